import { group, MEASURES, type Group, type GroupBy, type PastEnd } from './pattern';
import { LEVEL_BUCKETS, type PatternRecord } from './record';
import { SMALLEST_SHARED, suppress, type Equation } from './suppress';

/** A row that may be shared. null: hidden. */
export interface SharedRow {
  readonly label: string;
  readonly holds: number;
  readonly shares: Readonly<
    Record<string, { readonly yes: number | null; readonly no: number | null; readonly open: number | null }>
  >;
  readonly levels: Readonly<Record<string, number | null>>;
  /** Minutes past the ends; null under eleven cases. The worst case is never here. */
  readonly medianEarliest: number | null;
  readonly medianLatest: number | null;
}

export interface SharedPattern {
  readonly by: GroupBy;
  /** null: under eleven notes in all, nothing can be shared. */
  readonly all: SharedRow | null;
  readonly places: readonly SharedRow[];
  readonly quarters: readonly SharedRow[];
  readonly hidden: number;
}

/**
 * The tables for sharing. Places and quarters with few notes are put together first, so that every row has at least eleven; then small
 * counts are hidden, and with them whatever would give them away (suppress.ts). Rows by quarter and by place share their totals, so both
 * tables are looked at together. There is no table of quarter by place: its cells are small by nature.
 */
export function sharePattern(records: readonly PatternRecord[], by: GroupBy): SharedPattern {
  if (records.length < SMALLEST_SHARED) return { by, all: null, places: [], quarters: [], hidden: 0 };
  const all = group('All notes', records);
  const places = mergeSmallest(split(records, (r) => r[by])).map(([label, rows]) => group(label, rows));
  const quarters = mergeNeighbours(split(records, (r) => r.quarter)).map(([label, rows]) => group(label, rows));
  const named: NamedRows = [
    ['all', all],
    ...places.map((g, i) => [`p${i}`, g] as const),
    ...quarters.map((g, i) => [`q${i}`, g] as const),
  ];
  const hidden = new Set(COLUMNS.flatMap((c) => [...hide(c, named)]));
  const row = (g: Group, where: string): SharedRow => sharedRow(g, (column, key) => hidden.has(`${where}/${column}/${key}`));
  const rows = {
    all: row(all, 'all'),
    places: places.map((g, i) => row(g, `p${i}`)),
    quarters: quarters.map((g, i) => row(g, `q${i}`)),
  };
  return { by, ...rows, hidden: [...hidden].filter((id) => !id.includes(BETWEEN)).length };
}

type NamedRows = readonly (readonly [string, Group])[];

/** Columns that are looked at together, because one follows from the other. */
type Column = readonly string[];
const ENDS: Column = ['past-earliest', 'past-latest'];
const LEVELS = 'levels';
const COLUMNS: readonly Column[] = [
  ...MEASURES.filter((m) => m.shared && !ENDS.includes(m.id)).map((m) => [m.id]),
  ENDS,
  [LEVELS],
];
/** Held past the earliest end and not past the latest: shown nowhere, and known to everyone who sees both counts. */
const BETWEEN = 'between/yes';

function countsOf(g: Group, column: string): Readonly<Record<string, number>> {
  if (column === LEVELS) return g.levels;
  const s = g.shares[column];
  return { yes: s?.yes ?? 0, no: s?.no ?? 0, open: s?.open ?? 0 };
}

