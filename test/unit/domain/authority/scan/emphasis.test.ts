import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAuthorities } from '../../../../../src/app/citations/authorities';
import { withoutEmphasis } from '../../../../../src/domain/authority/scan/emphasis';

const authorities = createAuthorities();
const today = '2026-11-28';
const found = (text: string) =>
  authorities.findCitations({ text, asOf: today, today }).map((f) => [text.slice(f.start, f.end), f.text, f.authority]);

describe('names of rulings set in italics', () => {
  for (const [text, cited] of [
    ['See _Galarza v. Szalczyk_, 745 F.3d 634 (3d Cir. 2014).', '_Galarza v. Szalczyk_, 745 F.3d 634 (3d Cir. 2014)'],
    ['See *Galarza v. Szalczyk*, 745 F.3d 634 (3d Cir. 2014).', '*Galarza v. Szalczyk*, 745 F.3d 634 (3d Cir. 2014)'],
    ['See **Galarza v. Szalczyk, 745 F.3d 634** (3d Cir. 2014).', '**Galarza v. Szalczyk, 745 F.3d 634** (3d Cir. 2014)'],
    ['> As in _Galarza v.\n> Szalczyk_, 745 F.3d 634.', '_Galarza v.\n> Szalczyk_, 745 F.3d 634'],
    ['Here _Galarza v. Szalczyk_ holds.', 'Galarza v. Szalczyk'],
    ['_See Galarza v. Szalczyk_, 745 F.3d 634.', 'Galarza v. Szalczyk_, 745 F.3d 634'],
  ] as const)
    it(`${JSON.stringify(text)} is one citation, told as it is written`, () => {
      assert.deepEqual(found(text), [[cited, cited, 'CASE-GALARZA-V-SZALCZYK']]);
    });

  it('bullets, stars of a pin cite and underlined names are no emphasis', () => {
    for (const text of ['* one\n* two', 'a_b_c and 2 * 3 * 4', 'at *3 and *4', '\\*not\\*', '_ x _', '**', '____', 'case_id _'])
      assert.equal(withoutEmphasis(text).text, text);
  });

  it('every place leads back to the character that stands there', () => {
    const pieces = fc.constantFrom('_', '*', '**', ' ', 'a', 'Galarza', ', ', '\n', 'v.');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const written = parts.join('');
        const { text, back } = withoutEmphasis(written);
        for (let i = 0; i < text.length; i++) {
          const at = back(i, i + 1);
          assert.equal(written.slice(at.start, at.end), text[i]);
        }
      }),
      { seed: 20261128, numRuns: 400 },
    );
  });

  it('takes no longer than the text is long', () => {
    for (const unit of ['_', '*a', '_a ', '**a*', '_a_b']) assert.ok(withoutEmphasis(unit.repeat(20_000)).text.length > 0);
  });
});
