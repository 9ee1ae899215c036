// Builds src/data/authorities.json, src/data/ina-sections.json and src/data/sources/policies.json from the facts folder and
// authorities-extra.mjs. Usage: node tools/data/import-authorities.mjs <facts folder>
// A row of authorities.json with a "review" (an attorney changed it) is kept as it stands.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseRows } from './case-rows.mjs';
import { more, rows } from './authorities-extra.mjs';
import { parseCsv } from './csv.mjs';
import { mend, newRows } from './law-2026-rows.mjs';

const facts = process.argv[2];
if (!facts) throw new Error('Usage: node tools/data/import-authorities.mjs <facts folder>');
const DATA_VERSION = '2026-11-28';
const COMPILED = '2026-11-21';
const COMPILED_NOTE = 'Nothing after about September 22, 2026 was seen.';
const GRADE = { V: 'published', V2: 'secondary', R: 'reconstructed', D: 'derived', A: 'analysis' };
const FIELD = {
  official_title: 'title',
  date_issued: 'issued',
  date_effective: 'effective',
  date_ended: 'ended',
  ended_by: 'endedBy',
  status_today: 'status',
  number: 'number',
  issuer: 'issuer',
  date_ended_as_supersession: 'ended',
  us_reports_cite: 'number',
  dates: 'effective',
  fr_cite: 'number',
};
// Sources in which the instrument, the court page or the Code itself was seen; the others are secondary.
const SEEN = new Set(
  'S1 S2 S3 S4 S6 S8 S15 S26 S28 S30 S31 S32 S33 S35 S36 S37 S38 S40 S41 S43 S47 S53 S62 S88 S97 court-decisions cornell-236.1 nortontooby-287.7 texts-2023'.split(
    ' ',
  ),
);

// When a source was made or last read, as the facts say it or its address carries it. A source that is not here has no known date. S13 was
// read row by row from August 26 to September 1, 2026; the first day stands here, and a row read later names its own.
const SOURCE_DATES = {
  S1: '2016-09',
  S2: '2025-01-29',
  S3: '2023-04',
  S4: '2017-04',
  S7: '2023-08',
  S8: '2007-09-17',
  S12: '2026-07-27',
  S13: '2026-08-26',
  S17: '2017-06-06',
  S18: '2021-08-23',
  S20: '2026-06-24',
  S24: '2025-02-03',
  S25: '2020',
  S26: '2019-08-02',
  S28: '2011-03',
  S33: '2010-07-01',
  S36: '2009-09-24',
  S37: '2017-03-24',
  S38: '2013-01-23',
  S40: '2014-11-20',
  S42: '2016-09',
  S43: '2014-11',
  S47: '2017-08-15',
  S53: '2023',
  S55: '2025-01-29',
  S60: '2026-09-22',
  S62: '2024-05-29',
  S69: '2012-03',
  S72: '2011-08-22',
  S73: '2011-07',
  S74: '2011-09-28',
  S79: '2015-09',
  S87: '2019-07',
  S89: '2011-12',
  S95: '2016-07',
  S99: '2025-07',
};

// The register is written in American spelling, as letters are.
const american = (text) => text.replaceAll('program', 'program');

const md = readFileSync(join(facts, 'policies.md'), 'utf8');
const csv = parseCsv(american(readFileSync(join(facts, 'policies.csv'), 'utf8')));
const extraSources = new Map();

const cases = new Map(caseRows().map((x) => [x.id, x]));
const entries = [];
for (const c of csv) {
  if (cases.has(c.id)) continue;
  const x = rows[c.id];
  if (!x) throw new Error(`No citation form for ${c.id} in authorities-extra.mjs`);
  entries.push(row({ ...fromCsv(c), ...x, id: c.id }, c));
}
for (const x of more) if (!cases.has(x.id)) entries.push(row(x, null));
for (const x of cases.values()) entries.push(row(withOld(x), null));

const sources = [...sourceTable(), ...fixedSources(), ...extraSources.values()];
write('src/data/sources/policies.json', sources);
for (const x of newRows(facts)) entries.push(row(x, null));
const mended = entries.map((e) => mend(e, facts));
write('src/data/authorities.json', keepReviewed('src/data/authorities.json', mended.sort(byId)));
write('src/data/ina-sections.json', inaTable());

