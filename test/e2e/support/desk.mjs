// The page object of the end-to-end tests: the packaged extension, installed in a real VS Code, as a caseworker sees it.
//
//   describeDesk('what is tested', { files: { 'note.md': '...' } }, (desk) => {
//     it('does something', async () => {
//       await desk().openFile('note.md');
//       await desk().command('Detainer Desk: Check a Hold Deadline');
//     });
//   });
//
// One server and one browser per describeDesk; its tests share the window, in order.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ensureVSCode } from '../../../tools/vscode/install.mjs';
import { assertSameClock } from '../../../tools/clock/page.mjs';
import { launchBrowser, openContext, windowReady, windowUrl } from '../../../tools/vscode/page.mjs';
import { startServer } from '../../../tools/vscode/server.mjs';
import { Editor } from './editor.mjs';
import { QuickInput } from './quickInput.mjs';
import { Webviews } from './webviews.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const vsix = path.join(root, 'out/detainer-desk.vsix');
export const version = process.env.E2E_VSCODE ?? 'minimum';

const asFileName = (title) => title.replace(/\W+/g, '-').slice(0, 100);

export class Desk {
  constructor(server, browser, page, refused) {
    this.server = server;
    this.browser = browser;
    this.page = page;
    /** Addresses outside this machine that something asked for. */
    this.refused = refused;
    this.quickInput = new QuickInput(page);
    this.editor = new Editor(page, server.dirs.ws, this.quickInput);
    this.webviews = new Webviews(page);
  }

  /** The folder that is open in VS Code, on disk. */
  get folder() {
    return this.server.dirs.ws;
  }

  // --- the palette, quick picks, input boxes ---

  /** Runs a command by its title as the palette shows it, for example "Detainer Desk: Open Panel". */
  async command(title) {
    const row = await this.quickInput.openOn(`>${title}`, title);
    await this.quickInput.clickRow(row);
  }

  /** Whether the palette offers a title, now or within some time: VS Code learns of the commands a moment after its window is drawn. */
  async offers(title, milliseconds = 10_000) {
    try {
      await this.quickInput.openOn(`>${title}`, title, milliseconds);
      return true;
    } catch {
      return false;
    } finally {
      await this.escape();
    }
  }

  pick(text) {
    return this.quickInput.choose(text);
  }

  /** Types where the focus is: a quick pick, an input box, or the editor. */
  type(text) {
    return this.page.keyboard.type(text);
  }

  accept() {
    return this.page.keyboard.press('Enter');
  }

  escape() {
    return this.page.keyboard.press('Escape');
  }

  // --- the note in front ---

  editorText() {
    return this.editor.text();
  }

  waitForText(pattern) {
    return this.editor.waitForText(pattern);
  }

  openFile(name) {
    return this.editor.open(name);
  }

  goToEnd() {
    return this.editor.goToEnd();
  }

  goTo(line, column) {
    return this.editor.goTo(line, column);
  }

  selectText(text) {
    return this.editor.selectText(text);
  }

  async undo() {
    await this.editor.focus();
    await this.page.keyboard.press('Control+z');
  }

  /** The hover at the first place that has this text, as plain text. */
  async hoverText(onText) {
    await this.editor.goToText(onText);
    // by its keys: the mouse, on its way out of the palette, would close the hover again
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.press('Control+i');
    const hover = this.page.locator('.monaco-hover:not(.workbench-hover):visible .monaco-hover-content').first();
    await hover.waitFor();
    const text = (await hover.innerText()).replaceAll('\u00a0', ' ');
    await this.escape();
    await this.editor.focus();
    return text;
  }

