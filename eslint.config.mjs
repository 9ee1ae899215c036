// Lint with types, and the import rules of docs/architecture.md (section "Who may know what").
// The same rules are checked by test/unit/architecture.test.ts and by building the page without `vscode` as an external.
import tseslint from 'typescript-eslint';

const never = (group, message) => ({ group, message });
const vscode = never(['vscode'], 'Only src/vscode may import vscode.');
const node = never(
  ['node:*', 'fs', 'path', 'os', 'crypto', 'child_process', 'util'],
  'No Node but in src/node: the same code runs in the web extension host.',
);
const noZod = never(['zod', 'zod/*'], 'zod belongs to src/data, src/protocol and src/api.ts.');
const noJson = never(['*.json', '**/*.json'], 'Only src/data/load.ts opens the JSON.');
const only = (packages, where) => never(packages, `Allowed only in ${where}.`);
const libs = {
  luxon: only(['luxon'], 'src/domain/time'),
  chrono: only(['chrono-node', 'chrono-node/*'], 'src/domain/time'),
  liquid: only(['liquidjs'], 'src/domain/template'),
  markdown: only(['markdown-it'], 'src/domain/template'),
  yaml: only(['yaml'], 'src/domain/note'),
  ical: only(['ical-generator'], 'src/domain/calendar'),
  logs: only(['papaparse', 'fflate', 'saxen'], 'src/app/jailLog'),
  jsonc: only(['jsonc-parser'], 'src/app/clinic'),
  noble: only(['@noble/*', '@noble/*/*'], 'src/app/lawPacks'),
};
const except = (...names) =>
  Object.entries(libs)
    .filter(([n]) => !names.includes(n))
    .map(([, v]) => v);
const upper = ['**/data/**', '**/data', '**/app/**', '**/vscode/**', '**/protocol/**', '**/api', '**/extension'];
const imports = (files, ...patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      'out',
      'coverage',
      '.vscode-test',
      '**/*.mjs',
      '**/*.cjs',
      '**/*.js',
      'test/bench/node_modules',
      // Declares two functions of Node for the product's own type check; the tests have Node's real types, and one program cannot have both.
      'types/nodeFs.d.ts',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: ['./tsconfig.test.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  imports(
    ['src/domain/**/*.ts'],
    vscode,
    node,
    noZod,
    noJson,
    never(upper, 'The domain knows only itself.'),
    ...Object.values(libs),
  ),
  imports(
    ['src/domain/time/**/*.ts'],
    vscode,
    node,
    noZod,
    noJson,
    never(upper, 'The domain knows only itself.'),
    ...except('luxon', 'chrono'),
  ),
  imports(
    ['src/domain/template/**/*.ts'],
    vscode,
    node,
    noZod,
    noJson,
    never(upper, 'The domain knows only itself.'),
    ...except('liquid', 'markdown'),
  ),
  imports(
    ['src/domain/note/**/*.ts'],
    vscode,
    node,
    noZod,
    noJson,
    never(upper, 'The domain knows only itself.'),
    ...except('yaml'),
  ),
  imports(
    ['src/domain/calendar/**/*.ts'],
    vscode,
    node,
    noZod,
    noJson,
    never(upper, 'The domain knows only itself.'),
    ...except('ical'),
  ),
  imports(
    ['src/data/**/*.ts'],
    vscode,
    node,
    ...Object.values(libs),
    never(['**/app/**', '**/vscode/**', '**/protocol/**', '**/api', '**/extension'], 'Data knows domain types and zod.'),
  ),
  imports(
    ['src/protocol/**/*.ts'],
    vscode,
    node,
    { regex: '^zod$', message: 'Use zod/mini in the protocol.' },
    ...Object.values(libs),
    noJson,
    never(['**/data/**', '**/app/**', '**/vscode/**', '**/api', '**/extension'], 'The protocol knows only types of the domain.'),
  ),
  imports(
    ['src/app/**/*.ts'],
    vscode,
    node,
    noZod,
    noJson,
    ...Object.values(libs),
    never(['**/vscode/**', '**/api', '**/extension'], 'Use cases know domain, data, the protocol and their ports.'),
  ),
  imports(
    ['src/app/jailLog/**/*.ts'],
    vscode,
    node,
    noZod,
    noJson,
    ...except('logs'),
    never(['**/vscode/**', '**/api', '**/extension'], 'Use cases know domain, data, the protocol and their ports.'),
  ),
  imports(
    ['src/app/clinic/**/*.ts'],
    vscode,
    node,
    noZod,
    noJson,
    ...except('jsonc'),
    never(['**/vscode/**', '**/api', '**/extension'], 'Use cases know domain, data, the protocol and their ports.'),
  ),
  imports(
    ['src/app/lawPacks/**/*.ts'],
    vscode,
    node,
    noZod,
    noJson,
    ...except('noble'),
    never(['**/vscode/**', '**/api', '**/extension'], 'Use cases know domain, data, the protocol and their ports.'),
  ),
  imports(
    ['src/api.ts'],
    vscode,
    node,
    noJson,
    ...Object.values(libs),
    never(['**/vscode/**', '**/extension', '**/protocol/**'], 'The public API knows app, domain, data and zod.'),
  ),
  imports(['src/vscode/**/*.ts', 'src/extension.ts'], node, noJson, noZod, ...Object.values(libs)),
  imports(
    ['src/node/**/*.ts'],
    vscode,
    { regex: '^(?!node:fs/promises$|\\.)', message: 'Reads files of a local disk, and knows nothing else.' },
    noZod,
    noJson,
    ...Object.values(libs),
    never(['**/domain/**', '**/data/**', '**/vscode/**', '**/protocol/**', '**/api', '**/extension'], 'Knows its port.'),
  ),
  imports(
    ['src/cli/**/*.ts'],
    vscode,
    { regex: '^node:(?!crypto$|fs/promises$|path$|util$)', message: 'Reads the files it is given and writes where it is told.' },
    noZod,
    noJson,
    ...Object.values(libs),
    never(['**/vscode/**', '**/protocol/**', '**/api', '**/extension'], 'The command line knows the logs.'),
  ),
  imports(
    ['webview/**/*.ts'],
    vscode,
    node,
    never(['**/domain/**', '**/data/**', '**/app/**', '**/src/vscode/**', '**/api'], 'The page knows only the protocol.'),
    ...Object.values(libs),
    { regex: '^zod$', message: 'Use zod/mini in the page.' },
  ),
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
