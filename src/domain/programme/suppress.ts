/**
 * Hides small counts in a set of linked tables, and everything a small count could be worked out from.
 *
 * A table is a set of equations "total = sum of parts". Hidden are, first, all counts under the limit; then as many more as it takes that
 * (1) what is left of any equation after taking away the shown numbers covers at least two hidden counts and is not itself under the
 * limit, and (2) no hidden count follows from all equations together: neither by elimination nor because counts are never negative.
 */
export interface Equation {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Counts under this are not shared. */
export const SMALLEST_SHARED = 11;

export function suppress(
  counts: ReadonlyMap<string, number>,
  equations: readonly Equation[],
  limit = SMALLEST_SHARED,
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
      return smallest(parts.filter((id) => !hidden.has(id))) ?? total;
    }
    const known = [...determined(hidden, equations), ...forced(hidden, counts, equations)];
    for (const id of known) {
      const row = equations.find((e) => (e.total === id || e.parts.includes(id)) && shown(e).length > 0);
      const pick = row ? smallest(shown(row)) : undefined;
      if (pick !== undefined) return pick;
    }
    return undefined;
  }

  function shown(e: Equation): string[] {
    return [e.total, ...e.parts].filter((id) => !hidden.has(id));
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

/** Hidden counts that have one possible value left, because no count is negative: bounds passed from equation to equation. */
function forced(hidden: ReadonlySet<string>, counts: ReadonlyMap<string, number>, equations: readonly Equation[]): string[] {
  const low = new Map<string, number>();
  const high = new Map<string, number>();
  const lo = (id: string): number => (hidden.has(id) ? (low.get(id) ?? 0) : (counts.get(id) ?? 0));
  const hi = (id: string): number => (hidden.has(id) ? (high.get(id) ?? Infinity) : (counts.get(id) ?? 0));
  let changed = true;
  const narrow = (id: string, from: number, to: number): void => {
    if (!hidden.has(id)) return;
    if (from > lo(id)) changed = (low.set(id, from), true);
    if (to < hi(id)) changed = (high.set(id, to), true);
  };
  for (let round = 0; changed && round < ROUNDS; round++) {
    changed = false;
    for (const { total, parts } of equations) {
      const sumLow = parts.reduce((s, id) => s + lo(id), 0);
      const sumHigh = parts.reduce((s, id) => s + hi(id), 0);
      narrow(total, sumLow, sumHigh);
      for (const id of parts) {
        const othersHigh = parts.reduce((s, other) => (other === id ? s : s + hi(other)), 0);
        narrow(id, othersHigh === Infinity ? 0 : lo(total) - othersHigh, hi(total) - (sumLow - lo(id)));
      }
    }
  }
  return [...hidden].filter((id) => lo(id) === hi(id));
}

/** Bounds settle in a few rounds; a table that takes more has long been hidden. */
const ROUNDS = 60;
