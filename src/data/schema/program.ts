import * as z from 'zod';
import { BasisRow, dataFile, IsoDate } from './common';

const text = z.string().min(1);
const basis = z.array(BasisRow).min(1, 'a row names at least one source');
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is small letters, digits and hyphens');
const Since = z.strictObject({ text, basis });
const Known = z.enum(['yes', 'no', 'unknown']);

export const ProgramFactsFile = dataFile(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('caution'), id, level: z.enum(['stop', 'warn', 'note']), message: text, basis }),
    z.strictObject({
      kind: z.literal('fact'),
      id,
      topic: text,
      statement: text,
      asOf: IsoDate.nullable(),
      document: text,
      basis,
      since: Since,
      cautions: z.array(id).min(1),
      words: z.array(text),
      hover: z.array(text),
      reference: z
        .strictObject({
          measure: text,
          percent: z.number().min(0).max(100),
          where: text,
          jurisdiction: z.string().nullable(),
          from: IsoDate.nullable(),
          to: IsoDate,
        })
        .optional(),
      /** A question that must find this row among the first five. */
      examples: z.array(z.strictObject({ query: text })).min(1),
    }),
    z.strictObject({ kind: z.literal('factor'), id, label: text, factors: z.array(id).min(1), basis }),
    z.strictObject({
      kind: z.literal('disagreement'),
      id,
      question: text,
      sides: z.array(id).min(2),
      today: text,
      basis,
    }),
  ]),
);

const NoteExample = z.record(z.string(), z.unknown());

export const StagesFile = dataFile(
  z.strictObject({
    id,
    order: z.int().min(1),
    title: text,
    what: text,
    who: text,
    recorded: z.array(text).min(1),
    ask: z.array(text).min(1),
    templates: z.array(z.string().regex(/^T\d{2}(?:-NV)?$/)),
    clocks: z.array(id),
    cautions: z.array(id).min(1),
    next: z.array(id),
    since: Since.optional(),
    basis,
    examples: z.array(z.strictObject({ why: text, note: NoteExample, expect: id })).min(1),
  }),
);

const Criterion = z.strictObject({ id, label: text, fact: text, basis });

export const PrioritiesFile = dataFile(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('question'), id: text, question: text, label: text }),
    z.strictObject({
      kind: z.literal('period'),
      id,
      authority: text,
      name: text,
      from: IsoDate,
      until: IsoDate.nullable(),
      criteriaStatus: z.enum(['seen', 'unverified']),
      criteria: z.array(Criterion),
      note: text,
      basis,
      examples: z
        .array(
          z.strictObject({
            date: IsoDate,
            facts: z.record(z.string(), Known),
            expect: z.enum(['listed', 'not-listed', 'unknown', 'unverified']),
            criterion: z.string().optional(),
          }),
        )
        .min(1),
    }),
    z.strictObject({
      kind: z.literal('rule'),
      id,
      authority: text,
      fact: text,
      from: IsoDate,
      until: IsoDate.nullable(),
      sentence: text,
      note: text,
      basis,
      examples: z.array(z.strictObject({ date: IsoDate, applies: z.boolean() })).min(1),
    }),
    z.strictObject({
      kind: z.literal('minor-traffic'),
      id,
      codes: z.array(z.string().regex(/^\d{4}$/)),
      words: z.array(text),
      note: text,
      basis,
      examples: z.array(z.strictObject({ code: z.string().optional(), text: z.string(), expect: z.boolean() })).min(1),
    }),
  ]),
);
