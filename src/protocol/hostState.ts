import * as z from 'zod/mini';
import { ChargesForm } from './charges';
import { HoldForm } from './hold';
import { ConsentForm } from './letter';
import { Choice, id, line, typed, words } from './parts';

/** What the host knows of the note that will be written to. Complete each time, never a difference. */
export const NoteState = z.strictObject({
  /** Opaque: means something only to the host that made it. */
  id,
  version: z.int(),
  name: words,
  /** Empty, or why nothing can be inserted. */
  readOnly: words,
  date: words,
  /** What the front matter says, as form values. */
  hold: HoldForm,
  zoneFrom: words,
  charges: ChargesForm,
  fields: z.record(words, words),
  consent: z.nullable(ConsentForm),
});
export type NoteState = z.infer<typeof NoteState>;

export const HostState = z.strictObject({
  note: z.nullable(NoteState),
  pinned: z.boolean(),
  /** Used while no note is open. */
  zone: words,
  zoneFrom: words,
  jurisdiction: words,
});
export type HostState = z.infer<typeof HostState>;

/** What there is to choose from. It changes only with the clinic's folder. */
export const Catalog = z.strictObject({
  dataVersion: words,
  zones: z.array(Choice),
  forms: z.array(Choice),
  jurisdictions: z.array(Choice),
  holidayRules: z.array(Choice),
  /** `onlyWith`: put only where this is the custodian. */
  before: z.array(z.strictObject({ field: id, question: words, choices: z.array(Choice), onlyWith: z.optional(id) })),
  /** What the note keeps beside the values of the clock, by the note's own keys. */
  facts: z.array(
    z.strictObject({
      key: id,
      label: words,
      help: words,
      kind: z.enum(['text', 'date', 'time', 'choice']),
      choices: z.array(Choice),
    }),
  ),
  dispositions: z.array(Choice),
  modifiers: z.array(Choice),
  maxPunishments: z.array(Choice),
  findings: z.array(z.strictObject({ fact: id, label: words })),
});
export type Catalog = z.infer<typeof Catalog>;

export const TABS = ['hold', 'charges', 'request', 'case'] as const;
export type Tab = (typeof TABS)[number];

/** What a note said, as form values, when the first value was typed over it. */
export const TypedOver = z.strictObject({
  id: typed(40),
  name: typed(400),
  hold: HoldForm,
  charges: ChargesForm,
  /** What it said before the last save from the page: an undo brings it back, and is no change by somebody else. */
  beforeSaving: z.nullable(HoldForm),
});
export type TypedOver = z.infer<typeof TypedOver>;

/** What was typed. Kept in the page's and the host's memory until the window ends, nowhere else. */
export const Draft = z.strictObject({
  /** The note that was in front when the first value was typed, and what it said then. null: nothing typed, or no note. */
  typedOver: z.nullable(TypedOver),
  hold: HoldForm,
  holdTouched: z.boolean(),
  charges: ChargesForm,
  chargesTouched: z.boolean(),
  search: line,
  template: id,
  fields: z.record(typed(100), typed(20_000)),
  consent: z.nullable(ConsentForm),
  useHold: z.boolean(),
  useCharges: z.boolean(),
});
export type Draft = z.infer<typeof Draft>;

/** What became of saving. `stale`: the note says something else than when the values were typed, so nothing was written. */
export const SaveOutcome = z.discriminatedUnion('kind', [
  /** `hold`: the typed form with times and days as they stand in the note now. */
  z.strictObject({ kind: z.literal('done'), message: words, hold: z.nullable(HoldForm) }),
  z.strictObject({ kind: z.literal('stale'), message: words, differences: z.array(words) }),
  z.strictObject({ kind: z.literal('refused'), message: words }),
]);
export type SaveOutcome = z.infer<typeof SaveOutcome>;

/** The only thing the editor is asked to keep for the page: a place, nothing a person typed. */
export const Place = z.strictObject({ v: z.literal(1), tab: z.enum(TABS), template: typed(40), note: typed(40) });
export type Place = z.infer<typeof Place>;

export const Ready = z.strictObject({ place: z.nullable(Place) });
export const ReadyReply = z.strictObject({
  catalog: Catalog,
  state: HostState,
  draft: z.nullable(Draft),
  place: z.nullable(Place),
});
export type ReadyReply = z.infer<typeof ReadyReply>;
