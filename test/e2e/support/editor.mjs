// The text editor in front. Monaco keeps only the visible lines in the page, so whole texts are read from the disk after a save.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Monaco draws spaces as no-break spaces. */
const plainSpaces = (text) => text.replaceAll('\u00a0', ' ');

export class Editor {
  constructor(page, folder, quickInput) {
    this.page = page;
    this.folder = folder;
    this.quickInput = quickInput;
  }

  get activeTab() {
    return this.page.locator('.editor-group-container.active .tab.active').first();
  }

  async activeName() {
    return (await this.activeTab.getAttribute('data-resource-name')) ?? '';
  }

  async open(name) {
    const row = await this.quickInput.openOn(name, path.basename(name));
    await this.quickInput.clickRow(row);
    await this.page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
    await this.focus();
  }

  async focus() {
    await this.page.locator('.editor-group-container.active .editor-instance .view-lines').first().waitFor();
    await this.page.keyboard.press('Control+1');
  }

  goToEnd() {
    return this.page.keyboard.press('Control+End');
  }

  /**
   * Line and column from 1, as the editor shows them. The palette works out where to go a moment after the text is in it, and Enter before that
   * goes nowhere, so its row is waited for, and the status bar then says where the cursor is.
   */
  async goTo(line, column = 1) {
    await this.quickInput.openOn(`:${line}:${column}`, new RegExp(`line ${line}\\b`));
    await this.page.keyboard.press('Enter');
    await this.quickInput.closed();
    await this.page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line},`) }).waitFor();
  }

  /** What is drawn: enough for short notes, and for inlay hints and code lenses, which are in no file. */
  async visibleText() {
    const lines = await this.page.locator('.editor-group-container.active .view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return plainSpaces(lines.join('\n'));
  }

  async save() {
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** The whole text of the file in front. Saves it first: the extension does nothing on save, and undo still works after it. */
  async text() {
    const name = await this.activeName();
    const file = findFile(this.folder, name);
    if (!file) return this.visibleText(); // untitled, or a document that is on no disk
    await this.save();
    return settledText(file);
  }

  /** Waits until the text fits the pattern; fails with the text that was there. */
  async waitForText(pattern, milliseconds = 30_000) {
    const end = Date.now() + milliseconds;
    let text = await this.text();
    while (!pattern.test(text)) {
      if (Date.now() > end) throw new Error(`The note does not fit ${pattern}:\n${text}`);
      await sleep(100);
      text = await this.text();
    }
    return text;
  }

  /** Puts the cursor at the start of the first place that has this text. */
  async goToText(wanted) {
    const text = await this.text();
    const at = text.indexOf(wanted);
    if (at < 0) throw new Error(`The note does not hold "${wanted}":\n${text}`);
    const before = text.slice(0, at).split('\n');
    await this.goTo(before.length, before.at(-1).length + 1);
  }

  async selectText(wanted) {
    await this.goToText(wanted);
    for (let count = 0; count < wanted.length; count++) await this.page.keyboard.press('Shift+ArrowRight');
  }
}

/** The text of a file once it stands still: a save cuts the file to nothing before it writes. */
async function settledText(file) {
  for (let before; ;) {
    const { mtimeMs } = fs.statSync(file);
    const text = fs.readFileSync(file, 'utf8');
    if (before && before.mtimeMs === mtimeMs && before.text === text) return text;
    before = { mtimeMs, text };
    await sleep(60);
  }
}

function findFile(folder, name) {
  const found = fs
    .readdirSync(folder, { recursive: true })
    .map(String)
    .find((entry) => path.basename(entry) === name);
  return found && path.join(folder, found);
}