  /** Code lenses and other lines that are drawn between the lines of the note. */
  async codeLenses() {
    const texts = await this.page.locator('.editor-group-container.active .codelens-decoration').allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  // --- the rest of the window ---

  /** The problems of the Problems view, one line each, without the file rows. */
  async problems() {
    await this.command('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel').waitFor();
    await this.page.waitForTimeout(300); // the list is filled a moment after it is shown
    const rows = await this.page.locator('.markers-panel .monaco-list-row[aria-level="2"]').allInnerTexts();
    await this.editor.focus();
    return rows.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  statusBar(text) {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /** The rows of a tree view, by the title of its section; without a title, of every open view of the side bar. */
  async treeRows(section) {
    const pane = section ? this.page.locator('.sidebar .pane', { hasText: section }) : this.page.locator('.sidebar');
    await pane.locator('[role=treeitem]').first().waitFor();
    const rows = await pane.locator('[role=treeitem]').allInnerTexts();
    return rows.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  toast(text) {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  dialog(text) {
    return this.page.locator('.monaco-dialog-box', { hasText: text });
  }

  webview(title) {
    return this.webviews.frame(title);
  }

  preview(words) {
    return this.webviews.preview(words);
  }

  axe(frame, options) {
    return this.webviews.axe(frame, options);
  }

  /** Answers the question whether the folder is trusted. The latest VS Code does not ask: it starts restricted and says so. */
  async doNotTrust() {
    if (version === 'minimum') await this.dialog('Do you trust the authors').getByText("No, I don't trust the authors").click();
    await this.statusBar('Restricted Mode').waitFor();
  }

  async screenshot(name) {
    const file = path.join(root, 'out/shots', version, `${asFileName(name)}.png`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
    return file;
  }

  async close() {
    await this.browser.close();
    await this.server.stop();
  }
}

/**
 * @param {object} options
 * @param {Record<string, string>} [options.files] what lies in the open folder, by path
 * @param {string} [options.copyFrom] a folder of the repository to copy into it first
 * @param {object} [options.settings] user settings
 * @param {boolean} [options.trust] true: the folder is not trusted until the user says so
 * @param {string} [options.zone] the zone of both the extension host and the window
 * @param {{ width: number, height: number }} [options.viewport]
 */
export async function openDesk({ files = {}, copyFrom, settings = {}, trust = false, zone = 'UTC', viewport } = {}) {
  if (!fs.existsSync(vsix)) throw new Error('out/detainer-desk.vsix is missing. Run npm run package first.');
  const quiet = { 'files.autoSave': 'off', ...settings };
  const server = await startServer(ensureVSCode(version), { vsix, trust, settings: quiet, env: { TZ: zone } });
  if (copyFrom) fs.cpSync(path.join(root, copyFrom), server.dirs.ws, { recursive: true });
  for (const [name, text] of Object.entries({ 'empty.md': '', ...files })) {
    const file = path.join(server.dirs.ws, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  const browser = await launchBrowser();
  const { context, refused } = await openContext(browser, {
    viewport: viewport ?? { width: 1280, height: 800 },
    timezoneId: zone,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(windowUrl(server.url, { folder: server.dirs.ws }));
  await windowReady(page);
  assertSameClock(await page.evaluate(() => Date.now()), 'the window');
  return new Desk(server, browser, page, refused);
}

/** A describe block with its own window. A failed test leaves a picture in out/shots. */
export function describeDesk(title, options, body) {
  describe(`${title} (VS Code ${version})`, function () {
    this.timeout(120_000); // only what never comes takes so long
    let desk;
    before(async function () {
      this.timeout(180_000); // the first run fetches VS Code
      desk = await openDesk(options);
    });
    afterEach(async function () {
      if (this.currentTest.state === 'failed') await desk?.screenshot(`failed ${this.currentTest.fullTitle()}`);
    });
    after(async () => {
      await desk?.close();
      // The gallery is VS Code's own request; ours would show up here.
      const asked = [...(desk?.refused ?? [])].filter((address) => !address.includes('open-vsx.org'));
      assert.deepEqual(asked, [], 'something tried to leave the machine');
    });
    body(() => desk);
  });
}
