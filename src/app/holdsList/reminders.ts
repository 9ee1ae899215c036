/** Which reminders are due: pure, told the rows and what was shown already. */
import { fingerprint } from '../../domain/note/blocks/hash';
import type { HoldRow } from '../../domain/note/holdGroups';
import { durationWords } from '../../domain/time/lengths';

export interface DueReminder {
  readonly row: HoldRow;
  /** The protective end, UTC minutes. */
  readonly end: number;
  readonly left: number;
  /** All lead times that have come; told together, once. */
  readonly leads: readonly number[];
}

export function dueReminders(
  rows: readonly HoldRow[],
  leads: readonly number[],
  memory: Pick<ReminderMemory, 'wasShown' | 'isSnoozed'>,
): DueReminder[] {
  return rows.flatMap((row): DueReminder[] => {
    const { protective: end, kind } = row.entry;
    const left = row.minutesLeft;
    if (kind !== 'open' || end === undefined || left === null || left <= 0) return [];
    const come = leads.filter((lead) => left <= lead);
    const nearest = Math.min(...come);
    // The nearest lead time decides: when 2 hours were told, the 24 hours need no telling after.
    const told = come.length === 0 || memory.wasShown(row.uri, end, nearest) || memory.isSnoozed(row.uri, end);
    return told ? [] : [{ row, end, left, leads: come }];
  });
}

/** No name, no case key, no jail: a notification may be seen by anyone in the room. */
export function reminderWords(due: DueReminder): string {
  return `Act by ${due.row.protectiveWords ?? ''}, in ${durationWords(due.left)}: the earliest end of a hold.`;
}

/** What is kept between sessions: fingerprints and minutes, never an address or a case key. */
export interface SavedReminders {
  /** Fingerprint of hold, end and lead time; the end. */
  readonly shown: readonly Kept[];
  /** Fingerprint of hold and end; until when. */
  readonly snoozed: readonly Kept[];
}

type Kept = readonly [key: string, minute: number];

export interface ReminderMemory {
  wasShown(uri: string, end: number, lead: number): boolean;
  isSnoozed(uri: string, end: number): boolean;
  told(due: DueReminder): void;
  /** Told again at `until`. A snooze never outlasts the hold: its last word is said when the end is near. */
  snooze(due: DueReminder, until: number): void;
  save(): SavedReminders;
}

/** More are never kept, whatever happens; the ones that end last stay. */
const MOST = 2000;

/**
 * `now` is the present UTC minute. What is past is forgotten here: a hold that is over is not reminded of, so nothing need be known of it,
 * and the list never grows beyond the holds that run. A hold whose end moved is another one, and is reminded of anew.
 */
export function reminderMemory(saved: unknown, now: number): ReminderMemory {
  const { shown: oldShown, snoozed: oldSnoozed } = readSaved(saved);
  const shown = new Map(oldShown.filter(([, end]) => end > now));
  const snoozed = new Map(oldSnoozed.filter(([, until]) => until > now));
  const hold = (uri: string, end: number): string => fingerprint(`${uri}\n${end}`);
  const told = (uri: string, end: number, lead: number): string => fingerprint(`${uri}\n${end}\n${lead}`);
  return {
    wasShown: (uri, end, lead) => shown.has(told(uri, end, lead)),
    isSnoozed: (uri, end) => snoozed.has(hold(uri, end)),
    told({ row, end, leads }) {
      for (const lead of leads) shown.set(told(row.uri, end, lead), end);
    },
    snooze({ row, end, leads }, until) {
      for (const lead of leads) shown.delete(told(row.uri, end, lead));
      snoozed.set(hold(row.uri, end), Math.min(until, end - 1));
    },
    save: () => ({ shown: latest(shown), snoozed: latest(snoozed) }),
  };
}

function latest(kept: ReadonlyMap<string, number>): Kept[] {
  return [...kept].sort((a, b) => b[1] - a[1]).slice(0, MOST);
}

function readSaved(saved: unknown): SavedReminders {
  const { shown, snoozed } = (typeof saved === 'object' && saved !== null ? saved : {}) as Record<string, unknown>;
  return { shown: pairs(shown), snoozed: pairs(snoozed) };
}

function pairs(value: unknown): Kept[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (p): p is Kept => Array.isArray(p) && p.length === 2 && typeof p[0] === 'string' && Number.isSafeInteger(p[1]),
  );
}
