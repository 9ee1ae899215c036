import type { LogTableRow, OpenTable } from '../answers';
import { readCellTime } from './cellTime';
import { addEvidence, noEvidence, type ColumnEvidence } from './columnTimes';
import { holdMeaning, isNothing, reasonMeaning, type LogWords } from '../logWords';
import { nameKey } from '../source';

/** What the values of one column look like; shares are of the cells that say something. */
export interface ColumnProfile {
  readonly table: OpenTable;
  readonly at: number;
  readonly heading: string;
  readonly filled: number;
  readonly empty: number;
  readonly distinct: number;
  readonly times: ColumnEvidence;
  /** Days or days with a clock; clocks alone. */
  readonly dateShare: number;
  readonly clockShare: number;
  /** One word with a digit in it, or digits: the look of a number of a booking. */
  readonly idShare: number;
  readonly letterShare: number;
  readonly ice: number;
  readonly unsure: number;
  readonly reasons: number;
  readonly iceReasons: number;
  readonly keepers: number;
  /** Values, most frequent first, at most 200. */
  readonly values: readonly { readonly text: string; readonly times: number }[];
}

/** Rows looked at: from the beginning, the middle and the end. */
const LOOKED_AT = 3000;

export function sampleRows({ rows }: OpenTable): readonly LogTableRow[] {
  const some = (from: number, until: number): LogTableRow[] =>
    Array.from({ length: until - from }, (_, i) => rows.at(from + i)).filter((r) => r !== undefined);
  if (rows.length <= LOOKED_AT) return some(0, rows.length);
  const part = LOOKED_AT / 3;
  const middle = Math.floor(rows.length / 2);
  return [...some(0, part), ...some(middle, middle + part), ...some(rows.length - part, rows.length)];
}

export function profileTable(table: OpenTable, words: LogWords): ColumnProfile[] {
  const rows = sampleRows(table);
  return table.headings.map((heading, at) => profileColumn(table, at, heading, rows, words));
}

function profileColumn(
  table: OpenTable,
  at: number,
  heading: string,
  rows: readonly LogTableRow[],
  words: LogWords,
): ColumnProfile {
  const counts = new Map<string, number>();
  for (const r of rows) {
    const t = (r.cells[at] ?? '').trim();
    counts.set(t, (counts.get(t) ?? 0) + 1);
  }
  const times = noEvidence();
  let [filled, empty, clocks, dates, ids, letters, ice, unsure, reasons, iceReasons, keepers] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const [text, n] of counts) {
    if (isNothing(text, words)) {
      empty += n;
      continue;
    }
    filled += n;
    const cell = readCellTime(text, words.nothing);
    for (let i = 0; i < n; i++) addEvidence(times, cell);
    if (cell.k === 'read' && cell.day) dates += n;
    else if (cell.k === 'read' && cell.clock) clocks += n;
    if (/^[A-Za-z]{0,6}[-\s.]?\d[\w\-./]*$/.test(text) || /^[0-9a-f]{12,}$/i.test(text)) ids += n;
    if (/[A-Za-z]{2}/.test(text)) letters += n;
    if (text.length > 400) continue;
    const hold = holdMeaning(text, words);
    if (hold === 'ice') ice += n;
    else if (hold === 'unsure') unsure += n;
    const reason = reasonMeaning(text, words);
    if (reason !== 'unknown') reasons += n;
    if (reason === 'ice') iceReasons += n;
    if (reason === 'other-keeper') keepers += n;
  }
  const share = (n: number): number => (filled === 0 ? 0 : n / filled);
  return {
    table,
    at,
    heading,
    filled,
    empty,
    distinct: counts.size,
    times,
    dateShare: share(dates),
    clockShare: share(clocks),
    idShare: share(ids),
    letterShare: share(letters),
    ice,
    unsure,
    reasons,
    iceReasons,
    keepers,
    values: [...counts]
      .filter(([t]) => t !== '')
      .sort((a, b) => b[1] - a[1])
      .slice(0, 200)
      .map(([text, n]) => ({ text, times: n })),
  };
}

/** Of the values of one column, how many stand in the other. */
export function overlap(a: OpenTable, at: number, b: OpenTable, bt: number): number {
  const theirs = new Set<string>();
  for (let i = 0; i < b.rows.length; i++) theirs.add(nameKey(b.rows.at(i)?.cells[bt] ?? ''));
  const own = new Set(sampleRows(a).map((r) => nameKey(r.cells[at] ?? '')));
  own.delete('');
  if (own.size === 0) return 0;
  let both = 0;
  for (const v of own) if (theirs.has(v)) both++;
  return both / own.size;
}
