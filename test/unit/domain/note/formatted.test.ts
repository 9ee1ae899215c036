// A formatter on save rewrites a note: its blocks stay what they were, and a recorded review stays a review of the same letter.
import assert from 'node:assert/strict';
import * as prettier from 'prettier';
import { createEngines } from '../../../../src/app/engines';
import { findBlocks, writeBlock } from '../../../../src/domain/note/blocks/blocks';
import { readNote } from '../../../../src/domain/note/readNote';
import { textFingerprint } from '../../../../src/domain/template/review';

const { holds, charges, letters } = createEngines();
const request = { releasable: '2026-11-20T15:00', zone: 'America/Chicago', jurisdiction: 'US-IL' };
const list = { charges: [{ code: '1313', text: 'SIMPLE ASSAULT', disposition: 'convicted' }] } as const;
const format = (text: string): Promise<string> => prettier.format(text, { parser: 'markdown' });
const note = [
  '---\ncase: K-1\nzone: America/Chicago\ndetainer:\n  releasable: 2026-11-20 15:00\n---\n',
  '* called the jail\n* asked *again*\n',
  holds.noteBlock(request, holds.computeHold(request)),
  '',
  writeBlock('charges', list, charges.dataVersion, charges.chargesTable(list)),
  '',
].join('\n');

describe('a note that a formatter rewrote', () => {
  it('keeps its blocks as they were written: none is said to be edited by hand', async () => {
    const after = await format(note);
    assert.notEqual(after, note, 'the formatter changed something');
    const [before, now] = [findBlocks(note), findBlocks(after)];
    assert.equal(before.length, 2);
    assert.deepEqual(
      now.map((b) => [b.kind, b.editedByPerson, b.damage, b.data]),
      before.map((b) => [b.kind, b.editedByPerson, b.damage, b.data]),
    );
    assert.ok(now.every((b) => !b.editedByPerson && b.damage === null));
  });

  it('says the same in its front matter', async () => {
    assert.deepEqual(readNote(await format(note), {}).note, readNote(note, {}).note);
  });

  it('keeps the review of every letter; another word ends it', async () => {
    const all = letters.listTemplates();
    assert.ok(all.length >= 15);
    for (const { id } of all) {
      const answer = letters.renderTemplate({ id, fields: {}, asOf: '2026-11-21', today: '2026-11-21' });
      if (answer.kind !== 'rendered') continue;
      const print = textFingerprint(answer.text);
      assert.equal(textFingerprint(await format(answer.text)), print, id);
      assert.notEqual(textFingerprint(`${answer.text} not`), print, id);
    }
  });
});
