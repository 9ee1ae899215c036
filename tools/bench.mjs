// npm run bench: every bench, one after another, each with its peers in the same run. Figures are ratios; nothing here passes or fails.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'test/bench');

/** The peers are heavy and only the bench needs them, so they have a folder and a lock of their own. */
function installPeers(dir) {
  if (!fs.existsSync(path.join(dir, 'package-lock.json')) || fs.existsSync(path.join(dir, 'node_modules'))) return;
  console.log(`Getting the peers of ${path.relative(root, dir)} ...`);
  const done = spawnSync('npm', ['ci', '--prefix', dir, '--silent', '--ignore-scripts'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error('The peers could not be installed.');
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
const benches = ['deadline', 'moments', 'search', 'citations', 'scan', 'pattern', 'panel', 'panelLive'].filter((name) =>
  fs.existsSync(path.join(folder, `${name}.mjs`)),
);
/** The panel is measured as it ships, in a real VS Code. */
function packageFor(name) {
  if (name !== 'panelLive') return;
  const made = spawnSync('npm', ['run', 'package', '--silent'], {
    cwd: root,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  if (made.status !== 0) throw new Error('The extension could not be packaged.');
}

let failed = 0;
for (const name of benches.filter((b) => wanted.length === 0 || wanted.includes(b))) {
  console.log(`\n=== ${name} ===\n`);
  packageFor(name);
  const args = ['--expose-gc', '--import=tsx', path.join(folder, `${name}.mjs`)];
  const run = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) failed++;
}
process.exitCode = failed === 0 ? 0 : 1;
