import assert from 'node:assert/strict';
import table from '../../../cases/citations.json';
import { createAuthorities } from '../../../../src/app/citations/authorities';

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

  for (const [where, margin] of [
    ['a list', '\r\n    '],
    ['a quotation', '\n> '],
  ] as const) {
    it(`are found when a line of ${where} breaks at any of their blanks, and marked from end to end`, () => {
      for (const c of table.wild) {
        for (let blank = c.text.indexOf(' '); blank >= 0; blank = c.text.indexOf(' ', blank + 1)) {
          // "(a)" at the head of a line may be the first of a list.
          if (/^\([a-z0-9]{1,3}\)/i.test(c.text.slice(blank + 1))) continue;
          const text = `We rely on ${c.text.slice(0, blank)}${margin}${c.text.slice(blank + 1)} in this note.`;
          const found = authorities.findCitations({ text, asOf: c.asOf, today: table.today });
          const said = found.map((f) => ({ authority: f.authority, status: f.statusOn.asOf, problem: f.problem }));
          assert.deepEqual(said, [{ authority: c.authority, status: c.status, problem: c.problem }], text);
          for (const f of found) assert.equal(text.slice(f.start, f.end), f.text);
        }
      }
    });
  }

  it('say what is written, whatever blanks and dashes stand in it', () => {
    const text = 'See Kelly\u00a0memo, Feb.\u00a017, 2017.';
    const found = authorities.findCitations({ text, asOf: table.today, today: table.today });
    assert.ok(found.some((f) => f.problem === 'wrong-date'));
    for (const f of found) assert.equal(text.slice(f.start, f.end), f.text);
  });

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
