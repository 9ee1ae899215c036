import * as z from 'zod/mini';
import { CautionView, id, words } from './parts';

/** A place in the note, by an id the host made for it; null: it has no line of its own. */
const target = z.nullable(id);

/** Where the note stands in the program, by its front matter alone. */
const Stage = z.strictObject({
  title: words,
  because: words,
  /** What the note leaves open. */
  doubts: z.array(words),
  cautions: z.array(CautionView),
  ask: z.array(words),
  next: z.array(z.strictObject({ title: words, what: words })),
  templates: z.array(z.strictObject({ id, title: words })),
  /** Other clocks that may run at this stage. */
  clocks: z.array(words),
  basis: z.array(words),
});

export const CaseView = z.strictObject({
  version: z.int(),
  facts: z.array(z.strictObject({ label: words, value: words, problem: words, target })),
  timeline: z.array(z.strictObject({ label: words, when: words, past: z.boolean(), target })),
  deadlines: z.array(z.strictObject({ label: words, when: words, left: words, over: z.boolean(), basis: z.array(words) })),
  deadlineMessage: words,
  findings: z.array(
    z.strictObject({ text: words, message: words, status: words, problem: z.boolean(), suggestions: z.array(words), target }),
  ),
  stage: z.nullable(Stage),
  /** Said where there is no stage to show: the question that would settle it, or that the note is closed. */
  stageMessage: words,
});
export type CaseView = z.infer<typeof CaseView>;

export const CaseRead = z.strictObject({ note: id });
export const Reveal = z.strictObject({ note: id, version: z.int(), target: id });
