/** *This Jail*: what stands on the screen of one jail, worked out without an editor so that it can be tested as text. */
import { loadHoldCautions } from '../../data/holds/holds';
import { isJailModel } from '../../domain/jails/rows';
import type { Custodian } from '../../domain/detainer/answers';
import type { CaseNote } from '../../domain/note/caseNote';
import { ASKED_FACTS, NOTED_FACTS, type DetainerFact } from '../../domain/note/keys/detainerFacts';
import { noteToHoldRequest } from '../../domain/note/noteRequests';
import { parseDate, plainDate } from '../../domain/time/civil';
import type { ClinicRows } from '../clinic/clinicRows';
import { provenanceWords } from '../clinic/snippets';
import type { Holds } from '../deadline/holds';
import { aboutJailList, type JailMatch } from './jails';
import { agreementsIn, custodianOn, type KnownJail } from './knownJails';

/** A value that choosing the jail puts into the note; each is shown before it is written. */
export interface JailFill {
  readonly path: readonly string[];
  readonly value: string;
  /** "Time zone: America/Chicago" */
  readonly words: string;
  /** Where it is from, and what the note says instead today. */
  readonly detail: string;
}

export type JailRow =
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'fact' | 'question'; readonly label: string; readonly detail: string }
  | { readonly kind: 'fill'; readonly label: string; readonly detail: string; readonly fills: readonly JailFill[] };

