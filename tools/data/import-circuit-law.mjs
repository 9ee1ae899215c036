// Builds src/data/circuit-law.json: which circuit each place lies in, the rulings of cases.csv with reach and side, the statutes and rules that
// speak on both sides of a jail hold everywhere, and the open question on bond. Usage: node tools/data/import-circuit-law.mjs <facts folder>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COURT_PLACES, NOT_A_RULING, RULINGS, STATE_COURTS, TEXTS } from './circuit-extra.mjs';
import { parseCsv } from './csv.mjs';

const facts = process.argv[2];
if (!facts) throw new Error('Usage: node tools/data/import-circuit-law.mjs <facts folder>');
const GRADE = { V: 'published', V2: 'secondary', R: 'reconstructed' };
const cases = parseCsv(readFileSync(join(facts, 'cases.csv'), 'utf8'));
const regulations = parseCsv(readFileSync(join(facts, 'regulations.csv'), 'utf8'));
const NAMES = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth', 'Eleventh'];

const circuits = cases.flatMap((c) => {
  const id = /^bond-(ca\d+|dc)$/.exec(c.id)?.[1];
  if (!id) return [];
  const name = id === 'dc' ? 'District of Columbia Circuit' : `${NAMES[Number(id.slice(2)) - 1]} Circuit`;
  const places = c.reach.split(', ').map((p) => `US-${p}`);
  return [
    { kind: 'circuit', id: id === 'dc' ? 'cadc' : id, name, short: c.court, places, basis: basisOf(c, `reach of ${c.id}`) },
  ];
});
const circuitOf = (place) => circuits.find((c) => c.places.includes(place))?.id ?? null;

const rulings = cases.flatMap((c) => {
  if (c.id in NOT_A_RULING) return [];
  const x = RULINGS[c.id];
  if (!x) throw new Error(`No row for ${c.id} in circuit-extra.mjs`);
  return [rulingOf(c, x)];
});

const texts = TEXTS.map((t) => {
  const row = regulations.find((r) => r.id === t.csv);
  if (!row) throw new Error(`No row ${t.csv} in regulations.csv`);
  return {
    kind: 'text',
    id: t.id,
    authority: t.authority,
    pin: t.pin,
    citation: row.citation.replace(' C.F.R. ', ' C.F.R. § ').replace(' U.S.C. ', ' U.S.C. § '),
    topics: ['jail-hold'],
    side: t.side,
    ...(t.only ? { only: t.only } : {}),
    holding: t.says ?? row.what_it_says,
    seenWords: row.words_seen,
    edition: row.edition_day,
    mark: row.mark,
    basis: basisOf(row, `${row.citation}, edition: ${row.edition_day}`),
  };
});

const question = {
  kind: 'question',
  id: 'bond-interior-arrest',
  topic: 'bond',
  about: 'BIA-YAJURE-HURTADO',
  asks: 'Whether people who entered without inspection and were arrested in the interior may have a bond hearing',
  review: 'bond-scotus-rhoney',
  rulings: rulings.filter((r) => /^bond-ca\d+$/.test(r.id)).map((r) => r.id),
  contestedFrom: rulings.find((r) => r.id === 'bond-ca5').decided,
  seenOn: '2026-10-07',
};

const entries = [...circuits, ...rulings, ...texts, question];
const body = entries.map((e) => `    ${JSON.stringify(e)}`).join(',\n');
writeFileSync(
  'src/data/circuit-law.json',
  `{\n  "schemaVersion": 1,\n  "dataVersion": "2026-11-28",\n  "entries": [\n${body}\n  ]\n}\n`,
);

function rulingOf(c, x) {
  const inside = /\(([^()]*)\)$/.exec(c.citation.replace(/,? (?:vacated|rev'd|cert\.|dismissed|reh'g).*$/, ''))?.[1] ?? '';
  const court = c.court || x.court || inside.replace(/ ?(?:[A-Z][a-z]+\.? \d{1,2}, )?\d{4}$/, '') || 'not seen';
  const place = COURT_PLACES[court] ?? null;
  const number = /^(\d+)(?:st|d|th|nd|rd) Cir\.$/.exec(court)?.[1];
  const circuit = x.c ?? (number ? `ca${number}` : place ? circuitOf(place) : null);
  const mark = x.mark ?? c.mark;
  return {
    kind: 'ruling',
    id: c.id,
    authority: x.a,
    citation: c.citation,
    short: c.short,
    court,
    circuit,
    places: placesOf(court, circuit, place),
    force: forceOf(c, court, number, x),
    reachWords: c.reach || null,
    publishedWords: c.published || null,
    decided: /^\d{4}-\d{2}(?:-\d{2})?/.exec(c.decided)?.[0] ?? /^\d{4}/.exec(c.decided)?.[0] ?? yearOf(c.citation),
    topics: x.t,
    side: sideOf(c.side),
    sideWords: c.side || null,
    letter: x.l,
    beside: x.beside ?? null,
    mandateWithheld: x.withheld ?? false,
    holding: c.holding,
    seenWords: c.words_seen || null,
    history: c.history || null,
    seenOn: c.seen_on || null,
    recalled: x.recalled ?? [],
    note: c.note || null,
    mark,
    basis: basisOf({ ...c, mark }, c.id),
  };
}

/** Where it counts: the places of the court. State courts speak for their state, federal ones for the circuit they sit in. */
function placesOf(court, circuit, place) {
  if (place && STATE_COURTS.has(court)) return [place];
  return circuits.find((k) => k.id === circuit)?.places ?? [];
}

function forceOf(c, court, number, x) {
  if (x.l === 'never') return 'none';
  if (court === 'U.S. Supreme Court') return 'national';
  if (court === 'BIA') return 'board';
  if (STATE_COURTS.has(court) && /\bbinding\b/.test(c.published)) return 'state';
  return number && /\bbinding\b|mandate withheld/.test(c.published) ? 'circuit' : 'persuasive';
}

function sideOf(words) {
  if (/^(?:for|against|mixed|pending|neutral)\b/.test(words)) return /^\w+/.exec(words)[0];
  return 'none';
}

function yearOf(citation) {
  return /(\d{4})\)$/.exec(citation)?.[1] ?? null;
}

function basisOf(row, locator) {
  return [{ source: 'rulings-2026-10', locator, mark: row.mark, grade: GRADE[row.mark], note: row.source }];
}
