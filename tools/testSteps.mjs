// What `npm test` runs, in order. A step with `counts` reports its tests; every other step counts as one. With `secondTry` a red command is run
// once more (tools/attempts.mjs).
import fs from 'node:fs';
import path from 'node:path';

const bin = (name) => `node_modules/${name}`;
const tsc = (project) => ['node', bin('typescript/bin/tsc'), '-p', project];
const mocha = (style, ...args) => [
  'node',
  bin('mocha/bin/mocha.js'),
  '--reporter=tools/mochaReporter.cjs',
  `--reporter-option=style=${style}`,
  ...args,
];

/** Where a computer's own zone could leak into an answer. Run again as if the office were in New Zealand. */
const zoneSensitive = ['test/unit/domain/time', 'test/unit/domain/detainer'];

const inHost = (host, which) => ({
  name: `integration-${host}-${which}`,
  what: `the suite inside VS Code's ${host} extension host (${which})`,
  commands: [['node', 'tools/vscode/run.mjs', host, which]],
  counts: true,
  secondTry: true,
});

const endToEndFiles = fs
  .readdirSync(path.resolve(import.meta.dirname, '../test/e2e'))
  .filter((name) => name.endsWith('.e2e.mjs'))
  .sort();

/** A process for each file, so that one of them can be tried again from the start. */
const endToEnd = (which) => ({
  name: `e2e-${which}`,
  what: `the packaged extension in VS Code's own user interface (${which})`,
  commands: endToEndFiles.map((file) => mocha('spec', '--config=test/e2e/.mocharc.json', `test/e2e/${file}`)),
  env: { E2E_VSCODE: which },
  counts: true,
  secondTry: true,
});

const steps = [
  {
    name: 'format',
    what: 'prettier',
    commands: [['node', bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  },
  { name: 'lint', what: 'eslint, with the import rules', commands: [['node', bin('eslint/bin/eslint.js'), '.']] },
  {
    name: 'types',
    what: 'tsc for the host, the page and the tests',
    commands: [tsc('tsconfig.json'), tsc('tsconfig.webview.json'), tsc('tsconfig.test.json')],
  },
  { name: 'unit', what: 'unit, data and page tests', commands: [mocha('dot')], counts: true },
  {
    name: 'unit-far-zone',
    what: 'time and detainer tests with the computer in New Zealand',
    commands: [['node', 'tools/requireFolders.mjs', ...zoneSensitive], mocha('dot', '--config=test/unit/.mocharc.zone.json')],
    env: { TZ: 'Pacific/Auckland' },
    counts: true,
  },
  { name: 'build', what: 'the bundles and the suites for both hosts', commands: [['node', 'esbuild.mjs', '--test']] },
  inHost('node', 'minimum'),
  inHost('web', 'minimum'),
  { ...inHost('node', 'latest'), onlyInCi: true },
  { ...inHost('web', 'latest'), onlyInCi: true },
  {
    name: 'package',
    what: 'the .vsix, its list of files, and no network code in it',
    commands: [
      ['node', 'tools/package.mjs'],
      ['node', 'tools/vsixFiles.mjs'],
      ['node', 'tools/noNetwork.mjs'],
    ],
  },
  endToEnd('minimum'),
  { ...endToEnd('latest'), onlyInCi: true },
];

/** `--only=e2e` also means e2e-minimum (and, in CI, e2e-latest). */
const isWanted = (step, only) => only.some((wanted) => step.name === wanted || step.name.startsWith(`${wanted}-`));

export function selectSteps({ ci, only }) {
  const known = steps.filter((step) => ci || !step.onlyInCi || only?.includes(step.name));
  if (!only) return known;
  const unknown = only.filter((wanted) => !steps.some((step) => isWanted(step, [wanted])));
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(', ')}. Known: ${steps.map((step) => step.name).join(', ')}.`);
    process.exit(1);
  }
  return known.filter((step) => isWanted(step, only));
}
