import type { LogField, LogQuestion, OpenTable, RowList } from '../../../domain/jailLog/answers';
import { statedChoices } from '../../../domain/jailLog/columns/choiceWords';
import type { OpenLog } from '../../../domain/jailLog/openLog';
import { TotalsCounter } from '../../../domain/jailLog/totals';
import type { LogPreview, LogTextView } from '../../../protocol/jailLog';
import { FIELD_WORDS, KIND_WORDS } from '../exhibit';
import { number } from '../exhibitParts';
import type { ReadForm } from './logForm';
import { minutesWords, momentWords } from './minutesWords';

/** Rows at the beginning of the log by which a mapping is tried. */
const TRIED = 1500;
const SHOWN = 10;
const MOST_TEXTS = 200;
const HOLD_WORDS: Readonly<Record<string, string>> = {
  ice: 'an immigration hold',
  notice: 'a request for notice only',
  other: "another agency's hold",
  unsure: 'a hold, of whom is not said',
  none: 'no hold',
};
const REASON_WORDS: Readonly<Record<string, string>> = {
  freed: 'frees',
  'not-freeing': 'does not free',
  'other-keeper': 'another keeper, not freedom',
  merged: 'merged into another case',
  ice: 'to immigration',
  error: 'entered in error',
  unclear: 'not clear',
  unknown: 'not known',
};

/** The beginning of each table, by which a change is tried at once. */
export function beginningOf(tables: readonly OpenTable[]): OpenTable[] {
  return tables.map((t) => ({ ...t, rows: firstOf(t.rows) }));
}

function firstOf<T>(rows: RowList<T>): RowList<T> {
  const length = Math.min(rows.length, TRIED);
  return { length, at: (i) => (i >= 0 && i < length ? rows.at(i) : undefined) };
}

export const NO_PREVIEW: Omit<LogPreview, 'problem'> = { rows: [], stated: [], asked: [], holds: [], reasons: [] };

/** Ten rows both ways, those with a detainer first, and the texts by which holds and ends are told. */
export function previewOf(log: OpenLog, form: Extract<ReadForm, { ok: true }>): LogPreview {
  const stated = statedChoices(form.choices, form.mapping);
  if (log.refusal !== null) return { ...NO_PREVIEW, problem: log.refusal, stated };
  const totals = new TotalsCounter();
  const withDetainer: number[] = [];
  const without: number[] = [];
  for (let i = 0; i < log.length; i++) {
    const answer = log.answer(i);
    totals.add(answer);
    if (answer.kind === 'no-detainer') without.push(i);
    else withDetainer.push(i);
  }
  const { asked } = totals.done(log.source, form.choices, form.mapping);
  return {
    problem: '',
    rows: [...withDetainer, ...without].slice(0, SHOWN).map((i) => rowOf(log, i)),
    stated,
    asked: asked.map(questionView),
    holds: textsIn(log, ['charge', 'detainer'], (t) => HOLD_WORDS[log.reader?.hold(t) ?? 'none'] ?? ''),
    reasons: textsIn(log, ['chargeEnd', 'releaseReason'], (t) => REASON_WORDS[log.reader?.reason(t) ?? 'unknown'] ?? ''),
  };
}

export function questionView({ field, question, choices, rows }: LogQuestion): LogPreview['asked'][number] {
  return { field, question, choices: choices.map((c) => ({ ...c })), rows: rows === undefined ? '' : number(rows) };
}

function rowOf(log: OpenLog, i: number): LogPreview['rows'][number] {
  const row = log.row(i);
  const lines = log.lines(i);
  const cells = cellsOf(log, lines[0]?.cells ?? []);
  const read = [
    KIND_WORDS[row.kind],
    ...(row.why === undefined ? [] : [row.why]),
    ...(row.releasable === undefined ? [] : [`Would have left ${momentWords(row.releasable)}`]),
    ...(row.released === undefined ? [] : [`Left ${momentWords(row.released)}`]),
    ...(row.heldMinutes === undefined ? [] : [`${minutesWords(row.heldMinutes)} between`]),
    ...(lines.length > 1 ? [`${lines.length} lines`] : []),
  ];
  return { line: String(row.line), cells, read };
}

/** The cells of a line under the names of what they were taken for. */
export function cellsOf(log: OpenLog, cells: readonly string[]): { label: string; text: string }[] {
  return (Object.entries(log.source.places) as [LogField, readonly number[]][]).map(([field, place]) => ({
    label: FIELD_WORDS[field] ?? field,
    text: place
      .map((at) => cells[at] ?? '')
      .join(' ')
      .trim(),
  }));
}

function textsIn(log: OpenLog, fields: readonly LogField[], read: (text: string) => string): LogTextView[] {
  const { reader } = log;
  const counts = new Map<string, number>();
  if (!reader) return [];
  for (let i = 0; i < log.source.rows.length; i++) {
    const row = log.source.rows.at(i);
    if (!row) continue;
    for (const field of fields) {
      const text = reader.text(row, field);
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_TEXTS)
    .map(([text, rows]) => ({ text, rows: number(rows), read: read(text) }));
}
