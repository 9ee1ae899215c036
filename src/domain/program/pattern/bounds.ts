import type { Equation } from './suppress';

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

const TINY = 1e-7;

/**
 * The least and the most each hidden count can be, given the shown ones, all sums together, and that no count is negative: the sharpest bounds
 * there are (linear programming, simplex method). Passing bounds from sum to sum is quicker and loses some of them.
 */
export function sharpBounds(
  hidden: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  equations: readonly Equation[],
): Map<string, Bounds> {
  const own = equations.filter((e) => [e.total, ...e.parts].some((id) => hidden.has(id)));
  const ids = [...new Set(own.flatMap((e) => [e.total, ...e.parts]))].filter((id) => hidden.has(id));
  const start = startingTable(ids, counts, own);
  return new Map(
    ids.map((id, i) => {
      // Each direction goes on from where the one before stopped: any corner is a start.
      const least = push(start, i, 1);
      const most = push(start, i, -1);
      return [id, { least: Math.ceil(least - TINY), most: Math.floor(most + TINY) }];
    }),
  );
}

interface Table {
  /** One row for each sum that says something new: its columns, then its right side. */
  rows: Float64Array[];
  /** The column each row is solved for. */
  basis: number[];
  readonly width: number;
}

/** A corner of what is possible: helper columns take up each sum, and are then driven out. */
function startingTable(ids: readonly string[], counts: ReadonlyMap<string, number>, equations: readonly Equation[]): Table {
  const column = new Map(ids.map((id, i) => [id, i]));
  const width = ids.length;
  const all = width + equations.length;
  const rows = equations.map(({ total, parts }, r) => {
    const row = new Float64Array(all + 1);
    const add = (id: string, sign: number): void => {
      const c = column.get(id);
      if (c === undefined) row[all] = (row[all] ?? 0) + sign * (counts.get(id) ?? 0);
      else row[c] = (row[c] ?? 0) - sign;
    };
    add(total, 1);
    for (const id of parts) add(id, -1);
    if ((row[all] ?? 0) < 0) row.forEach((v, k) => (row[k] = -v));
    row[width + r] = 1;
    return row;
  });
  const table: Table = { rows, basis: rows.map((_, r) => width + r), width: all };
  const cost = new Float64Array(all + 1).fill(1, width, all);
  minimise(table, cost);
  for (let r = table.rows.length - 1; r >= 0; r--) {
    if ((table.basis[r] ?? 0) < width) continue;
    const c = (table.rows[r] ?? new Float64Array()).subarray(0, width).findIndex((v) => Math.abs(v) > TINY);
    if (c >= 0) pivot(table, r, c);
    else {
      table.rows.splice(r, 1);
      table.basis.splice(r, 1);
    }
  }
  const cut = table.rows.map((row) => Float64Array.from([...row.subarray(0, width), row[all] ?? 0]));
  return { rows: cut, basis: table.basis, width };
}

/** The end of column `i` in one direction: 1 its least, -1 its most. */
function push(table: Table, i: number, sign: 1 | -1): number {
  const cost = new Float64Array(table.width + 1);
  cost[i] = sign;
  return sign * minimise(table, cost);
}

/** The least cost from this corner on; minus infinity where nothing bounds it. Moves the table there. */
function minimise(table: Table, cost: Float64Array): number {
  const { width } = table;
  table.rows.forEach((row, r) => {
    const paid = cost[table.basis[r] ?? 0] ?? 0;
    if (paid !== 0) addTimes(cost, row, -paid);
  });
  for (let step = 0; ; step++) {
    let enter = -1;
    // Steepest first; after many steps the first of all (Bland's rule), so that it cannot go in a circle.
    for (let c = 0; c < width; c++)
      if ((cost[c] ?? 0) < -TINY && (enter === -1 || (step < STEEPEST && (cost[c] ?? 0) < (cost[enter] ?? 0)))) enter = c;
    if (enter === -1) return -(cost[width] ?? 0);
    let leave = -1;
    let nearest = Infinity;
    table.rows.forEach((row, r) => {
      const by = row[enter] ?? 0;
      if (by <= TINY) return;
      const at = (row[width] ?? 0) / by;
      const tie = Math.abs(at - nearest) <= TINY && (table.basis[r] ?? 0) < (table.basis[leave] ?? Infinity);
      if (at < nearest - TINY || tie) [leave, nearest] = [r, at];
    });
    if (leave === -1) return -Infinity;
    pivot(table, leave, enter);
    addTimes(cost, table.rows[leave] ?? cost, -(cost[enter] ?? 0));
  }
}

const STEEPEST = 200;

function pivot({ rows, basis }: Table, r: number, c: number): void {
  const own = rows[r];
  if (!own) return;
  const head = own[c] ?? 1;
  own.forEach((v, k) => (own[k] = v / head));
  for (const row of rows) if (row !== own && row[c] !== 0) addTimes(row, own, -(row[c] ?? 0));
  basis[r] = c;
}

function addTimes(to: Float64Array, from: Float64Array, by: number): void {
  for (let k = 0; k < to.length; k++) to[k] = (to[k] ?? 0) + by * (from[k] ?? 0);
}
