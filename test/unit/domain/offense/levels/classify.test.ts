import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createCharges } from '../../../../../src/app/charges/charges';
import type { ChargeInput, Level, SchemeId } from '../../../../../src/domain/offense/answers';

interface Case {
  readonly name: string;
  readonly scheme?: SchemeId;
  readonly recordComplete?: boolean;
  readonly charges: readonly ChargeInput[];
  readonly level: Level | null;
  readonly possible?: readonly Level[];
  readonly needs?: readonly string[];
  readonly cautions?: readonly string[];
  readonly without?: readonly string[];
  readonly match?: string;
  readonly says?: string;
}

const charges = createCharges();
const cases = JSON.parse(readFileSync('test/cases/classify.json', 'utf8')) as Case[];

describe('classify', () => {
  for (const c of cases)
    it(c.name, () => {
      const { name: _name, level, possible, needs, cautions, without, match, says, ...request } = c;
      const a = charges.classifyCharges(request);
      assert.equal(a.level, level, a.because);
      if (possible) assert.deepEqual(a.possible, possible);
      if (needs)
        assert.deepEqual(
          a.needs.map((n) => n.fact),
          needs,
        );
      const codes = a.cautions.map((x) => x.code);
      for (const x of cautions ?? []) assert.ok(codes.includes(x), `${x} in ${codes.join()}`);
      for (const x of without ?? []) assert.ok(!codes.includes(x), `${x} should not be in ${codes.join()}`);
      if (match) assert.equal(a.charges[0]?.match, match);
      if (says) assert.ok(a.because.includes(says), a.because);
    });

  it('always says that a level decides nothing, and never a bare grade letter', () => {
    for (const c of cases) {
      const a = charges.classifyCharges(c);
      assert.ok(a.cautions.some((x) => x.code === 'level-decides-nothing'));
      for (const n of a.needs) assert.match(n.question, /\w+.*[.?)]$/);
    }
  });

  it('never speaks of alienage or guilt, never shouts', () => {
    for (const c of cases) {
      const a = charges.classifyCharges(c);
      const all = [a.because, ...a.cautions.map((x) => x.message), ...a.needs.map((n) => n.question)].join(' ');
      assert.doesNotMatch(all, /!|\balien\b|illegal immigrant|criminal alien|deportable/i);
    }
  });

  it('takes a charge with a count that is no count once, and says so', () => {
    for (const count of [0, -3, 1.5, Number.NaN]) {
      const facts = { code: '2303', disposition: 'convicted', maxPunishment: 'under-one-year' } as const;
      const a = charges.classifyCharges({ charges: [{ ...facts, count }] });
      const one = charges.classifyCharges({ charges: [{ ...facts, count: 1 }] });
      assert.deepEqual(a.possible, one.possible);
      assert.ok(a.cautions.some((c) => c.code === 'count-not-used'));
      assert.ok(!one.cautions.some((c) => c.code === 'count-not-used'));
    }
  });
});
