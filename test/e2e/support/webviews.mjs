// Webview pages: each is a frame in a frame.
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

export class Webviews {
  constructor(page) {
    this.page = page;
  }

  /** The frame of the webview whose page has this <title>: workbench > iframe.webview > iframe#active-frame. */
  async frame(title, milliseconds = 30_000) {
    const end = Date.now() + milliseconds;
    while (Date.now() < end) {
      for (const frame of this.page.frames()) {
        if (!frame.url().includes('fake.html')) continue;
        const frameTitle = await frame.title().catch(() => ''); // it may just be going away
        if (frameTitle.includes(title)) return frame;
      }
      await this.page.waitForTimeout(50);
    }
    throw new Error(`There is no webview "${title}". Frames: ${this.page.frames().map((frame) => frame.url())}`);
  }

  /** The text of a Markdown preview, which has no title of its own: the page on which these words stand. */
  async preview(words, milliseconds = 20_000) {
    const end = Date.now() + milliseconds;
    while (Date.now() < end) {
      for (const frame of this.page.frames()) {
        if (!frame.url().includes('fake.html')) continue;
        const body = frame.locator('body');
        const text = await body.innerText({ timeout: 200 }).catch(() => '');
        if (text.includes(words)) return text;
      }
      await this.page.waitForTimeout(50);
    }
    throw new Error(`No preview says "${words}".`);
  }

  /**
   * What axe-core finds inside a webview, one sentence each. Evaluation goes through the debugging protocol, so the page's content
   * security policy does not stop it. A webview's body is transparent and axe would take it as white, hence the background.
   */
  async axe(frame, options = {}) {
    await frame.evaluate(() => {
      document.documentElement.style.background = 'var(--vscode-editor-background)';
    });
    await frame.evaluate(fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    const result = await frame.evaluate((given) => globalThis.axe.run(document, given), options);
    return result.violations.map((violation) => {
      const places = violation.nodes.map((node) => node.target.flat().join(' '));
      return `${violation.impact} ${violation.id}: ${places.join(' | ')}`;
    });
  }
}
