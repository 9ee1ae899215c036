/** Calendar dates as text (YYYY-MM-DD), compared as text. No clock, no zone: an authority's life is counted in days. */
import { MONTH_NAMES, parseDate, plainDate } from '../time/civil';

/** "January 31, 2025"; what is no date stays as it stands. */
export function dateInWords(iso: string): string {
  const day = parseDate(iso);
  return day === null ? iso : plainDate(day);
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
