import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createCharges } from '../../../../src/app/charges/charges';
import type { ClassifyRequest } from '../../../../src/domain/offense/answers';

const charges = createCharges();
const words = fc.oneof(
  fc.constantFrom('AGG ASLT | W/GUN', 'a \\ b', '<!-- x -->', 'THEFT', '\\|', 'FTA; x: y'),
  fc.string({ maxLength: 20 }),
);
const cleaned = (s: string) => s.replace(/[\r\n\t]+/g, ' ').trim();
const name = words.map((s) => cleaned(s.replace(/[;\r\n]+/g, ',')));
const finding = fc.record({
  finding: fc.constantFrom('yes' as const, 'no' as const),
  by: name,
  on: fc.constantFrom('2026-01-15', '2025-12-31'),
});
const charge = fc.record(
  {
    code: fc.constantFrom('1313', '0301', '70AA', '9999'),
    text: words.map(cleaned).filter((s) => s !== '' && !/&[lg]t;/.test(s)),
    count: fc.integer({ min: 1, max: 20 }),
    modifier: fc.constantFrom('attempt', 'conspiracy'),
    disposition: fc.constantFrom('charged' as const, 'convicted' as const, 'dismissed-after-plea' as const, 'unknown' as const),
    sentence: fc.constantFrom({ months: 18 }, { years: 1, days: 1 }, { days: 364 }, { years: 2, months: 6, days: 3 }),
    maxPunishment: fc.constantFrom('over-one-year' as const, 'exactly-one-year' as const, 'under-one-year' as const),
    aggravatedFelony: finding,
    conviction: finding,
  },
  { requiredKeys: [] },
);

describe('the charges table', () => {
  it('reads its own table back without loss, and writes the same table again', () => {
    fc.assert(
      fc.property(fc.array(charge, { maxLength: 5 }), fc.option(fc.boolean(), { nil: undefined }), (list, checked) => {
        const request: ClassifyRequest = {
          charges: JSON.parse(JSON.stringify(list)) as ClassifyRequest['charges'],
          ...(checked === undefined ? {} : { recordComplete: checked }),
        };
        const table = charges.chargesTable(request);
        const back = charges.readChargesTable(table);
        assert.ok(back);
        assert.deepEqual(back.problems, []);
        assert.deepEqual(back.request, request);
        assert.equal(charges.chargesTable(back.request), table);
        assert.doesNotMatch(table, /<!--/);
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });
  it('says what is missing, and both schemes with grade', () => {
    const table = charges.chargesTable({ charges: [{ text: 'POSS COCAINE', code: '3532', disposition: 'convicted' }] });
    assert.match(table, /aggravated felony: not determined/);
    assert.match(table, /open: Level 1 or Level 2 \(prose\)/);
    assert.match(table, /ICE-2010: open/);
    assert.match(table, /SC-2009: open/);
  });
  it('reads a table whose columns a person moved, and reports an outcome it does not know', () => {
    const back = charges.readChargesTable(
      'x\n\n| Outcome | Charge as written | Code |\n|---|---|---|\n| convicted | FTA | 5015 |\n| maybe | DUI |  |\n\nend',
    );
    assert.deepEqual(back?.request.charges, [{ code: '5015', text: 'FTA', disposition: 'convicted' }, { text: 'DUI' }]);
    assert.equal(back?.problems.length, 1);
  });
  it('is null where there is no such table', () => {
    assert.equal(charges.readChargesTable('| a | b |\n|---|---|\n| 1 | 2 |'), null);
  });
});
