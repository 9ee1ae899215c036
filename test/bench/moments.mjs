// Time of one parseMoment, warm, over the whole table. Usage: node --import=tsx test/bench/moments.mjs
import { readFileSync } from 'node:fs';
import { createMoments } from '../../src/app/deadline/moments.ts';

const read = (name) => JSON.parse(readFileSync(new URL(`../cases/${name}`, import.meta.url), 'utf8'));
const cases = [...read('moments.json'), ...read('moments-fresh.json')];
const { parseMoment } = createMoments();

const cold = performance.now();
parseMoment(cases[0]);
const first = performance.now() - cold;
for (let i = 0; i < 30; i++) for (const c of cases) parseMoment(c);

const each = [];
for (const c of cases) {
  const runs = [];
  for (let i = 0; i < 41; i++) {
    const from = performance.now();
    parseMoment(c);
    runs.push(performance.now() - from);
  }
  runs.sort((a, b) => a - b);
  each.push({ text: c.text.slice(0, 50), ms: runs[20] });
}
each.sort((a, b) => a.ms - b.ms);
const at = (share) => each[Math.floor((each.length - 1) * share)];
const us = (ms) => `${(ms * 1000).toFixed(1)} µs`;
console.log(`${cases.length} inputs; first call, with the zone's table: ${first.toFixed(1)} ms`);
console.log(
  `median ${us(at(0.5).ms)}, 95 % ${us(at(0.95).ms)}, slowest ${us(at(1).ms)} (${JSON.stringify(at(1).text)}); aim: median under 300 µs`,
);
