import { dateWords, isRealDate, parseDate } from '../time/civil';

export function isDate(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m !== null && isRealDate(Number(m[1]), Number(m[2]), Number(m[3]));
}

/** "November 21, 2026" for 2026-11-21; anything else stays as it was typed. */
export function letterDate(text: string): string {
  const day = isDate(text) ? parseDate(text) : null;
  return day === null ? text : dateWords(day).replace(/^[A-Z][a-z]+day, /, '');
}

/** "Friday, November 20, 2026, 3:00 PM" for a wall time; anything else stays as it was typed. */
export function letterMoment(text: string): string {
  const m = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})/.exec(text.trim());
  const day = m?.[1] !== undefined && isDate(m[1]) ? parseDate(m[1]) : null;
  if (day === null || m === null) return text;
  const hour = Number(m[2]);
  const half = hour < 12 ? 'AM' : 'PM';
  return `${dateWords(day)}, ${String(hour % 12 === 0 ? 12 : hour % 12)}:${m[3] ?? '00'} ${half}`;
}
