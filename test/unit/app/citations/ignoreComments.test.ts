// "Ignore this finding here" writes one comment and harms nothing: what is read of the note stays, and restoring gives every byte back.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ignoreEdit, withoutComments } from '../../../../src/app/citations/ignoreComments';
import { findBlocks, writeBlock } from '../../../../src/domain/note/blocks/blocks';
import { findIgnores, ignoreFor, ignoreLine, plainReason } from '../../../../src/domain/note/blocks/ignores';
import { readNote } from '../../../../src/domain/note/readNote';

const set = (text: string, at: number, comment: string): string | undefined => {
  const edit = ignoreEdit(text, at, comment);
  return edit && text.slice(0, edit.offset) + edit.newText + text.slice(edit.offset);
};
const hold = writeBlock(
  'hold',
  { releasable: '2026-11-20T15:00', zone: 'America/Chicago' },
  '2026-11-22',
  '**Ends** Tuesday\n\nwords',
);

describe('a finding set aside here', () => {
  it('is never written into front matter, a code fence or the inside of a block', () => {
    const note = `---\ncase: A-1\ndetainer:\n  releasable: 2026-11-01 01:30\n  # a comment\n---\n\n\`\`\`\nINA § 384\n\`\`\`\n\n${hold}\n`;
    for (const word of ['case', 'releasable', '# a comment', 'INA', 'Ends', 'words', '<!-- /'])
      assert.equal(ignoreEdit(note, note.indexOf(word), 'x'), undefined, word);
    assert.equal(ignoreEdit('---\nzone: Nowhere/City\n', 5, 'x'), undefined, 'front matter without an end');
  });

  it('stands above the first line of a block, also where no blank line does', () => {
    const text = `Call at 3.\n${hold}\n`;
    const comment = ignoreLine('stale-deadline', 'asked the jail');
    const after = set(text, text.indexOf('<!--'), comment);
    assert.equal(after, `Call at 3.\n${comment}\n${hold}\n`);
    const [block] = findBlocks(after ?? '');
    assert.ok(block?.damage === null && !block.editedByPerson);
    assert.ok(ignoreFor(findIgnores(after ?? ''), 'stale-deadline', block.marker));
  });

  it('keeps the two blanks that break a line in Markdown', () => {
    const text = 'ICE memo\nof (June 17, 2011)  \nnext\n';
    const after = set(text, text.indexOf('of'), ignoreLine('ended', 'history')) ?? '';
    assert.equal(
      withoutComments(
        after,
        findIgnores(after).map((i) => i.span),
      ),
      text,
    );
  });

  it('counts whatever the length of its reason, and needs one', () => {
    const after = set('A\n\nINA § 384.\n', 3, ignoreLine('ended', 'because '.repeat(600))) ?? '';
    assert.equal(findIgnores(after)[0]?.reason?.length, 600 * 8 - 1);
    assert.equal(plainReason(' --> -- \n'), '');
  });

  it('gives every byte back, and what the note says stays the same, in 4,000 notes', () => {
    const piece = fc.constantFrom(
      'INA § 384.',
      'a',
      ' ',
      '  ',
      '\t',
      '\n',
      '\n\n',
      '\r\n',
      '---\n',
      'case: A-1\n',
      '# H\n',
      '- x\n',
      '```\n',
      `${hold}\n`,
      '<!-- c -->',
      '<!-- detainer-desk:ignore ended known -->\n',
      '| a |\n',
      '> q\n',
    );
    const head = fc.constantFrom(
      '',
      '---\ncase: A-1\ndetainer:\n  releasable: 2026-11-20 15:00\n---\n',
      '---\r\ncase: A-1\r\n---\r\n',
    );
    const facts = (t: string): unknown => {
      const { note, problems } = readNote(t);
      return [
        note,
        problems.map((p) => [p.code, p.path]),
        findBlocks(t).map((b) => [b.kind, b.body, b.damage, b.editedByPerson]),
      ];
    };
    let written = 0;
    fc.assert(
      fc.property(head, fc.array(piece, { maxLength: 12 }), fc.nat(), (front, pieces, n) => {
        const text = front + pieces.join('');
        const before = findIgnores(text).map((i) => i.span);
        const after = set(text, n % (text.length + 1), ignoreLine('front-matter', 'the jail: they will call'));
        if (after === undefined) return;
        written++;
        const added = findIgnores(after)
          .filter((i) => i.code === 'front-matter')
          .map((i) => i.span);
        assert.equal(findIgnores(after).length, before.length + 1);
        assert.equal(withoutComments(after, added), text);
        assert.deepEqual(facts(after), facts(text));
      }),
      { numRuns: 4_000, seed: 4 },
    );
    assert.ok(written > 1_600, String(written));
  }).timeout(120_000);
});
