import assert from 'node:assert/strict';
import table from '../../cases/citations.json';
import { createAuthorities } from '../../../src/app/authorities';

const authorities = createAuthorities();

describe('citations as people write them', () => {
  it('has at least 160 citations and 60 near misses', () => {
    assert.ok(table.wild.length >= 160, String(table.wild.length));
    assert.ok(table.nearMisses.length >= 60, String(table.nearMisses.length));
  });

  for (const c of table.wild) {
    it(`${JSON.stringify(c.text)} on ${c.asOf}`, () => {
      const text = `We rely on ${c.text} in this note.`;
      const found = authorities.findCitations({ text, asOf: c.asOf, today: table.today });
      const said = found.map((f) => ({ authority: f.authority, status: f.statusOn.asOf, problem: f.problem }));
      assert.deepEqual(said, [{ authority: c.authority, status: c.status, problem: c.problem }]);
      for (const f of found) assert.equal(text.slice(f.start, f.end), f.text);
    });
  }

  for (const text of table.nearMisses) {
    it(`leaves ${JSON.stringify(text)} alone`, () => {
      const found = authorities.findCitations({ text: `We saw ${text} in this note.`, asOf: table.today, today: table.today });
      assert.deepEqual(
        found.map((f) => [f.text, f.authority, f.problem]),
        [],
      );
    });
  }
});
