// Rows of the register for the rulings of circuit-law.json: names, numbers and dockets as people write them, and the status that follows from
// the court, the later history and the review that is pending.
import { readFileSync } from 'node:fs';
import { RULINGS } from './circuit-extra.mjs';

const REVIEW_FROM = '2026-10-01';
const REVIEW =
  'the Supreme Court granted review of the question on October 1, 2026 (Rhoney v. Barbosa da Cunha, No. 26-104), nothing decided as of October 7, 2026';
const SUFFIX = /(?:(?<=\)),?|,) (?:cert\. granted|vacated|rev'd|reh'g|dismissed).*$/;
const REPORTER =
  /(\d{1,4}) (U\.S\.|S\. Ct\.|F\.[23]d|F\.4th|F\. Supp\. [23]d|F\. Supp\.|P\.[23]d|A\.D\.3d|Mass\.|Mont\.|WL|U\.S\. Dist\. LEXIS|COA|MT) (\d{1,7})/g;
const DOCKET =
  /No\. ((?:\d{1,2}:)?\d{2}-cv-\d{4,5}|\d{2}-\d{5}-CV|\d{2}-\d{2,5}|\d:\d{2}CV\d{2,5}|\d{2} C \d{4}|CV \d{2}-\d{5}|[A-Z]\d{2}-\d{4}|\d{2}CV\d{5})/g;

export function caseRows() {
  const { entries } = JSON.parse(readFileSync('src/data/circuit-law.json', 'utf8'));
  const extra = new Map(Object.entries(RULINGS));
  return entries.filter((e) => e.kind === 'ruling').map((r) => rowOf(r, extra.get(r.id)));
}

