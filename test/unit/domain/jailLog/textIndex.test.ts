import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextIndex } from '../../../../src/domain/jailLog/textIndex';

describe('texts found again without being kept', () => {
  it('finds what a map finds, also with two texts of one hash', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ab]{0,3}$/), { maxLength: 60 }), (texts) => {
        const index = new TextIndex(texts.length, (i) => texts[i] ?? '');
        const map = new Map<string, number>();
        texts.forEach((text, i) => {
          assert.equal(index.findOrAdd(text, i), map.get(text) ?? -1);
          if (!map.has(text)) map.set(text, i);
        });
      }),
      { seed: 20_261_128 },
    );
  });
});
