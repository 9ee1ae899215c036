import type { CitationFinding, Status } from './answers';
import type { Authority } from './authority';
import { dateInWords, monthNumber } from './dates';
import { rowOfSection, type Register } from './register';
import type { Hit } from './scan';
import type { NumberRule, Shapes, Suggestion } from './shapes';
import { endedOn, spanOn, status, STATUS_WORDS } from './status';
import { formOn } from './cite';

/** The words around a hit, within its block. */
export interface Place {
  readonly text: string;
  readonly history: boolean;
  readonly generated: boolean;
  /** Where the next hit begins, or the block's end. */
  readonly nextStart: number;
  /** Short names the note itself defines: ("Morton Memo") after a policy number. */
  readonly definitions: ReadonlyMap<string, string>;
}

export interface Times {
  readonly asOf: string;
  readonly today: string;
}

/** Judges one hit. Offsets stay within the block. */
export function judge(hit: Hit, place: Place, times: Times, register: Register, shapes: Shapes): CitationFinding {
  const who = identify(hit, place, register);
  if (who.kind === 'ambiguous') return ambiguous(hit, place, who, times);
  const rule = place.generated ? null : ruleFor(hit, place, times, register, shapes);
  const row = rule?.authority ? (register.byId.get(rule.authority) ?? who.row) : who.row;
  const base = { start: hit.start, end: hit.end, text: hit.text, authority: row?.id ?? null, statusOn: statusesOf(row, times) };
  if (rule && !acceptedNumber(rule, hit, place, shapes)) {
    return {
      ...base,
      problem: rule.code,
      message: rule.message,
      suggestions: rule.suggestions.map((s) => ({ text: fill(s.text, hit, rule), why: s.why })),
    };
  }
  const written = inaTrouble(hit, register, shapes);
  if (written && !place.generated) return { ...base, ...written };
  if (!row) return { ...base, ...unknown(hit, register, place) };
  const problem = place.generated ? null : problemOf(row, times);
  const accepted = problem !== null && acceptedAs(problem, row, hit, place, times, shapes);
  if (problem === null || accepted) {
    return {
      ...base,
      problem: null,
      message: accepted
        ? `${row.shortName}: cited with its status. ${sentence(row, times, shapes)}`
        : sentence(row, times, shapes),
      suggestions: parallel(hit, place, register),
    };
  }
  return {
    ...base,
    problem,
    message: problemMessage(problem, row, times, shapes),
    suggestions: remedies(problem, row, hit, times, register),
  };
}

type Who =
  | { readonly kind: 'one'; readonly row: Authority | null }
  | { readonly kind: 'ambiguous'; readonly rows: readonly Authority[]; readonly others: string | null };

function identify(hit: Hit, place: Place, register: Register): Who {
  if (hit.nickname) {
    const defined = place.definitions.get(hit.text.toLowerCase().replace(/\s+/g, ' '));
    const meant = defined === undefined ? undefined : register.byKey.get(`policy:${defined}`);
    if (meant?.length === 1) return { kind: 'one', row: first(meant) };
    const rows = hit.nickname.candidates.flatMap((c) => {
      const row = register.byId.get(c.id);
      return row ? [{ row, hint: c.hint }] : [];
    });
    if (rows.length === 1 && hit.nickname.others === null) return { kind: 'one', row: rows[0]?.row ?? null };
    const settled = settle(rows, hit, place);
    if (settled) return { kind: 'one', row: settled };
    return { kind: 'ambiguous', rows: rows.map((r) => r.row), others: hit.nickname.others };
  }
  const section = sectionOf(hit, register);
  if (section) return { kind: 'one', row: rowOfSection(register, section, hit.sub) };
  if (hit.key.startsWith('iirira:')) return { kind: 'one', row: first(register.byKey.get(hit.key)) };
  const rows = register.byKey.get(hit.key) ?? [];
  if (rows.length <= 1) return { kind: 'one', row: rows[0] ?? null };
  const settled = settle(
    rows.map((row) => ({ row, hint: null })),
    hit,
    place,
  );
  return settled ? { kind: 'one', row: settled } : { kind: 'ambiguous', rows, others: null };
}

