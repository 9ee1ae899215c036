// npm run coverage: V8 coverage of the unit tests AND of the extension host, merged by their source maps into one report over src/.
//   MIN_LINES=80   fails below that share of lines
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CoverageReport } from 'monocart-coverage-reports';

const root = path.resolve(import.meta.dirname, '..');
const raw = path.join(root, 'coverage/raw');
const base = pathToFileURL(root).href;

/** A failed test lowers no coverage, so the report is made all the same; the failure still shows in the exit code. */
function run(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exitCode = 1;
}

fs.rmSync(path.join(root, 'coverage'), { recursive: true, force: true });
run(['node_modules/mocha/bin/mocha.js', '--reporter', 'dot'], { NODE_V8_COVERAGE: raw });
run(['esbuild.mjs', '--test']);
run(['tools/vscode/run.mjs', 'node', 'minimum'], { COVERAGE_DIR: raw });

const report = new CoverageReport({
  name: 'unit tests and extension host',
  outputDir: path.join(root, 'coverage/report'),
  reports: ['console-summary', 'lcovonly', 'json-summary', 'v8'],
  clean: false,
  entryFilter: (entry) => entry.url.startsWith(`${base}/src/`) || entry.url.startsWith(`${base}/dist/`),
  sourceFilter: (source) => /(^|\/)src\/.+\.ts$/.test(source) && !source.includes('node_modules'),
});
await report.addFromDir(raw);
const { summary } = await report.generate();
const wanted = Number(process.env.MIN_LINES ?? 0);
if (summary.lines.pct < wanted) {
  console.error(`${summary.lines.pct} % of the lines are covered, ${wanted} % are asked for.`);
  process.exitCode = 1;
}
