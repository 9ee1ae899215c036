// Which bytes are read without asking VS Code: those where no setting and no guess could make another text of them.
import assert from 'node:assert/strict';
import { folderEncoding, textOf } from '../../../../src/app/holdsList/noteBytes';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((c) =>
      big ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8],
    ),
  );

describe("a note's bytes", () => {
  it('are UTF-8 where the folder says nothing else, with its mark or without', () => {
    assert.equal(textOf(utf8('Cárcel'), 'utf8'), 'Cárcel');
    assert.equal(textOf(utf8('\ufeffCárcel'), 'utf8'), 'Cárcel');
    assert.equal(textOf(utf8(''), 'utf8'), '');
  });

  it("are VS Code's to read where they are not UTF-8, or UTF-16 of which every byte could be", () => {
    assert.equal(textOf(Uint8Array.of(0x43, 0xe1, 0x72), 'utf8'), undefined);
    for (const big of [false, true]) {
      assert.equal(textOf(wide('case: K-1', big), 'utf8'), undefined, 'no byte over 127, no mark');
      assert.equal(textOf(wide('\ufeffcase: K-1', big), 'utf8'), undefined);
    }
    const far = utf8(`${'x'.repeat(600)}\0`);
    assert.equal(textOf(far, 'utf8')?.length, 601, 'a zero far behind makes no UTF-16');
  });

  it("are VS Code's to read in a folder of another encoding, but where they are the same in all", () => {
    assert.equal(textOf(utf8('case: K-1'), 'likeAscii'), 'case: K-1');
    assert.equal(textOf(utf8('Cárcel'), 'likeAscii'), undefined, 'two letters in Windows-1252');
    assert.equal(textOf(utf8('case: K-1'), 'wide'), undefined);
  });

  it('are read by the settings of the folder', () => {
    const of = (encoding: string, guess = false): string => folderEncoding(encoding, guess);
    assert.deepEqual(
      ['utf8', 'utf8bom', '', 'UTF8'].map((e) => of(e)),
      ['utf8', 'utf8', 'utf8', 'utf8'],
    );
    assert.deepEqual(
      ['windows1252', 'gbk', 'shiftjis'].map((e) => of(e)),
      ['likeAscii', 'likeAscii', 'likeAscii'],
    );
    assert.deepEqual(
      ['utf16le', 'utf16be'].map((e) => of(e)),
      ['wide', 'wide'],
    );
    assert.equal(of('utf8', true), 'likeAscii', 'VS Code guesses by the other characters');
  });
});
