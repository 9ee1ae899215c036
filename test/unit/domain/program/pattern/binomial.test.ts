import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  binomialPoint,
  exactTwoSided,
  funnelLimits,
  holm,
  logGamma,
  lowerTail,
  median,
  upperTail,
  wilson,
  Z95,
} from '../../../../../src/domain/program/pattern/binomial';
import { choose, exactTail, holmBySubsets, scoreInterval } from '../../../../support/exactBinomial';

const SEED = 20261122;
const close = (a: number, b: number, what: string, tolerance = 1e-9): void =>
  assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)), `${what}: ${a} and ${b}`);

/** n cases, k of them, and a share as a fraction of whole numbers. */
const cases = fc
  .tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 99 }))
  .chain(([n, a]) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n }), fc.constant(a)));

describe('the exact binomial', () => {
  it('agrees with whole-number arithmetic in both tails', () => {
    fc.assert(
      fc.property(cases, ([n, k, a]) => {
        close(upperTail(k, n, a / 100), exactTail(k, n, n, a, 100), 'upper');
        close(lowerTail(k, n, a / 100), exactTail(0, k, n, a, 100), 'lower');
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('adds up: the tails share one point, and the two sides mirror each other', () => {
    fc.assert(
      fc.property(cases, ([n, k, a]) => {
        const p = a / 100;
        close(upperTail(k, n, p) + lowerTail(k, n, p), 1 + binomialPoint(k, n, p), 'sum');
        close(exactTwoSided(k, n, p), exactTwoSided(n - k, n, 1 - p), 'mirror', 1e-7);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('does not overflow with ten thousand cases', () => {
    const p = upperTail(5200, 10_000, 0.5);
    assert.ok(p > 2e-5 && p < 5e-5, String(p));
  });

  it('knows the ends: no case, no chance, every chance', () => {
    assert.equal(exactTwoSided(0, 0, 0.5), 1);
    assert.equal(upperTail(0, 10, 0), 1);
    assert.equal(upperTail(1, 10, 0), 0);
    assert.equal(lowerTail(9, 10, 1), 0);
    assert.equal(binomialPoint(11, 10, 0.5), 0);
    close(logGamma(5), Math.log(24), 'logGamma');
    close(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 'logGamma of a half');
  });

  it('never calls a difference rarer than it is: a true share is flagged at most as often as it says', () => {
    for (const [n, a] of [
      [5, 20],
      [12, 50],
      [30, 80],
      [60, 10],
    ] as const) {
      let flagged = 0;
      for (let k = 0; k <= n; k++) if (exactTwoSided(k, n, a / 100) < 0.05) flagged += exactTail(k, k, n, a, 100);
      assert.ok(flagged <= 0.05 + 1e-12, `${n} ${a}: ${flagged}`);
    }
  });
});

describe('the Wilson interval', () => {
  it('is where the score test turns', () => {
    fc.assert(
      fc.property(cases, ([n, k]) => {
        const own = wilson(k, n);
        const other = scoreInterval(k, n, Z95);
        assert.ok(own);
        close(own.low, other.low, 'low', 1e-7);
        close(own.high, other.high, 'high', 1e-7);
        assert.ok(own.low <= k / n + 1e-12 && k / n <= own.high + 1e-12);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('says nothing about nobody', () => assert.equal(wilson(0, 0), null));
});

describe('the funnel', () => {
  it('leaves at most half of alpha beyond either limit, and would leave more one step further in', () => {
    fc.assert(
      fc.property(cases, ([n, , a]) => {
        const { low, high } = funnelLimits(n, a / 100, 0.05);
        assert.ok(low <= high);
        assert.ok(exactTail(0, low - 1, n, a, 100) <= 0.025 + 1e-9, 'below');
        assert.ok(exactTail(0, low, n, a, 100) > 0.025 - 1e-9, 'low is tight');
        assert.ok(exactTail(high + 1, n, n, a, 100) <= 0.025 + 1e-9, 'above');
        assert.ok(exactTail(high, n, n, a, 100) > 0.025 - 1e-9, 'high is tight');
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('lies where the test turns: a count is outside exactly when its p is under alpha', () => {
    fc.assert(
      fc.property(cases, ([n, k, a]) => {
        const { low, high } = funnelLimits(n, a / 100, 0.05);
        const p = exactTwoSided(k, n, a / 100);
        if (Math.abs(p - 0.05) > 1e-9) assert.equal(k < low || k > high, p < 0.05);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('the correction for many comparisons', () => {
  it('is that of every subset tested with Bonferroni', () => {
    const p = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(p, (values) => {
        const other = holmBySubsets(values);
        holm(values).forEach((a, i) => close(a, other[i] ?? NaN, `p ${i}`));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('changes nothing for one comparison, and nothing for none', () => {
    assert.deepEqual(holm([0.03]), [0.03]);
    assert.deepEqual(holm([]), []);
  });
});

describe('the median', () => {
  it('has as many values on either side', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (values) => {
        const m = median(values) ?? NaN;
        const below = values.filter((v) => v < m).length;
        const above = values.filter((v) => v > m).length;
        assert.ok(below <= values.length / 2 && above <= values.length / 2);
      }),
      { seed: SEED },
    );
    assert.equal(median([]), null);
    assert.equal(median([4, 1, 3, 2]), 2.5);
  });
});

describe('values that can be worked out by hand or stand in print', () => {
  it('has the tails of ten throws of a coin as fractions of 1024', () => {
    // 1, 10, 45, 120, 210, 252, ...
    const ways = [1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1];
    ways.forEach((w, k) => close(binomialPoint(k, 10, 0.5), w / 1024, `point ${k}`, 1e-13));
    close(exactTwoSided(1, 10, 0.5), 22 / 1024, 'one of ten', 1e-13);
    close(exactTwoSided(2, 10, 0.5), 112 / 1024, 'two of ten', 1e-13);
    assert.equal(exactTwoSided(5, 10, 0.5), 1);
    // 11/1024 is under 2.5 percent and 56/1024 is not: from 2 to 8 is inside.
    assert.deepEqual(funnelLimits(10, 0.5, 0.05), { low: 2, high: 8 });
  });

  it('has closed forms at the ends: all or none of n', () => {
    for (const n of [1, 5, 20, 137]) {
      close(upperTail(n, n, 1 / 4), 0.25 ** n, 'all', 1e-11);
      close(upperTail(1, n, 1 / 4), 1 - 0.75 ** n, 'at least one', 1e-11);
      const z2 = Z95 * Z95;
      close(wilson(0, n)?.high ?? NaN, z2 / (n + z2), 'none of n', 1e-13);
      close(wilson(n, n)?.low ?? NaN, n / (n + z2), 'all of n', 1e-13);
    }
  });

  it('has funnel limits that whole-number fractions find by counting up', () => {
    for (const [n, a, corrected] of [
      [18, 59, 20],
      [51, 59, 20],
      [7, 3, 40],
      [120, 97, 12],
    ] as const) {
      // The first count whose tail, as a fraction, is more than alpha / 2 = 1 / (40 * corrected).
      const share = (i: number): bigint => choose(n, i) * BigInt(a) ** BigInt(i) * BigInt(100 - a) ** BigInt(n - i);
      const whole = 100n ** BigInt(n);
      const isInside = (tail: bigint): boolean => tail * 40n * BigInt(corrected) > whole;
      let [low, below] = [0, share(0)];
      while (!isInside(below)) below += share(++low);
      let [high, above] = [n, share(n)];
      while (!isInside(above)) above += share(--high);
      assert.deepEqual(funnelLimits(n, a / 100, 0.05 / corrected), { low, high }, `${n} cases around ${a} percent`);
    }
  });

  it('has the interval at the roots of its equation, in fractions', () => {
    // (n + z²) p² − (2k + z²) p + k²/n = 0, here with z = 2, times n, in units of 10⁻¹⁵.
    const unit = 10n ** 15n;
    const value = (k: number, n: number, p: bigint): bigint =>
      BigInt(n * (n + 4)) * p * p - BigInt(n * (2 * k + 4)) * p * unit + BigInt(k * k) * unit * unit;
    for (const [k, n] of [
      [1, 18],
      [34, 52],
      [5, 9],
      [300, 301],
    ] as const) {
      const { low, high } = wilson(k, n, 2) ?? { low: NaN, high: NaN };
      for (const root of [low, high]) {
        const at = BigInt(Math.round(root * 1e15));
        assert.ok(value(k, n, at - 1000n) > 0n !== value(k, n, at + 1000n) > 0n, `${k} of ${n}: ${root}`);
      }
    }
  });

  it('has the intervals that Newcombe prints for this method (Statistics in Medicine 1998; 17:857-872, table I)', () => {
    for (const [k, n, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const own = wilson(k, n);
      assert.equal(own?.low.toFixed(4), low.toFixed(4), `${k} of ${n}`);
      assert.equal(own.high.toFixed(4), high.toFixed(4), `${k} of ${n}`);
    }
  });

  it('steps down by hand: 4 times the smallest, 3 times the next, and never under the one before', () => {
    holm([0.01, 0.04, 0.03, 0.005]).forEach((p, i) => close(p, [0.03, 0.06, 0.06, 0.02][i] ?? NaN, `p ${i}`, 1e-12));
  });
});
