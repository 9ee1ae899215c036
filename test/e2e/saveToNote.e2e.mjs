// From a call to a note, by keys alone, in a folder without a case note; the keys are counted. Then a second call about the same note.
import assert from 'node:assert/strict';
import { describeDesk } from './support/desk.mjs';
import { rowsNow, showHolds, until } from './support/holds.mjs';

const MOST_KEYS = 30;

describeDesk('a call becomes a note', {}, (desk) => {
  let saved;

  it(`takes at most ${MOST_KEYS} keys from an empty window to a saved answer`, async () => {
    const d = desk();
    let count = 0;
    const press = async (...keys) => {
      for (const key of keys) await d.page.keyboard.press(key);
      count += keys.length;
    };
    const type = (text) => press(...[...text].map((key) => (key === ' ' ? 'Space' : key)));
    await d.command('View: Close All Editors');
    await d.offers('Detainer Desk: Check a Hold Deadline'); // a new window learns of the commands a moment after it is drawn
    await d.quickInput.closed();

    await press('F1');
    await d.quickInput.rows.first().waitFor();
    await type('deadline');
    await until(async () => (await d.quickInput.active()).includes('Check a Hold Deadline'), 'the command');
    await press('Enter');
    await d.quickInput.asks('Check a Hold Deadline');
    await press('Enter');
    await d.quickInput.asks('Time zone of the jail');
    await type('ct');
    await until(async () => (await d.quickInput.active()).startsWith('Central'), 'the zone');
    await press('Enter');
    await d.quickInput.row('Type when the person would').waitFor();
    await type('today 3pm');
    await d.quickInput.row('Enter saves it to a case note').waitFor();
    await press('Enter');
    await until(async () => (await d.quickInput.message()).includes('case key'), 'the case key');
    await type('K-7');
    await press('Enter');
    await until(async () => (await d.quickInput.message()).includes('Which jail'), 'the jail');
    await press('Enter');
    await d.page.locator('.tab.active', { hasText: 'K-7' }).waitFor();

    assert.ok(count <= MOST_KEYS, `${count} keys`);
    await d.quickInput.closed();
    await d.editor.save();
    saved = await d.waitForText(/\/detainer-desk:hold -->/);
    assert.match(saved, /\ncase: K-7\n/);
    assert.match(saved, /\nzone: America\/Chicago\n/);
    assert.match(saved, /\n {2}releasable: \d{4}-\d\d-\d\d 15:00\n/);
    assert.match(saved, /## Deadline\n\n<!-- detainer-desk:hold/);
  });

  it('stands among the holds at once', async () => {
    const d = desk();
    await showHolds(d);
    await until(async () => (await rowsNow(d)).some((row) => row.includes('K-7')), 'the row');
  });

  it('checks the time of the note first, and asks before another one takes its place; one undo takes it back', async () => {
    const d = desk();
    await d.openFile('K-7.md');
    await d.command('Detainer Desk: Check a Hold Deadline');
    await d.quickInput.row('From the note:').waitFor();
    await d.type('11/20/2026 1500');
    await d.quickInput.row('Friday, November 20, 2026, 3:00 PM CST').waitFor();
    await d.accept();
    await d.quickInput.asks('Save to a note');
    const rows = await d.quickInput.drawn();
    assert.match(rows[0], /^A new case note/);
    assert.match(rows[1], /^K-7\.md ?says \S+ 15:00: this takes its place/);
    await d.pick('K-7.md');
    const text = await d.waitForText(/releasable: 2026-11-20 15:00/);
    assert.equal(text.split('<!-- detainer-desk:hold').length, 2, 'one block, not two');
    assert.match(text, /Sunday, November 22, 2026, 3:00 PM CST/);
    await d.undo();
    assert.equal(await d.waitForText(/./), saved);
  });
});
