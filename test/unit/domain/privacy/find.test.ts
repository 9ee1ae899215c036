import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { findClientData } from '../../../../src/domain/privacy/find';
import { KINDS } from '../../../../src/domain/privacy/kinds';
import type { ClientDataKind } from '../../../../src/domain/privacy/kinds';

interface Cases {
  positive: { text: string; finds: { kind: ClientDataKind; text: string }[] }[];
  negative: string[];
}
const cases = JSON.parse(readFileSync('test/cases/privacy.json', 'utf8')) as Cases;

/** A find counts when one finding of that kind covers all of the labelled words. */
function missed(kind?: ClientDataKind): string[] {
  return cases.positive.flatMap(({ text, finds }) =>
    finds
      .filter((f) => kind === undefined || f.kind === kind)
      .filter((f) => {
        const at = text.indexOf(f.text);
        return !findClientData(text).some((d) => d.kind === f.kind && d.start <= at && d.end >= at + f.text.length);
      })
      .map((f) => `${f.kind}: ${text}`),
  );
}

function count(kind: ClientDataKind): number {
  return cases.positive.flatMap((c) => c.finds).filter((f) => f.kind === kind).length;
}

describe('privacy guard', () => {
  it('has a labelled list of at least 200 strings, about half of them harmless', () => {
    const all = cases.positive.length + cases.negative.length;
    assert.ok(all >= 200);
    assert.ok(Math.abs(cases.positive.length / all - 0.5) < 0.15);
  });

  for (const kind of ['a-number', 'birth-date', 'phone', 'receipt'] as const) {
    it(`finds at least 99 of 100 labelled: ${KINDS[kind].label}`, () => {
      const lost = missed(kind);
      console.log(`      recall ${KINDS[kind].label}: ${String(count(kind) - lost.length)} of ${String(count(kind))}`);
      assert.ok(1 - lost.length / count(kind) >= 0.99, lost.join('\n'));
    });
  }

  it('reports the recall on names and on the rest, and the false alarms', () => {
    const names = missed('name').length;
    console.log(`      recall names: ${String(count('name') - names)} of ${String(count('name'))}`);
    const rest = missed().filter((m) => !m.startsWith('name:'));
    console.log(`      missed other than names: ${rest.length === 0 ? 'none' : rest.join('; ')}`);
    const alarms = cases.negative.filter((t) => findClientData(t).length > 0);
    const sure = cases.negative.filter((t) => findClientData(t).some((d) => KINDS[d.kind].identifier && d.confidence === 'high'));
    const n = cases.negative.length;
    console.log(
      `      false alarms: ${String(alarms.length)} of ${String(n)} harmless strings, ${String(sure.length)} of them "high": ${alarms.join(' / ')}`,
    );
    assert.ok(names / count('name') <= 0.2, missed('name').join('\n'));
    assert.ok(rest.length === 0, rest.join('\n'));
    assert.ok(alarms.length / n <= 0.1, alarms.join('\n'));
  });

  it('says where: offsets cut out exactly the text, in order, without overlaps (property)', () => {
    const bit = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(...cases.positive.map((c) => ` ${c.text} `)),
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 6 }), (bits) => {
        const text = bits.join('');
        let last = 0;
        for (const f of findClientData(text, ['Zoë Roe'])) {
          assert.equal(text.slice(f.start, f.end), f.text);
          assert.ok(f.start >= last && f.end > f.start);
          last = f.end;
        }
      }),
      { seed: 20261121, numRuns: 150 },
    );
  });

  it('finds names of the local list whatever their accents and case', () => {
    const hits = findClientData('we saw zoe roé, and ZOÉ ROE again; zoeroes no', ['Zoë Roe']).filter(
      (f) => f.confidence === 'high',
    );
    assert.deepEqual(
      hits.map((h) => h.text),
      ['zoe roé', 'ZOÉ ROE'],
    );
  });

  it('stays quick on long and hostile text', function () {
    this.timeout(10_000);
    const started = performance.now();
    for (const text of [
      'A'.repeat(50_000),
      '1 '.repeat(50_000),
      'A 1-'.repeat(25_000),
      `${'12 '.repeat(20_000)}st`,
      'Aa '.repeat(30_000),
      'DOB '.repeat(20_000),
    ])
      findClientData(text);
    const ms = performance.now() - started;
    assert.ok(ms < 8_000, `${String(ms)} ms`);
    console.log(`      six hostile texts: ${ms.toFixed(0)} ms`);
  });
});
