import { EndsCounter } from '../detainer/readings/endsByReading';
import type { HoldRequest } from '../detainer/answers';
import type { HoldData } from '../detainer/holdData';
import { zoneTable } from '../time/zoneTable';
import type { LogChoices, LogMapping, LogRow, LogTotals, OpenTable } from './answers';
import type { Answer } from './answerRow';
import { groupBookings, type Bookings } from './bookings';
import { isNothing, type LogWords } from './logWords';
import { OpenLog } from './openLog';
import { makeReader, type Reader } from './prepare';
import { nameKey, openSource, type Source, type SourceRow } from './source';
import { finish, STEP, type Steps } from './steps';
import { TextIndex } from './textIndex';
import { TotalsCounter } from './totals';

export interface LogAnswer {
  readonly rows: readonly LogRow[];
  readonly totals: LogTotals;
}

/** Reads the tables of one log by a stated mapping and stated choices. Pure; nothing is kept. */
export function readLog(
  tables: readonly OpenTable[],
  mapping: LogMapping,
  choices: LogChoices,
  words: LogWords,
  data: HoldData,
): LogAnswer {
  return readAll(finish(openLog(tables, mapping, choices, words, data)), mapping, choices);
}

/** Every row with the same reason: nothing is counted, and no row disappears. */
export function refuseAll(tables: readonly OpenTable[], mapping: LogMapping, choices: LogChoices, why: string): LogAnswer {
  return readAll(new OpenLog(finish(openSource(tables, mapping)), why), mapping, choices);
}

function readAll(log: OpenLog, mapping: LogMapping, choices: LogChoices): LogAnswer {
  const totals = new TotalsCounter();
  const rows: LogRow[] = [];
  for (let i = 0; i < log.length; i++) {
    const row = log.answered(i);
    totals.add(row.answer);
    rows.push(log.rowOf(row));
  }
  return { rows, totals: totals.done(log.source, choices, mapping) };
}

/** Looks through a log once: how its times are written, which lines make a booking, which stand twice. Its rows are then answered one by one. */
export function* openLog(
  tables: readonly OpenTable[],
  mapping: LogMapping,
  choices: LogChoices,
  words: LogWords,
  data: HoldData,
): Steps<OpenLog> {
  const source = yield* openSource(tables, mapping);
  const zone = zoneTable(choices.zone);
  const counters = new Map<string, ReturnType<Reader['counter']>>();
  const counter: Reader['counter'] = (form, state) => {
    const k = `${form}\u0001${state}`;
    let found = counters.get(k);
    if (!found) counters.set(k, (found = openCounter(form, state, choices, data)));
    return found;
  };
  const whole = wrongForAll(source.missing, choices, zone !== null);
  if (!zone || whole !== null) return new OpenLog(source, whole ?? '');
  const reader = yield* makeReader(source, mapping, choices, words, zone, counter);
  const bookings = yield* groupBookings(source, reader);
  const doubles = yield* findDoubles(bookings, reader);
  const strays = yield* findStrays(source, bookings, reader);
  return new OpenLog(source, { reader, bookings, doubles, strays });
}

/** A mapping or a choice that no row can be read with. */
function wrongForAll(missing: readonly string[], choices: LogChoices, zone: boolean): string | null {
  if (!zone) return `"${choices.zone}" is not a time zone name. Use one such as America/New_York.`;
  const [first] = missing;
  return first === undefined ? null : `No table has the heading "${first}".`;
}

/** One row for each booking: a number that stands again is the same row twice, or two rows that contradict each other. */
function* findDoubles(bookings: Bookings, reader: Reader): Steps<Map<number, Answer>> {
  const out = new Map<number, Answer>();
  if (reader.mapping.onePer !== 'booking' && reader.mapping.onePer !== 'list') return out;
  if (!reader.has('booking')) return out;
  const rowAt = (i: number): SourceRow | undefined => bookings.at(i)?.rows[0];
  const says = (row: SourceRow): string =>
    [
      reader.text(row, 'released'),
      reader.text(row, 'releasable'),
      reader.text(row, 'chargeReleased'),
      reader.text(row, 'icePickup'),
    ].join('\u0001');
  const keyOf = (row: SourceRow): string => `${nameKey(reader.text(row, 'booking'))}\u0001${reader.text(row, 'booked')}`;
  const seen = new TextIndex(bookings.length, (i) => {
    const row = rowAt(i);
    return row ? keyOf(row) : '';
  });
  for (let i = 0; i < bookings.length; i++) {
    if (i % STEP === 0) yield;
    const row = rowAt(i);
    if (!row || reader.text(row, 'booking') === '') continue;
    const at = seen.findOrAdd(keyOf(row), i);
    const before = at < 0 ? undefined : rowAt(at);
    if (!before) continue;
    if (says(before) === says(row)) {
      out.set(i, { kind: 'doubled', why: `The same booking as line ${before.line}.`, flags: [] });
      continue;
    }
    const why = (line: number): string => `The same booking stands on line ${line} with other times.`;
    out.set(i, { kind: 'contradictory', why: why(before.line), flags: [] });
    if (!out.has(at)) out.set(at, { kind: 'contradictory', why: why(row.line), flags: [] });
  }
  return out;
}

/**
 * A line of a charge without the number of its booking: it may be the last charge of a booking, which then seems to end too early. Bookings with
 * the same time of booking wait, and where the log has none, those of the lines around it.
 */
function* findStrays(source: Source, bookings: Bookings, reader: Reader): Steps<Map<number, Answer>> {
  const out = new Map<number, Answer>();
  if (reader.mapping.onePer !== 'charge' || !reader.has('booking') || bookings.strays.length === 0) return out;
  const byTime = new Map<string, number>();
  const around = new Map<string, number>();
  for (const i of bookings.strays) {
    const row = source.rows.at(i);
    if (!row) continue;
    const booked = reader.text(row, 'booked');
    if (booked !== '') byTime.set(nameKey(booked), row.line);
    else for (const line of [row.line - 1, row.line + 1]) around.set(`${row.table}\u0001${line}`, row.line);
  }
  for (let i = 0; i < bookings.length; i++) {
    if (i % STEP === 0) yield;
    const b = bookings.at(i);
    if (!b || isNothing(b.id, reader.words)) continue;
    for (const row of b.rows) {
      const stray = byTime.get(nameKey(reader.text(row, 'booked'))) ?? around.get(`${row.table}\u0001${row.line}`);
      if (stray === undefined) continue;
      const why = `A charge without a number, on line ${stray}, may belong to this booking.`;
      out.set(i, { kind: 'refused', why, flags: [] });
      break;
    }
  }
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
