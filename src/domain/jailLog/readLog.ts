import { EndsCounter } from '../detainer/readings/endsByReading';
import type { HoldRequest } from '../detainer/answers';
import type { HoldData } from '../detainer/holdData';
import { fingerprint } from '../note/blocks/hash';
import { zoneTable } from '../time/zoneTable';
import type { LogChoices, LogMapping, LogRow, LogTable, LogTotals } from './answers';
import { answerBooking, type Answer } from './answerRow';
import { groupBookings, type Booking } from './bookings';
import { isNothing, type LogWords } from './logWords';
import { makeReader, type Reader } from './prepare';
import { nameKey, openSource, type Source, type SourceRow } from './source';
import { totalsOf } from './totals';

export interface LogAnswer {
  readonly rows: readonly LogRow[];
  readonly totals: LogTotals;
}

/** Reads the tables of one log by a stated mapping and stated choices. Pure; nothing is kept. */
export function readLog(
  tables: readonly LogTable[],
  mapping: LogMapping,
  choices: LogChoices,
  words: LogWords,
  data: HoldData,
): LogAnswer {
  const source = openSource(tables, mapping);
  const zone = zoneTable(choices.zone);
  const counters = new Map<string, ReturnType<Reader['counter']>>();
  const counter: Reader['counter'] = (form, state) => {
    const k = `${form}\u0001${state}`;
    let found = counters.get(k);
    if (!found) counters.set(k, (found = openCounter(form, state, choices, data)));
    return found;
  };
  const whole = wrongForAll(source.missing, choices, zone !== null);
  if (!zone || whole !== null) return refuseAll(source, mapping, choices, whole ?? '');
  const reader = makeReader(source, mapping, choices, words, zone, counter);
  const bookings = groupBookings(source, reader);
  const used = Object.values(source.places).flat();
  const doubles = findDoubles(bookings, reader);
  const strays = findStrays(bookings, reader);
  const codes: (string | undefined)[] = [];
  const several = new Set(source.rows.map((r) => r.table)).size > 1;
  const rows = bookings.map((booking, i): LogRow => {
    const head = booking.rows[0];
    const own = doubles.get(i) ?? answerBooking(booking, reader);
    const { code, ...answer } = (own.kind === 'answered' ? strays.get(i) : undefined) ?? own;
    codes.push(code);
    return {
      line: head?.line ?? 0,
      ...(several && head ? { table: head.table } : {}),
      ...(booking.id === '' ? {} : { booking: booking.id }),
      ...answer,
      fingerprint: mark(booking.rows, used),
    };
  });
  return { rows, totals: totalsOf(rows, codes, source, choices, mapping) };
}

/** Every row with the same reason: nothing is counted, and no row disappears. */
export function refuseAll(source: Source, mapping: LogMapping, choices: LogChoices, why: string): LogAnswer {
  const rows = source.rows.map((r): LogRow => ({ line: r.line, kind: 'refused', why, flags: [], fingerprint: mark([r], []) }));
  return { rows, totals: totalsOf(rows, [], source, choices, mapping) };
}

/** A mapping or a choice that no row can be read with. */
function wrongForAll(missing: readonly string[], choices: LogChoices, zone: boolean): string | null {
  if (!zone) return `"${choices.zone}" is not a time zone name. Use one such as America/New_York.`;
  const [first] = missing;
  return first === undefined ? null : `No table has the heading "${first}".`;
}

function mark(rows: readonly SourceRow[], used: readonly number[]): string {
  let text = '';
  for (const r of rows) for (const i of used) text += `${r.cells[i] ?? ''}\u0001`;
  return fingerprint(text);
}

/** One row for each booking: a number that stands again is the same row twice, or two rows that contradict each other. */
function findDoubles(bookings: readonly Booking[], reader: Reader): Map<number, Answer> {
  const out = new Map<number, Answer>();
  if (reader.mapping.onePer !== 'booking' && reader.mapping.onePer !== 'list') return out;
  if (!reader.has('booking')) return out;
  const seen = new Map<string, { at: number; line: number; says: string }>();
  bookings.forEach((b, i) => {
    const [row] = b.rows;
    if (!row || b.id === '') return;
    const k = `${nameKey(b.id)}\u0001${reader.text(row, 'booked')}`;
    const says = [
      reader.text(row, 'released'),
      reader.text(row, 'releasable'),
      reader.text(row, 'chargeReleased'),
      reader.text(row, 'icePickup'),
    ].join('\u0001');
    const before = seen.get(k);
    if (!before) {
      seen.set(k, { at: i, line: row.line, says });
      return;
    }
    if (before.says === says) {
      out.set(i, { kind: 'doubled', why: `The same booking as line ${before.line}.`, flags: [] });
      return;
    }
    const why = (line: number): string => `The same booking stands on line ${line} with other times.`;
    out.set(i, { kind: 'contradictory', why: why(before.line), flags: [] });
    if (!out.has(before.at)) out.set(before.at, { kind: 'contradictory', why: why(row.line), flags: [] });
  });
  return out;
}

