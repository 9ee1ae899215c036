import type { Basis } from '../../basis';
import type { HolidayCalendar } from '../../holidays/calendar';
import { formatInstant } from '../../time/instant';
import { endWordsIn } from '../../time/words';
import { MINUTES_PER_DAY } from '../../time/civil';
import { localDay, wallToUtc, type ZoneTable } from '../../time/zoneTable';
import type { HolidayRuleId, ReadingResult, Step } from '../answers';
import { countConsecutive, countMinutes, countTo, hoursOf, isWeekend, weekendName, type Count, type ExcludedDay } from './count';
import type { ReadRequest } from '../readRequest';
import type { ReadingRow } from '../rows';

type Variant = ReadingResult['variants'][number];

const RULE_LABEL: Readonly<Record<HolidayRuleId, string>> = {
  statutory: 'If only the statutory dates are holidays, not the observed days',
  'in-lieu': 'If observed days are holidays too, but not closings by executive order',
  'in-lieu+closures': 'If closings by executive order stop the clock too',
};

/** The days on which a reading's clock stops. */
export function excludedDays(
  row: ReadingRow,
  rule: HolidayRuleId,
  calendar: HolidayCalendar,
  extra?: ReadonlyMap<number, string>,
): ExcludedDay {
  const stops = calendar.stops[rule];
  const { skipsWeekends, skipsHolidays } = row;
  return (day) =>
    (skipsWeekends ? weekendName(day) : null) ?? (skipsHolidays ? (stops.get(day)?.name ?? extra?.get(day) ?? null) : null);
}

/** The whole working of one reading in UTC minutes, before any of it is put in words. null: it runs past the last known year. */
export function countSpans(
  row: ReadingRow,
  table: ZoneTable,
  start: number,
  minutes: number,
  rule: HolidayRuleId,
  calendar: HolidayCalendar,
): Count | null {
  if (!row.skipsWeekends && !row.skipsHolidays) return countConsecutive(table, start, minutes, calendar);
  return countMinutes(table, start, minutes, excludedDays(row, rule, calendar), calendar);
}

export function startOf(row: ReadingRow, read: ReadRequest): number {
  if (row.starts === 'receipt') return read.received ?? read.release;
  return row.starts === 'service' ? (read.servedAt ?? read.release) : read.release;
}

/**
 * Whether a reading only stands beside the others: because its row says so, or because the form came after the release, when nothing had
 * held the person in between and a later end would be given to a late form.
 */
export function standsBeside({ row, start }: Pick<Counted, 'row' | 'start'>, read: ReadRequest): boolean {
  return row.actBy === false || (row.starts === 'receipt' && start > read.release);
}

/** One reading as numbers: UTC minutes. */
export interface Counted {
  readonly row: ReadingRow;
  readonly start: number;
  readonly minutes: number;
  readonly expires: number;
}

/** The same with the stretches in which the clock ran and stood. */
export interface Worked extends Counted {
  readonly count: Count;
}

/** `done`: the readings of the same request that are counted already. */
export function countReading(
  row: ReadingRow,
  read: ReadRequest,
  calendar: HolidayCalendar,
  done: readonly Worked[] = [],
): Worked | null {
  const start = startOf(row, read);
  const minutes = minutesOf(row, start, read);
  const alike = done.find((d) => d.start === start && d.minutes === minutes && stopsAlike(d, row));
  const count = alike ? alike.count : countSpans(row, read.table, start, minutes, read.holidayRule, calendar);
  return count && { row, start, minutes, expires: count.expires, count };
}

/** A reading that leaves out no day more than one counted already, and each day on which that one stood, is the same walk. */
function stopsAlike({ row: done, count }: Worked, row: ReadingRow): boolean {
  if ((row.skipsWeekends && !done.skipsWeekends) || (row.skipsHolidays && !done.skipsHolidays)) return false;
  return count.spans.every(({ why }) => why === null || (isWeekend(why) ? row.skipsWeekends : row.skipsHolidays));
}

/** Only where the hours are full. */
export function endOfReading(row: ReadingRow, read: ReadRequest, calendar: HolidayCalendar): Counted | null {
  const { table } = read;
  const start = startOf(row, read);
  const minutes = minutesOf(row, start, read);
  const expires =
    row.skipsWeekends || row.skipsHolidays
      ? countTo(table, start, minutes, excludedDays(row, read.holidayRule, calendar), calendar)
      : (countConsecutive(table, start, minutes, calendar)?.expires ?? null);
  return expires === null ? null : { row, start, minutes, expires };
}

