import * as z from 'zod';
import { dataFile, Mark } from './common';

/** Words in order, lower case, without accents; a word that ends in `*` is the beginning of one. */
const Phrase = z.string().regex(/^[a-z0-9]+\*?(?: [a-z0-9]+\*?)*$/, 'a phrase is lower-case words, without accents or signs');
const row = {
  id: z.string().min(1),
  phrases: z.array(Phrase).min(1),
  examples: z.array(z.string().min(1)),
  mark: Mark,
  source: z.string().min(1),
};
const Disposition = z.enum([
  'charged',
  'convicted',
  'acquitted',
  'dismissed',
  'dismissed-after-plea',
  'deferred',
  'expunged',
  'vacated',
  'juvenile',
  'custody',
]);

export const HoldWordFile = dataFile(
  z.strictObject({
    ...row,
    role: z.enum(['hold', 'not', 'agency', 'not-agency']),
    kind: z.enum(['ice', 'us-marshal', 'other-agency', 'court', 'probation-parole', 'writ', 'unknown']).exactOptional(),
    alone: z.boolean().exactOptional(),
  }),
);

export const OutcomeWordFile = dataFile(
  z.strictObject({
    ...row,
    disposition: Disposition,
    unlessBefore: z.array(Phrase).exactOptional(),
    unlessAfter: z.array(Phrase).exactOptional(),
  }),
);

export const TagWordFile = dataFile(
  z.strictObject({
    ...row,
    tag: z.string().min(1),
    modifier: z.string().min(1).exactOptional(),
    unlessAfter: z.array(Phrase).exactOptional(),
  }),
);

export const LineWordFile = dataFile(
  z.strictObject({
    ...row,
    use: z.enum(['label', 'stage', 'line', 'connector', 'qualifier', 'grounds']),
    kind: z.string().min(1),
  }),
);

export const SearchWordFile = dataFile(
  z.strictObject({
    id: z.string().min(1),
    kind: z.enum(['filler', 'qualifier', 'spanish']),
    words: z.array(z.string().min(1)),
    phrase: Phrase.exactOptional(),
    english: z.string().min(1).exactOptional(),
    examples: z.array(z.string().min(1)).min(1),
    mark: Mark,
    source: z.string().min(1),
  }),
);

const Jurisdiction = z.string().regex(/^(?:US(?:-[A-Z]{2})?|any)$/, 'a jurisdiction is "US" or "US-GA"');

export const StatuteFormFile = dataFile(
  z.strictObject({
    id: z.string().min(1),
    jurisdiction: Jurisdiction,
    before: z.array(Phrase).exactOptional(),
    after: z.array(Phrase).exactOptional(),
    title: z.array(Phrase).exactOptional(),
    sure: z.boolean(),
    examples: z.array(z.string().min(1)).min(1),
    mark: Mark,
    source: z.string().min(1),
  }),
);

/** The format of a statute table, ours and a clinic's: docs/offense-levels.md. */
export const StatuteTableRow = z.strictObject({
  jurisdiction: Jurisdiction,
  title: z.string().min(1),
  source: z.string().min(1),
  year: z.int().min(1900).max(2100).nullable(),
  mark: Mark,
  grade: z.string().min(1),
  gives: z.enum(['codes', 'category']),
  families: z.record(z.string().regex(/^\d{2}(?:\d{2})?$/), z.array(z.string().regex(/^\d{4}$/))).exactOptional(),
  familiesMark: Mark.exactOptional(),
  sections: z.record(z.string().min(1).max(60), z.string().regex(/^\d{2,4}(?: \d{2,4})*$|^$/, 'codes with blanks between them')),
});

export const StatuteTableFile = dataFile(StatuteTableRow);

export const LakenRileyFile = dataFile(
  z.strictObject({
    id: z.string().min(1),
    finding: z.enum(['raise', 'ask']),
    label: z.string().min(1),
    all: z.array(z.array(Phrase).min(1)).min(1),
    not: z.array(Phrase).exactOptional(),
    codes: z.array(z.strictObject({ from: z.string().regex(/^\d{4}$/), to: z.string().regex(/^\d{4}$/) })).exactOptional(),
    examples: z.array(z.string().min(1)).min(1),
    mark: Mark,
    source: z.string().min(1),
  }),
);
