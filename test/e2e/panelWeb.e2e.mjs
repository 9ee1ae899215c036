// The same page where there is no Node: the extension in VS Code's web extension host, as on vscode.dev, served from the built folder.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { front } from '../../tools/vscode/front.mjs';
import { ensureVSCode } from '../../tools/vscode/install.mjs';
import { launchBrowser, openContext, windowReady, windowUrl } from '../../tools/vscode/page.mjs';
import { startServer } from '../../tools/vscode/server.mjs';
import { Desk, version } from './support/desk.mjs';
import { inNote, PanelPage } from './support/panelPage.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const note = '---\ndate: 2026-11-20\nzone: America/New_York\njurisdiction: US-NC\ndetainer:\n  form: I-247A\n---\n\n# A note\n';

describe(`the panel in the web extension host (VS Code ${version})`, function () {
  this.timeout(120_000);
  let desk, proxy, panel;
  const errors = [];

  before(async function () {
    this.timeout(180_000);
    const server = await startServer(ensureVSCode(version), { settings: { 'files.autoSave': 'off' } });
    proxy = await front(server, { dev: root, host: 'web' });
    fs.writeFileSync(path.join(server.dirs.ws, 'case.md'), note);
    const browser = await launchBrowser();
    const { context, refused } = await openContext(browser, { viewport: { width: 1600, height: 1000 }, timezoneId: 'UTC' });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && /content security|refused to|violates/i.test(message.text())) errors.push(message.text());
    });
    await page.goto(windowUrl(proxy.url, { folder: server.dirs.ws }));
    await windowReady(page);
    desk = new Desk(server, browser, page, refused);
    panel = new PanelPage(desk);
    await desk.openFile('case.md');
    await desk.goToEnd();
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await desk?.screenshot(`failed ${this.currentTest.fullTitle()}`);
  });
  after(async () => {
    await desk?.close();
    await proxy?.stop();
  });

  it('shakes hands and names the note', async () => {
    await panel.open();
    assert.match(await panel.text('.note-name'), /case\.md/);
  });

  it('answers what is typed and puts it into the note', async () => {
    await panel.enter();
    await panel.tabTo('Release-eligible');
    await desk.type('11/25/2026 3pm');
    await panel.waitFor(/Friday, November 27, 2026, 3:00 PM EST/);
    await panel.tabTo('Insert into the note');
    await panel.press('Enter');
    await panel.waitFor(/Inserted: case\.md/, '.notice');
    assert.match(await inNote(desk), /<!-- detainer-desk:hold v=1 /);
  });

  it('runs in the web host, and breaks no content policy', async () => {
    const workers = desk.page.frames().some((frame) => frame.url().includes('webWorkerExtensionHostIframe'));
    assert.ok(workers, 'there is no web extension host');
    assert.deepEqual(errors, []);
  });
});
