import assert from 'node:assert/strict';
import { loadFactors } from '../../../../../src/data/program/factors';
import { findBlocks } from '../../../../../src/domain/note/blocks/blocks';
import { factorsBlock, readFactors, readLine } from '../../../../../src/domain/template/facts/factors';
import type { Factor } from '../../../../../src/domain/template/facts/factors';
import type { FactorRow } from '../../../../../src/domain/template/facts/factorsScope';
import { renderTemplate } from '../../../../../src/domain/template/render';
import { citeStub } from '../../../../support/citeStub';
import { field, template } from '../../../../support/templateSource';

const loaded = loadFactors();
assert.ok(loaded.ok, loaded.ok ? '' : loaded.message);
const factors: readonly Factor[] = loaded.ok ? (loaded.rows as readonly Factor[]) : [];

describe('factor worksheet', () => {
  it('has the nineteen factors in order, and carries the marks as the facts have them', () => {
    assert.deepEqual(
      factors.map((f) => f.number),
      Array.from({ length: 19 }, (_, i) => i + 1),
    );
    assert.deepEqual(factors.map((f) => f.basis[0]?.mark).join(' '), `${'V2 '.repeat(14)}${'R '.repeat(5)}`.trim());
  });

  it('runs the examples of its rows', () => {
    if (!loaded.ok) return;
    for (const f of loaded.rows)
      for (const e of f.examples)
        assert.deepEqual(
          readLine(e.row, factors).map((r) => [r.id, r.side]),
          [[f.id, e.side]],
        );
  });

  it('stands as a block in a note, and what is written there is read back', () => {
    const rows: FactorRow[] = [
      {
        id: 'ties',
        factor: 'Ties and contributions to the community',
        side: 'positive',
        analysis: 'nine years | one address',
        evidence: 'Exhibit B',
        tells: 'none',
      },
      {
        id: 'criminal-history',
        factor: 'Criminal history',
        side: 'negative',
        analysis: 'one arrest',
        evidence: '',
        tells: 'none',
      },
      { id: null, factor: 'A factor of our own', side: 'positive', analysis: 'x', evidence: '', tells: 'none' },
    ];
    const note = `# Note\n\n${factorsBlock(factors, '2026-11-22', rows)}\n\nend`;
    assert.deepEqual(
      findBlocks(note).map((b) => [b.kind, b.editedByPerson, b.damage]),
      [['factors', false, null]],
    );
    const read = readFactors(note.replaceAll('\n', '\r\n'), factors);
    assert.ok(read.kind === 'factors');
    assert.deepEqual(
      [...read.rows].sort((a, b) => a.factor.localeCompare(b.factor)),
      [...rows].sort((a, b) => a.factor.localeCompare(b.factor)),
    );
  });

  it('says what is wrong when the heading row is gone, and that there is none', () => {
    assert.equal(readFactors('# nothing', factors).kind, 'none');
    const broken = factorsBlock(factors, '2026-11-22').replace('| Factor | For', '| Faktor | For');
    assert.equal(readFactors(broken, factors).kind, 'invalid');
  });

  const one = (over: Partial<FactorRow>): FactorRow => ({
    id: 'x',
    factor: 'A thing',
    side: 'positive',
    analysis: 'words',
    evidence: '',
    ...over,
  });
  const body = '{% for f in factors.positive %}\n- {{ f.factor }}: {{ f.analysis }}\n{% endfor %}\nend';
  const render = (rows: FactorRow[], consent?: { scope: string; date: string }, forbid: string[] = []) => {
    const t = template(body, { fields: [field('a', { forbid })] });
    const a = renderTemplate({
      template: t,
      fields: {},
      asOf: '2026-11-21',
      today: '2026-11-21',
      cite: citeStub,
      factors: rows,
      consent,
    });
    assert.ok(a.kind === 'rendered');
    return a;
  };

  it('keeps lines about a victim out of a letter until consent is recorded, and out of the variants always', () => {
    const rows = [one({ tells: 'victim' })];
    const consent = { scope: 'victim-facts', date: '2026-11-01' };
    assert.ok(!render(rows).text.includes('A thing'));
    assert.ok(render(rows).cautions.some((c) => c.code === 'factor-left-out'));
    assert.ok(render(rows, consent).text.includes('A thing'));
    assert.ok(!render(rows, consent, ['victim']).text.includes('A thing'));
    assert.ok(!render([one({ analysis: 'victim of a robbery' })], consent, ['victim']).text.includes('robbery'));
  });

  it('never carries a line about entry, nationality or immigration status into a letter', () => {
    for (const tells of ['entry', 'nationality', 'status'] as const)
      assert.ok(!render([one({ tells })]).text.includes('A thing'));
  });
});
