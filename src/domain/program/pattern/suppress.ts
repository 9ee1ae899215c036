import { sharpBounds } from './bounds';

/**
 * Hides small counts in a set of linked tables, and everything a small count could be worked out from.
 *
 * A table is a set of equations "total = sum of parts". Hidden are, first, all counts under the limit; then as many more as it takes that
 * (1) what is left of any equation after taking away the shown numbers covers at least two hidden counts and is not itself under the
 * limit, (2) no hidden count follows from all equations together by elimination, and (3) each hidden count can still be any of at least
 * `limit` numbers, although counts are never negative: 3 to 5 would tell nearly as much as 4.
 */
export interface Equation {
  readonly total: string;
  readonly parts: readonly string[];
}

const NONE: ReadonlySet<string> = new Set();

/** Counts under this are not shared. */
export const SMALLEST_SHARED = 11;

export function suppress(
  counts: ReadonlyMap<string, number>,
  equations: readonly Equation[],
  limit = SMALLEST_SHARED,
  /** Shown whatever happens: the sizes of the rows. */
  fixed: ReadonlySet<string> = NONE,
): ReadonlySet<string> {
  const hidden = new Set([...counts].filter(([, n]) => n < limit).map(([id]) => id));
  const value = (id: string): number => counts.get(id) ?? 0;
  // Every round hides at least one more count, so this ends.
  for (;;) {
    const more = next();
    if (more === undefined) return hidden;
    hidden.add(more);
  }

  function next(): string | undefined {
    for (const { total, parts } of equations) {
      const gone = parts.filter((id) => hidden.has(id));
      if (hidden.has(total)) {
        // All parts shown would give the total away; one part hidden and the total hidden protect each other.
        if (gone.length === 0) return smallest(parts) ?? undefined;
        continue;
      }
      if (gone.length === 0) continue;
      const left = gone.reduce((sum, id) => sum + value(id), 0);
      if (gone.length >= 2 && left >= limit) continue;
      const pick = smallest(parts.filter(canGo)) ?? (canGo(total) ? total : undefined);
      if (pick !== undefined) return pick;
    }
    const quick = [...determined(hidden, equations), ...narrow(hidden, counts, equations, limit)];
    const known = quick.length > 0 ? quick : narrowest(hidden, counts, equations, limit);
    for (const id of known) {
      const pick = equations
        .filter((e) => e.total === id || e.parts.includes(id))
        .map((e) => smallest([e.total, ...e.parts].filter(canGo)))
        .find((found) => found !== undefined);
      if (pick !== undefined) return pick;
    }
    // What bounds a count may stand further off.
    return known.length > 0 ? smallest([...counts.keys()].filter(canGo)) : undefined;
  }

  function canGo(id: string): boolean {
    return !hidden.has(id) && !fixed.has(id);
  }

  function smallest(ids: readonly string[]): string | undefined {
    return [...ids].sort((a, b) => value(a) - value(b) || (a < b ? -1 : 1))[0];
  }
}

/** Hidden counts that follow from the equations and the shown counts: those on which every solution agrees. */
export function determined(hidden: ReadonlySet<string>, equations: readonly Equation[]): string[] {
  const ids = [...hidden];
  const column = new Map(ids.map((id, i) => [id, i]));
  const rows = equations
    .map(({ total, parts }) => {
      const row = new Array<number>(ids.length).fill(0);
      const add = (id: string, by: number): void => {
        const c = column.get(id);
        if (c !== undefined) row[c] = (row[c] ?? 0) + by;
      };
      add(total, 1);
      for (const p of parts) add(p, -1);
      return row;
    })
    .filter((row) => row.some((x) => x !== 0));
  const pivots = reduce(rows, ids.length);
  // After reduction a pivot is free of others exactly when its row holds nothing else.
  return pivots
    .filter(({ row }) => (rows[row] ?? []).filter((x) => Math.abs(x) > EPSILON).length === 1)
    .flatMap(({ column: c }) => ids[c] ?? []);
}

const EPSILON = 1e-9;

/** Reduced row echelon form, in place. */
function reduce(rows: number[][], width: number): { row: number; column: number }[] {
  const pivots: { row: number; column: number }[] = [];
  let at = 0;
  for (let c = 0; c < width && at < rows.length; c++) {
    let best = at;
    for (let r = at + 1; r < rows.length; r++) if (Math.abs(rows[r]?.[c] ?? 0) > Math.abs(rows[best]?.[c] ?? 0)) best = r;
    const pivot = rows[best];
    const head = pivot?.[c] ?? 0;
    if (!pivot || Math.abs(head) < EPSILON) continue;
    rows[best] = rows[at] ?? pivot;
    rows[at] = pivot;
    for (let k = c; k < width; k++) pivot[k] = (pivot[k] ?? 0) / head;
    rows.forEach((row, r) => {
      const factor = row[c] ?? 0;
      if (r === at || Math.abs(factor) < EPSILON) return;
      for (let k = c; k < width; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    });
    pivots.push({ row: at, column: c });
    at++;
  }
  return pivots;
}

/** Hidden counts with fewer than `limit` values left, because no count is negative: bounds passed from equation to equation. */
function narrow(
  hidden: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  equations: readonly Equation[],
  limit: number,
): string[] {
  const low = new Map<string, number>();
  const high = new Map<string, number>();
  const lo = (id: string): number => (hidden.has(id) ? (low.get(id) ?? 0) : (counts.get(id) ?? 0));
  const hi = (id: string): number => (hidden.has(id) ? (high.get(id) ?? Infinity) : (counts.get(id) ?? 0));
  let changed = true;
  const set = (id: string, from: number, to: number): void => {
    if (!hidden.has(id)) return;
    if (from > lo(id)) changed = (low.set(id, from), true);
    if (to < hi(id)) changed = (high.set(id, to), true);
  };
  for (let round = 0; changed && round < ROUNDS; round++) {
    changed = false;
    for (const { total, parts } of equations) {
      const sumLow = parts.reduce((s, id) => s + lo(id), 0);
      const sumHigh = parts.reduce((s, id) => s + hi(id), 0);
      set(total, sumLow, sumHigh);
      for (const id of parts) {
        const othersHigh = parts.reduce((s, other) => (other === id ? s : s + hi(other)), 0);
        set(id, othersHigh === Infinity ? 0 : lo(total) - othersHigh, hi(total) - (sumLow - lo(id)));
      }
    }
  }
  return [...hidden].filter((id) => hi(id) - lo(id) + 1 < limit);
}

/** The same by the sharpest bounds there are. They cost more, so they are asked for only where the quick ones find nothing. */
function narrowest(
  hidden: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  equations: readonly Equation[],
  limit: number,
): string[] {
  return [...sharpBounds(hidden, counts, equations)].filter(([, b]) => b.most - b.least + 1 < limit).map(([id]) => id);
}

/** Bounds settle in a few rounds; a table that takes more has long been hidden. */
const ROUNDS = 60;
