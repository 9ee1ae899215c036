import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadAliases, loadCodes, loadIceEntries, loadLevels, loadOffenseCautions } from '../../src/data/charges/offenses';
import { createClassifier } from '../../src/domain/offense/levels/classify';
import type { LevelRule, SchemeRow } from '../../src/domain/offense/rows';
import { offenseData, rowsOf } from '../support/offenseData';

const codes = rowsOf(loadCodes());
const levels = rowsOf(loadLevels());
const rules = levels.filter((r): r is LevelRule => r.kind === 'rule');
const classify = createClassifier(offenseData());

describe('offense codes', () => {
  it('are 466 four-digit texts, each once, in order', () => {
    assert.equal(codes.length, 465);
    assert.deepEqual(
      [...new Set(codes.map((c) => c.code))].sort(),
      codes.map((c) => c.code),
    );
  });
  it('carry retired and single-source flags where the facts say so', () => {
    assert.deepEqual(
      codes.filter((c) => c.retired).map((c) => c.code),
      ['4003'],
    );
    assert.deepEqual(
      codes.filter((c) => c.singleSource).map((c) => c.code),
      ['1603', '2412', '3623', '5312', '8001', '8003', '8004', '8005'],
    );
  });
  it("keep ICE's own entries apart", () => {
    const own = new Set(rowsOf(loadIceEntries()).map((e) => e.code));
    assert.ok(own.has('70AA'));
    assert.ok(codes.every((c) => !own.has(c.code)));
  });
});

describe('level rows', () => {
  it('every row that decides has an example, and the examples give its level', () => {
    for (const r of rules.filter((x) => x.use === 'decides')) {
      assert.ok(r.examples.length > 0, r.id);
      for (const e of r.examples) {
        const a = classify({ scheme: r.scheme === 'SC-2009' ? 'SC-2009' : 'ICE-2010', recordComplete: true, charges: e.charges });
        assert.equal(a.level, e.level, `${r.id}: ${a.because}`);
        assert.equal(e.level, r.level, r.id);
      }
    }
  });
  it('places the codes the facts say it places', () => {
    const ranges = rules.filter((r) => r.scheme === 'SC-2009' && r.use === 'decides');
    const at = (code: string) => ranges.filter((r) => code >= (r.from ?? '') && code <= (r.to ?? ''));
    const placed = codes.map((c) => new Set(at(c.code).map((r) => r.level)));
    assert.equal(placed.filter((s) => s.size > 0).length, 369);
    assert.equal(placed.filter((s) => s.size === 2).length, 36);
    for (const [level, n] of [
      [1, 122],
      [2, 97],
      [3, 114],
    ] as const)
      assert.equal(placed.filter((s) => s.size === 1 && s.has(level)).length, n);
  });
  it('carry the mark of the facts: no level row is V except the one that cites a seed', () => {
    for (const r of rules) for (const b of r.basis) if (b.mark === 'V') assert.match(b.source, /^seed-/);
    for (const r of rules.filter((x) => x.set === 'SC-2009')) assert.equal(r.basis[0]?.mark, 'R');
    for (const r of rules.filter((x) => x.set === 'ICE-2010')) assert.equal(r.basis[0]?.grade, 'secondary');
  });
  it('has two schemes with dates', () => {
    assert.deepEqual(
      levels.filter((r): r is SchemeRow => r.kind === 'scheme').map((s) => s.id),
      ['ICE-2010', 'SC-2009'],
    );
  });
});

describe('sources', () => {
  it('every basis of an offense row names a source', () => {
    const own = JSON.parse(readFileSync('src/data/sources/offenses.json', 'utf8')) as { entries: { id: string }[] };
    const ids = new Set(own.entries.map((e) => e.id));
    const rows = [...levels, ...rowsOf(loadOffenseCautions()), ...rowsOf(loadIceEntries())];
    for (const b of rows.flatMap((r) => r.basis)) assert.ok(ids.has(b.source) || /^(seed-00\d|S\d+)$/.test(b.source), b.source);
    for (const c of codes) for (const s of c.seenIn) assert.ok(ids.has(s), s);
  });
  it('every alias names codes of the list', () => {
    const known = new Set(codes.map((c) => c.code));
    for (const a of rowsOf(loadAliases())) for (const c of a.codes) assert.ok(known.has(c), `${a.alias}: ${c}`);
  });
});
