/** What a chat may ask, as schemas without free text (src/app/ai/toolAnswers.ts answers). */
import * as z from 'zod/mini';
import type { Custodian } from '../domain/detainer/answers';
import type { Disposition } from '../domain/offense/answers';

/** A record, so that a value that the domain gets is missed here by the compiler. */
const valuesOf = <T extends string>(all: Readonly<Record<T, true>>): T[] => Object.keys(all) as T[];
const CUSTODIANS = valuesOf<Custodian>({
  'county-or-city-jail': true,
  'state-prison': true,
  'agency-with-287g': true,
  unknown: true,
});
const DISPOSITIONS = valuesOf<Disposition>({
  charged: true,
  convicted: true,
  acquitted: true,
  dismissed: true,
  'dismissed-after-plea': true,
  deferred: true,
  expunged: true,
  vacated: true,
  juvenile: true,
  unknown: true,
});

const pattern = (shape: RegExp) => z.string().check(z.regex(shape), z.maxLength(80));
const day = pattern(/^\d{4}-\d{2}-\d{2}$/);
const state = pattern(/^US-[A-Z]{2}$/);

/** Held against `languageModelTools` of package.json by a test: no free text, none of the protected answers, no further key. */
export const TOOL_INPUTS = {
  'detainer-desk_hold': z.strictObject({
    releasable: pattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
    zone: pattern(/^(?:America|Pacific)\/[A-Za-z_/]+$/),
    form: z.optional(pattern(/^I-247[A-Za-z0-9-]*$/)),
    jurisdiction: z.optional(state),
    custodian: z.optional(z.enum(CUSTODIANS)),
  }),
  'detainer-desk_level': z.strictObject({
    charges: z
      .array(
        z.strictObject({
          code: pattern(/^\d{4}$/),
          disposition: z.optional(z.enum(DISPOSITIONS)),
          maxPunishment: z.optional(z.enum(['over-one-year', 'exactly-one-year', 'under-one-year'])),
        }),
      )
      .check(z.minLength(1), z.maxLength(50)),
  }),
  'detainer-desk_authority': z.strictObject({
    id: pattern(/^[A-Z0-9][A-Z0-9.-]*$/),
    date: day,
    jurisdiction: z.optional(state),
  }),
} as const;

export type ToolName = keyof typeof TOOL_INPUTS;
export type ToolInput<N extends ToolName> = z.infer<(typeof TOOL_INPUTS)[N]>;
