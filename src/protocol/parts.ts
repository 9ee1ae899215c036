/** Small pieces that several messages share. */
import * as z from 'zod/mini';

/** Text typed by a person, or an id the host gave. Bounded, because the page is not trusted. */
export const typed = (max: number) => z.string().check(z.maxLength(max));
export const id = typed(200);
export const line = typed(2_000);
/** Words made by the host. */
export const words = z.string();
export const minute = z.int();

export const Choice = z.strictObject({ label: words, value: words });
export type Choice = z.infer<typeof Choice>;

export const CautionView = z.strictObject({
  message: words,
  /** The same in a few words, where the row has them; the whole is one step away. */
  short: z.optional(words),
  /** Its few words are said above already, or the state's word stands for it: only the whole is shown, one step away. */
  away: z.optional(z.literal(true)),
  level: z.enum(['stop', 'warn', 'note']),
  basis: z.array(words),
});
export type CautionView = z.infer<typeof CautionView>;

/** The note the page believes to be writing to, and the text version it was looking at. */
export const NoteRef = z.strictObject({ id, version: z.int() });
export type NoteRef = z.infer<typeof NoteRef>;

/**
 * What became of something the page asked to put into the note. `edited`: the note has a block of this kind that a person changed by
 * hand, so it was left alone until they choose.
 */
export const InsertOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), message: words, note: z.nullable(NoteRef) }),
  z.strictObject({ kind: z.literal('edited'), message: words }),
  z.strictObject({ kind: z.literal('refused'), message: words }),
]);
export type InsertOutcome = z.infer<typeof InsertOutcome>;

export const InsertMode = z.enum(['auto', 'replace', 'add', 'difference']);
export type InsertMode = z.infer<typeof InsertMode>;