function minutesOf(row: ReadingRow, start: number, read: ReadRequest): number {
  if (row.endsAt === undefined) return Math.round((read.request.hours ?? row.hours) * 60);
  const end = wallToUtc(read.table, localDay(read.table, start) * MINUTES_PER_DAY + minuteOfDay(row.endsAt));
  // No zone here changes its clocks in the last minutes of a day; a release after that minute has no time left.
  return end.kind === 'exact' ? Math.max(0, end.utc - start) : 0;
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Would another holiday rule or a local day give another end? */
export function mayVary({ row, start, minutes, expires }: Counted, read: ReadRequest, calendar: HolidayCalendar): boolean {
  return row.skipsHolidays && variantsOf(row, read, start, minutes, expires, calendar).length > 0;
}

/** The readings in words. Those that share a walk share its steps. */
export function readingResults(
  worked: readonly Worked[],
  read: ReadRequest,
  calendar: HolidayCalendar,
): readonly ReadingResult[] {
  const results: ReadingResult[] = [];
  for (const one of worked) {
    const alike = results[worked.findIndex((w) => w.count === one.count)];
    results.push(readingResult(one, read, calendar, alike));
  }
  return results;
}

function readingResult(worked: Worked, read: ReadRequest, calendar: HolidayCalendar, alike?: ReadingResult): ReadingResult {
  const { table, request } = read;
  const { row, start, minutes, count } = worked;
  const hours = row.endsAt === undefined ? (request.hours ?? row.hours) : minutes / 60;
  const measured = measuredAt(read);
  const steps = alike?.steps ?? stepsOf(count, start === read.release ? read.releaseText : formatInstant(start, table), table);
  const result = {
    reading: row.id,
    label: labelOf(worked),
    expires: steps[steps.length - 1]?.to ?? formatInstant(count.expires, table),
    words: alike?.words ?? endWordsIn(count.expires, table),
    hours,
    steps,
    basis: row.skipsHolidays ? withHolidays(row.basis, count, read, calendar) : row.basis,
    variants: row.skipsHolidays ? variantsOf(row, read, start, minutes, count.expires, calendar) : [],
    overrunMinutes: measured === null ? null : measured - count.expires,
    heldBy: row.heldBy,
    citable: row.citable,
  };
  return {
    ...result,
    ...(row.stateClock === undefined ? {} : { stateClock: row.stateClock }),
    ...(standsBeside(worked, read) ? { beside: true as const } : {}),
  };
}

/** A row's own words name its own number of hours. */
export function labelOf({ row, minutes }: Counted): string {
  if (row.endsAt !== undefined || minutes === row.hours * 60) return row.label;
  return `${row.label} (counted here with ${Math.round(minutes / 0.6) / 100} hours, entered by hand)`;
}

/** ICE custody ends the detainer clock: what was left or over is measured there. */
function measuredAt(read: ReadRequest): number | null {
  if (read.iceCustody === null) return read.now;
  return read.now === null ? read.iceCustody : Math.min(read.now, read.iceCustody);
}

/** Spans follow each other without a gap, so each begins with the text the one before ended with. */
function stepsOf(count: Count, start: string, table: ZoneTable): Step[] {
  const steps: Step[] = [];
  let from = start;
  for (const span of count.spans) {
    const to = formatInstant(span.to, table);
    steps.push({ from, to, counted: span.why === null, hours: hoursOf(span), why: span.why ?? 'counted' });
    from = to;
  }
  return steps;
}

/** The reading's own basis, and that of each holiday on which its clock stopped. */
function withHolidays(basis: readonly Basis[], count: Count, read: ReadRequest, calendar: HolidayCalendar): readonly Basis[] {
  const stops = calendar.stops[read.holidayRule];
  let all = basis;
  for (const s of count.spans) {
    if (s.why === null || isWeekend(s.why)) continue;
    const more = stops.get(localDay(read.table, s.from))?.basis;
    if (more) all = all.concat(more);
  }
  return all;
}

function variantsOf(
  row: ReadingRow,
  read: ReadRequest,
  start: number,
  minutes: number,
  expires: number,
  calendar: HolidayCalendar,
): readonly Variant[] {
  const { table, holidayRule } = read;
  const variants: Variant[] = [];
  const tryOut = (label: string, rule: HolidayRuleId, extra?: ReadonlyMap<number, string>): void => {
    const end = countTo(table, start, minutes, excludedDays(row, rule, calendar, extra), calendar);
    if (end === null || end === expires) return;
    variants.push({ label, expires: formatInstant(end, table), words: endWordsIn(end, table) });
  };
  if (spansDisputedDay(localDay(table, start), localDay(table, expires), calendar)) {
    for (const rule of ['statutory', 'in-lieu', 'in-lieu+closures'] as const) {
      if (rule !== holidayRule) tryOut(RULE_LABEL[rule], rule);
    }
  }
  if (keepsInauguration(read, calendar)) {
    const days = new Map([...calendar.inaugurations].map(([day, d]) => [day, d.name]));
    tryOut('If Inauguration Day is a holiday here (Washington area)', holidayRule, days);
  }
  for (const local of read.localDays) {
    tryOut(`If ${local.date} counts as a holiday here (${local.basis})`, holidayRule, new Map([[local.day, local.basis]]));
  }
  if (read.localDays.length > 1) {
    tryOut('If all local days given count as holidays', holidayRule, new Map(read.localDays.map((d) => [d.day, d.basis])));
  }
  return variants;
}

function spansDisputedDay(from: number, to: number, calendar: HolidayCalendar): boolean {
  for (let day = from; day <= to; day++) if (calendar.disputed.has(day)) return true;
  return false;
}

/** Said by the caseworker; otherwise shown where the state has such offices. */
function keepsInauguration(read: ReadRequest, calendar: HolidayCalendar): boolean {
  return read.request.inaugurationArea ?? (read.jurisdiction !== null && calendar.inaugurationAreas.has(read.jurisdiction.id));
}