/** A ruling that stood in the register before keeps the ways in which it was found. */
function withOld(x) {
  const old = [...more, ...Object.entries(rows).map(([id, r]) => ({ id, ...r }))].find((m) => m.id === x.id);
  if (!old) return x;
  return { ...x, keys: [...new Set([...x.keys, ...(old.keys ?? [])])], ex: [...new Set([...x.ex, ...(old.ex ?? [])])] };
}

function fromCsv(c) {
  const marks = {};
  const recalled =
    /recalled=([^;]*)/
      .exec(c.verified)?.[1]
      .split('|')
      .map((f) => FIELD[f.trim()])
      .filter(Boolean) ?? [];
  for (const f of ['title', 'number', 'issuer', 'issued', 'effective', 'ended', 'endedBy', 'status'])
    marks[f] = c.verified === 'RECALLED' ? 'R' : recalled.includes(f) ? 'R' : 'V2';
  const kind = c.id.startsWith('STAT')
    ? 'statute'
    : c.id.startsWith('REG')
      ? 'regulation'
      : c.id.startsWith('CASE')
        ? 'case'
        : c.id.includes('I247')
          ? 'form'
          : 'policy';
  return {
    kind,
    shortName: c.short_name,
    title: c.official_title,
    number: c.number || null,
    issuer: c.issuer,
    issued: c.date_issued || null,
    effective: c.date_effective || null,
    ended: c.date_ended || null,
    endedBy: c.ended_by || null,
    marks,
  };
}

function row(x, c) {
  const marks = { ...x.marks };
  for (const m of ['V', 'V2', 'R']) for (const f of x[m] ?? []) marks[f] = m;
  marks.substance = x.sm ?? 'V2';
  if (!c && Object.keys(x.marks ?? {}).length === 0)
    for (const f of ['title', 'number', 'issuer', 'status']) marks[f] = x.sm === 'R' ? 'R' : (x.timeline?.[0]?.[2] ?? 'R');
  if (x.issued == null) delete marks.issued;
  if (x.effective == null) delete marks.effective;
  if (x.ended == null) delete marks.ended;
  const endedBy = x.clearEnd ? null : (x.endedBy ?? null);
  if (endedBy === null) delete marks.endedBy;
  if (x.number == null) delete marks.number;
  if (x.ended != null && x.issued && (x.timeline ?? []).length === 0 && !endedBy)
    throw new Error(`${x.id} ended without saying by what`);
  let src = x.src ?? [];
  if (src.length === 0 && c?.url) {
    const id = `url-${c.id}`;
    extraSources.set(id, source(id, new URL(c.url).hostname, c.url, 'copy of a page'));
    src = [id];
  }
  if (src.length === 0) src = ['recalled'];
  const basis = src.map((s) => {
    const mark = s === 'recalled' ? 'R' : (x.basisMark ?? (SEEN.has(s) ? 'V' : 'V2'));
    return {
      source: s,
      locator: x.short ?? x.shortName,
      mark,
      grade: GRADE[mark],
      ...(x.q && x.q[2] === s ? { quote: x.q[0] } : {}),
    };
  });
  const gov = c && /^https?:\/\/(www\.)?(ice|dhs|uscis|justice|congress|federalregister|ecfr)\.gov/.test(c.url) ? c.url : null;
  return {
    id: x.id,
    kind: x.kind,
    title: x.title,
    shortName: x.shortName,
    number: x.number ?? null,
    issuer: x.issuer,
    issued: x.issued ?? null,
    effective: x.effective ?? null,
    ended: x.ended ?? null,
    endedBy,
    endedByIds: x.by ?? [],
    endKind: x.kind2 ?? null,
    seeInstead: x.see ?? [],
    scope: x.scope ?? { kind: 'nationwide' },
    litigation: x.lit ?? null,
    lastChecked: x.checked ?? null,
    entered: x.entered ?? COMPILED,
    newestSource: x.newest === null ? null : newestOf(src, x.newest),
    checkNote: x.check !== undefined ? x.check : x.checked ? null : COMPILED_NOTE,
    marks,
    fieldNotes: x.fieldNotes ?? {},
    substance: x.substance,
    quotation: x.q ? { text: x.q[0], pin: x.q[1], source: x.q[2] } : null,
    cite: {
      forms: (x.forms ?? [[null, x.full, x.short ?? x.full.replaceAll('{pin}', '').split(',')[0], 'A']]).map(
        ([from, full, short, mark]) => ({ from, full, short, mark }),
      ),
      historicalParenthetical: x.hist ?? null,
    },
    published: x.published ?? gov,
    basis,
    timeline: (x.timeline ?? []).map(([from, status, mark, sentence]) => ({ from, status, sentence, mark })),
    renumbered: (x.renumbered ?? []).map(([on, from, to, mark]) => ({ on, from, to, mark })),
    keys: x.keys ?? [],
    examples: x.ex ?? [],
  };
}

