import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createCharges } from '../../../../src/app/charges/charges';
import { loadLakenRiley } from '../../../../src/data/charges/chargeText';

interface Text {
  readonly text: string;
  readonly state: string;
  readonly expect: 'raise' | 'ask' | 'note';
}

const charges = createCharges();
const { entries } = JSON.parse(readFileSync('test/cases/laken-riley.json', 'utf8')) as { readonly entries: readonly Text[] };
const find = ({ text, state }: Text) =>
  charges.lakenRiley({ text, ...(state === 'US' ? {} : { jurisdiction: `US-${state}` }) }).finding;
/** Of the texts that fall under no kind: at most these may be asked about, none raised. */
const MOST_FALSE_ALARMS = 0;

describe('the Laken Riley screen', () => {
  it('has a table of at least 150 texts, each kind among them', () => {
    assert.ok(entries.length >= 150, String(entries.length));
    for (const kind of ['raise', 'ask', 'note'] as const) assert.ok(entries.filter((t) => t.expect === kind).length >= 25, kind);
  });
  for (const kind of ['raise', 'ask'] as const)
    it(`misses none of the kinds to ${kind}`, () => {
      const good = kind === 'raise' ? ['raise'] : ['ask', 'raise'];
      const missed = entries.filter((t) => t.expect === kind && !good.includes(find(t)));
      assert.deepEqual(missed, []);
    });
  it('keeps its false alarms few', () => {
    const alarms = entries.filter((t) => t.expect === 'note' && find(t) !== 'note');
    assert.ok(alarms.length <= MOST_FALSE_ALARMS, JSON.stringify(alarms));
  });
  it('says what it rests on, for every row by its own examples', () => {
    const rows = loadLakenRiley();
    assert.ok(rows.ok);
    for (const row of rows.rows)
      for (const text of row.examples) {
        const answer = charges.lakenRiley({ text });
        assert.ok(answer.finding === 'raise' || answer.finding === row.finding, text);
        assert.ok(answer.finding !== row.finding || answer.because.includes(row.label), `${text}: ${answer.because.join()}`);
      }
  });
  it('never raises for a code nobody confirmed, and never says that a charge is clear', () => {
    assert.equal(charges.lakenRiley({ text: 'FOUND IN A STORE AT NIGHT' }).finding, 'note');
    assert.equal(charges.lakenRiley({ code: '2303' }).finding, 'raise');
    assert.equal(charges.lakenRiley({ code: '1201' }).finding, 'ask');
  });
});
