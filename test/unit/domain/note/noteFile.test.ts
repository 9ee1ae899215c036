// Which files are notes, and how their lines end.
import assert from 'node:assert/strict';
import { editorLineEnds, isNoteFile, searchPattern, withoutNoteEnding } from '../../../../src/domain/note/noteFile';

describe('a file that is a note', () => {
  for (const name of ['a.md', 'UPPER.MD', 'Mixed.Md', 'long.markdown', 'LONG.MARKDOWN', 'K-1.v2.md', 'file:///w/%23%20x.mD'])
    it(name, () => assert.ok(isNoteFile(name)));
  for (const name of ['a.mdx', 'a.md.bak', 'md', 'amd', 'a.markdownx', 'a.txt', 'a.md/b'])
    it(`is not ${name}`, () => assert.ok(!isNoteFile(name)));

  it('is named without its ending', () => {
    assert.deepEqual(['K-1.md', 'K-1.MD', 'K-1.v2.markdown', 'K-1.txt'].map(withoutNoteEnding), [
      'K-1',
      'K-1',
      'K-1.v2',
      'K-1.txt',
    ]);
  });
});

describe('the pattern of the list as a file search takes it', () => {
  /** As globs have it: braces for choices, brackets for one letter. */
  const fits = (pattern: string, name: string): boolean =>
    new RegExp(
      `^${pattern
        .replace(/\./g, '\\.')
        .replace(/\*\*\/|\*/g, '.*')
        .replace(/\{(.*)\}/, (_m, c: string) => `(?:${c.replace(/,/g, '|')})`)}$`,
    ).test(name);

  it('finds every ending of Markdown, however it is written', () => {
    for (const name of ['a.md', 'b/A.MD', 'Mixed.Md', 'b/long.markdown', 'X.MARKDOWN'])
      assert.ok(fits(searchPattern('**/*.md'), name), name);
    for (const name of ['a.mdx', 'a.txt', 'a.markdow']) assert.ok(!fits(searchPattern('**/*.md'), name), name);
  });
  it('keeps the folder of the pattern, and a pattern that ends in another way', () => {
    assert.ok(searchPattern('cases/**/*.MD').startsWith('cases/**/*.{'));
    for (const own of ['cases/**', '**/*.{md,txt}', '**/K-*']) assert.equal(searchPattern(own), own);
  });
});

describe('line ends', () => {
  it('are those the editor shows: a CR alone is one, CRLF and LF stay', () => {
    assert.equal(editorLineEnds('a\rb\r\rc\r'), 'a\nb\n\nc\n');
    for (const same of ['a\r\nb\r\n', 'a\nb', '']) assert.equal(editorLineEnds(same), same);
    assert.equal(editorLineEnds('a\r\nb\rc'), 'a\r\nb\nc');
  });
});
