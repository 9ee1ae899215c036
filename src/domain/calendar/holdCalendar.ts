import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventBusyStatus } from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import { fingerprint } from '../note/blocks/hash';
import type { HoldEntry } from '../note/holdEntry';
import { shortEnd } from '../note/shortWords';

export interface CalendarOptions {
  /** Milliseconds since 1970: SEQUENCE and DTSTAMP come from it. */
  readonly now: number;
  /** The case key goes into the description, and only there. Off unless chosen. */
  readonly withCaseKey?: boolean;
  /** Minutes before the protective end. */
  readonly alarms?: readonly number[];
  readonly dataVersion: string;
}

export type CalendarFile =
  | { readonly kind: 'calendar'; readonly text: string; readonly count: number; readonly skipped: number }
  | { readonly kind: 'empty'; readonly message: string };

/** Two, so that one missed alarm is not the end of it. */
const ALARMS = [24 * 60, 2 * 60];
const SEQUENCE_START = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;
/** A moment has no length, but several calendars hide entries without one. */
const LENGTH_MINUTES = 15;

/**
 * An iCalendar file of holds. Times are UTC instants, so no calendar has to know the jail's zone. The UID comes from the note's
 * random id and SEQUENCE from the minute of export, so a later export moves the entry instead of doubling it. Title, place and UID
 * never say whom, where or which case.
 */
export function holdCalendar(entries: readonly HoldEntry[], options: CalendarOptions): CalendarFile {
  const usable = entries.filter((e) => e.kind === 'open' && e.protective !== undefined && e.id !== undefined);
  const skipped = entries.length - usable.length;
  if (usable.length === 0) {
    const noId = entries.some((e) => e.kind === 'open' && e.id === undefined);
    const message = noId
      ? 'This note has no "id", so a calendar could not tell its entries apart. Add one with New Case Note, or type random letters.'
      : 'There is no open hold with an end to put into a calendar.';
    return { kind: 'empty', message };
  }
  const calendar = ical({
    prodId: { company: 'detainer-desk', product: 'detainer-desk', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of usable) calendar.createEvent(eventOf(entry, options));
  return { kind: 'calendar', text: calendar.toString(), count: usable.length, skipped };
}

export function calendarUid(noteId: string): string {
  return `${fingerprint(`calendar\n${noteId}`)}${fingerprint(`${noteId}\ncalendar`)}@detainer-desk`;
}

function eventOf(entry: HoldEntry, options: CalendarOptions): ICalEventData {
  const start = (entry.protective ?? 0) * MINUTE;
  return {
    id: calendarUid(entry.id ?? ''),
    sequence: Math.floor((options.now - SEQUENCE_START) / MINUTE),
    stamp: new Date(options.now),
    start: new Date(start),
    end: new Date(start + LENGTH_MINUTES * MINUTE),
    summary: 'Detainer hold: earliest end, act by',
    description: description(entry, options),
    busystatus: ICalEventBusyStatus.FREE,
    alarms: (options.alarms ?? ALARMS).map((minutes) => ({
      type: ICalAlarmType.display,
      triggerBefore: minutes * 60,
      description: 'Detainer hold: the earliest end is near',
    })),
  };
}

function description(entry: HoldEntry, options: CalendarOptions): string {
  const zone = entry.zone ?? 'UTC';
  return [
    ...(options.withCaseKey && entry.caseKey ? [`Case ${entry.caseKey}`] : []),
    ...(entry.protective === undefined
      ? []
      : [`Earliest end, act by: ${shortEnd(entry.protective, zone)}${entry.protectiveBy ? ` (${entry.protectiveBy})` : ''}`]),
    ...(entry.outer === undefined || entry.outer === entry.protective
      ? []
      : [`Latest end claimed: ${shortEnd(entry.outer, zone)}${entry.outerBy ? ` (${entry.outerBy})` : ''}`]),
    'Being on time does not make a hold lawful, and its end releases nobody by itself.',
    `Worked out by Detainer Desk under its rules of ${options.dataVersion}. Check it in the note before you rely on it.`,
  ].join('\n');
}
