// What the list of holds costs for a whole clinic, beside the floor: reading the same files through the same calls, plus the regexes.
// node --expose-gc test/bench/scan.mjs [notes] [open of ten]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const COUNT = Number(process.argv[2] ?? 10_000);
const pad = (n) => String(n).padStart(2, '0');
const zones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];
const note = (i) => `---
id: n${i}x${(i * 7919) % 100003}
case: K-2026-${i}
date: 2026-11-${pad(1 + (i % 28))}
zone: ${zones[i % 4]}
facility: County jail, desk ${i % 40}
jurisdiction: ${['US-NC', 'US-IL', 'US-CO', 'US-CA'][i % 4]}
detainer:
  form: I-247A
  issued: 2026-11-${pad(1 + (i % 20))}
  received: 2026-11-${pad(1 + (i % 20))} 09:40
  served: ${['yes', 'no', 'unknown'][i % 3]}
  warrant: I-200
  releasable: 2026-11-${pad(1 + ((i * 7) % 28))} ${pad(i % 24)}:${pad((i * 13) % 60)}
  release-event: bond posted
  status: ${i % 10 < Number(process.argv[3] ?? 10) ? 'open' : 'released'}
charges:
  - code: 1313
    disposition: charged
assigned: worker ${i % 8}
---

# K-2026-${i}

${'The booking desk was called; 8 CFR § 287.7(d) was named on 2026-11-20, and the memo of June 17, 2011 as well. '.repeat(23)}
`;
const folder = mkdtempSync(join(tmpdir(), 'holds-bench-'));
// Bundled as it ships: what a loader does to each call is not what is measured.
const code = join(folder, 'code.cjs');
await build({
  stdin: {
    contents: `export { createHolds } from './src/app/holds'; export { openCache } from './src/app/holdsCache'; export { createHoldsIndex } from './src/app/holdsIndex';
      export { diskNotes } from './src/node/diskNotes'; export { badgeOf, nextDeadline } from './src/app/holdWords';`,
    resolveDir: new URL('../..', import.meta.url).pathname,
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  minify: true,
  outfile: code,
  logLevel: 'error',
});
const { createHolds, openCache, createHoldsIndex, diskNotes, badgeOf, nextDeadline } = createRequire(import.meta.url)(code);
const uris = [];
for (let i = 0; i < COUNT; i++) {
  const file = join(folder, `n${i}.md`);
  writeFileSync(file, note(i));
  uris.push(file);
}
const utf8 = new TextDecoder('utf-8', { fatal: true });
// What runs in the Node host: the reader that ships, and the decoding of workspaceFiles.ts.
const disk = { list: async () => uris, stat: (u) => diskNotes.stat(u), read: async (u) => utf8.decode(await diskNotes.read(u)) };
// Elsewhere `workspace.fs`: a promise whose answer comes from outside, in a turn of its own.
const turn = () => new Promise((r) => setImmediate(r));
const asked = {
  list: disk.list,
  stat: async (u) => (await turn(), disk.stat(u)),
  read: async (u) => (await turn(), disk.read(u)),
};
const FRONT = /^---\r?\n([\s\S]*?)\r?\n---/;
const DATES = /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?/g;
const CITED = /\b\d+\s+(?:CFR|U\.S\.C\.)\s+§+\s*[\d.]+(?:\([a-z0-9]+\))*|\bmemo of [A-Z][a-z]+ \d{1,2}, \d{4}/g;
let found = 0;
const regexes = (text) => {
  found += (FRONT.exec(text)?.[1]?.length ?? 0) + (text.match(DATES)?.length ?? 0) + (text.match(CITED)?.length ?? 0);
};
/** Reading the same files through the same calls, as many at once, plus the regexes. */
const floorOf = (files) => async () => {
  for (let i = 0; i < uris.length; i += 32)
    for (const text of await Promise.all(uris.slice(i, i + 32).map(async (u) => (await files.stat(u), files.read(u)))))
      regexes(text);
};
const never = { cancelled: false };
/** A stretch is what lies between two turns of the event loop, seen by a timer that wants to come at each. */
const longest = { wall: 0, work: 0 };
const watchLoop = () => {
  let last = performance.now();
  let used = process.cpuUsage();
  let on = true;
  const look = () => {
    const { user, system } = process.cpuUsage(used);
    const wall = performance.now() - last;
    if (wall > longest.wall) Object.assign(longest, { wall, work: (user + system) / 1000 });
    last = performance.now();
    used = process.cpuUsage();
    if (on) setImmediate(look);
  };
  setImmediate(look);
  return () => (on = false);
};
const slices = () => ({ now: () => performance.now(), pause: () => new Promise((r) => setTimeout(r, 0)) });
// Time of this process, both kinds: on a shared machine the clock on the wall measures the neighbours as well.
const time = async (work) => {
  const t0 = process.cpuUsage();
  await work();
  const used = process.cpuUsage(t0);
  return (used.user + used.system) / 1000;
};
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const NOW = Date.parse('2026-11-16T12:00:00Z');
const line = (name, ms, floor, digits = 0) =>
  console.log(
    `${name.padEnd(46)} ${ms.toFixed(digits).padStart(6)} ms${floor ? `   floor ${floor.toFixed(0)} ms, ${(ms / floor).toFixed(2)} times` : ''}`,
  );

try {
  const holds = createHolds();
  holds.computeHold({ releasable: '2026-11-20T15:00', zone: 'America/Chicago' });
  const scan = async (files, cache) => {
    const index = createHoldsIndex({ api: holds, cache });
    await index.scan(files, { cancel: never, slice: slices() });
    return index;
  };
  console.log(`${COUNT} notes of ${(note(1).length / 1024).toFixed(1)} KB`);
  // A first scan is cold code: it is timed first and on its own; the floor's own first run likewise.
  const firstFloor = await time(floorOf(disk));
  const stop = watchLoop();
  const first = await time(() => scan(disk));
  stop();
  line('first scan, local disk, code cold', first, firstFloor);
  console.log(
    `longest stretch of it without a turn of the loop ${longest.wall.toFixed(1).padStart(4)} ms (work ${longest.work.toFixed(1)} ms)`,
  );
  for (const [name, files] of [
    ['local disk (Node host)', disk],
    ['asked of another process', asked],
  ]) {
    const a = [];
    const b = [];
    for (let i = 0; i < 5; i++) {
      a.push(await time(floorOf(files)));
      b.push(await time(() => scan(files)));
    }
    line(`scan, ${name}, median of 5`, median(b), median(a));
  }
  Object.assign(longest, { wall: 0, work: 0 });
  const again = watchLoop();
  await scan(disk);
  again();
  console.log(
    `longest stretch, code warm                     ${longest.wall.toFixed(1).padStart(6)} ms (work ${longest.work.toFixed(1)} ms)`,
  );
  const cache = openCache(undefined, 'salt', 'v');
  await scan(disk, cache);
  const saved = cache.save();
  const restart = await time(() => scan(disk, openCache(saved, 'salt', 'v')));
  const stats = await time(async () => {
    for (let i = 0; i < uris.length; i += 32) await Promise.all(uris.slice(i, i + 32).map((u) => diskNotes.stat(u)));
  });
  line('scan after a restart, nothing changed', restart, stats);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = openCache(saved, 'salt', 'v');
  const index = await scan(disk, kept);
  index.rows(NOW);
  globalThis.gc?.();
  console.log(
    `memory of index, rows and cache ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(1)} MB${globalThis.gc ? '' : ' (run with --expose-gc for a true figure)'}`,
  );
  globalThis.gc?.();
  const beforeRead = process.memoryUsage().heapUsed;
  const fresh = await scan(disk);
  fresh.rows(NOW);
  globalThis.gc?.();
  console.log(
    `memory of index and rows, all notes read         ${((process.memoryUsage().heapUsed - beforeRead) / 1e6).toFixed(1)} MB`,
  );
  console.log(`\nwhat is done for all ${COUNT} at once, each one stretch (median of 9):`);
  const bytes = new TextEncoder().encode(saved);
  let minute = 0;
  for (const [name, work] of [
    ['cache file: decode and open', () => openCache(new TextDecoder().decode(bytes), 'salt', 'v')],
    ['cache file: make and encode', () => new TextEncoder().encode(kept.save())],
    ['rows at another minute', () => index.rows(NOW + 60_000 * ++minute)],
    ['rows again (status bar, reminders)', () => index.rows(NOW + 60_000 * minute)],
    ['badge', () => badgeOf(index.counts(NOW))],
    ['status bar', () => nextDeadline(index.rows(NOW + 60_000 * minute))],
    ['values of a filter', () => index.values('facility')],
  ]) {
    const ms = [];
    for (let i = 0; i < 9; i++) ms.push(await time(async () => work()));
    line(`  ${name}`, median(ms), undefined, 2);
  }
  console.log(`  (the cache file has ${(saved.length / 1e6).toFixed(1)} MB)\n`);
  const one = [];
  const only = [];
  for (let i = 0; i < 200; i++) {
    only.push(await time(async () => index.update(uris[i], note(i + 1))));
    one.push(await time(async () => (index.update(uris[i], note(i + 2)), index.rows(NOW), badgeOf(index.counts(NOW)))));
  }
  line('one note changed: the note', median(only), undefined, 2);
  line('one note changed: the note, all rows, the badge', median(one), undefined, 2);
  console.log(`found ${found}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
