/**
 * ONE ROW for each fact of a hold. The note's reader, its shape, completion and hover, the request behind a note, the questions before the
 * number, the panel, saving, and the check of an old deadline all read these rows: a new fact is a row here, its meaning in
 * domain/detainer, and its test. docs/architecture.md says so step by step.
 */
import type { Custodian, HoldRequest } from '../../detainer/answers';
import type { ValueKind } from './valueKind';

export interface DetainerFact {
  /** Under `detainer:` in the note. null: an answer that no text of ours may carry (domain/detainer/protectedAnswers.ts). */
  readonly key: string | null;
  /** How the key was spelled before November 2026: still read, and written anew by a fix. */
  readonly old?: string;
  /** In `CaseNote['detainer']`. */
  readonly prop: string | null;
  readonly kind: ValueKind;
  /** Value, the words of a list to choose from, and what it means. `yes` and `no` alone are read as true and false. */
  readonly values?: readonly (readonly [value: string, label: string, help: string])[];
  /** In a request; none: the answer does not rest on it. */
  readonly field?: keyof HoldRequest;
  readonly label: string;
  readonly help: string;
  readonly example?: string;
  /** Asked before the number on every face, in this order. */
  readonly ask?: {
    readonly place: number;
    readonly question: string;
    /** Asked only once the person who holds is this: elsewhere the answer changes nothing. */
    readonly onlyWith?: Custodian;
  };
  /** "The note changed since this deadline was worked out: ..." */
  readonly changed?: string;
  /** Seldom given, and often only on the panel for one block: where the note is silent, a block keeps what it was worked out with. */
  readonly whereGiven?: true;
  /** Written by the panel, and moves no answer. */
  readonly noteOnly?: true;
}

