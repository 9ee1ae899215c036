import { holdCalendar, type CalendarFile, type CalendarOptions } from '../../domain/calendar/holdCalendar';
import type { HoldRow } from '../../domain/note/holdGroups';

export type { CalendarFile };

/** One hold, or all that are open, as the text of an .ics file. */
export function exportCalendar(rows: readonly HoldRow[], options: CalendarOptions): CalendarFile {
  return holdCalendar(
    rows.map((row) => row.entry),
    options,
  );
}

/** A file name that says nothing about anyone. */
export function calendarFileName(now: number): string {
  return `holds-${new Date(now).toISOString().slice(0, 10)}.ics`;
}
