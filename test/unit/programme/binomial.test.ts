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
} from '../../../src/domain/programme/binomial';
import { exactTail, holmBySubsets, scoreInterval } from '../../support/exactBinomial';

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
