import * as z from 'zod';
import { BasisRow, dataFile, IsoDate, Mark } from './common';

const Status = z.enum(['in-force', 'ended', 'contested', 'in-litigation', 'not-yet', 'unverified']);
const Field = z.enum(['title', 'number', 'issuer', 'issued', 'effective', 'ended', 'endedBy', 'status', 'substance']);
const text = z.string().min(1);

export const AuthorityRow = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Za-z0-9.-]+$/, 'an id is written like ICE-10076.1'),
  kind: z.enum(['policy', 'order', 'form', 'statute', 'public-law', 'regulation', 'proposal', 'case', 'event']),
  title: text,
  shortName: text,
  number: z.string().nullable(),
  issuer: text,
  issued: IsoDate.nullable(),
  effective: IsoDate.nullable(),
  ended: IsoDate.nullable(),
  endedBy: z.string().nullable(),
  endedByIds: z.array(z.string()),
  endKind: z
    .enum([
      'rescinded',
      'superseded',
      'vacated',
      'revoked',
      'stayed-in-part',
      'restored',
      'expired',
      'reversed',
      'repealed',
      'discontinued',
      'dismissed',
    ])
    .nullable(),
  seeInstead: z.array(z.string()),
  scope: z.strictObject({
    kind: z.enum(['nationwide', 'class', 'district', 'circuit', 'state', 'plaintiffs']),
    note: z.string().optional(),
  }),
  litigation: z.string().nullable(),
  /** The day somebody looked at the status itself; null: nobody has since the row was entered. */
  lastChecked: IsoDate.nullable(),
  entered: IsoDate.optional(),
  /** Day, month or year of the newest source whose date is known; null: none carries a date. */
  newestSource: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .nullable()
    .optional(),
  checkNote: z.string().nullable(),
  marks: z.partialRecord(Field, Mark),
  fieldNotes: z.partialRecord(Field, z.string()),
  substance: text,
  quotation: z.strictObject({ text, pin: text, source: text }).nullable(),
  cite: z.strictObject({
    forms: z.array(z.strictObject({ from: IsoDate.nullable(), full: text, short: text, mark: Mark })).min(1),
    historicalParenthetical: z.string().nullable(),
  }),
  published: z.string().nullable(),
  basis: z.array(BasisRow).min(1, 'a row names at least one source'),
  timeline: z.array(z.strictObject({ from: IsoDate, status: Status, sentence: text, mark: Mark })),
  renumbered: z.array(z.strictObject({ on: IsoDate.nullable(), from: text, to: text, mark: Mark })),
  /** A name needs two letters or digits: fewer would find blanks and dashes everywhere. */
  keys: z
    .array(
      z
        .string()
        .max(300)
        .regex(
          /^(?:name:[^\p{L}\p{N}]*[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]|(?!name:)[a-z]+:\S)/u,
          'a key is written like policy:10076.1; a name needs two letters or digits',
        ),
    )
    .max(100),
  examples: z.array(text),
  /** Who changed the row, when, why. The import script keeps such a row. */
  review: z.strictObject({ by: text, on: IsoDate, why: text }).optional(),
});

export const AuthoritiesFile = dataFile(AuthorityRow);

export const InaFile = dataFile(
  z.strictObject({
    ina: z.string().regex(/^\d{3}[A-D]?$/),
    usc: z.string().regex(/^\d{4}[a-z]?$/),
    heading: text,
    mark: Mark,
  }),
);

export const SourcesFile = dataFile(
  z.strictObject({
    id: text,
    title: text,
    url: z.string().optional(),
    kind: text,
    seen: text,
    note: z.string().optional(),
  }),
);

/** What changed in the register, newest first; a note checked under an older data version is told once. */
export const ChangesFile = dataFile(
  z.strictObject({
    dataVersion: IsoDate,
    id: text,
    change: text,
    /** What the row said before, in its own words; null: there was no row; left out: not kept. */
    was: text.nullable().optional(),
  }),
);

/** A clinic's own rows: full rows, each with a reason. A row whose id is already known shadows the built-in one. */
export const ClinicAuthorityRow = AuthorityRow.extend({ reason: text, lastChecked: IsoDate });
