// Finds a browser of the Chromium family. On a Debian-like machine, as root, it installs Debian's. Chromium's headless shell, the same engine without
// the windows nobody looks at, takes a quarter less of a processor than the whole browser, so it comes first.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

function onPath(names) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)));
}

function windowsApps() {
  const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((key) => process.env[key]).filter(Boolean);
  return bases.flatMap((base) => [
    path.join(base, 'Google/Chrome/Application/chrome.exe'),
    path.join(base, 'Microsoft/Edge/Application/msedge.exe'),
  ]);
}

const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');

/** Debian's package with a font; false when it cannot be had, as without a network. */
function aptInstall(name, log) {
  const options = { stdio: 'ignore', timeout: 120_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  log(`apt-get install ${name} ...`);
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    const quietly = ['-y', '-qq', '--no-remove', '--no-install-recommends'];
    execFileSync('apt-get', ['install', ...quietly, name, 'fonts-dejavu-core'], options);
    return true;
  } catch {
    return false;
  }
}

const firstOf = (files) => files.find((file) => fs.existsSync(file));
const findShell = () => firstOf(onPath(shells));
const findWhole = () => firstOf([...onPath(browsers), ...macApps, ...windowsApps()]);

/**
 * The path of a browser; throws one plain sentence when there is none and none can be installed.
 * @param {object} [options]
 * @param {boolean} [options.install] false: only what is here
 * @param {boolean} [options.preferShell] where a whole browser is here, still try to install the shell
 * @param {(line: string) => void} [options.log]
 */
export function findBrowser({ install = true, preferShell = false, log = console.log } = {}) {
  if (process.env.CHROME_PATH) {
    if (fs.existsSync(process.env.CHROME_PATH)) return process.env.CHROME_PATH;
    throw new Error(`CHROME_PATH names ${process.env.CHROME_PATH}, which is not there.`);
  }
  const here = findShell() ?? (preferShell && mayInstall() ? undefined : findWhole());
  if (here) return here;
  const tried = install && mayInstall();
  if (tried && aptInstall('chromium-headless-shell', log) && findShell()) return findShell();
  if (!findWhole() && tried) aptInstall('chromium', log);
  const found = findWhole();
  if (found) return found;
  throw new Error(
    'No Chromium, Chrome or Edge was found. Install Chromium (Debian: apt-get install chromium) or set CHROME_PATH.',
  );
}
