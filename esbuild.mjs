// Builds the bundles:   node esbuild.mjs [--minify] [--test]
//   dist/extension.js       the extension, one file for both hosts: Node (desktop, remote) and the web worker (vscode.dev)
//   dist/diskNotes.js       beside it, for the Node host: reads notes on a local disk; the one file that asks for a Node module
//   dist/cli.js             the command line: node dist/cli.js log FILE... (docs/jail-log.md)
//   dist/webview/main.js    the page; built WITHOUT `vscode` as an external, so that an import of it fails here
//   dist/webview/jailLog.js the page of a jail log, loaded with the first one
//   out/test/...            with --test: the integration suites for both hosts
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

const minify = process.argv.includes('--minify');
const withTests = process.argv.includes('--test');

/**
 * The one exception to "no Node modules in the host" (docs/architecture.md): a file of its own beside extension.js, which may ask for
 * `node:fs/promises` and nothing else. The web host can load no second file, so there the import() of it fails, and VS Code is asked instead.
 * tools/noNetwork.mjs holds what it is. Every other part that is loaded with import() lies in the one bundle and is run when it is first needed.
 */
const nodePart = 'src/node/diskNotes.ts';
const nodePartName = path.basename(nodePart, '.ts');

const nodePartBeside = {
  name: 'node-part-beside',
  setup(build) {
    build.onResolve({ filter: new RegExp(`/node/${nodePartName}$`) }, () => ({ path: `./${nodePartName}.js`, external: true }));
  },
};

/** The suites of the web host take parts of the source into their own bundle, which has no file beside it. */
const noNodePart = {
  name: 'no-node-part',
  setup(build) {
    build.onResolve({ filter: new RegExp(`/node/${nodePartName}$`) }, () => ({ path: nodePartName, namespace: 'no-node' }));
    build.onLoad({ filter: /.*/, namespace: 'no-node' }, () => ({ contents: `export const ${nodePartName} = undefined;` }));
  },
};

/**
 * Nothing leaves the machine. Libraries that could fetch (a template engine that loads partials by URL) are built with these names
 * undefined; our own code may not use them at all (test/unit/architecture.test.ts), and tools/noNetwork.mjs reads the bundles.
 */
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts'];
const noNetwork = Object.fromEntries(network.map((name) => [name, 'undefined']));

const common = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
};
/**
 * Built as for a browser: an import of a Node module fails the build, and libraries come in the build that has none. A template engine without `fs`
 * cannot read a file, whatever a template says. tools/noNetwork.mjs holds this.
 */
const host = {
  ...common,
  platform: 'browser',
  format: 'cjs',
  external: ['vscode'],
  // zod reads `navigator`, and VS Code's Node host logs an error for that
  define: { ...noNetwork, navigator: 'undefined' },
  // import() of the Node part becomes require(): Node cannot see the names of our minified CommonJS through import()
  supported: { 'dynamic-import': false },
};
const page = { ...common, platform: 'browser', format: 'esm', define: noNetwork };

/** The command line is a program of its own: the extension does not load it, and it may ask Node for these. */
const cliModules = ['node:crypto', 'node:fs/promises', 'node:path', 'node:util'];

const product = [
  { ...host, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', plugins: [nodePartBeside] },
  { ...page, entryPoints: ['webview/main.ts'], outfile: 'dist/webview/main.js' },
  { ...page, entryPoints: ['webview/jailLog/main.ts'], outfile: 'dist/webview/jailLog.js' },
  { ...host, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', external: cliModules },
  { ...host, entryPoints: [nodePart], outdir: 'dist', external: ['node:fs/promises'] },
];

const suites = fs
  .readdirSync('test/integration')
  .filter((name) => name.endsWith('.test.ts'))
  .sort();

/** The web host has no file system to look for suites in: one generated entry imports all that do not need Node. */
const webSuites = {
  name: 'web-suites',
  setup(build) {
    build.onResolve({ filter: /^all-web-suites$/ }, () => ({ path: 'all-web-suites', namespace: 'suites' }));
    build.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
      contents: suites
        .filter((name) => !name.endsWith('.node.test.ts'))
        .map((name) => `require('./${name}');`)
        .join('\n'),
      resolveDir: path.resolve('test/integration'),
    }));
  },
};

const tests = [
  {
    ...common,
    platform: 'node',
    format: 'cjs',
    minify: false,
    external: ['vscode', 'mocha'],
    entryPoints: ['index.ts', ...suites].map((name) => `test/integration/${name}`),
    outdir: 'out/test/integration',
  },
  {
    ...host,
    minify: false,
    external: ['vscode'],
    entryPoints: ['test/web/index.ts'],
    outfile: 'out/test/web/index.js',
    define: { global: 'globalThis' },
    inject: ['test/web/processShim.js'],
    alias: { 'node:assert/strict': './test/web/assertStrict.js' },
    plugins: [webSuites, noNodePart],
  },
];

fs.rmSync('dist', { recursive: true, force: true });
if (withTests) fs.rmSync('out/test', { recursive: true, force: true });
await Promise.all([...product, ...(withTests ? tests : [])].map((options) => esbuild.build(options)));
fs.copyFileSync('webview/styles.css', 'dist/webview/styles.css');
fs.copyFileSync('webview/jailLog/jailLog.css', 'dist/webview/jailLog.css');
