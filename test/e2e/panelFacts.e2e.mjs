// The panel's rarer facts by keyboard, what a screen reader hears, a very narrow panel, and a clinic whose folder changes meanwhile.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describeDesk } from './support/desk.mjs';
import { back, inNote, PanelPage } from './support/panelPage.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const note = `---
date: 2026-11-20
zone: America/New_York
jurisdiction: US-NC
detainer:
  form: I-247A
---

# A note
`;
const NARROW_PX = 226;
const letterFile = (title) => `---
id: C-OURS
title: ${title}
recipient: The jail
recipient-kind: jail
purpose: To ask for a copy
use: both
author: NK
fields:
  - { name: person, label: name as booked, help: "", required: yes }
---

For {{ person }}.
`;

describeDesk(
  'the facts on the panel',
  {
    files: { 'case.md': note, '.detainer-desk/clinic.json': '{ "name": "River Clinic" }\n' },
    viewport: { width: 1600, height: 1000 },
  },
  (desk) => {
    let panel;
    const inClinic = (name, text) => {
      const file = path.join(desk().folder, '.detainer-desk', name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    };
    const options = (label) =>
      panel.frame
        .locator(`vscode-dropdown[aria-label="${label}"] vscode-option`)
        .evaluateAll((all) => all.map((o) => o.textContent));
    const offers = async (label, pattern) => {
      for (let i = 0; i < 300; i++) {
        if ((await options(label)).some((text) => pattern.test(text))) return;
        await desk().page.waitForTimeout(100);
      }
      throw new Error(`${label} does not offer ${pattern}: ${(await options(label)).join(' | ')}`);
    };

    before(async () => {
      await desk().openFile('case.md');
      await desk().goToEnd();
      panel = new PanelPage(desk());
      await panel.open();
      await panel.waitFor(/Type when the person would otherwise/);
    });

    it('a screen reader hears the answer once, after the typing, and not with each key', async () => {
      await panel.enter();
      await panel.tabTo('Release-eligible');
      await panel.frame.evaluate(() => {
        globalThis.heard = [];
        const spoken = document.querySelector('.spoken');
        new MutationObserver(() => globalThis.heard.push(spoken.textContent)).observe(spoken, { childList: true });
      });
      await desk().page.keyboard.type('11/18/2026 3pm', { delay: 40 });
      await panel.waitFor(/Friday, November 20, 2026, 3:00 PM EST/);
      await panel.frame.waitForFunction(() => globalThis.heard.length > 0);
      await desk().page.waitForTimeout(1200); // longer than the pause after which it would speak again
      const heard = await panel.frame.evaluate(() => globalThis.heard);
      assert.equal(heard.length, 1, heard.join(' / '));
      assert.match(heard[0], /act by: Friday, November 20, 2026, 3:00 PM EST/);
    });

    it('more facts: each is reached by the keyboard and said back in words, or what is wrong with it', async () => {
      await panel.tabTo('More facts');
      await panel.press('Enter');
      await panel.tabTo('When ICE took custody');
      await desk().type('11/19/2026 9am');
      await panel.waitFor(/Read as: Thursday, November 19, 2026, 9:00 AM EST/);
      await panel.waitFor(/ICE took custody/, '.answer');
      await panel.tabTo('Count another number of hours');
      await desk().type('a day');
      await panel.waitFor(/number of hours cannot be read/);
      for (let i = 0; i < 'a day'.length; i++) await panel.press('Backspace');
      await panel.waitFor(/Friday, November 20, 2026, 3:00 PM EST/);
      await panel.tabTo('Add a local closed day');
      await panel.press('Enter');
      await panel.tabTo('Closed on, or from');
      await desk().type('2026-11-20');
      await panel.tabTo('Until');
      await desk().type('2026-11-21');
      await panel.tabTo('Who says so');
      await desk().type('county order');
      await panel.waitFor(/Read as: Friday, November 20, 2026 to Saturday, November 21, 2026, 2 days \(county order\)/);
      await panel.waitFor(/If 2026-11-20 counts as a holiday here \(county order\)/, '.answer');
      await panel.tabTo('Facility');
      await desk().type('County jail, desk 2');
      await panel.tabTo('Booked');
      await desk().type('sometime');
      await desk().screenshot('panel more facts');
      assert.deepEqual(await desk().axe(panel.frame), []);
    });

    it('more facts: saved under the keys of the note, and what cannot be read is named', async () => {
      await panel.tabTo('Save these values into the note');
      await panel.press('Enter');
      await panel.waitFor(/Saved into the front matter: case\.md.*Not saved, because it cannot be read yet: Booked\./, '.notice');
      const text = await inNote(desk());
      assert.match(text, /^ {2}ice-custody: 2026-11-19 09:00$/m);
      assert.match(text, /^facility: County jail, desk 2$/m);
      assert.match(text, /^ {2}releasable: 2026-11-18 15:00$/m);
      assert.match(text, /^ {2}local-days: 2026-11-20 to 2026-11-21 \(county order\)$/m);
      assert.doesNotMatch(text, /booked|sometime/);
    });

    it('the charges are saved from their own tab', async () => {
      await back(desk(), panel);
      await panel.showTab('charges');
      await panel.tabTo('Find a charge');
      await desk().type('1313');
      await panel.waitFor(/found\. Enter adds the first/);
      await panel.press('Enter');
      await panel.waitFor(/ICE-2010 scheme/);
      assert.doesNotMatch(await panel.text('main'), /house-analysis/);
      await panel.tabTo('Save these charges into the note');
      await panel.press('Enter');
      await panel.waitFor(/Saved into the front matter/, '.notice');
      assert.match(await inNote(desk()), /charges:\n\s+- code: "?1313/);
    });

    it('the clinic’s folder changes: states, templates and their titles follow, and what was typed stays', async () => {
      await back(desk(), panel);
      await panel.showTab('request');
      inClinic('templates/ours.md', letterFile('Our own letter'));
      await offers('What it is for', /To the jail/);
      await panel.frame.waitForFunction(() => document.querySelector('vscode-dropdown[aria-label="What it is for"]'));
      await panel.tabTo('What it is for');
      await panel.press('ArrowDown');
      await offers('Template', /C-OURS Our own letter/);
      await panel.tabTo('Template');
      await panel.press('End');
      await panel.waitFor(/Template of River Clinic by NK, not reviewed\./);
      await panel.tabTo('Name as booked');
      await desk().type('B 12');
      await panel.waitFor(/For B 12\./, '.letter');
      inClinic('templates/ours.md', letterFile('Our better letter'));
      await offers('Template', /C-OURS Our better letter/);
      await panel.waitFor(/For B 12\./, '.letter');

      // A list of the handshake, which only the message about a new catalog can change.
      const { entries } = JSON.parse(fs.readFileSync(path.join(root, 'src/data/holds/jurisdictions.json'), 'utf8'));
      const state = { ...entries.find((e) => e.id === 'US-NC'), name: 'North Carolina as we read it', reason: 'a test' };
      inClinic('jurisdictions.json', JSON.stringify([state]));
      await panel.showTab('hold');
      await offers('State', /North Carolina as we read it \(US-NC\)/);
      await panel.waitFor(/Read as: Wednesday, November 18, 2026, 3:00 PM EST/);
    });

    it('fits a panel of 226 pixels: nothing is cut, and nothing stands outside of what holds it', async function () {
      this.timeout(120_000);
      await desk().page.setViewportSize({ width: 800, height: 1000 });
      await panel.frame.waitForFunction((px) => document.documentElement.clientWidth <= px + 20, NARROW_PX);
      for (const tab of ['hold', 'charges', 'request', 'case']) {
        await back(desk(), panel);
        await panel.showTab(tab);
        await panel.frame.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
        await desk().page.setViewportSize({ width: 800, height: tab === 'case' ? 3000 : 5500 });
        await desk().page.waitForTimeout(400);
        await desk().screenshot(`panel ${tab} narrow`);
        assert.deepEqual(await panel.frame.evaluate(outside), [], tab);
      }
    });
  },
);

/** Elements that stand out of the page or hold more than they show, those in the toolkit's shadow roots too. */
function outside() {
  const most = document.documentElement.clientWidth;
  const found = [];
  const look = (element, name) => {
    if (element.matches('.scroll *, .spoken, svg *, .handle')) return;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const called = `${name} ${element.tagName.toLowerCase()}.${element.className}`.trim();
    if (box.right > most + 1 || box.left < -1)
      found.push(`${called}: ${Math.round(box.left)} to ${Math.round(box.right)} of ${most}`);
    // A scrolled list says so itself; an input scrolls what a person typed.
    const scrolls = element.matches('.scroll, input, textarea, svg, [part=control].control');
    if (!scrolls && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      found.push(`${called}: ${element.scrollWidth} px in ${element.clientWidth}`);
    for (const inner of element.shadowRoot?.querySelectorAll('*:not(slot)') ?? []) look(inner, called);
  };
  for (const element of document.querySelectorAll('header *, main *, footer *')) look(element, '');
  return [...new Set(found)];
}
