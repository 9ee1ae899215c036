import * as z from 'zod';
import { BasisRow as SharedBasisRow, dataFile, IsoDate, Mark } from './common';

// The domain's types tell "absent" from "undefined" (exactOptionalPropertyTypes).
const BasisRow = SharedBasisRow.extend({ quote: z.string().exactOptional(), note: z.string().exactOptional() });
const Code = z.string().regex(/^\d{4}$/, 'a code is four digits, as text');
const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal('none')]);
const YearSide = z.enum(['over-one-year', 'exactly-one-year', 'under-one-year']);
const Finding = z.strictObject({ finding: z.enum(['yes', 'no']), by: z.string().min(1), on: IsoDate });

export const CodeFile = dataFile(
  z.strictObject({
    code: Code,
    descriptor: z.string().min(1),
    categoryCode: z.string().regex(/^\d{2}$/),
    category: z.string().min(1),
    seenIn: z.array(z.string()).min(1),
    retired: z.string().exactOptional(),
    singleSource: z.boolean().exactOptional(),
    note: z.string().exactOptional(),
    mark: Mark,
  }),
);

export const IceEntryFile = dataFile(
  z.strictObject({
    id: z.string().min(1),
    label: z.string().min(1),
    code: z.string().exactOptional(),
    categoryCode: z
      .string()
      .regex(/^\d{2}$/)
      .nullable(),
    note: z.string().exactOptional(),
    basis: z.array(BasisRow).min(1),
  }),
);

const ExampleCharge = z.strictObject({
  code: Code.exactOptional(),
  count: z.int().positive().exactOptional(),
  disposition: z.enum(['charged', 'convicted']).exactOptional(),
  sentence: z
    .strictObject({ years: z.number().exactOptional(), months: z.number().exactOptional(), days: z.number().exactOptional() })
    .exactOptional(),
  maxPunishment: YearSide.exactOptional(),
  aggravatedFelony: Finding.exactOptional(),
});

const Scheme = z.strictObject({
  kind: z.literal('scheme'),
  id: z.enum(['ICE-2010', 'SC-2009']),
  title: z.string(),
  from: IsoDate,
  until: IsoDate.nullable(),
  untilNote: z.string().exactOptional(),
  counts: z.enum(['convictions', 'charges-and-convictions']),
  words: z.string(),
  basis: z.array(BasisRow).min(1),
});

const Rule = z.strictObject({
  kind: z.literal('rule'),
  id: z.string().min(1),
  scheme: z.enum(['ICE-2010', 'SC-2009', 'program']),
  use: z.enum(['decides', 'basis', 'later-basis', 'program']),
  set: z.string(),
  from: Code.exactOptional(),
  to: Code.exactOptional(),
  level: Level.nullable(),
  label: z.string().min(1),
  condition: z.string().exactOptional(),
  when: z
    .union([
      z.strictObject({ aggravatedFelony: z.literal(true) }),
      z.strictObject({ punishable: z.enum(['over-one-year', 'under-one-year']), atLeast: z.int().positive() }),
    ])
    .exactOptional(),
  sentence: z.enum(['over-one-year', 'under-one-year']).exactOptional(),
  proseSupport: z.string().exactOptional(),
  confidence: z.string().exactOptional(),
  basis: z.array(BasisRow).min(1),
  examples: z.array(z.strictObject({ charges: z.array(ExampleCharge).min(1), level: Level })),
});

export const LevelFile = dataFile(z.discriminatedUnion('kind', [Scheme, Rule]));

export const AliasFile = dataFile(
  z.strictObject({
    alias: z.string().min(1),
    codes: z.array(Code).min(1),
    example: z.string().min(1),
    beside: z.boolean().exactOptional(),
    mark: Mark,
  }),
);

export const OffenseCautionFile = dataFile(
  z.strictObject({
    id: z.string().min(1),
    use: z.enum(['caution', 'question']),
    level: z.enum(['stop', 'warn', 'note']),
    message: z.string().min(1),
    codes: z.array(z.strictObject({ from: Code, to: Code })).exactOptional(),
    words: z.array(z.string().min(1)).exactOptional(),
    basis: z.array(BasisRow),
  }),
);
