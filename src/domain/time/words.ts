import { DateTime } from 'luxon';
import { dateWords, MINUTES_PER_DAY, pad2, WEEKDAY_NAMES, weekdayOf } from './civil';
import { segmentAt, zoneTable, type ZoneTable } from './zoneTable';

/** "EST" per zone and table segment: asking is slow, and the name changes only where the offset does. */
const abbreviations = new WeakMap<ZoneTable, (string | undefined)[]>();
const clocks: string[] = [];

/** "Sunday, November 22, 2026, 3:00 PM EST (America/New_York)" */
export function momentWords(utc: number, zone: string): string {
  return wordsAt(utc, zoneTable(zone) ?? utcTable(zone));
}

/** The same for an end. Midnight reads as the end of the day before, because "Saturday 12:00 AM" is misread as Saturday night. */
export function endWords(utc: number, zone: string): string {
  return endWordsIn(utc, zoneTable(zone) ?? utcTable(zone));
}

export function endWordsIn(utc: number, table: ZoneTable): string {
  const segment = segmentAt(table, utc);
  const wall = utc + (table.offsets[segment] ?? 0);
  if (wall % MINUTES_PER_DAY !== 0) return wordsAt(utc, table, segment);
  const dayNo = wall / MINUTES_PER_DAY;
  const name = nameAt(utc, table, segment);
  const zone = name === table.name ? name : `${name}, ${table.name}`;
  return `end of ${dateWords(dayNo - 1)} (${WEEKDAY_NAMES[weekdayOf(dayNo)] ?? ''} 12:00 AM ${zone})`;
}

function wordsAt(utc: number, table: ZoneTable, segment = segmentAt(table, utc)): string {
  const wall = utc + (table.offsets[segment] ?? 0);
  const dayNo = Math.floor(wall / MINUTES_PER_DAY);
  const minute = wall - dayNo * MINUTES_PER_DAY;
  const clock = (clocks[minute] ??= clockWords(minute));
  const name = nameAt(utc, table, segment);
  // "UTC (UTC)" says the same twice.
  return `${dateWords(dayNo)}, ${clock} ${name === table.name ? name : `${name} (${table.name})`}`;
}

/** A zone nobody knows is never counted in; where its name is only printed, the time beside it is UTC and says so. */
function utcTable(zone: string): ZoneTable {
  return { name: zone, starts: [0], offsets: [0], offsetTexts: [''] };
}

/** "3:00 PM" */
export function clockWords(minute: number): string {
  const hour = Math.floor(minute / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${pad2(minute % 60)} ${hour < 12 ? 'AM' : 'PM'}`;
}

export function abbreviation(utc: number, zone: string): string {
  const table = zoneTable(zone);
  return table ? nameAt(utc, table, segmentAt(table, utc)) : 'UTC';
}

function nameAt(utc: number, table: ZoneTable, segment: number): string {
  let known = abbreviations.get(table);
  if (!known) abbreviations.set(table, (known = []));
  return (known[segment] ??= shortName(utc, table.name) ?? `UTC${table.offsetTexts[segment] ?? ''}`);
}

/** luxon prints the zone's short name; it is asked once per stretch of one offset, because printing is what it is slow at. */
function shortName(utc: number, zone: string): string | null {
  const at = DateTime.fromMillis(utc * 60_000, { zone, locale: 'en-US' });
  return at.isValid ? at.offsetNameShort : null;
}
