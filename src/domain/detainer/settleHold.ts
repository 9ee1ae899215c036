import type { Ask, Invalid } from '../ask';
import type { Basis } from '../basis';
import type { HoldRequest } from './answers';
import { sayBeforeTheNumber, sayCount, sayForm, sayIceCustody, sayReceipt } from './cautions/cautions';
import type { HoldData } from './holdData';
import { sayCustodian, sayNotice, sayService, sayStateLaw } from './cautions/stateCautions';
import { standsBeside, type Counted } from './readings/readingResult';
import { invalid, readChecked, readNames, type ReadRequest } from './readRequest';
import type { FormRow, JurisdictionRow, LawRow, ReadingRow } from './rows';
import type { Cautions } from './cautions/sayCaution';
import { lawWords } from './cautions/lawWords';
import { barringLaw, lawsOn, selectReadings, type Selection } from './readings/selectReadings';

/** A request that needed no clock, or cannot be counted as it stands. */
export type Early = { readonly kind: 'no-clock'; readonly because: string; readonly basis: readonly Basis[] } | Ask | Invalid;

export interface Settled {
  readonly kind: 'settled';
  readonly read: ReadRequest;
  /** Those of the state; federal law is said beside them. */
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
  if (read.reading?.starts === 'service' && read.servedAt === null) {
    return {
      kind: 'ask',
      field: 'servedBy287g',
      question: 'When did a deputy of the jail serve the warrant on the person? Give the date and the time.',
      choices: [],
    };
  }
  const laws = lawsOn(read.jurisdiction, read.releaseDate);
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
): { readonly because: string; readonly law?: string; readonly basis: readonly Basis[] } | null {
  const barring = barringLaw(laws, read.releaseDate, read.request.custodian ?? 'unknown');
  const inoperative = needsConviction(read.request, read.form);
  sayIceCustody(read, cautions);
  sayReceipt(read, cautions);
  if (!barring) sayCustodian(read, laws, cautions);
  sayStateLaw(
    read.jurisdiction,
    { state: laws, federal: federalLaws(read.jurisdiction, read.releaseDate, data) },
    barring,
    cautions,
  );
  sayService(read, selection.needsService.length > 0, cautions);
  sayForm(read, cautions);
  sayProbableCause(read, data, cautions);
  // Where no hold is allowed there is no end to act by: it would read as leave to hold until then.
  const claimed = counted.filter((c) => !standsBeside(c, read));
  if (!barring && !inoperative && claimed.some((c) => c.expires !== claimed[0]?.expires)) cautions.say('readings-differ');
  sayCount(read, selection, laws, counted, hasVariants, data, cautions);
  cautions.say('on-time-is-not-lawful');
  cautions.say('expiry-releases-nobody');
  cautions.say('ask-release-now');
  if (barring) {
    sayNotice(read.jurisdiction, read.releaseDate, cautions);
    return {
      because: `${read.jurisdiction?.name ?? ''} law allows no hold on this detainer: ${lawWords(barring)}. ${barring.summary} In force: ${barring.inForceWords}.`,
      law: barring.id,
      basis: barring.basis,
    };
  }
  if (inoperative) {
    sayNotice(read.jurisdiction, read.releaseDate, cautions);
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
  const state = request.jurisdiction === undefined ? null : (data.jurisdictions.get(request.jurisdiction) ?? null);
  // A law is looked up by the day of release; before that day is readable none is named.
  const read = state ? readChecked(request, data) : null;
  const date = read?.kind === 'read' ? read.releaseDate : null;
  if (form?.kind === 'notice-only') {
    sayNotice(state, date, cautions);
    return {
      kind: 'no-clock',
      because: `${form.name} asks for notice only. It does not ask for or authorize a hold: the person is released when due.`,
      basis: form.basis,
    };
  }
  if (request.jurisdiction !== undefined) {
    const laws = date === null ? null : { state: lawsOn(state, date), federal: federalLaws(state, date, data) };
    sayStateLaw(state, laws, null, cautions);
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

/** Federal law stands beside every state's. */
function federalLaws(state: JurisdictionRow | null, date: string, data: HoldData): readonly LawRow[] {
  const federal = data.jurisdictions.get('US') ?? null;
  return state === null || state === federal ? [] : lawsOn(federal, date);
}

/**
 * The settlement binds ICE offices in places whose list was not seen, so it is asked and said, never decided: which office, and which box.
 * It turns on the box of the biometric match alone.
 */
function sayProbableCause(read: ReadRequest, data: HoldData, cautions: Cautions): void {
  if (read.form && read.form.companionWarrant === null) return;
  const box = read.request.probableCauseBox ?? 'unknown';
  if (box === 'none') cautions.say('no-probable-cause-box');
  const from = data.cautionFrom.get('gonzalez');
  if (from === undefined || read.releaseDate < from) return;
  if (box === 'biometric') cautions.say('gonzalez-biometric');
  else if (box === 'unknown') cautions.say('gonzalez');
}

/** Of equal ends the one shown first. A reading that stands beside the others gives neither end, unless nothing else does. */
export function endsOf<C extends Pick<Counted, 'expires' | 'row' | 'start'>>(
  all: readonly C[],
  read: ReadRequest,
): { earliest: C; latest: C } | null {
  const claimed = all.filter((c) => !standsBeside(c, read));
  const counted = claimed.length > 0 ? claimed : all;
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
