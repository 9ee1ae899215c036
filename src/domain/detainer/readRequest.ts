import type { Ask, Invalid } from '../ask';
import { formatDate, parseDate } from '../time/civil';
import { formatInstant } from '../time/instant';
import { momentWords } from '../time/words';
import { localDay, zoneTable, type ZoneTable } from '../time/zoneTable';
import type { HoldRequest, HolidayRuleId } from './answers';
import type { HoldData } from './holdData';
import { readTime } from './readTime';
import type { FormRow, JurisdictionRow, ReadingRow } from './rows';

/** A request whose every field has been looked up and read. Times are UTC minutes. */
export interface ReadRequest {
  readonly kind: 'read';
  readonly request: HoldRequest;
  readonly table: ZoneTable;
  readonly release: number;
  /** The same with its offset, as every reading writes it. */
  readonly releaseText: string;
  readonly releaseDay: number;
  readonly releaseDate: string;
  readonly otherOffset: string | null;
  readonly received: number | null;
  /** When a deputy served the warrant, where both were said. */
  readonly servedAt: number | null;
  readonly now: number | null;
  readonly iceCustody: number | null;
  /** null: unknown form. */
  readonly form: FormRow | null;
  readonly jurisdiction: JurisdictionRow | null;
  /** The one reading asked for. */
  readonly reading: ReadingRow | null;
  readonly holidayRule: HolidayRuleId;
  readonly localDays: readonly { readonly day: number; readonly date: string; readonly basis: string }[];
}

/** More hours than any rule gives are a slip of the finger. */
const MOST_HOURS = 1000;

/** What can be checked without reading the clock times. */
export function readNames(request: HoldRequest, data: HoldData): Invalid | null {
  const { form, zone, jurisdiction, reading, hours } = request;
  if (!zoneTable(zone))
    return invalid('zone', 'unknown-zone', `"${zone}" is not a time zone name. Use one such as America/New_York.`);
  if (isGiven(form) && !data.forms.has(form)) {
    return invalid('form', 'unknown-form', `"${form}" is not a form in the list. Leave the form out if it is not known.`);
  }
  if (jurisdiction !== undefined && !data.jurisdictions.has(jurisdiction)) {
    return invalid('jurisdiction', 'unknown-jurisdiction', `"${jurisdiction}" is not a state in the list. Write it as US-NC.`);
  }
  if (reading !== undefined && !data.readingById.has(reading)) {
    return invalid('reading', 'unknown-reading', `"${reading}" is not a reading in the list.`);
  }
  if (hours !== undefined && !(hours > 0 && hours <= MOST_HOURS && isWholeMinutes(hours))) {
    return invalid('hours', 'bad-hours', `The number of hours must be above zero, at most ${MOST_HOURS}, and in whole minutes.`);
  }
  for (const { date } of request.localDays ?? NO_DAYS) {
    if (parseDate(date) === null) return invalid('localDays', 'bad-date', `"${date}" is not a date. Write it as 2026-11-27.`);
  }
  return null;
}

