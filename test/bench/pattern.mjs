// The pattern report over a whole clinic, beside its floor: the scan that the list of holds makes of the same files through the same calls.
// node --import=tsx test/bench/pattern.mjs [notes]
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const COUNT = Number(process.argv[2] ?? 10_000);
const root = path.resolve(import.meta.dirname, '../..');
const samples = fs
  .readdirSync(path.join(root, 'samples/clinic/cases'), { recursive: true })
  .filter((f) => f.endsWith('.md'))
  .map((f) => fs.readFileSync(path.join(root, 'samples/clinic/cases', f), 'utf8'));
/** As long as a worked note of a clinic, each with its own day, place and case. */
const note = (i) =>
  (samples[i % samples.length] ?? '')
    .replace(/case: .*/, `case: B-${i}`)
    .replace(/facility: .*/, `facility: Example County Jail ${i % 40}`)
    .replace(/(releasable: \d{4}-\d\d-)\d\d/, (_m, start) => start + String(1 + (i % 28)).padStart(2, '0')) +
  'The booking desk was called; the time of release was read from the log. '.repeat(30);
const folder = fs.mkdtempSync(path.join(tmpdir(), 'pattern-bench-'));
// Bundled as it ships: what a loader does to each call is not what is measured.
const code = path.join(folder, 'code.cjs');
await build({
  stdin: {
    contents: `export { createHolds } from './src/app/deadline/holds'; export { createCharges } from './src/app/charges/charges';
      export { createHoldsIndex } from './src/app/holdsList/holdsIndex'; export { createPatternReports } from './src/app/program/patternReport';
      export { scanRecords } from './src/app/program/patternScan';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  minify: true,
  outfile: code,
  logLevel: 'error',
});
const { createHolds, createCharges, createHoldsIndex, createPatternReports, scanRecords } = createRequire(import.meta.url)(code);
const uris = Array.from({ length: COUNT }, (_, i) => {
  const file = path.join(folder, `n${i}.md`);
  fs.writeFileSync(file, note(i));
  return file;
});
const files = {
  list: async () => uris,
  stat: async (u) => ({ mtime: 0, size: (await fs.promises.stat(u)).size }),
  read: (u) => fs.promises.readFile(u, 'utf8'),
};
const how = () => ({
  cancel: { cancelled: false },
  slice: { now: () => performance.now(), pause: () => new Promise((r) => setImmediate(r)) },
});
// Time of this process, both kinds: on a shared machine the clock on the wall measures the neighbours as well.
const time = async (work) => {
  const t0 = process.cpuUsage();
  const value = await work();
  const used = process.cpuUsage(t0);
  return { ms: (used.user + used.system) / 1000, value };
};
const ms = (n) => `${n.toFixed(0).padStart(6)} ms`;

try {
  const holds = createHolds();
  const charges = createCharges();
  const api = {
    computeHold: (r) => holds.computeHold(r),
    holdEnds: (r) => holds.holdEnds(r),
    classifyCharges: (r) => charges.classifyCharges(r),
  };
  console.log(`${COUNT} notes of ${(note(1).length / 1024).toFixed(1)} KB, 40 places, 6 quarters; processor time`);
  for (let round = 1; round <= 3; round++) {
    const floor = await time(() => createHoldsIndex({ api: holds }).scan(files, how()));
    const patterns = createPatternReports(api);
    const scan = await time(() => scanRecords(files, how(), [], (uri, text) => patterns.read(uri, text)));
    const { records } = scan.value;
    const options = { by: 'facility', now: Date.UTC(2026, 10, 22), zone: 'America/New_York', dataVersion: 'bench' };
    const own = await time(() => patterns.report(records, { ...options, forSharing: false }));
    const shared = await time(() => patterns.report(records, { ...options, forSharing: true }));
    const beside = scan.ms - floor.ms + own.ms;
    console.log(
      `round ${round}: floor (scan of the list) ${ms(floor.ms)}; scan for the report ${ms(scan.ms)}; report ${ms(own.ms)}, for sharing ${ms(shared.ms)}; work beside the floor ${ms(beside)} (${ms(beside - own.ms + shared.ms)} for sharing)`,
    );
    if (records.length !== COUNT) throw new Error(`${records.length} records`);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
