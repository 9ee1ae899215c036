/**
 * Exact binomial tails and the Wilson interval. Written for small samples: nothing here assumes that a share is nearly normal.
 *
 * The tails are sums of exact terms, each from the log-gamma function, so that thousands of cases neither overflow nor underflow.
 */

/** Lanczos' approximation, good to about fifteen digits for x > 0. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum = LANCZOS[0] ?? 1;
  for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (z + i);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** P(X = k) for X ~ Binomial(n, p). */
export function binomialPoint(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  const choose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return Math.exp(choose + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** P(X >= k). */
export function upperTail(k: number, n: number, p: number): number {
  return sum(Math.max(0, k), n, n, p);
}

/** P(X <= k). */
export function lowerTail(k: number, n: number, p: number): number {
  return sum(0, Math.min(n, k), n, p);
}

function sum(from: number, to: number, n: number, p: number): number {
  if (from > to) return 0;
  if (from === 0 && to === n) return 1;
  let total = 0;
  for (let i = from; i <= to; i++) total += binomialPoint(i, n, p);
  return Math.min(1, total);
}

/** Two-sided exact p-value: twice the smaller tail, at most 1. Never smaller than the chance it states. */
export function exactTwoSided(k: number, n: number, p: number): number {
  if (n === 0) return 1;
  return Math.min(1, 2 * Math.min(upperTail(k, n, p), lowerTail(k, n, p)));
}

/** The middle 95 percent of a normal curve. */
export const Z95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval for k of n. null without cases. */
export function wilson(k: number, n: number, z = Z95): Interval | null {
  if (n === 0) return null;
  const share = k / n;
  const z2 = z * z;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { low: k === 0 ? 0 : Math.max(0, centre - half), high: k === n ? 1 : Math.min(1, centre + half) };
}

/**
 * The funnel at n cases: counts from `low` to `high` are what chance alone leaves inside, with at most `alpha / 2` beyond on either side.
 * Exact, so the band is never narrower than it says.
 */
export function funnelLimits(n: number, target: number, alpha: number): { readonly low: number; readonly high: number } {
  let low = 0;
  let below = binomialPoint(0, n, target);
  while (low < n && below <= alpha / 2) {
    low++;
    below += binomialPoint(low, n, target);
  }
  let high = n;
  let above = binomialPoint(n, n, target);
  while (high > 0 && above <= alpha / 2) {
    high--;
    above += binomialPoint(high, n, target);
  }
  return { low, high };
}

/** Holm's step-down adjustment: the chance of even one false alarm among all comparisons stays under alpha, however they hang together. */
export function holm(pValues: readonly number[]): number[] {
  const m = pValues.length;
  const order = pValues.map((p, i) => ({ p, i })).sort((a, b) => a.p - b.p || a.i - b.i);
  const out = new Array<number>(m).fill(1);
  let largest = 0;
  order.forEach(({ p, i }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (m - rank)));
    out[i] = largest;
  });
  return out;
}

/** The middle value; the mean of the two middle ones for an even count. null: none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const mid = sorted.length >> 1;
  const upper = sorted[mid] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[mid - 1] ?? 0) + upper) / 2;
}
