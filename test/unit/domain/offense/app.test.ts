import assert from 'node:assert/strict';
import { createCharges, type OffenseLoaders } from '../../../../src/app/charges/charges';
import { chargeInput } from '../../../../src/app/charges/readInputs';
import { loadAliases, loadCodes, loadIceEntries, loadLevels, loadOffenseCautions } from '../../../../src/data/charges/offenses';

const good: OffenseLoaders = {
  codes: loadCodes,
  iceEntries: loadIceEntries,
  levels: loadLevels,
  aliases: loadAliases,
  cautions: loadOffenseCautions,
};
const broken = (name: string) => () => ({ ok: false, message: `${name} cannot be used: at entries.0, wrong.` }) as const;

describe('charges: the API', () => {
  it("adds a clinic's own shorthand, ignoring codes that do not exist", () => {
    const mine = createCharges({ aliases: [{ alias: 'zebra', codes: ['5311', '0000'] }] });
    assert.deepEqual(
      mine.searchOffenses({ query: 'zebra' }).map((h) => h.code),
      ['5311'],
    );
    assert.deepEqual(createCharges().searchOffenses({ query: 'zebra' }), []);
  });
  it('a broken level file is one sentence and leaves the search alone', () => {
    const c = createCharges({}, { ...good, levels: broken('offense-levels.json') });
    const a = c.classifyCharges({ charges: [{ code: '1313' }] });
    assert.equal(a.level, null);
    assert.match(a.because, /offense-levels\.json cannot be used/);
    assert.equal(a.charges.length, 1);
    assert.ok(c.searchOffenses({ query: 'dui' }).length > 0);
    assert.match(c.problem ?? '', /cannot be used/);
    assert.match(c.describeCode('1313'), /cannot be used/);
  });
  it('a broken code file leaves every answer open', () => {
    const c = createCharges({}, { ...good, codes: broken('ncic-codes.json') });
    assert.deepEqual(c.searchOffenses({ query: 'dui' }), []);
    assert.equal(c.classifyCharges({ scheme: 'SC-2009', charges: [] }).scheme, 'SC-2009');
    assert.equal(c.readCharges({ text: 'FTA' }).charges.length, 1);
  });
  it('a broken alias file leaves the descriptors searchable', () => {
    const c = createCharges({}, { ...good, aliases: broken('offense-aliases.json') });
    assert.ok(c.searchOffenses({ query: 'perjury' }).length > 0);
  });
  it('explains a code under both schemes, with the grade in words', () => {
    const c = createCharges();
    const drug = c.describeCode('3532');
    assert.match(drug, /COCAINE/);
    assert.match(drug, /the category is named in a published definition/);
    assert.match(drug, /exactly one year/);
    assert.match(c.describeCode('5401'), /reconstructed/);
    assert.match(c.describeCode('4901'), /does not place/);
    assert.match(c.describeCode('0900'), /not read as the category's general code/);
    assert.match(c.describeCode('70AA'), /ICE's own entry/);
    assert.match(c.describeCode('4003'), /Retired/);
    assert.match(c.describeCode('](x)<script>'), /\\<SCRIPT\\>/);
  });
  it('lists and completes all codes', () => {
    const c = createCharges();
    assert.equal(c.listCodes().length, 465);
    assert.equal(c.completionItems().length, 465);
    assert.equal(c.dataVersion, '2026-11-28');
    assert.equal(c.problem, null);
  });
  it('the same charge gets the same candidates from the sheet and from the classifier', () => {
    const c = createCharges();
    for (const line of ['AGG ASLT W/GUN x2 PEND', '459 PC BURGLARY VEHICLE F3 CONV 18 mo', 'POSS CS PG1 - DEF ADJ', 'FTA']) {
      const [p] = c.readCharges({ text: line }).charges;
      const a = c.classifyCharges({ charges: p ? [chargeInput(p)] : [] });
      assert.deepEqual(a.charges[0]?.candidates, p?.candidates);
    }
  });
});
