// What a person gets wrong: one sentence that says what to do, and the text untouched.
import assert from 'node:assert/strict';
import { describeDesk } from './support/desk.mjs';

const locked = `---
zone: America/Chicago
---

Locked.
`;
const odd = `---
zone: America/Chicago
charges:
  - code: ZZZZ
    disposition: charged
---

...
`;

const options = {
  files: { 'locked.md': locked, 'odd.md': odd, 'empty-zone.md': 'No zone here.\n' },
  settings: { 'files.readonlyInclude': { '**/locked.md': true } },
};

async function open(d, command, firstRow) {
  await d.command(command);
  await d.quickInput.row(firstRow).waitFor();
}

describeDesk('bad input', options, (desk) => {
  it('a read-only note: says so, offers the text, changes nothing', async () => {
    const d = desk();
    await d.openFile('locked.md');
    await open(d, 'Detainer Desk: Check a Hold Deadline', 'Type when the person would');
    await d.type('11/20/2026 3pm');
    await d.pick('Friday, November 20, 2026, 3:00 PM CST');
    await d.toast('locked.md could not be changed').waitFor();
    await d.toast('locked.md could not be changed').getByRole('button', { name: 'Copy the Text' }).click();
    await d.page.waitForFunction(
      async () => (await navigator.clipboard.readText()).includes('Sunday, November 22, 2026'),
      undefined,
      { polling: 200 },
    );
    assert.equal(await d.editorText(), locked);
  });

  it('times that cannot be: each says what is wrong', async () => {
    const d = desk();
    await d.openFile('odd.md');
    for (const [typed, said] of [
      ['11/20/2026', /has no time of day/],
      ['25:00 11/20/2026', /25:00/],
      ['11/31/2026 3pm', /not a day of the calendar/],
      ['hello', /We found no date or time/],
    ]) {
      await open(d, 'Detainer Desk: Check a Hold Deadline', 'Type when the person would');
      await d.type(typed);
      await d.quickInput.rows.filter({ hasText: said }).first().waitFor();
      const rows = await d.quickInput.texts();
      assert.ok(!rows.some((r) => r.startsWith('Insert into the note')), typed);
      await d.escape();
    }
    assert.equal(await d.editorText(), odd);
  });

  it('a code nobody knows is not turned into another one', async () => {
    const d = desk();
    await d.openFile('odd.md');
    await open(d, 'Detainer Desk: Classify Charges', 'ICE-2010');
    const rows = (await d.quickInput.texts()).join('\n');
    assert.match(rows, /ZZZZ/);
    assert.match(rows, /open: can still be 1, 2, 3 or none/);
    await d.escape();
  });

  it('a selection without any charge: says what to select', async () => {
    const d = desk();
    await d.openFile('odd.md');
    await d.selectText('...');
    await d.command('Detainer Desk: Classify Charges');
    await d.toast('No charge was found in the selected text').waitFor();
    assert.equal(await d.editorText(), odd);
  });

  it('an empty search says so instead of showing everything', async () => {
    const d = desk();
    await d.openFile('empty-zone.md');
    await open(d, 'Detainer Desk: Classify Charges', 'Type a code or words');
    await d.type('qqqqqq');
    await d.quickInput.row('Nothing found for "qqqqqq"').waitFor();
    await d.escape();
  });

  it('Esc at every step leaves everything as it was', async () => {
    const d = desk();
    await d.openFile('odd.md');
    await open(d, 'Detainer Desk: Insert a Request', 'T01');
    await d.type('T06');
    await d.pick('T06');
    await d.quickInput.row('Preview').waitFor();
    await d.escape();
    assert.equal(await d.editorText(), odd);
  });
});
