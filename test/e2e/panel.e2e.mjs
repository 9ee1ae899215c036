// The panel in the real workbench: all three jobs by keyboard alone, the same in four themes, and nothing lost when it is hidden.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ensureVSCode } from '../../tools/vscode/install.mjs';
import { describeDesk, version } from './support/desk.mjs';
import { back, inNote, noteInFront, PanelPage } from './support/panelPage.mjs';
import { valuesInBrowser, valuesOnDisk } from './support/stores.mjs';
import { themesOf } from './support/themes.mjs';

const note = `---
case: 24-117
date: 2026-11-20
zone: America/New_York
facility: county jail
jurisdiction: US-NC
detainer:
  form: I-247A
  received: 2026-11-19 09:00
---

# A note

`;

/** Every text that these tests type into the page. None of it may be found anywhere but in the note it was put into. */
const TYPED = {
  release: '11/25/2026 3pm',
  compare: '11/27/2026 5:05pm',
  search: 'simple assault',
  office: 'The Clinic of Typed Words',
};
/**
 * VS Code's own copies of the note: its local history of a saved file and its backup of an unsaved one. They hold the note as it is on
 * disk, with the letter that was put into it; they are VS Code's to switch off, and PRIVACY.md names them.
 */
const copiesOfTheNote = (place) => /(^|\/)(History|Backups)\//.test(place);

/** The aims are 100 ms of script and 16 ms to the answer; the figures are printed. What fails is only a panel that hangs, not a busy machine. */
const HANGS_MS = 5000;
const THEMES = themesOf(ensureVSCode(version).dir, ['Dark Modern', 'Light Modern', 'Dark High Contrast', 'Light High Contrast']);
const TABS = ['hold', 'charges', 'request', 'case'];