/** Reads the times. The names were checked by `readNames`. */
export function readChecked(request: HoldRequest, data: HoldData): ReadRequest | Ask | Invalid {
  const table = zoneTable(request.zone);
  if (!table) return invalid('zone', 'unknown-zone', 'The time zone is not known.');

  const release = readTime('releasable', request.releasable, table, request.occurrence);
  if (release.kind !== 'time') return release;
  const releaseDay = localDay(table, release.utc);
  const tooFar = outside('releasable', releaseDay, data);
  if (tooFar) return tooFar;

  let received: number | null = null;
  if (request.received !== undefined) {
    const read = readTime('received', request.received, table);
    if (read.kind !== 'time') return read;
    const wrongDay = outside('received', localDay(table, read.utc), data);
    if (wrongDay) return wrongDay;
    received = read.utc;
  }
  let servedAt: number | null = null;
  if (request.servedBy287g?.at !== undefined) {
    const read = readTime('servedBy287g', request.servedBy287g.at, table);
    if (read.kind !== 'time') return read;
    const wrongDay = outside('servedBy287g', localDay(table, read.utc), data);
    if (wrongDay) return wrongDay;
    servedAt = read.utc;
  }
  let now: number | null = null;
  if (request.now !== undefined) {
    const read = readTime('now', request.now, table);
    if (read.kind !== 'time') return read;
    now = read.utc;
  }
  let iceCustody: number | null = null;
  if (request.iceCustodySince !== undefined) {
    const read = readTime('iceCustodySince', request.iceCustodySince, table);
    if (read.kind !== 'time') return read;
    iceCustody = read.utc;
  }
  const toCome =
    stillToCome('received', received, now, table) ??
    stillToCome('servedBy287g', servedAt, now, table) ??
    stillToCome('iceCustodySince', iceCustody, now, table);
  if (toCome) return toCome;
  return {
    kind: 'read',
    request,
    table,
    release: release.utc,
    releaseText: formatInstant(release.utc, table),
    releaseDay,
    releaseDate: formatDate(releaseDay),
    otherOffset: release.otherOffset,
    received,
    servedAt: request.servedBy287g?.by === 'deputy' ? servedAt : null,
    now,
    iceCustody,
    form: isGiven(request.form) ? (data.forms.get(request.form) ?? null) : null,
    jurisdiction: request.jurisdiction === undefined ? null : (data.jurisdictions.get(request.jurisdiction) ?? null),
    reading: request.reading === undefined ? null : (data.readingById.get(request.reading) ?? null),
    holidayRule: request.holidayRule ?? 'in-lieu',
    localDays: request.localDays ? readLocalDays(request.localDays) : NO_DAYS,
  };
}

/** What cannot have happened yet, and what to do about it. */
const HAPPENED = {
  received: ['The receipt of the detainer', 'leave it out until the jail has the form'],
  servedBy287g: ['The service of the warrant', 'leave it out until the warrant has been served'],
  iceCustodySince: ['ICE custody', 'leave it out until ICE has taken custody'],
} as const;

function stillToCome(field: keyof typeof HAPPENED, at: number | null, now: number | null, table: ZoneTable): Invalid | null {
  if (at === null || now === null || at <= now) return null;
  const [what, todo] = HAPPENED[field];
  const [when, present] = [momentWords(at, table.name), momentWords(now, table.name)];
  return invalid(
    field,
    'after-now',
    `${what} is given as ${when}, which is still to come (now: ${present}). Check that time, or ${todo}.`,
  );
}

const NO_DAYS: ReadRequest['localDays'] = [];

function readLocalDays(given: NonNullable<HoldRequest['localDays']>): ReadRequest['localDays'] {
  return given.flatMap(({ date, basis }) => {
    const day = parseDate(date);
    return day === null ? [] : [{ day, date, basis }];
  });
}

/** 16.333… hours are 980 minutes, give or take what a fraction loses in binary. */
function isWholeMinutes(hours: number): boolean {
  const minutes = hours * 60;
  return Math.round(minutes) > 0 && Math.abs(minutes - Math.round(minutes)) < 1e-6;
}

/** A note may say `form: unknown`; that is the same as leaving it out. */
function isGiven(form: string | undefined): form is string {
  return form !== undefined && form !== 'unknown';
}

function outside(field: string, day: number, data: HoldData): Invalid | null {
  const { firstDay, lastDay, firstYear, lastYear } = data.calendar;
  if (day >= firstDay && day <= lastDay) return null;
  return invalid(
    field,
    'year-out-of-range',
    `Holidays are known for the years ${firstYear} to ${lastYear}. Other years are not guessed.`,
  );
}

export function invalid(field: string, code: string, message: string): Invalid {
  return { kind: 'invalid', field, code, message };
}
