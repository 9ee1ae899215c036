import * as z from 'zod/mini';
import { id, words } from './parts';

/** A place in the note, by an id the host made for it; null: it has no line of its own. */
const target = z.nullable(id);

export const CaseView = z.strictObject({
  version: z.int(),
  facts: z.array(z.strictObject({ label: words, value: words, problem: words, target })),
  timeline: z.array(z.strictObject({ label: words, when: words, past: z.boolean(), target })),
  deadlines: z.array(z.strictObject({ label: words, when: words, left: words, over: z.boolean(), basis: z.array(words) })),
  deadlineMessage: words,
  findings: z.array(
    z.strictObject({ text: words, message: words, status: words, problem: z.boolean(), suggestions: z.array(words), target }),
  ),
  stage: z.array(words),
});
export type CaseView = z.infer<typeof CaseView>;

export const CaseRead = z.strictObject({ note: id });
export const Reveal = z.strictObject({ note: id, version: z.int(), target: id });
