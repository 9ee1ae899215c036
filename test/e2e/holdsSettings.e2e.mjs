// A change of the settings while the list of holds is in front: its rows stay until the new scan has their answers.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describeDesk } from './support/desk.mjs';
import { caseNote, inHours, rowsNow, showHolds, until } from './support/holds.mjs';

const NOTES = 1200;
const RELEASED = inHours(-30);
/** Without a zone of its own: the settings say which. */
const note = (i) =>
  caseNote({ id: `settings${i}`, key: `K-${i}`, releasable: RELEASED }).replace('zone: Etc/UTC\n', '') +
  'Call notes.\n'.repeat(100);
const files = Object.fromEntries(Array.from({ length: NOTES }, (_, i) => [`notes/n${i}.md`, note(i)]));

describeDesk('settings that change the list of holds', { files, settings: { 'detainerDesk.zone': 'Etc/UTC' } }, (desk) => {
  it('leave the rows where they are until each is worked out anew', async () => {
    const d = desk();
    await showHolds(d);
    await until(async () => (await rowsNow(d)).some((r) => new RegExp(`^Next 24 hours ?${NOTES}$`).test(r)), 'all notes', 30);
    assert.ok((await rowsNow(d)).some((r) => / UTC/.test(r)));
    await d.page.evaluate(() => {
      globalThis.fewest = Infinity;
      globalThis.badgeGone = 0;
      globalThis.titles = [];
      const look = () => {
        const rows = document.querySelectorAll('.sidebar [role=treeitem]').length;
        globalThis.fewest = Math.min(globalThis.fewest, rows);
        if (!document.querySelector('.activitybar .badge-content')) globalThis.badgeGone++;
        const title = document.querySelector('.sidebar .composite.title')?.textContent ?? '';
        if (globalThis.titles.at(-1) !== title) globalThis.titles.push(title);
        requestAnimationFrame(look);
      };
      look();
    });
    fs.mkdirSync(path.join(d.folder, '.vscode'), { recursive: true });
    fs.writeFileSync(path.join(d.folder, '.vscode/settings.json'), JSON.stringify({ 'detainerDesk.zone': 'Asia/Tokyo' }));
    await until(async () => (await rowsNow(d)).some((r) => /GMT\+9|JST/.test(r)), 'rows in the other zone', 30);
    await until(async () => !(await rowsNow(d)).some((r) => / UTC/.test(r)), 'no row in UTC', 30);
    const { fewest, badgeGone, titles } = await d.page.evaluate(() => ({
      fewest: globalThis.fewest,
      badgeGone: globalThis.badgeGone,
      titles: globalThis.titles,
    }));
    assert.ok(fewest > 3, `the list was down to ${fewest} rows`);
    assert.equal(badgeGone, 0, 'the badge stayed');
    assert.ok(
      titles.some((t) => /reading|looking/i.test(t)),
      titles.join('; '),
    );
  });
});
