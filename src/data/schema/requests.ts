import * as z from 'zod';
import { ASKED_FACTS } from '../../domain/note/keys/detainerFacts';
import { DISPOSITIONS } from '../../domain/offense/answers';

const text = (max: number) => z.string().max(max);
const id = text(200);
/** YYYY-MM-DD. */
export const REQUEST_DATE = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD');

/** `HoldRequest` (domain/detainer/answers.ts) as it may come from outside: a caller of the public entry, or a block in a note. */
export const HOLD_REQUEST = z.strictObject({
  // What is asked before the number: one of the values of its row. Before the rest: one of them is more than a word, and stands below.
  ...Object.fromEntries(ASKED_FACTS.map((fact) => [fact.field, z.enum(fact.values.map(([value]) => value)).optional()])),
  releasable: text(100),
  zone: id,
  form: id.optional(),
  jurisdiction: id.optional(),
  reading: id.optional(),
  holidayRule: z.enum(['in-lieu', 'statutory', 'in-lieu+closures']).optional(),
  localDays: z
    .array(z.strictObject({ date: REQUEST_DATE, basis: text(500) }))
    .max(400)
    .optional(),
  hours: z.number().optional(),
  occurrence: z.enum(['first', 'second']).optional(),
  now: text(100).optional(),
  received: text(100).optional(),
  servedBy287g: z.strictObject({ by: z.enum(['deputy', 'ice', 'unknown']), at: text(100).optional() }).optional(),
  convictionBox: z.boolean().optional(),
  convicted: z.boolean().optional(),
  iceCustodySince: text(100).optional(),
  inaugurationArea: z.boolean().optional(),
});

/** An attorney's finding, with a role and a day. */
const Finding = z.strictObject({ finding: z.enum(['yes', 'no']), by: text(200), on: REQUEST_DATE });

/** `ClassifyRequest` (domain/offense/answers.ts) as it may come from outside. */
export const CLASSIFY_REQUEST = z.strictObject({
  scheme: z.enum(['ICE-2010', 'SC-2009']).optional(),
  recordComplete: z.boolean().optional(),
  jurisdiction: id.optional(),
  charges: z
    .array(
      z.strictObject({
        code: text(20).optional(),
        text: text(2000).optional(),
        count: z.number().int().min(1).max(10_000).optional(),
        modifier: text(100).optional(),
        disposition: z.enum(DISPOSITIONS).optional(),
        sentence: z
          .strictObject({
            years: z.number().min(0).optional(),
            months: z.number().min(0).optional(),
            days: z.number().min(0).optional(),
          })
          .optional(),
        maxPunishment: z.enum(['over-one-year', 'exactly-one-year', 'under-one-year']).optional(),
        aggravatedFelony: Finding.optional(),
        conviction: Finding.optional(),
      }),
    )
    .max(1000),
});
