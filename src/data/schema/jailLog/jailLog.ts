import * as z from 'zod';
import { dataFile, Mark } from '../common';

const text = z.string().min(1);
const seen = { id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/), mark: Mark, seen: text };
const small = z.string().regex(/^[^A-Z]+$/, 'phrases are written in small letters');
const HoldMeaning = z.enum(['ice', 'notice', 'other', 'unsure']);
const ReasonMeaning = z.enum(['freed', 'other-keeper', 'merged', 'ice', 'error', 'unclear']);

const Field = z.enum([
  'booking',
  'person',
  'booked',
  'charge',
  'chargeReleased',
  'chargeEnd',
  'releasable',
  'detainer',
  'detainerReceived',
  'served',
  'released',
  'releaseReason',
  'icePickup',
  'facility',
  'jurisdiction',
  'form',
  // Not read: a date that is only planned, a date on which somebody looked, anything else that is known by its name.
  'plan',
  'look',
  'other',
]);

export const LogWordsFile = dataFile(
  z.discriminatedUnion('kind', [
    z.strictObject({
      ...seen,
      kind: z.literal('heading'),
      field: Field,
      phrases: z.array(small).min(1),
      never: z.array(small),
      weight: z.number().min(0).max(1),
    }),
    z.strictObject({ ...seen, kind: z.literal('short'), short: small, long: small }),
    z.strictObject({
      ...seen,
      kind: z.literal('hold'),
      meaning: HoldMeaning,
      where: z.enum(['anywhere', 'cell', 'together']),
      /** With `together`: one of the phrases and one of these, in any order. */
      together: z.array(small).optional(),
      phrases: z.array(small).min(1),
      examples: z.array(z.strictObject({ text, expect: z.union([HoldMeaning, z.literal('none')]) })).min(1),
    }),
    z.strictObject({
      ...seen,
      kind: z.literal('reason'),
      meaning: ReasonMeaning,
      phrases: z.array(small).min(1),
      examples: z.array(z.strictObject({ text, expect: z.union([ReasonMeaning, z.literal('unknown')]) })).min(1),
    }),
    z.strictObject({ ...seen, kind: z.literal('placeholder'), texts: z.array(small), days: z.array(z.string()) }),
    z.strictObject({ ...seen, kind: z.literal('footer'), starts: z.array(small).min(1) }),
  ]),
);