describeDesk(
  'the panel',
  { files: { 'case.md': note, 'other.md': '# Another note\n' }, viewport: { width: 1600, height: 1000 } },
  (desk) => {
    let panel;
    const errors = [];

    before(async () => {
      desk().page.on('console', (message) => {
        if (message.type() === 'error' && /content security|refused|violates/i.test(message.text()))
          errors.push(`${message.location().url}:${message.location().lineNumber} ${message.text()}`);
      });
      await desk().openFile('case.md');
      await desk().goToEnd();
      panel = new PanelPage(desk());
      await panel.open();
    });

    it('names the note it will write to, and takes over what the note says', async () => {
      assert.match(await panel.text('.note-name'), /case\.md/);
      await panel.waitFor(/Type when the person would otherwise have been released/);
    });

    it('Hold: the time is typed, the answer follows, and one key puts it into the note', async () => {
      await panel.enter();
      await panel.tabTo('Release-eligible');
      await desk().type(TYPED.release);
      await panel.waitFor(/Read as: Wednesday, November 25, 2026, 3:00 PM EST/);
      await panel.waitFor(/The state's law ends the hold: Friday, November 27, 2026, 3:00 PM EST/, '.first-ends');
      await panel.waitFor(/\S/, '.state-word');
      await panel.waitFor(/Earliest end, act by/);
      await panel.waitFor(/Friday, November 27, 2026, 3:00 PM EST/);
      await panel.waitFor(/Monday, November 30, 2026, 3:00 PM EST/);
      await panel.tabTo('Insert into the note');
      await panel.press('Enter');
      await panel.waitFor(/Inserted: case\.md/, '.notice');
      const text = await inNote(desk());
      assert.match(text, /<!-- detainer-desk:hold v=1 /);
      assert.equal(text.match(/<!-- detainer-desk:hold /g).length, 1);
    });

    it('Hold: the same again replaces the block instead of adding one', async () => {
      await back(desk(), panel);
      await panel.tabTo('Insert into the note');
      await panel.press('Enter');
      await panel.waitFor(/replaced/, '.notice');
      const text = await inNote(desk());
      assert.equal(text.match(/<!-- detainer-desk:hold /g).length, 1);
    });

    it('Hold: a block that a person edited is not replaced unasked', async () => {
      await noteInFront(desk());
      await desk().editor.goToText('<!-- /detainer-desk:hold');
      await desk().type('a word of mine');
      await desk().accept();
      await back(desk(), panel);
      await panel.tabTo('Insert into the note');
      await panel.press('Enter');
      await panel.waitFor(/edited it by hand/);
      await panel.tabTo('Leave it');
      await panel.press('Enter');
      assert.match(await inNote(desk()), /a word of mine/);
    });

    it('Hold: the release time is nudged with the arrow keys and every reading moves', async () => {
      await back(desk(), panel);
      await panel.tabTo('What if: move the release time');
      await panel.press('Shift+ArrowRight');
      await panel.press('ArrowRight');
      await panel.waitFor(/released 1 h 15 min later than typed/);
      await panel.waitFor(/Friday, November 27, 2026, 4:15 PM EST/);
      const spoken = await panel.frame.locator('[role=slider]').getAttribute('aria-valuetext');
      assert.match(spoken, /1 h 15 min later: Wednesday, November 25, 2026, 4:15 PM/);
      await panel.press('Home');
      await panel.waitFor(/Friday, November 27, 2026, 3:00 PM EST/);
    });

    it('Hold: the release time is dragged with the mouse and every reading moves', async () => {
      const handle = panel.frame.locator('[role=slider]');
      await handle.scrollIntoViewIfNeeded();
      const box = await handle.boundingBox();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const { mouse } = desk().page;
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(x + 40, y, { steps: 4 });
      await mouse.up();
      await panel.waitFor(/released .+ later than typed/);
      const minutes = Number(await handle.getAttribute('aria-valuenow'));
      assert.ok(minutes > 0 && minutes % 15 === 0, `${minutes} minutes`);
      await mouse.move(x + 200, y); // the button is up: nothing follows the mouse any more
      await desk().page.waitForTimeout(300);
      assert.equal(Number(await handle.getAttribute('aria-valuenow')), minutes);
      await handle.press('Home');
      await panel.waitFor(/Friday, November 27, 2026, 3:00 PM EST/);
    });

    it('Hold: a second release time stands beside the first', async () => {
      await back(desk(), panel);
      await panel.tabTo('Two release times');
      await panel.press('Enter');
      await panel.tabTo('Compare with a second release time');
      await desk().type(TYPED.compare);
      await panel.waitFor(/Second release time\s+Friday, November 27, 2026, 5:05 PM EST/);
    });

    it('what was typed survives hiding and showing the panel', async () => {
      await noteInFront(desk());
      await desk().command('View: Focus Next Editor Group');
      await desk().openFile('empty.md'); // in the panel's own group, so it covers the panel
      await desk().page.waitForTimeout(300);
      await noteInFront(desk());
      await panel.open();
      await panel.waitFor(/Read as: Wednesday, November 25, 2026, 3:00 PM EST/);
    });

    it('Charges: found by words, put into the list, questions answered, inserted', async () => {
      await panel.showTab('charges');
      await panel.tabTo('Find a charge');
      await desk().type(TYPED.search);
      await panel.waitFor(/found\. Enter adds the first/);
      await panel.press('Enter');
      await panel.waitFor(/Charge 1: 1313/);
      await panel.tabTo('Disposition');
      await panel.press('Enter');
      await panel.press('ArrowDown');
      await panel.press('ArrowDown');
      await panel.press('Enter');
      await panel.waitFor(/ICE-2010 scheme/);
      await panel.tabTo('Insert as a table into the note');
      await panel.press('Enter');
      await panel.waitFor(/Inserted: case\.md/, '.notice');
      assert.match(await inNote(desk()), /<!-- detainer-desk:charges v=1 [\s\S]*1313/);
    });

    it('Request: a template is picked, a field is typed, the letter follows and goes into the note', async () => {
      await back(desk(), panel);
      await panel.showTab('request');
      await panel.frame
        .locator('vscode-dropdown[aria-label="What it is for"] vscode-option')
        .nth(1)
        .waitFor({ state: 'attached' });
      await panel.tabTo('What it is for');
      await panel.press('ArrowDown');
      await panel.waitFor(/DRAFT/);
      await panel.tabTo('office');
      await desk().type(TYPED.office);
      await panel.waitFor(/The Clinic of Typed Words/, '.letter');
      await panel.tabTo('Insert into the note');
      await panel.press('Enter');
      await desk().waitForText(/DRAFT[\s\S]*The Clinic of Typed Words/);
    });

    it('Request: the letter is saved as a page where the person says', async () => {
      await back(desk(), panel);
      await panel.tabTo('Save as a page to print');
      await panel.press('Enter');
      const template = await panel.frame.locator('vscode-dropdown[aria-label="Template"]').evaluate((e) => e.value);
      await desk().quickInput.box.waitFor();
      await desk().accept();
      await desk().toast(`${template}.html`).waitFor();
      // the case key of the note stands before the template's id
      const file = fs.readdirSync(desk().folder).find((name) => name.endsWith(`${template}.html`)) ?? '';
      const page = fs.readFileSync(path.join(desk().folder, file), 'utf8');
      assert.match(page, /The Clinic of Typed Words/);
      assert.match(page, /DRAFT/);
      fs.rmSync(path.join(desk().folder, file));
    });

    it('Case: the facts, the deadline and the way to the line', async () => {
      await back(desk(), panel);
      await panel.showTab('case');
      await panel.waitFor(/What the note says/);
      const stands = await panel.waitFor(/Where this case stands\s+Detainer/);
      assert.match(stands, /before any plea, bond or dismissal/);
      assert.match(stands, /What may come next/);
      await panel.tabTo('Form edition');
      await panel.press('Enter');
      await desk().page.locator('.monaco-editor.focused').first().waitFor();
      const line = await desk()
        .page.locator('.statusbar-item', { hasText: /Ln \d+/ })
        .innerText();
      assert.match(line, /Ln 8/);
    });

    it('follows the note in front, and stays with a pinned one', async () => {
      await back(desk(), panel);
      await panel.showTab('case'); // the focus is on the tab, and the note's name stands before it
      await panel.tabTo('Pin this note', 'Shift+Tab');
      await panel.press('Enter');
      await panel.waitFor(/case\.md \(pinned\)/, '.note-name');
      await noteInFront(desk(), 'other.md');
      await desk().page.waitForTimeout(400);
      assert.match(await panel.text('.note-name'), /case\.md \(pinned\)/);
      await back(desk(), panel);
      await panel.showTab('case');
      await panel.tabTo('Unpin', 'Shift+Tab');
      await panel.press('Enter');
      await panel.waitFor(/other\.md/, '.note-name');
    });

    it('keeps nothing of what was typed in the profile, on disk or in the browser', async () => {
      const values = Object.values(TYPED);
      const { user, data, home } = desk().server.dirs;
      for (const root of [user, data, home]) assert.deepEqual(valuesOnDisk(root, values, copiesOfTheNote), []);
      const { places, hits } = await valuesInBrowser(desk().page, values, copiesOfTheNote);
      assert.deepEqual(hits, []);
      assert.ok(places > 5, 'the search looked into no store');
      // The search finds what is there: the editor keeps the note's name, and its own copy of the note keeps what was put into it.
      assert.ok((await valuesInBrowser(desk().page, ['case.md'])).hits.length > 0);
      assert.ok([user, data].some((root) => valuesOnDisk(root, [TYPED.office]).length > 0));
    });

    it('breaks no content policy', () => {
      assert.deepEqual(errors, []);
    });

    it('says how long the script takes and how fast typing is answered', async () => {
      await noteInFront(desk());
      await back(desk(), panel);
      await panel.showTab('hold');
      const marks = await panel.frame.evaluate(() =>
        Object.fromEntries(performance.getEntriesByType('mark').map((m) => [m.name.replace('detainer-desk ', ''), m.startTime])),
      );
      const script = marks.asked - marks.start + marks.built - marks.answered;
      await panel.tabTo('Release-eligible');
      const times = await panel.frame.evaluate(async () => {
        const field = [...document.querySelectorAll('vscode-text-field')].find((f) => f.textContent.includes('Release-eligible'));
        const answer = document.querySelector('.answer');
        const out = [];
        for (let minute = 0; minute < 40; minute++) {
          const from = performance.now();
          field.value = `11/25/2026 3:${String(minute + 10)}pm`;
          field.dispatchEvent(new Event('input'));
          while (answer.getAttribute('aria-busy') === 'true') await new Promise((r) => setTimeout(r, 0));
          out.push(performance.now() - from);
        }
        return out.sort((a, b) => a - b);
      });
      console.log(
        `      script until built ${script.toFixed(1)} ms; typing to answer: median ${times[20].toFixed(1)} ms, 95th percentile ${times[37].toFixed(1)} ms`,
      );
      assert.ok(script < HANGS_MS, `${script} ms`);
      assert.ok(times[20] < HANGS_MS, `${times[20]} ms`);
    });

    for (const [label, id] of THEMES) {
      it(`has no accessibility finding in ${label}`, async function () {
        this.timeout(120_000);
        await noteInFront(desk());
        await desk().command('Preferences: Color Theme');
        await desk().quickInput.row(label).waitFor();
        await desk().type(label);
        await desk().page.waitForTimeout(200);
        await desk().accept();
        await desk().page.setViewportSize({ width: 1600, height: 3300 }); // the whole tab in one picture
        await back(desk(), panel);
        await panel.frame.waitForFunction((wanted) => document.body.dataset.vscodeThemeId === wanted, id);
        for (const tab of ['hold', 'charges', 'request', 'case']) {
          await panel.showTab(tab);
          await desk().page.waitForTimeout(300);
          await desk().screenshot(`panel ${tab} ${label}`);
          assert.deepEqual(await desk().axe(panel.frame), [], `${tab} in ${label}`);
        }
      });
    }

    it('fits at 200 % zoom: nothing is cut and the page does not scroll sideways', async () => {
      await desk().page.setViewportSize({ width: 960, height: 540 }); // half the pixels: what 200 % zoom leaves of a window of 1920 by 1080
      await noteInFront(desk());
      await back(desk(), panel);
      for (const tab of ['hold', 'charges', 'request', 'case']) {
        await panel.showTab(tab);
        await desk().page.waitForTimeout(300);
        await desk().screenshot(`panel ${tab} zoomed`);
        const { width, content, wide } = await panel.frame.evaluate(() => ({
          width: document.documentElement.clientWidth,
          content: document.documentElement.scrollWidth,
          wide: [...document.querySelectorAll('main *, header *')]
            .filter(
              (e) =>
                e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 &&
                !e.closest('.scroll, .timeline-frame, .spoken'),
            )
            .map((e) => `${e.tagName}.${e.className}`)
            .slice(0, 10),
        }));
        assert.ok(content <= width, `${tab}: ${content} px in ${width} px: ${wide.join(', ')}`);
      }
    });
  },
);
