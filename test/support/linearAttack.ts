/**
 * A reader of a shared table who knows how tables are made: every sum over rows and over answers, and that whoever was held past the latest
 * end was held past the earliest. Solves these equations in exact fractions, then narrows what is left by "no count is negative", until
 * nothing moves. Shares no code with src/.
 */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const make = (n: bigint, d: bigint): Fraction => {
  const g = gcd(n, d) || 1n;
  return d < 0n ? { n: -n / g, d: -d / g } : { n: n / g, d: d / g };
};
const ZERO = make(0n, 1n);
const minus = (a: Fraction, b: Fraction): Fraction => make(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a: Fraction, b: Fraction): Fraction => make(a.n * b.n, a.d * b.d);
const over = (a: Fraction, b: Fraction): Fraction => make(a.n * b.d, a.d * b.n);

/** What each unknown must be, where the sums leave one value. */
export function solve(shown: ReadonlyMap<string, number>, sums: readonly Sum[]): Map<string, number> {
  const known = new Map(shown);
  // Elimination and narrowing feed each other: a value found by one is a number for the other.
  for (let grew = true; grew;) {
    grew = false;
    for (const [id, value] of [...eliminate(known, sums), ...narrow(known, sums)]) {
      if (!known.has(id)) grew = Boolean(known.set(id, value));
    }
  }
  return new Map([...known].filter(([id]) => !shown.has(id)));
}

function eliminate(known: ReadonlyMap<string, number>, sums: readonly Sum[]): Map<string, number> {
  const unknown = [...new Set(sums.flatMap((s) => [s.total, ...s.parts]))].filter((id) => !known.has(id));
  const at = new Map(unknown.map((id, i) => [id, i]));
  const width = unknown.length;
  const rows = sums.map(({ total, parts }) => {
    const row = new Array<Fraction>(width + 1).fill(ZERO);
    const add = (id: string, sign: bigint): void => {
      const i = at.get(id);
      const term = make(-sign, 1n);
      if (i === undefined) row[width] = minus(row[width] ?? ZERO, times(make(sign, 1n), make(BigInt(known.get(id) ?? 0), 1n)));
      else row[i] = minus(row[i] ?? ZERO, term);
    };
    add(total, 1n);
    for (const p of parts) add(p, -1n);
    return row;
  });
  let top = 0;
  const pivots: number[] = [];
  for (let c = 0; c < width && top < rows.length; c++) {
    const found = rows.findIndex((r, i) => i >= top && (r[c] ?? ZERO).n !== 0n);
    const pivot = rows[found];
    if (!pivot) continue;
    [rows[top], rows[found]] = [pivot, rows[top] ?? pivot];
    const head = pivot[c] ?? ZERO;
    for (let k = 0; k <= width; k++) pivot[k] = over(pivot[k] ?? ZERO, head);
    rows.forEach((r, i) => {
      const f = r[c] ?? ZERO;
      if (i === top || f.n === 0n) return;
      for (let k = 0; k <= width; k++) if ((pivot[k] ?? ZERO).n !== 0n) r[k] = minus(r[k] ?? ZERO, times(f, pivot[k] ?? ZERO));
    });
    pivots.push(c);
    top++;
  }
  const out = new Map<string, number>();
  pivots.forEach((c, r) => {
    const row = rows[r] ?? [];
    if (row.slice(0, width).filter((x) => x.n !== 0n).length === 1) out.set(unknown[c] ?? '', Number((row[width] ?? ZERO).n));
  });
  return out;
}

function narrow(known: ReadonlyMap<string, number>, sums: readonly Sum[]): Map<string, number> {
  const low = new Map<string, number>();
  const high = new Map<string, number>();
  const lo = (id: string): number => known.get(id) ?? low.get(id) ?? 0;
  const hi = (id: string): number => known.get(id) ?? high.get(id) ?? 1e9;
  for (let round = 0, moved = true; moved && round < 500; round++) {
    moved = false;
    const set = (id: string, from: number, to: number): void => {
      if (known.has(id)) return;
      if (from > lo(id)) moved = Boolean(low.set(id, from));
      if (to < hi(id)) moved = Boolean(high.set(id, to));
    };
    for (const { total, parts } of sums) {
      const [least, most] = [parts.reduce((s, p) => s + lo(p), 0), parts.reduce((s, p) => s + hi(p), 0)];
      set(total, least, most);
      for (const p of parts) set(p, lo(total) - (most - hi(p)), hi(total) - (least - lo(p)));
    }
  }
  const ids = new Set(sums.flatMap((s) => [s.total, ...s.parts]));
  return new Map([...ids].filter((id) => !known.has(id) && lo(id) === hi(id)).map((id) => [id, lo(id)]));
}
