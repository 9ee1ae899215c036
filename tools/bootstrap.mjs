// Before `npm start` and `npm test`: makes node_modules fit package-lock.json. Node built-ins only, because nothing else is there yet.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const lock = path.join(root, 'package-lock.json');
const installed = path.join(root, 'node_modules/.package-lock.json'); // npm writes it at the end of every install

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Detainer Desk needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

/** What npm should have installed: every entry of the lock that is not optional, at its version. */
function fits() {
  if (!fs.existsSync(installed)) return false;
  const have = JSON.parse(fs.readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(fs.readFileSync(lock, 'utf8')).packages;
  return Object.entries(want).every(
    ([place, entry]) => place === '' || entry.optional || entry.devOptional || have[place]?.version === entry.version,
  );
}

if (!fits()) {
  // No package runs a script of its own when it is installed: none that is used here needs to.
  console.log('Installing the packages of package-lock.json (npm ci) ...');
  const result = spawnSync('npm', ['ci', '--ignore-scripts', '--silent', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error('npm ci did not succeed. Run it by hand to see why.');
    process.exit(result.status ?? 1);
  }
}
