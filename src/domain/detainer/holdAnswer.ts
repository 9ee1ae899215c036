import type { Basis } from '../basis';
import type { HoldAnswer, HoldRequest } from './answers';
import { sayBeforeTheNumber, sayCount, sayForm, sayIceCustody, sayStateLaw } from './cautions';
import type { HoldData } from './holdData';
import { readingResult, type Counted } from './readingResult';
import { invalid, readChecked, readNames, type ReadRequest } from './readRequest';
import type { FormRow } from './rows';
import { Cautions } from './sayCaution';
import { barringLaw, lawsOn, selectReadings } from './selectReadings';

/** When does the hold end, on each reading that applies? See docs/rules-and-data.md for the order in which the questions are settled. */
export function computeHold(request: HoldRequest, data: HoldData): HoldAnswer {
  const wrong = readNames(request, data);
  if (wrong) return wrong;
  const cautions = new Cautions(data.cautions);
  sayBeforeTheNumber(request, cautions);
  const early = beforeAnyClock(request, data, cautions);
  if (early) return early;

  const read = readChecked(request, data);
  if (read.kind !== 'read') return read;
  if (read.reading?.starts === 'receipt' && read.received === null) {
    return {
      kind: 'ask',
      field: 'received',
      question: 'When did the jail receive the detainer and the warrant? Give the date and the time.',
      choices: [],
    };
  }
  const laws = lawsOn(read);
  const selection = selectReadings(read, laws, data);
  const counted: Counted[] = [];
  for (const row of selection.rows) {
    const result = readingResult(row, read, data.calendar);
    if (!result) return pastTheData(data);
    counted.push(result);
  }
  const results = counted.map((c) => c.result);
  const barring = barringLaw(laws, read.releaseDate);
  sayIceCustody(read, cautions);
  sayStateLaw(read.jurisdiction, laws, barring, cautions);
  sayForm(read, cautions);
  sayGonzalez(read, data, cautions);
  sayCount(read, selection, laws, counted, data, cautions);
  cautions.say('on-time-is-not-lawful');
  cautions.say('expiry-releases-nobody');
  if (barring) {
    cautions.say('may-still-notify');
    return {
      kind: 'no-hold',
      because: `${read.jurisdiction?.name ?? ''} law allows no hold on this detainer: ${barring.title}. ${barring.summary} In force: ${barring.inForceWords}.`,
      basis: barring.basis,
      cautions: cautions.list(),
      ifHeldAnyway: results,
    };
  }
  if (needsConviction(request, read.form)) {
    cautions.say('may-still-notify');
    return {
      kind: 'no-hold',
      because:
        'The box "operative only upon the individual\'s conviction" is marked and there is no conviction, so this detainer is not operative.',
      basis: convictionBasis(read.form, data),
      cautions: cautions.list(),
      ifHeldAnyway: results,
    };
  }
  cautions.say('ask-release-now');
  return { kind: 'hold', readings: results, ...ends(counted), cautions: cautions.list() };
}

/** Something else holds the person, or the form is a request for notice only: no clock, so no time is read. */
function beforeAnyClock(request: HoldRequest, data: HoldData, cautions: Cautions): HoldAnswer | null {
  const form = request.form === undefined ? undefined : data.forms.get(request.form);
  if (form?.kind !== 'notice-only' && request.otherHolds !== 'yes') return null;
  if (request.jurisdiction === undefined) cautions.say('state-law-not-checked');
  if (form?.kind === 'notice-only') {
    cautions.say('may-still-notify');
    return {
      kind: 'no-hold',
      because: `${form.name} asks for notice only. It does not ask for or authorize a hold: the person is released when due.`,
      basis: form.basis,
      cautions: cautions.list(),
      ifHeldAnyway: [],
    };
  }
  if (request.jurisdiction !== undefined) {
    // A law is looked up by the day of release; before that day is readable none is named.
    const read = readChecked(request, data);
    const state = data.jurisdictions.get(request.jurisdiction) ?? null;
    sayStateLaw(state, read.kind === 'read' ? lawsOn(read) : [], null, cautions);
  }
  cautions.say('on-time-is-not-lawful');
  cautions.say('expiry-releases-nobody');
  return {
    kind: 'no-hold',
    because:
      'There is no detainer deadline yet: something else holds the person. The hours start when the person would otherwise be released.',
    basis: data.readingById.get('regulation')?.basis.slice(0, 1) ?? [],
    cautions: cautions.list(),
    ifHeldAnyway: [],
  };
}

function needsConviction(request: HoldRequest, form: FormRow | null): boolean {
  return request.convictionBox === true && request.convicted === false && (form === null || form.convictionBox !== 'no');
}

function convictionBasis(form: FormRow | null, data: HoldData): readonly Basis[] {
  if (form) return form.basis;
  return [...data.forms.values()].find((f) => f.convictionBox === 'yes')?.basis ?? [];
}

/** The settlement binds ICE offices in places whose list was not seen, so it is said, never decided. */
function sayGonzalez(read: ReadRequest, data: HoldData, cautions: Cautions): void {
  const from = data.cautionFrom.get('gonzalez');
  if (from === undefined || read.releaseDate < from) return;
  if (!read.form || read.form.companionWarrant !== null) cautions.say('gonzalez');
}

/** Of equal ends the one shown first. */
function ends(counted: readonly Counted[]): { earliest: string; latest: string } {
  let [earliest, latest] = [counted[0], counted[0]];
  for (const c of counted) {
    if (earliest && c.expires < earliest.expires) earliest = c;
    if (latest && c.expires > latest.expires) latest = c;
  }
  return { earliest: earliest?.row.id ?? '', latest: latest?.row.id ?? '' };
}

function pastTheData(data: HoldData): HoldAnswer {
  const { firstYear, lastYear } = data.calendar;
  return invalid(
    'releasable',
    'year-out-of-range',
    `The hours run past ${lastYear}. Holidays are known for the years ${firstYear} to ${lastYear}.`,
  );
}
