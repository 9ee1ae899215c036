import { weekdayOf } from '../../time/civil';
import { localDay, startOfDay, type ZoneTable } from '../../time/zoneTable';

/** Why a day does not count; null: it counts. Asked once per day of the walk. */
export type ExcludedDay = (day: number) => string | null;

/** A run of time, UTC minutes. `why` is null where it counts. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly why: string | null;
}

export interface Count {
  /** First minute at which the hours are full. */
  readonly expires: number;
  readonly spans: readonly Span[];
}

/** Nobody knows what stops the clock after this day. */
export interface CountRange {
  readonly lastDay: number;
}

/**
 * Counts minutes over the days that count: the clock stops on excluded days and resumes, it does not restart.
 * Days are midnight to midnight in the zone; time is elapsed time. null: the walk leaves the days that are known.
 */
export function countMinutes(
  table: ZoneTable,
  start: number,
  minutes: number,
  excluded: ExcludedDay,
  range: CountRange,
): Count | null {
  const spans: Span[] = [];
  let from = start;
  let stood: string | null = null;
  let at = start;
  let left = minutes;
  let day = localDay(table, start);
  while (left > 0) {
    if (day > range.lastDay) return null;
    const next = startOfDay(table, day + 1);
    const why = excluded(day);
    if (why !== stood && next > at) {
      if (at > from) spans.push({ from, to: at, why: stood });
      from = at;
      stood = why;
    }
    const to = why === null && next - at > left ? at + left : next;
    if (why === null) left -= to - at;
    at = to;
    day++;
  }
  spans.push({ from, to: at, why: stood });
  return { expires: at, spans };
}

/** The same without spans, for variants and for hints that only need the end. */
export function countTo(
  table: ZoneTable,
  start: number,
  minutes: number,
  excluded: ExcludedDay,
  range: CountRange,
): number | null {
  let at = start;
  let left = minutes;
  let day = localDay(table, start);
  while (left > 0) {
    if (day > range.lastDay) return null;
    const next = startOfDay(table, day + 1);
    if (excluded(day) === null) {
      if (next - at >= left) return at + left;
      left -= next - at;
    }
    at = next;
    day++;
  }
  return at;
}

export function weekendName(day: number): 'Saturday' | 'Sunday' | null {
  const w = weekdayOf(day);
  return w === 6 ? 'Saturday' : w === 0 ? 'Sunday' : null;
}

export function isWeekend(why: string): boolean {
  return why === 'Saturday' || why === 'Sunday';
}

/** Every hour counts: no walk is needed. */
export function countConsecutive(table: ZoneTable, start: number, minutes: number, range: CountRange): Count | null {
  const expires = start + minutes;
  // The end must lie in a known day too: a later zone or holiday change is not guessed.
  if (localDay(table, expires - 1) > range.lastDay) return null;
  return { expires, spans: [{ from: start, to: expires, why: null }] };
}

export function hoursOf(span: { readonly from: number; readonly to: number }): number {
  return (span.to - span.from) / 60;
}
