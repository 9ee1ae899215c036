// The note watches its own citations, as a caseworker sees it: the Problems view with every kind of finding, fixes, hover, lens, ignores.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describeDesk } from './support/desk.mjs';
import { appears, until } from './support/holds.mjs';

// "unverified" and "unknown-authority" are hints: in the note and its list, not in the Problems view.
const KINDS = [
  'ended',
  'in-litigation',
  'not-yet',
  'ambiguous',
  'no-such-section',
  'not-an-ina-section',
  'renumbered',
  'pre-1997-number',
  'repealed',
  'overstated',
  'hours-without-exclusion',
  'wrong-date',
];

/** Opens the list of fixes at some words of the note. */
async function fixesAt(d, words) {
  await d.editor.goToText(words);
  const list = d.page.locator('.action-widget:not(.action-list-submenu-panel)');
  await until(async () => {
    await d.page.keyboard.press('Control+.'); // lost when the editor has not got the focus back yet
    return appears(list.locator('.monaco-list-row').nth(1), 5000);
  }, 'the list of fixes');
  await d.page.waitForTimeout(300);
  // newer versions of VS Code draw spaces as no-break spaces here
  return (await list.innerText()).replaceAll('\u00a0', ' ');
}

/** Ticks a row and presses OK. Not Enter: with the focus on the tick box, newer versions of VS Code take it for another click on it. */
async function tickAndAccept(d, words) {
  const box = d.quickInput.row(words).locator('.monaco-checkbox, .quick-input-list-checkbox, input');
  await box.first().click();
  await d.page.locator('.quick-input-widget:visible .monaco-button', { hasText: 'OK' }).click();
}

/** The hover at some words, once it holds what is waited for; opened again when it closed itself on a busy machine. */
async function hoverWith(d, words, wanted) {
  await d.editor.goToText(words);
  const hover = d.page.locator('.monaco-hover:not(.workbench-hover):visible').first();
  for (let i = 0; ; i++) {
    await d.page.keyboard.press('Control+k');
    await d.page.keyboard.press('Control+i');
    try {
      await hover.getByText(wanted).first().waitFor({ timeout: 6000 });
      return (await hover.innerText({ timeout: 2000 })).replaceAll('\u00a0', ' ');
    } catch (e) {
      if (i === 3) throw e;
      await d.escape();
    }
  }
}

async function waitForMarks(d) {
  await d.page.locator('.editor-instance .squiggly-warning').first().waitFor();
}

