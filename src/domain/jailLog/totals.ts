import {
  ROW_KINDS,
  type LogChoices,
  type LogMapping,
  type LogQuestion,
  type LogRow,
  type LogTotals,
  type RowKind,
} from './answers';
import { questionFor, statedChoices } from './columns/choiceWords';
import type { Source } from './source';

/** `codes`: for each row the question it waits for. */
export function totalsOf(
  rows: readonly LogRow[],
  codes: readonly (string | undefined)[],
  source: Source,
  choices: LogChoices,
  mapping: LogMapping,
): LogTotals {
  const kinds = Object.fromEntries(ROW_KINDS.map((k) => [k, 0])) as Record<RowKind, number>;
  const readings: Record<string, { answered: number; past: number; perhaps: number; minutes: [number, number] }> = {};
  const why = new Map<string, { kind: RowKind; why: string; rows: number }>();
  const flags: Record<string, number> = {};
  const asked = new Map<string, number>();
  rows.forEach((row, i) => {
    kinds[row.kind]++;
    for (const f of row.flags) flags[f] = (flags[f] ?? 0) + 1;
    const code = codes[i];
    if (code !== undefined) asked.set(code, (asked.get(code) ?? 0) + 1);
    if (row.why !== undefined) {
      // Lines and quoted cells differ from row to row; the reason is the same.
      const general = row.why
        .replace(/line \d+/g, 'another line')
        .replace(/"[^"]*"/g, (t) => (row.kind === 'no-detainer' ? '"…"' : t));
      const k = `${row.kind}\u0001${general}`;
      const known = why.get(k);
      if (known) known.rows++;
      else if (why.size < MOST_REASONS) why.set(k, { kind: row.kind, why: general, rows: 1 });
    }
    for (const [reading, minutes] of Object.entries(row.heldPastMinutes ?? {})) {
      const [least, most] = typeof minutes === 'number' ? [minutes, minutes] : minutes;
      const t = (readings[reading] ??= { answered: 0, past: 0, perhaps: 0, minutes: [0, 0] });
      t.answered++;
      if (least > 0) t.past++;
      else if (most > 0) t.perhaps++;
      t.minutes[0] += least;
      t.minutes[1] += most;
    }
  });
  return {
    ...kinds,
    read: rows.length,
    sourceLines: source.lines,
    notRead: source.notRead,
    readings,
    why: [...why.values()].sort((a, b) => b.rows - a.rows),
    flags,
    asked: [...asked].map(([code, n]): LogQuestion => questionFor(code, n)),
    stated: statedChoices(choices, mapping),
  };
}

const MOST_REASONS = 500;
