import * as z from 'zod';
import { BasisRow } from './common';

/** One of the nineteen factors of ICE-10075.1, used as a checklist. `tells`: what a filled line would disclose. */
export const Factor = z.strictObject({
  number: z.int().min(1).max(19),
  id: z.string().regex(/^[a-z][a-z-]*$/),
  label: z.string().min(1),
  tells: z.enum(['none', 'entry', 'nationality', 'status', 'victim']),
  basis: z.array(BasisRow).min(1),
  examples: z.array(z.strictObject({ row: z.string(), side: z.enum(['positive', 'negative', 'open']) })).min(1),
});
