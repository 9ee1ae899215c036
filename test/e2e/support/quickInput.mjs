// The palette, quick picks and input boxes: one widget at the top of the window.

export class QuickInput {
  constructor(page) {
    this.page = page;
  }

  get box() {
    return this.page
      .locator('.quick-input-widget input[type="text"]:visible, .quick-input-widget .quick-input-box input:visible')
      .first();
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

  async choose(text) {
    await this.row(text).waitFor();
    await this.row(text).click();
  }

  /** The sentence under the box: what is wrong with what was typed, or what is asked. */
  async message() {
    return (await this.page.locator('.quick-input-widget:visible .quick-input-message').innerText()).trim();
  }

  async closed() {
    await this.page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
  }
}
