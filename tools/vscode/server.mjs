// Starts the VS Code server on loopback with throw-away folders, and takes all of it away again.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clockArguments } from '../clock/testDay.mjs';

/** Nothing that talks to the network, nothing that pops up by itself. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Dark Modern',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
};

function makeFolders(settings) {
  const run = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-test-'));
  const dirs = Object.fromEntries(['home', 'user', 'ext', 'data', 'ws'].map((name) => [name, path.join(run, name)]));
  for (const dir of Object.values(dirs)) fs.mkdirSync(dir);
  for (const scope of ['User', 'Machine']) {
    fs.mkdirSync(path.join(dirs.user, scope));
    fs.writeFileSync(path.join(dirs.user, scope, 'settings.json'), JSON.stringify(settings, null, 2));
  }
  return { run, dirs };
}

/** The server must not inherit the VS Code that may be running this test, nor the coverage of npm's own processes. */
function childEnvironment(home, extra) {
  const env = { ...process.env, HOME: home, ...extra };
  for (const key of Object.keys(env)) if (key.startsWith('VSCODE_')) delete env[key];
  if (!extra.NODE_V8_COVERAGE) delete env.NODE_V8_COVERAGE;
  return env;
}

/** The port that the server took, once it answers there. It chooses a free one itself, so that no two servers can have chosen the same. */
async function portOnceUp(proc, logFile) {
  const end = Date.now() + 120_000;
  while (Date.now() < end) {
    const log = fs.readFileSync(logFile, 'utf8');
    if (proc.exitCode !== null) throw new Error(`The VS Code server ended:\n${log.slice(-3000)}`);
    const port = Number(/Extension host agent listening on (\d+)/.exec(log)?.[1] ?? 0);
    if (port > 0) {
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/version`);
        if (answer.ok) return port;
      } catch {
        // not up yet
      }
    }
    await sleep(50);
  }
  throw new Error('The VS Code server did not come up within two minutes.');
}

/** The server runs in a process group of its own: one signal reaches its extension hosts too, and Ctrl+C reaches only us. */
function signalGroup(proc, signal) {
  try {
    process.kill(process.platform === 'win32' ? proc.pid : -proc.pid, signal);
  } catch {
    // already gone
  }
}

function removeFolder(run) {
  if (!process.env.KEEP) fs.rmSync(run, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/**
 * @param {{ dir: string, node: string }} vs from ensureVSCode
 * @param {object} options
 * @param {string} [options.vsix] an extension package to install first
 * @param {Record<string, string | undefined>} [options.env] environment of the server and of its Node extension host
 * @param {object} [options.settings] user settings on top of the quiet ones
 * @param {string} [options.token] a connection token; without one, anybody on this machine may connect
 * @param {boolean} [options.trust] true: workspace trust works as for users; by default every folder is trusted
 */
export async function startServer(vs, { vsix, env = {}, settings = {}, token, trust = false } = {}) {
  const { run, dirs } = makeFolders({ ...quietSettings, 'security.workspace.trust.enabled': trust, ...settings });
  const main = path.join(vs.dir, 'out/server-main.js');
  const childEnv = childEnvironment(dirs.home, env);
  const folders = ['--server-data-dir', dirs.data, '--user-data-dir', dirs.user, '--extensions-dir', dirs.ext];
  const common = ['--accept-server-license-terms', '--telemetry-level', 'off', ...folders];
  if (vsix) {
    const installEnv = { ...childEnv };
    delete installEnv.NODE_V8_COVERAGE;
    execFileSync(vs.node, [main, '--install-extension', vsix, ...common], { env: installEnv, stdio: 'ignore' });
  }

  const logFile = path.join(run, 'server.log');
  const log = fs.openSync(logFile, 'w');
  const args = [...clockArguments, main, '--host', '127.0.0.1', '--port', '0', ...common];
  args.push(...(token ? ['--connection-token', token] : ['--without-connection-token']));
  if (!trust) args.push('--disable-workspace-trust');
  const proc = spawn(vs.node, args, { env: childEnv, stdio: ['ignore', log, log], detached: true });
  fs.closeSync(log);

  // The last resort, for every way out of this process that runs handlers: no server and no profile stay behind.
  const atExit = () => {
    signalGroup(proc, 'SIGKILL');
    removeFolder(run);
  };
  process.once('exit', atExit);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1)); // a signal alone runs no exit handlers

  const port = await portOnceUp(proc, logFile);

  const stop = async () => {
    if (proc.exitCode === null && proc.signalCode === null) {
      const gone = new Promise((resolve) => proc.once('exit', resolve));
      signalGroup(proc, 'SIGTERM');
      const hard = setTimeout(() => signalGroup(proc, 'SIGKILL'), 3000);
      await gone;
      clearTimeout(hard);
    }
    signalGroup(proc, 'SIGKILL'); // extension hosts that outlived it
    process.removeListener('exit', atExit);
    removeFolder(run);
  };
  return { port, url: `http://127.0.0.1:${port}`, run, dirs, logFile, proc, stop };
}
