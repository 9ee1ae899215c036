import assert from 'node:assert/strict';
import { createEngines } from '../../../../src/app/engines';
import { createProgram } from '../../../../src/app/program/program';
import { loadFactors } from '../../../../src/data/program/factors';
import type { FactorRow } from '../../../../src/domain/template/facts/factorsScope';

const engines = createEngines();
const { letters } = engines;
const program = createProgram({ computeHold: (r) => engines.holds.computeHold(r) });
const loaded = loadFactors();
assert.ok(loaded.ok);
const factor = (id: string): { readonly id: string; readonly label: string; readonly tells: FactorRow['tells'] } => {
  const found = loaded.rows.find((f) => f.id === id);
  assert.ok(found, id);
  return found;
};
const line = (id: string, side: FactorRow['side'], analysis: string, evidence = ''): FactorRow => {
  const { label, tells } = factor(id);
  return { id, factor: label, side, analysis, evidence, ...(tells ? { tells } : {}) };
};
const victim = loaded.rows.find((f) => f.tells === 'victim');
assert.ok(victim);
/** A worksheet as a person leaves it in a note, read again from the note's own text. */
const note = `# Note\n\n${letters.factorsBlock([
  line('family', 'positive', 'two small children at home', 'Exhibit C'),
  line('criminal-history', 'negative', 'one shoplifting charge, dismissed', 'Exhibit D'),
  line('arrival', 'positive', 'words about the way of coming'),
  line(victim.id, 'positive', 'words that only consent lets out'),
  line('illness', 'open', '', 'Exhibit E'),
])}\n`;
const read = letters.readFactors(note);
assert.ok(read.kind === 'factors');
const carriers = ['T01', 'T01-NV', 'T02', 'T02-NV', 'T03', 'T03-NV', 'T04', 'T05', 'T09', 'T10', 'T11'];

describe('the factor worksheet', () => {
  for (const id of carriers)
    it(`reaches the request ${id}: both sides with their evidence, and not what must not be said`, () => {
      const answer = letters.renderTemplate({
        id,
        fields: {},
        asOf: '2012-06-01',
        today: '2026-11-22',
        factors: read.rows,
        consent: { scope: 'both', date: '2026-11-20' },
      });
      assert.equal(answer.kind, 'rendered', JSON.stringify(answer).slice(0, 200));
      if (answer.kind !== 'rendered') return;
      assert.match(answer.text, /two small children at home \(Exhibit C\)/);
      assert.match(answer.text, /one shoplifting charge, dismissed \(Exhibit D\)/);
      assert.doesNotMatch(answer.text, /the way of coming/);
      assert.ok(answer.cautions.some((c) => c.code === 'factor-left-out'));
    });

  it('keeps a line about a victim back without consent', () => {
    const answer = letters.renderTemplate({ id: 'T05', fields: {}, asOf: '2026-11-22', today: '2026-11-22', factors: read.rows });
    assert.ok(answer.kind === 'rendered' || answer.kind === 'not-applicable');
    assert.doesNotMatch(JSON.stringify(answer), /words that only consent lets out/);
  });

  it('stands beside the factors of the documents, and says what reaches a request and what does not', () => {
    const page = program.factorsPage(read.rows);
    assert.match(page, /\| Family ties \|[^|]*\| [^|]*\(for\)/);
    assert.match(page, /\| Criminal history \|[^|]*\| [^|]*\(against\)/);
    assert.match(page, /: never in a request, the attorney writes it by hand/);
    assert.match(page, /: in a request only with written consent/);
    assert.match(page, /: not in a request until a side is filled in/);
    assert.match(page, new RegExp(`each with its evidence: ${carriers.join(', ')}\\.`));
    assert.match(page, /Tell defense counsel before any plea/);
    assert.match(page, /the memo behind them has ended/);
    assert.match(program.factorsPage(null), /no worksheet in this note/);
    assert.match(program.factorsPage([]), /nothing filled in/);
  });
});
