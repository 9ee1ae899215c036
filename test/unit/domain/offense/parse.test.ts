import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { createCharges } from '../../../../src/app/charges/charges';
import { chargeInput } from '../../../../src/app/charges/readInputs';
import type { ChargeInput } from '../../../../src/domain/offense/answers';

interface Case {
  readonly line: string;
  readonly charge?: ChargeInput;
  readonly class?: string;
  readonly statutes?: readonly string[];
  readonly top?: readonly string[];
  readonly questions?: number;
  readonly skipped?: boolean;
}

const charges = createCharges();
const cases = JSON.parse(readFileSync('test/cases/charges.json', 'utf8')) as Case[];

describe('a section number without words', () => {
  it('is kept as a charge; a table of its state gives candidates', () => {
    for (const [line, code] of [
      ['459 PC', '2299'],
      ['23152(A) VC', '5404'],
      ['- 459 PC', '2299'],
    ] as const) {
      const [p, ...more] = charges.readCharges({ text: line }).charges;
      assert.ok(p && more.length === 0, line);
      assert.deepEqual([p.code, p.candidates[0]], [undefined, code]);
      assert.match(p.asked.join(' '), /California.*candidates: confirm one/);
    }
  });
  it('without a table for its state says what to type instead', () => {
    const [p, ...more] = charges.readCharges({ text: 'RCW 9A.36.041' }).charges;
    assert.ok(p && more.length === 0);
    assert.deepEqual([p.code, p.candidates.length], [undefined, 0]);
    assert.match(p.asked.join(' '), /only a section number.*no table here.*US-WA.*words/);
    assert.match(charges.sectionNumberAlone('RCW 9A.36.041') ?? '', /only a section number/);
  });
  it('without a state asks which one', () => {
    const [p] = charges.readCharges({ text: '16-5-21(A)(1)' }).charges;
    assert.match(p?.asked.join(' ') ?? '', /another law in another state. Which state/);
  });
  it('is not said of words, codes or amounts', () => {
    for (const text of ['459 PC BURGLARY', '1313', '$1,500.00:', '5 years', 'burglary', ''])
      assert.equal(charges.sectionNumberAlone(text), null, text);
  });
});

describe('charges in text', () => {
  for (const c of cases)
    it(c.line, () => {
      const read = charges.readCharges({ text: c.line });
      if (c.skipped) {
        assert.equal(read.charges.length, 0);
        assert.equal(read.ignored.length, 1);
        return;
      }
      const p = read.charges[0];
      assert.ok(p);
      const { code, ...rest } = c.charge ?? {};
      assert.deepEqual(chargeInput(p), rest);
      assert.equal(p.code, code);
      if (c.class !== undefined) assert.equal(p.class, c.class);
      if (c.statutes)
        assert.deepEqual(
          p.statutes.map((s) => s.text),
          c.statutes,
        );
      for (const t of c.top ?? []) assert.ok(p.candidates.includes(t), `${t} in ${p.candidates.join()}`);
      if (c.questions !== undefined) assert.ok(p.asked.length >= c.questions, p.asked.join());
    });

  it('never sets a code that the text does not print', () => {
    for (const p of charges.readCharges({ text: cases.map((c) => c.line).join('\n') }).charges)
      if (p.code !== undefined) assert.ok(p.text.includes(p.code));
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
      charges.readCharges({ text: h });
      charges.classifyCharges({ charges: [{ text: h.slice(0, 2000) }] });
      charges.searchOffenses({ query: h });
    }
    assert.ok(process.cpuUsage(from).user < 1_000_000);
  });

  it('every line is a charge, a hold or ignored with a reason, in any text', () => {
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
          const lines = text.split('\n');
          const read = charges.readCharges({ text });
          const spoken = new Set<number>();
          for (const p of read.charges) {
            assert.ok(p.firstLine >= 1 && p.lastLine >= p.firstLine && p.lastLine <= lines.length);
            if (p.firstLine === p.lastLine) assert.ok((lines[p.firstLine - 1] ?? '').includes(p.text), p.text);
            assert.ok(Number.isInteger(p.count) && p.count > 0);
            for (let l = p.firstLine; l <= p.lastLine; l++) spoken.add(l);
          }
          for (const h of read.holds) spoken.add(h.line);
          for (const i of read.ignored) {
            assert.ok(i.why !== '');
            spoken.add(i.line);
          }
          // Nothing is passed over in silence.
          for (const [i, l] of lines.entries()) assert.ok(l.trim() === '' || spoken.has(i + 1), `line ${i + 1}: ${l}`);
        },
      ),
      { seed: 20261122, numRuns: 400 },
    );
  });
});
