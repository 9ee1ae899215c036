// What the panel keeps and what it does not: a reloaded window, a closed panel, a draft saved into the note, the clock.
import assert from 'node:assert/strict';
import { windowReady } from '../../tools/vscode/page.mjs';
import { describeDesk } from './support/desk.mjs';
import { browserStores } from './support/stores.mjs';
import { back, inNote, noteInFront, PanelPage } from './support/panelPage.mjs';

const note = `---
date: 2026-11-20
zone: America/New_York
jurisdiction: US-NC
detainer:
  form: I-247A
---

# A note
`;
const LETTER = 'vscode-dropdown[aria-label="Template"]';
const TICK_MS = 60_000;

describeDesk('what the panel keeps', { files: { 'case.md': note }, viewport: { width: 1600, height: 1000 } }, (desk) => {
  let panel;
  before(async () => {
    // The page's minute goes by in a fifth of a second.
    await desk().page.addInitScript((minute) => {
      const { setInterval } = globalThis;
      globalThis.setInterval = (run, ms, ...rest) => setInterval(run, ms === minute ? 200 : ms, ...rest);
    }, TICK_MS);
    await desk().openFile('case.md');
    panel = new PanelPage(desk());
    await panel.open();
    await panel.enter();
    await panel.tabTo('Release-eligible');
    await desk().type('11/25/2026 3pm');
    await panel.waitFor(/Friday, November 27, 2026, 3:00 PM EST/);
  });

  it('works the time left out anew each minute, without a word and without moving the focus', async () => {
    await desk().page.waitForTimeout(1500); // what was typed has been spoken
    const seen = await panel.frame.evaluate(async () => {
      const answer = document.querySelector('.answer');
      const spoken = document.querySelector('.spoken');
      const before = { focus: document.activeElement, said: spoken.textContent };
      let asked = 0;
      const watcher = new MutationObserver(() => (asked += answer.getAttribute('aria-busy') === 'true' ? 1 : 0));
      watcher.observe(answer, { attributes: true, attributeFilter: ['aria-busy'] });
      for (let i = 0; i < 100 && asked < 3; i++) await new Promise((r) => setTimeout(r, 100));
      watcher.disconnect();
      return { asked, focus: before.focus === document.activeElement, said: before.said === spoken.textContent };
    });
    assert.ok(seen.asked >= 3, `asked ${seen.asked} times`);
    assert.ok(seen.focus, 'the focus moved');
    assert.ok(seen.said, 'the tick was spoken');
    assert.match(await panel.text('main'), /Friday, November 27, 2026, 3:00 PM EST/);
  });

  it('what was typed survives closing the panel, as long as the window is open', async () => {
    await desk().command('View: Close Editor');
    await panel.open();
    await panel.waitFor(/Read as: Wednesday, November 25, 2026, 3:00 PM EST/);
  });

  it('puts the typed values into the note when asked, in one step that one undo takes back', async () => {
    const saved = /releasable: 2026-11-25 15:00/;
    const save = async () => {
      await back(desk(), panel);
      await panel.tabTo('Save these values into the note');
      await panel.press('Enter');
      await panel.waitFor(/Saved into the front matter/, '.notice');
      return inNote(desk());
    };
    assert.match(await save(), saved);
    await desk().undo();
    assert.equal(await desk().editorText(), note);
    assert.match(await save(), saved);
  });

  it('a reloaded window brings the place back, works the answers out anew, and has forgotten what was not saved', async function () {
    this.timeout(120_000);
    await back(desk(), panel);
    await panel.tabTo('Two release times');
    await panel.press('Enter');
    await panel.tabTo('Compare with a second release time');
    await desk().type('11/26/2026 9:09am');
    await panel.waitFor(/Second release time\s+Thursday, November 26, 2026, 9:09 AM EST/);
    await panel.showTab('request');
    await panel.frame.locator('vscode-dropdown[aria-label="What it is for"] vscode-option').nth(1).waitFor({ state: 'attached' });
    await panel.tabTo('What it is for');
    await panel.press('ArrowDown');
    await panel.waitFor(/DRAFT/);
    const template = await panel.frame.locator(LETTER).evaluate((e) => e.value);
    assert.match(template, /^T\d\d/);
    await placeIsKept(desk().page);

    await desk().page.reload();
    await windowReady(desk().page);
    await panel.ready();
    await panel.frame.locator('#tab-request[aria-selected="true"]').waitFor();
    await panel.waitFor(/DRAFT/);
    assert.equal(await panel.frame.locator(LETTER).evaluate((e) => e.value), template);
    await panel.enter();
    await panel.showTab('hold');
    const text = await panel.waitFor(/Read as: Wednesday, November 25, 2026, 3:00 PM EST/);
    assert.match(await panel.waitFor(/Earliest end, act by/), /Friday, November 27, 2026, 3:00 PM EST/);
    assert.doesNotMatch(text, /9:09/);
    assert.doesNotMatch(text, /Second release time\s+Thursday/);
  });

  it('what was saved into the note survives everything: it is in the file, and a new panel starts from it', async () => {
    await desk().command('View: Close All Editors');
    await noteInFront(desk());
    assert.match(await desk().editorText(), /releasable: 2026-11-25 15:00/);
    await panel.open();
    await panel.showTab('hold');
    await panel.waitFor(/Read as: Wednesday, November 25, 2026, 3:00 PM EST/);
  });
});

/** VS Code in a browser writes the places of its editors down every few seconds, not when the window is closed. */
async function placeIsKept(page) {
  for (let i = 0; i < 60; i++) {
    const stores = await browserStores(page);
    if (stores.some(([, content]) => /tab\W+request\W+template\W+T\d\d/.test(content))) return;
    await page.waitForTimeout(500);
  }
  throw new Error('VS Code did not keep the place of the panel');
}