/** The day, month or year of the newest source of a row whose date is known; null: none of them carries one. */
function newestOf(src, own) {
  if (own) return own;
  const known = src.flatMap((s) => SOURCE_DATES[s] ?? []);
  return known.length === 0 ? null : known.sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).at(-1);
}

function lastDay(date) {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

function inaTable() {
  const part = md.slice(md.indexOf('### 6.3'));
  const out = [];
  for (const m of part.matchAll(/^\| (\d{3}[A-D]?) \| (\d{4}[a-z]?) \| (.+?) \|$/gm))
    out.push({ ina: m[1], usc: m[2], heading: m[3].replaceAll('\u2019', "'"), mark: 'V' });
  if (out.length !== 71) throw new Error(`Expected 71 rows of INA sections, found ${out.length}`);
  return out;
}

function sourceTable() {
  const part = md.slice(md.indexOf('## 8. Sources'));
  return [...part.matchAll(/^\| (S\d+) \| (.+) \|$/gm)].map(([, id, text]) => {
    const url = /https?:\/\/[^\s;)]+/.exec(text)?.[0];
    return source(id, text, url, 'copy of a page');
  });
}

function fixedSources() {
  return [
    source(
      'cornell-236.1',
      '8 CFR 236.1 at law.cornell.edu',
      'https://www.law.cornell.edu/cfr/text/8/236.1',
      'copy of the regulation',
    ),
    source(
      'nortontooby-287.7',
      '8 CFR 287.7(d) as quoted at nortontooby.com',
      'https://nortontooby.com/content/detention-habeas-where-48-hours-passed',
      'copy of the regulation',
    ),
    source('ilw-2001', 'Summary of 66 FR 48334 (September 20, 2001) at ilw.com', undefined, 'summary'),
    source('ilrc-3987', 'ILRC page 3987', 'https://www.ilrc.org/node/3987', 'practice page'),
    source(
      'court-decisions',
      'Court decisions as read on case-law pages (casetext.com, law.justia.com, vlex.com, clearinghouse.net, nycourts.gov, nortontooby.com, law.onecle.com, lawpipe.com)',
      undefined,
      'court decision',
    ),
    source(
      'rulings-2026-10',
      'Rulings by circuit to October 7, 2026, collected from public copies, summaries and press; each row names its own source in its note',
      undefined,
      'collection of copies and summaries',
    ),
    source(
      'texts-2023',
      'Statutes and rules as read in public copies, most of 2023; each row names its edition',
      undefined,
      'copy of the Code and the regulations',
    ),
    source(
      'tracker-2026-07',
      'MigrantUSA, US Immigration Data, litigation tracker of July 28, 2026 (CC BY 4.0; shortened and turned into rows)',
      'https://migrantusa.com/datasets/',
      'public tracker',
    ),
    { id: 'recalled', title: 'From memory; nothing was seen', kind: 'memory', seen: 'no' },
  ];
}

function source(id, title, url, kind) {
  return {
    id,
    title,
    ...(url ? { url } : {}),
    kind,
    seen: 'copy',
    ...(SEEN.has(id) ? {} : { note: 'The instrument itself was not seen here.' }),
  };
}

function keepReviewed(path, fresh) {
  if (!existsSync(path)) return fresh;
  const old = new Map(
    JSON.parse(readFileSync(path, 'utf8'))
      .entries.filter((e) => e.review)
      .map((e) => [e.id, e]),
  );
  const kept = fresh.map((e) => old.get(e.id) ?? e);
  for (const e of old.values()) if (!fresh.some((f) => f.id === e.id)) kept.push(e);
  return kept.sort(byId);
}

function write(path, list) {
  const body = list.map((e) => `    ${JSON.stringify(e)}`).join(',\n');
  writeFileSync(path, `{\n  "schemaVersion": 1,\n  "dataVersion": "${DATA_VERSION}",\n  "entries": [\n${body}\n  ]\n}\n`);
}

function byId(a, b) {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
