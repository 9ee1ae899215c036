import { MINUTES_PER_DAY, MONTH_NAMES, WEEKDAY_NAMES, weekdayOf, ymdOf } from '../time/civil';
import { abbreviation, clockWords } from '../time/words';
import { readIso } from '../time/instant';
import { localDay, offsetAt, zoneTable, type ZoneTable } from '../time/zoneTable';

/** "Tue Nov 24, 9:00 AM EST" for a row or a lens. Midnight reads "end of Fri Nov 20 EST", because "Sat 12:00 AM" is taken for Saturday night. */
export function shortEnd(utc: number, zone: string): string {
  const { dayNo, minute } = localOf(utc, zone);
  return minute === 0
    ? `end of ${shortDay(dayNo - 1)} ${abbreviation(utc, zone)}`
    : `${shortDay(dayNo)}, ${clockWords(minute)} ${abbreviation(utc, zone)}`;
}

/** The same for something that happens at that minute. */
export function shortMoment(utc: number, zone: string): string {
  const { dayNo, minute } = localOf(utc, zone);
  return `${shortDay(dayNo)}, ${clockWords(minute)} ${abbreviation(utc, zone)}`;
}

function localOf(utc: number, zone: string): { dayNo: number; minute: number } {
  const table = zoneTable(zone);
  const wall = utc + (table ? offsetAt(table, utc) : 0);
  const dayNo = Math.floor(wall / MINUTES_PER_DAY);
  return { dayNo, minute: wall - dayNo * MINUTES_PER_DAY };
}

function shortDay(dayNo: number): string {
  const { month, day } = ymdOf(dayNo);
  return `${(WEEKDAY_NAMES[weekdayOf(dayNo)] ?? '').slice(0, 3)} ${(MONTH_NAMES[month - 1] ?? '').slice(0, 3)} ${day}`;
}

/** UTC minutes of an instant; null: not one. */
export function utcOf(iso: string): number | null {
  const read = readIso(iso);
  return read?.kind === 'instant' ? read.utc : null;
}

/** "Friday, Nov 20" */
export function dayLabel(dayNo: number): string {
  const { month, day } = ymdOf(dayNo);
  return `${WEEKDAY_NAMES[weekdayOf(dayNo)] ?? ''}, ${(MONTH_NAMES[month - 1] ?? '').slice(0, 3)} ${day}`;
}

/** "Fri Nov 20, 3:00 PM" where the zone is said once for all; as an end, midnight is the end of the day before. */
export function momentWithoutZone(utc: number, table: ZoneTable, asEnd: boolean): string {
  const dayNo = localDay(table, utc);
  const minute = utc + offsetAt(table, utc) - dayNo * MINUTES_PER_DAY;
  return asEnd && minute === 0 ? `end of ${shortDay(dayNo - 1)}` : `${shortDay(dayNo)}, ${clockWords(minute)}`;
}
