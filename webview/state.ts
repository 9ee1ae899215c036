/** What the page knows. Plain data and pure changes, so that it can be tested without a browser. */
import { EMPTY_CHARGES, type ChargesView } from '../src/protocol/charges';
import type { CaseView } from '../src/protocol/caseView';
import { EMPTY_HOLD, type HoldForm, type HoldView } from '../src/protocol/hold';
import type { Catalog, Draft, HostState, ReadyReply, Tab } from '../src/protocol/hostState';
import type { LetterForm, LetterView, TemplateList } from '../src/protocol/letter';
import type { NoteRef } from '../src/protocol/parts';

/** An answer of the host, and whether a newer one is on its way. The old one stays on the screen, marked, until then. */
export interface Answer<T> {
  readonly pending: boolean;
  readonly view: T | null;
  readonly problem: string;
}

export interface PageState {
  readonly catalog: Catalog;
  readonly host: HostState;
  readonly draft: Draft;
  readonly tab: Tab;
  readonly hold: Answer<HoldView>;
  readonly charges: Answer<ChargesView>;
  readonly templates: Answer<TemplateList>;
  readonly letter: Answer<LetterView>;
  readonly caseView: Answer<CaseView>;
}

export const NO_ANSWER = { pending: false, view: null, problem: '' } as const;

export const EMPTY_DRAFT: Draft = {
  typedOver: null,
  hold: EMPTY_HOLD,
  holdTouched: false,
  charges: EMPTY_CHARGES,
  chargesTouched: false,
  search: '',
  template: '',
  fields: {},
  consent: null,
  useHold: true,
  useCharges: true,
};

/** The state after the handshake: what was typed before wins over what the note says. */
export function begin(reply: ReadyReply): PageState {
  const draft = reply.draft ?? { ...EMPTY_DRAFT, template: reply.place?.template ?? '' };
  const base: PageState = {
    catalog: reply.catalog,
    host: reply.state,
    draft,
    tab: reply.place?.tab ?? 'hold',
    hold: NO_ANSWER,
    charges: NO_ANSWER,
    templates: NO_ANSWER,
    letter: NO_ANSWER,
    caseView: NO_ANSWER,
  };
  return withHost(base, reply.state);
}

/** A new snapshot from the host. Forms that nobody touched follow the note; typed ones stay as they are. */
export function withHost(state: PageState, host: HostState): PageState {
  const otherNote = host.note?.id !== state.host.note?.id;
  const { draft } = state;
  const next: Draft = {
    ...draft,
    hold: draft.holdTouched ? draft.hold : fromNote(host),
    charges: draft.chargesTouched ? draft.charges : (host.note?.charges ?? EMPTY_CHARGES),
    ...(host.note && draft.typedOver === null ? ontoNote(draft, host) : {}),
    // Consent is a fact of one person's case: it never follows to another note.
    consent: otherNote || draft.consent === null ? (host.note?.consent ?? null) : draft.consent,
    // So are the facts of a letter.
    fields: otherNote && state.host.note !== null ? {} : draft.fields,
  };
  return { ...state, host, draft: next };
}

/** What was typed while no note was open, onto the first note that is: what the note says stays where nothing was typed. */
function ontoNote(draft: Draft, host: HostState): Partial<Draft> {
  const note = fromNote(host);
  const { hold, charges } = draft;
  const given = Object.fromEntries(Object.entries(hold).filter(([, value]) => value !== '' && !sameForm(value, [])));
  const both = {
    facts: { ...note.facts, ...hold.facts },
    before: { ...note.before, ...hold.before },
    answers: { ...note.answers, ...hold.answers },
    holidayRule: hold.holidayRule === EMPTY_HOLD.holidayRule ? note.holidayRule : hold.holidayRule,
  };
  const listed = host.note?.charges ?? EMPTY_CHARGES;
  return {
    ...(draft.holdTouched ? { hold: { ...note, ...given, ...both } } : {}),
    ...(draft.chargesTouched
      ? {
          charges: {
            charges: [...listed.charges, ...charges.charges].slice(0, 200),
            recordComplete: listed.recordComplete || charges.recordComplete,
          },
        }
      : {}),
    ...(draft.holdTouched || draft.chargesTouched ? { typedOver: noteAsItIs(host) } : {}),
  };
}

