// Makes src/data/generated/findingsHelp.ts from docs/findings.md, so that both bundles carry the help of every finding without reading
// a file. Run: node tools/data/build-findings-help.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..', '..');
const target = join(root, 'src', 'data', 'generated', 'findingsHelp.ts');

export function generate() {
  const page = readFileSync(join(root, 'docs', 'findings.md'), 'utf8').replace(/\r\n/g, '\n');
  return [
    '// Made by tools/data/build-findings-help.mjs from docs/findings.md. Do not edit: change the page and run the script.',
    `export const findingsHelp = ${JSON.stringify(page.split('\n'), null, 2)}.join('\\n');`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = generate();
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== text) {
      console.error(
        'src/data/generated/findingsHelp.ts is older than docs/findings.md. Run node tools/data/build-findings-help.mjs',
      );
      process.exit(1);
    }
  } else writeFileSync(target, text);
}
