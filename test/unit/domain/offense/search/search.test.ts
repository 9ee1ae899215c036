import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createCharges } from '../../../../../src/app/charges/charges';
import { loadAliases } from '../../../../../src/data/charges/offenses';
import { oneApart } from '../../../../../src/domain/offense/search/search';
import { createStatuteReader } from '../../../../../src/domain/offense/read/statutes';
import { loadStatuteForms } from '../../../../../src/data/charges/chargeText';
import { rowsOf } from '../../../../support/offenseData';

const charges = createCharges();
const statutes = createStatuteReader(rowsOf(loadStatuteForms()));
const top = (query: string, limit = 5) => charges.searchOffenses({ query, limit }).map((h) => h.code);

describe('searchOffenses', () => {
  for (const a of rowsOf(loadAliases()))
    it(`alias "${a.alias}": ${a.example}`, () => {
      assert.ok(top(a.example).includes(a.codes[0] ?? ''), top(a.example).join());
    });
  it('by code, by the start of a code, and with a lost leading zero', () => {
    assert.deepEqual(top('1313'), ['1313']);
    assert.equal(charges.searchOffenses({ query: '13' })[0]?.match, 'code');
    assert.equal(top('301')[0], '0301');
  });
  it('words in any order, abbreviations, one wrong letter', () => {
    assert.deepEqual(top('gun assault aggravated family', 1), top('AGGRAV ASSLT FAMILY GUN', 1));
    assert.equal(top('simple assault')[0], '1313');
    assert.equal(top('simple asault')[0], '1313');
    assert.ok(top('kidnaping')[0]?.startsWith('10'));
    assert.equal(charges.searchOffenses({ query: 'bigamt' })[0]?.match, 'close');
  });
  it('a printed descriptor, whole: no shorthand for another code stands before it', () => {
    for (const [query, code] of [
      ['RAPE - GUN', '1101'],
      ['HOMICIDE - WILLFUL KILL-FAMILY-GUN', '0901'],
      ['kidnap minor', '1005'],
    ] as const)
      assert.equal(top(query)[0], code, query);
    assert.match(charges.searchOffenses({ query: 'RAPE - GUN' })[0]?.why ?? '', /^Words in common: rape, gun/);
  });
  it('says why in a sentence', () => {
    for (const q of ['dui', '1313', 'perjury', 'bigamt', '1313 SIMPLE ASSLT'])
      for (const h of charges.searchOffenses({ query: q })) assert.match(h.why, /\.$/);
    assert.equal(charges.searchOffenses({ query: 'dui' })[0]?.match, 'synonym');
    assert.equal(charges.searchOffenses({ query: 'perjury' })[0]?.match, 'words');
  });
  it('sets statute numbers aside', () => {
    for (const q of ['459 PC BURGLARY', 'BURGLARY 459 PC', 'BURGLARY PC 459', 'BURGLARY'])
      assert.equal(top(q)[0], top('BURGLARY')[0], q);
    assert.deepEqual(
      statutes.find('23152(A) VC DUI').map((s) => s.text),
      ['23152(A) VC'],
    );
    assert.equal(statutes.without('RCW 9A.36.041 ASSAULT 4').trim(), 'ASSAULT 4');
    // With the state plain from the form, its table answers.
    assert.deepEqual(top('459 PC'), ['2299']);
    assert.deepEqual(top('RCW 9A.36.041'), []);
  });
  it('honours the limit, gives each code once, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.constantFrom('constructor', '__proto__ toString', 'a', 'as', '🚗 theft', '((((', '\\d+'),
        ),
        fc.integer({ min: 0, max: 40 }),
        (query, limit) => {
          const found = top(query, limit);
          assert.ok(found.length <= limit);
          assert.equal(new Set(found).size, found.length);
        },
      ),
      { seed: 20261122, numRuns: 500 },
    );
  });
  it('knows one letter from two', () => {
    assert.ok(oneApart('asault', 'assault') && oneApart('thfet', 'theft') && oneApart('tjeft', 'theft'));
    assert.ok(!oneApart('theft', 'theft') && !oneApart('thxxt', 'theft'));
  });
});
