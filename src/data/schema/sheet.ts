import * as z from 'zod';
import { dataFile, IsoDate, Mark } from './common';
import { SHEET_TEXTS } from '../../domain/sheet/rows';

const Words = z.string().trim().min(1).max(600);

/** sheet-*.json: a language each, so that a reviewer has one file to read. */
export const SheetFile = dataFile(
  z
    .strictObject({
      language: z.string().regex(/^[a-z]{2}(?:-[A-Z][a-z]{3})?$/),
      name: Words,
      ownName: Words,
      locale: z.string().optional(),
      dates: z
        .strictObject({
          weekdays: z.array(Words).length(7),
          months: z.array(Words).length(12),
          order: Words,
          mark: Mark,
          source: Words,
          zones: z.record(z.string(), Words),
        })
        .optional(),
      version: IsoDate,
      translator: Words,
      reviewer: Words.nullable(),
      reviewed: IsoDate.nullable(),
      terms: z.array(z.strictObject({ term: Words, words: Words, mark: Mark.nullable() })),
      texts: z.strictObject({
        ...(Object.fromEntries(SHEET_TEXTS.map((key) => [key, Words])) as Record<(typeof SHEET_TEXTS)[number], typeof Words>),
        jailNotice: Words.optional(),
      }),
    })
    .refine((row) => (row.locale === undefined) !== (row.dates === undefined), 'a language has a locale or dates of its own'),
);

/** glossary.json: the words of each language as they were found; a term without words has no source in that language. */
export const GlossaryFile = dataFile(
  z.strictObject({
    term: Words,
    language: z.string(),
    words: Words.nullable(),
    mark: Mark.nullable(),
    source: Words.nullable(),
    note: Words.nullable(),
  }),
);
