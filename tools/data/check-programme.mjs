// Holds every quotation of the programme's data against the five documents: the words must stand on the line that the row names.
//
//   node tools/data/check-programme.mjs <folder with the five documents>
import fs from 'node:fs';
import path from 'node:path';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder that holds the five documents.');
const root = path.resolve(import.meta.dirname, '../../src/data');
const lines = new Map();
const linesOf = (name) => {
  if (!lines.has(name)) lines.set(name, fs.readFileSync(path.join(folder, name), 'utf8').split('\n'));
  return lines.get(name);
};
let checked = 0;
const wrong = [];
const walk = (value, where) => {
  if (Array.isArray(value)) return value.forEach((v, i) => walk(v, `${where}[${i}]`));
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.source === 'string' && value.source.startsWith('seed-')) {
    const place = /^(\d{3}_[0-9a-f]+\.txt), .+, line (\d+)$/.exec(value.locator);
    const text = place ? linesOf(place[1])[Number(place[2]) - 1] : undefined;
    checked += 1;
    if (text === undefined || !place[1].startsWith(value.source.slice(-3)))
      wrong.push(`${where}: no such place: ${value.locator}`);
    else if (value.quote && !text.includes(value.quote)) wrong.push(`${where}: not on that line: ${value.quote}`);
  }
  for (const [key, v] of Object.entries(value)) walk(v, `${where}.${key}`);
};
for (const name of ['programme-facts.json', 'process-stages.json', 'priorities.json'])
  JSON.parse(fs.readFileSync(path.join(root, name), 'utf8')).entries.forEach((row) => walk(row, `${name} ${row.id}`));
for (const w of wrong) console.error(w);
console.log(`${checked} places checked, ${wrong.length} wrong`);
process.exitCode = wrong.length > 0 ? 1 : 0;
