// npm run test:package: the files inside the .vsix are exactly those of test/golden/vsix-files.txt.
//   UPDATE_GOLDEN=1 writes the list (never in CI)
import fs from 'node:fs';
import path from 'node:path';
import { zipEntries } from './zip.mjs';

const root = path.resolve(import.meta.dirname, '..');
const vsix = path.join(root, 'out/detainer-desk.vsix');
const golden = path.join(root, 'test/golden/vsix-files.txt');
const sizeLimit = 1.2 * 1024 * 1024; // what a clinic on a slow line installs in a moment

function fail(...lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}

const names = zipEntries(vsix)
  .map((entry) => entry.name)
  .sort();
const inCi = ['1', 'true'].includes(process.env.CI ?? '');
if (process.env.UPDATE_GOLDEN) {
  if (inCi) fail('UPDATE_GOLDEN is refused in CI: a golden file is changed by a person who looks at it.');
  fs.mkdirSync(path.dirname(golden), { recursive: true });
  fs.writeFileSync(golden, names.join('\n') + '\n');
}
if (!fs.existsSync(golden)) fail('test/golden/vsix-files.txt is missing. Write it with UPDATE_GOLDEN=1 npm run test:package.');
const expected = fs.readFileSync(golden, 'utf8').trim().split('\n');
const added = names.filter((name) => !expected.includes(name));
const gone = expected.filter((name) => !names.includes(name));
if (added.length + gone.length > 0) {
  fail(
    'The .vsix does not hold the files of test/golden/vsix-files.txt.',
    ...added.map((n) => `  new:     ${n}`),
    ...gone.map((n) => `  missing: ${n}`),
  );
}
const { size } = fs.statSync(vsix);
if (size > sizeLimit) fail(`The .vsix has ${size} bytes, more than the ${sizeLimit} we allow.`);
console.log(`${names.length} files as expected, ${(size / 1024).toFixed(0)} KB`);
