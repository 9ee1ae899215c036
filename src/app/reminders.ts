/** Which reminders are due: pure, told the rows and what was shown already. */
import type { HoldRow } from '../domain/note/holdGroups';
import { durationWords } from '../domain/time/words';

export interface DueReminder {
  readonly row: HoldRow;
  /** The protective end, UTC minutes. */
  readonly end: number;
  readonly left: number;
  /** All lead times that have come; told together, once. */
  readonly leads: readonly number[];
}

/** What a reminder is remembered by. A hold whose end moved is reminded of anew. */
export function reminderKey(uri: string, end: number, lead: number): string {
  return `${uri}\n${end}\n${lead}`;
}

export function dueReminders(
  rows: readonly HoldRow[],
  leads: readonly number[],
  wasShown: (uri: string, end: number, lead: number) => boolean,
): DueReminder[] {
  return rows.flatMap((row): DueReminder[] => {
    const { protective: end, kind } = row.entry;
    const left = row.minutesLeft;
    if (kind !== 'open' || end === undefined || left === null || left <= 0) return [];
    const come = leads.filter((lead) => left <= lead);
    const nearest = Math.min(...come);
    // The nearest lead time decides: when 2 hours were told, the 24 hours need no telling after.
    return come.length > 0 && !wasShown(row.uri, end, nearest) ? [{ row, end, left, leads: come }] : [];
  });
}

/** No name, no case key, no jail: a notification may be seen by anyone in the room. */
export function reminderWords(due: DueReminder): string {
  return `A hold ends ${due.row.protectiveWords ?? ''} on its earliest reading, in ${durationWords(due.left)}.`;
}
