// A jail log from the file to counted rows, beside papaparse streaming the same file in the same run, and to rows.csv by the command line.
// Processor time, and the most memory the command line had.
//   node --expose-gc --import=tsx test/bench/jailLog.mjs [rows]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import Papa from 'papaparse';

const COUNT = Number(process.argv[2] ?? 200_000);
const root = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(tmpdir(), 'jail-log-bench-'));
const at = (name) => path.join(folder, name);

/** The same rows every time: a booking each, two of three with a detainer. */
function writeLog(file) {
  let state = 1;
  const roll = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const clock = (minutes) => new Date(minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  const out = fs.openSync(file, 'w');
  fs.writeSync(out, 'Booking No,Booked,Bond Posted,Released,Detainer,Facility\n');
  for (let i = 0, text = ''; i < COUNT; i++) {
    const due = 24_500_000 + roll(4_500_000);
    const cells = [100_000 + i, clock(due - 600 - roll(9000)), clock(due), clock(due + roll(6000)), roll(3) ? 'ICE' : ''];
    text += `${cells.join(',')},Jail ${roll(9)}\n`;
    if (text.length > 1_000_000 || i === COUNT - 1) {
      fs.writeSync(out, text);
      text = '';
    }
  }
  fs.closeSync(out);
}

const mapping = {
  onePer: 'booking',
  columns: {
    booking: 'Booking No',
    booked: 'Booked',
    releasable: 'Bond Posted',
    released: 'Released',
    detainer: 'Detainer',
    facility: 'Facility',
  },
};
const choices = { zone: 'America/Chicago', otherwiseReleased: 'column' };

async function time(work) {
  const t0 = process.cpuUsage();
  const value = await work();
  const used = process.cpuUsage(t0);
  return { ms: (used.user + used.system) / 1000, value };
}

const bundle = (entry, outfile, more = {}) =>
  build({ bundle: true, platform: 'node', format: 'cjs', minify: true, outfile, logLevel: 'error', ...entry, ...more });

try {
  writeLog(at('log.csv'));
  const contents = `export { createJailLogs } from './src/app/jailLog/jailLog'; export { ResultColumns } from './src/app/jailLog/page/resultColumns';
    export { finish } from './src/domain/jailLog/steps';`;
  await bundle({ stdin: { contents, resolveDir: root, loader: 'ts' } }, at('code.cjs'));
  await bundle({ entryPoints: [path.join(root, 'src/cli/main.ts')] }, at('cli.cjs'));
  const { createJailLogs, ResultColumns, finish } = createRequire(import.meta.url)(at('code.cjs'));
  console.log(`${COUNT} rows, ${(fs.statSync(at('log.csv')).size / 1e6).toFixed(1)} MB; processor time`);
  for (let round = 1; round <= 3; round++) {
    const papa = await time(
      () =>
        new Promise((resolve, reject) => {
          let rows = 0;
          const parser = Papa.parse(Papa.NODE_STREAM_INPUT, {});
          parser
            .on('data', () => rows++)
            .on('end', () => resolve(rows))
            .on('error', reject);
          fs.createReadStream(at('log.csv')).pipe(parser);
        }),
    );
    const logs = createJailLogs();
    const table = await time(async () => {
      const { tables } = await logs.openTables({ name: 'log.csv', bytes: fs.readFileSync(at('log.csv')) }, finish);
      const log = await logs.openLog({ tables, mapping, choices }, finish);
      return finish(ResultColumns.count(log, 'regulation', () => undefined));
    });
    const { length } = table.value.log;
    if (length !== COUNT) throw new Error(`${length} rows`);
    console.log(
      `round ${round}: papaparse ${papa.ms.toFixed(0)} ms for ${papa.value} lines; file to counted table ${table.ms.toFixed(0)} ms = ${(table.ms / papa.ms).toFixed(1)} times`,
    );
  }
  fs.writeFileSync(at('m.json'), JSON.stringify({ mapping, choices }));
  const cli = spawnSync(
    process.execPath,
    [
      '--require',
      path.join(root, 'test/bench/peak.cjs'),
      at('cli.cjs'),
      'log',
      at('log.csv'),
      '--mapping',
      at('m.json'),
      '--out',
      at('out'),
    ],
    { encoding: 'utf8' },
  );
  if (cli.status !== 0) throw new Error(cli.stderr);
  console.log(`command line to rows.csv: ${cli.stderr.trim()}`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
