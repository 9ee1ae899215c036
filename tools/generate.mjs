// npm run generate: makes everything that is generated from rows and templates, and says what changed. `npm test` is red while one of them is stale.
// The day of the templates' data is below: raise it when a letter says something else than before.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Printed in every block and letter made from the built-in templates, so that a later version can tell what is old. */
export const DATA_VERSION = '2026-11-28';

const builders = ['build-templates.mjs', 'build-findings-help.mjs', 'build-schemas.mjs'];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of builders) {
    const result = spawnSync(process.execPath, [path.join(import.meta.dirname, 'data', name)], { stdio: 'inherit' });
    if (result.status !== 0) process.exit(result.status ?? 1);
  }
}
