// Makes schemas/*.schema.json from src/data/schema/clinic.ts, so that a clinic's files complete and are checked as they are typed.
// Run: node tools/data/build-schemas.mjs [--check]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { tsImport } from 'tsx/esm/api';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const TITLES = {
  'clinic.json': 'Detainer Desk: the clinic',
  'holidays.json': "Detainer Desk: the clinic's local days",
  'aliases.json': "Detainer Desk: the clinic's shorthand for charges",
  'jails.json': 'Detainer Desk: the jails the clinic calls',
  'statutes.json': "Detainer Desk: the clinic's tables from sections to codes",
  'jurisdictions.json': "Detainer Desk: the clinic's rows of state law",
  'authorities.json': "Detainer Desk: the clinic's authorities",
  'code-snippets.json': "Detainer Desk: the clinic's snippets",
};

/** File name to text. */
export async function generate() {
  const { clinicJsonSchemas } = await tsImport('../../src/data/clinic.ts', import.meta.url);
  const files = new Map();
  for (const [name, schema] of clinicJsonSchemas()) {
    const file = `schemas/${basename(name, '.json')}.schema.json`;
    const style = await resolveConfig(join(root, file));
    files.set(file, await format(JSON.stringify({ title: TITLES[name], ...schema }), { ...style, parser: 'json' }));
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await generate();
  if (process.argv.includes('--check')) {
    const stale = [...files].filter(([name, text]) => readFileSync(join(root, name), 'utf8') !== text).map(([name]) => name);
    if (stale.length > 0) {
      console.error(`Stale: ${stale.join(', ')}. Run node tools/data/build-schemas.mjs.`);
      process.exit(1);
    }
  } else {
    mkdirSync(join(root, 'schemas'), { recursive: true });
    for (const [name, text] of files) writeFileSync(join(root, name), text);
    console.log([...files.keys()].join('\n'));
  }
}
