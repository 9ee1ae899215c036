import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ChargeInput, ClassifyRequest, Level } from '../../../../../src/domain/offense/answers';
import { createClassifier } from '../../../../../src/domain/offense/levels/classify';
import { oracle } from '../../../../support/levelOracle';
import { offenseData } from '../../../../support/offenseData';

const classify = createClassifier(offenseData());
const TABLE: Record<string, Level[] | 'drug'> = {
  '0999': [1],
  '1313': [1],
  '2303': [2],
  '3562': 'drug',
  '4104': [3],
  '5401': [1],
  '5404': [2],
};
const finding = fc.record({
  finding: fc.constantFrom('yes' as const, 'no' as const),
  by: fc.constantFrom('counsel', ' '),
  on: fc.constantFrom('2026-01-15', 'May'),
});
const charge = fc.record(
  {
    code: fc.constantFrom(...Object.keys(TABLE), '4901', '9999', '1300', '70AA'),
    count: fc.integer({ min: 1, max: 4 }),
    modifier: fc.constantFrom('', 'attempt'),
    disposition: fc.constantFrom(
      'charged',
      'convicted',
      'convicted',
      'convicted',
      'acquitted',
      'dismissed',
      'dismissed-after-plea',
      'deferred',
      'expunged',
      'vacated',
      'juvenile',
      'unknown',
    ),
    sentence: fc.record({ months: fc.constantFrom(6, 12, 18) }),
    maxPunishment: fc.constantFrom('over-one-year', 'exactly-one-year', 'under-one-year'),
    aggravatedFelony: finding,
    conviction: finding,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ChargeInput>;
const request: fc.Arbitrary<ClassifyRequest> = fc.record({
  scheme: fc.constantFrom('ICE-2010' as const, 'SC-2009' as const),
  recordComplete: fc.boolean(),
  charges: fc.array(charge, { maxLength: 4 }),
});

describe('levels against a search of every completion', () => {
  it('possible is the set over all completions, level the only one of them', () => {
    fc.assert(
      fc.property(request, (r) => {
        const a = classify(r);
        assert.deepEqual({ level: a.level, possible: [...a.possible] }, oracle(r, TABLE));
      }),
      { seed: 20261122, numRuns: 1500 },
    );
  });

  it('the same record typed as a count or as that many lines gives the same levels and asks for the same facts', () => {
    fc.assert(
      fc.property(request, (r) => {
        const lines = { ...r, charges: r.charges.flatMap((c) => Array<ChargeInput>(c.count ?? 1).fill({ ...c, count: 1 })) };
        const [typed, listed] = [classify(r), classify(lines)];
        assert.deepEqual([typed.level, typed.possible], [listed.level, listed.possible]);
        const facts = (a: typeof typed) => [...new Set(a.needs.map((n) => n.fact))].sort();
        assert.deepEqual(facts(typed), facts(listed));
      }),
      { seed: 20261128, numRuns: 400 },
    );
  });

  it('each need names a fact whose value can change what is possible, and an answer without needs cannot be narrowed', () => {
    const values: Record<string, object[]> = {
      disposition: [{ disposition: 'convicted' }, { disposition: 'acquitted' }],
      maxPunishment: [{ maxPunishment: 'over-one-year' }, { maxPunishment: 'under-one-year' }],
    };
    for (const finding of ['yes', 'no']) {
      (values['conviction'] ??= []).push({ conviction: { finding, by: 'counsel', on: '2026-01-15' } });
      (values['aggravatedFelony'] ??= []).push({ aggravatedFelony: { finding, by: 'counsel', on: '2026-01-15' } });
    }
    fc.assert(
      fc.property(request, (r) => {
        const ice = { ...r, scheme: 'ICE-2010' as const, recordComplete: true };
        const { needs } = classify(ice);
        for (const [fact, options] of Object.entries(values))
          ice.charges.forEach((c, i) => {
            const sets = options.map((o) =>
              classify({ ...ice, charges: ice.charges.map((x, j) => (j === i ? { ...x, ...o } : x)) }).possible.join(),
            );
            const asked = needs.some((n) => n.charge === i && n.fact === fact);
            const missing = fact === 'disposition' ? c.disposition === undefined || c.disposition === 'unknown' : true;
            // Where answering this one fact alone moves the answer and the fact is missing, it must be asked.
            const given =
              fact === 'maxPunishment'
                ? c.maxPunishment !== undefined
                : fact === 'aggravatedFelony'
                  ? validFinding(c.aggravatedFelony)
                  : fact === 'conviction'
                    ? !open(c)
                    : !missing;
            if (!given && !(fact === 'disposition' && validFinding(c.conviction)) && new Set(sets).size > 1)
              assert.ok(asked, `${fact} of charge ${String(i)} should be asked: ${JSON.stringify(ice)}`);
          });
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

const validFinding = (f: ChargeInput['conviction']) => f !== undefined && f.by.trim() !== '' && /^\d{4}/.test(f.on);
const open = (c: ChargeInput) =>
  ['dismissed-after-plea', 'deferred', 'expunged', 'vacated', 'juvenile'].includes(c.disposition ?? '') &&
  !validFinding(c.conviction);
