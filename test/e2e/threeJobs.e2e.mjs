// The main job, from the installed .vsix, as a caseworker does it: check a deadline, classify charges, insert a request.
import assert from 'node:assert/strict';
import { describeDesk } from './support/desk.mjs';
import { until } from './support/holds.mjs';

/** Runs the command and waits until its own list is there: what is typed earlier would go into the note. */
async function open(d, command, firstRow) {
  await d.command(command);
  await d.quickInput.row(firstRow).waitFor();
}

const note = `---
id: e2e-note-1
case: K-2026-014
date: 2026-11-20
zone: America/Chicago
facility: Example County Jail
detainer:
  form: I-247A
  releasable: 2026-11-20T15:00
  served: yes
charges:
  - text: SIMPLE ASSLT
    code: "1313"
    disposition: charged
---

Call notes.
`;

describeDesk(
  'the three jobs',
  {
    files: {
      'K-2026-014.md': note,
      'plain.md': 'No front matter here.\n',
      'sheet.md': '---\nzone: America/Chicago\n---\n\n1313 SIMPLE ASSLT\n2303 SHOPLIFTING x2 DISM\n',
    },
  },
  (desk) => {
    it('checks a deadline while the time is typed, and inserts it; one undo removes it', async () => {
      const d = desk();
      await d.openFile('K-2026-014.md');
      await d.goToEnd();
      await open(d, 'Detainer Desk: Check a Hold Deadline', 'From the note: Friday, November 20, 2026, 3:00 PM CST');
      await d.type('11/20/2026 1500');
      // The note's own time stood there first; it is the same one here.
      await until(
        async () => (await d.quickInput.drawn())[0]?.startsWith('Friday, November 20, 2026, 3:00 PM CST'),
        'the time read',
      );
      const rows = (await d.quickInput.texts()).join('\n');
      assert.match(rows, /Earliest end, act by: .*Sunday, November 22, 2026, 3:00 PM CST/);
      assert.match(rows, /Tuesday, November 24, 2026, 3:00 PM CST/);
      await d.screenshot('check-deadline');
      await d.pick('Insert into the note');
      await d.waitForText(/detainer-desk:hold v=1/);
      const text = await d.editorText();
      assert.match(text, /Sunday, November 22, 2026, 3:00 PM CST/);
      assert.match(text, /Tuesday, November 24, 2026, 3:00 PM CST/);
      await d.screenshot('deadline-inserted');
      await d.undo();
      assert.equal(await d.editorText(), note);
    });

    it('says in one sentence that a time cannot be read, and changes nothing', async () => {
      const d = desk();
      await d.openFile('K-2026-014.md');
      await open(d, 'Detainer Desk: Check a Hold Deadline', 'From the note: Friday, November 20, 2026, 3:00 PM CST');
      await d.type('11/31/2026 3pm');
      await d.quickInput.row('11/31/2026 is not a day of the calendar').waitFor();
      assert.ok(!(await d.quickInput.texts()).some((t) => t.includes('Insert into the note')));
      await d.escape();
      assert.equal(await d.editorText(), note);
    });

    it('keeps its rows in order while one types: the time, the end to act by, the other ends', async () => {
      const d = desk();
      await d.openFile('K-2026-014.md');
      await open(d, 'Detainer Desk: Check a Hold Deadline', 'From the note: Friday, November 20, 2026, 3:00 PM CST');
      await d.type('3p');
      await d.quickInput.row('Earliest end, act by').waitFor();
      const rows = await d.quickInput.drawn();
      const at = (words) => rows.findIndex((row) => row.includes(words));
      assert.match(rows[0], /, 3:00 PM CD?S?T .*Enter saves it to K-2026-014.md/);
      assert.match(rows[1], /^Caution: No day was written/);
      assert.ok(
        at('Earliest end, act by') > 1 && at('Earliest end, act by') < at('Latest end, nobody may hold past it'),
        rows.join('\n'),
      );
      assert.equal(await d.quickInput.active(), rows[0]);
      await d.escape();
    });

    it('names the day it took and, right below, the other one; a question stands above its choices', async () => {
      const d = desk();
      await d.openFile('K-2026-014.md');
      await open(d, 'Detainer Desk: Check a Hold Deadline', 'From the note: Friday, November 20, 2026, 3:00 PM CST');
      await d.type('thu 5p');
      await d.quickInput.row('Thursday').waitFor();
      const rows = await d.quickInput.drawn();
      // On a Sunday or a Monday the two Thursdays are as near, and it is asked.
      const choices = rows.filter((row) => row.startsWith('Or Thursday')).length;
      if (rows[0].startsWith('Thursday')) {
        assert.match(rows[1], /^Caution: “thu” read as Thursday/);
        assert.equal(choices, 1);
        assert.ok(rows.findIndex((row) => row.startsWith('Or Thursday')) < rows.findIndex((row) => row.includes('Earliest end')));
      } else {
        assert.match(rows[0], /^“thu”: Thursday/);
        assert.deepEqual(rows.map((row) => row.startsWith('Thursday')).slice(0, 4), [false, true, true, false]);
      }
      assert.equal(await d.quickInput.active(), rows[0]);
      await d.escape();
    });

    it('puts a question above its choices, and Enter answers none', async () => {
      const d = desk();
      await d.openFile('K-2026-014.md');
      await open(d, 'Detainer Desk: Check a Hold Deadline', 'From the note: Friday, November 20, 2026, 3:00 PM CST');
      await d.type('fri 3');
      await d.quickInput.row('3:00 AM').waitFor();
      const rows = await d.quickInput.drawn();
      const first = rows.findIndex((row) => row.startsWith('Friday'));
      assert.ok(first > 0, rows.join('\n'));
      assert.match(rows[0], /\?|morning or afternoon/);
      assert.match(rows[first], /3:00 AM/);
      assert.equal(await d.quickInput.active(), rows[0]);
      await d.accept();
      assert.deepEqual(await d.quickInput.drawn(), rows);
      await d.escape();
      assert.equal(await d.editorText(), note);
    });

    it("asks for the zone when nobody said it, instead of taking the machine's", async () => {
      const d = desk();
      await d.openFile('plain.md');
      await d.command('Detainer Desk: Check a Hold Deadline');
      assert.match((await d.quickInput.texts())[0] ?? '', /In which time zone is the jail/);
      await d.escape();
    });

    it('explains the deadline with its full working', async () => {
      const d = desk();
      await d.openFile('K-2026-014.md');
      await d.command('Detainer Desk: Explain the Deadline');
      assert.match(await d.preview('Friday, November 20, 2026, 3:00 PM CST'), /Saturday/);
      await d.screenshot('explain');
      await d.command('View: Join All Editor Groups');
    });

    it('classifies the charges of the note and inserts the table; one undo removes it', async () => {
      const d = desk();
      await d.openFile('K-2026-014.md');
      await d.goToEnd();
      await d.command('Detainer Desk: Classify Charges');
      await d.quickInput.row('1313').waitFor();
      const rows = (await d.quickInput.texts()).join('\n');
      assert.match(rows, /ICE-2010: open/);
      assert.match(rows, /SC-2009/);
      await d.screenshot('classify-charges');
      await d.pick('Insert as a table into the note');
      await d.waitForText(/detainer-desk:charges v=1/);
      // a second run reads its own table and rewrites it in place
      await d.command('Detainer Desk: Classify Charges');
      await d.quickInput.row('1313').waitFor();
      await d.pick('Insert as a table into the note');
      await d.pick('Replace the block in the note');
      await d.quickInput.closed();
      const twice = await d.editorText();
      assert.equal(twice.split('detainer-desk:charges v=1').length, 2, 'one block, not two');
      await d.undo();
      await d.undo();
      assert.equal(await d.editorText(), note);
    });

    it('takes the codes from the selected text', async () => {
      const d = desk();
      await d.openFile('sheet.md');
      await d.selectText('1313 SIMPLE ASSLT\n2303 SHOPLIFTING x2 DISM');
      await d.command('Detainer Desk: Classify Charges');
      // a printed code is confirmed by the person, one charge after the other
      await d.quickInput.row('1313').waitFor();
      await d.accept();
      await d.quickInput.row('2303').waitFor();
      await d.accept();
      await d.quickInput.row('2 counts').waitFor();
      const rows = (await d.quickInput.texts()).join('\n');
      assert.match(rows, /1313 SIMPLE ASSLT/);
      assert.match(rows, /2303/);
      assert.match(rows, /2 counts/);
      // Nothing of the block is selected afterwards: the next key writes behind it.
      await d.type('Insert as a table');
      await d.pick('Insert as a table into the note');
      await d.waitForText(/\/detainer-desk:charges -->/);
      const inserted = await d.editorText();
      await d.type('x');
      await d.waitForText(/x$/);
      assert.equal(await d.editorText(), `${inserted}x`);
      await d.undo();
      await d.undo();
      await d.waitForText(/2303 SHOPLIFTING x2 DISM\n$/);
    });

    it('finds codes by words in the picker', async () => {
      const d = desk();
      await d.openFile('plain.md');
      await open(d, 'Detainer Desk: Classify Charges', 'Type a code or words');
      await d.type('simple assault');
      await d.quickInput.row('1313').waitFor();
      await d.screenshot('code-picker');
      await d.accept();
      await d.quickInput.row('What would settle it').waitFor();
      await d.escape();
    });

    it('inserts a request: the note fills it, the rest are tab stops, the policy is history', async () => {
      const d = desk();
      await d.openFile('K-2026-014.md');
      await d.goToEnd();
      await open(d, 'Detainer Desk: Insert a Request', 'T01 Detainer-lift');
      await d.type('T01 Det');
      await d.pick('T01 Detainer-lift request, crime victim');
      await d.quickInput.row('Sending this letter tells ICE where the client is').waitFor();
      await d.screenshot('insert-request');
      await d.pick('Insert at the cursor');
      await d.waitForText(/DRAFT: not reviewed by an attorney or DOJ-accredited representative/);
      const text = await d.editorText();
      assert.match(text, /Example County Jail/);
      assert.match(text, /Policy history/);
      assert.match(text, /rescinded/);
      assert.match(text, /DO NOT SEND/);
      await d.screenshot('request-inserted');
      await d.escape();
      await d.undo();
      assert.equal(await d.editorText(), note);
    });

    it('finds a jail by its county, shows what is known of it, and fills it in; one undo removes it', async () => {
      const d = desk();
      await d.openFile('plain.md');
      await open(d, 'Detainer Desk: This Jail', 'Type a name or a county');
      await d.type('Autauga');
      await d.quickInput.row("Autauga County Sheriff's Office").waitFor();
      await d.accept();
      await d.quickInput.row('Fill all of this into the note').waitFor();
      const rows = (await d.quickInput.texts()).join('\n');
      assert.match(rows, /Time zone: America\/Chicago/);
      assert.match(rows, /warrant service officer \(WSO\) since/);
      await d.screenshot('this-jail');
      await d.accept();
      await d.waitForText(/facility: Autauga County Sheriff's Office/);
      assert.match(await d.editorText(), /jurisdiction: US-AL/);
      await d.undo();
      assert.equal(await d.editorText(), 'No front matter here.\n');
    });

    it('says what to do when no note is open', async () => {
      const d = desk();
      await d.command('View: Close All Editors');
      await open(d, 'Detainer Desk: Insert a Request', 'T01 Detainer-lift');
      await d.type('T06');
      await d.accept();
      await d.pick('Insert at the cursor');
      await d.toast('No case note is open').waitFor();
    });
  },
);
