import assert from 'node:assert/strict';
import { findFrontMatter } from '../../../../src/domain/note/frontMatter/frontMatterBlock';
import { quadraticShapes } from '../../../support/growth';

const codeOf = (text: string): string => {
  const found = findFrontMatter(text);
  return found.kind === 'refused' ? found.code : found.kind;
};

describe('front matter without a closing line', () => {
  it('is one finding where the first line that says something is a key, and an outline otherwise', () => {
    for (const eol of ['\n', '\r\n']) {
      const at = (...lines: string[]): string => codeOf(lines.map((l) => l + eol).join(''));
      assert.equal(at('---', '# a comment', '', 'case: A-1'), 'front-matter-open');
      assert.equal(at('---', '  # a comment', 'case:'), 'front-matter-open');
      assert.equal(at('---', '# Heading', 'Some words of the outline.'), 'none');
      assert.equal(at('---', 'Some words: and more.'), 'none');
      assert.equal(at('---', '  case: A-1'), 'none');
      assert.equal(at('---', '', ''), 'none');
    }
  });

  // 166 bytes took 2.3 seconds and each further line doubled that: `#[^\n]*` could take the return of a Windows line end as well.
  it('costs no more for an outline from Windows than its length', () => {
    const outline = '---\r\n' + '# Heading n\r\n'.repeat(60) + 'Some words of the outline.\r\n';
    assert.equal(codeOf(outline), 'none');
    assert.equal(codeOf('---\r\n' + ' # x\r\n'.repeat(60) + '- a\r\n'), 'none');
    assert.equal(codeOf('---\r\n' + '# x\r\n'.repeat(60) + '"case": A-1'), 'none');
    const shapes = ['# a\r\n', ' # x\r\n', '#\r', '\r\n', '\r', '\n', '#\r\n#\n#\r', ' \r\n'].map((piece) => ({
      start: '---\r\n',
      piece,
      end: '- a',
    }));
    assert.deepEqual(quadraticShapes(findFrontMatter, shapes, 16_000), []);
  }).timeout(60_000);
});
