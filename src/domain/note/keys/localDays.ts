import { formatDate, parseDate } from '../../time/civil';

/** A local office was closed on a day, or from one day to another, and who says so. `until` empty: the one day. */
export interface NoteLocalDays {
  readonly from: string;
  readonly until: string;
  readonly basis: string;
}

export const MOST_LOCAL_ROWS = 10;
/** A stretch longer than this is a slip of the finger. */
export const MOST_LOCAL_DAYS = 31;
export const NO_LOCAL_BASIS = 'no source given';
const LONGEST_BASIS = 200;

export type ReadLocalDays =
  | { readonly kind: 'days'; readonly rows: readonly NoteLocalDays[] }
  | { readonly kind: 'wrong'; readonly message: string; readonly fixes: readonly string[] };

const HOW = 'Write each day with who says so, for example "2026-11-27 (county order 2026-14)", with semicolons between.';

/** "2026-11-27 (county order 2026-14); 2026-12-24 to 2026-12-26 (court notice)". The parentheses may be left out. */
export function readLocalDays(text: string): ReadLocalDays {
  const entries = text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0) return { kind: 'wrong', message: HOW, fixes: [] };
  if (entries.length > MOST_LOCAL_ROWS)
    return { kind: 'wrong', message: `At most ${MOST_LOCAL_ROWS} closed days or stretches are read.`, fixes: [] };
  const rows: NoteLocalDays[] = [];
  for (const entry of entries) {
    const { from, until, rest } = parts(entry);
    const first = parseDate(from);
    const last = until === '' ? first : parseDate(until);
    if (first === null || last === null) return { kind: 'wrong', message: HOW, fixes: [] };
    if (/^\d{4}-\d{2}-\d{2}\b/.test(rest)) return { kind: 'wrong', message: HOW, fixes: withSemicolons(text) };
    const count = last - first + 1;
    if (count < 1) return { kind: 'wrong', message: `The last closed day, ${until}, is before the first, ${from}.`, fixes: [] };
    if (count > MOST_LOCAL_DAYS) {
      const message = `${from} to ${until} is ${count} days. Give at most ${MOST_LOCAL_DAYS} in one stretch.`;
      return { kind: 'wrong', message, fixes: [] };
    }
    const basis = rest.startsWith('(') && rest.endsWith(')') ? rest.slice(1, -1) : rest;
    rows.push({ from, until: until === from ? '' : until, basis: basis.trim().slice(0, LONGEST_BASIS) });
  }
  return { kind: 'days', rows };
}

const DAY = /^\d{4}-\d{2}-\d{2}(?![\w-])/;
const TO = /^(?:to|until|through|-|\u2013)(?=[\s\d])/i;

/** A day, perhaps "to" another, and the rest. In steps, so that no text is gone through twice. */
function parts(entry: string): { from: string; until: string; rest: string } {
  const from = DAY.exec(entry)?.[0] ?? '';
  const after = entry.slice(from.length).trimStart();
  const to = TO.exec(after)?.[0];
  const second = to === undefined ? '' : (DAY.exec(after.slice(to.length).trimStart())?.[0] ?? '');
  if (second === '') return { from, until: '', rest: after.replace(/^[,:]/, '').trim() };
  const rest = after.slice(after.indexOf(second, to?.length) + second.length).trimStart();
  return { from, until: second, rest: rest.replace(/^[,:]/, '').trim() };
}

/** Days parted by commas alone were meant as several entries. */
function withSemicolons(text: string): string[] {
  const meant = text.replace(/,\s{0,8}(?=\d{4}-\d{2}-\d{2}\b)/g, '; ');
  return meant !== text && readLocalDays(meant).kind === 'days' ? [meant] : [];
}

/** What `readLocalDays` reads back as the same rows. */
export function writeLocalDays(rows: readonly NoteLocalDays[]): string {
  return rows
    .map(({ from, until, basis }) => {
      const who = plainBasis(basis);
      return `${from}${until === '' || until === from ? '' : ` to ${until}`}${who === '' ? '' : ` (${who})`}`;
    })
    .join('; ');
}

/** Who says so, on one line and without the sign that parts the entries. */
export function plainBasis(basis: string): string {
  return basis.replace(/\s+/g, ' ').replace(/;/g, ',').trim();
}

/** Each day by itself, as an answer takes them. */
export function eachLocalDay(rows: readonly NoteLocalDays[]): { date: string; basis: string }[] {
  return rows.flatMap(({ from, until, basis }) => {
    const first = parseDate(from);
    const last = until === '' ? first : parseDate(until);
    if (first === null || last === null) return [];
    return Array.from({ length: last - first + 1 }, (_, n) => ({
      date: formatDate(first + n),
      basis: basis === '' ? NO_LOCAL_BASIS : basis,
    }));
  });
}

/** The other way round: days that follow each other for the same reason are one stretch. */
export function localStretches(days: readonly { readonly date: string; readonly basis: string }[]): NoteLocalDays[] {
  const out: { from: string; until: string; basis: string }[] = [];
  let end = NaN;
  let count = 0;
  for (const { date, basis } of days) {
    const day = parseDate(date);
    if (day === null) continue;
    const last = out.at(-1);
    const who = basis === NO_LOCAL_BASIS ? '' : basis;
    if (last?.basis === who && day === end + 1 && count < MOST_LOCAL_DAYS) {
      last.until = date;
      count++;
    } else {
      out.push({ from: date, until: '', basis: who });
      count = 1;
    }
    end = day;
  }
  return out;
}
