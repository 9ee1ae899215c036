// Gets a real VS Code (the Code - OSS server with its web workbench) from the npm registry into .vscode-test/.
// No install script is run and nothing is compiled. Used by the tests and by `npm start`; never part of `npm ci`.
//   node tools/vscode/install.mjs [--browser] [minimum|latest]...     with --browser also a browser (browser.mjs)
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './browser.mjs';
import { shimNativeModules } from './shims.mjs';

const root = path.resolve(import.meta.dirname, '../..');
export const cacheDir = process.env.VSCODE_TEST_CACHE ?? path.join(root, '.vscode-test');
const versions = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'versions.json'), 'utf8'));
export const versionNames = Object.keys(versions);

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);

function npm(args, cwd) {
  const { NODE_OPTIONS: _, ...env } = process.env; // npm runs on the real clock
  return execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...env, npm_config_loglevel: 'error' },
  });
}

/** Fetches NAME@VERSION as npm would, compares it with the pinned sha512, and unpacks only the given members. */
function unpack(spec, integrity, dest, members) {
  const tmp = fs.mkdtempSync(path.join(cacheDir, 'tmp-'));
  try {
    npm(['pack', spec, '--pack-destination', tmp, '--silent'], tmp);
    const tarball = path.join(
      tmp,
      fs.readdirSync(tmp).find((name) => name.endsWith('.tgz')),
    );
    const got = 'sha512-' + createHash('sha512').update(fs.readFileSync(tarball)).digest('base64');
    if (integrity && got !== integrity) throw new Error(`${spec}: integrity ${got}, expected ${integrity}`);
    fs.rmSync(dest, { recursive: true, force: true });
    fs.mkdirSync(dest, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', dest, ...members]);
  } finally {
    fs.rmSync(tmp, { recursive: true, force: true });
  }
}

/** A Node of the right age for this VS Code: the one that runs us, or one from npm. */
function ensureNode(version, log) {
  if (!version.node) return process.execPath;
  const windows = process.platform === 'win32';
  const platform = `${windows ? 'win' : process.platform}-${process.arch}`;
  const home = path.join(cacheDir, `node-${platform}-${version.node.version}`);
  const binary = path.join(home, 'package/bin', windows ? 'node.exe' : 'node');
  if (!fs.existsSync(binary)) {
    log(`Node ${version.node.version} for it ...`);
    unpack(`node-${platform}@${version.node.version}`, version.node[platform], home, ['package/bin']);
  }
  return binary;
}

/**
 * The 1.100 server has no ripgrep of its own (its package downloads one in an install script, which we do not run), and without one
 * `workspace.findFiles` finds nothing. We put the published binary where the server looks.
 */
function ensureRipgrep(version, dir) {
  const binary = path.join(dir, 'node_modules/@vscode/ripgrep/bin/rg');
  if (!version.ripgrep || fs.existsSync(binary) || process.platform !== 'linux' || process.arch !== 'x64') return;
  const tmp = fs.mkdtempSync(path.join(cacheDir, 'rg-'));
  try {
    unpack(version.ripgrep.package, version.ripgrep.integrity, path.join(tmp, 'unpacked'), ['package/bin']);
    const found = fs
      .readdirSync(path.join(tmp, 'unpacked'), { recursive: true })
      .map(String)
      .find((name) => path.basename(name) === 'rg');
    fs.mkdirSync(path.dirname(binary), { recursive: true });
    fs.copyFileSync(path.join(tmp, 'unpacked', found), binary);
    fs.chmodSync(binary, 0o755);
  } finally {
    fs.rmSync(tmp, { recursive: true, force: true });
  }
}

/**
 * Returns a VS Code that is ready to start, fetching it on first use.
 * @returns {{ name: string, vscode: string, dir: string, node: string }}
 */
export function ensureVSCode(name = 'minimum', log = console.log) {
  const version = versions[name];
  if (!version) throw new Error(`No such VS Code: ${name}. Known: ${versionNames.join(', ')}.`);
  fs.mkdirSync(cacheDir, { recursive: true });
  const start = Date.now();
  const home = path.join(cacheDir, version.package.replace('@', '-'));
  const dir = path.join(home, 'package/lib/vscode');
  const ready = path.join(home, 'ready'); // written last, so that a broken-off download or an older recipe is done again
  const recipe = JSON.stringify(version);
  if (!fs.existsSync(ready) || fs.readFileSync(ready, 'utf8') !== recipe) {
    log(`VS Code ${version.vscode}: getting ${version.package} from the npm registry ...`);
    unpack(version.package, version.integrity, home, ['package/lib/vscode']);
    // Its own shrinkwrap pins every dependency; peer dependencies are not in it, hence --legacy-peer-deps.
    npm(['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'], dir);
    shimNativeModules(dir);
    ensureRipgrep(version, dir);
    fs.writeFileSync(ready, recipe);
    log(`VS Code ${version.vscode}: ready after ${seconds(start)} s`);
  }
  return { name, vscode: version.vscode, dir, node: ensureNode(version, log) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const wanted = process.argv.slice(2).filter((argument) => argument !== '--browser');
  for (const name of wanted.length > 0 ? wanted : ['minimum']) console.log(JSON.stringify(ensureVSCode(name)));
  if (process.argv.includes('--browser')) console.log(findBrowser({ preferShell: true }));
}
