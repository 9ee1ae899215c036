import { barLabels, type Breakdown, type GroupTotals } from '../../../domain/jailLog/breakdown';
import { ROW_KINDS, type LogRow, type LogTotals } from '../../../domain/jailLog/answers';
import type { OpenLog } from '../../../domain/jailLog/openLog';
import type { ReadingRow } from '../../../domain/detainer/rows';
import type { LogResultView, LogRowDetail, LogRowView } from '../../../protocol/jailLog';
import { KIND_WORDS, limits } from '../exhibit';
import { hours, number } from '../exhibitParts';
import { minutesWords, momentWords } from './minutesWords';
import { cellsOf, questionView } from './preview';

const MOST_REASONS = 100;
const MOST_PLACES = 200;
const MOST_LINES = 40;

interface Result {
  readonly file: string;
  readonly problems: readonly string[];
  readonly totals: LogTotals;
  readonly breakdown: Breakdown;
  readonly reading: string;
  readonly readings: readonly ReadingRow[];
}

export function resultView({ file, problems, totals: t, breakdown, reading, readings }: Result): LogResultView {
  return {
    kind: 'result',
    file,
    problems: [...problems],
    read: number(t.read),
    kinds: ROW_KINDS.map((kind) => ({ kind, label: KIND_WORDS[kind], rows: number(t[kind]) })),
    stated: [...t.stated],
    asked: t.asked.map(questionView),
    reading,
    readings: readings.flatMap(({ id, label }) => {
      const own = t.readings[id];
      if (!own) return [];
      const { answered, past, perhaps, minutes } = own;
      return [{ id, label, rows: number(answered), past: number(past), perhaps: number(perhaps), hours: spanWords(minutes) }];
    }),
    breakdown: breakdownView(breakdown, reading),
    why: t.why.slice(0, MOST_REASONS).map(({ kind, why, rows }) => ({ kind: KIND_WORDS[kind], why, rows: number(rows) })),
    limits: limits({ totals: t, problems: [] }),
  };
}

function breakdownView(breakdown: Breakdown, reading: string): LogResultView['breakdown'] {
  const { bars, quarters, places } = breakdown.of(reading);
  return {
    bars: barLabels().map((label, i) => ({ label, rows: bars[i] ?? 0 })),
    quarters: [...quarters].sort(([a], [b]) => (a < b ? -1 : 1)).map(groupView),
    places: [...places]
      .sort(([, a], [, b]) => b.rows - a.rows)
      .slice(0, MOST_PLACES)
      .map(groupView),
  };
}

function groupView([name, g]: readonly [string, GroupTotals]): LogResultView['breakdown']['quarters'][number] {
  return { name, rows: number(g.rows), past: number(g.past), perhaps: number(g.perhaps), hours: spanWords(g.minutes) };
}

function spanWords([least, most]: readonly [number, number]): string {
  return least === most ? hours(least) : `${hours(least)} to ${hours(most)}`;
}

export function rowView(row: LogRow, index: number, reading: string): LogRowView {
  return {
    row: index,
    line: row.table === undefined ? String(row.line) : `${row.table} ${row.line}`,
    booking: row.booking ?? '',
    kind: KIND_WORDS[row.kind],
    releasable: momentWords(row.releasable),
    released: momentWords(row.released),
    past: minutesWords(row.heldPastMinutes?.[reading]),
    facility: row.facility ?? '',
    why: row.why ?? '',
  };
}

/** The working of one row: what was read from which line, and the end of each reading. */
export function rowDetail(log: OpenLog, i: number, readings: readonly ReadingRow[]): LogRowDetail {
  const row = log.row(i);
  const fact = (label: string, text: string): { label: string; text: string }[] => (text === '' ? [] : [{ label, text }]);
  return {
    title: `Line ${row.line}`,
    facts: [
      ...fact('Answer', KIND_WORDS[row.kind]),
      ...fact('Why', row.why ?? ''),
      ...fact('Would have left', momentWords(row.releasable)),
      ...fact('Left', momentWords(row.released)),
      ...fact('Between', minutesWords(row.heldMinutes)),
      ...fact('Noted', row.flags.map((f) => f.replace(/-/g, ' ')).join('; ')),
      ...fact('Fingerprint', row.fingerprint),
    ],
    readings: readings.flatMap(({ id, label }) => {
      const end = row.ends?.[id];
      return end === undefined ? [] : [{ label, end: momentWords(end), past: minutesWords(row.heldPastMinutes?.[id]) }];
    }),
    cells: log
      .lines(i)
      .slice(0, MOST_LINES)
      .flatMap((l) => cellsOf(log, l.cells).map((c) => ({ line: String(l.line), ...c }))),
  };
}