function rowOf(r, x) {
  const main = r.citation.replace(SUFFIX, '');
  const board = r.court === 'BIA';
  const name = x.name ?? main.replace(/,? (?:No\. |\d{1,4} [A-Z]|\d{4} (?:MT|COA|WL)|\().*$/, '');
  const number = main
    .slice(name.length)
    .replace(/^, /, '')
    .replace(/ ?\([^()]*\)(?: \(.*\))?$/, '')
    .trim();
  const cites = [...numbersIn(main), ...r.recalled.flatMap((t) => numbersIn(/^\d:\d/.test(t) ? `No. ${t}` : t))];
  const names = x.noName ? [] : [`name:${name.toLowerCase()}`];
  const keys = [...new Set([...cites, ...names, ...(x.also ?? [])])];
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(r.decided ?? '') && r.id !== 'scotus-genalo-black';
  const full = x.name
    ? `${name} (N.Y. settlement)`
    : /\([^()]*\)$/.test(main)
      ? main.replace(/ (\([^()]*\))$/, '{pin} $1')
      : `${main}{pin}`;
  const marks = { title: x.nameMark ?? r.mark, issuer: r.mark, substance: r.mark, status: r.mark };
  if (number && !x.name) marks.number = r.mark;
  if (whole) marks.issued = r.mark;
  if (x.ended) Object.assign(marks, { ended: r.mark, endedBy: r.mark });
  const seen = newest(r.seenOn);
  const looked = seen !== null && seen >= '2026-10-01' ? seen : null;
  return {
    id: r.authority,
    kind: 'case',
    title: r.citation,
    shortName: name,
    number: x.name ? null : number || null,
    issuer: r.court,
    issued: whole ? r.decided : null,
    ended: x.ended ?? null,
    endedBy: x.ended ? x.by : null,
    by: x.byIds ?? [],
    kind2: x.kind ?? (x.ended ? 'superseded' : null),
    see: r.id === 'yajure' ? ['CASE-RHONEY'] : [],
    scope: scopeOf(r),
    checked: looked,
    entered: '2026-11-28',
    newest: seen,
    check: looked ? (r.id.startsWith('bond') || r.id === 'yajure' ? 'Nothing after October 7, 2026 was seen.' : null) : null,
    marks,
    fieldNotes: noteOf(r),
    substance: r.holding,
    sm: r.mark,
    full,
    short: name,
    hist: x.hist ?? (r.letter === 'never' && x.endedIn ? x.hist : null),
    src: ['rulings-2026-10'],
    basisMark: r.mark,
    timeline: timelineOf(r, x),
    keys,
    ex: examplesOf(main, name, keys, x, board),
  };
}

function noteOf(r) {
  const parts = [r.publishedWords, r.reachWords, r.history && `Later history: ${r.history}`, r.note].filter(Boolean);
  return parts.length === 0 ? {} : { status: `${parts.join('. ')}.`.replaceAll('..', '.') };
}

function scopeOf(r) {
  if (r.force === 'national' || r.force === 'board' || r.places.length === 0) return { kind: 'nationwide' };
  const kind = r.places.length === 1 ? 'state' : r.force === 'circuit' ? 'circuit' : 'district';
  return { kind, note: r.reachWords ?? r.court };
}

function timelineOf(r, x) {
  const start = (r.decided ?? '0001').padEnd(10, '-01');
  if (x.ended && r.id !== 'scotus-genalo-black') return [];
  const span = (from, status, sentence, mark = r.mark) => [from, status, mark, sentence];
  if (r.id === 'scotus-genalo-black')
    return [
      span('2026-06-15', 'in-litigation', 'Review granted June 15, 2026'),
      span(
        x.ended,
        'ended',
        'Dismissed under Rule 46 on September 11, 2026; nothing was decided. Black v. Decker stays as it was; a new petition is Genalo v. D.C., No. 26-379',
      ),
    ];
  if (r.id === 'bond-scotus-rhoney')
    return [span(start, 'in-litigation', 'Review granted October 1, 2026; no ruling as of October 7, 2026')];
  if (r.id === 'yajure')
    return [
      span(start, 'in-force', 'Precedent of the Board, decided September 5, 2025'),
      span(
        '2025-12-18',
        'contested',
        'A class judgment of C.D. Cal. went the other way, and vacated it on February 18, 2026 (scope contested); from February 6, 2026 the circuits differ. Ask with the place',
      ),
      span(REVIEW_FROM, 'contested', `Followed in the 5th and 8th Cir. only, rejected in nine; ${REVIEW}. Ask with the place`),
    ];
  if (x.endedIn)
    return [
      span(start, 'in-force', 'Decided that day; motion to dismiss denied in part'),
      span(`${x.endedIn}-12-31`, 'ended', `${x.by}. Never cite it alone`, 'D'),
    ];
  const published = r.publishedWords ?? '';
  const binding = /\bbinding\b|^precedent\b|mandate withheld/.test(published);
  const unseen = /not seen|not read|not re-read|NOT FOUND/.test(`${r.history ?? ''} ${r.note ?? ''}`);
  const first = firstSpan(r, x, start, binding && !unseen && r.mark !== 'R', span);
  if (x.contested) return [first, span(x.contested[0], 'contested', x.contested[1])];
  if (!/^bond-ca/.test(r.id)) return [first];
  if (r.mandateWithheld) return [first, span('2026-05-13', 'in-litigation', `Mandate withheld May 13, 2026; ${REVIEW}`)];
  if (r.id === 'bond-ca7-castanon')
    return [
      span(start, 'contested', 'The panel split three ways: no holding on the statutory question. See Cirrus Rojas v. Olson'),
    ];
  return [first, span(REVIEW_FROM, 'in-litigation', `Still ${published.replace(/;.*$/, '')}; ${REVIEW}`)];
}

function firstSpan(r, x, start, settled, span) {
  const when = /^\d{4}-\d{2}-\d{2}$/.test(r.decided ?? '')
    ? 'Decided that day'
    : r.decided
      ? `Decided in ${r.decided}; the day was not seen`
      : 'Its day was not seen';
  if (r.mark === 'R') return span(start, 'unverified', 'From memory: not found in a copy, not for letters');
  if (r.id === 'onadia') return span(start, 'unverified', 'A settlement, which is no precedent; the name is from memory');
  if (!settled)
    return span(
      start,
      'unverified',
      `${when}; ${r.publishedWords ?? 'unpublished'}; whether later courts changed it was not seen`,
    );
  if (!/^\d{4}-\d{2}-\d{2}$/.test(r.decided ?? '') && r.decided === '2026')
    return span(start, 'unverified', 'Decided in 2026; the day was not seen');
  return span(
    start,
    'in-force',
    `${when}; ${r.publishedWords}${r.reachWords && !r.publishedWords.includes('binding in') ? ` (${r.reachWords})` : ''}`,
  );
}

function examplesOf(main, name, keys, x, board) {
  if (x.name) return [name];
  const own = x.noName ? [] : [name];
  const other = name.includes('Cnty.')
    ? [name.replace('Cnty.', 'County')]
    : name.includes('County')
      ? [name.replace('County', 'Cnty.')]
      : name.includes('United States')
        ? [name.replace('United States', 'U.S.')]
        : board
          ? [name.replace('Matter of', 'In re')]
          : [name.replace(' v. ', ' v ')];
  return [...new Set([main, ...own, ...(x.noName ? [] : other)])].filter((t) => !/^\d/.test(t));
}

function numbersIn(text) {
  const out = [];
  for (const m of text.matchAll(/(\d{1,2}) I&N Dec\. (\d{1,4})/g)) out.push(`dec:${m[1]}:${m[2]}`);
  for (const m of text.matchAll(REPORTER)) out.push(`rep:${`${m[1]}${m[2]}${m[3]}`.toLowerCase().replace(/[^a-z0-9]/g, '')}`);
  for (const m of text.replace(/800 F\. App'x 860/, '').matchAll(DOCKET)) out.push(`docket:${m[1].toLowerCase()}`);
  if (text === "800 F. App'x 860") out.push('rep:800fappx860');
  return out;
}

/** The newest day a source carries; a row's own day of typing is none. */
function newest(words) {
  const days = [...(words ?? '').replace(/2026-11-22 \(our row\)/, '').matchAll(/\d{4}-\d{2}-\d{2}/g)].map((m) => m[0]);
  return days.sort().at(-1) ?? null;
}