describeDesk('citations', { copyFrom: 'samples/clinic', viewport: { width: 1400, height: 1000 } }, (desk) => {
  it('shows every kind of finding in the Problems view', async () => {
    const d = desk();
    await d.openFile('memo-discretion.md');
    await waitForMarks(d);
    await d.command('Problems: Focus on Problems View');
    await d.command('View: Toggle Maximized Panel');
    await d.page.locator('.markers-panel .monaco-list-row[aria-level="2"]').first().waitFor();
    await d.page.waitForTimeout(500);
    const rows = await d.page.locator('.markers-panel .monaco-list-row[aria-level="2"]').allInnerTexts();
    await d.screenshot('citations-problems');
    const text = rows.join('\n').replace(/\s+/g, ' ');
    assert.deepEqual(
      KINDS.filter((code) => !text.includes(`Detainer Desk ${code} [`)),
      [],
      text,
    );
    await d.command('View: Toggle Maximized Panel');
  });

  it('judges an older memo as of its own date', async () => {
    const d = desk();
    await d.openFile('memo-2018.md');
    await waitForMarks(d);
    const text = (await d.problems()).join('\n');
    for (const code of ['contested', 'not-yet', 'ended-since', 'renumbered']) assert.ok(text.includes(code), text);
    assert.match(text, /May 7, 2018: contested/);
    await d.screenshot('citations-old-memo');
  });

  it('opens the help of a finding by its code', async () => {
    const d = desk();
    await d.command('Problems: Focus on Problems View');
    const link = d.page.locator('.markers-panel .monaco-link', { hasText: 'contested' }).first();
    await link.click({ modifiers: ['Control'] });
    assert.match(await d.preview('Detainer Desk: contested'), /Sources disagree whether it was in force/);
    await d.screenshot('citations-help');
  });

  it('fixes one citation, and one undo takes it back', async () => {
    const d = desk();
    await d.command('View: Close All Editors');
    await d.openFile('memo-discretion.md');
    await waitForMarks(d);
    const before = await d.editorText();
    const text = await fixesAt(d, 'INA § 384');
    await d.screenshot('citations-fixes');
    assert.match(text, /Replace with 8 U\.S\.C\. § 1367/);
    assert.match(text, /Ignore "no-such-section" here, with a reason/);
    assert.match(text, /in this workspace, with a reason/);
    assert.doesNotMatch(text, /\ball\b/i);
    await d.page.keyboard.press('Enter');
    await d.waitForText(/protected by 8 U\.S\.C\. § 1367 \(IIRIRA § 384\)/);
    await d.undo();
    assert.equal(await d.editorText(), before);
  });

  it('sets a finding aside with a reason, and brings it back', async () => {
    const d = desk();
    const before = await d.editorText();
    const text = await fixesAt(d, 'ICE Policy 19999.9');
    assert.match(text, /Ignore "unknown-authority" here/);
    await d.accept();
    await d.quickInput.asks('Ignore "unknown-authority" here');
    await d.type(' ');
    await d.page.locator('.quick-input-message', { hasText: 'Give a reason' }).waitFor();
    await d.quickInput.answer('Ignore "unknown-authority" here', 'number copied from a fax');
    await d.waitForText(/<!-- detainer-desk:ignore unknown-authority number copied from a fax -->\nICE Policy 19999\.9/);
    await d.command('Detainer Desk: Restore Ignored Findings');
    await d.quickInput.row('number copied from a fax').waitFor();
    await d.screenshot('citations-restore');
    await tickAndAccept(d, 'number copied from a fax');
    await d.waitForText(/\n\nICE Policy 19999\.9/);
    assert.equal(await d.editorText(), before);
  });

  it('sets words aside in the whole workspace, and brings them back', async () => {
    const d = desk();
    const before = await d.editorText();
    await d.editor.goToText('RIN 1653-AA82');
    await d.command('Detainer Desk: Ignore a Finding');
    await d.pick('In this workspace');
    await d.quickInput.answer('Ignore "not-yet" in this workspace', 'attorney follows the rule');
    const file = path.join(d.folder, '.vscode/settings.json');
    const settings = () => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
    await until(() => /RIN 1653-AA82[^]*\}\s*$/.test(settings()), 'the setting');
    assert.deepEqual(JSON.parse(settings())['detainerDesk.ignored'], [
      { code: 'not-yet', text: 'RIN 1653-AA82', reason: 'attorney follows the rule' },
    ]);
    await until(async () => !(await d.problems()).some((row) => row.includes('not-yet')), 'the finding to go');
    await d.command('Detainer Desk: Restore Ignored Findings');
    await d.quickInput.row('attorney follows the rule').waitFor();
    await tickAndAccept(d, 'attorney follows the rule');
    await until(() => !settings().includes('RIN 1653-AA82'), 'the setting without it');
    assert.ok(!settings().includes('detainerDesk.ignored'));
    assert.equal(await d.editorText(), before);
  });

  it('lists the citations from the line above the note, and shows each place', async () => {
    const d = desk();
    await d.command('View: Close All Editors');
    await d.openFile('memo-discretion.md');
    await d.page.keyboard.press('Control+Home');
    const lens = d.page.locator('.codelens-decoration a', { hasText: /citations · \d+ need attention/ });
    await lens.waitFor();
    await lens.click();
    await d.quickInput
      .row('Set aside in this note')
      .waitFor({ timeout: 3000 })
      .catch(() => undefined);
    const rows = (await d.quickInput.texts()).join('\n');
    assert.match(rows, /To look at/);
    assert.match(rows, /Kelly memo.*line 16 · ended/);
    await d.page.keyboard.press('ArrowDown');
    await d.screenshot('citations-list');
    await d.type('as a page');
    await d.pick('Show as a page');
    assert.match(await d.preview('Citations of memo-discretion.md'), /Set aside in the note/);
    await d.screenshot('citations-page');
  });

  it('explains a citation in a hover', async () => {
    const d = desk();
    await d.command('View: Close All Editors');
    await d.openFile('memo-2018.md');
    await waitForMarks(d);
    const text = await hoverWith(d, 'Policy Number 10076.1', 'What stands now');
    await d.screenshot('citations-hover');
    assert.match(text, /Morton victims memo · /);
    assert.match(text, /On the note's date: May 7, 2018: contested/);
    assert.match(text, /Last checked/);
    await d.escape();
    await d.editor.focus();
  });

  it('completes a citation while it is typed, and inserts a table of authorities', async () => {
    const d = desk();
    await d.goToEnd();
    const before = await d.editorText();
    await d.type('\nUnder INA ');
    const widget = d.page.locator('.suggest-widget.visible');
    await widget.waitFor();
    await d.type('§ 240A');
    await widget.locator('.monaco-list-row.focused', { hasText: '240A' }).first().waitFor();
    await d.screenshot('citations-completion');
    await d.accept();
    await d.waitForText(/Under INA § 240A.*8 U\.S\.C\. § 1229b/);
    for (let i = 0; i < 12 && (await d.editorText()) !== before; i++) await d.undo();
    await d.command('Detainer Desk: Insert a Table of Authorities');
    await d.waitForText(/<!-- detainer-desk:authorities v=1/);
    await d.screenshot('citations-table');
    await d.undo();
    assert.equal(await d.editorText(), before);
  });

  it('explains and completes an NCIC code of a charge', async () => {
    const d = desk();
    await d.openFile('K-2026-008.md');
    assert.match(await hoverWith(d, '1313', 'SIMPLE ASSLT'), /never fix, the level/);
    await d.screenshot('citations-code-hover');
    await d.escape();
    await d.editor.focus();
    await d.editor.goToText('1313');
    await d.page.keyboard.press('Shift+End');
    await d.page.keyboard.press('Delete');
    await d.page.keyboard.insertText('agg aslt gun');
    await until(async () => (await d.editor.visibleText()).includes('code: agg aslt gun'), 'the words');
    await d.page.keyboard.press('Control+Space');
    await d.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '1304' }).first().waitFor();
    await d.screenshot('citations-code-completion');
    await d.escape();
    await d.command('File: Revert File');
  });
});
