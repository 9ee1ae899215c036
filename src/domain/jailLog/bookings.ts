import type { AskCode, ReadMoment } from './columns/columnTimes';
import { isNothing } from './logWords';
import type { Reader } from './prepare';
import { splitList } from './prepare';
import type { HoldMeaning, ReasonMeaning } from './rows';
import type { LogField, RowList } from './answers';
import { STEP, type Steps } from './steps';
import { TextIndex } from './textIndex';
import { nameKey, type Source, type SourceRow } from './source';

/** One charge of a booking: what it is, when it ended, and how. */
export interface Charge {
  readonly text: string;
  readonly hold: HoldMeaning | 'none';
  readonly ended: ReadMoment;
  readonly endText: string;
  readonly end: ReasonMeaning | 'unknown' | 'not-freeing';
  readonly row: SourceRow;
}

/** The lines that make one row of the result. */
export interface Booking {
  readonly id: string;
  readonly rows: readonly SourceRow[];
  /** A list whose values do not match in number. */
  readonly broken?: string;
}

export type Problem =
  | { readonly kind: 'ambiguous'; readonly code: AskCode; readonly why: string }
  | { readonly kind: 'refused' | 'contradictory'; readonly why: string };

/** The bookings of a log by number, in the order in which each first stands in it. */
export interface Bookings extends RowList<Booking> {
  /** Numbers of lines of a charge that name no booking. */
  readonly strays: readonly number[];
}

export function* groupBookings({ rows }: Source, reader: Reader): Steps<Bookings> {
  const { onePer } = reader.mapping;
  if (onePer === 'group') return yield* blocks(rows, reader);
  if (onePer === 'charge') return yield* byNumber(rows, reader);
  const at = (i: number): Booking | undefined => {
    const row = rows.at(i);
    return row && { id: reader.text(row, 'booking'), rows: [row] };
  };
  return { length: rows.length, at, strays: [] };
}

const NO_MORE = -1;

/** Lines of one number stand anywhere in the log. Of each only the number of the next is kept. */
function* byNumber(rows: RowList<SourceRow>, reader: Reader): Steps<Bookings> {
  const first = new Int32Array(rows.length);
  const next = new Int32Array(rows.length).fill(NO_MORE);
  const last = new Int32Array(rows.length);
  const strays: number[] = [];
  const keyAt = (booking: number): string => {
    const row = rows.at(first[booking] ?? 0);
    return row ? keyOf(row, reader).key : '';
  };
  const index = new TextIndex(rows.length, keyAt);
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    if (i % STEP === 0) yield;
    const row = rows.at(i);
    if (!row) continue;
    const { key } = keyOf(row, reader);
    if (key === '') strays.push(i);
    const known = key === '' ? NO_MORE : index.findOrAdd(key, length);
    if (known === NO_MORE) {
      first[length] = last[length] = i;
      length++;
    } else {
      next[last[known] ?? 0] = i;
      last[known] = i;
    }
  }
  const at = (booking: number): Booking | undefined => {
    const lines: SourceRow[] = [];
    if (booking < 0 || booking >= length) return undefined;
    for (let i = first[booking] ?? NO_MORE; i !== NO_MORE; i = next[i] ?? NO_MORE) {
      const row = rows.at(i);
      if (row) lines.push(row);
    }
    const [head] = lines;
    return head && { id: keyOf(head, reader).id, rows: lines };
  };
  return { length, at, strays };
}

/** By the booking's number; in a log without one, the same person booked at the same time. */
function keyOf(row: SourceRow, reader: Reader): { key: string; id: string } {
  const id = reader.text(row, 'booking');
  if (reader.has('booking')) return { key: isNothing(id, reader.words) ? '' : nameKey(id), id };
  const person = reader.text(row, 'person');
  return { key: person === '' ? '' : `${nameKey(person)}\u0001${reader.text(row, 'booked')}`, id: '' };
}

/** A line with a number of booking (or a person) begins a group; the lines behind it belong to it. */
function* blocks(rows: RowList<SourceRow>, reader: Reader): Steps<Bookings> {
  const head: LogField = reader.has('booking') ? 'booking' : reader.has('person') ? 'person' : 'booked';
  const starts: number[] = [];
  let open = '';
  for (let i = 0; i < rows.length; i++) {
    if (i % STEP === 0) yield;
    const row = rows.at(i);
    if (!row) continue;
    const id = reader.text(row, head);
    if (starts.length > 0 && (id === '' || (open !== '' && nameKey(id) === nameKey(open)))) continue;
    starts.push(i);
    open = id;
  }
  const at = (group: number): Booking | undefined => {
    const lines: SourceRow[] = [];
    const from = starts[group];
    for (let i = from ?? rows.length; i < (starts[group + 1] ?? rows.length); i++) {
      const row = rows.at(i);
      if (row) lines.push(row);
    }
    const [first] = lines;
    return first && { id: reader.text(first, head), rows: lines };
  };
  return { length: starts.length, at, strays: [] };
}