/** One column of both tables: every answer adds up over the places, over the quarters, and within each row to its number of holds. */
function hide(column: Column, rows: NamedRows): ReadonlySet<string> {
  const cells = new Map<string, number>();
  const equations: Equation[] = [];
  const over = (prefix: string): string[] => rows.map(([where]) => where).filter((where) => where.startsWith(prefix));
  const addUp = (cell: string): void => {
    for (const prefix of ['p', 'q'])
      equations.push({ total: `all/${cell}`, parts: over(prefix).map((where) => `${where}/${cell}`) });
  };
  for (const [where, g] of rows) {
    // The number of holds is shown in every row: at least eleven by construction.
    cells.set(`${where}/holds`, g.holds);
    for (const id of column) {
      const counts = Object.entries(countsOf(g, id));
      for (const [key, n] of counts) cells.set(`${where}/${id}/${key}`, n);
      equations.push({ total: `${where}/holds`, parts: counts.map(([key]) => `${where}/${id}/${key}`) });
    }
    if (column === ENDS) {
      const [early, late] = ENDS.map((id) => countsOf(g, id)['yes'] ?? 0);
      cells.set(`${where}/${BETWEEN}`, (early ?? 0) - (late ?? 0));
      equations.push(
        { total: `${where}/past-earliest/yes`, parts: [`${where}/past-latest/yes`, `${where}/${BETWEEN}`] },
        { total: `${where}/past-latest/no`, parts: [`${where}/past-earliest/no`, `${where}/${BETWEEN}`] },
        // These two follow from the others; said outright, they let bounds be passed on where a chain of sums would lose them.
        { total: `${where}/past-earliest/open`, parts: [`${where}/past-latest/open`] },
        {
          total: `${where}/holds`,
          parts: [`${where}/past-latest/yes`, `${where}/${BETWEEN}`, `${where}/past-earliest/no`, `${where}/past-latest/open`],
        },
      );
    }
  }
  const all = rows[0]?.[1];
  if (all) for (const id of column) for (const key of Object.keys(countsOf(all, id))) addUp(`${id}/${key}`);
  if (column === ENDS) addUp(BETWEEN);
  return suppress(cells, equations, SMALLEST_SHARED, new Set(rows.map(([where]) => `${where}/holds`)));
}

function sharedRow(g: Group, isHidden: (column: string, key: string) => boolean): SharedRow {
  const cell = (column: string, key: string, value: number): number | null => (isHidden(column, key) ? null : value);
  const shares: Record<string, SharedRow['shares'][string]> = {};
  for (const m of MEASURES) {
    const s = g.shares[m.id];
    if (m.shared && s)
      shares[m.id] = { yes: cell(m.id, 'yes', s.yes), no: cell(m.id, 'no', s.no), open: cell(m.id, 'open', s.open) };
  }
  return {
    label: g.label,
    holds: g.holds,
    shares,
    levels: Object.fromEntries(LEVEL_BUCKETS.map((b) => [b, cell('levels', b, g.levels[b])])),
    medianEarliest: medianOf(g.earliest, isHidden('past-earliest', 'yes')),
    medianLatest: medianOf(g.latest, isHidden('past-latest', 'yes')),
  };
}

/** Where the number of cases is hidden, a median would tell that there are eleven. */
function medianOf(past: PastEnd, countHidden: boolean): number | null {
  return countHidden || past.cases < SMALLEST_SHARED ? null : past.median;
}

type Rows = readonly PatternRecord[];

function split(records: Rows, key: (r: PatternRecord) => string): [string, Rows][] {
  const out = new Map<string, PatternRecord[]>();
  for (const r of records) {
    const list = out.get(key(r));
    if (list) list.push(r);
    else out.set(key(r), [r]);
  }
  return [...out].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Places under eleven become one row; while that row is itself under eleven, the next smallest place joins it. */
export function mergeSmallest(groups: readonly (readonly [string, Rows])[]): [string, Rows][] {
  const sorted = [...groups].sort((a, b) => a[1].length - b[1].length);
  const small: (readonly [string, Rows])[] = [];
  let count = 0;
  for (const g of sorted) {
    if (g[1].length >= SMALLEST_SHARED && (count === 0 || count >= SMALLEST_SHARED)) break;
    small.push(g);
    count += g[1].length;
  }
  const kept = groups.filter((g) => !small.includes(g)).map(([label, rows]): [string, Rows] => [label, rows]);
  return small.length === 0 ? kept : [...kept, [`All others (${small.length})`, small.flatMap(([, rows]) => rows)]];
}

/** Neighbouring quarters are put together until each row has eleven. */
export function mergeNeighbours(groups: readonly (readonly [string, Rows])[]): [string, Rows][] {
  const out: { from: string; to: string; rows: PatternRecord[] }[] = [];
  for (const [label, rows] of groups) {
    const last = out.at(-1);
    if (last && last.rows.length < SMALLEST_SHARED) {
      last.to = label;
      last.rows.push(...rows);
    } else out.push({ from: label, to: label, rows: [...rows] });
  }
  const last = out.at(-1);
  const before = out.at(-2);
  if (last && before && last.rows.length < SMALLEST_SHARED) {
    before.to = last.to;
    before.rows.push(...last.rows);
    out.pop();
  }
  return out.map(({ from, to, rows }) => [from === to ? from : `${from} to ${to}`, rows]);
}
