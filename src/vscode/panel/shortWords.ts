import { MONTH_NAMES, WEEKDAY_NAMES, weekdayOf, ymdOf } from '../../domain/time/civil';
import { readIso } from '../../domain/time/instant';
import { clockWords } from '../../domain/time/words';
import { localDay, offsetAt, type ZoneTable } from '../../domain/time/zoneTable';

/** UTC minutes of an instant; null: not one. */
export function utcOf(iso: string): number | null {
  const read = readIso(iso);
  return read?.kind === 'instant' ? read.utc : null;
}

/** "Friday, Nov 20" */
export function dayLabel(day: number): string {
  const { month, day: date } = ymdOf(day);
  return `${WEEKDAY_NAMES[weekdayOf(day)] ?? ''}, ${(MONTH_NAMES[month - 1] ?? '').slice(0, 3)} ${date}`;
}

/** "Fri Nov 20, 3:00 PM", with midnight as the end of the day before. */
export function shortMoment(utc: number, table: ZoneTable, asEnd: boolean): string {
  const day = localDay(table, utc);
  const minute = utc + offsetAt(table, utc) - day * 1440;
  if (asEnd && minute === 0) return `end of ${shortDay(day - 1)}`;
  return `${shortDay(day)}, ${clockWords(minute)}`;
}

function shortDay(day: number): string {
  const [weekday = '', date = ''] = dayLabel(day).split(', ');
  return `${weekday.slice(0, 3)} ${date}`;
}

/** "47 h 30 min" */
export function hoursWords(minutes: number): string {
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
