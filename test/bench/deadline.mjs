// Deadline calculator against its peers: correctness beside speed, one run, each peer in a child process with a watchdog.
// First time: npm ci --prefix test/bench. Then: node test/bench/deadline.mjs
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { PEERS } from './deadlinePeers.mjs';

const here = import.meta.dirname;
if (!existsSync(join(here, 'node_modules'))) {
  console.error('The peers are not installed. Run: npm ci --prefix test/bench');
  process.exit(1);
}
const SILENCE = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'deadline-bench-'));
const bundle = join(folder, 'own.mjs');
await build({
  entryPoints: [join(here, 'ownDeadline.ts')],
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  outfile: bundle,
  logLevel: 'error',
});
const { domain, apiOnly, oracle, oracleIso, oracleStatutory, seeded, zoneTable } = await import(pathToFileURL(bundle).href);

/** 300 releases 2009 to 2030 in six zones: 70 around clock changes, 90 around holidays, the rest anywhere. */
function makeCases() {
  const names = [
    'America/New_York',
    'America/Chicago',
    'America/Los_Angeles',
    'America/Phoenix',
    'Pacific/Honolulu',
    'America/Puerto_Rico',
  ];
  const random = seeded(3);
  const sunday = (year, month, n) =>
    Date.UTC(year, month, 1 + ((7 - new Date(Date.UTC(year, month, 1)).getUTCDay()) % 7) + 7 * (n - 1)) / 60_000;
  return Array.from({ length: 300 }, (_, i) => {
    const year = 2009 + Math.floor(random() * 22);
    const jitter = Math.floor((random() - 0.5) * 6 * 1440);
    const days = oracleStatutory(year);
    let utc = Date.UTC(year, 0, 2) / 60_000 + Math.floor(random() * 360 * 1440);
    if (i < 70) utc = (i % 2 ? sunday(year, 2, 2) : sunday(year, 10, 1)) + 420 + jitter;
    else if (i < 160) utc = Date.parse(`${days[i % days.length]}T12:00Z`) / 60_000 + jitter;
    const zone = names[i % names.length];
    const ends = oracle(utc, zone);
    return {
      utc,
      zone,
      iso: oracleIso(utc, zone),
      ends: { continuous: ends.consecutive, weekends: ends.weekends, holidays: ends['in-lieu'] },
    };
  });
}

/** The observed days, as every peer gets them. */
function holidayList() {
  const list = [];
  for (let year = 2008; year <= 2031; year++) {
    for (const date of oracleStatutory(year)) {
      const at = new Date(`${date}T00:00Z`);
      const shift = { 6: -1, 0: 1 }[at.getUTCDay()] ?? 0;
      list.push(new Date(at.getTime() + shift * 86_400_000).toISOString().slice(0, 10));
    }
  }
  return list;
}

/** Why a process ended early: the error it printed, or what the system says of its end. */
function lastWords(complaint, code, signal) {
  const error = complaint
    .split('\n')
    .findLast((line) => /Error\b/.test(line))
    ?.trim();
  return (error ?? (signal ? `its process was ended by ${signal}` : `its process ended with ${code} and said nothing`)).slice(
    0,
    160,
  );
}

function runPeer(peer, job) {
  return new Promise((resolve) => {
    const child = fork(join(here, 'deadlineChild.mjs'), {
      env: { ...process.env, TZ: 'UTC' },
      execArgv: [], // a loader for TypeScript changes what a peer's package exports
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr.on('data', (bytes) => (complaint = `${complaint}${bytes}`.slice(-4000)));
    const result = { peer, rules: {}, note: '' };
    let last = 'start';
    let timer;
    const end = (note) => {
      clearTimeout(timer);
      if (note) result.note = note;
      child.kill('SIGKILL');
      resolve(result);
    };
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end(`not run to its end: no answer for ${SILENCE / 1000} s (${last})`), SILENCE);
    };
    child.on('message', (m) => {
      watch();
      if (m.kind === 'at') last = `${m.rule}, case ${m.i}`;
      if (m.kind === 'rule') result.rules[m.rule] = m;
      if (m.kind === 'failed') end(`not run: ${m.message}`);
      if (m.kind === 'done') {
        Object.assign(result, m);
        end();
      }
    });
    // 'close' comes when all that the process said has been read, its last message and its complaint too.
    child.on('close', (code, signal) =>
      end(result.us === undefined && !result.note ? `not run: ${lastWords(complaint, code, signal)}` : ''),
    );
    watch();
    child.send({ ...job, peer });
  });
}

