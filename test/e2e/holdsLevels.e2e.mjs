// Two tables of levels in one note, each made from a list of its own: a change of the front matter makes one of them stale, its difference is
// shown, and only that one is rewritten.
import assert from 'node:assert/strict';
import { describeDesk } from './support/desk.mjs';
import { inHours, until } from './support/holds.mjs';

const note = `---
case: K-2026-301
zone: Etc/UTC
detainer:
  releasable: ${inHours(-30)}
  status: open
charges:
  - code: "1313"
    disposition: charged
---

Another arrest:

1313 SIMPLE ASSLT DISM

`;
const BLOCK = /<!-- detainer-desk:charges[\s\S]*?<!-- \/detainer-desk:charges -->/g;
const blocksOf = (text) => text.match(BLOCK) ?? [];

/** By keys, one row at a time: the menu takes no click. */
async function chooseAction(d, title) {
  const focused = d.page.locator('.action-widget:visible .monaco-list-row.focused');
  await focused.waitFor();
  for (let text = await focused.innerText(); !text.includes(title);) {
    const was = text;
    await d.page.keyboard.press('ArrowDown');
    text = await until(async () => {
      const now = await focused.innerText();
      return now !== was && now;
    }, `a row after "${was}"`);
  }
  await d.accept();
}

describeDesk('two tables of levels in one note', { files: { 'K-2026-301.md': note } }, (desk) => {
  let before;

  it('puts a table of the front matter and a second one of other lines into the note', async () => {
    const d = desk();
    await d.openFile('K-2026-301.md');
    await d.goToEnd();
    await d.command('Detainer Desk: Classify Charges');
    await d.quickInput.row('1313').waitFor();
    await d.pick('Insert as a table into the note');
    await d.quickInput.closed();
    await until(async () => blocksOf(await d.editorText()).length === 1, 'the first table');
    await d.selectText('1313 SIMPLE ASSLT DISM');
    await d.command('Detainer Desk: Classify Charges');
    await d.pick('1313'); // a printed code is confirmed by the person
    await d.pick('Insert as a table into the note');
    await d.pick('Add a second block at the cursor');
    await d.quickInput.closed();
    before = await until(async () => {
      const text = await d.editorText();
      return blocksOf(text).length === 2 && text;
    }, 'the second table');
    assert.match(blocksOf(before)[0], /\| dismissed \|/, 'it stands behind its lines, above the first');
    assert.match(blocksOf(before)[1], /\| charged \|/);
    assert.deepEqual(
      (await d.problems()).filter((p) => p.includes('stale-levels')),
      [],
    );
  });

  it('marks only the table whose list changed, and shows the difference', async () => {
    const d = desk();
    await d.selectText('disposition: charged');
    await d.page.keyboard.insertText('disposition: convicted');
    await d.escape();
    const found = await until(async () => {
      const all = (await d.problems()).filter((p) => p.includes('stale-levels'));
      return all.length > 0 && all;
    }, 'the problem');
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0], /charge 1: the outcome/);
    const text = await d.editorText();
    const line = text.slice(0, text.lastIndexOf('<!-- detainer-desk:charges')).split('\n').length;
    await d.goTo(line, 1);
    await d.statusBar(`Ln ${line}, Col 1`).waitFor();
    await d.page.keyboard.press('Control+.');
    await chooseAction(d, 'Show what changed');
    const shown = d.page.locator('.monaco-diff-editor');
    await shown.waitFor();
    await shown.locator('.modified', { hasText: 'convicted' }).first().waitFor();
    await shown.locator('.original', { hasText: 'charged' }).first().waitFor();
    await d.screenshot('holds-levels-difference');
  });

  it('rewrites that table alone, from the difference', async () => {
    const d = desk();
    await d.toast('Rewrite the block in the note').locator('.monaco-button', { hasText: 'Rewrite' }).first().click();
    await d.page.locator('.tab.active', { hasText: 'K-2026-301.md' }).waitFor();
    const after = await until(async () => {
      const text = await d.editorText();
      return /\| convicted \|/.test(text) && text;
    }, 'the new table');
    const [others, mine] = blocksOf(after);
    assert.equal(others, blocksOf(before)[0], 'the other table is as it was');
    assert.match(mine, /\| convicted \|/);
    const rest = (t) => t.replace(BLOCK, '').replace(/disposition: .*/, '');
    assert.equal(rest(after), rest(before));
    assert.deepEqual(
      (await d.problems()).filter((p) => p.includes('stale-levels')),
      [],
    );
  });
});