/** The charges of a booking; lines that say nothing of one are left out, and so is a line entered in error. */
export function chargesOf(booking: Booking, reader: Reader, flags: Set<string>): Charge[] | Problem {
  const { onePer } = reader.mapping;
  const out: Charge[] = [];
  if (onePer === 'list') {
    const row = booking.rows[0];
    if (!row) return out;
    const { separator } = reader.mapping;
    const texts = splitList(reader.text(row, 'charge'), separator);
    const ends = splitList(reader.text(row, 'chargeReleased'), separator);
    const reasons = splitList(reader.text(row, 'chargeEnd'), separator);
    const n = Math.max(texts.length, ends.length);
    if ((reader.has('charge') && texts.length !== n) || (reader.has('chargeReleased') && ends.length !== n)) {
      // One time for all, or values that cannot be told apart.
      return { kind: 'refused', why: `The lists do not match: ${texts.length} charges and ${ends.length} times.` };
    }
    for (let i = 0; i < n; i++) {
      const column = reader.times.chargeReleased;
      add(
        row,
        texts[i] ?? '',
        column ? column.readText(ends[i] ?? '', reader.zone) : { k: 'none' },
        reasons.length === n ? (reasons[i] ?? '') : '',
      );
    }
    return out;
  }
  for (const row of booking.rows) {
    const text = reader.text(row, 'charge');
    const endText = reader.text(row, 'chargeEnd');
    const ended = reader.time(row, 'chargeReleased');
    if (text === '' && ended.k === 'none' && endText === '') continue;
    add(row, text, ended, endText);
  }
  return out;

  function add(row: SourceRow, text: string, ended: ReadMoment, endText: string): void {
    const end = endText === '' ? 'unknown' : reader.reason(endText);
    if (end === 'error') {
      flags.add('line-entered-in-error');
      return;
    }
    out.push({ text, hold: holdOf(row, text, reader), ended, endText, end, row });
  }
}

/** In a log with a row for each charge the detainer is one more charge, or a column beside it. */
function holdOf(row: SourceRow, text: string, reader: Reader): HoldMeaning | 'none' {
  const said = text === '' ? 'none' : reader.hold(text);
  if (said === 'ice' || reader.choices.detainers === 'by-column' || !reader.has('detainer')) return said;
  const beside = reader.text(row, 'detainer');
  // An authority or kind of hold beside the charge can name the office; a mark for the whole booking stands on every line and names none.
  return said === 'unsure' && reader.hold(beside) === 'ice' ? 'ice' : said;
}

/** The one value of the booking; null: its lines give several. */
export function oneText(booking: Booking, field: LogField, reader: Reader): string | null {
  let found = '';
  for (const row of booking.rows) {
    const t = reader.text(row, field);
    if (t === '' || t === found || isNothing(t, reader.words)) continue;
    if (found !== '' && nameKey(found) !== nameKey(t)) return null;
    found = t;
  }
  return found;
}

export interface Moments {
  readonly first: { readonly from: number; readonly to: number } | null;
  readonly last: { readonly from: number; readonly to: number } | null;
  readonly differ: boolean;
  readonly blanks: number;
}

/** All times that the lines of a booking give for a field. */
export function momentsOf(rows: readonly SourceRow[], field: LogField, reader: Reader): Moments | Problem {
  let first: Moments['first'] = null;
  let last: Moments['last'] = null;
  let differ = false;
  let blanks = 0;
  for (const row of rows) {
    const m = reader.time(row, field);
    if (m.k === 'none') {
      blanks++;
      continue;
    }
    if (m.k !== 'at') return problemOf(m);
    if (!first || !last) {
      first = last = { from: m.from, to: m.to };
      continue;
    }
    if (m.from === last.from && m.to === last.to) continue;
    differ = true;
    if (m.from < first.from) first = { from: m.from, to: m.to };
    if (m.to > last.to) last = { from: m.from, to: m.to };
  }
  return { first, last, differ, blanks };
}

export function problemOf(m: Extract<ReadMoment, { k: 'ask' | 'bad' }>): Problem {
  return m.k === 'ask' ? { kind: 'ambiguous', code: m.code, why: `${m.why}.` } : { kind: 'refused', why: `${m.why}.` };
}

export function isProblem(x: object): x is Problem {
  return 'kind' in x && 'why' in x;
}