/** A date, a policy number or a word beside the name says which of several is meant. */
function settle(
  rows: readonly { readonly row: Authority; readonly hint: RegExp | null }[],
  hit: Hit,
  place: Place,
): Authority | null {
  const from = Math.max(0, hit.start - 60);
  const to = Math.min(place.text.length, hit.end + 110);
  const near = sentenceAround(place.text.slice(from, to), hit.start - from, hit.end - from);
  const after = place.text.slice(hit.start, Math.min(place.text.length, hit.end + 90));
  const only = (list: readonly Authority[]): Authority | null => (list.length === 1 ? (list[0] ?? null) : null);
  const numbered = rows.filter((r) => r.row.number !== null && /^\d{5}\.\d$/.test(r.row.number) && near.includes(r.row.number));
  const byNumber = hit.nickname ? only(numbered.map((r) => r.row)) : null;
  if (byNumber) return byNumber;
  const days = datesIn(after);
  for (const days_ of [days.full, days.month, days.year]) {
    const dated = rows.filter((r) => r.row.issued !== null && days_.some((d) => r.row.issued?.startsWith(d)));
    const one = only(dated.map((r) => r.row));
    if (one) return one;
    if (dated.length > 1) return only(dated.filter((r) => r.hint?.test(near)).map((r) => r.row));
  }
  const before = place.text.slice(Math.max(0, hit.start - 6), hit.start);
  const year = /(\d{4}) ?$/.exec(before)?.[1];
  if (year !== undefined) {
    const one = only(rows.filter((r) => r.row.issued?.startsWith(year)).map((r) => r.row));
    if (one) return one;
  }
  return only(rows.filter((r) => r.hint?.test(hit.text) || r.hint?.test(near)).map((r) => r.row));
}

function datesIn(text: string): { full: string[]; month: string[]; year: string[] } {
  const full: string[] = [];
  const month: string[] = [];
  const year: string[] = [];
  const re = /\b([A-Z][a-z]{2,8})\.? (?:(\d{1,2}),? )?(\d{4})\b|\b(\d{4}-\d{2}-\d{2})\b|[( ](\d{4})\b/g;
  for (let m = re.exec(text); m; m = re.exec(text)) {
    if (m[4]) full.push(m[4]);
    else if (m[5]) year.push(m[5]);
    else {
      const n = monthNumber(m[1] ?? '');
      const ym = `${m[3] ?? ''}-${String(n).padStart(2, '0')}`;
      if (n > 0 && m[2]) full.push(`${ym}-${m[2].padStart(2, '0')}`);
      else if (n > 0) month.push(ym);
      else if (m[3]) year.push(m[3]);
    }
  }
  return { full, month, year };
}

/** "usc:8:1229" for whatever way the section was written; null when it is no section. */
function sectionOf(hit: Hit, register: Register): string | null {
  if (/^(?:usc|cfr):/.test(hit.key)) return hit.key;
  if (!hit.key.startsWith('ina:')) return null;
  const usc = register.uscOfIna.get(hit.key.slice(4));
  return usc === undefined ? null : `usc:8:${usc}`;
}

function ruleFor(hit: Hit, place: Place, times: Times, register: Register, shapes: Shapes): NumberRule | null {
  const section = sectionOf(hit, register);
  const rules = shapes.numbersOf.get(hit.key) ?? (section === null ? undefined : shapes.numbersOf.get(section));
  if (!rules) return null;
  const written = [hit.key + hit.sub, ...(section ? [section + hit.sub] : [])];
  for (const rule of rules) {
    const hits = rule.keys.some((k) => written.some((w) => w === k || (!rule.exact && w.startsWith(`${k}(`))));
    if (!hits || (rule.from !== null && times.asOf < rule.from) || (rule.until !== null && times.asOf >= rule.until)) continue;
    if (rule.context && !rule.context.test(sentenceAround(place.text, hit.start, hit.end))) continue;
    return rule;
  }
  return null;
}

function acceptedNumber(rule: NumberRule, hit: Hit, place: Place, shapes: Shapes): boolean {
  if (rule.code === 'no-such-section') return false;
  return place.history || hasEnd(hit, place, shapes);
}

/** The subsection as written, kept in the replacement. */
function fill(text: string, hit: Hit, rule: NumberRule): string {
  const key = rule.keys.find((k) => k.includes('(')) ?? '';
  const own = key.slice(key.indexOf('('));
  const written = /(\([^)]*\) ?)+$/.exec(hit.text)?.[0].replaceAll(' ', '') ?? '';
  const rest = key !== '' && written.toLowerCase().startsWith(own) ? written.slice(own.length) : written;
  return text.replaceAll('{sub}', rest);
}

