// The palette, quick picks and input boxes: one widget at the top of the window.

import { openPalette } from '../../../tools/vscode/page.mjs';

export class QuickInput {
  constructor(page) {
    this.page = page;
  }

  get box() {
    return this.page.locator('.quick-input-widget .quick-input-box input:visible').first();
  }

  get rows() {
    return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }

  row(text) {
    return this.rows.filter({ hasText: text }).first();
  }

  /** The visible rows, each as one line of text (label, description, detail). */
  async texts() {
    await this.rows.first().waitFor();
    const all = await this.rows.allInnerTexts();
    return all.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  async openWith(text) {
    await this.page.keyboard.press('F1');
    await this.box.waitFor();
    await this.box.fill(text);
  }

  /** Opens the palette on a text and returns the row that shows another, once it is there. */
  openOn(text, rowText, milliseconds) {
    return openPalette(this.page, text, rowText, milliseconds);
  }

  async choose(text) {
    await this.row(text).waitFor();
    await this.clickRow(this.row(text));
  }

  /** Clicks, and takes the mouse out of the way: it would rest over the note and open hovers there. */
  async clickRow(row) {
    await row.click();
    await this.page.mouse.move(2, 2);
  }

  /** The sentence under the box: what is wrong with what was typed, or what is asked. */
  async message() {
    return (await this.page.locator('.quick-input-widget:visible .quick-input-message').innerText()).trim();
  }

  async closed() {
    await this.page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
  }
}
