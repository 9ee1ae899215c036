// npm run bench: every bench, one after another, each with its peers in the same run. Figures are ratios, and no figure
// passes or fails; but a bench or a row of one that could not be run says why, and then this ends red.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'test/bench');

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** The peers are heavy and only the bench needs them, so they have a folder and a lock of their own. */
function installPeers(dir) {
  if (!fs.existsSync(path.join(dir, 'package-lock.json')) || fs.existsSync(path.join(dir, 'node_modules'))) return;
  console.log(`Getting the peers of ${path.relative(root, dir)} ...`);
  const done = spawnSync('npm', ['ci', '--prefix', dir, '--silent', '--ignore-scripts'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0)
    fail(`The peers of ${path.relative(root, dir)} could not be installed: npm ci ended with ${done.status}.`);
}

const dirs = [
  folder,
  ...fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((e) => e.isDirectory() && e.name !== 'node_modules')
    .map((e) => path.join(folder, e.name)),
];
for (const dir of dirs) installPeers(dir);

const wanted = process.argv.slice(2);
const benches = ['deadline', 'moments', 'search', 'citations', 'scan', 'pattern', 'jailLog', 'panel', 'panelLive'].filter(
  (name) => fs.existsSync(path.join(folder, `${name}.mjs`)),
);
const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0) fail(`No such bench: ${unknown.join(', ')}. Known: ${benches.join(', ')}.`);

/** The panel is measured as it ships, in a real VS Code. */
function packageFor(name) {
  if (name !== 'panelLive') return;
  const made = spawnSync('npm', ['run', 'package', '--silent'], {
    cwd: root,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  if (made.status !== 0) fail('The extension could not be packaged: npm run package says why.');
}

const failed = [];
for (const name of benches.filter((b) => wanted.length === 0 || wanted.includes(b))) {
  console.log(`\n=== ${name} ===\n`);
  packageFor(name);
  const args = ['--expose-gc', '--import=tsx', path.join(folder, `${name}.mjs`)];
  const run = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`\nNot everything could be run: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
