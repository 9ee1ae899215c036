// Copies the published lists the clock is tested against from the folder of fact sheets: node tools/data/import-detainer.mjs FACTS
// The rows of law themselves (src/data/detainer-forms.json and its neighbours) are written by hand from the fact sheet and reviewed
// as data; docs/rules-and-data.md says how to change one.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

const facts = process.argv[2];
if (!facts) throw new Error('Give the folder of fact sheets.');
for (const name of ['federal_holidays_2008_2030.csv', 'sample_detainer_cases.csv']) {
  copyFileSync(join(facts, name), join(import.meta.dirname, '..', '..', 'test', 'fixtures', name));
}
