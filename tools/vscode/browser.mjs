// Finds a browser of the Chromium family. On a Debian-like machine, as root, it installs Debian's.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

function onPath() {
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

function aptInstall(log) {
  log('No Chromium found: apt-get install chromium ...');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], options);
}

/** The path of a browser; throws one plain sentence when there is none and none can be installed. */
export function findBrowser({ install = true, log = console.log } = {}) {
  if (process.env.CHROME_PATH) {
    if (fs.existsSync(process.env.CHROME_PATH)) return process.env.CHROME_PATH;
    throw new Error(`CHROME_PATH names ${process.env.CHROME_PATH}, which is not there.`);
  }
  const found = [...onPath(), ...macApps, ...windowsApps()].find((file) => fs.existsSync(file));
  if (found) return found;
  if (install && mayInstall()) {
    try {
      aptInstall(log);
    } catch {
      // said below, in words that name the remedy
    }
    return findBrowser({ install: false, log });
  }
  throw new Error(
    'No Chromium, Chrome or Edge was found. Install Chromium (Debian: apt-get install chromium) or set CHROME_PATH.',
  );
}