/** INA numbers that are numbers of the Code, and Code sections that come from other Acts. */
function inaTrouble(
  hit: Hit,
  register: Register,
  shapes: Shapes,
): Pick<CitationFinding, 'problem' | 'message' | 'suggestions'> | null {
  if (!hit.key.startsWith('ina:')) return null;
  const number = hit.key.slice(4);
  if (register.uscOfIna.has(number)) return null;
  const sub = hit.text.slice(hit.text.length - hit.sub.length);
  const other = shapes.notIna.find((n) => inRange(number, n.from, n.to));
  if (other) {
    return {
      problem: 'not-an-ina-section',
      message: `${number} is a section of Title 8 of the United States Code that is not part of the INA${other.act ? ` (${other.act})` : ''}: ${other.what}.`,
      suggestions: [{ text: `8 U.S.C. § ${number}${sub}`, why: 'The Code section' }],
    };
  }
  const ina = register.inaOfUsc.get(number);
  if (ina !== undefined) {
    return {
      problem: 'not-an-ina-section',
      message: `${number} is the number in the United States Code; in the INA it is § ${ina}.`,
      suggestions: [
        { text: `INA § ${ina}${sub}, 8 U.S.C. § ${number}${sub}`, why: 'Both numbers' },
        { text: `INA § ${ina}${sub}`, why: 'The INA number' },
      ],
    };
  }
  return null;
}

function inRange(number: string, from: string, to: string): boolean {
  if (from === to) return number === from;
  const n = Number(number);
  return n >= Number(from) && n <= Number(to);
}

function unknown(hit: Hit, register: Register, place: Place): Pick<CitationFinding, 'problem' | 'message' | 'suggestions'> {
  if (hit.key.startsWith('policy:')) {
    return {
      problem: place.generated ? null : 'unknown-authority',
      message: `${hit.text} is not in the register, so its status is not known. Check the number.`,
      suggestions: [],
    };
  }
  if (hit.key.startsWith('aila:'))
    return {
      problem: null,
      message: 'A document number of AILA: a secondary source, whose status is not tracked.',
      suggestions: [],
    };
  return {
    problem: null,
    message: `${hit.text} is not in the register: its status is not tracked.`,
    suggestions: parallel(hit, place, register),
  };
}

/** The other number of the same section, unless it already stands beside it. */
function parallel(hit: Hit, place: Place, register: Register): Suggestion[] {
  const sub = hit.text.slice(hit.text.length - hit.sub.length);
  if (hit.sub !== '' && sub.toLowerCase() !== hit.sub) return [];
  if (hit.key.startsWith('ina:')) {
    const usc = register.uscOfIna.get(hit.key.slice(4));
    if (usc === undefined || beside(hit, place).includes(`usc${usc}`)) return [];
    return [
      {
        text: `INA § ${hit.key.slice(4).toUpperCase()}${sub}, 8 U.S.C. § ${usc}${sub}`,
        why: 'Adds the number in the United States Code',
      },
    ];
  }
  if (hit.key.startsWith('usc:8:')) {
    const usc = hit.key.slice(6);
    const ina = register.inaOfUsc.get(usc);
    if (ina === undefined) return [];
    const near = beside(hit, place);
    if (near.includes(`ina${ina.toLowerCase()}`) || (near.includes('ofthe') && near.includes(ina.toLowerCase()))) return [];
    return [{ text: `INA § ${ina}${sub}, 8 U.S.C. § ${usc}${sub}`, why: 'Adds the INA number' }];
  }
  return [];
}

