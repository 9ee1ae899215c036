// A VS Code window in a headless browser, with the little that every user of one needs. The tests' page object is in test/e2e/support.
import { chromium } from 'playwright-core';
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

/** The address of a window on a folder of the server's disk. */
export function windowUrl(base, { folder, token }) {
  const payload = JSON.stringify([
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]);
  const query = [`folder=${encodeURIComponent(folder)}`, `payload=${encodeURIComponent(payload)}`];
  if (token) query.push(`tkn=${token}`);
  return `${base}/?${query.join('&')}`;
}

/** True for what never leaves this machine. Requests to the resource host are answered by the webview's own service worker. */
const staysHere = ({ protocol, hostname }) =>
  !/^https?:$/.test(protocol) ||
  hostname === '127.0.0.1' ||
  hostname === 'localhost' ||
  hostname.endsWith('.vscode-resource.vscode-cdn.net');

/** Refuses every request that would leave the machine, and remembers it: no test depends on the network. */
export async function offline(context) {
  const refused = new Set();
  await context.route(
    (url) => !staysHere(url),
    (route) => {
      refused.add(route.request().url().slice(0, 100));
      return route.abort();
    },
  );
  return refused;
}

/** Resolves when the window has drawn its status bar and its file list. */
export async function windowReady(page) {
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
}
