import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
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
  | {
      readonly kind: 'calendar';
      readonly text: string;
      readonly count: number;
      readonly cancelled: number;
      readonly skipped: number;
    }
  | { readonly kind: 'empty'; readonly message: string };

/** Two, so that one missed alarm is not the end of it. */
const ALARMS = [24 * 60, 2 * 60];
const SEQUENCE_START = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;
/** A moment has no length, but several calendars hide entries without one. */
const LENGTH_MINUTES = 15;

/**
 * An iCalendar file of holds. Times are UTC instants, so no calendar has to know the jail's zone. The UID comes from the note's
 * random id with its case key, and SEQUENCE from the minute of export, so a later export moves the entry instead of doubling it. Title, place and UID
 * never say whom, where or which case.
 */
export function holdCalendar(entries: readonly HoldEntry[], options: CalendarOptions): CalendarFile {
  const usable = entries.filter((e) => e.kind === 'open' && e.protective !== undefined && e.id !== undefined);
  const over = entries.filter((e) => e.kind === 'closed' && e.id !== undefined);
  const skipped = entries.filter((e) => e.kind !== 'closed').length - usable.length;
  if (usable.length + over.length === 0) {
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
  const uid = uids();
  for (const entry of usable) calendar.createEvent({ id: uid(entry), ...eventOf(entry, options) });
  for (const entry of over) calendar.createEvent({ id: uid(entry), ...cancelled(options) });
  return { kind: 'calendar', text: finished(calendar.toString()), count: usable.length, cancelled: over.length, skipped };
}

/** The note's id alone is not enough: a note copied for the next client keeps it, and calendars hold two entries of one UID for one. */
export function calendarUid(noteId: string, caseKey = '', copy = 0): string {
  const text = `${noteId}\n${caseKey}${copy === 0 ? '' : `\n${copy}`}`;
  return `${fingerprint(`calendar\n${text}`)}${fingerprint(`${text}\ncalendar`)}@detainer-desk`;
}

/** Two notes with one id and one case key still get two entries; which of them is meant, a finding in the note asks. */
function uids(): (entry: HoldEntry) => string {
  const seen = new Map<string, number>();
  return ({ id = '', caseKey = '' }) => {
    const key = `${id}\n${caseKey}`;
    const copy = seen.get(key) ?? 0;
    seen.set(key, copy + 1);
    return calendarUid(id, caseKey, copy);
  };
}

/** RFC 5545: the alarms of an event come after its properties (3.6.1), and the last line ends as every line does (3.1). */
function finished(text: string): string {
  const alarmsLast = text.replace(/BEGIN:VEVENT\r\n[^]*?END:VEVENT/g, (event) => {
    const alarms = event.match(/BEGIN:VALARM\r\n[^]*?END:VALARM\r\n/g) ?? [];
    const rest = alarms.reduce((left, alarm) => left.replace(alarm, ''), event);
    return rest.replace(/END:VEVENT$/, () => `${alarms.join('')}END:VEVENT`);
  });
  return `${alarmsLast.trimEnd()}\r\n`;
}

/** A hold that ended: the entry of an earlier export leaves the calendar, and its alarms with it. */
function cancelled(options: CalendarOptions): Omit<ICalEventData, 'id'> {
  return {
    sequence: sequenceOf(options),
    stamp: new Date(options.now),
    start: new Date(options.now),
    end: new Date(options.now + LENGTH_MINUTES * MINUTE),
    summary: 'Detainer hold: ended',
    status: ICalEventStatus.CANCELLED,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** A later export stands over an earlier one. */
function sequenceOf({ now }: CalendarOptions): number {
  return Math.floor((now - SEQUENCE_START) / MINUTE);
}

function eventOf(entry: HoldEntry, options: CalendarOptions): Omit<ICalEventData, 'id'> {
  const start = (entry.protective ?? 0) * MINUTE;
  return {
    sequence: sequenceOf(options),
    stamp: new Date(options.now),
    start: new Date(start),
    end: new Date(start + LENGTH_MINUTES * MINUTE),
    summary: 'Detainer hold: earliest end, act by',
    description: description(entry, options),
    busystatus: ICalEventBusyStatus.FREE,
    transparency: ICalEventTransparency.TRANSPARENT,
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
