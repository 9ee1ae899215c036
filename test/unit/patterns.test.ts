// Every pattern of the product, written or built, on lines as Windows, Unix and old Macs end them, and on the texts that were once found to
// make one grow.
import assert from 'node:assert/strict';
import { builtPatterns, writtenPatterns, type Pattern } from '../support/patterns';
import { quadraticShapes, type Shape } from '../support/growth';

const ENDS = ['\n', '\r', '\r\n', '\r\n\n\r'];
const SHAPES: readonly Shape[] = [
  ...ENDS.flatMap((eol) => [eol, `# a${eol}`, ` ${eol}\t`, `a: b${eol}`].map((piece) => ({ piece, end: '\u0000' }))),
  { piece: ' ', end: '\u0000' },
  { piece: '\t', end: '1' },
];

/** Looked at from each place of a text, as a search does. A sticky pattern is asked where its reader stands. */
function work({ source, flags }: Pattern): (text: string) => unknown {
  const sticky = flags.includes('y');
  const re = new RegExp(source, sticky || flags.includes('g') ? flags : `${flags}g`);
  return (text) => {
    if (!sticky) return [...text.matchAll(re)].length;
    re.lastIndex = 0;
    return re.exec(text);
  };
}

describe('every pattern grows with its text and no faster', () => {
  it('tells the one that froze the editor on an outline from Windows', () => {
    const once = { file: '', source: String.raw`^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[A-Za-z][\w-]*[ \t]*:(?:[ \t\r\n]|$)`, flags: '' };
    assert.equal(quadraticShapes(work(once), [{ piece: '# a\r\n', end: '\u0000' }], 8_000).length, 1);
  }).timeout(60_000);

  for (const [name, all, least] of [
    ['written', writtenPatterns, 400],
    ['built at run time', builtPatterns, 150],
  ] as const)
    it(`${name}, whatever ends a line`, () => {
      const patterns = all();
      assert.ok(patterns.length >= least, `only ${patterns.length} patterns were found`);
      const slow = patterns.flatMap((p) =>
        quadraticShapes(work(p), SHAPES, 8_000).map((why) => `${p.file}: /${p.source}/ ${why}`),
      );
      assert.deepEqual(slow, []);
    }).timeout(300_000);
});
