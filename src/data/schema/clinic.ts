import * as z from 'zod';
import { ClinicAuthorityRow } from './authorities';
import { IsoDate } from './common';
import { CUSTODIANS } from '../../domain/detainer/answers';
import { Jurisdiction } from './holds';

/** The files of a clinic's own folder (docs/clinic-library.md). The JSON Schemas in schemas/ are made from these: node tools/data/build-schemas.mjs */
const Line = z.string().trim().min(1).max(600);
const Zone = z.string().regex(/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+$/, 'a zone is an IANA name such as America/Chicago');
const Code = z.string().regex(/^\d{4}$/, 'a code is four digits, as text');

/** Who wrote a row, when it was last read through, and why it is there. */
const provenance = {
  author: Line.optional().describe('Who wrote this row. Initials or a role are enough.'),
  reviewed: IsoDate.optional().describe('The day an attorney or accredited representative last read it, YYYY-MM-DD.'),
  reason: Line.optional().describe('Why it is here. Needed where it stands in place of a built-in row.'),
};

export const ClinicJson = z.strictObject({
  $schema: z.string().optional(),
  name: Line.describe('The name of the clinic. Shown beside everything that comes from this folder.'),
  address: z
    .array(Line)
    .max(12)
    .optional()
    .describe('Letterhead, a line each: office, street, city, telephone. Fills the field "office" of a letter.'),
  zone: Zone.optional().describe('The time zone where neither the note nor its jail says one.'),
  zones: z
    .array(z.strictObject({ facility: Line, zone: Zone }))
    .max(500)
    .optional()
    .describe('Time zones of jails, by the name that notes use under "facility".'),
  reviewers: z
    .array(
      z.strictObject({
        name: Line,
        authority: z.enum(['attorney', 'fully-accredited', 'partially-accredited']),
      }),
    )
    .max(100)
    .optional()
    .describe('People of the clinic who may review a request.'),
  sheetReviews: z
    .array(
      z.strictObject({
        language: Line.describe('The language of the client sheet, as its list shows it: es, zh-Hans.'),
        version: IsoDate.describe('The day of the words that were read; it stands at the foot of the sheet.'),
        reviewer: Line.describe('Who read them against the English: a named person.'),
        on: IsoDate.describe('The day of the review, YYYY-MM-DD.'),
      }),
    )
    .max(50)
    .optional()
    .describe('Reviews of the client sheet. A review is of one version; newer words are not reviewed again.'),
  trustedKeys: z
    .array(z.strictObject({ name: Line, key: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'a key is 43 letters') }))
    .max(100)
    .optional()
    .describe('Whose law packs are used: a name and the public key that stands in each of their packs.'),
});

export const ClinicHoliday = z.strictObject({
  date: IsoDate.describe('The day, YYYY-MM-DD. It never moves an answer; it is shown as "if this day counts".'),
  name: Line.describe('What the day is called.'),
  basis: Line.describe('Who closes, and on whose word.'),
  ...provenance,
});

export const ClinicAlias = z.strictObject({
  alias: Line.describe("The clinic's own shorthand for a charge."),
  codes: z.array(Code).min(1).max(20).describe('NCIC codes it stands for.'),
  ...provenance,
});

export const ClinicJail = z.strictObject({
  facility: Line.describe('The name that notes use under "facility".'),
  jurisdiction: z
    .string()
    .regex(/^US-[A-Z]{2}$/, 'a state is written US-AL')
    .describe('The state it stands in, as US-AL.'),
  county: Line.optional().describe('The county or parish, so that it is found by it as well.'),
  custodian: z
    .enum(CUSTODIANS)
    .optional()
    .describe('Who holds the person there. It decides in some states whether any hold is allowed.'),
  zone: Zone.optional().describe('Its time zone, needed in a state with two.'),
  answers: Line.optional().describe('Who answers: a role and the telephone, never a client.'),
  fax: Line.optional().describe('Where a letter goes: fax or mailbox.'),
  hours: Line.optional().describe('When somebody answers.'),
  counts: Line.optional().describe('How this jail counts the hours, in its own words. It moves no answer.'),
  ...provenance,
});

/** One table of a state's sections. The rows of `sections` are checked one by one, so that a broken one leaves the others. */
export const ClinicStatutes = z.strictObject({
  jurisdiction: z
    .string()
    .regex(/^US-[A-Z]{2}$/, 'a state is written US-TX')
    .describe('Whose sections they are: US-TX.'),
  title: Line.describe('What the table is. Shown beside every code that comes from it.'),
  source: Line.describe('Where it was published.'),
  year: z.int().min(1900).max(2100).describe('The year the table is of. Shown beside its codes.'),
  sections: z
    .record(z.string().min(1).max(60), z.string().max(200))
    .describe('Section as the state prints it, and its NCIC codes with blanks between them: "31.03(e)(3)": "2399 2303".'),
  ...provenance,
});
export const CODES_OF_A_SECTION = /^\d{4}(?: \d{4}){0,9}$/;

export const ClinicJurisdiction = Jurisdiction.extend({ ...provenance, reason: Line.describe('Why this row is here.') });

export const ClinicAuthority = ClinicAuthorityRow;

const lines = z.union([z.string().max(20_000), z.array(z.string().max(5000)).max(1000)]);

/** One snippet of a `*.code-snippets` file, as VS Code writes them. */
export const ClinicSnippet = z.strictObject({
  prefix: z.union([Line, z.array(Line).min(1).max(10)]),
  body: lines,
  description: lines.optional(),
  scope: z.string().max(200).optional(),
  isFileTemplate: z.boolean().optional(),
  author: provenance.author,
  reviewed: provenance.reviewed,
});

/** Lists are checked row by row, so that one broken row never takes the others away. */
export const CLINIC_LISTS = {
  'holidays.json': ClinicHoliday,
  'aliases.json': ClinicAlias,
  'statutes.json': ClinicStatutes,
  'jails.json': ClinicJail,
  'jurisdictions.json': ClinicJurisdiction,
  'authorities.json': ClinicAuthority,
} as const;