/** The words beside a hit without blanks, points and section signs, to see whether the other number stands there already. */
function beside(hit: Hit, place: Place): string {
  return place.text
    .slice(Math.max(0, hit.start - 40), Math.min(place.text.length, hit.end + 40))
    .replace(/[ \n.§]/g, '')
    .toLowerCase();
}

function problemOf(row: Authority, times: Times): string | null {
  const then = oneDay(row, times.asOf);
  if (then !== null) return then;
  const now = oneDay(row, times.today);
  return now === 'ended' || now === 'repealed' ? 'ended-since' : now === 'not-yet' || now === 'unverified' ? null : now;
}

function oneDay(row: Authority, date: string): string | null {
  const s = spanOn(row, date).status;
  if (s === 'in-force') return null;
  if (s === 'ended') return row.endKind === 'repealed' ? 'repealed' : 'ended';
  return s === 'unverified' && endedOn(row, date) ? 'ended' : s;
}

/** Cited as history, or with its status said beside it. */
function acceptedAs(problem: string, row: Authority, hit: Hit, place: Place, times: Times, shapes: Shapes): boolean {
  if (problem === 'not-yet') return false;
  if (place.history) return true;
  if (definesName(hit, place) || inStatusNote(hit, place, shapes)) return true;
  const window = place.text.slice(hit.end, Math.min(place.text.length, hit.end + 900));
  if (window.includes('tatus on ') && shapes.statusNote.test(window)) return true;
  const over = endedOn(row, times.today) || spanOn(row, times.today).status === 'ended' || problem === 'ended-since';
  return over && hasEnd(hit, place, shapes);
}

