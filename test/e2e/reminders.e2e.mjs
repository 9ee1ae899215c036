// The one notice that comes unasked, as it is seen on the screen: off until it is switched on, once, without a name, and what its buttons do.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { windowReady } from '../../tools/vscode/page.mjs';
import { describeDesk } from './support/desk.mjs';
import { caseNote, inHours, rowWith, showHolds, until } from './support/holds.mjs';

const SECRETS = /K-2026-099|Example|Jail|the-note|client/i;
/** Fixed once: an end that moves by a minute is another end, and is told anew. */
const FIRST = inHours(-30);
const SECOND = inHours(-31);
const THIRD = inHours(-32);
const note = (releasable, facility = 'Example County Jail') =>
  caseNote({ id: 'remind000001', key: 'K-2026-099', facility, releasable, more: 'Notes about the client.\n' });

const write = (d, name, text) => {
  fs.mkdirSync(path.dirname(path.join(d.folder, name)), { recursive: true });
  fs.writeFileSync(path.join(d.folder, name), text);
};
const switchReminders = (d, on) => write(d, '.vscode/settings.json', JSON.stringify({ 'detainerDesk.reminders.enabled': on }));
const notices = (d) => d.toast(/hold/i);
const button = (d, text) => notices(d).locator('.monaco-button', { hasText: text }).first();

async function reload(d) {
  await d.page.reload();
  await windowReady(d.page);
  await showHolds(d);
}

/** The rows were worked out anew, and the reminders with them: the list shows a word that stood in no row before. */
let marks = 0;
async function touched(d, releasable) {
  const facility = `Example Jail ${++marks}`;
  write(d, 'the-note.md', note(releasable, facility));
  await rowWith(d, facility);
}

describeDesk('reminders', { files: { 'the-note.md': note(FIRST) } }, (desk) => {
  it('say nothing until they are switched on', async () => {
    const d = desk();
    await showHolds(d);
    await rowWith(d, 'K-2026-099');
    await touched(d, FIRST);
    assert.equal(await notices(d).count(), 0);
  });

  it('come once when switched on, with the time and no case key, jail, file or client', async () => {
    const d = desk();
    switchReminders(d, true);
    await notices(d).first().waitFor();
    const said = (await notices(d).first().innerText()).replace(/\s+/g, ' ');
    assert.match(said, /Act by \w{3} \w{3} \d+, .* UTC, in 1[78] hours.*: the earliest end of a hold/);
    assert.doesNotMatch(said, SECRETS);
    await touched(d, FIRST);
    assert.equal(await notices(d).count(), 1);
    await d.screenshot('reminder');
  });

  it('"Open" opens the note', async () => {
    const d = desk();
    await button(d, 'Open').click();
    await d.page.locator('.tab.active[data-resource-name="the-note.md"]').waitFor();
    await notices(d).first().waitFor({ state: 'detached' });
    await d.command('View: Close All Editors');
  });

  it('do not come again after the window was reloaded', async () => {
    const d = desk();
    await reload(d);
    await rowWith(d, 'K-2026-099');
    await touched(d, FIRST);
    assert.equal(await notices(d).count(), 0);
  });

  it('come anew when the end moved, and a snooze outlives the window', async () => {
    const d = desk();
    await touched(d, SECOND);
    await button(d, 'Snooze 30 Minutes').click();
    await notices(d).first().waitFor({ state: 'detached' });
    await touched(d, SECOND);
    assert.equal(await notices(d).count(), 0);
    await reload(d);
    await rowWith(d, 'K-2026-099');
    await touched(d, SECOND);
    assert.equal(await notices(d).count(), 0, 'the snooze was forgotten');
  });

  it('"Mark Released" asks what happened and writes it into the note', async () => {
    const d = desk();
    await touched(d, THIRD);
    await button(d, 'Mark Released').click();
    await d.pick('the person left the jail');
    await d.page.locator('.quick-input-widget', { hasText: 'When did the person leave?' }).waitFor();
    await d.accept();
    const text = await d.waitForText(/status: released/);
    assert.match(text, /\n {2}released: \d{4}-\d{2}-\d{2} \d{2}:\d{2}\n/);
    await until(async () => (await notices(d).count()) === 0, 'the notice to go');
  });

  it('several at once are one notice with their number, which leads to the list', async () => {
    const d = desk();
    switchReminders(d, false);
    await reload(d); // a window that begins without them: nothing on the screen tells when a setting has been taken over
    for (const n of [1, 2, 3])
      write(d, `more/n${n}.md`, caseNote({ id: `remindmore0${n}`, key: `K-MORE-${n}`, releasable: inHours(-33 - n) }));
    for (const n of [1, 2, 3]) await rowWith(d, `K-MORE-${n}`);
    assert.equal(await notices(d).count(), 0);
    switchReminders(d, true);
    await notices(d).first().waitFor();
    const said = (await notices(d).allInnerTexts()).join(' ');
    assert.doesNotMatch(said, SECRETS);
    assert.match(said, /3 holds are near their earliest end/);
    await button(d, 'Show the List').click();
    await d.quickInput.row('K-MORE-2').waitFor();
    await d.escape();
    switchReminders(d, false);
  });
});
