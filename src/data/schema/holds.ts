import * as z from 'zod';
import type {
  FormRow,
  JurisdictionRow,
  ReadingRow,
  CautionRow,
  SourceRow,
  AfterExpiryRow,
  ClockRow,
  ClockEventRow,
} from '../../domain/detainer/rows';
import type { HolidayRow } from '../../domain/holidays/rows';
import { CUSTODIANS, LAW_EFFECTS } from '../../domain/detainer/answers';
import { BasisRow, dataFile, IsoDate, Mark, Period } from './common';

/** The files of the detainer clock. A row that does not fit names itself in the message; docs/rules-and-data.md says what each field means. */
const Id = z.string().min(1);
const Text = z.string().min(1);
const Basis = z.array(BasisRow).min(1, 'each row names at least one basis');

export const HoldExample = z.strictObject({
  why: Text,
  request: z.looseObject({ releasable: Text, zone: Text }),
  expect: z.strictObject({
    kind: z.enum(['hold', 'no-hold', 'ask', 'invalid']),
    expires: z.record(z.string(), Text).optional(),
    caution: Text.optional(),
    law: Text.optional(),
    without: Text.optional(),
    field: Text.optional(),
  }),
});

const Form = z.strictObject({
  id: Id,
  name: Text,
  inUse: Period,
  inUseWords: Text,
  kind: z.enum(['hold', 'notice-only']),
  wording: Text,
  excludesDays: z.enum(['yes', 'no', 'unclear', 'not-applicable']),
  mustBeServed: z.enum(['yes', 'recalled', 'no', 'unknown']),
  convictionBox: z.enum(['yes', 'recalled', 'no']),
  boxes: Text,
  companionWarrant: Text.nullable(),
  copyToPerson: Text,
  readings: z.array(Id),
  basis: Basis,
  examples: z.array(HoldExample).min(1),
});

export const Reading = z.strictObject({
  id: Id,
  label: Text,
  order: z.number(),
  hours: z.number().positive(),
  starts: z.enum(['release', 'receipt', 'service']),
  endsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a wall time is written 23:59')
    .optional(),
  actBy: z.boolean().optional(),
  skipsWeekends: z.boolean(),
  skipsHolidays: z.boolean(),
  jurisdiction: Id.nullable(),
  inForce: Period,
  stateClock: Text.optional(),
  heldBy: Text,
  citable: z.boolean(),
  basis: Basis,
  examples: z.array(HoldExample).min(1),
});

const Law = z.strictObject({
  id: Id,
  title: Text,
  citation: Text.optional(),
  effect: z.enum(LAW_EFFECTS),
  from: IsoDate.nullable(),
  fromMark: z.union([Mark, z.literal('not seen')]).optional(),
  until: IsoDate.nullable(),
  notBefore: IsoDate.nullable().optional(),
  inForceWords: Text,
  noHoldFrom: IsoDate.nullable(),
  noHoldFor: z.array(z.enum(CUSTODIANS)).min(1).optional(),
  exceptions: z.array(Text),
  summary: Text,
  demand: Text.optional(),
  demandFor: z.array(z.enum(CUSTODIANS)).min(1).optional(),
  lookedOn: IsoDate.optional(),
  readings: z.array(Id),
  clocks: z.array(Id).optional(),
  basis: Basis,
  examples: z.array(HoldExample),
});

const FirstLine = z.strictObject({ from: IsoDate.nullable(), line: Text, question: Text, marks: Text, readOn: IsoDate });

export const Jurisdiction = z.strictObject({
  id: z.string().regex(/^US(-[A-Z]{2})?$/),
  name: Text,
  firstLines: z.array(FirstLine).optional(),
  notice: z.strictObject({ from: IsoDate, effect: z.enum(['bars', 'limits']), sentence: Text, basis: Basis }).optional(),
  agreements: z.strictObject({ voidFrom: IsoDate.nullable(), disputed: z.array(Text), sentence: Text, basis: Basis }).optional(),
  laws: z.array(Law),
});

