// Packs ICE's list of 287(g) agreements (state,agency,county,model,signed) into src/data/jails/ice-287g.json: a few lines of text instead of 2,000
// objects, unpacked at first use (src/data/jails/jails.ts). Run: node tools/data/pack-287g.mjs LIST.csv YYYY-MM-DD
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [, , input, listOf] = process.argv;
if (!input || !/^\d{4}-\d{2}-\d{2}$/.test(listOf ?? '')) {
  console.error('node tools/data/pack-287g.mjs LIST.csv YYYY-MM-DD');
  process.exit(2);
}

const file = join(root, 'src/data/jails/ice-287g.json');
const kept = JSON.parse(readFileSync(file, 'utf8'));
const states = new Map(
  JSON.parse(readFileSync(join(root, 'src/data/holds/jurisdictions.json'), 'utf8')).entries.map((e) => [e.name, e.id]),
);
const endings = kept.endings;
const day = (iso) => Math.round((Date.parse(`${iso}T00:00Z`) - Date.parse(`${kept.firstDay}T00:00Z`)) / 86_400_000);

const agencies = new Map();
const left = [];
for (const [i, line] of readFileSync(input, 'utf8')
  .replace(/^\uFEFF/, '')
  .trim()
  .split(/\r?\n/)
  .entries()) {
  if (i === 0) continue;
  const [state = '', agency = '', county = '', model = '', signed = ''] = cells(line).map((c) =>
    c
      .replace(/\u00a0/g, ' ')
      .replace(/’/g, "'")
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const id = states.get(state);
  const wrong =
    id === undefined
      ? 'state not known'
      : !agency || /[;|]/.test(agency + county)
        ? 'agency not readable'
        : !/^(?:TFM|WSO|JEM)$/.test(model)
          ? 'model not readable'
          : !(day(signed) >= 0)
            ? 'day not readable'
            : null;
  if (wrong) {
    left.push({ line: i + 1, why: wrong, text: line });
    continue;
  }
  const key = `${id};${/^#?N\/?A$/.test(county) ? '' : county};${agency}`;
  agencies.set(key, [...(agencies.get(key) ?? []), [model[0], signed]]);
}

const packed = {};
for (const [key, agreements] of agencies) {
  const [id, county, agency] = key.split(';');
  const days = new Map();
  for (const [m, signed] of agreements) days.set(signed, (days.get(signed) ?? '') + m);
  const when = [...days].map(([signed, m]) => m + day(signed).toString(36)).join(',');
  const place = county.replace(/ County$/, '~');
  let name = county && agency.startsWith(county) ? `$${agency.slice(county.length)}` : agency;
  const ending = endings.findIndex((e) => name.endsWith(e));
  if (ending !== -1) name = `${name.slice(0, -endings[ending].length)}^${ending}`;
  (packed[id] ??= []).push(`${place}|${name}|${when}`);
}
const out = {
  ...kept,
  listOf,
  agreements: [...agencies.values()].flat().length,
  states: Object.fromEntries(Object.entries(packed).map(([id, rows]) => [id, rows.join(';')])),
};
writeFileSync(file, `${JSON.stringify(out, null, 2)}\n`);
console.log(`${agencies.size} agencies, ${out.agreements} agreements, ${left.length} rows left out`);
for (const { line, why, text } of left) console.log(`line ${line}: ${why}: ${text}`);

/** One line of CSV; a cell may stand in quotation marks. */
function cells(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"'));
}
