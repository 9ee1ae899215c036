// A 3 KB note checked whole, and after one keystroke. Peers, if installed in test/bench/citations, on the same note.
// Usage: node --import tsx test/bench/citations.mjs
import { notRun } from './notRun.mjs';
import { createAuthorities } from '../../src/app/citations/authorities.ts';

const today = '2026-11-22';
const paragraph = [
  'The detainer was lodged under 8 C.F.R. § 287.7(d), which allows 48 hours, excluding Saturdays, Sundays, and holidays.',
  'Relief is pending under INA § 101(a)(15)(U), 8 U.S.C. § 1101(a)(15)(U), and section 239(e) of the Act applies.',
  'ICE Policy No. 10076.1 (June 17, 2011) (rescinded Jan. 2025) and the Morton memo are cited as history.',
  'See Galarza v. Szalczyk, 745 F.3d 634 (3d Cir. 2014); Exec. Order No. 14,159, 90 Fed. Reg. 8443 (Jan. 29, 2025).',
  'The person was booked on a minor traffic charge, has lived here for many years and cares for two small children.',
].join(' ');
const filler =
  'Nothing in this paragraph is a citation; it tells what happened on the day and who said what to whom at the jail. '.repeat(3);
const note = [
  `---\ndate: ${today}\n---`,
  '# Memo',
  paragraph,
  filler,
  filler,
  '## Law',
  paragraph,
  filler,
  filler,
  '## Facts',
  paragraph,
].join('\n\n');

const authorities = createAuthorities();
authorities.findCitations({ text: note, asOf: today, today });
const whole = time(() => authorities.findCitations({ text: note, asOf: today, today }), 500);
const checker = authorities.createChecker();
checker.check(note, today, today);
let n = 0;
const key = time(() => checker.check(note.replace('who said what', `who said ${n++}`), today, today), 500);
const cold = time(() => createAuthorities().findCitations({ text: note, asOf: today, today }), 20);
const loop = time(() => {
  let x = 0;
  for (let i = 0; i < 100_000; i++) x = (x * 31 + i) | 0;
  return x;
}, 200);
const found = authorities.findCitations({ text: note, asOf: today, today }).length;
console.log(`note: ${note.length} characters, ${found} findings`);
row('whole note', whole);
row('after a keystroke', key);
row('new register and whole note', cold);
row('fixed loop, for comparison', loop);

for (const [name, run] of await peers()) row(name, time(run, name.includes('eyecite') ? 3 : 50));

function time(work, rounds) {
  for (let i = 0; i < Math.min(50, rounds); i++) work();
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const began = performance.now();
    work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(rounds / 2)], p95: times[Math.floor(rounds * 0.95)] };
}

function row(name, t) {
  console.log(`${name.padEnd(32)} median ${t.median.toFixed(3)} ms   p95 ${t.p95.toFixed(3)} ms`);
}

async function peers() {
  const found = [];
  const base = new URL('./citations/node_modules/', import.meta.url);
  try {
    const m = await import(new URL('@beshkenadze/eyecite/dist/index.js', base).href);
    found.push([`eyecite (TypeScript), ${m.getCitations(note).length} found`, () => m.getCitations(note)]);
  } catch (error) {
    notRun('eyecite (TypeScript)', error);
  }
  try {
    const { default: Citation } = await import(new URL('citation/citation.js', base).href);
    found.push([`citation, ${Citation.find(note).citations.length} found`, () => Citation.find(note)]);
  } catch (error) {
    notRun('citation', error);
  }
  return found;
}
