import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { suppress, type Equation } from '../../../../../src/domain/program/pattern/suppress';
import { attack } from '../../../../support/exactBinomial';

const SEED = 20261122;
const LIMIT = 2;

/** A column of the report in small: two places and two quarters that share their totals, each row split into three answers. */
const tables = fc
  .array(fc.tuple(fc.nat(1), fc.nat(1), fc.nat(2)), { minLength: 4, maxLength: 10 })
  .map((people) => {
    const cells = new Map<string, number>();
    const equations: Equation[] = [];
    const row = (id: string, own: typeof people): void => {
      cells.set(`${id}/n`, own.length);
      const parts = [0, 1, 2].map((a) => `${id}/${a}`);
      parts.forEach((part, a) => cells.set(part, own.filter((p) => p[2] === a).length));
      equations.push({ total: `${id}/n`, parts });
    };
    row('all', people);
    for (const i of [0, 1])
      row(
        `p${i}`,
        people.filter((p) => p[0] === i),
      );
    for (const i of [0, 1])
      row(
        `q${i}`,
        people.filter((p) => p[1] === i),
      );
    for (const a of [0, 1, 2]) {
      equations.push({ total: `all/${a}`, parts: [`p0/${a}`, `p1/${a}`] });
      equations.push({ total: `all/${a}`, parts: [`q0/${a}`, `q1/${a}`] });
    }
    return { cells, equations, people: people.length };
  })
  // the report puts small rows together first, so that every row is large enough to be shown
  .filter(({ cells }) => ['p0/n', 'p1/n', 'q0/n', 'q1/n'].every((id) => (cells.get(id) ?? 0) >= LIMIT));

describe('hiding small counts', () => {
  it('hides every count under the limit', () => {
    fc.assert(
      fc.property(tables, ({ cells, equations }) => {
        const hidden = suppress(cells, equations, LIMIT);
        for (const [id, n] of cells) if (n < LIMIT) assert.ok(hidden.has(id), id);
      }),
      { seed: SEED },
    );
  });

  it('leaves an attacker who tries every table at least two values for every small count', () => {
    fc.assert(
      fc.property(tables, ({ cells, equations, people }) => {
        const hidden = suppress(cells, equations, LIMIT);
        const shown = new Map([...cells].filter(([id]) => !hidden.has(id)));
        const small = [...hidden].filter((id) => (cells.get(id) ?? 0) < LIMIT);
        const found = attack(shown, [...hidden], equations, people);
        for (const id of small) {
          const values = found.get(id) ?? new Set();
          assert.ok(values.size >= 2, `${id} can only be ${[...values].join()}`);
        }
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it('shows everything when everything is large', () => {
    const cells = new Map([
      ['n', 60],
      ['a', 20],
      ['b', 40],
    ]);
    assert.equal(suppress(cells, [{ total: 'n', parts: ['a', 'b'] }]).size, 0);
  });

  it('hides a second count when one alone could be taken from the total', () => {
    const cells = new Map([
      ['n', 60],
      ['a', 5],
      ['b', 20],
      ['c', 35],
    ]);
    assert.deepEqual([...suppress(cells, [{ total: 'n', parts: ['a', 'b', 'c'] }])].sort(), ['a', 'b']);
  });

  it('hides the total when nothing else is left to hide', () => {
    const cells = new Map([
      ['n', 12],
      ['a', 12],
    ]);
    assert.equal(suppress(cells, [{ total: 'n', parts: ['a'] }]).size, 0);
    const two = new Map([
      ['n', 9],
      ['a', 9],
    ]);
    assert.equal(suppress(two, [{ total: 'n', parts: ['a'] }]).size, 2);
  });
});
