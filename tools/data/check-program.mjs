// Holds every quotation of the program's data against the five documents: the words must stand on the line that the row names, and the
// line in the section that it names. A place without a quotation has to say why.
//
//   node tools/data/check-program.mjs <folder with the five documents>
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

/** The sections of a document that the rows name in quotation marks, with the line where each begins. */
const headings = new Map();
const title = (line) => line.replace(/^[\s•#*-]+/, '').replace(/[*:?\s]+$/, '');
const beginsAt = (name, section) =>
  linesOf(name).flatMap((line, i) => {
    const plain = title(line);
    return plain === section.replace(/[:?]$/, '') || line.replace(/^[\s•#*-]+/, '').startsWith(`${section}:`) ? [i + 1] : [];
  });

/** undefined: all is well; otherwise what is wrong with the section. */
function wrongSection(name, section, number) {
  const before = linesOf(name).slice(0, number);
  const question = /^question (\d+)$/.exec(section);
  if (question) {
    const last = before.flatMap((l) => /^[#*\s]*(\d+)\. /.exec(l)?.[1] ?? []).at(-1);
    return last === question[1] ? undefined : `it stands in question ${last}`;
  }
  const note = /^note (\d+)$/.exec(section);
  if (note) return new RegExp(`^\\[${note[1]}\\]\\s`).test(before.at(-1)) ? undefined : `no note ${note[1]} on that line`;
  const part = /^part (I+)$/.exec(section);
  if (part) {
    const last = before.flatMap((l) => /^(I+)\. /.exec(l)?.[1] ?? []).at(-1);
    return last === part[1] ? undefined : `it stands in part ${last}`;
  }
  if (!section.startsWith('"')) return undefined;
  const known = headings.get(name);
  const last = [...known]
    .filter(([at]) => at <= number)
    .sort(([a], [b]) => a - b)
    .at(-1)?.[1];
  return `"${last}"` === section ? undefined : `it stands in "${last}"`;
}

const places = [];
const walk = (value, where) => {
  if (Array.isArray(value)) return value.forEach((v, i) => walk(v, `${where}[${i}]`));
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.source === 'string' && value.source.startsWith('seed-')) places.push({ where, basis: value });
  for (const [key, v] of Object.entries(value)) walk(v, `${where}.${key}`);
};
for (const name of ['program-facts.json', 'process-stages.json', 'priorities.json'])
  JSON.parse(fs.readFileSync(path.join(root, name), 'utf8')).entries.forEach((row) => walk(row, `${name} ${row.id}`));

const wrong = [];
const read = places.flatMap(({ where, basis }) => {
  const place = /^(\d{3}_[0-9a-f]+\.txt), (.+), line (\d+)$/.exec(basis.locator);
  if (place && place[1].startsWith(basis.source.slice(-3)) && linesOf(place[1])[Number(place[3]) - 1] !== undefined)
    return [{ where, basis, name: place[1], section: place[2], number: Number(place[3]) }];
  wrong.push(`${where}: no such place: ${basis.locator}`);
  return [];
});
for (const { where, name, section } of read) {
  const quoted = /^"(.+)"$/.exec(section)?.[1];
  if (quoted === undefined) continue;
  const known = headings.get(name) ?? new Map();
  const at = beginsAt(name, quoted);
  if (at.length === 0) wrong.push(`${where}: no such section: ${section}`);
  for (const line of at) known.set(line, quoted);
  headings.set(name, known);
}
for (const { where, basis, name, section, number } of read) {
  if (basis.quote && !linesOf(name)[number - 1].includes(basis.quote)) wrong.push(`${where}: not on that line: ${basis.quote}`);
  if (!basis.quote && !basis.note) wrong.push(`${where}: neither a quotation nor a reason for none`);
  const reason = wrongSection(name, section, number);
  if (reason) wrong.push(`${where}: ${section}, line ${number}: ${reason}`);
}
for (const w of wrong) console.error(w);
console.log(`${places.length} places checked, ${wrong.length} wrong`);
process.exitCode = wrong.length > 0 ? 1 : 0;
