// The panel's host work per keystroke, without the editor: check the message, work it out, check the answer. And the size of the page.
// What the wire of a real webview adds is printed by test/e2e/panel.e2e.mjs.   Usage: node --import=tsx test/bench/panel.mjs
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { panelInNode, sample } from './panelHandlers.ts';

const WARM_UP = 100;
const RUNS = 400;
const { ask, caseBody } = await panelInNode();
const hold = { ...sample('holdCompute'), form: 'I-247A', jurisdiction: 'US-NC' };
const typed = ['f', 'fr', 'fri', 'fri ', 'fri 3', 'fri 3p', 'fri 3pm', '11/20/2026', '11/20/2026 1500'];
const cases = [
  ['hold/compute, a keystroke', 'holdCompute', (i) => ({ ...hold, releasable: typed[i % typed.length] })],
  ['hold/compute, a complete time', 'holdCompute', (i) => ({ ...hold, releasable: `11/20/2026 3:${String(10 + (i % 50))}pm` })],
  [
    'hold/compute with a second time',
    'holdCompute',
    (i) => ({ ...hold, releasable: `11/20/2026 3:${String(10 + (i % 50))}pm`, compare: '11/21/2026 5pm' }),
  ],
  [
    'charges/classify, 10 charges',
    'chargesClassify',
    () => ({ ...sample('chargesClassify'), charges: Array.from({ length: 10 }, () => sample('chargesClassify').charges[0]) }),
  ],
  ['offense/search', 'offenseSearch', (i) => ({ query: 'simple assault'.slice(0, 1 + (i % 14)) })],
  ['template/list', 'templateList', () => ({})],
  ['template/preview', 'templatePreview', () => sample('templatePreview')],
  ['case/read', 'caseRead', () => caseBody],
  ['note/state', 'noteState', () => ({})],
];

console.log('| Request | median | 95 % | slowest |\n| --- | --- | --- | --- |');
for (const [label, name, body] of cases) {
  const times = [];
  for (let i = 0; i < WARM_UP + RUNS; i++) {
    const request = body(i);
    const from = performance.now();
    await ask(name, request);
    if (i >= WARM_UP) times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const ms = (x) => `${x.toFixed(2)} ms`;
  console.log(`| ${label} | ${ms(times[RUNS / 2])} | ${ms(times[Math.floor(RUNS * 0.95)])} | ${ms(times.at(-1))} |`);
}
console.log(
  'Each with both checks of both messages and the turn of the event loop that lets a newer keystroke replace an older one.',
);

const built = await esbuild.build({
  entryPoints: ['webview/main.ts'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  write: false,
});
const bytes = built.outputFiles[0].contents;
console.log(
  `\nThe page: ${(bytes.length / 1024).toFixed(0)} KB minified (aim: under 350), ${(gzipSync(bytes).length / 1024).toFixed(0)} KB gzipped`,
);
