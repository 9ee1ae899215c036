/** Calendar dates as text (YYYY-MM-DD), compared as text. No clock, no zone: an authority's life is counted in days. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "January 31, 2025" */
export function dateInWords(iso: string): string {
  const [y, m, d] = parts(iso);
  return `${MONTHS[m - 1] ?? '?'} ${d}, ${y}`;
}

/** Whole days from `a` to `b`. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}

/** 1 for "jan", "January", "Sept."; 0 when it is no month. */
export function monthNumber(word: string): number {
  const w = word.replace('.', '').toLowerCase();
  if (w.length < 3) return 0;
  return MONTHS.findIndex((m) => m.toLowerCase().startsWith(w) || (w === 'sept' && m === 'September')) + 1;
}

/** True for a day that exists: 2026-02-30 does not. */
export function isDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const [y, m, d] = parts(iso);
  if (m < 1 || m > 12 || d < 1) return false;
  const long = [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return d <= (long[m - 1] ?? 0);
}

function parts(iso: string): [number, number, number] {
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
}

/** Days from a fixed day of the Gregorian calendar. */
function dayNumber(iso: string): number {
  const [y, m, d] = parts(iso);
  const yy = m <= 2 ? y - 1 : y;
  const mm = m <= 2 ? m + 9 : m - 3;
  const era = Math.floor(yy / 400);
  const yoe = yy - era * 400;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + Math.floor((153 * mm + 2) / 5) + d - 1;
}
