/** Calendar dates as text (YYYY-MM-DD), compared as text. No clock, no zone: an authority's life is counted in days. */
import { daysInMonth, MONTH_NAMES, parseDate, plainDate } from '../time/civil';

/** "January 31, 2025"; what is no date stays as it stands. */
export function dateInWords(iso: string): string {
  const day = parseDate(iso);
  return day === null ? iso : plainDate(day);
}

/** "September 2016" for a month, "2023" for a year, a whole day in words. */
export function partialDateInWords(date: string): string {
  if (date.length !== 7) return date.length === 4 ? date : dateInWords(date);
  return `${MONTH_NAMES[Number(date.slice(5)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** The last day a date can mean, so that nothing is called older than it is. */
export function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
}

/** Whole days from `a` to `b`; not a number when one of them is no date. */
export function daysBetween(a: string, b: string): number {
  return (parseDate(b) ?? NaN) - (parseDate(a) ?? NaN);
}

/** 1 for "jan", "January", "Sept."; 0 when it is no month. */
export function monthNumber(word: string): number {
  const w = word.replace('.', '').toLowerCase();
  if (w.length < 3) return 0;
  return MONTH_NAMES.findIndex((m) => m.toLowerCase().startsWith(w) || (w === 'sept' && m === 'September')) + 1;
}
