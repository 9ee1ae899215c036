import * as z from 'zod';
import { dataFile, IsoDate, Mark } from './common';

const text = z.string().min(1);

/** A written form: `pattern` is a regular expression in which <s> is optional space, <S> is space, <sec> a section sign or word, <sub> "(a)(1)". */
const Shape = z.strictObject({
  kind: z.literal('shape'),
  id: text,
  /** How the groups become a key; src/domain/authority/keys.ts. */
  resolve: z.enum([
    'policy',
    'usc',
    'cfr',
    'ina',
    'iirira',
    'fr',
    'eo',
    'aila',
    'dec',
    'docket',
    'uscis',
    'reporter',
    'reporter-at',
    'supra',
    'publ',
    'stat',
    'oppm',
    'instr',
    'rin',
  ]),
  pattern: text,
  ignoreCase: z.boolean(),
  /** Cheap test first: one of these, in lower case, must stand in the text. Empty: always run. */
  needs: z.array(z.string()),
  examples: z.array(text).min(1),
  nearMisses: z.array(text).min(1),
});

const Nickname = z.strictObject({
  kind: z.literal('nickname'),
  id: text,
  pattern: text,
  ignoreCase: z.boolean(),
  /** One candidate: it is that one. More, or `others`: ask which, unless a date, number or hint settles it. */
  candidates: z.array(z.strictObject({ id: text, hint: z.string().nullable() })).min(1),
  needs: z.array(z.string()).min(1),
  /** Said when instruments outside the register share the name. */
  others: z.string().nullable(),
  examples: z.array(text).min(1),
});

/** A number that is wrong, old or moved. `context` limits it to sentences that match; `from`/`until` to notes of those days. */
const NumberRule = z.strictObject({
  kind: z.literal('number'),
  id: text,
  keys: z.array(text).min(1),
  exact: z.boolean(),
  context: z.string().nullable(),
  from: IsoDate.nullable(),
  until: IsoDate.nullable(),
  code: text,
  authority: z.string().nullable(),
  message: text,
  suggestions: z.array(z.strictObject({ text, why: text })),
  mark: Mark,
});

/** Words that say too much or too little. `near` must stand in the paragraph; `unless` must not. */
const Phrase = z.strictObject({
  kind: z.literal('phrase'),
  id: text,
  pattern: text,
  near: z.string().nullable(),
  unless: z.string().nullable(),
  needs: z.array(z.string()).min(1),
  within: z.enum(['sentence', 'paragraph']),
  code: text,
  authority: z.string().nullable(),
  message: text,
  suggestions: z.array(z.strictObject({ text, why: text })),
  mark: Mark,
  examples: z.array(text).min(1),
  nearMisses: z.array(text).min(1),
});

/** Title 8 sections that come from other Acts. */
const NotIna = z.strictObject({
  kind: z.literal('not-ina'),
  id: text,
  from: z.string(),
  to: z.string(),
  what: text,
  act: z.string().nullable(),
  mark: Mark,
});

const Words = z.strictObject({
  kind: z.literal('words'),
  id: z.enum([
    'history-heading',
    'end-parenthetical',
    'end-clause',
    'status-note',
    'told-ended-before',
    'told-ended-after',
    'told-open',
    'relied-on',
  ]),
  pattern: text,
});

const Abbreviations = z.strictObject({
  kind: z.literal('abbreviations'),
  id: text,
  pairs: z.array(z.strictObject({ full: text, short: z.array(text).min(1) })),
});

const Limits = z.strictObject({
  kind: z.literal('limits'),
  id: z.literal('limits'),
  staleAfterDays: z.number().int().positive(),
  trialText: text,
  trialMost: z.number().int().nonnegative(),
});

export const ShapesFile = dataFile(
  z.discriminatedUnion('kind', [Shape, Nickname, NumberRule, Phrase, NotIna, Words, Abbreviations, Limits]),
);
export type ShapeEntry = z.infer<typeof ShapesFile>['entries'][number];

export const CodesFile = dataFile(
  z.strictObject({
    code: text,
    severity: z.enum(['error', 'warning', 'information', 'hint', 'off']),
    title: text,
    help: text,
  }),
);