const only = process.argv[2];
const cases = makeCases();
const tableStart = performance.now();
const zones = [...new Set(cases.map((c) => c.zone))].map((name) => zoneTable(name));
const tableMs = (performance.now() - tableStart) / zones.length;
const job = { cases, holidays: holidayList(), zones, bundle };
const results = [];
for (const peer of Object.keys(PEERS)) if (!only || peer.includes(only)) results.push(await runPeer(peer, job));
rmSync(folder, { recursive: true, force: true });

const us = (n) => (n === undefined ? '' : n < 10 ? n.toFixed(2) : n.toFixed(0));
const score = (r, rule) => {
  const m = r.rules[rule];
  if (!m) return r.note ? '' : 'n/a';
  return `${m.right}/${cases.length}${m.errors ? ` (${m.errors} errors)` : ''}`;
};
const own = results.find((r) => r.peer.includes('one reading'))?.us;
const rows = [['', 'continuous', 'weekends', 'weekends + holidays', 'µs', 'fastest to slowest', 'to ours', '']];
for (const r of results) {
  const ratio = own && r.us ? `${(r.us / own).toFixed(r.us / own < 10 ? 1 : 0)}x` : '';
  rows.push([
    r.peer,
    score(r, 'continuous'),
    score(r, 'weekends'),
    score(r, 'holidays'),
    us(r.us),
    r.us === undefined ? '' : `${us(r.low)} to ${us(r.high)}`,
    ratio,
    r.note,
  ]);
}
const widths = rows[0].map((_, i) => Math.max(...rows.map((r) => r[i].length)));
for (const r of rows)
  console.log(
    r
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );

const right = results.filter(
  (r) =>
    r.us &&
    !/Detainer|integer/.test(r.peer) &&
    ['continuous', 'weekends', 'holidays'].every((k) => r.rules[k]?.right === cases.length),
);
const fastest = right.sort((a, b) => a.us - b.us)[0];
const loop = results.find((r) => r.peer.startsWith('integer'))?.us;

/** The two in turn in one process, so that whatever else the machine does falls on both. */
function apiBesideOneReading() {
  const pair = [domain(), apiOnly()];
  const us = pair.map(() => []);
  for (let round = -30; round < 30; round++) {
    for (const [i, run] of pair.entries()) {
      const from = performance.now();
      for (let k = 0; k < 20; k++) for (const c of cases) run(c.utc, c.zone, 'holidays', c.iso);
      if (round >= 0) us[i].push(((performance.now() - from) * 1000) / (20 * cases.length));
    }
  }
  return us.map((list) => list.sort((a, b) => a - b)[list.length >> 1]);
}
const [oneUs, apiUs] = apiBesideOneReading();
console.log(
  `\nBuilding one zone's table (once per zone): ${tableMs.toFixed(1)} ms. Node ${process.version}, ${cpus()[0]?.model ?? ''}.`,
);
if (own && fastest)
  console.log(
    `Fastest peer right on all cases: ${fastest.peer}; ours is ${(fastest.us / own).toFixed(0)} times faster (aim: 50).`,
  );
if (own && loop) console.log(`One reading with steps: ${(own / loop).toFixed(1)} times the bare loop (aim: within 10).`);
console.log(
  `Public API, all readings: ${apiUs.toFixed(2)} µs, ${(apiUs / oneUs).toFixed(1)} times one reading, timed in turn (aim: within 10).`,
);

const unrun = results.filter((r) => r.note);
if (unrun.length > 0) {
  console.error(`\n${unrun.length} of ${results.length} rows could not be run:`);
  for (const r of unrun) console.error(`  ${r.peer}: ${r.note}`);
  process.exitCode = 1;
}
