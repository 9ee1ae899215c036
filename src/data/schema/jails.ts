import * as z from 'zod';
import { IsoDate } from './common';

const State = z.string().regex(/^US-[A-Z]{2}$/);

/** ice-287g.json: made by tools/data/pack-287g.mjs. The text of a state is `county|name|agreements`, agency after agency. */
export const PackedAgreements = z.strictObject({
  schemaVersion: z.literal(1),
  dataVersion: IsoDate,
  /** The day of ICE's list. */
  listOf: IsoDate,
  /** CC BY 4.0: it goes wherever the rows go. */
  attribution: z.string().min(1),
  firstDay: IsoDate,
  endings: z.array(z.string().min(1)),
  /** How many agreements there must be when it is unpacked. */
  agreements: z.int(),
  /** The one zone of a state; a state with two is not here, so that nobody guesses. */
  zones: z.record(State, z.string()),
  states: z.record(State, z.string()),
});