export const Caution = z.strictObject({
  code: Id,
  level: z.enum(['stop', 'warn', 'note']),
  from: IsoDate.optional(),
  message: Text,
  /** The same in a few words, with the same blanks. */
  short: Text,
  basis: z.array(BasisRow),
  examples: z.array(HoldExample).min(1),
});

const holidayCommon = {
  id: Id,
  basis: Basis,
  examples: z.array(
    z.strictObject({ date: IsoDate, stopsUnder: z.enum(['statutory', 'in-lieu', 'in-lieu+closures']), expect: z.boolean() }),
  ),
};
const weekday = z.int().min(0).max(6);
const Holiday = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('coverage'), ...holidayCommon, firstYear: z.int(), lastYear: z.int() }),
  z.strictObject({
    kind: z.literal('statutory'),
    ...holidayCommon,
    name: Text,
    rule: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('fixed'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
      z.strictObject({ type: z.literal('nth-weekday'), month: z.int().min(1).max(12), weekday, n: z.literal([-1, 1, 2, 3, 4]) }),
    ]),
    firstYear: z.int().nullable(),
  }),
  z.strictObject({ kind: z.literal('in-lieu'), ...holidayCommon, weekday, shift: z.literal([-1, 1]) }),
  z.strictObject({ kind: z.literal('closing'), ...holidayCommon, date: IsoDate, extent: z.enum(['full', 'half']), name: Text }),
  z.strictObject({ kind: z.literal('inauguration'), ...holidayCommon, date: IsoDate, name: Text, areas: z.array(Id) }),
]);

const Days = z.int().positive();
export const Clock = z.strictObject({
  kind: z.literal('clock'),
  id: Id,
  events: z.array(Id).min(1),
  jurisdiction: z
    .string()
    .regex(/^US-[A-Z]{2}$/)
    .optional(),
  name: Text,
  rule: Text,
  method: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('hours'), hours: z.number().positive() }),
    z.strictObject({ type: z.literal('days'), days: z.int().min(-60), skipsExcludedDays: z.boolean() }),
    z.strictObject({ type: z.literal('months'), months: Days }),
    z.strictObject({
      type: z.literal('earliest-days'),
      rules: z.array(z.strictObject({ days: Days, from: IsoDate.nullable(), label: Text })).min(1),
    }),
    z.strictObject({ type: z.literal('none') }),
  ]),
  from: IsoDate.nullable(),
  until: IsoDate.nullable(),
  shows: z.enum(['date', 'earliest', 'description']),
  status: Text,
  cautions: z.array(z.strictObject({ code: Id, message: Text })),
  basis: Basis,
  examples: z.array(z.strictObject({ why: Text, event: Id, at: Text, zone: Text, expect: Text.nullable() })),
});
const ClockEvent = z.strictObject({ kind: z.literal('event'), id: Id, label: Text });

const AfterExpiry = z.strictObject({
  id: Id,
  order: z.number(),
  channel: Text,
  action: Text,
  status: Text,
  contact: Text.optional(),
  basis: Basis,
});

export const Source = z.strictObject({
  id: Id,
  title: Text,
  url: Text.optional(),
  kind: Text,
  seen: Text,
  note: Text.optional(),
});

type File<T> = z.ZodType<{ dataVersion: string; entries: readonly T[] }>;

// zod writes an absent key as `T | undefined`, our rows as absent only; JSON cannot hold undefined, so both mean the same here.
export const FormsFile = dataFile(Form) as unknown as File<FormRow>;
export const ReadingsFile = dataFile(Reading) as unknown as File<ReadingRow>;
export const JurisdictionsFile = dataFile(Jurisdiction) as unknown as File<JurisdictionRow>;
export const CautionsFile = dataFile(Caution) as unknown as File<CautionRow>;
export const HolidaysFile = dataFile(Holiday) as unknown as File<HolidayRow>;
export const ClocksFile = dataFile(z.discriminatedUnion('kind', [Clock, ClockEvent])) as unknown as File<
  ClockRow | ClockEventRow
>;
export const AfterExpiryFile = dataFile(AfterExpiry) as unknown as File<AfterExpiryRow>;
export const SourcesFile = dataFile(Source) as unknown as File<SourceRow>;
