/**
 * What the quick check shows while a person types: a list of rows, worked out without an editor so that it can be tested as text.
 * The law stays in the answers; this file only decides what stands where.
 */
import { readTypedTime } from './readTypedTime';
import type { Caution } from '../../domain/basis';
import { gradeWords } from '../../domain/basis';
import type { HoldAnswer, HoldRequest, ReadingResult } from '../../domain/detainer/answers';
import { fewCautions } from '../../domain/detainer/say/fewCautions';
import { isOpen, OPEN_LEAD, type FirstLines } from '../../domain/detainer/say/firstLines';
import { endLead, inOrderOfEnd } from '../../domain/detainer/readings/endLead';
import type { Asked } from '../../domain/note/keys/askedAnswers';
import type { NotedFacts } from '../../domain/note/noteRequests';
import type { MomentAnswer } from '../../domain/time/answers';
import { BEFORE, HOLIDAY_WORDS } from './questions';
import { countdown } from '../../domain/time/lengths';

export interface QuickState {
  readonly text: string;
  readonly zone: { readonly zone: string; readonly from: string } | undefined;
  readonly form?: string | undefined;
  readonly jurisdiction?: string | undefined;
  /** Answers to the questions before the number, only those a person gave. */
  readonly before: Asked;
  /** What else the note settles: when the jail received the form, its conviction box, ICE custody, hours, holidays, closed days. */
  readonly noted?: NotedFacts | undefined;
  /** An agency of ICE's list whose model lets a deputy serve the warrant in the jail, by name; left out: none is known there. */
  readonly jailModel?: string | undefined;
  /** Instant with offset. */
  readonly now: string;
  /** The note an insertion would go to. */
  readonly note?: string | undefined;
  /** The case note in front, which Enter saves to; left out: Enter makes one, or asks. */
  readonly saveTo?: string | undefined;
  /** When the person was releasable, as the note in front has it: what is checked while nothing is typed. */
  readonly noteTime?: string | undefined;
}

export type QuickAction =
  'save' | 'saveTo' | 'insert' | 'copy' | 'explain' | 'panel' | 'zone' | 'form' | 'jurisdiction' | 'before' | 'service';

export type QuickRow =
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'moment'; readonly label: string; readonly description: string }
  | { readonly kind: 'message'; readonly label: string; readonly detail?: string }
  | { readonly kind: 'reading'; readonly label: string; readonly description: string; readonly detail: string }
  | { readonly kind: 'caution'; readonly label: string; readonly detail: string; readonly level: Caution['level'] }
  | { readonly kind: 'choice'; readonly label: string; readonly field: string; readonly value: string }
  | { readonly kind: 'action'; readonly action: QuickAction; readonly label: string; readonly description: string };

export interface QuickApi {
  parseMoment(r: { text: string; zone: string; now: string }): MomentAnswer;
  computeHold(r: HoldRequest): HoldAnswer;
  /** The state's word above the number; left out: none is shown. */
  firstLines?(r: HoldRequest, answer: HoldAnswer): FirstLines | null;
}

export interface QuickView {
  readonly rows: readonly QuickRow[];
  /** The request and answer behind the rows, once there is one: what Insert, Copy and Explain use. */
  readonly request?: HoldRequest;
  readonly answer?: HoldAnswer;
}

export function quickCheck(state: QuickState, api: QuickApi): QuickView {
  const settings = settingRows(state);
  const typed = readTypedTime(state.text.trim() || (state.noteTime ?? ''), state.zone?.zone, api, state.now);
  switch (typed.kind) {
    case 'missing':
    case 'wrong': {
      const row: QuickRow = { kind: 'message', label: typed.message, ...(typed.example ? { detail: typed.example } : {}) };
      return { rows: [row, ...settings] };
    }
    case 'ask':
      return { rows: [...question(typed.question, typed.choices, 'text'), ...settings] };
    case 'moment':
      return withMoment(state, typed.moment, api, settings);
  }
}

