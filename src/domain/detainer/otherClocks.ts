import type { Caution } from '../basis';
import type { HolidayCalendar } from '../holidays/calendar';
import { dateWords, dayNumber, daysInMonth, formatDate, parseDate, ymdOf } from '../time/civil';
import { formatInstant } from '../time/instant';
import { endWords } from '../time/words';
import { localDay, zoneTable, type ZoneTable } from '../time/zoneTable';
import type { ClockAnswer } from './answers';
import { weekendName } from './readings/count';
import { readTime } from './readTime';
import type { ClockRow } from './rows';

export interface OtherClocksRequest {
  readonly event: string;
  readonly at: string;
  readonly zone: string;
  readonly now?: string;
  /** Leaves out the clocks of other states; omitted: every state's are shown. */
  readonly jurisdiction?: string;
}

interface Worked {
  readonly at: string;
  readonly words: string;
  readonly overrun: number | null;
}

/** The clocks that an event starts. A recalled or contested row is described and yields no date; appeals and petitions are the exception. */
export function otherClocks(
  request: OtherClocksRequest,
  rows: readonly ClockRow[],
  calendar: HolidayCalendar,
): readonly ClockAnswer[] {
  const wanted = rows.filter((r) => r.events.includes(request.event) && isOf(r, request.jurisdiction));
  const table = zoneTable(request.zone);
  if (!table) return wanted.map((r) => describe(r, `"${request.zone}" is not a time zone name, so no date is shown.`));
  // Days can be counted from a date alone; hours cannot.
  const dateOnly = parseDate(request.at);
  const time = dateOnly === null ? readTime('at', request.at, table) : null;
  if (time && time.kind !== 'time') return wanted.map((r) => describe(r, time.kind === 'ask' ? time.question : time.message));
  const start: Start = { utc: time?.utc ?? null, day: time ? localDay(table, time.utc) : (dateOnly ?? 0) };
  if (start.day < calendar.firstDay || start.day > calendar.lastDay) {
    return wanted.map((r) =>
      describe(r, `Dates are worked out for the years ${calendar.firstYear} to ${calendar.lastYear} only.`),
    );
  }
  const now = request.now === undefined ? null : readTime('now', request.now, table);
  return wanted.map((row) => answer(row, start, table, now?.kind === 'time' ? now.utc : null, calendar));
}

function isOf(row: ClockRow, jurisdiction: string | undefined): boolean {
  return row.jurisdiction === undefined || jurisdiction === undefined || row.jurisdiction === jurisdiction;
}

interface Start {
  readonly utc: number | null;
  readonly day: number;
}

function answer(row: ClockRow, start: Start, table: ZoneTable, now: number | null, calendar: HolidayCalendar): ClockAnswer {
  if (row.shows === 'description') return describe(row);
  const date = formatDate(start.day);
  if ((row.from !== null && date < row.from) || (row.until !== null && date >= row.until)) {
    return describe(row, 'Not in force on the day given, so no date is shown.');
  }
  if (row.method.type === 'hours' && start.utc === null)
    return describe(row, 'This clock runs in hours: give the time as well as the date.');
  const worked = workOut(row, start, table, now, calendar);
  if (!worked) return describe(row, `The count runs past ${calendar.lastYear}, so no date is shown.`);
  return { ...describe(row), at: worked.at, words: worked.words, overrunMinutes: worked.overrun };
}

function workOut(
  { method, cautions, shows }: ClockRow,
  start: Start,
  table: ZoneTable,
  now: number | null,
  calendar: HolidayCalendar,
): Worked | null {
  if (method.type === 'none') return null;
  if (method.type === 'hours') {
    const end = (start.utc ?? 0) + method.hours * 60;
    return { at: formatInstant(end, table), words: endWords(end, table.name), overrun: now === null ? null : now - end };
  }
  const mustSay = shows === 'earliest' ? cautions.map((c) => ` ${c.message}`).join('') : '';
  if (method.type === 'days' || method.type === 'months') {
    const end = endDay(method, start.day, calendar);
    return end === null
      ? null
      : { at: formatDate(end), words: mustSay ? `${dateWords(end)}.${mustSay}` : dateWords(end), overrun: null };
  }
  const date = formatDate(start.day);
  const reported = method.rules
    .filter((r) => r.from === null || date >= r.from)
    .map((r) => ({ label: r.label, day: start.day + r.days }))
    .sort((a, b) => a.day - b.day);
  const [first, ...later] = reported;
  if (!first) return null;
  const others = later.map((r) => ` On another reported rule (${r.label}): ${dateWords(r.day)}.`).join('');
  return { at: formatDate(first.day), words: `${dateWords(first.day)} (${first.label}).${mustSay}${others}`, overrun: null };
}

function endDay(
  method: Extract<ClockRow['method'], { type: 'days' | 'months' }>,
  from: number,
  calendar: HolidayCalendar,
): number | null {
  if (method.type === 'months') return plusMonths(from, method.months);
  return method.skipsExcludedDays ? skipDays(from, method.days, calendar) : from + method.days;
}

/** The same day of a later month, or its last day where the month is shorter: nobody is told a day too late. */
function plusMonths(from: number, months: number): number {
  const { year, month, day } = ymdOf(from);
  const count = month - 1 + months;
  const [y, m] = [year + Math.floor(count / 12), (count % 12) + 1];
  return dayNumber(y, m, Math.min(day, daysInMonth(y, m)));
}

/** The last of `days` counted days after the first one; null past the known years. */
function skipDays(from: number, days: number, calendar: HolidayCalendar): number | null {
  let day = from;
  for (let left = days; left > 0;) {
    day++;
    if (day > calendar.lastDay) return null;
    if (isCounted(day, calendar)) left--;
  }
  return day;
}

function isCounted(day: number, calendar: HolidayCalendar): boolean {
  return weekendName(day) === null && !calendar.stops['in-lieu'].has(day);
}

function describe(row: ClockRow, why?: string): ClockAnswer {
  const cautions: Caution[] = row.cautions.map((c) => ({ ...c, level: 'warn', basis: [] }));
  if (why !== undefined) cautions.unshift({ code: 'no-date', message: why, level: 'warn', basis: [] });
  return {
    id: row.id,
    name: row.name,
    rule: row.rule,
    at: null,
    words: null,
    status: row.status,
    overrunMinutes: null,
    cautions,
    basis: row.basis,
  };
}
