import * as z from 'zod';
import { BasisRow, dataFile, IsoDate, Mark } from './common';

const text = z.string().min(1);
const Place = z.string().regex(/^US-[A-Z]{2}$/, 'a place is written like US-TX');
const Day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a day, a month or a year');
const TopicName = z.enum(['jail-hold', 'hours', 'citizenship', 'prompt-review', 'bond', 'bond-factors', 'habeas', 'removal']);

const CircuitRow = z.strictObject({
  kind: z.literal('circuit'),
  id: z.string().regex(/^ca(?:\d{1,2}|dc)$/),
  name: text,
  short: text,
  places: z.array(Place).min(1),
  basis: z.array(BasisRow).min(1),
});

const RulingRow = z.strictObject({
  kind: z.literal('ruling'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  authority: text,
  citation: text,
  short: text,
  court: text,
  circuit: z.string().nullable(),
  places: z.array(Place),
  force: z.enum(['national', 'board', 'circuit', 'state', 'persuasive', 'none']),
  reachWords: z.string().nullable(),
  publishedWords: z.string().nullable(),
  decided: Day.nullable(),
  topics: z.array(TopicName).min(1),
  side: z.enum(['for', 'against', 'mixed', 'pending', 'neutral', 'none']),
  sideWords: z.string().nullable(),
  letter: z.enum(['cite', 'margin', 'never']),
  beside: z.string().nullable(),
  mandateWithheld: z.boolean(),
  holding: text,
  seenWords: z.string().nullable(),
  history: z.string().nullable(),
  seenOn: z.string().nullable(),
  recalled: z.array(text),
  note: z.string().nullable(),
  mark: Mark,
  basis: z.array(BasisRow).min(1),
});

const TextRow = z.strictObject({
  kind: z.literal('text'),
  id: text,
  authority: text,
  pin: z.string(),
  citation: text,
  topics: z.array(TopicName).min(1),
  side: z.enum(['for', 'against']),
  only: z.string().optional(),
  holding: text,
  seenWords: text,
  edition: text,
  mark: Mark,
  basis: z.array(BasisRow).min(1),
});

const QuestionRow = z.strictObject({
  kind: z.literal('question'),
  id: text,
  topic: TopicName,
  about: text,
  asks: text,
  review: text,
  rulings: z.array(text).min(2),
  contestedFrom: IsoDate,
  seenOn: IsoDate,
});

/** Rulings by reach and side, and the circuits they speak for; docs/authorities.md, "Circuit law". */
export const CircuitLawFile = dataFile(z.discriminatedUnion('kind', [CircuitRow, RulingRow, TextRow, QuestionRow]));
