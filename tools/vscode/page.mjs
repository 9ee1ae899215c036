// A VS Code window in a headless browser, with the little that every user of one needs. The tests' page object is in test/e2e/support.
import { chromium } from 'playwright-core';
import { clockScript } from '../clock/page.mjs';
import { findBrowser } from './browser.mjs';

const flags = [
  '--no-sandbox', // containers run as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(options = {}) {
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: flags, ...options });
}

/** The address of a window on a folder of the server's disk, or on a workspace file with several. */
export function windowUrl(base, { folder, workspace, token }) {
  const payload = JSON.stringify([
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]);
  const open = workspace ? `workspace=${encodeURIComponent(workspace)}` : `folder=${encodeURIComponent(folder)}`;
  const query = [open, `payload=${encodeURIComponent(payload)}`];
  if (token) query.push(`tkn=${token}`);
  return `${base}/?${query.join('&')}`;
}

/** True for what never leaves this machine. Requests to the resource host are answered by the webview's own service worker. */
const staysHere = ({ protocol, hostname }) =>
  !/^https?:$/.test(protocol) ||
  hostname === '127.0.0.1' ||
  hostname === 'localhost' ||
  hostname.endsWith('.vscode-resource.vscode-cdn.net');

/**
 * A browser's context with the clock of the tests, which refuses every request that would leave the machine, and remembers it: no test depends on the
 * network.
 */
export async function openContext(browser, options) {
  const context = await browser.newContext(options);
  if (clockScript) await context.addInitScript(clockScript);
  const refused = new Set();
  await context.route(
    (url) => !staysHere(url),
    (route) => {
      refused.add(route.request().url().slice(0, 100));
      return route.abort();
    },
  );
  return { context, refused };
}

/** Resolves when the window has drawn its status bar and what its side bar shows: the files, or the view that was in front before a reload. */
export async function windowReady(page) {
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  await page.locator('.part.sidebar .pane-body .monaco-list-row:visible').first().waitFor();
}

const paletteBox = (page) => page.locator('.quick-input-widget .quick-input-box input:visible').first();

/**
 * Opens the palette on a text and waits for a row. VS Code learns of an extension's commands a moment after its window is drawn, and an
 * open palette does not take them up, so it is closed and opened again until the row is there. Each try is given longer than the one before: on a
 * busy machine the list itself takes seconds.
 */
export async function openPalette(page, text, rowText, milliseconds = 50_000) {
  const row = page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row', { hasText: rowText }).first();
  const end = Date.now() + milliseconds;
  for (let patience = 2000; ; patience *= 2) {
    await page.keyboard.press('F1');
    try {
      await paletteBox(page).fill(text, { timeout: patience }); // what a command did before may close it again
      await row.waitFor({ timeout: patience });
      return row;
    } catch {
      if (Date.now() > end) throw new Error(`The palette has no "${rowText}" for "${text}".`);
      await page.keyboard.press('Escape');
    }
  }
}
