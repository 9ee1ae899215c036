/** Every message between host and the page of a jail log. */
import * as z from 'zod/mini';
import { event, request, type Handlers } from './define';
import { Choice, id, line, typed, words } from './parts';

const Nothing = z.strictObject({});
const count = z.int().check(z.minimum(0));

/** What the columns are and how it is counted, as a person sets it. '' is "not chosen". */
export const LogForm = z.strictObject({
  onePer: z.enum(['booking', 'charge', 'group', 'list']),
  separator: typed(20),
  /** Field to a heading, or two with " + " between. */
  columns: z.record(typed(40), line),
  otherwiseReleased: typed(40),
  released: typed(40),
  detainers: typed(40),
  /** One on each line; empty: the built-in list. */
  holdTexts: typed(20_000),
  freeing: typed(20_000),
  zone: id,
  jurisdiction: id,
  form: id,
  custodian: id,
  hour12: typed(40),
  dateOrder: typed(40),
  midnight: typed(40),
  utc: typed(40),
  otherKeeper: typed(40),
  holidayRule: typed(40),
});
export type LogForm = z.infer<typeof LogForm>;

export const LogQuestionView = z.strictObject({ field: words, question: words, choices: z.array(Choice), rows: words });

/** A list to choose from, with its label: the choices of the form. */
export const LogChoiceView = z.strictObject({ field: words, label: words, options: z.array(Choice) });

export const LogMappingView = z.strictObject({
  kind: z.literal('mapping'),
  file: words,
  problems: z.array(words),
  tables: z.array(words),
  headings: z.array(words),
  fields: z.array(z.strictObject({ field: words, label: words, time: z.boolean() })),
  choices: z.array(LogChoiceView),
  form: LogForm,
  /** Why something is proposed, by field. */
  guessed: z.record(words, words),
  asked: z.array(LogQuestionView),
  /** Where the mapping came from, in one sentence. */
  from: words,
});
export type LogMappingView = z.infer<typeof LogMappingView>;

export const LogTextView = z.strictObject({ text: words, rows: words, read: words });
export type LogTextView = z.infer<typeof LogTextView>;
/** Ten rows as they stand in the file and as they are read. */
export const LogPreview = z.strictObject({
  problem: words,
  rows: z.array(
    z.strictObject({ line: words, cells: z.array(z.strictObject({ label: words, text: words })), read: z.array(words) }),
  ),
  stated: z.array(words),
  asked: z.array(LogQuestionView),
  holds: z.array(LogTextView),
  reasons: z.array(LogTextView),
});
export type LogPreview = z.infer<typeof LogPreview>;

export const LogGroupView = z.strictObject({ name: words, rows: words, past: words, perhaps: words, hours: words });
export const LogBreakdown = z.strictObject({
  bars: z.array(z.strictObject({ label: words, rows: count })),
  quarters: z.array(LogGroupView),
  places: z.array(LogGroupView),
});
export type LogBreakdown = z.infer<typeof LogBreakdown>;

export const LogResultView = z.strictObject({
  kind: z.literal('result'),
  file: words,
  problems: z.array(words),
  read: words,
  kinds: z.array(z.strictObject({ kind: words, label: words, rows: words })),
  stated: z.array(words),
  asked: z.array(LogQuestionView),
  /** Whose end is in the table and the picture. */
  reading: words,
  readings: z.array(z.strictObject({ id: words, label: words, rows: words, past: words, perhaps: words, hours: words })),
  breakdown: LogBreakdown,
  why: z.array(z.strictObject({ kind: words, why: words, rows: words })),
  limits: z.array(words),
});
export type LogResultView = z.infer<typeof LogResultView>;

export const LogBusy = z.strictObject({ kind: z.literal('busy'), doing: words });
export const LogRefused = z.strictObject({ kind: z.literal('refused'), message: words, problems: z.array(words) });
export const LogState = z.discriminatedUnion('kind', [LogBusy, LogRefused, LogMappingView, LogResultView]);
export type LogState = z.infer<typeof LogState>;

export const LogWindow = z.strictObject({
  from: count,
  rows: z.int().check(z.minimum(1), z.maximum(200)),
  sort: z.enum(['log', 'past', 'releasable']),
  down: z.boolean(),
  /** '' is every kind; 'past': answered and held past the end. */
  kind: typed(40),
  text: typed(200),
});
export type LogWindow = z.infer<typeof LogWindow>;

export const LogRowView = z.strictObject({
  row: count,
  line: words,
  booking: words,
  kind: words,
  releasable: words,
  released: words,
  past: words,
  facility: words,
  why: words,
});
export type LogRowView = z.infer<typeof LogRowView>;
export const LogRows = z.strictObject({ from: count, total: count, rows: z.array(LogRowView) });
export type LogRows = z.infer<typeof LogRows>;

/** The working of one row. */
export const LogRowDetail = z.strictObject({
  title: words,
  facts: z.array(z.strictObject({ label: words, text: words })),
  readings: z.array(z.strictObject({ label: words, end: words, past: words })),
  cells: z.array(z.strictObject({ line: words, label: words, text: words })),
});
export type LogRowDetail = z.infer<typeof LogRowDetail>;

export const LogOutcome = z.strictObject({ message: words });
export type LogOutcome = z.infer<typeof LogOutcome>;

export const LogFileKind = z.enum(['page', 'word', 'rows', 'shared']);
export type LogFileKind = z.infer<typeof LogFileKind>;
const latest = { latest: true, timeoutMs: 120_000 };
/** A dialog of the editor stands open as long as the person wants. */
const dialog = { timeoutMs: 3_600_000 };

export const logRequests = {
  ready: request('log/ready', Nothing, LogState),
  preview: request('log/preview', LogForm, LogPreview, latest),
  read: request('log/read', LogForm, LogOutcome),
  stop: request('log/stop', Nothing, LogOutcome),
  back: request('log/back', Nothing, LogState),
  save: request('log/save', LogForm, LogOutcome, dialog),
  reading: request('log/reading', z.strictObject({ reading: id }), LogOutcome),
  rows: request('log/rows', LogWindow, LogRows, latest),
  row: request('log/row', z.strictObject({ row: count }), LogRowDetail, latest),
  note: request('log/note', z.strictObject({ row: count }), LogOutcome),
  take: request('log/take', z.strictObject({ file: LogFileKind }), LogOutcome, dialog),
} as const;
export type LogRequests = typeof logRequests;
export type LogHandlers = Handlers<LogRequests>;

export const logEvents = {
  state: event('log/state', LogState),
  /** What is being done and how far it is, in words. */
  progress: event('log/progress', z.strictObject({ doing: words })),
} as const;
export type LogEvents = typeof logEvents;
