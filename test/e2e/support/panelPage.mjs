// The panel as the end-to-end tests use it: by keyboard, in the frame of its webview.
import assert from 'node:assert/strict';

/** The panel as a person at the keyboard has it. Nothing here clicks inside the page. */
export class PanelPage {
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

  /** Waits until keys go into the page: the palette closes and the panel comes to the front a moment after a command was chosen. */
  async focus() {
    await this.desk.quickInput.closed();
    await this.desk.page.locator('.editor-group-container.active .tab.active', { hasText: 'Detainer Desk' }).waitFor();
    // Some part of the workbench may take the focus back once more, and a key would then go into the note: it must stay.
    for (let calm = 0, i = 0; calm < 4; i++) {
      if (i > 100) throw new Error('The focus does not stay in the panel.');
      const inside = await this.desk.page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
      const has = inside && (await this.frame.evaluate(() => document.hasFocus()));
      calm = has ? calm + 1 : 0;
      if (!has) await this.frame.evaluate(() => globalThis.focus());
      await this.desk.page.waitForTimeout(100);
    }
  }

  /** The focus enters the page at its first control. */
  async enter() {
    await this.focus();
    await this.press('Tab');
  }

  async showTab(id) {
    await this.focus();
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
    const end = Date.now() + 30_000;
    let text = '';
    while (Date.now() < end) {
      text = await this.text(selector);
      if (pattern.test(text)) return text;
      await this.desk.page.waitForTimeout(50);
    }
    throw new Error(`${selector} does not show ${pattern}:\n${text.slice(0, 3000)}`);
  }
}

/** The focus goes back into the page. */
export async function back(desk, panel) {
  await desk.command('Detainer Desk: Open Panel');
  await panel.ready();
  await panel.enter();
}

/** Notes stand in the first group, the panel beside them. */
export async function noteInFront(desk, name = 'case.md') {
  await desk.command('View: Focus First Editor Group');
  await desk.openFile(name);
}

export async function inNote(desk) {
  await noteInFront(desk);
  return desk.editorText();
}
