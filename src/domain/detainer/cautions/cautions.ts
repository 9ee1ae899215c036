import { formatDate } from '../../time/civil';
import { momentWords } from '../../time/words';
import { localDay, offsetAt } from '../../time/zoneTable';
import type { HoldRequest } from '../answers';
import type { CautionCode } from './cautionCodes';
import { excludedDays, type Counted } from '../readings/readingResult';
import type { HoldData } from '../holdData';
import type { ReadRequest } from '../readRequest';
import type { FormRow, LawRow } from '../rows';
import type { Cautions } from './sayCaution';
import type { Selection } from '../readings/selectReadings';

type Answered<K extends keyof HoldRequest> = Partial<Record<NonNullable<HoldRequest[K]> & string, CautionCode>>;

/** "Before the number": what each answer is worth saying. An answer that changes nothing is not in here. */
const BEFORE: {
  readonly [
    K in 'otherHolds' | 'bond' | 'bookedToIce' | 'citizenshipClaim' | 'priorOrder' | 'pendingFiling' | 'counsel'
  ]: Answered<K>;
} = {
  citizenshipClaim: { yes: 'citizenship-claim', unknown: 'citizenship-not-known' },
  priorOrder: { yes: 'prior-order', unknown: 'prior-order-not-known' },
  pendingFiling: { yes: 'pending-filing', unknown: 'pending-filing-not-known' },
  bookedToIce: { yes: 'booked-to-ice', unknown: 'booked-to-ice-not-known' },
  otherHolds: { unknown: 'other-holds-not-known' },
  bond: { offered: 'bond-offered', unpaid: 'bond-unpaid', unknown: 'bond-not-known' },
  counsel: { no: 'counsel-none', unknown: 'counsel-not-known' },
};

const BEFORE_KEYS = Object.keys(BEFORE) as readonly (keyof typeof BEFORE)[];

export function sayBeforeTheNumber(request: HoldRequest, cautions: Cautions): void {
  for (const key of BEFORE_KEYS) {
    const answer = request[key];
    if (answer === undefined) continue;
    const code = (BEFORE[key] as Readonly<Record<string, CautionCode>>)[answer];
    if (code) cautions.say(code);
  }
}

/** Said when no copy was given, and when that is not known. */
const SERVICE_CODE: Readonly<Record<FormRow['mustBeServed'], readonly [CautionCode, CautionCode] | null>> = {
  yes: ['not-served', 'service-not-known'],
  recalled: ['not-served-recalled', 'service-not-known-recalled'],
  no: null,
  unknown: null,
};

export function sayForm(read: ReadRequest, cautions: Cautions): void {
  const { form, request, releaseDate } = read;
  if (!form) {
    cautions.say('form-unknown');
    if (request.convictionBox === true && request.convicted === undefined) cautions.say('conviction-not-known');
    return;
  }
  const blanks = { form: form.name, dates: form.inUseWords, wording: form.wording };
  if (form.inUse.from !== null && releaseDate < form.inUse.from) cautions.say('form-before-its-time', blanks);
  if (form.inUse.until !== null && releaseDate >= form.inUse.until) cautions.say('form-older-edition', blanks);
  if (form.excludesDays === 'unclear') cautions.say('form-words-not-seen', blanks);
  sayConviction(form, request, cautions);
  if (request.served !== 'yes') {
    const said = SERVICE_CODE[form.mustBeServed];
    if (said) cautions.say(request.served === 'no' ? said[0] : said[1], { form: form.name });
  }
  if (form.companionWarrant !== null) {
    if (request.warrant === 'none') cautions.say('no-warrant');
    if (request.warrant === 'unknown') cautions.say('warrant-not-known');
  }
}

function sayConviction(form: FormRow, request: HoldRequest, cautions: Cautions): void {
  const blanks = { form: form.name };
  if (request.convictionBox === true) {
    if (form.convictionBox === 'no') cautions.say('conviction-box-elsewhere', blanks);
    else if (request.convicted === undefined) cautions.say('conviction-not-known');
  } else if (request.convictionBox === undefined && form.convictionBox !== 'no') {
    cautions.say('conviction-box-check', blanks);
  }
}

/** What the count itself brought up. */
export function sayCount(
  read: ReadRequest,
  selection: Selection,
  laws: readonly LawRow[],
  counted: readonly Counted[],
  hasVariants: () => boolean,
  data: HoldData,
  cautions: Cautions,
): void {
  const { request, table } = read;
  if (read.otherOffset !== null) cautions.say('offset-differs', { offset: read.otherOffset, zone: table.name });
  if (request.hours !== undefined) cautions.say('hours-given', { hours: String(request.hours) });
  const first = selection.rows[0];
  if (first && selection.notOnForm) cautions.say('reading-not-on-this-form', { reading: first.label });
  if (first && selection.outsideItsLaw) cautions.say('reading-outside-its-law', { reading: first.label });
  for (const row of selection.needsReceipt) {
    const law = laws.find((l) => l.readings.includes(row.id));
    cautions.say('receipt-needed', { law: law?.title ?? row.label }, law?.basis ?? row.basis);
  }
  if (counted.some((c) => !c.row.citable && c.row.actBy !== false && c.row.jurisdiction === null))
    cautions.say('weekends-not-law');
  if (cautions.wants('holiday-rule-matters') && hasVariants()) cautions.say('holiday-rule-matters');
  for (const c of counted) sayRow(c, read, data, cautions);
  sayHalfDays(read, counted, data, cautions);
}

function sayRow({ row, start, expires }: Counted, read: ReadRequest, data: HoldData, cautions: Cautions): void {
  const { table } = read;
  if (row.skipsWeekends || row.skipsHolidays) {
    if (excludedDays(row, read.holidayRule, data.calendar)(localDay(table, start)) !== null)
      cautions.say('release-on-excluded-day');
  } else if (offsetAt(table, start) !== offsetAt(table, expires)) {
    cautions.say('clock-change-inside');
  }
  if (row.starts === 'receipt' && expires <= read.release) cautions.say('receipt-spent');
  if (row.starts === 'service') cautions.say('service-clock');
}

function sayHalfDays(read: ReadRequest, counted: readonly Counted[], data: HoldData, cautions: Cautions): void {
  if (!cautions.wants('half-day-closing')) return;
  const days: string[] = [];
  for (const { row, start, expires } of counted) {
    if (!row.skipsHolidays) continue;
    const last = localDay(read.table, expires - 1);
    for (let day = localDay(read.table, start); day <= last; day++) {
      if (data.calendar.halfDays.has(day)) days.push(formatDate(day));
    }
  }
  if (days.length) cautions.say('half-day-closing', { days: [...new Set(days)].join(', ') });
}

/** The form came when nothing held the person any more. Said whatever the reading, because the hours of a release count from it. */
export function sayReceipt(read: ReadRequest, cautions: Cautions): void {
  if (read.received === null || read.received <= read.release) return;
  if (cautions.wants('receipt-after-release'))
    cautions.say('receipt-after-release', { moment: momentWords(read.received, read.table.name) });
}

export function sayIceCustody(read: ReadRequest, cautions: Cautions): void {
  if (read.iceCustody === null) return;
  if (cautions.wants('ice-custody')) cautions.say('ice-custody', { moment: momentWords(read.iceCustody, read.table.name) });
  if (read.iceCustody <= read.release) cautions.say('ice-custody-before-release');
}
