// npm run package: builds out/detainer-desk.vsix. Works offline: esbuild has bundled everything, so vsce has nothing to collect.
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
