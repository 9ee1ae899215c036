// What the list of holds costs for a whole clinic, beside the floor: reading the same files through the same calls, plus the regexes.
// node --expose-gc test/bench/scan.mjs [notes] [open of ten]
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
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
    contents: `export { createHolds } from './src/app/holds'; export { openCache } from './src/app/holdsCache'; export { createHoldsIndex } from './src/app/holdsIndex';`,
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
const { createHolds, openCache, createHoldsIndex } = createRequire(import.meta.url)(code);
const uris = [];
for (let i = 0; i < COUNT; i++) {
  const file = join(folder, `n${i}.md`);
  writeFileSync(file, note(i));
  uris.push(file);
}
const statOf = (s) => ({ mtime: s.mtimeMs, size: s.size });
const sync = {
  list: async () => uris,
  stat: async (u) => statOf(statSync(u)),
  read: async (u) => readFileSync(u, 'utf8'),
  readNow: (u) => ({ stat: statOf(statSync(u)), text: () => readFileSync(u, 'utf8') }),
};
const byPromise = { list: async () => uris, stat: async (u) => statOf(await stat(u)), read: (u) => readFile(u, 'utf8') };
const FRONT = /^---\r?\n([\s\S]*?)\r?\n---/;
const DATES = /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?/g;
const CITED = /\b\d+\s+(?:CFR|U\.S\.C\.)\s+§+\s*[\d.]+(?:\([a-z0-9]+\))*|\bmemo of [A-Z][a-z]+ \d{1,2}, \d{4}/g;
let found = 0;
const regexes = (text) => {
  found += (FRONT.exec(text)?.[1]?.length ?? 0) + (text.match(DATES)?.length ?? 0) + (text.match(CITED)?.length ?? 0);
};
const floors = {
  async sync() {
    for (const u of uris) {
      statSync(u);
      regexes(readFileSync(u, 'utf8'));
    }
  },
  async promise() {
    for (let i = 0; i < uris.length; i += 32)
      for (const text of await Promise.all(uris.slice(i, i + 32).map(async (u) => (await stat(u), readFile(u, 'utf8')))))
        regexes(text);
  },
};
const never = { cancelled: false };
let longest = 0;
const slices = () => {
  let last = performance.now();
  return {
    now: () => performance.now(),
    async pause() {
      longest = Math.max(longest, performance.now() - last);
      await new Promise((r) => setImmediate(r));
      last = performance.now();
    },
  };
};
// Time of this process, both kinds: on a shared machine the clock on the wall measures the neighbours as well.
const time = async (work) => {
  const t0 = process.cpuUsage();
  await work();
  const used = process.cpuUsage(t0);
  return (used.user + used.system) / 1000;
};
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const line = (name, ms, floor) =>
  console.log(
    `${name.padEnd(46)} ${ms.toFixed(0).padStart(6)} ms${floor ? `   floor ${floor.toFixed(0)} ms, ${(ms / floor).toFixed(2)} times` : ''}`,
  );

try {
  const holds = createHolds();
  holds.computeHold({ releasable: '2026-11-20T15:00', zone: 'America/Chicago' });
  const scan = async (files, cache) => {
    const index = createHoldsIndex({ door: holds, cache });
    await index.scan(files, { cancel: never, slice: slices() });
    return index;
  };
  console.log(`${COUNT} notes of ${(note(1).length / 1024).toFixed(1)} KB`);
  // A first scan is cold code: it is timed first and on its own; the floor's own first run likewise.
  const firstFloor = await time(floors.sync);
  const first = await time(() => scan(sync));
  line('first scan, files at once, code cold', first, firstFloor);
  for (const [name, files, floor] of [
    ['files at once', sync, floors.sync],
    ['file by promise', byPromise, floors.promise],
  ]) {
    const a = [];
    const b = [];
    for (let i = 0; i < 3; i++) {
      a.push(await time(floor));
      b.push(await time(() => scan(files)));
    }
    line(`scan, ${name}, median of 3`, median(b), median(a));
  }
  console.log(`longest stretch without a pause                ${longest.toFixed(1).padStart(6)} ms`);
  const cache = openCache(undefined, 'salt', 'v');
  await scan(sync, cache);
  const saved = cache.save();
  const restart = await time(() => scan(sync, openCache(saved, 'salt', 'v')));
  const stats = await time(async () => uris.forEach((u) => statSync(u)));
  line('scan after a restart, nothing changed', restart, stats);
  console.log(`cache file ${(saved.length / 1e6).toFixed(1)} MB`);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const index = await scan(sync);
  globalThis.gc?.();
  console.log(
    `memory of the index ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(1)} MB${globalThis.gc ? '' : ' (run with --expose-gc for a true figure)'}`,
  );
  const one = [];
  for (let i = 0; i < 200; i++) one.push(await time(async () => (index.update(uris[i], note(i + 1)), index.rows(Date.now()))));
  console.log(
    `one note changed, and all rows again           ${median(one).toFixed(2).padStart(6)} ms (of which the note ${median(await Promise.all(Array.from({ length: 50 }, (_, i) => time(async () => index.update(uris[i], note(i)))))).toFixed(2)} ms)`,
  );
  console.log(`found ${found}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
