import assert from 'node:assert/strict';
import { createApi } from '../../../../src/api';
import { noteWithAnswer, otherTime, type AnswerToSave } from '../../../../src/app/note/saveAnswer';
import { findBlocks, writeBlock } from '../../../../src/domain/note/blocks/blocks';
import { newNoteText } from '../../../../src/domain/note/newNote';
import { readNote } from '../../../../src/domain/note/readNote';

const api = createApi();
const NOW = '2026-11-28T10:00:00-06:00';
const block = (words: string): string => writeBlock('hold', {}, '2026-11-22', words);
const saved: AnswerToSave = {
  request: { releasable: '2026-11-20T15:00:00-06:00', zone: 'America/Chicago', form: 'I-247A', jurisdiction: 'US-TX' },
  before: { served: 'no', citizenship: 'citizen' } as AnswerToSave['before'],
  block: block('The end.'),
  instead: null,
};

function put(text: string, cursor: number, more: Partial<AnswerToSave> = {}): { text: string; blockAt: number } {
  const done = noteWithAnswer(text, cursor, { ...saved, ...more }, api, NOW);
  assert.ok(done.kind === 'note', JSON.stringify(done));
  return done;
}

describe('a checked deadline saved to a note', () => {
  it('fills a new note: jail, state, zone, time, form, and the block under its heading', () => {
    const made = newNoteText({ id: 'a1', caseKey: 'K-7', date: '2026-11-28', zone: 'America/Chicago', facility: 'County Jail' });
    assert.ok(made.kind === 'note');
    const { text, blockAt } = put(made.text, 0);
    const { note, problems } = readNote(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [
        note.case,
        note.facility,
        note.zone,
        note.jurisdiction,
        note.detainer.releasable,
        note.detainer.form,
        note.detainer.served,
      ],
      ['K-7', 'County Jail', 'America/Chicago', 'US-TX', '2026-11-20 15:00', 'I-247A', 'no'],
    );
    assert.doesNotMatch(text, / \n/);
    assert.ok(!text.includes('citizen'), 'what may not stand in a note is not written');
    assert.ok(text.slice(0, blockAt).trimEnd().endsWith('## Deadline'));
    assert.ok(text.slice(blockAt).startsWith('<!-- detainer-desk:hold'));
    // The hold of the note is the hold that was checked.
    const again = put(text, 0, { instead: 0 });
    assert.equal(again.text, text);
  });

  it('keeps what the note says, and puts the block at the cursor where that is in the body', () => {
    const text = '---\ncase: K-1 # mine\nmine: yes\n---\n\nFirst.\n\nLast.\n';
    const done = put(text, text.indexOf('First.') + 6);
    assert.match(done.text, /case: K-1 # mine\nmine: yes\n/);
    assert.ok(done.text.slice(0, done.blockAt).endsWith('First.\n\n'));
    assert.ok(done.text.endsWith('\nLast.\n'));
  });

  it('gives a page without front matter its own, above the text', () => {
    const done = put('Called the jail.\n', 0);
    assert.ok(done.text.startsWith('---\n'));
    assert.equal(readNote(done.text).note.detainer.releasable, '2026-11-20 15:00');
    assert.ok(done.text.endsWith('Called the jail.\n'));
    assert.equal(findBlocks(done.text).length, 1);
  });

  it('takes the place of the block it is told, also where lines end as on Windows', () => {
    const text = `---\r\ncase: K-1\r\n---\r\n\r\n${block('One').replace(/\n/g, '\r\n')}\r\n\r\nEnd.\r\n`;
    const done = put(text, 0, { instead: 0 });
    assert.deepEqual(
      findBlocks(done.text).map((b) => b.body.trim()),
      ['The end.'],
    );
    assert.ok(!/[^\r]\n/.test(done.text));
  });

  it('names the time a note has already, where it is another one', () => {
    const note = (time: string): string => `---\nzone: America/Chicago\ndetainer:\n  releasable: ${time}\n---\n`;
    assert.equal(otherTime(note('2026-11-20 15:00'), saved.request), undefined);
    assert.equal(otherTime(note('2026-11-20T16:00-05:00'), saved.request), undefined);
    assert.equal(otherTime(note('2026-11-21 15:00'), saved.request), '2026-11-21 15:00');
    assert.equal(otherTime(note('soon'), saved.request), 'soon');
    assert.equal(otherTime('No note.', saved.request), undefined);
  });
});
