import { holdCalendar, type CalendarFile, type CalendarOptions } from '../../domain/calendar/holdCalendar';
import type { HoldRow } from '../../domain/note/holdGroups';

export type { CalendarFile };

/** One hold, or all that are open, as the text of an .ics file. */
export function exportCalendar(rows: readonly HoldRow[], options: CalendarOptions): CalendarFile {
  // A copy has the id of its note: as a hold that ended it would take the note's own entry out of the calendar.
  return holdCalendar(
    rows.map((row) => row.entry).filter((e) => e.copyOf === undefined),
    options,
  );
}

/** A file name that says nothing about anyone. */
export function calendarFileName(now: number): string {
  return `holds-${new Date(now).toISOString().slice(0, 10)}.ics`;
}
