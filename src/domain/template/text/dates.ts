import { dateWords, parseDate, plainDate } from '../../time/civil';

/** "November 21, 2026" for 2026-11-21; anything else stays as it was typed. */
export function letterDate(text: string): string {
  const day = parseDate(text);
  return day === null ? text : plainDate(day);
}

/** "Friday, November 20, 2026": a day somebody has to act on or remember carries its weekday. */
export function deadlineDate(text: string): string {
  const day = parseDate(text);
  return day === null ? text : dateWords(day);
}

/** "Friday, November 20, 2026, 3:00 PM" for a time, with its offset where one was typed; anything else stays as it was typed. */
export function letterMoment(text: string): string {
  const m = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::00(?:\.0+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text.trim());
  const day = m?.[1] === undefined ? null : parseDate(m[1]);
  if (day === null || m === null) return text;
  const hour = Number(m[2]);
  const half = hour < 12 ? 'AM' : 'PM';
  const zone = m[4] === undefined ? '' : m[4] === 'Z' ? ' (UTC)' : ` (UTC${m[4]})`;
  return `${dateWords(day)}, ${String(hour % 12 === 0 ? 12 : hour % 12)}:${m[3] ?? '00'} ${half}${zone}`;
}
