import { DateTime } from 'luxon';
import { dateWords, MINUTES_PER_DAY, pad2, WEEKDAY_NAMES, weekdayOf } from './civil';
import { formatOffset } from './instant';
import { offsetAt, segmentAt, zoneTable, type ZoneTable } from './zoneTable';

/** "EST" per zone and table segment: asking is slow, and the name changes only where the offset does. */
const abbreviations = new WeakMap<ZoneTable, (string | undefined)[]>();

/** "Sunday, November 22, 2026, 3:00 PM EST (America/New_York)" */
export function momentWords(utc: number, zone: string): string {
  const wall = utc + offset(utc, zone);
  const dayNo = Math.floor(wall / MINUTES_PER_DAY);
  return `${dateWords(dayNo)}, ${clockWords(wall - dayNo * MINUTES_PER_DAY)} ${abbreviation(utc, zone)} (${zone})`;
}

/** The same for an end. Midnight reads as the end of the day before, because "Saturday 12:00 AM" is misread as Saturday night. */
export function endWords(utc: number, zone: string): string {
  const wall = utc + offset(utc, zone);
  if (wall % MINUTES_PER_DAY !== 0) return momentWords(utc, zone);
  const dayNo = wall / MINUTES_PER_DAY;
  return `end of ${dateWords(dayNo - 1)} (${WEEKDAY_NAMES[weekdayOf(dayNo)] ?? ''} 12:00 AM ${abbreviation(utc, zone)}, ${zone})`;
}

/** "3:00 PM" */
export function clockWords(minute: number): string {
  const hour = Math.floor(minute / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${pad2(minute % 60)} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** "2 days 3 hours", "45 minutes": the two largest units, never rounded up. */
export function durationWords(minutes: number): string {
  const n = Math.abs(minutes);
  const units: readonly (readonly [number, string])[] = [
    [Math.floor(n / MINUTES_PER_DAY), 'day'],
    [Math.floor((n % MINUTES_PER_DAY) / 60), 'hour'],
    [n % 60, 'minute'],
  ];
  const shown = units
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return shown.length ? shown.join(' ') : '0 minutes';
}

export function abbreviation(utc: number, zone: string): string {
  const table = zoneTable(zone);
  if (!table) return 'UTC';
  let known = abbreviations.get(table);
  if (!known) abbreviations.set(table, (known = []));
  const segment = segmentAt(table, utc);
  return (known[segment] ??= shortName(utc, zone) ?? `UTC${formatOffset(offset(utc, zone))}`);
}

function offset(utc: number, zone: string): number {
  const table = zoneTable(zone);
  return table ? offsetAt(table, utc) : 0;
}

/** luxon prints the zone's short name; it is asked once per stretch of one offset, because printing is what it is slow at. */
function shortName(utc: number, zone: string): string | null {
  const at = DateTime.fromMillis(utc * 60_000, { zone, locale: 'en-US' });
  return at.isValid ? at.offsetNameShort : null;
}