/** The Hold form as the note fills it, or the settings where no note is open. */
export function fromNote(host: HostState): HoldForm {
  const form = host.note?.hold ?? EMPTY_HOLD;
  return { ...form, zone: form.zone || host.zone, jurisdiction: form.jurisdiction || host.jurisdiction };
}

/** Typing: only the latest counts, and it is remembered as typed. A new time ends the what-if and the answers to its questions. */
export function editHold(state: PageState, change: Partial<HoldForm>): PageState {
  const { draft } = touched(state, 'hold');
  const timeChanged = change.releasable !== undefined && change.releasable !== draft.hold.releasable;
  const hold = {
    ...state.draft.hold,
    ...(timeChanged ? { nudge: 0, answers: withoutTimes(state.draft.hold.answers) } : {}),
    ...change,
  };
  return { ...state, draft: { ...draft, hold, holdTouched: true }, hold: { ...state.hold, pending: true } };
}

/** Marks that what is typed from here on belongs to the note in front. What was typed for another note keeps its mark. */
export function touched(state: PageState, part: 'hold' | 'charges'): PageState {
  const { draft, host } = state;
  const { typedOver } = draft;
  if (part === 'hold' ? draft.holdTouched : draft.chargesTouched) return state;
  const now = noteAsItIs(host);
  const first = !draft.holdTouched && !draft.chargesTouched;
  if (first || typedOver === null) return { ...state, draft: { ...draft, typedOver: now } };
  if (now?.id !== typedOver.id) return state;
  return { ...state, draft: { ...draft, typedOver: { ...typedOver, [part]: now[part] } } };
}

function noteAsItIs(host: HostState): Draft['typedOver'] {
  if (!host.note) return null;
  const { id, name, hold, charges } = host.note;
  return { id, name: name.slice(0, 400), hold, charges, beforeSaving: null };
}

/** After saving: what is shown is what the note says now, and the charges are its charges in this order. */
export function saved(state: PageState, host: HostState, hold: HoldForm | null): PageState {
  const { draft } = state;
  const charges = { ...draft.charges, charges: draft.charges.charges.map((c, noteRow) => ({ ...c, noteRow })) };
  const now = noteAsItIs(host);
  return {
    ...state,
    draft: {
      ...draft,
      hold: hold ?? draft.hold,
      charges: draft.chargesTouched ? charges : draft.charges,
      typedOver: now && { ...now, beforeSaving: draft.typedOver?.id === now.id ? draft.typedOver.hold : null },
    },
  };
}

/** Values typed for one note must not slip into another unseen. Empty: nothing to say. */
export function otherNoteWarning(state: PageState): string {
  const { draft, host } = state;
  const typed = draft.holdTouched || draft.chargesTouched;
  if (!typed || !host.note || !draft.typedOver || draft.typedOver.id === host.note.id) return '';
  return `What is typed here was typed while ${draft.typedOver.name} was in front. Check it before you insert it into ${host.note.name}.`;
}

/** What was answered about the form stays; which of two hours was meant does not. */
function withoutTimes(answers: HoldForm['answers']): HoldForm['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([field]) => field === 'convictionBox' || field === 'convicted'));
}

export function noteRef(state: PageState): NoteRef | null {
  const { note } = state.host;
  return note ? { id: note.id, version: note.version } : null;
}

/** A field as it goes into the letter: typed, or what the note says. */
export function fieldValue(state: PageState, name: string): string {
  return state.draft.fields[name] ?? state.host.note?.fields[name] ?? '';
}

export function letterForm(state: PageState): LetterForm {
  const { draft } = state;
  return {
    template: draft.template,
    fields: { ...state.host.note?.fields, ...draft.fields },
    consent: draft.consent,
    useHold: draft.useHold,
    useCharges: draft.useCharges,
    hold: draft.hold,
    charges: draft.charges,
  };
}

/** One sentence: where an insertion would go. */
export function noteSentence(host: HostState): string {
  if (!host.note) return 'No case note is open. What you work out here can still be copied.';
  const pinned = host.pinned ? ' (pinned)' : '';
  if (host.note.readOnly) return `Note in front: ${host.note.name}${pinned}. ${host.note.readOnly}`;
  return `Inserts into: ${host.note.name}${pinned}`;
}

export function sameForm(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