/** The mention in `("Morton Memo")`, right after the citation it stands for. */
function definesName(hit: Hit, place: Place): boolean {
  return (
    hit.nickname !== null &&
    /\((?:[Hh]ereinafter[ ,]{1,2})?(?:[Tt]he )?["\u201c]$/.test(place.text.slice(Math.max(0, hit.start - 20), hit.start))
  );
}

/** Named inside the status note of another citation: from "Status on (date)" to its "As last checked", or to the end of that line. */
function inStatusNote(hit: Hit, place: Place, shapes: Shapes): boolean {
  const before = place.text.slice(Math.max(0, hit.start - 700), hit.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (!line.includes('tatus on ')) return false;
  const note = shapes.statusNote.exec(line);
  return note !== null && !/\blast checked on\b/i.test(line.slice(note.index));
}

function hasEnd(hit: Hit, place: Place, shapes: Shapes): boolean {
  const after = place.text.slice(hit.end, Math.min(place.nextStart, hit.end + 220));
  return after.includes('(') && shapes.endParenthetical.test(after);
}

function remedies(problem: string, row: Authority, hit: Hit, times: Times, register: Register): Suggestion[] {
  const out: Suggestion[] = [];
  const hist = row.cite.historicalParenthetical;
  const over = problem === 'ended' || problem === 'ended-since' || problem === 'repealed' || endedOn(row, times.today);
  if (over && hist !== null) {
    out.push({ text: `${hit.text} (${hist})`, why: 'Cites it as history, with its end' });
    const form = formOn(row, times.asOf).full.replaceAll('{pin}', '');
    out.push({ text: `${form} (${hist})`, why: 'Full citation with its end' });
  }
  for (const id of row.seeInstead) {
    const other = register.byId.get(id);
    if (other)
      out.push({
        text: formOn(other, times.today).full.replaceAll('{pin}', ''),
        why: `${other.shortName}: ${STATUS_WORDS[spanOn(other, times.today).status]} today`,
      });
  }
  if (problem !== 'ended' && problem !== 'repealed' && problem !== 'not-yet') {
    const s = spanOn(row, times.today);
    out.push({
      text: `${hit.text} [status on ${dateInWords(times.today)}: ${STATUS_WORDS[s.status]}]`,
      why: 'Says its status beside it',
    });
  }
  return out;
}

function problemMessage(problem: string, row: Authority, times: Times, shapes: Shapes): string {
  const now = status(row, times.today, shapes, times.today).sentence;
  const then = status(row, times.asOf, shapes, times.today).sentence;
  const said = problem === 'ended-since' ? "In force on the note's date, not since" : PROBLEM_WORDS[problem];
  const lead = `${row.shortName}${said === undefined ? '' : `: ${said}`}. `;
  return times.asOf === times.today ? lead + now : `${lead}${then} Today: ${now}`;
}

const PROBLEM_WORDS: Readonly<Record<string, string>> = {
  ended: "no longer in force on the note's date",
  repealed: 'repealed',
  contested: "its status on the note's date is contested",
  'in-litigation': 'in litigation',
  'not-yet': "not yet in force on the note's date",
  unverified: 'its status was not verified',
};

function sentence(row: Authority, times: Times, shapes: Shapes): string {
  const then = status(row, times.asOf, shapes, times.today).sentence;
  return times.asOf === times.today ? then : `${then} Today: ${status(row, times.today, shapes, times.today).sentence}`;
}

function ambiguous(hit: Hit, place: Place, who: Extract<Who, { kind: 'ambiguous' }>, times: Times): CitationFinding {
  const statuses = (date: string): Status => {
    const all = new Set(who.rows.map((r) => spanOn(r, date).status));
    const [one] = all;
    return all.size === 1 && one !== undefined && who.others === null ? one : 'unverified';
  };
  const count = who.rows.length;
  return {
    start: hit.start,
    end: hit.end,
    text: hit.text,
    authority: null,
    statusOn: { asOf: statuses(times.asOf), today: statuses(times.today) },
    problem: place.generated ? null : 'ambiguous',
    message: `"${hit.text}" can mean ${count > 1 ? `${count} documents` : 'more than one document'}: ${who.rows
      .map((r) => `${r.shortName}${r.issued ? ` (${dateInWords(r.issued)})` : ''}`)
      .join('; ')}.${who.others ? ` ${who.others}` : ''} Say which.`,
    suggestions: who.rows.map((r) => ({
      text: formOn(r, times.asOf).full.replaceAll('{pin}', ''),
      why: `${r.shortName}, on the note's date ${STATUS_WORDS[spanOn(r, times.asOf).status]}`,
    })),
  };
}

function statusesOf(row: Authority | null, times: Times): CitationFinding['statusOn'] {
  if (!row) return { asOf: 'unverified', today: 'unverified' };
  return { asOf: spanOn(row, times.asOf).status, today: spanOn(row, times.today).status };
}

/** The sentence a stretch stands in, at most 300 characters to either side. "v." and "No." do not end it when a small letter or digit follows. */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - 300);
  const before = text.slice(from, start);
  const cut = Math.max(lastEnd(before), 0);
  const after = text.slice(end, Math.min(text.length, end + 300));
  const stop = /[.;!?](?=\s+[A-Z"(]|\s*$)/.exec(after);
  return before.slice(cut) + text.slice(start, end) + (stop ? after.slice(0, stop.index + 1) : after);
}

function lastEnd(text: string): number {
  const re = /[a-z)\]"][.;!?](?=\s+[A-Z"(])/g;
  let at = -1;
  for (let m = re.exec(text); m; m = re.exec(text)) at = m.index + 2;
  return at;
}

function first<T>(list: readonly T[] | undefined): T | null {
  return list?.[0] ?? null;
}
