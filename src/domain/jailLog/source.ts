import type { LogField, LogMapping, LogTable, OpenTable, RowList } from './answers';
import { STEP, type Steps } from './steps';

/** A line of the log with what was joined to it. */
export interface SourceRow {
  readonly line: number;
  readonly table: string;
  readonly cells: readonly string[];
}

/** Where a field stands: one column, or two (a day and a clock, or two texts). */
export type Place = readonly [number] | readonly [number, number];

export interface Source {
  readonly rows: RowList<SourceRow>;
  /** Rows come from more than one sheet or file. */
  readonly several: boolean;
  readonly places: Readonly<Partial<Record<LogField, Place>>>;
  readonly lines: number;
  readonly notRead: readonly { readonly table: string; readonly lines: number; readonly why: string }[];
  /** A heading of the mapping that no table has. */
  readonly missing: readonly string[];
}

interface Wide {
  readonly tables: readonly { readonly table: OpenTable; readonly from: number }[];
}

export function nameKey(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Tables with the same headings are one table in several sheets or files. */
export function sameHeadings(a: OpenTable, b: OpenTable): boolean {
  return a.headings.length === b.headings.length && a.headings.every((h, i) => nameKey(h) === nameKey(b.headings[i] ?? ''));
}

/** 'Table!Heading', or a heading of the main table. */
export function splitName(name: string, tables: readonly OpenTable[]): { table: OpenTable | null; heading: string } {
  for (let at = name.indexOf('!'); at >= 0; at = name.indexOf('!', at + 1)) {
    const found = tables.find((t) => nameKey(t.name) === nameKey(name.slice(0, at)));
    if (found) return { table: found, heading: name.slice(at + 1) };
  }
  return { table: null, heading: name };
}

export function columnOf(table: OpenTable, heading: string): number {
  const exact = table.headings.indexOf(heading);
  return exact >= 0 ? exact : table.headings.findIndex((h) => nameKey(h) === nameKey(heading));
}

export function* openSource(tables: readonly OpenTable[], mapping: LogMapping): Steps<Source> {
  const main = mainTable(tables, mapping);
  if (!main) return { rows: [], several: false, places: {}, lines: 0, notRead: [], missing: [] };
  const joins = (mapping.join ?? []).flatMap((j) => {
    const table = tables.find((t) => nameKey(t.name) === nameKey(j.table));
    return table && table !== main
      ? [{ table, on: columnOf(table, splitName(j.on, tables).heading), to: splitName(j.to, tables) }]
      : [];
  });
  const wide: { table: OpenTable; from: number }[] = [{ table: main, from: 0 }];
  let width = main.headings.length;
  for (const { table } of joins) {
    wide.push({ table, from: width });
    width += table.headings.length;
  }
  const missing: string[] = [];
  const places: Partial<Record<LogField, Place>> = {};
  for (const [field, name] of Object.entries(mapping.columns) as [LogField, string | undefined][]) {
    if (name === undefined || name.trim() === '') continue;
    const place = placeOf(name, { tables: wide }, tables);
    if (place) places[field] = place;
    else missing.push(name);
  }
  const stacked = tables.filter((t) => t !== main && !joins.some((j) => j.table === t) && sameHeadings(t, main));
  const notRead = tables
    .filter((t) => t !== main && !stacked.includes(t) && !joins.some((j) => j.table === t))
    .map((t) => ({ table: t.name, lines: t.rows.length, why: 'neither the table of the bookings nor joined to it' }));
  const stack = [main, ...stacked].filter((t) => t.rows.length > 0);
  const own = stackRows(stack);
  const joined = joins.length === 0 ? { rows: own, lost: [] } : yield* joinRows(own, main, joins, width);
  return {
    rows: joined.rows,
    several: stack.length > 1,
    places,
    lines: own.length + joins.reduce((n, j) => n + j.table.rows.length, 0),
    notRead: [...notRead, ...joined.lost],
    missing,
  };
}

/** The rows of tables with the same headings, one table under the other. */
function stackRows(tables: readonly OpenTable[]): RowList<SourceRow> {
  const [only] = tables;
  const of = (t: OpenTable, i: number): SourceRow | undefined => {
    const row = t.rows.at(i);
    return row && { line: row.line, table: t.name, cells: row.cells };
  };
  if (only && tables.length === 1) return { length: only.rows.length, at: (i) => of(only, i) };
  let length = 0;
  const starts = tables.map((t) => (length += t.rows.length) - t.rows.length);
  return {
    length,
    at: (i) => {
      let k = starts.length - 1;
      while (k > 0 && (starts[k] ?? 0) > i) k--;
      const table = tables[k];
      return table && of(table, i - (starts[k] ?? 0));
    },
  };
}

/** The table whose headings stand without a table's name in front; where all have one, the table that nothing is joined to. */
export function mainTable(tables: readonly OpenTable[], mapping: LogMapping): OpenTable | undefined {
  const names = Object.values(mapping.columns).flatMap((n) => parts(n ?? '', tables));
  const joined = new Set((mapping.join ?? []).map((j) => nameKey(j.table)));
  const free = tables.filter((t) => !joined.has(nameKey(t.name)));
  const bare = names.filter((n) => splitName(n, tables).table === null);
  const has = (t: OpenTable): number => bare.filter((n) => columnOf(t, n) >= 0).length;
  const [best] = [...free].sort((a, b) => has(b) - has(a));
  if (best && (bare.length === 0 || has(best) > 0)) {
    if (bare.length > 0) return best;
    const named = names.map((n) => splitName(n, tables).table);
    return free.find((t) => named.includes(t)) ?? best;
  }
  return best ?? tables[0];
}

function parts(name: string, tables: readonly OpenTable[]): string[] {
  const whole = splitName(name, tables);
  if ((whole.table ? [whole.table] : tables).some((t) => columnOf(t, whole.heading) >= 0)) return [name];
  return name.split(' + ').map((p) => p.trim());
}

function placeOf(name: string, { tables: wide }: Wide, all: readonly OpenTable[]): Place | null {
  const one = (text: string, near: OpenTable | null): { at: number; table: OpenTable } | null => {
    const { table, heading } = splitName(text, all);
    const wanted = table ?? near;
    for (const w of wide) {
      if (wanted && w.table !== wanted) continue;
      const at = columnOf(w.table, heading);
      if (at >= 0) return { at: w.from + at, table: w.table };
    }
    return null;
  };
  const whole = one(name, null);
  if (whole) return [whole.at];
  const pieces = name.split(' + ').map((p) => p.trim());
  const [first, second] = pieces;
  if (pieces.length !== 2 || first === undefined || second === undefined) return null;
  const a = one(first, null);
  // 'Sheet2!Out date + Out time': the second stands beside the first.
  const b = (a && one(second, a.table)) ?? one(second, null);
  return a && b ? [a.at, b.at] : null;
}

interface Join {
  readonly table: OpenTable;
  readonly on: number;
  readonly to: { readonly table: OpenTable | null; readonly heading: string };
}

/**
 * A table with one line for each key is set beside every row; one with several makes a row of each, beside the main line. Two of that kind
 * stand under each other and not crossed: only the latest of their times is asked for.
 */
function* joinRows(
  own: RowList<SourceRow>,
  main: OpenTable,
  joins: readonly Join[],
  width: number,
): Steps<{ rows: SourceRow[]; lost: { table: string; lines: number; why: string }[] }> {
  let from = main.headings.length;
  const ready: (Join & { byKey: Map<string, (readonly string[])[]>; at: number; key: number; used: Set<string> })[] = [];
  for (const j of joins) {
    const byKey = new Map<string, (readonly string[])[]>();
    for (let i = 0; i < j.table.rows.length; i++) {
      if (i % STEP === 0) yield;
      const cells = j.table.rows.at(i)?.cells ?? [];
      const k = nameKey(cells[j.on] ?? '');
      const list = byKey.get(k);
      if (list) list.push(cells);
      else byKey.set(k, [cells]);
    }
    ready.push({ ...j, byKey, at: from, key: columnOf(main, j.to.heading), used: new Set<string>() });
    from += j.table.headings.length;
  }
  const rows: SourceRow[] = [];
  for (let i = 0; i < own.length; i++) {
    if (i % STEP === 0) yield;
    const r = own.at(i);
    if (!r) continue;
    const base = r.cells.slice(0, main.headings.length);
    while (base.length < width) base.push('');
    const many: { at: number; lists: (readonly string[])[] }[] = [];
    for (const j of ready) {
      const k = nameKey(r.cells[j.key] ?? '');
      const found = k === '' ? [] : (j.byKey.get(k) ?? []);
      if (found.length > 0) j.used.add(k);
      if (found.length === 1) found[0]?.forEach((c, n) => (base[j.at + n] = c));
      else if (found.length > 1) many.push({ at: j.at, lists: found });
    }
    if (many.length === 0) rows.push({ ...r, cells: base });
    for (const { at, lists } of many) {
      for (const cells of lists) {
        const copy = base.slice();
        cells.forEach((c, n) => (copy[at + n] = c));
        rows.push({ ...r, cells: copy });
      }
    }
  }
  const lost = ready.flatMap((j) => {
    const lines = [...j.byKey].reduce((n, [k, list]) => n + (j.used.has(k) ? 0 : list.length), 0);
    return lines > 0 ? [{ table: j.table.name, lines, why: 'their number stands in no line of the main table' }] : [];
  });
  return { rows, lost };
}

/** The rows of a caller's own objects: the keys are the headings. */
export function tableOfRecords(records: readonly Readonly<Record<string, string>>[]): LogTable {
  const headings = [...new Set(records.flatMap((r) => Object.keys(r)))];
  return {
    name: 'rows',
    headingLine: 0,
    headings,
    rows: records.map((r, i) => ({ line: i + 1, cells: headings.map((h) => (Object.hasOwn(r, h) ? (r[h] ?? '') : '')) })),
    setApart: [],
  };
}
