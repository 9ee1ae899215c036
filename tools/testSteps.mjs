// What `npm test` runs. A step with `counts` reports its tests; every other step counts as one. With `secondTry` a red command is run once more
// (tools/attempts.mjs). A step waits for those it `needs`. Each command takes a place in its `lane`: `work` keeps a processor busy, `window` is a VS Code
// with a browser, which mostly waits, `build` and `fetch` are what the windows wait for. With `day` the clock of a command starts at the chosen day (tools/clock/testDay.mjs).
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

const work = { lane: 'work' };
const inWindow = { lane: 'window', counts: true, secondTry: true, day: true };

/** Not part of `npm ci`: fetched once, beside everything that needs none. */
const getVSCode = (which) => ({
  lane: 'fetch',
  name: `vscode-${which}`,
  what: `VS Code (${which}) and a browser, fetched if they are not here yet`,
  commands: [['node', 'tools/vscode/install.mjs', '--browser', which]],
});

const inHost = (host, which) => ({
  ...inWindow,
  name: `integration-${host}-${which}`,
  what: `the suite inside VS Code's ${host} extension host (${which})`,
  commands: [['node', 'tools/vscode/run.mjs', host, which]],
  needs: [`vscode-${which}`, 'build'],
});

const endToEndFolder = 'test/e2e';
const sizeOf = (file) => fs.statSync(path.resolve(import.meta.dirname, '..', file)).size;

/** The largest first: whatever is long must not be the last one that runs, alone. */
const endToEndFiles = fs
  .readdirSync(path.resolve(import.meta.dirname, '..', endToEndFolder))
  .filter((name) => name.endsWith('.e2e.mjs'))
  .map((name) => `${endToEndFolder}/${name}`)
  .sort((a, b) => sizeOf(b) - sizeOf(a));

/** A process for each file, so that two run side by side and one can be tried again from the start. */
const endToEnd = (which) => ({
  ...inWindow,
  name: `e2e-${which}`,
  what: `the packaged extension in VS Code's own user interface (${which})`,
  commands: endToEndFiles.map((file) => mocha('spec', `--config=${endToEndFolder}/.mocharc.json`, file)),
  env: { E2E_VSCODE: which },
  needs: [`vscode-${which}`, 'package'],
});

const steps = [
  getVSCode('minimum'),
  { ...getVSCode('latest'), onlyInCi: true },
  {
    lane: 'build',
    name: 'build',
    what: 'the bundles as they ship, and the suites for both hosts',
    commands: [['node', 'esbuild.mjs', '--minify', '--test']],
  },
  {
    lane: 'build',
    name: 'package',
    what: 'the .vsix of these bundles, its list of files, and no network code in it',
    commands: [
      ['node', 'tools/package.mjs', '--built'],
      ['node', 'tools/vsixFiles.mjs'],
      ['node', 'tools/noNetwork.mjs'],
    ],
    needs: ['build'],
  },
  { ...work, name: 'unit', what: 'unit, data and page tests', commands: [mocha('dot')], counts: true, day: true },
  {
    ...work,
    name: 'unit-far-zone',
    what: 'time and detainer tests with the computer in New Zealand',
    commands: [['node', 'tools/requireFolders.mjs', ...zoneSensitive], mocha('dot', '--config=test/unit/.mocharc.zone.json')],
    env: { TZ: 'Pacific/Auckland' },
    counts: true,
    day: true,
  },
  { ...work, name: 'lint', what: 'eslint, with the import rules', commands: [['node', bin('eslint/bin/eslint.js'), '.']] },
  {
    ...work,
    name: 'types',
    what: 'tsc for the host, the page and the tests',
    commands: [tsc('tsconfig.json'), tsc('tsconfig.webview.json'), tsc('tsconfig.test.json')],
  },
  {
    ...work,
    name: 'format',
    what: 'prettier',
    commands: [['node', bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  },
  endToEnd('minimum'),
  inHost('node', 'minimum'),
  inHost('web', 'minimum'),
  { ...endToEnd('latest'), onlyInCi: true },
  { ...inHost('node', 'latest'), onlyInCi: true },
  { ...inHost('web', 'latest'), onlyInCi: true },
];

/** `--only=e2e` also means e2e-minimum (and, in CI, e2e-latest). */
const isWanted = (step, only) => only.some((wanted) => step.name === wanted || step.name.startsWith(`${wanted}-`));

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * The steps of a run, and what they need to be able to start.
 * @param {object} options
 * @param {boolean} options.ci also on the latest VS Code
 * @param {string[]} [options.only] names of steps, or beginnings of them
 * @param {string[]} [options.files] of the end-to-end steps only these files, by a part of their names
 */
export function selectSteps({ ci, only, files }) {
  const known = steps.filter((step) => ci || !step.onlyInCi || only?.includes(step.name));
  const unknown = (only ?? []).filter((wanted) => !steps.some((step) => isWanted(step, [wanted])));
  if (unknown.length > 0) fail(`No such step: ${unknown.join(', ')}. Known: ${steps.map((step) => step.name).join(', ')}.`);
  const wanted = only ? known.filter((step) => isWanted(step, only)) : known;
  const narrowed = files ? narrow(wanted, files) : wanted;
  // Two windows that both fetched their VS Code would be in each other's way, so it is there before they start.
  const fetched = steps.filter((step) => step.lane === 'fetch' && narrowed.some((other) => other.needs?.includes(step.name)));
  return [...fetched.filter((step) => !narrowed.includes(step)), ...narrowed];
}

/** Only these files, on the bundles of today: what an earlier run packed must not be taken for them. */
function narrow(wanted, files) {
  const left = wanted
    .filter((step) => step.name.startsWith('e2e-'))
    .map((step) => ({
      ...step,
      commands: step.commands.filter((command) => files.some((part) => path.basename(command.at(-1)).startsWith(part))),
    }))
    .filter((step) => step.commands.length > 0);
  if (left.length === 0) fail(`No end-to-end file of these steps begins with ${files.join(' or ')}.`);
  return [...steps.filter((step) => step.lane === 'build'), ...left];
}