export const DETAINER_FACTS = [
  {
    key: 'form',
    prop: 'form',
    kind: 'form',
    field: 'form',
    label: 'Form edition',
    help: 'Which edition of the detainer form the jail holds; the number and date stand at the foot of the page. With "unknown" the answer is a range.',
    example: 'I-247A',
    changed: 'the form',
  },
  {
    key: 'issued',
    prop: 'issued',
    kind: 'date',
    label: 'Date on the form',
    help: 'The day the officer signed.',
    example: '2026-11-18',
    noteOnly: true,
  },
  {
    key: 'received',
    prop: 'received',
    kind: 'time',
    field: 'received',
    label: 'Received by the jail',
    help: "When the jail got the detainer. One reading counts from here. Day and time, in the jail's zone.",
    example: '2026-11-18 09:40',
    changed: 'when the jail received the detainer',
  },
  {
    key: 'custodian',
    prop: 'custodian',
    kind: 'one-of',
    values: [
      ['county-or-city-jail', 'A county or city jail', 'A sheriff or a city runs it.'],
      ['state-prison', 'A state prison', 'The state runs it.'],
      ['agency-with-287g', 'An agency with a 287(g) agreement', 'It has an agreement with ICE. Ask which model.'],
      ['unknown', 'Unknown', 'Nobody has said. Ask the jail.'],
    ],
    field: 'custodian',
    label: 'Who holds the person',
    help: 'Some states bar the hold for a jail and not for a prison, or the other way.',
    example: 'county-or-city-jail',
    ask: { place: 0, question: 'Who holds the person? In some states it decides whether any hold is allowed.' },
    changed: 'who holds the person',
  },
  {
    key: 'served',
    prop: 'served',
    kind: 'one-of',
    values: [
      ['yes', 'Yes', 'The person was given a copy.'],
      ['no', 'No', 'No copy was given. Some editions are not effective until it is: ask the attorney.'],
      ['unknown', 'Unknown', 'Nobody has said. Ask the jail.'],
    ],
    field: 'served',
    label: 'Served',
    help: 'Was the person named in the detainer given a copy?',
    example: 'yes',
    ask: { place: 4, question: 'Was the person given a copy of the detainer form?' },
    changed: 'whether the form was served',
  },
  {
    key: 'served-at',
    prop: 'servedAt',
    kind: 'day-or-time',
    label: 'Copy given on',
    help: "When the person was given the copy, in the jail's zone. The day alone will do where nobody knows the hour. Counts with served: yes.",
    example: '2026-11-18 11:15',
  },
  {
    key: 'served-languages',
    prop: 'servedLanguages',
    kind: 'languages',
    label: 'Languages of the copy',
    help: 'Which languages the pages are in that were given, as they lie in hand, with commas between. It is about the paper and says nothing about the person.',
    example: 'English, Spanish',
  },
  {
    key: 'warrant',
    prop: 'warrant',
    kind: 'one-of',
    values: [
      ['I-200', 'Form I-200 (warrant for arrest)', 'Warrant for arrest.'],
      ['I-205', 'Form I-205 (warrant of removal)', 'Warrant of removal.'],
      ['none', 'None', 'The jail says none came with it.'],
      ['unknown', 'Unknown', 'Nobody has looked.'],
    ],
    field: 'warrant',
    label: 'Warrant',
    help: 'Which administrative warrant came with the detainer.',
    example: 'I-200',
    ask: { place: 5, question: 'Which warrant came with the detainer?' },
    changed: 'the warrant',
  },
  {
    key: 'served-by-287g',
    prop: 'servedBy287g',
    kind: 'one-of',
    values: [
      [
        'deputy',
        'A deputy of the jail',
        'A deputy served it under a 287(g) agreement: the person may count as in ICE custody there.',
      ],
      ['ice', 'An ICE officer', 'ICE served it, not the jail.'],
      ['unknown', 'Unknown', 'Nobody has said. Ask the jail.'],
    ],
    field: 'servedBy287g',
    label: 'Who served the warrant',
    help: 'In a jail with a 287(g) agreement: was the I-200 or I-205 served on the person by a deputy of the jail, or by ICE?',
    example: 'deputy',
    ask: {
      place: 6,
      question: 'Who served the warrant on the person: a deputy of the jail, or ICE?',
      onlyWith: 'agency-with-287g',
    },
    changed: 'the service of the warrant',
    whereGiven: true,
  },
  {
    key: 'served-by-287g-at',
    prop: 'servedBy287gAt',
    kind: 'time',
    label: 'Warrant served',
    help: 'When the warrant was served. Where a deputy served it, one reading counts from this minute.',
    example: '2026-11-20 16:00',
  },
  {
    key: 'probable-cause-box',
    prop: 'probableCauseBox',
    kind: 'one-of',
    values: [
      ['final-order', 'Final order', 'The box for a final order of removal.'],
      ['pending-proceedings', 'Pending proceedings', 'The box for pending removal proceedings.'],
      ['biometric', 'Biometric match', 'The box for a biometric match.'],
      ['statements', 'Statements', 'The box for statements.'],
      ['none', 'None is ticked', 'The form names no ground. Tell the attorney.'],
      ['unknown', 'Unknown', 'Nobody has looked.'],
    ],
    field: 'probableCauseBox',
    label: 'Probable cause box',
    help: 'Which box of probable cause is ticked on the I-247A.',
    example: 'biometric',
    ask: { place: 7, question: 'Which box of probable cause is ticked on the I-247A?' },
    changed: 'the box of probable cause',
    whereGiven: true,
  },
  {
    key: 'conviction-box',
    old: 'convictionBox',
    prop: 'convictionBox',
    kind: 'one-of',
    values: [
      ['yes', 'Yes', 'The box is ticked.'],
      ['no', 'No', 'The box is not ticked.'],
    ],
    field: 'convictionBox',
    label: 'Conviction box',
    help: 'December 2011 form only: is the box ticked that makes the detainer operative only upon conviction?',
    example: 'no',
    changed: 'the conviction box',
  },
  {
    key: 'booked',
    prop: 'booked',
    kind: 'time',
    label: 'Booked',
    help: 'When the jail booked the person. Used in the timeline.',
    example: '2026-11-17 22:05',
    noteOnly: true,
  },
  {
    key: 'releasable',
    prop: 'releasable',
    kind: 'time',
    field: 'releasable',
    label: 'Release-eligible',
    help: 'When the person would otherwise have been released, as the jail records it: bond posted, charges dropped, sentence served. The hours are counted from this minute.',
    example: '2026-11-20 15:00',
    changed: 'the time of release',
  },
  {
    key: 'release-event',
    prop: 'releaseEvent',
    kind: 'text',
    label: 'Release event',
    help: 'What made the release due, in a few words.',
    example: 'bond posted',
    noteOnly: true,
  },
  {
    key: 'released',
    prop: 'released',
    kind: 'time',
    label: 'Released',
    help: 'When the person really left. Ends the watch over this note.',
    example: '2026-11-24 09:10',
    noteOnly: true,
  },
  {
    key: 'demand',
    prop: 'demand',
    kind: 'time',
    label: 'Demand sent',
    help: 'When a request for release went to the jail. Used in the timeline.',
    example: '2026-11-24 09:00',
    noteOnly: true,
  },
  {
    key: 'status',
    prop: 'status',
    kind: 'one-of',
    values: [
      ['open', 'Open', 'The hold is watched.'],
      ['released', 'Released', 'The person was released.'],
      ['ice-custody', 'ICE took custody', 'ICE took custody: the detainer clock has ended, other clocks may run.'],
      ['closed', 'Closed', 'No longer watched, for another reason.'],
    ],
    label: 'Status',
    help: 'Where the case stands. A note that is not open moves to Closed in the list of holds.',
    example: 'open',
    noteOnly: true,
  },
  {
    key: 'other-holds',
    old: 'otherHolds',
    prop: 'otherHolds',
    kind: 'one-of',
    values: [
      ['yes', 'Yes', 'Something else holds the person: no detainer hours run yet.'],
      ['no', 'No', 'Only the detainer.'],
      ['unknown', 'Unknown', 'Nobody has asked. Ask the jail.'],
    ],
    field: 'otherHolds',
    label: 'Other holds',
    help: 'Does anything besides the detainer hold the person: another charge, a sentence, a probation hold?',
    example: 'no',
    ask: { place: 1, question: 'Is anything else holding the person: another charge, a warrant, a probation or parole hold?' },
    changed: 'whether anything else holds the person',
  },
  {
    key: 'ice-custody',
    old: 'iceCustody',
    prop: 'iceCustody',
    kind: 'time',
    field: 'iceCustodySince',
    label: 'ICE custody',
    help: 'When ICE took custody. Ends the detainer clock and opens the other clocks.',
    example: '2026-11-22 08:30',
    changed: 'when ICE took custody',
  },
  {
    key: 'bond',
    prop: 'bond',
    kind: 'one-of',
    values: [
      ['accepted', 'Accepted', 'The jail accepted it.'],
      ['offered', 'Offered, not accepted yet', 'Offered, not accepted yet.'],
      ['unpaid', 'Not paid', 'Not paid.'],
      ['unknown', 'Unknown', 'Nobody has asked. Ask the jail.'],
    ],
    field: 'bond',
    label: 'Bond',
    help: 'Has the jail accepted bond, or was it only offered?',
    example: 'accepted',
    ask: { place: 2, question: 'Has bond been accepted by the jail, or only offered?' },
    changed: 'the bond',
    whereGiven: true,
  },
  {
    key: 'booked-to-ice',
    old: 'bookedToIce',
    prop: 'bookedToIce',
    kind: 'one-of',
    values: [
      ['yes', 'Yes', 'Booked over to ICE in the same jail.'],
      ['no', 'No', 'Not booked over.'],
      ['unknown', 'Unknown', 'Nobody has asked. Ask the jail.'],
    ],
    field: 'bookedToIce',
    label: 'Booked over to ICE',
    help: 'Has the person already been booked over to ICE in the same jail?',
    example: 'no',
    ask: { place: 3, question: 'Has the person already been booked over to ICE in the same jail?' },
    changed: 'whether the person was booked over to ICE',
    whereGiven: true,
  },
  {
    key: 'counsel',
    prop: 'counsel',
    kind: 'one-of',
    values: [
      ['yes', 'Yes', 'Known and reached.'],
      ['no', 'No', 'Not known, or not reached yet.'],
      ['unknown', 'Unknown', 'Nobody has asked.'],
    ],
    field: 'counsel',
    label: 'Defense counsel',
    help: 'Is defense counsel known and reached? Never a name.',
    example: 'yes',
    ask: { place: 11, question: 'Is defense counsel known and reached?' },
    changed: 'defense counsel',
    whereGiven: true,
  },
  {
    key: 'hours',
    prop: 'hours',
    kind: 'hours',
    field: 'hours',
    label: 'Number of hours',
    help: "Only where the form in hand gives another number; a jail's policy or contract is no ground for a longer hold. Ask the attorney first. Every reading then counts this many. 24, 36.5 or 36:30.",
    example: '36',
    changed: 'the number of hours',
    whereGiven: true,
  },
  {
    key: 'holiday-rule',
    old: 'holidayRule',
    prop: 'holidayRule',
    kind: 'one-of',
    values: [
      ['in-lieu', 'Observed days', 'The observed days. The same as leaving the line out.'],
      ['statutory', 'Statutory dates alone', 'The dates in the statute alone.'],
      [
        'in-lieu+closures',
        'Observed days and closings by executive order',
        'The observed days, and closings by executive order.',
      ],
    ],
    field: 'holidayRule',
    label: 'Holidays',
    help: 'Which days count as holidays. Left out means the observed days. Where the choice changes the answer, the answer says so.',
    example: 'in-lieu',
    changed: 'which days are holidays',
    whereGiven: true,
  },
  {
    key: 'inauguration-area',
    old: 'inaugurationArea',
    prop: 'inaugurationArea',
    kind: 'one-of',
    values: [
      ['yes', 'Yes', "The jail's area keeps the day."],
      ['no', 'No', "The jail's area does not keep it."],
    ],
    field: 'inaugurationArea',
    label: 'Inauguration Day',
    help: 'Does the area the jail stands in keep Inauguration Day? For pay and leave of federal and D.C. employees in the Washington area it is a holiday. No source says whether it stops these hours; it is shown as a variant. Left out means as the state has it.',
    example: 'no',
    changed: 'Inauguration Day',
    whereGiven: true,
  },
  {
    key: 'local-days',
    old: 'localDays',
    prop: 'localDays',
    kind: 'local-days',
    field: 'localDays',
    label: 'Local closed days',
    help: 'Days on which a local office was closed, and who says so; a stretch is written with "to", several with semicolons between. Shown as "if this day counts", never counted unasked.',
    example: '2026-11-27 (county order 2026-14); 2026-12-24 to 2026-12-26 (court notice)',
    changed: 'the local closed days',
    whereGiven: true,
  },
  {
    key: null,
    prop: null,
    kind: 'one-of',
    values: [
      ['yes', 'Yes', ''],
      ['no', 'No', ''],
      ['unknown', 'Unknown', ''],
    ],
    field: 'citizenshipClaim',
    label: '',
    help: '',
    ask: { place: 8, question: 'Does the person claim US citizenship or lawful status?' },
  },
  {
    key: null,
    prop: null,
    kind: 'one-of',
    values: [
      ['yes', 'Yes', ''],
      ['no', 'No', ''],
      ['unknown', 'Unknown', ''],
    ],
    field: 'priorOrder',
    label: '',
    help: '',
    ask: { place: 9, question: 'Is there an earlier removal order?' },
  },
  {
    key: null,
    prop: null,
    kind: 'one-of',
    values: [
      ['yes', 'Yes', ''],
      ['no', 'No', ''],
      ['unknown', 'Unknown', ''],
    ],
    field: 'pendingFiling',
    label: '',
    help: '',
    ask: { place: 10, question: 'Is a VAWA, U or T filing pending?' },
  },
] as const satisfies readonly DetainerFact[];

type Row = (typeof DETAINER_FACTS)[number];
export type NotedRow = Extract<Row, { readonly key: string }>;
type AskedRow = Extract<Row, { readonly ask: object }>;
/** Request fields that are asked before the number. */
export type AskedField = AskedRow['field'];

/** All rows, without the narrow types. */
const ALL: readonly DetainerFact[] = DETAINER_FACTS;
/** Those that can stand in a note, in the order of the format. */
export const NOTED_FACTS = ALL.filter((f): f is DetainerFact & { readonly key: string; readonly prop: string } => f.key !== null);
/** Those that are asked before the number, in the order in which they are asked. */
export const ASKED_FACTS = ALL.filter(
  (f): f is DetainerFact & Required<Pick<DetainerFact, 'ask' | 'values'>> & { readonly field: AskedField } => f.ask !== undefined,
).sort((a, b) => a.ask.place - b.ask.place);

export function isYesNo(fact: DetainerFact): boolean {
  return fact.values?.map(([value]) => value).join() === 'yes,no';
}

export function valuesOf(fact: DetainerFact): readonly string[] | undefined {
  return fact.values?.map(([value]) => value);
}
