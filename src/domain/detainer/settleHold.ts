import type { Ask, Invalid } from '../ask';
import type { Basis } from '../basis';
import type { HoldRequest } from './answers';
import { sayBeforeTheNumber, sayCount, sayForm, sayIceCustody, sayStateLaw } from './cautions';
import type { HoldData } from './holdData';
import type { Counted } from './readingResult';
import { invalid, readChecked, readNames, type ReadRequest } from './readRequest';
import type { FormRow, LawRow, ReadingRow } from './rows';
import type { Cautions } from './sayCaution';
import { barringLaw, lawsOn, selectReadings, type Selection } from './selectReadings';

/** A request that needed no clock, or cannot be counted as it stands. */
export type Early = { readonly kind: 'no-clock'; readonly because: string; readonly basis: readonly Basis[] } | Ask | Invalid;

export interface Settled {
  readonly kind: 'settled';
  readonly read: ReadRequest;
  readonly laws: readonly LawRow[];
  readonly selection: Selection;
  readonly counted: readonly Counted[];
}

/**
 * Every question in front of the answer, in order (docs/rules-and-data.md), and the ends of the readings as numbers. The whole answer and the
 * short one of the list of holds both begin here; how an end is counted is theirs to say, because only one of them shows the steps.
 */
export function settleHold(
  request: HoldRequest,
  data: HoldData,
  cautions: Cautions,
  count: (row: ReadingRow, read: ReadRequest) => Counted | null,
): Settled | Early {
  const wrong = readNames(request, data);
  if (wrong) return wrong;
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
    const result = count(row, read);
    if (!result) return pastTheData(data);
    counted.push(result);
  }
  return { kind: 'settled', read, laws, selection, counted };
}

/** Why there is no hold although hours were counted; null: there is one. The cautions are said on the way, always in the same order. */
export function whyNoHold(
  { read, laws, selection, counted }: Settled,
  data: HoldData,
  cautions: Cautions,
  hasVariants: () => boolean,
): { readonly because: string; readonly basis: readonly Basis[] } | null {
  const barring = barringLaw(laws, read.releaseDate);
  const inoperative = needsConviction(read.request, read.form);
  sayIceCustody(read, cautions);
  sayStateLaw(read.jurisdiction, laws, barring, cautions);
  sayForm(read, cautions);
  sayGonzalez(read, data, cautions);
  // Where no hold is allowed there is no end to act by: it would read as leave to hold until then.
  if (!barring && !inoperative && counted.some((c) => c.expires !== counted[0]?.expires)) cautions.say('readings-differ');
  sayCount(read, selection, laws, counted, hasVariants, data, cautions);
  cautions.say('on-time-is-not-lawful');
  cautions.say('expiry-releases-nobody');
  cautions.say('ask-release-now');
  if (barring) {
    cautions.say('may-still-notify');
    return {
      because: `${read.jurisdiction?.name ?? ''} law allows no hold on this detainer: ${barring.title}. ${barring.summary} In force: ${barring.inForceWords}.`,
      basis: barring.basis,
    };
  }
  if (inoperative) {
    cautions.say('may-still-notify');
    return {
      because:
        'The box "operative only upon the individual\'s conviction" is marked and there is no conviction, so this detainer is not operative.',
      basis: convictionBasis(read.form, data),
    };
  }
  return null;
}

/** Something else holds the person, or the form is a request for notice only: no clock, so no time is read. */
function beforeAnyClock(request: HoldRequest, data: HoldData, cautions: Cautions): Early | null {
  const form = request.form === undefined ? undefined : data.forms.get(request.form);
  if (form?.kind !== 'notice-only' && request.otherHolds !== 'yes') return null;
  if (request.jurisdiction === undefined) cautions.say('state-law-not-checked');
  if (form?.kind === 'notice-only') {
    cautions.say('may-still-notify');
    return {
      kind: 'no-clock',
      because: `${form.name} asks for notice only. It does not ask for or authorize a hold: the person is released when due.`,
      basis: form.basis,
    };
  }
  if (request.jurisdiction !== undefined) {
    // A law is looked up by the day of release; before that day is readable none is named.
    const read = readChecked(request, data);
    const state = data.jurisdictions.get(request.jurisdiction) ?? null;
    sayStateLaw(state, read.kind === 'read' ? lawsOn(read) : null, null, cautions);
  }
  cautions.say('on-time-is-not-lawful');
  cautions.say('expiry-releases-nobody');
  return {
    kind: 'no-clock',
    because:
      'There is no detainer deadline yet: something else holds the person. The hours start when the person would otherwise be released.',
    basis: data.readingById.get('regulation')?.basis.slice(0, 1) ?? [],
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
export function endsOf<C extends Pick<Counted, 'expires'>>(counted: readonly C[]): { earliest: C; latest: C } | null {
  let [earliest, latest] = [counted[0], counted[0]];
  for (const c of counted) {
    if (earliest && c.expires < earliest.expires) earliest = c;
    if (latest && c.expires > latest.expires) latest = c;
  }
  return earliest && latest ? { earliest, latest } : null;
}

function pastTheData(data: HoldData): Invalid {
  const { firstYear, lastYear } = data.calendar;
  return invalid(
    'releasable',
    'year-out-of-range',
    `The hours run past ${lastYear}. Holidays are known for the years ${firstYear} to ${lastYear}.`,
  );
}