export interface JailSurroundings {
  readonly holds: Pick<Holds, 'stateLine'>;
  readonly clinic: ClinicRows | undefined;
  /** The note that would be written to; left out: none is open. */
  readonly note: CaseNote | undefined;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Everything known of a jail, what to ask there, and what choosing it writes. */
export function jailRows(jail: KnownJail, around: JailSurroundings): readonly JailRow[] {
  const day = dayOf(jail, around.note, around.today);
  const fills = jailFills(jail, around.note, day);
  const state = around.holds.stateLine(jail.jurisdiction, day);
  return [
    { kind: 'heading', label: 'Into the note' },
    {
      kind: 'fill',
      label: 'Fill all of this into the note',
      detail: around.note === undefined ? 'no note is open' : 'one edit, one undo',
      fills,
    },
    ...fills.map((f): JailRow => ({ kind: 'fill', label: f.words, detail: f.detail, fills: [f] })),
    { kind: 'heading', label: '287(g) agreements' },
    ...agreementRows(jail, day),
    ...(state ? [{ kind: 'heading' as const, label: jail.state }, fact(state.state)] : []),
    ...clinicRowsOf(jail, around.clinic),
    { kind: 'heading', label: 'Ask' },
    ...questionsOf(jail, day, state?.question ?? null),
  ];
}

/** What to say where nothing was found. */
export function nothingFound(text: string): string {
  const { listOf } = aboutJailList();
  return `No jail or agency with a 287(g) agreement fits "${text.trim()}" on ICE's list of ${dayWords(listOf)}, nor in the clinic's jails. An agreement signed later is not on it: ask the jail.`;
}

/** The law of the day on which the person of the note would have been released; without a note or that day, today's. */
export function dayOf(jail: KnownJail, note: CaseNote | undefined, today: string): string {
  const read = note && noteToHoldRequest(note, jail.zone === null ? {} : { zone: jail.zone });
  return read?.kind === 'request' ? read.request.releasable.slice(0, today.length) : today;
}

/** Facility, state, zone and custodian, as far as they are known on the day (YYYY-MM-DD) and not already what the note says. */
export function jailFills(jail: KnownJail, note: CaseNote | undefined, day: string): readonly JailFill[] {
  const from = jail.clinic ? 'from the clinic' : "from ICE's list";
  const holder = custodianOn(jail, day);
  const custodian = CUSTODIAN.values?.find(([value]) => value === holder);
  const wanted: readonly (readonly [readonly string[], string, string, string | undefined, string, string])[] = [
    [['facility'], 'Facility', jail.facility, note?.facility, jail.facility, from],
    [['jurisdiction'], 'State', jail.jurisdiction, note?.jurisdiction, `${jail.state} (${jail.jurisdiction})`, from],
    [
      ['zone'],
      'Time zone',
      jail.zone ?? '',
      note?.zone,
      jail.zone ?? '',
      jail.clinic?.zone === undefined ? 'the one zone of that state' : from,
    ],
    [
      ['detainer', 'custodian'],
      CUSTODIAN.label,
      custodian?.[0] ?? '',
      note?.detainer.custodian,
      custodian?.[1] ?? '',
      jail.clinic?.custodian === undefined ? custodianFrom(jail, holder) : from,
    ],
  ];
  return wanted.flatMap(([path, name, value, now, words, where]) => {
    if (value === '') return [];
    const instead = now === undefined || now === value ? '' : `, instead of ${now}`;
    return [{ path, value, words: `${name}: ${words}`, detail: now === value ? 'the note says so already' : where + instead }];
  });
}

function custodianFrom(jail: KnownJail, holder: Custodian | null): string {
  return holder === jail.custodian
    ? "from ICE's list: ask whether the agreement still stands"
    : `the state's law made the agreement on ICE's list void from ${dayWords(agreementsIn(jail)?.voidFrom ?? '')}`;
}

const CUSTODIAN = NOTED_FACTS.find((f) => f.field === 'custodian') as DetainerFact;

/** "July 24, 2026" for 2026-07-24. */
function dayWords(date: string): string {
  const day = parseDate(date);
  return day === null ? date : plainDate(day);
}

function fact(label: string, detail = ''): Extract<JailRow, { kind: 'fact' | 'question' }> {
  return { kind: 'fact', label, detail };
}

/** The agreements, with the day of the list, what is wrong with its row, and what the state's law leaves of them on the day. */
export function agreementRows(jail: KnownJail, on: string): readonly ReturnType<typeof fact>[] {
  const { listOf } = aboutJailList();
  const day = `ICE's list of ${dayWords(listOf)}, from a secondary source. What was signed or ended later is not on it: ask the jail.`;
  if (jail.agencies.length === 0) return [fact('No agreement of this jail found.', day)];
  const law = agreementsIn(jail);
  return [
    ...(law && on >= law.voidFrom ? [fact(law.sentence)] : []),
    ...jail.agencies.flatMap((a, i) => [
      fact(agreementWords(a, jail.state), i === 0 ? day : ''),
      ...a.basis.flatMap((b) => (b.note === undefined ? [] : [fact(b.note)])),
    ]),
  ];
}

const MODEL = { WSO: 'warrant service officer (WSO)', JEM: 'jail enforcement (JEM)', TFM: 'task force (TFM)' } as const;

/** "Autauga County Sheriff's Office, Alabama: warrant service officer (WSO) since 2025-09-22" */
function agreementWords(a: JailMatch, state: string): string {
  return `${a.name}, ${state}: ${a.agreements.map((g) => `${MODEL[g.model]} since ${g.signed}`).join('; ')}`;
}

function clinicRowsOf({ clinic }: KnownJail, rows: ClinicRows | undefined): readonly JailRow[] {
  if (!clinic || !rows) return [];
  const written = [
    ['Who answers', clinic.answers],
    ['Fax', clinic.fax],
    ['Hours', clinic.hours],
    ['How it counts, in its own words', clinic.counts],
    ['Why it is here', clinic.reason],
  ] as const;
  return [
    { kind: 'heading', label: `Written by ${provenanceWords(rows.origin, clinic)}` },
    ...written.flatMap(([name, value]) => (value === undefined ? [] : [fact(`${name}: ${value}`)])),
  ];
}

function questionsOf(jail: KnownJail, day: string, ofState: string | null): readonly JailRow[] {
  const ask = (label: string | undefined): JailRow[] => (label === undefined ? [] : [{ kind: 'question', label, detail: '' }]);
  const cautions = loadHoldCautions();
  const service = cautions.ok ? cautions.rows.find((c) => c.code === 'service-287g-not-known')?.message : undefined;
  return [
    ...ask(ofState ?? undefined),
    ...(custodianOn(jail, day) === jail.custodian && jail.agencies.some((a) => a.agreements.some(isJailModel))
      ? ask(service)
      : []),
    ...(custodianOn(jail, day) === null ? ask(ASKED_FACTS.find((f) => f.field === 'custodian')?.ask.question) : []),
    ...(jail.zone === null ? ask(`${jail.state} has more than one time zone: in which is the jail?`) : []),
    ...ask('How does the jail count the hours, and from which minute?'),
  ];
}