/**
 * A line of a charge without the number of its booking: it may be the last charge of a booking, which then seems to end too early. Bookings with
 * the same time of booking wait, and where the log has none, those of the lines around it.
 */
function findStrays(bookings: readonly Booking[], reader: Reader): Map<number, Answer> {
  const out = new Map<number, Answer>();
  if (reader.mapping.onePer !== 'charge' || !reader.has('booking')) return out;
  const strays = bookings.flatMap((b) => b.rows.filter(() => isNothing(b.id, reader.words)));
  if (strays.length === 0) return out;
  const byTime = new Map<string, SourceRow>();
  const around = new Map<string, SourceRow>();
  for (const row of strays) {
    const booked = reader.text(row, 'booked');
    if (booked !== '') byTime.set(nameKey(booked), row);
    else for (const line of [row.line - 1, row.line + 1]) around.set(`${row.table}\u0001${line}`, row);
  }
  bookings.forEach((b, i) => {
    if (isNothing(b.id, reader.words)) return;
    for (const row of b.rows) {
      const stray = byTime.get(nameKey(reader.text(row, 'booked'))) ?? around.get(`${row.table}\u0001${row.line}`);
      if (!stray) continue;
      const why = `A charge without a number, on line ${stray.line}, may belong to this booking.`;
      out.set(i, { kind: 'refused', why, flags: [] });
      return;
    }
  });
  return out;
}

function openCounter(form: string, state: string, choices: LogChoices, data: HoldData): ReturnType<Reader['counter']> {
  const formId = form === '' ? choices.form : findForm(form, data);
  if (formId === undefined && form !== '') return { refused: `"${form}" is not a form in the list.` };
  const row = formId === undefined || formId === 'unknown' ? null : (data.forms.get(formId) ?? null);
  if (row === null && formId !== undefined && formId !== 'unknown') return { refused: `"${formId}" is not a form in the list.` };
  if (row?.kind === 'notice-only') return { noticeOnly: `${row.name} asks for notice only. It asks for no hold.` };
  const stateId = state === '' ? choices.jurisdiction : findState(state, data);
  if (stateId === undefined && state !== '') return { refused: `"${state}" is not a state in the list.` };
  const jurisdiction = stateId === undefined ? null : (data.jurisdictions.get(stateId) ?? null);
  if (stateId !== undefined && !jurisdiction) return { refused: `"${stateId}" is not a state in the list. Write it as US-NC.` };
  const zone = zoneTable(choices.zone);
  if (!zone) return { refused: `"${choices.zone}" is not a time zone name.` };
  const request: HoldRequest = {
    releasable: '',
    zone: choices.zone,
    ...(formId === undefined ? {} : { form: formId }),
    ...(stateId === undefined ? {} : { jurisdiction: stateId }),
  };
  return new EndsCounter({ table: zone, form: row, jurisdiction, holidayRule: choices.holidayRule ?? 'in-lieu', request }, data);
}

/** As the list writes it, or without its dashes: "I247A". */
function findForm(text: string, data: HoldData): string | undefined {
  const plain = (t: string): string =>
    t
      .toLowerCase()
      .replace(/^form\s*/, '')
      .replace(/[^a-z0-9]/g, '');
  const wanted = plain(text);
  if (['', 'unknown', 'na', 'none'].includes(wanted)) return 'unknown';
  return [...data.forms.keys()].find((id) => plain(id) === wanted);
}

/** "US-NC", "NC" or "North Carolina". */
function findState(text: string, data: HoldData): string | undefined {
  const wanted = nameKey(text);
  for (const [id, { name }] of data.jurisdictions) {
    const small = id.toLowerCase();
    if (small === wanted || small === `us-${wanted}` || nameKey(name) === wanted) return id;
  }
  return undefined;
}
