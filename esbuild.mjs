// Builds the bundles:   node esbuild.mjs [--minify] [--test]
//   dist/extension.js       the extension for the Node host (desktop, remote)
//   dist/diskNotes.js       beside it: reads notes on a local disk; the one file that asks for a Node module
//   dist/web/extension.js   the same for the web worker host (vscode.dev)
//   dist/webview/main.js    the page; built WITHOUT `vscode` as an external, so that an import of it fails here
//   out/test/...            with --test: the integration suites for both hosts
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

const minify = process.argv.includes('--minify');
const withTests = process.argv.includes('--test');

/**
 * Heavy parts that the extension loads with `import()` when they are first needed. On the Node host each becomes a file of its own beside
 * extension.js. The web host can load no second file, so there they lie in the bundle and are run when they are first needed.
 */
const lazyParts = ['src/app/letters/printLetter.ts', 'src/app/letters/letterDocx.ts', 'src/app/jailLog/workbook.ts'];

/**
 * The one exception to "no Node modules in the host" (docs/architecture.md): a file of its own beside extension.js, which may ask for
 * `node:fs/promises` and nothing else. The web host gets an empty module in its place. tools/noNetwork.mjs holds both.
 */
const nodePart = 'src/node/diskNotes.ts';

const noNodePart = {
  name: 'no-node-part',
  setup(build) {
    const name = path.basename(nodePart, '.ts');
    build.onResolve({ filter: new RegExp(`/node/${name}$`) }, () => ({ path: name, namespace: 'no-node' }));
    build.onLoad({ filter: /.*/, namespace: 'no-node' }, () => ({ contents: `export const ${name} = undefined;` }));
  },
};

const lazyFiles = {
  name: 'lazy-files',
  setup(build) {
    const names = new Set([...lazyParts, nodePart].map((part) => path.basename(part, '.ts')));
    build.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path: wanted }) => {
      const name = path.basename(wanted);
      return kind === 'dynamic-import' && names.has(name) ? { path: `./${name}.js`, external: true } : undefined;
    });
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
 * Both hosts get the same code (but for `nodePart`), built as for a browser: an import of a Node module fails the build, and libraries come in the build that has
 * none. A template engine without `fs` cannot read a file, whatever a template says. tools/noNetwork.mjs holds this.
 */
const web = { ...common, platform: 'browser', format: 'cjs', external: ['vscode'], define: noNetwork };
/** zod reads `navigator`, and VS Code's Node host logs an error for that. */
const node = {
  ...web,
  define: { ...noNetwork, navigator: 'undefined' },
  // import() of a lazy file becomes require(): Node cannot see the names of our minified CommonJS through import()
  supported: { 'dynamic-import': false },
};
const page = { ...common, platform: 'browser', format: 'esm', define: noNetwork };

const product = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', plugins: [lazyFiles] },
  { ...web, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js', plugins: [noNodePart] },
  { ...page, entryPoints: ['webview/main.ts'], outfile: 'dist/webview/main.js' },
  { ...node, entryPoints: lazyParts, outdir: 'dist', plugins: [lazyFiles] },
  { ...node, entryPoints: [nodePart], outdir: 'dist', external: ['node:fs/promises'] },
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
    ...web,
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
