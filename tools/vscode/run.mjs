// Runs the integration suite inside a real VS Code's extension host:   node tools/vscode/run.mjs <node|web> [minimum|latest]
// Exit code 0 only when the suite ran and passed. Last line: '<host> <version>: N passed, N failed'.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import util from 'node:util';
import { assertSameClock } from '../clock/page.mjs';
import { slowest, writeCounts } from '../counts.mjs';
import { front } from './front.mjs';
import { ensureVSCode } from './install.mjs';
import { launchBrowser, openContext, windowUrl } from './page.mjs';
import { startServer } from './server.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const [host = 'node', which = 'minimum'] = process.argv.slice(2);
/** A suite is given up when it says nothing for this long, however long it takes as a whole: a slow machine is no failure. */
const silence = Number(process.env.TEST_LIMIT_MS ?? 180_000);
const entry = path.join(root, host === 'web' ? 'out/test/web/index.js' : 'out/test/integration/index.js');
const begun = Date.now();

/** mocha in the Node host writes its lines into a file: VS Code's console is full of other things. */
function follow(file, heard) {
  let position = 0;
  const pump = () => {
    const bytes = fs.readFileSync(file);
    if (bytes.length > position) {
      process.stdout.write(bytes.subarray(position));
      heard();
    }
    position = bytes.length;
  };
  const timer = setInterval(pump, 100);
  return () => {
    clearInterval(timer);
    pump();
  };
}

/** mocha in the web host can only speak through the page's console; its lines carry a mark. */
function readLog(seen, heard) {
  return (type, args) => {
    const line = util.format(...args);
    const mocha = /^\[mocha\] ?(.*)$/s.exec(line);
    const stats = /^\[mocha-stats\] (.*)$/.exec(line);
    if (mocha) {
      console.log(mocha[1]);
      heard();
    }
    if (stats) seen.stats = JSON.parse(stats[1]);
    if (process.env.VERBOSE) console.log(`[${type}] ${line.slice(0, 600)}`);
  };
}

async function explainFailure(page, server) {
  const picture = path.join(root, 'out', `fail-${host}-${which}.png`);
  fs.mkdirSync(path.dirname(picture), { recursive: true });
  await page.screenshot({ path: picture }).catch(() => undefined);
  const errors = fs
    .readFileSync(server.logFile, 'utf8')
    .split('\n')
    .filter((line) => /error/i.test(line));
  console.log(`screenshot: ${path.relative(root, picture)}`);
  if (errors.length > 0) console.log(`server log: ${errors.slice(-3).join(' / ').slice(0, 600)}`);
}

const vs = ensureVSCode(which);
const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'ext-out-'));
process.once('exit', () => fs.rmSync(outDir, { recursive: true, force: true }));
const linesFile = path.join(outDir, 'lines.txt');
const statsFile = path.join(outDir, 'stats.json');
fs.writeFileSync(linesFile, '');

const server = await startServer(vs, {
  settings: { 'files.autoSave': 'off' },
  env: { EXT_TEST_OUT: linesFile, EXT_TEST_STATS: statsFile, NODE_V8_COVERAGE: process.env.COVERAGE_DIR || undefined },
});
fs.cpSync(path.join(root, 'test/fixtures/workspace'), server.dirs.ws, { recursive: true });
// A workspace file, so that tests may add and remove folders: in a window on one folder that restarts the extension host, and the tests.
const workspace = path.join(server.run, 'tests.code-workspace');
fs.writeFileSync(workspace, JSON.stringify({ folders: [{ path: path.basename(server.dirs.ws) }] }));
const proxy = await front(server, { dev: root, tests: entry, host });
const browser = await launchBrowser();
const { context } = await openContext(browser, { viewport: { width: 1280, height: 800 } });
const page = await context.newPage();

const seen = {};
let finish;
const finished = new Promise((resolve) => {
  finish = resolve;
});
let limit;
const heard = () => {
  clearTimeout(limit);
  limit = setTimeout(() => finish(`given up after ${silence / 1000} s without a line`), silence);
};
heard();
await page.exposeFunction('codeAutomationLog', readLog(seen, heard));
await page.exposeFunction('codeAutomationExit', (code) => finish(code));
const stopFollowing = follow(linesFile, heard);
await page.goto(windowUrl(proxy.url, { workspace }));
const code = await finished;
stopFollowing();
clearTimeout(limit);

if (code !== 0) await explainFailure(page, server);
await browser.close();
await proxy.stop();
await server.stop();

const stats = host === 'web' ? seen.stats : fs.existsSync(statsFile) ? JSON.parse(fs.readFileSync(statsFile, 'utf8')) : undefined;
if (stats) assertSameClock(Date.parse(stats.end), 'the extension host');
const passed = stats?.passes ?? 0;
const failures = (stats?.failures ?? 0) + (stats?.pending ?? 0); // a skipped test is not a passed one
const ok = code === 0 && passed > 0 && failures === 0;
const failed = ok ? 0 : Math.max(failures, 1);
const took = ((Date.now() - begun) / 1000).toFixed(1);
console.log(`VS Code ${vs.vscode}, ${host} extension host, exit ${code}, ${took} s`);
console.log(`${host} ${which}: ${passed} passed, ${failed} failed`);
writeCounts({ passed, failed, slow: slowest(stats?.slow ?? []) });
process.exitCode = ok ? 0 : 1;