function withMoment(
  state: QuickState,
  moment: Extract<MomentAnswer, { kind: 'moment' }>,
  api: QuickApi,
  settings: readonly QuickRow[],
): QuickView {
  const request: HoldRequest = {
    releasable: moment.iso,
    zone: state.zone?.zone ?? moment.zone,
    now: state.now,
    ...(state.form ? { form: state.form } : {}),
    ...(state.jurisdiction ? { jurisdiction: state.jurisdiction } : {}),
    ...state.before,
    ...state.noted,
  };
  const answer = api.computeHold(request);
  const answered = answer.kind === 'hold' || answer.kind === 'no-hold';
  const head: QuickRow[] = [
    {
      kind: 'moment',
      label: state.text.trim() ? moment.words : `From the note: ${moment.words}`,
      description: answered ? whatEnterDoes(state) : 'as read',
    },
    ...moment.warnings.map((w): QuickRow => ({ kind: 'caution', label: w.message, detail: '', level: 'warn' })),
    ...otherDay(moment),
  ];
  if (answer.kind === 'invalid') return { rows: [...head, { kind: 'message', label: answer.message }, ...settings], request };
  if (answer.kind === 'ask')
    return { rows: [...head, ...question(answer.question, answer.choices, answer.field), ...settings], request };
  const stops = answer.cautions.filter((c) => c.level === 'stop').map(cautionRow);
  const first = api.firstLines?.(request, answer);
  const { few, more } = fewCautions(answer.cautions, first);
  const others = few.map(shortCautionRow);
  const stateWord: QuickRow[] = first
    ? [{ kind: 'message', label: first.state, ...(first.question === null ? {} : { detail: `Ask: ${first.question}` }) }]
    : [];
  const number: QuickRow[] =
    answer.kind === 'hold'
      ? [
          { kind: 'heading', label: isOpen(answer.cautions) ? OPEN_LEAD : 'When the hold must end' },
          ...readingRows(answer, request.zone),
        ]
      : [
          { kind: 'heading', label: 'No hold' },
          { kind: 'message', label: answer.because, detail: basisWords(answer.basis) },
          ...(answer.ifHeldAnyway.length > 0
            ? [
                { kind: 'heading', label: 'Ends the jail might claim, though no hold is allowed' } as const,
                // No time left here: a countdown to an end that no law allows would read as leave to hold until then.
                ...inOrderOfEnd(answer.ifHeldAnyway).map((r) =>
                  readingRow({ ...r, overrunMinutes: null }, 'Might claim: ', request.zone),
                ),
              ]
            : []),
        ];
  const actions: QuickRow[] = [
    { kind: 'heading', label: 'What next' },
    { kind: 'action', action: 'save', label: 'Save to the note', description: state.saveTo ?? 'a new one, or one that is open' },
    ...(state.saveTo ? [{ kind: 'action', action: 'saveTo', label: 'Save to another note', description: '' } as const] : []),
    ...(state.note
      ? [
          {
            kind: 'action',
            action: 'insert',
            label: 'Insert into the note',
            description: `${state.note}, the block alone`,
          } as const,
        ]
      : []),
    { kind: 'action', action: 'copy', label: 'Copy', description: '' },
    {
      kind: 'action',
      action: 'explain',
      label: 'Explain',
      description: more === 0 ? 'the full working' : `the full working, and ${lawCount(more)}`,
    },
    { kind: 'action', action: 'panel', label: 'Open in the panel', description: '' },
  ];
  const cautions: QuickRow[] = others.length > 0 ? [{ kind: 'heading', label: 'Read this too' }, ...others] : [];
  return { rows: [...head, ...stops, ...stateWord, ...number, ...actions, ...cautions, ...settings], request, answer };
}

/** Enter on the time as read, once there is an answer. */
function whatEnterDoes(state: QuickState): string {
  return `Enter saves it to ${state.saveTo ?? 'a case note'}`;
}

/** The nearest such day was taken: the other one is a key away. */
function otherDay({ other }: Extract<MomentAnswer, { kind: 'moment' }>): QuickRow[] {
  return other ? [{ kind: 'choice', field: 'text', label: `Or ${other.words}`, value: other.iso }] : [];
}

/** The earliest end stands first: it is the one to act by. What may never be printed in a letter stands last. */
function readingRows(answer: Extract<HoldAnswer, { kind: 'hold' }>, zone: string): QuickRow[] {
  return inOrderOfEnd(answer.readings, answer.earliest).map((r) => readingRow(r, `${endLead(r, answer)}: `, zone));
}

