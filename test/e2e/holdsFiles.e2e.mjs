// What leaves the list of holds as a file: calendar and table, through VS Code's own save dialog, and then the file itself.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { describeDesk } from './support/desk.mjs';
import { caseNote, inHours, rowWith, showHolds, until } from './support/holds.mjs';

const RELEASED = inHours(-30);
const notes = {
  'one.md': caseNote({ id: 'filesnote001', key: 'K-2026-201', facility: 'Example County Jail', releasable: RELEASED }),
  'two.md': caseNote({ id: 'filesnote002', key: 'K-2026-202', facility: 'Example City Jail', releasable: inHours(-20) }),
  'done.md': caseNote({ id: 'filesnote003', key: 'K-2026-203', releasable: inHours(-90) }).replace(
    'status: open',
    'status: released',
  ),
};
const SECRETS = /K-2026-20|Example|Jail|filesnote/;

/** Saves under a name of its own, through the dialog as it stands in a window on a remote folder, and gives the file's text. */
async function saveAs(d, name) {
  const file = path.join(d.folder, name);
  await d.quickInput.saveAs(file);
  await until(() => fs.existsSync(file), `${name} on the disk`, 20);
  return until(() => fs.readFileSync(file, 'utf8'), 'its text');
}

const events = (text) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((c) => ({ component: c, event: new ICAL.Event(c) }));

async function calendar(d, which, key) {
  await d.command('Detainer Desk: Add Holds to a Calendar');
  if (which) await d.pick(which);
  await d.pick(key);
}

describeDesk('files of the list of holds', { files: notes }, (desk) => {
  let first;

  it('saves one hold as a calendar entry: in UTC, with two alarms, and nothing about whom, where or which case', async () => {
    const d = desk();
    await showHolds(d);
    await rowWith(d, 'K-2026-202');
    await d.openFile('one.md');
    await calendar(d, 'The note in front', 'Leave the case key out');
    const text = await saveAs(d, 'one.ics');
    const [only, ...more] = events(text);
    assert.equal(more.length, 0);
    assert.doesNotMatch(text, SECRETS);
    first = only.event;
    assert.equal(first.summary, 'Detainer hold: earliest end, act by');
    const end = Date.parse(`${RELEASED.replace(' ', 'T')}Z`) + 48 * 3_600_000;
    assert.equal(first.startDate.toJSDate().getTime(), end);
    assert.equal(first.startDate.zone.tzid, 'UTC');
    assert.equal(only.component.getAllSubcomponents('valarm').length, 2);
    await d.toast('1 entry saved').first().waitFor();
  });

  it('saves all open holds, with the case key in the description alone where that was chosen; the same hold keeps its UID', async () => {
    const d = desk();
    await calendar(d, 'All open holds', 'Put the case key into the description');
    const text = await saveAs(d, 'all.ics');
    const cancelled = (e) => e.component.getFirstPropertyValue('status') === 'CANCELLED';
    assert.equal(events(text).filter(cancelled).length, 1, 'the closed one leaves the calendar');
    const all = events(text)
      .filter((e) => !cancelled(e))
      .map((e) => e.event);
    assert.equal(all.length, 2);
    for (const e of all) {
      assert.match(e.description, /^Case K-2026-20[12]\n/);
      assert.doesNotMatch(`${e.summary} ${e.location ?? ''} ${e.uid}`, SECRETS);
    }
    assert.doesNotMatch(text, /Example|Jail/);
    const again = all.find((e) => e.uid === first.uid);
    assert.ok(again, 'the entry of the first file moves with it');
    assert.ok(again.sequence >= first.sequence);
  });

  it('writes nothing when the dialog is left', async () => {
    const d = desk();
    const before = fs.readdirSync(d.folder).sort();
    await calendar(d, 'All open holds', 'Leave the case key out');
    await d.page.locator('.quick-input-widget:visible', { hasText: 'Save the Calendar File' }).first().waitFor();
    await d.escape();
    await d.quickInput.closed();
    assert.deepEqual(fs.readdirSync(d.folder).sort(), before);
  });

  it('saves the morning list as a table', async () => {
    const d = desk();
    await d.command('Detainer Desk: Morning List of Holds');
    await d.quickInput.row('Save as a table (CSV)').waitFor();
    await d.page.locator('.quick-input-list .monaco-list-row:not(:has-text("redacted"))', { hasText: 'Save as a table' }).click();
    const lines = (await saveAs(d, 'holds.csv')).split('\r\n');
    assert.equal(lines.length, 4, 'a head, two rows, and the end of the last');
    assert.match(lines[0], /^\ufeffcase,group,facility,/);
    assert.match(lines[1], /^K-2026-201,next24,Example County Jail,/);
    assert.match(lines[2], /^K-2026-202,thisWeek,Example City Jail,/);
  });

  it('saves it redacted: numbers for case keys, no facility, no initials, no file name', async () => {
    const d = desk();
    await d.command('Detainer Desk: Morning List of Holds');
    await d.pick('Save as a table (CSV), redacted');
    const text = await saveAs(d, 'redacted.csv');
    assert.doesNotMatch(text, /K-2026|Example|Jail|one\.md/);
    assert.match(text.split('\r\n')[1], /^1,next24,,/);
  });

  for (const [pick, title, wanted] of [
    ['Read it here', 'Open holds', /K-2026-201[\s\S]*Example County Jail[\s\S]*K-2026-202/],
    ['Read it here, redacted', 'Open holds - redacted', /Next 24 hours \(1\)/],
  ])
    it(`"${pick}" shows the morning list as a page`, async () => {
      const d = desk();
      await d.command('Detainer Desk: Morning List of Holds');
      await d.quickInput.row('Read it here').waitFor();
      const rows = d.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Read it here' });
      await rows.nth(pick.includes('redacted') ? 1 : 0).click();
      await d.page.locator('.tab', { hasText: title }).first().waitFor();
      const text = await until(
        async () => {
          for (const frame of d.page.frames()) {
            const body = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
            if (body.includes('Open holds') && body.includes('As of') && wanted.test(body)) return body;
          }
          return undefined;
        },
        'the page',
        20,
      );
      assert.doesNotMatch(text, /K-2026-203/);
      if (pick.includes('redacted')) assert.doesNotMatch(text, /K-2026|Example|Jail/);
      await d.command('View: Close All Editors');
    });
});
