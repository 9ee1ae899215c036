// npm start: the extension, built, in a real VS Code, on the sample clinic.
//   Desktop `code` when it is on PATH (or VSCODE_BIN); otherwise VS Code in the browser, on loopback, behind a random token.
//   --browser   always the browser one
//   --check     opens it without a screen, looks, takes a picture, ends (for CI)
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { front } from './front.mjs';
import { ensureVSCode } from './install.mjs';
import { startServer } from './server.mjs';
import { launchBrowser, openContext, openPalette, windowReady, windowUrl } from './page.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const clinic = path.join(root, 'samples/clinic');
const check = process.argv.includes('--check');
const forceBrowser = check || process.argv.includes('--browser');

const tryFirst = `What to try first:
  1. Open a note, press F1 and choose "Detainer Desk: Check a Hold Deadline". Type: fri 3pm
  2. Press F1 and choose "Detainer Desk: Classify Charges". Type a code or a word of a charge.
  3. Press F1 and choose "Detainer Desk: Open Panel" for the same jobs on one page.
  4. "Detainer Desk: Where Is This Case?" says where a note stands, and prepares a complaint (T08), warnings first.
  5. "Detainer Desk: Check Priorities" answers for a day, for example 2012-06-01.
  6. "Detainer Desk: Search the Program": type copy, 48 hours or Louisiana.
  7. "Detainer Desk: Pattern Report" over the sixty made-up notes, with made-up arrests beside them.`;

function findDesktop() {
  if (process.env.VSCODE_BIN) return process.env.VSCODE_BIN;
  const suffixes = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const isThere = (name) => folders.some((folder) => suffixes.some((suffix) => fs.existsSync(path.join(folder, name + suffix))));
  return ['code', 'code-insiders', 'codium', 'code-oss'].find(isThere);
}

/** The window belongs to the user's own VS Code: it stays open, and this command ends. */
function openDesktop(program) {
  console.log(`Opening the sample clinic in ${program}, with the extension.\n\n${tryFirst}`);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, clinic];
  const result = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.error) console.error(`${program} did not start: ${result.error.message}`);
  return result.status ?? 1;
}

/** A copy, so that trying things out does not change the repository. */
function copyClinic(server) {
  const copy = path.join(server.dirs.ws, 'clinic');
  fs.cpSync(clinic, copy, { recursive: true });
  return copy;
}

async function startInBrowser() {
  const vs = ensureVSCode(process.env.VSCODE_WHICH ?? 'minimum');
  const token = randomBytes(16).toString('hex');
  const server = await startServer(vs, { token, settings: { 'workbench.startupEditor': 'readme' } });
  const proxy = await front(server, { dev: root, port: Number(process.env.PORT ?? 0) });
  const address = windowUrl(proxy.url, { folder: copyClinic(server), token });
  const stop = async () => {
    await proxy.stop();
    await server.stop();
  };
  return { vs, proxy, address, stop };
}

async function lookOnce({ vs, proxy, address }) {
  const withoutToken = (await fetch(`${proxy.url}/`)).status;
  const browser = await launchBrowser();
  try {
    const { context } = await openContext(browser, { viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(address);
    await windowReady(page);
    await openPalette(page, '>Detainer Desk: Check a Hold Deadline', 'Check a Hold Deadline');
    fs.mkdirSync(path.join(root, 'out'), { recursive: true });
    await page.screenshot({ path: path.join(root, 'out/start.png') });
  } finally {
    await browser.close();
  }
  if (withoutToken !== 403) throw new Error(`without the token the answer was HTTP ${withoutToken}, not 403`);
  console.log(
    `VS Code ${vs.vscode} is up with the extension in its palette (without the token: HTTP 403); picture: out/start.png`,
  );
}

/** On a machine with a screen, the address opens by itself. */
function openAddress(address) {
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? (hasDisplay ? 'xdg-open' : undefined);
  if (!opener) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined); // no such program: the address is on the screen
  child.unref();
}

const desktop = forceBrowser ? undefined : findDesktop();
if (desktop) process.exit(openDesktop(desktop));

// From here on Ctrl+C must take everything away, also while VS Code is still coming up: server.mjs cleans up at exit.
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of signals) process.on(signal, () => process.exit(0));

const session = await startInBrowser();
if (check) {
  try {
    await lookOnce(session);
  } finally {
    await session.stop();
  }
} else {
  console.log(
    `\nVS Code ${session.vs.vscode} with the extension, on a copy of the sample clinic:\n\n  ${session.address}\n\n${tryFirst}`,
  );
  console.log('\nCtrl+C ends it and removes the copy.');
  openAddress(session.address);
}
