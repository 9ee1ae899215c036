/**
 * The statistics of the pattern report again, by other means and slowly: whole numbers of any size for the binomial, bisection for the
 * interval, every subset for the correction, every table for what an attacker could work out. Shares no code with src/.
 */

/** P(from <= X <= to) for p = a / b, exactly, then rounded once. */
export function exactTail(from: number, to: number, n: number, a: number, b: number): number {
  const [hit, miss, whole] = [BigInt(a), BigInt(b - a), BigInt(b)];
  let sum = 0n;
  for (let i = Math.max(0, from); i <= Math.min(n, to); i++) sum += choose(n, i) * hit ** BigInt(i) * miss ** BigInt(n - i);
  const scale = 10n ** 40n;
  return Number((sum * scale) / whole ** BigInt(n)) / 1e40;
}

export function choose(n: number, k: number): bigint {
  let out = 1n;
  for (let i = 1; i <= k; i++) out = (out * BigInt(n - k + i)) / BigInt(i);
  return out;
}

/** The two shares at which k of n lies exactly z standard errors away, found by halving. */
export function scoreInterval(k: number, n: number, z: number): { low: number; high: number } {
  const share = k / n;
  const far = (p: number): number => Math.abs(share - p) - z * Math.sqrt((p * (1 - p)) / n);
  const root = (near: number, end: number): number => {
    let [inside, outside] = [near, end];
    for (let i = 0; i < 200; i++) {
      const mid = (inside + outside) / 2;
      if (far(mid) <= 0) inside = mid;
      else outside = mid;
    }
    return (inside + outside) / 2;
  };
  return { low: k === 0 ? 0 : root(share, 0), high: k === n ? 1 : root(share, 1) };
}

/** Closed testing with Bonferroni over every subset: what Holm's method is a short cut for. */
export function holmBySubsets(p: readonly number[]): number[] {
  const out = p.map(() => 0);
  for (let mask = 1; mask < 1 << p.length; mask++) {
    const own = p.map((_, i) => i).filter((i) => (mask & (1 << i)) !== 0);
    const subset = Math.min(1, own.length * Math.min(...own.map((i) => p[i] ?? 1)));
    for (const i of own) out[i] = Math.max(out[i] ?? 0, subset);
  }
  return out;
}

export interface AttackedEquation {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * Every table of whole numbers that fits what is shown: for each hidden count the set of its values, but no more than two of them.
 * `most` bounds a count, as an attacker who knows the size of the clinic would.
 */
export function attack(
  shown: ReadonlyMap<string, number>,
  hidden: readonly string[],
  equations: readonly AttackedEquation[],
  most: number,
): Map<string, Set<number>> {
  const values = new Map(hidden.map((id) => [id, new Set<number>()]));
  const state = new Map(shown);
  const fits = (done: boolean): boolean =>
    equations.every(({ total, parts }) => {
      const sum = parts.reduce((s, id) => s + (state.get(id) ?? 0), 0);
      const open = parts.some((id) => !state.has(id));
      const whole = state.get(total);
      if (whole === undefined) return !done;
      return open ? sum <= whole : sum === whole;
    });
  const walk = (at: number): void => {
    if ([...values.values()].every((v) => v.size >= 2)) return;
    const id = hidden[at];
    if (id === undefined) {
      if (fits(true)) for (const h of hidden) values.get(h)?.add(state.get(h) ?? 0);
      return;
    }
    for (let v = 0; v <= most; v++) {
      state.set(id, v);
      if (fits(false)) walk(at + 1);
    }
    state.delete(id);
  };
  walk(0);
  return values;
}
