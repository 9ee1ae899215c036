/** An instant for the person held: weekday and month in words of the language, both clocks, the zone by name. */
import { MINUTES_PER_DAY, pad2, weekdayOf, ymdOf } from '../time/civil';
import { abbreviation, clockWords } from '../time/words';
import { offsetAt, type ZoneTable } from '../time/zoneTable';
import { fillIn } from './fillIn';
import type { SheetRow } from './rows';

type Dated = Pick<SheetRow, 'language' | 'locale' | 'dates'>;

/** false: this machine's `Intl` would silently print another language. A language with words of its own needs none. */
export function canPrintDates({ locale, dates }: Dated): boolean {
  if (dates) return true;
  return locale !== undefined && Intl.DateTimeFormat.supportedLocalesOf(locale).length === 1;
}

/** `utc` in minutes. Midnight as an end reads as the end of the day before. Only for a language of which `canPrintDates` is true. */
export function sheetTime(utc: number, table: ZoneTable, row: Dated, endOfDay: string | null): string {
  const wall = utc + offsetAt(table, utc);
  const dayNo = Math.floor(wall / MINUTES_PER_DAY);
  const minute = wall - dayNo * MINUTES_PER_DAY;
  const zone = zoneWords(utc, table, row);
  if (endOfDay !== null && minute === 0) return `${fillIn(endOfDay, { date: sheetDate(dayNo - 1, row) })}, ${zone}`;
  return `${sheetDate(dayNo, row)}, ${bothClocks(minute)}, ${zone}`;
}

/** Jail papers write either. "23:30 (11:30 PM)" */
function bothClocks(minute: number): string {
  return `${pad2(Math.floor(minute / 60))}:${pad2(minute % 60)} (${clockWords(minute)})`;
}

/** "viernes, 27 de noviembre de 2026" */
export function sheetDate(dayNo: number, { locale, dates }: Dated): string {
  const { year, month, day } = ymdOf(dayNo);
  if (dates) {
    return fillIn(dates.order, {
      weekday: dates.weekdays[weekdayOf(dayNo)] ?? '',
      day: String(day),
      month: dates.months[month - 1] ?? '',
      year: String(year),
    });
  }
  // The civil day goes in as UTC and comes out as UTC: no zone of the machine takes part.
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(dayNo * MINUTES_PER_DAY * 60_000));
}

/** "hora central (CST)": the short name tells the two hours of a clock change apart. */
function zoneWords(utc: number, table: ZoneTable, { locale, dates }: Dated): string {
  const english = longZone(utc, table.name, 'en-US');
  const own = dates ? (dates.zones[english] ?? english) : longZone(utc, table.name, locale ?? 'en-US');
  return `${own} (${abbreviation(utc, table.name)})`;
}

function longZone(utc: number, zone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' });
  return format.formatToParts(new Date(utc * 60_000)).find((p) => p.type === 'timeZoneName')?.value ?? zone;
}
