/**
 * A reader who asks of each hidden count: what is the least, and what is the most it can be? Linear programming over all sums of the shared
 * table with "no count is negative", by the simplex method in two phases. No other bound can be sharper than these, so a count with many
 * values left here is not given away by sums. Shares no code with src/.
 */
import type { Sum } from './linearAttack';

export interface Range {
  readonly least: number;
  readonly most: number;
}

const TINY = 1e-7;

export function ranges(shown: ReadonlyMap<string, number>, sums: readonly Sum[]): Map<string, Range> {
  const out = new Map<string, Range>();
  for (const own of components(shown, sums)) {
    const ids = [...new Set(own.flatMap((s) => [s.total, ...s.parts]))].filter((id) => !shown.has(id));
    const start = feasible(ids, own, shown);
    ids.forEach((id, i) => {
      const cost = (sign: number): number[] => ids.map((_, k) => (k === i ? sign : 0));
      out.set(id, { least: Math.ceil(optimum(start, cost(1)) - TINY), most: Math.floor(-optimum(start, cost(-1)) + TINY) });
    });
  }
  return out;
}

/** Sums that share a hidden count belong together; the others say nothing about each other. */
function components(shown: ReadonlyMap<string, number>, sums: readonly Sum[]): Sum[][] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : root(up);
  };
  const hiddenOf = (s: Sum): string[] => [s.total, ...s.parts].filter((id) => !shown.has(id));
  for (const s of sums) {
    const [first, ...rest] = hiddenOf(s);
    for (const id of rest) parent.set(root(id), root(first ?? id));
  }
  const groups = new Map<string, Sum[]>();
  for (const s of sums) {
    const [first] = hiddenOf(s);
    if (first !== undefined) groups.set(root(first), [...(groups.get(root(first)) ?? []), s]);
  }
  return [...groups.values()];
}

interface Tableau {
  /** Each row: the counts, then the right side. */
  readonly rows: readonly (readonly number[])[];
  readonly basis: readonly number[];
}

function feasible(ids: readonly string[], sums: readonly Sum[], shown: ReadonlyMap<string, number>): Tableau {
  const width = ids.length;
  const at = new Map(ids.map((id, i) => [id, i]));
  const rows = sums.map(({ total, parts }, r) => {
    const row = new Array<number>(width + sums.length + 1).fill(0);
    const end = row.length - 1;
    const add = (id: string, sign: number): void => {
      const i = at.get(id);
      if (i === undefined) row[end] = (row[end] ?? 0) + sign * (shown.get(id) ?? 0);
      else row[i] = (row[i] ?? 0) - sign;
    };
    add(total, 1);
    for (const p of parts) add(p, -1);
    const signed = (row[end] ?? 0) < 0 ? row.map((v) => -v) : row;
    signed[width + r] = 1;
    return signed;
  });
  const basis = rows.map((_, r) => width + r);
  const artificial = new Array<number>(width + sums.length).fill(0).map((_, i) => (i < width ? 0 : 1));
  const infeasible = simplex(rows, basis, artificial);
  if (Math.abs(infeasible) > TINY) throw new Error('The shared numbers contradict each other.');
  // An artificial count that stayed at nothing leaves, or its row said nothing new.
  for (let r = rows.length - 1; r >= 0; r--) {
    if ((basis[r] ?? 0) < width) continue;
    const c = (rows[r] ?? []).findIndex((v, i) => i < width && Math.abs(v) > TINY);
    if (c === -1) {
      rows.splice(r, 1);
      basis.splice(r, 1);
    } else pivot(rows, basis, r, c);
  }
  return { rows: rows.map((row) => [...row.slice(0, width), row.at(-1) ?? 0]), basis };
}

function optimum({ rows, basis }: Tableau, cost: readonly number[]): number {
  return simplex(
    rows.map((r) => [...r]),
    [...basis],
    cost,
  );
}

/** The least cost; minus infinity where nothing bounds it. The steepest column first; after many steps Bland's rule, so that it ends. */
function simplex(rows: number[][], basis: number[], cost: readonly number[]): number {
  // The last row is the cost, with what the basis already pays taken out; its right side is the negative of the cost so far.
  const price = [...cost, 0];
  while (price.length < (rows[0]?.length ?? 0)) price.splice(-1, 0, 0);
  rows.forEach((row, r) => {
    const c = cost[basis[r] ?? 0] ?? 0;
    if (c !== 0) row.forEach((v, k) => (price[k] = (price[k] ?? 0) - c * v));
  });
  const end = price.length - 1;
  for (let step = 0; ; step++) {
    let enter = -1;
    for (let j = 0; j < end; j++) {
      const p = price[j] ?? 0;
      if (p < -TINY && (enter === -1 || (step < 200 && p < (price[enter] ?? 0)))) enter = j;
    }
    if (enter === -1) return -(price[end] ?? 0);
    let leave = -1;
    let best = Infinity;
    rows.forEach((row, r) => {
      const by = row[enter] ?? 0;
      if (by <= TINY) return;
      const here = (row[end] ?? 0) / by;
      if (here < best - TINY || (here < best + TINY && (basis[r] ?? 0) < (basis[leave] ?? Infinity))) [leave, best] = [r, here];
    });
    if (leave === -1) return -Infinity;
    pivot(rows, basis, leave, enter);
    const factor = price[enter] ?? 0;
    (rows[leave] ?? []).forEach((v, k) => (price[k] = (price[k] ?? 0) - factor * v));
  }
}

function pivot(rows: number[][], basis: number[], r: number, c: number): void {
  const own = rows[r] ?? [];
  const head = own[c] ?? 1;
  for (let k = 0; k < own.length; k++) own[k] = (own[k] ?? 0) / head;
  for (const row of rows) {
    const factor = row[c] ?? 0;
    if (row === own || factor === 0) continue;
    for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (own[k] ?? 0);
  }
  basis[r] = c;
}
