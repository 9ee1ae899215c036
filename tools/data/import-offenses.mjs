// Builds src/data/ncic-codes.json, offense-levels.json and sources/offenses.json from the facts folder.
// Usage: node tools/data/import-offenses.mjs <facts folder>
// Marks are carried, never raised: VERIFIED becomes V2 (the facts name no code or level row V, save the one that cites a seed), RECALLED becomes R.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemes, ruleExtras, examplesFor, sources, sourceOf } from './offense-rule-extras.mjs';

const facts = process.argv[2];
if (!facts) {
  console.error('Usage: node tools/data/import-offenses.mjs <facts folder>');
  process.exit(1);
}
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const dataVersion = '2026-11-22';

export function parseCsv(text) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') ((cell += '"'), i++);
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') (row.push(cell), (cell = ''));
    else if (c === '\n') {
      row.push(cell.replace(/\r$/, ''));
      rows.push(row);
      row = [];
      cell = '';
    } else cell += c;
  }
  if (cell || row.length) (row.push(cell), rows.push(row));
  const [head, ...body] = rows.filter((r) => r.length > 1);
  return body.map((r) => Object.fromEntries(head.map((h, i) => [h, r[i] ?? ''])));
}

const read = (name) => parseCsv(readFileSync(path.join(facts, name), 'utf8'));
const MARK = { VERIFIED: 'V2', RECALLED: 'R' };
const SEEN = {
  'NIEM 1.0': 'niem-1.0',
  'NIEM 5.0': 'niem-5.0',
  'ICAOS-ICOTS': 'icots-codes',
  'Recidiviz ncic.csv': 'recidiviz-ncic',
};
const FAMILY = { 'niem-1.0': 'niem', 'niem-5.0': 'niem', 'icots-codes': 'icots', 'recidiviz-ncic': 'recidiviz' };

const diff = new Map(read('ncic_codes_diff.csv').map((r) => [r.code, r]));
const codes = read('ncic_codes.csv').map((r) => {
  const seenIn = r.source.split(';').map((s) => {
    const id = SEEN[s.trim()];
    if (!id) throw new Error(`unknown source ${s} at ${r.code}`);
    return id;
  });
  const retired = /\s*\(retired in ([^)]*)\)$/i.exec(r.descriptor);
  const d = diff.get(r.code);
  return {
    code: r.code,
    descriptor: retired ? r.descriptor.slice(0, retired.index) : r.descriptor,
    categoryCode: r.category_code,
    category: r.category,
    seenIn,
    ...(retired ? { retired: `Retired in ${retired[1]}; the list says "RETIRED DO NOT USE".` } : {}),
    ...(new Set(seenIn.map((s) => FAMILY[s])).size === 1 ? { singleSource: true } : {}),
    ...(d ? { note: d.note } : {}),
    mark: MARK[r.status],
  };
});

// A published definition that names the category supports a `prose` row; the code range stays from memory.
function proseBasis(support) {
  const rows = [];
  if (/fact sheet/.test(support))
    rows.push({
      source: 'sc-factsheet-2009',
      locator: 'quoted, p. 17 of the packet',
      mark: 'V2',
      grade: 'secondary',
      note: support,
    });
  if (/287\(g\)/.test(support))
    rows.push({ source: 'moa-287g-2009', locator: 'clause "Prioritization"', mark: 'V2', grade: 'secondary', note: support });
  return rows;
}

/** Where in a source whose own row names no place. */
const PLACE = { 'ice-2011-memo': 'levels, text not seen', 'ice-dictionary-fy26': 'statistics definitions' };

const counters = new Map();
const rules = read('offense_levels.csv').map((r) => {
  const n = (counters.get(r.scheme) ?? 0) + 1;
  counters.set(r.scheme, n);
  const id = r.from_code
    ? `${r.scheme}/${r.from_code}-${r.to_code}${/< 1/.test(r.label_in_source) ? '/under' : /> 1/.test(r.label_in_source) ? '/over' : ''}`
    : `${r.scheme}/${n}`;
  const { source, note } = sourceOf(r);
  const seed = source.startsWith('seed-');
  const mark = r.status === 'VERIFIED' && seed && source === 'seed-001' ? 'V' : MARK[r.status];
  const grade = r.grade === 'prose' ? 'prose' : mark === 'R' ? 'reconstructed' : mark === 'V' ? 'published' : 'secondary';
  const confidence = /confidence (\w+)/.exec(r.source)?.[1];
  const scheme = r.scheme.startsWith('SC') ? 'SC-2009' : r.scheme.startsWith('ICE') ? 'ICE-2010' : 'programme';
  const use =
    r.scheme === 'SC-2009' || r.scheme === 'ICE-2010'
      ? 'decides'
      : scheme === 'programme'
        ? 'programme'
        : /^SC/.test(r.scheme)
          ? 'basis'
          : 'later-basis';
  return {
    kind: 'rule',
    id,
    scheme,
    use,
    set: r.scheme,
    ...(r.from_code ? { from: r.from_code, to: r.to_code } : {}),
    level: r.level === '' ? null : r.level === 'none' ? 'none' : Number(r.level),
    label: r.label_in_source,
    ...(r.condition ? { condition: r.condition } : {}),
    ...(ruleExtras[id] ?? {}),
    ...(r.prose_support ? { proseSupport: r.prose_support } : {}),
    ...(confidence ? { confidence } : {}),
    basis: [{ source, locator: note ?? PLACE[source], mark, grade, note: r.source }, ...proseBasis(r.prose_support)],
    examples: examplesFor(id, r, codes),
  };
});

const frame = (entries) => ({ schemaVersion: 1, dataVersion, entries });
// One row a line: a change of a row is a one-line difference in review.
const write = (name, entries) => {
  const f = frame(entries);
  const body = f.entries.map((e) => `    ${JSON.stringify(e)}`).join(',\n');
  writeFileSync(
    path.join(root, 'src/data', name),
    `{\n  "schemaVersion": 1,\n  "dataVersion": "${dataVersion}",\n  "entries": [\n${body}\n  ]\n}\n`,
  );
};
write('ncic-codes.json', codes);
write('offense-levels.json', [...schemes, ...rules]);
write('sources/offenses.json', sources);
console.log(`${codes.length} codes, ${rules.length} level rows, ${sources.length} sources`);
