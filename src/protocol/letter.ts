import * as z from 'zod/mini';
import { ChargesForm } from './charges';
import { HoldForm } from './hold';
import { CautionView, id, NoteRef, typed, words } from './parts';

export const ConsentForm = z.strictObject({
  scope: z.enum(['victim-facts', 'pending-petition', 'both']),
  date: typed(10),
  /** Role or initials of who took it. */
  by: typed(200),
});
export type ConsentForm = z.infer<typeof ConsentForm>;

const FieldView = z.strictObject({
  name: id,
  label: words,
  help: words,
  required: z.boolean(),
  consent: z.nullable(words),
  type: z.enum(['text', 'paragraph', 'date', 'moment', 'choice']),
  choices: z.array(words),
});
export type FieldView = z.infer<typeof FieldView>;

export const TemplateCard = z.strictObject({
  id,
  title: words,
  /** For whom: "To ICE". */
  group: words,
  purpose: words,
  recipient: words,
  origin: words,
  cautions: z.array(words),
  attachments: z.array(words),
  fields: z.array(FieldView),
  withoutVictimFacts: z.nullable(words),
  /** Each authority, today and on the note's date. */
  authorities: z.array(z.strictObject({ id: words, today: words, onDate: words, warn: z.boolean() })),
});
export type TemplateCard = z.infer<typeof TemplateCard>;

export const TemplateList = z.strictObject({ templates: z.array(TemplateCard), asOf: words, asOfFrom: words, today: words });
export type TemplateList = z.infer<typeof TemplateList>;

/** Everything a letter is made of. The host renders it; the page only shows text. */
export const LetterForm = z.strictObject({
  template: id,
  fields: z.record(typed(100), typed(20_000)),
  consent: z.nullable(ConsentForm),
  useHold: z.boolean(),
  useCharges: z.boolean(),
  hold: HoldForm,
  charges: ChargesForm,
});
export type LetterForm = z.infer<typeof LetterForm>;

export const LetterView = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rendered'),
    pieces: z.array(z.strictObject({ text: words, mark: z.enum(['plain', 'filled', 'blank']) })),
    missing: z.array(z.strictObject({ name: words, label: words })),
    cautions: z.array(CautionView),
    cited: z.array(z.strictObject({ id: words, place: words, today: words })),
    draft: z.boolean(),
    /** A review of this very text can be recorded: no blank is left in it. */
    reviewable: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('consent-needed'),
    message: words,
    fields: z.array(words),
    alternative: z.nullable(z.strictObject({ id: words, title: words })),
  }),
  z.strictObject({
    kind: z.literal('not-applicable'),
    message: words,
    instead: z.array(z.strictObject({ id: words, title: words })),
  }),
  z.strictObject({ kind: z.literal('invalid'), message: words }),
]);
export type LetterView = z.infer<typeof LetterView>;

/** The host asks where and writes; the page never names a place. */
export const LetterSave = z.strictObject({ form: LetterForm, format: z.enum(['html', 'docx']) });

export const LetterInsert = z.strictObject({ note: NoteRef, form: LetterForm });

export const ConsentSave = z.strictObject({ note: NoteRef, consent: ConsentForm });
