// npm run package: builds out/detainer-desk.vsix, and beside it what it is made of (SBOM, CycloneDX, by npm itself). Works offline: esbuild has bundled everything, so vsce has nothing to collect.
//   --built   of the bundles that are in dist/ already
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

fs.mkdirSync(path.join(root, 'out'), { recursive: true });
if (!process.argv.includes('--built')) run('esbuild.mjs', '--minify');
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--skip-license'];
run('node_modules/@vscode/vsce/vsce', 'package', ...options, '--out', 'out/detainer-desk.vsix');

// Only what is bundled, from the lock file alone: nothing is asked of a registry.
const sbom = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
fs.writeFileSync(path.join(root, 'out/detainer-desk.sbom.json'), sbom);
