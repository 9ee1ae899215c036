import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { createCharges } from '../../../../src/app/charges/charges';
import type { ChargeInput } from '../../../../src/domain/offense/answers';

interface Case {
  readonly line: string;
  readonly charge?: ChargeInput;
  readonly words?: string;
  readonly class?: string;
  readonly statutes?: readonly string[];
  readonly top?: readonly string[];
  readonly questions?: number;
  readonly skipped?: boolean;
}

const charges = createCharges();
const cases = JSON.parse(readFileSync('test/cases/charges.json', 'utf8')) as Case[];

describe('a section number without words', () => {
  it('is kept as a charge without a code, and says what to type instead', () => {
    for (const line of ['459 PC', '23152(A) VC', 'RCW 9A.36.041', '- 459 PC']) {
      const [p, ...more] = charges.parseSheet(line).charges;
      assert.ok(p && more.length === 0, line);
      assert.deepEqual([p.charge.code, p.candidates.length], [undefined, 0]);
      assert.match(p.questions.join(' '), /only a section number.*cannot be looked up here.*words/);
    }
  });
  it('is not said of words, codes or amounts', () => {
    for (const text of ['459 PC BURGLARY', '1313', '$1,500.00:', '5 years', 'burglary', ''])
      assert.equal(charges.sectionNumberAlone(text), null, text);
  });
});

describe('charges in text', () => {
  for (const c of cases)
    it(c.line, () => {
      const sheet = charges.parseSheet(c.line);
      if (c.skipped) {
        assert.equal(sheet.charges.length, 0);
        assert.equal(sheet.skipped.length, 1);
        return;
      }
      const p = sheet.charges[0];
      assert.ok(p);
      assert.deepEqual(p.charge, c.charge);
      if (c.words !== undefined) assert.equal(p.words, c.words);
      if (c.class !== undefined) assert.equal(p.class, c.class);
      if (c.statutes) assert.deepEqual(p.statutes, c.statutes);
      const codes = p.candidates.map((h) => h.code);
      for (const t of c.top ?? []) assert.ok(codes.includes(t), `${t} in ${codes.join()}`);
      if (c.questions !== undefined) assert.equal(p.questions.length, c.questions);
    });

  it('never sets a code that the text does not print', () => {
    for (const p of charges.parseCharges(cases.map((c) => c.line).join('\n')))
      if (p.charge.code !== undefined) assert.ok(p.text.includes(p.charge.code));
  });

  it('takes no long time over hostile text', () => {
    const hostile = [
      '1.11'.repeat(300),
      ' '.repeat(5000),
      '1 yr '.repeat(300),
      '1 yr' + ' '.repeat(400) + ',',
      'x2 '.repeat(300),
      '((('.repeat(200),
      `BOND ${'1-'.repeat(240)}`,
      'ct '.repeat(300),
      '§'.repeat(400),
      `conv of ${'in '.repeat(150)}`,
    ];
    const from = process.cpuUsage();
    for (const h of hostile) {
      charges.parseSheet(h);
      charges.classifyCharges({ charges: [{ text: h.slice(0, 2000) }] });
      charges.searchOffenses({ query: h });
    }
    assert.ok(process.cpuUsage(from).user < 1_000_000);
  });

  it('spans point at what was read, in any text', () => {
    const piece = fc.constantFrom(
      'AGG ASLT',
      'x2',
      '2 cts',
      'PEND',
      'DISM',
      'PG',
      'DEF ADJ',
      'F3',
      'M1',
      '18 mo',
      '1 YR PROB',
      '459 PC',
      'RCW 9A.36.041',
      'ATT',
      '1313',
      '|',
      '\n',
      '\r\n',
      '🚓',
      'UNDER 14 YRS',
      '01/02/2024',
      '- ',
      'COUNT 2: ',
      '$500',
      '((',
      '§',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 12 }).map((a) => a.join(' ')),
          fc.string({ maxLength: 80 }),
        ),
        (text) => {
          let last = 0;
          const sheet = charges.parseSheet(text);
          for (const p of [...sheet.charges, ...sheet.skipped].sort((a, b) => a.start - b.start)) {
            assert.equal(text.slice(p.start, p.end), p.text);
            assert.ok(p.start >= last);
            last = p.end;
          }
          for (const p of sheet.charges) {
            let end = p.start;
            for (const m of p.marks) {
              assert.equal(text.slice(m.start, m.end), m.text);
              assert.ok(m.start >= end && m.end <= p.end, 'marks do not overlap');
              end = m.end;
            }
          }
        },
      ),
      { seed: 20261122, numRuns: 400 },
    );
  });
});
