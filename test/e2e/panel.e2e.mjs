// The panel in the real workbench: all three jobs by keyboard alone, the same in four themes, and nothing lost when it is hidden.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describeDesk } from './support/desk.mjs';

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

/** The aims are 100 ms of script and 16 ms to the answer; the figures are printed. What fails is only a panel that hangs, not a busy machine. */
const HANGS_MS = 5000;
const THEMES = [
  ['Dark Modern', 'Default Dark Modern'],
  ['Light Modern', 'Default Light Modern'],
  ['Dark High Contrast', 'Default High Contrast'],
  ['Light High Contrast', 'Default High Contrast Light'],
];

/** The panel as a person at the keyboard has it. Nothing here clicks inside the page. */
class PanelPage {
  constructor(desk) {
    this.desk = desk;
  }

  async open() {
    await this.desk.command('Detainer Desk: Open Panel');
    return this.ready();
  }

  async ready() {
    this.frame = await this.desk.webview('Detainer Desk');
    await this.frame.locator('#tab-hold').waitFor();
    return this.frame;
  }

  press(key) {
    return this.desk.page.keyboard.press(key);
  }

  /** Tab until the focus is on something with this name. */
  async tabTo(name, key = 'Tab') {
    for (let i = 0; i < 120; i++) {
      if ((await this.focused()).includes(name)) return;
      await this.press(key);
    }
    throw new Error(`The keyboard does not reach "${name}"; it is at "${await this.focused()}".`);
  }

  focused() {
    return this.frame.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    });
  }

  /** The focus enters the page at its first control. */
  async enter() {
    await this.frame.evaluate(() => globalThis.focus());
    await this.press('Tab');
  }

  async showTab(id) {
    await this.frame.evaluate(() => document.querySelector('vscode-panel-tab[aria-selected="true"]')?.focus());
    for (let i = 0; i < 4; i++) {
      if ((await this.frame.locator(`#tab-${id}`).getAttribute('aria-selected')) === 'true') break;
      await this.press('ArrowRight');
      await this.desk.page.waitForTimeout(50);
    }
    assert.equal(await this.frame.locator(`#tab-${id}`).getAttribute('aria-selected'), 'true');
  }

  text(selector) {
    return this.frame.locator(selector).first().innerText();
  }

  async waitFor(pattern, selector = 'main') {
    const end = Date.now() + 10_000;
    let text = '';
    while (Date.now() < end) {
      text = await this.text(selector);
      if (pattern.test(text)) return text;
      await this.desk.page.waitForTimeout(50);
    }
    throw new Error(`${selector} does not show ${pattern}:\n${text.slice(0, 3000)}`);
  }
}

describeDesk('the panel', { files: { 'case.md': note, 'other.md': '# Another note\n' }, viewport: { width: 1600, height: 1000 } }, (desk) => {
  let panel;
  const errors = [];

  before(async () => {
    desk().page.on('console', (message) => {
      if (message.type() === 'error' && /content security|refused|violates/i.test(message.text())) errors.push(`${message.location().url}:${message.location().lineNumber} ${message.text()}`);
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
    await desk().type('11/25/2026 3pm');
    await panel.waitFor(/Read as: Wednesday, November 25, 2026, 3:00 PM EST/);
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
    await desk().type('simple assault');
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
    await panel.frame.locator('vscode-dropdown[aria-label="What it is for"] vscode-option').nth(1).waitFor({ state: 'attached' });
    await panel.tabTo('What it is for');
    await panel.press('ArrowDown');
    await panel.waitFor(/DRAFT/);
    await panel.tabTo('office');
    await desk().type('The Clinic');
    await panel.waitFor(/The Clinic/, '.letter');
    await panel.tabTo('Insert into the note');
    await panel.press('Enter');
    const text = await desk().waitForText(/DRAFT[\s\S]*The Clinic/);
    assert.match(text, /The Clinic/);
  });

  it('Case: the facts, the deadline and the way to the line', async () => {
    await back(desk(), panel);
    await panel.showTab('case');
    await panel.waitFor(/What the note says/);
    await panel.tabTo('Form edition');
    await panel.press('Enter');
    await desk().page.locator('.monaco-editor.focused').first().waitFor();
    const line = await desk().page.locator('.statusbar-item', { hasText: /Ln \d+/ }).innerText();
    assert.match(line, /Ln 8/);
  });

  it('follows the note in front, and stays with a pinned one', async () => {
    await back(desk(), panel);
    await panel.tabTo('Pin this note');
    await panel.press('Enter');
    await panel.waitFor(/case\.md \(pinned\)/, '.note-name');
    await noteInFront(desk(), 'other.md');
    await desk().page.waitForTimeout(400);
    assert.match(await panel.text('.note-name'), /case\.md \(pinned\)/);
    await back(desk(), panel);
    await panel.tabTo('Unpin');
    await panel.press('Enter');
    await panel.waitFor(/other\.md/, '.note-name');
  });

  it('keeps nothing of what was typed in the profile', async () => {
    const { user, data } = desk().server.dirs;
    for (const root of [user, data]) {
      const hits = filesHolding(root, ['11/25/2026 3pm', 'The Clinic']).filter((file) => !/History|Backups|logs/.test(file));
      assert.deepEqual(hits, []);
    }
  });

  it('breaks no content policy', () => {
    assert.deepEqual(errors, []);
  });

  it('says how long the script takes and how fast typing is answered', async () => {
    await noteInFront(desk());
    await back(desk(), panel);
    await panel.showTab('hold');
    const marks = await panel.frame.evaluate(() => Object.fromEntries(performance.getEntriesByType('mark').map((m) => [m.name.replace('detainer-desk ', ''), m.startTime])));
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
    console.log(`      script until built ${script.toFixed(1)} ms; typing to answer: median ${times[20].toFixed(1)} ms, 95th percentile ${times[37].toFixed(1)} ms`);
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
});

/** The focus goes back into the page. */
async function back(desk, panel) {
  await desk.command('Detainer Desk: Open Panel');
  await panel.ready();
  await panel.enter();
}

/** Notes stand in the first group, the panel beside them. */
async function noteInFront(desk, name = 'case.md') {
  await desk.command('View: Focus First Editor Group');
  await desk.openFile(name);
}

async function inNote(desk) {
  await noteInFront(desk);
  return desk.editorText();
}

function filesHolding(root, needles) {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => {
      const text = fs.readFileSync(file).toString('latin1');
      return needles.some((needle) => text.includes(needle));
    });
}
