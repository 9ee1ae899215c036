// Who may know what (docs/architecture.md), held by walking the import statements. Lint says the same while one types; this test
// cannot be switched off by a comment.
import assert from 'node:assert/strict';
import * as path from 'node:path';
import { readImports, readSource, sourceFiles, walkSource, type ImportStatement } from '../support/sources';

interface Rule {
  /** Folder (ends with /) or file. The longest fitting one decides. */
  readonly where: string;
  /** Folders and files of ours that may be imported for their values. */
  readonly values: readonly string[];
  /** ... and those that may be imported for their types only. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
  readonly json?: boolean;
}

const rules: readonly Rule[] = [
  { where: 'src/domain/', values: ['src/domain/'], packages: [] },
  { where: 'src/domain/time/', values: ['src/domain/'], packages: ['luxon', 'chrono-node', 'chrono-node/en'] },
  { where: 'src/domain/template/', values: ['src/domain/'], packages: ['liquidjs', 'markdown-it'] },
  { where: 'src/domain/note/', values: ['src/domain/'], packages: ['yaml'] },
  { where: 'src/domain/calendar/', values: ['src/domain/'], packages: ['ical-generator'] },
  { where: 'src/data/', values: ['src/data/', 'src/domain/'], packages: ['zod'], json: true },
  { where: 'src/protocol/', values: ['src/protocol/'], types: ['src/domain/'], packages: ['zod/mini'] },
  {
    where: 'src/app/clinic/',
    values: ['src/app/', 'src/domain/', 'src/data/', 'src/protocol/'],
    packages: ['jsonc-parser'],
  },
  { where: 'src/app/', values: ['src/app/', 'src/domain/', 'src/data/', 'src/protocol/'], packages: ['docx'] },
  {
    where: 'src/app/jailLog/',
    values: ['src/app/', 'src/domain/', 'src/data/'],
    types: ['src/protocol/'],
    packages: ['papaparse', 'fflate', 'saxen'],
  },
  {
    where: 'src/app/lawPacks/',
    values: ['src/app/', 'src/domain/', 'src/data/', 'src/protocol/'],
    packages: ['@noble/ed25519', '@noble/hashes/sha2.js'],
  },
  { where: 'src/node/', values: [], types: ['src/app/ports.ts'], packages: ['node:fs/promises'] },
  {
    where: 'src/cli/',
    values: [
      'src/cli/',
      'src/app/jailLog/',
      'src/domain/jailLog/',
      'src/domain/privacy/kinds.ts',
      'src/data/schema/jailLog/logRequests.ts',
    ],
    packages: ['node:crypto', 'node:fs/promises', 'node:path', 'node:util'],
  },
  { where: 'src/api.ts', values: ['src/app/', 'src/domain/', 'src/data/'], packages: ['zod'] },
  { where: 'src/vscode/', values: ['src/'], packages: ['vscode'] },
  { where: 'src/extension.ts', values: ['src/'], packages: ['vscode'] },
  { where: 'webview/', values: ['webview/', 'src/protocol/'], packages: ['zod/mini'] },
  { where: 'webview/ui.ts', values: ['webview/', 'src/protocol/'], packages: ['zod/mini', '@vscode/webview-ui-toolkit'] },
];

const fits = (place: string, file: string): boolean => (place.endsWith('/') ? file.startsWith(place) : file === place);

function ruleFor(file: string): Rule | undefined {
  return rules.filter((rule) => fits(rule.where, file)).sort((a, b) => b.where.length - a.where.length)[0];
}

/** What is wrong with one import, or undefined. */
function problem(file: string, statement: ImportStatement, rule: Rule): string | undefined {
  const { specifier, typeOnly } = statement;
  const said = `${file}:${statement.line} imports ${specifier}`;
  if (!specifier.startsWith('.')) {
    return rule.packages.includes(specifier) ? undefined : `${said}, which ${rule.where} may not`;
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  if (target.endsWith('.json'))
    return rule.json && target.startsWith('src/data/') ? undefined : `${said}: only src/data opens JSON`;
  const module = target.endsWith('.ts') ? target : `${target}.ts`;
  const allowed = typeOnly ? [...rule.values, ...(rule.types ?? [])] : rule.values;
  return allowed.some((place) => fits(place, module))
    ? undefined
    : `${said}, which ${rule.where} may not${typeOnly ? '' : ' (as a value)'}`;
}

const files = sourceFiles(['src', 'webview']);
const belowVscode = files.filter(
  (file) => !file.startsWith('src/vscode/') && file !== 'src/extension.ts' && !file.startsWith('webview/'),
);

describe('who may know what', () => {
  it('has a rule for every source file', () => {
    const without = files.filter((file) => !ruleFor(file));
    assert.deepEqual(without, []);
    assert.ok(files.length > 5, 'the walk found no sources');
  });

  it('imports only what its folder may know', () => {
    const problems = files.flatMap((file) => {
      const rule = ruleFor(file);
      if (!rule) return [];
      return readImports(file).map((statement) => problem(file, statement, rule) ?? []);
    });
    assert.deepEqual(problems.flat(), []);
  });

  it('has no default exports and no files that only pass others on', () => {
    const problems = files.flatMap((file) =>
      walkSource(file, (node, is, at) => {
        if (is.defaultExport(node)) return `${at(node)} has a default export`;
        if (is.starExport(node)) return `${at(node)} passes on a whole module`;
        return undefined;
      }),
    );
    assert.deepEqual(problems, []);
  });

  it('reads no clock, no machine zone and no chance below src/vscode', () => {
    const problems = belowVscode.flatMap((file) =>
      walkSource(file, (node, is, at) => {
        const call = is.callText(node);
        const readsWorld =
          /^(?:new Date\(\)|Date\(\)|Date\.now\(|performance\.now\(|Math\.random\(|DateTime\.(?:now|local)\(|DateTime\.utc\(\)|new SystemZone|Intl\.DateTimeFormat\(\))/;
        return call !== undefined && readsWorld.test(call) ? `${at(node)}: ${call}` : undefined;
      }),
    );
    assert.deepEqual(problems, []);
  });

  it('makes every list in the one place that keeps its rows in order', () => {
    const problems = files.flatMap((file) =>
      walkSource(file, (node, is, at) => {
        const name = is.identifier(node);
        return name === 'createQuickPick' || name === 'showQuickPick' ? `${at(node)}: ${name}` : undefined;
      }),
    );
    assert.deepEqual(
      problems.map((where) => where.split(':')[0]),
      ['src/vscode/ui/orderedPick.ts'],
    );
  });

  it('names nothing that could open a connection', () => {
    const network = new Set([
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'importScripts',
      'sendBeacon',
      'RTCPeerConnection',
    ]);
    const problems = files.flatMap((file) =>
      walkSource(file, (node, is, at) => {
        const name = is.identifier(node);
        return name !== undefined && network.has(name) ? `${at(node)}: ${name}` : undefined;
      }),
    );
    assert.deepEqual(problems, []);
  });

  it('has one file that reads a disk by itself, and that can only read; one file asks it', () => {
    assert.deepEqual(
      files.filter((file) => file.startsWith('src/node/')),
      ['src/node/diskNotes.ts'],
    );
    const taken = /import \{([^}]*)\} from 'node:fs\/promises'/.exec(readSource('src/node/diskNotes.ts'))?.[1];
    assert.deepEqual(
      taken?.split(',').map((name) => name.trim()),
      ['readFile', 'stat'],
    );
    const askers = files.filter((file) =>
      readImports(file).some((i) => i.specifier.startsWith('.') && i.specifier.includes('/node/') && !i.typeOnly),
    );
    assert.deepEqual(askers, ['src/vscode/holdsList/workspaceFiles.ts']);
  });

  it('has a command line that nothing else knows: the extension can neither load it nor write with it', () => {
    const askers = files.filter(
      (file) => !file.startsWith('src/cli/') && readImports(file).some((i) => i.specifier.includes('/cli/')),
    );
    assert.deepEqual(askers, []);
  });

  it('the rules themselves refuse what they are there to refuse', () => {
    const refused = (file: string, specifier: string, typeOnly = false): boolean => {
      const rule = ruleFor(file);
      assert.ok(rule);
      return problem(file, { specifier, typeOnly, line: 1 }, rule) !== undefined;
    };
    assert.ok(refused('src/domain/offense/x.ts', 'vscode'));
    assert.ok(refused('src/domain/offense/x.ts', 'luxon'));
    assert.ok(refused('src/domain/offense/x.ts', '../../data/load', true));
    assert.ok(refused('src/domain/offense/x.ts', 'node:fs'));
    assert.ok(!refused('src/domain/time/x.ts', 'luxon'));
    assert.ok(!refused('src/data/x.ts', '../domain/basis'));
    assert.ok(refused('src/data/x.ts', '../app/holds', true));
    assert.ok(refused('src/app/x.ts', '../data/x.json'));
    assert.ok(refused('src/app/x.ts', '../node/diskNotes'));
    assert.ok(refused('src/domain/template/x.ts', '../../node/diskNotes'));
    assert.ok(refused('src/vscode/x.ts', 'node:fs/promises'));
    assert.ok(refused('src/node/x.ts', 'node:fs'));
    assert.ok(refused('src/node/x.ts', 'node:http'));
    assert.ok(refused('src/cli/x.ts', 'node:http'));
    assert.ok(refused('src/cli/x.ts', '../api'));
    assert.ok(!refused('src/cli/x.ts', 'node:fs/promises'));
    assert.ok(refused('src/protocol/x.ts', 'zod'));
    assert.ok(refused('webview/main.ts', '@vscode/webview-ui-toolkit'));
    assert.ok(!refused('webview/ui.ts', '@vscode/webview-ui-toolkit'));
    assert.ok(refused('webview/main.ts', '../src/domain/basis', true));
    assert.ok(refused('webview/main.ts', '../src/vscode/panel/x'));
  });
});
