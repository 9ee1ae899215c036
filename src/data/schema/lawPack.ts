import * as z from 'zod';
import { ClinicAuthority, ClinicHoliday, ClinicJail, ClinicJurisdiction } from './clinic';
import { IsoDate } from './common';
import { Caution, Clock, HoldExample, Reading, Source } from './holds';

/** A law pack (docs/law-packs.md): rows of law in one signed file. What a row may hold is what the same row of a clinic's folder may hold. */
const Line = z.string().trim().min(1).max(600);
const Web = z.string().regex(/^https?:\/\/[^\s<>"]+$/, 'an address on the web begins with https://');
const reason = Line.describe('Why this row is here.');

/** Names that Windows gives to devices: no file can be called so. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

export const PackExample = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hold'), why: Line, request: HoldExample.shape.request, expect: HoldExample.shape.expect }),
  z.strictObject({
    kind: z.literal('authority'),
    why: Line,
    id: Line,
    date: IsoDate,
    jurisdiction: Line.optional(),
    status: z.enum(['in-force', 'ended', 'contested', 'in-litigation', 'not-yet', 'unverified']),
  }),
]);

/** Row by row, so that a refusal names the row. */
export const PACK_ROWS = {
  authorities: ClinicAuthority,
  jurisdictions: ClinicJurisdiction,
  readings: Reading.extend({ reason }),
  clocks: Clock.extend({ reason }),
  cautions: Caution.extend({ reason }),
  holidays: ClinicHoliday,
  jails: ClinicJail,
  templates: z.strictObject({ text: z.string().min(1).max(120_000).describe('A whole template file, as in templates/*.md.') }),
} as const;

const rowsOf = z.array(z.unknown()).max(2000).optional();

export const PackFrame = z.strictObject({
  format: z.literal('detainer-desk-law-pack'),
  formatVersion: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, 'an id is made of small letters, digits and "-"')
    .refine((id) => !DEVICE.test(id), 'this name belongs to the computer'),
  title: Line,
  about: Line.optional(),
  version: z.int().min(1).max(1_000_000),
  newestSource: IsoDate.describe('The day of the newest source behind the rows.'),
  madeBy: Line,
  reviewedBy: z.strictObject({
    name: Line,
    authority: z.enum(['attorney', 'fully-accredited', 'partially-accredited']),
    on: IsoDate,
  }),
  sources: z.array(Source.extend({ url: Web.optional() })).max(500),
  rows: z.strictObject({
    authorities: rowsOf,
    jurisdictions: rowsOf,
    readings: rowsOf,
    clocks: rowsOf,
    cautions: rowsOf,
    holidays: rowsOf,
    jails: rowsOf,
    templates: rowsOf,
  }),
  examples: z.array(PackExample).max(500).optional(),
  key: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'a key is 43 letters'),
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/, 'a signature is 86 letters'),
});
