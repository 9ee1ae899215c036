import * as z from 'zod/mini';
import { CautionView, Choice, id, InsertMode, line, minute, NoteRef, typed, words } from './parts';

/** A day, or the days from one to another, on which a local office was closed, and who says so. */
export const LocalDays = z.strictObject({ from: typed(40), until: typed(40), basis: typed(200) });
export type LocalDays = z.infer<typeof LocalDays>;

/** What is typed and chosen on the Hold tab. Empty text means "not given". */
export const HoldForm = z.strictObject({
  releasable: line,
  zone: id,
  form: id,
  jurisdiction: id,
  holidayRule: z.enum(['in-lieu', 'statutory', 'in-lieu+closures']),
  received: line,
  /** When ICE took custody. */
  iceCustody: line,
  /** When the warrant was served; beside the answer who served it. */
  servedBy287gAt: line,
  /** Another number of hours than each reading's own, as typed. */
  hours: typed(20),
  /** Is the jail in the area that keeps Inauguration Day? Empty: not answered. */
  inauguration: z.enum(['', 'yes', 'no']),
  localDays: z.array(LocalDays).check(z.maxLength(10)),
  /** What the note keeps and no answer uses, by the key of the note. */
  facts: z.record(typed(40), line),
  /** Answers to questions of the law that came up (convictionBox, convicted, occurrence). */
  answers: z.record(typed(40), typed(200)),
  /** Answers to the questions before the number, by the field id the host gave. */
  before: z.record(typed(40), typed(40)),
  /** What-if: minutes added to the release time. */
  nudge: z.int().check(z.minimum(-60 * 24 * 14), z.maximum(60 * 24 * 14)),
  /** A second release time to compare with. */
  compare: line,
});
export type HoldForm = z.infer<typeof HoldForm>;

export const EMPTY_HOLD: HoldForm = {
  releasable: '',
  zone: '',
  form: '',
  jurisdiction: '',
  holidayRule: 'in-lieu',
  received: '',
  iceCustody: '',
  servedBy287gAt: '',
  hours: '',
  inauguration: '',
  localDays: [],
  facts: {},
  answers: {},
  before: {},
  nudge: 0,
  compare: '',
};

/** One span of the working. `start` and `end` are minutes since 1970 UTC, for the drawing only. */
export const StepView = z.strictObject({
  start: minute,
  end: minute,
  counted: z.boolean(),
  /** What fits on the drawing: "Saturday". */
  label: words,
  why: words,
  from: words,
  to: words,
  hours: words,
});
export type StepView = z.infer<typeof StepView>;

export const ReadingView = z.strictObject({
  id: words,
  label: words,
  /** What fits on the drawing: "Regulation". */
  short: words,
  /** "Earliest end, act by", "Latest end claimed", and the like. */
  lead: words,
  ends: words,
  endsShort: words,
  endsAt: minute,
  hours: z.number(),
  /** "20 h 15 min left", "3 h 5 min past it"; empty where no hold is allowed. */
  left: words,
  over: z.boolean(),
  heldBy: words,
  citable: z.boolean(),
  basis: z.array(words),
  variants: z.array(z.strictObject({ label: words, ends: words })),
  steps: z.array(StepView),
});
export type ReadingView = z.infer<typeof ReadingView>;

/** What is read first, in the words of every face: what makes the number wrong, the state's word, the two ends. */
export const FirstView = z.strictObject({
  stop: z.nullable(words),
  state: words,
  question: z.nullable(words),
  ends: words,
});
export type FirstView = z.infer<typeof FirstView>;

/** The answer for one release time. */
export const TimeView = z.strictObject({
  /** The moment as read, in words; empty when there is none. */
  echo: words,
  warnings: z.array(words),
  /** The same time on the day that was not taken ("fri" is the nearest Friday); null where no day was chosen among two. */
  other: z.nullable(Choice),
  /** What could be typed to get exactly this moment; empty when there is none. */
  asText: words,
  releaseAt: z.nullable(minute),
  outcome: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('empty'), message: words }),
    z.strictObject({ kind: z.literal('invalid'), field: words, message: words }),
    z.strictObject({ kind: z.literal('ask'), field: words, question: words, choices: z.array(Choice) }),
    z.strictObject({
      kind: z.literal('hold'),
      first: z.nullable(FirstView),
      readings: z.array(ReadingView),
      cautions: z.array(CautionView),
    }),
    z.strictObject({
      kind: z.literal('no-hold'),
      first: z.nullable(FirstView),
      because: words,
      basis: z.array(words),
      readings: z.array(ReadingView),
      cautions: z.array(CautionView),
    }),
  ]),
});
export type TimeView = z.infer<typeof TimeView>;

/** A question that this form raises; its answer goes into `answers` under `field`. */
const Question = z.strictObject({ field: id, question: words, choices: z.array(Choice) });

/** How one of the other fields was read, or why it cannot be. */
const Echo = z.strictObject({ field: id, words, problem: z.boolean() });
export type Echo = z.infer<typeof Echo>;

export const HoldView = z.strictObject({
  main: TimeView,
  echoes: z.array(Echo),
  questions: z.array(Question),
  compare: z.nullable(TimeView),
  nowAt: minute,
  nowWords: words,
  /** The days the drawing spans, in the jail's zone. */
  days: z.array(z.strictObject({ start: minute, end: minute, label: words })),
});
export type HoldView = z.infer<typeof HoldView>;

export const HoldInsert = z.strictObject({ note: NoteRef, form: HoldForm, mode: InsertMode });
