// Fails when a folder of tests is not there: a step that finds no tests must not look like one that passed.
import fs from 'node:fs';

const missing = process.argv.slice(2).filter((folder) => !fs.existsSync(folder) || fs.readdirSync(folder).length === 0);
if (missing.length > 0) {
  console.error(`No tests in ${missing.join(', ')}.`);
  process.exit(1);
}
