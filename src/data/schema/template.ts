import * as z from 'zod';
import { REFUSE_WHEN } from '../../domain/template/gates/refusals';
import { TOPICS } from '../../domain/template/cite/lawScope';
import { IsoDate } from './common';

/** The front matter of `snippets/templates/*.md`, of a clinic's `templates/*.md`, and the rows made from them. */
const yesNo = z
  .union([z.boolean(), z.enum(['yes', 'no', 'true', 'false'])])
  .transform((v) => v === true || v === 'yes' || v === 'true');

const Id = z.string().regex(/^[A-Z][A-Z0-9-]{1,30}$/, 'an id is made of capital letters, digits and "-"');
const Line = z.string().trim().min(1).max(600);

/** Words that make the letter the wrong one, and the sentence that says so; `unless` words make it right again. */
const RefuseRow = z.strictObject({ words: z.array(Line).min(1).max(60), unless: z.array(Line).max(10).default([]), say: Line });

export const TemplateFieldRow = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9_]{0,40}$/, 'a field name is made of small letters, digits and "_"'),
    label: Line,
    help: z.string().max(600).default(''),
    required: yesNo.default(false),
    consent: z.enum(['victim-facts', 'pending-petition', 'none']).default('none'),
    type: z.enum(['text', 'paragraph', 'date', 'moment', 'choice']).default('text'),
    choices: z.array(Line).max(30).default([]),
    forbid: z.array(z.string()).max(20).default([]),
    refuse: z.array(RefuseRow).max(10).default([]),
  })
  .refine(
    (f) => (f.type === 'choice') === f.choices.length > 0,
    'a field of type "choice" has choices, and only such a field has them',
  );

export const TemplateMeta = z.strictObject({
  id: Id,
  title: Line,
  recipient: Line,
  'recipient-kind': z.enum(['ice', 'jail', 'agency', 'immigration-court', 'crcl', 'file']),
  purpose: Line,
  use: z.enum(['today', 'history', 'both']),
  from: IsoDate.optional(),
  until: IsoDate.optional(),
  'stands-now': Line.optional(),
  instead: z.array(Id).max(10).default([]),
  rests: z.array(z.string()).max(10).default([]),
  authorities: z.array(z.string()).max(60).default([]),
  first: Line.optional(),
  /** When the letter fits and when not, for the list of templates. */
  fits: Line.optional(),
  'not-for': Line.optional(),
  /** Questions on which the rulings of the place are given to the body (`law.cases`, `law.bond`) and to the signer's margin. */
  topics: z.array(z.enum(TOPICS)).max(6).default([]),
  /** Facts on which the letter would not be true: it is not made then. */
  'refuse-when': z.array(z.enum(REFUSE_WHEN)).max(10).default([]),
  cautions: z.array(Line).max(30).default([]),
  attachments: z.array(Line).max(60).default([]),
  fields: z.array(TemplateFieldRow).max(80).default([]),
  'variant-without-victim-facts': Id.optional(),
  /** Kinds of client data that must not stand in any field of this template. */
  forbid: z.array(z.string()).max(20).default([]),
  discloses: z.enum(['victim-facts', 'pending-petition']).optional(),
  /** A clinic's template says who wrote it, when it was last read through, and why it stands in place of a built-in one. */
  author: Line.optional(),
  reviewed: IsoDate.optional(),
  reason: Line.optional(),
});
export type TemplateMeta = z.output<typeof TemplateMeta>;

export const TemplateRow = z.strictObject({
  file: z.string(),
  meta: TemplateMeta,
  bodyLine: z.int().positive(),
  body: z.string(),
});

export const StaticSnippetRow = z.strictObject({
  file: z.string(),
  name: z.string().min(1),
  prefix: z.string().min(1),
  description: z.string().min(1),
  body: z.array(z.string()),
});