function readingRow(r: ReadingResult, lead: string, zone: string): QuickRow {
  const first = r.basis[0];
  return {
    kind: 'reading',
    label: lead + r.words.replace(` (${zone})`, ''),
    description: [r.label, countdown(r.overrunMinutes)].filter(Boolean).join(' · '),
    // Who reads it so stands in the explanation.
    detail: [first ? `(${gradeWords(first.grade)})` : '', ...r.variants.map((v) => `${v.label}: ${v.words}.`)]
      .filter(Boolean)
      .join(' '),
  };
}

function lawCount(more: number): string {
  return more === 1 ? 'one law or ruling' : `${more} laws and rulings`;
}

/** In a few words: the whole sentence and its basis are one key away, in the explanation. */
function shortCautionRow(c: Caution): QuickRow {
  return { kind: 'caution', label: c.short ?? c.message, detail: '', level: c.level };
}

function cautionRow(c: Caution): QuickRow {
  return { kind: 'caution', label: c.message, detail: basisWords(c.basis), level: c.level };
}

function basisWords(basis: readonly { source: string; locator: string; grade: Parameters<typeof gradeWords>[0] }[]): string {
  return basis.map((b) => `${b.locator || b.source} (${gradeWords(b.grade)})`).join('; ');
}

function question(text: string, choices: readonly { label: string; value: string }[], field: string): QuickRow[] {
  return [
    { kind: 'message', label: text },
    ...choices.map((c): QuickRow => ({ kind: 'choice', label: c.label, value: c.value, field })),
  ];
}

function settingRows(state: QuickState): QuickRow[] {
  const answered = Object.keys(state.before).length;
  const noted = notedWords(state.noted ?? {});
  return [
    { kind: 'heading', label: 'What the answer rests on' },
    ...(noted
      ? [{ kind: 'message' as const, label: `From the note: ${noted}`, detail: 'Change it in the front matter or in the panel' }]
      : []),
    {
      kind: 'action',
      action: 'before',
      label: 'Before the number',
      description: answered > 0 ? `${answered} of ${BEFORE.length} answered` : 'other holds, bond, served, and more (optional)',
    },
    ...serviceRow(state),
    { kind: 'action', action: 'form', label: 'Form edition', description: state.form ?? 'unknown form: the range is shown' },
    {
      kind: 'action',
      action: 'jurisdiction',
      label: 'State',
      description: state.jurisdiction ?? 'none given: state law is not checked',
    },
    {
      kind: 'action',
      action: 'zone',
      label: 'Time zone',
      description: state.zone ? `${state.zone.zone} (${state.zone.from})` : 'not known',
    },
  ];
}

/** Asked where the jail's model, or the caseworker, says that a deputy may have served the warrant: a clock may run from then. */
function serviceRow({ jailModel, before }: QuickState): QuickRow[] {
  const service = before.servedBy287g;
  if (jailModel === undefined && service === undefined && before.custodian !== 'agency-with-287g') return [];
  const at = service?.at === undefined ? '' : ` ${asNoted(service.at)}`;
  return [
    {
      kind: 'action',
      action: 'service',
      label: 'Was the I-200 or I-205 served by a deputy, and when?',
      description: service === undefined ? (jailModel ?? 'a 287(g) agreement: ask which model') : `${SERVED_BY[service.by]}${at}`,
    },
  ];
}

const SERVED_BY = { deputy: 'by a deputy', ice: 'by ICE', unknown: 'unknown' } as const;

function notedWords(noted: NotedFacts): string {
  const { received, convictionBox, convicted, iceCustodySince, hours, holidayRule, inaugurationArea, localDays } = noted;
  const days = new Set((localDays ?? []).map((d) => d.date)).size;
  return [
    received === undefined ? '' : `received ${asNoted(received)}`,
    convictionBox === undefined ? '' : `conviction box ${convictionBox ? '' : 'not '}ticked`,
    convicted === undefined
      ? ''
      : convicted
        ? 'a listed charge is recorded as a conviction'
        : 'no listed charge is recorded as a conviction',
    iceCustodySince === undefined ? '' : `ICE custody since ${asNoted(iceCustodySince)}`,
    hours === undefined ? '' : `${Math.round(hours * 100) / 100} hours on every reading`,
    holidayRule === undefined ? '' : `holidays: ${HOLIDAY_WORDS[holidayRule]}`,
    inaugurationArea === undefined ? '' : `Inauguration Day is ${inaugurationArea ? '' : 'not '}kept`,
    days === 0 ? '' : `${days} local closed ${days === 1 ? 'day' : 'days'}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** A time as the note has it: day and minute. */
const asNoted = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
