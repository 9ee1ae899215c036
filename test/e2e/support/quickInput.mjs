// The palette, quick picks and input boxes: one widget at the top of the window.
import path from 'node:path';
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

  /** The rows as they are drawn, from the top: the page keeps them in another order. */
  async drawn() {
    await this.rows.first().waitFor();
    const rows = await this.rows.evaluateAll((all) => all.map((row) => [row.getBoundingClientRect().top, row.innerText]));
    return rows.sort(([a], [b]) => a - b).map(([, text]) => text.replace(/\s+/g, ' ').trim());
  }

  /** The row that Enter would take. */
  async active() {
    const row = this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row.focused');
    return (await row.innerText()).replace(/\s+/g, ' ').trim();
  }

  /** Waits until the widget asks this. All questions share one widget, and what is typed too early goes into the one before. */
  asks(title) {
    return this.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title }).waitFor();
  }

  /** The title of the question on the screen, once it is another one than this. */
  async otherTitle(than) {
    const [title] = await this.page.locator('.quick-input-widget:visible .quick-input-title').allInnerTexts();
    return title && title !== than ? title : undefined;
  }

  async answer(title, text) {
    await this.asks(title);
    await this.box.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** The dialog "Save" of a window in a browser: saves under this path, whatever it proposed. */
  async saveAs(file) {
    const dialog = this.page.locator('.quick-input-widget:visible', { hasText: 'Save' });
    await dialog.first().waitFor();
    await this.proposes(path.basename(path.dirname(file)));
    await this.box.fill(file);
    await dialog.locator('.quick-input-action .monaco-button').first().click();
  }

  /** Waits until the box holds a text: the dialog fills its own a moment after it is shown, over whatever was typed. */
  proposes(text) {
    return this.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.quick-input-widget .quick-input-box input')].some((box) => box.value.includes(wanted)),
      text,
    );
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
