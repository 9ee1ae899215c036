// package.json, package.nls.json and the code say the same.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vm from 'node:vm';
import { COMMANDS } from '../../src/vscode/commandIds';
import { readSource, sourceFiles } from '../support/sources';

interface Item {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}
interface View {
  readonly id: string;
  readonly name: string;
}
interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations?: readonly string[] } };
  readonly scripts: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly contributes: {
    readonly commands: readonly Item[];
    readonly menus?: Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>;
    readonly submenus?: readonly { readonly id: string }[];
    readonly keybindings?: readonly { readonly command: string }[];
    readonly configuration?: Configuration | readonly Configuration[];
    readonly views?: Record<string, readonly View[]>;
    readonly viewsWelcome?: readonly { readonly view: string }[];
  };
}
interface Setting {
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly scope?: string;
  readonly default?: unknown;
}
interface Configuration {
  readonly properties: Record<string, Setting>;
}

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const strings = JSON.parse(read('package.nls.json')) as Record<string, string>;
const spanish = JSON.parse(read('package.nls.es.json')) as Record<string, string>;
const { contributes } = manifest;
const declared = contributes.commands.map((item) => item.command);
const registered: readonly string[] = Object.values(COMMANDS);
const configurations = [contributes.configuration ?? []].flat() as readonly Configuration[];
const settings = Object.fromEntries(configurations.flatMap((configuration) => Object.entries(configuration.properties)));

/** Every %key% of the manifest, wherever it stands. */
function keysIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const key = /^%(.+)%$/.exec(value)?.[1];
    return key === undefined ? [] : [key];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(keysIn);
}

const sorted = (values: Iterable<string>): string[] => [...values].sort();
const repeated = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

describe('the manifest', () => {
  it('declares every command that the code names, and no other', () => {
    assert.deepEqual(sorted(declared), sorted(registered));
    assert.deepEqual(repeated(declared), []);
  });

  it('names commands detainerDesk.verbNoun, after their key in the code', () => {
    for (const [key, id] of Object.entries(COMMANDS)) assert.equal(id, `detainerDesk.${key}`);
    const odd = registered.filter((id) => !/^detainerDesk\.[a-z]+(?:[A-Z][a-z]+)*$/.test(id));
    assert.deepEqual(odd, []);
  });

  it('gives every command the category and a title to be translated', () => {
    for (const item of contributes.commands) {
      assert.equal(item.category, 'Detainer Desk', item.command);
      assert.match(item.title, /^%.+%$/, item.command);
    }
  });

  it('registers commands by their name in the list, never by a text of its own', () => {
    const direct = sourceFiles(['src']).filter((file) => /registerCommand\(\s*['"`]/.test(readSource(file)));
    assert.deepEqual(direct, []);
  });

  it('has a text for every %key%, and a use for every text', () => {
    const used = new Set(keysIn(manifest));
    const missing = [...used].filter((key) => strings[key] === undefined);
    const unused = Object.keys(strings).filter((key) => !used.has(key));
    assert.deepEqual({ missing, unused }, { missing: [], unused: [] });
    const empty = Object.entries(strings).filter(([, text]) => text.trim() === '');
    assert.deepEqual(empty, []);
  });

  it('writes its titles without an exclamation mark or a full stop', () => {
    const odd = Object.entries(strings).filter(
      ([key, text]) => text.includes('!') || (key.startsWith('command.') && /[.:]$/.test(text)),
    );
    assert.deepEqual(odd, []);
  });

  it('puts only its own commands and submenus into menus and on keys', () => {
    const entries = Object.values(contributes.menus ?? {}).flat();
    const unknownCommands = [...entries, ...(contributes.keybindings ?? [])]
      .flatMap((entry) => entry.command ?? [])
      .filter((id) => !declared.includes(id));
    const submenus = (contributes.submenus ?? []).map((submenu) => submenu.id);
    const unknownSubmenus = entries.flatMap((entry) => entry.submenu ?? []).filter((id) => !submenus.includes(id));
    assert.deepEqual({ unknownCommands, unknownSubmenus }, { unknownCommands: [], unknownSubmenus: [] });
    const ownMenus = Object.keys(contributes.menus ?? {}).filter((menu) => menu.startsWith('detainerDesk.'));
    assert.deepEqual(sorted(ownMenus), sorted(submenus));
  });

  it('prefixes its settings and says what each is for', () => {
    for (const [name, setting] of Object.entries(settings)) {
      assert.match(name, /^detainerDesk\.[a-z][\w.]*$/);
      assert.match(setting.markdownDescription ?? setting.description ?? '', /^%.+%$/, name);
      assert.ok(setting.scope, `${name} has no scope`);
    }
  });

  it('restricts only settings that exist', () => {
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations ?? [];
    assert.deepEqual(
      restricted.filter((name) => settings[name] === undefined),
      [],
    );
  });

  it('declares every setting the code can ask for, with the same value where nobody set one, and no other', () => {
    const literal = /export const DEFAULTS: Settings = (\{[\s\S]*?\n\});/.exec(readSource('src/vscode/settings.ts'))?.[1];
    assert.ok(literal, 'src/vscode/settings.ts has no list of defaults');
    const inCode = vm.runInNewContext(`(${literal})`) as Record<string, unknown>;
    const named = Object.entries(inCode).map(([key, value]) => [`detainerDesk.${key}`, value] as const);
    const sorted = (o: object): string => JSON.stringify(Object.entries(o).sort(([x], [y]) => (x < y ? -1 : 1)));
    const inManifest = Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, value.default]));
    assert.equal(sorted(Object.fromEntries(named)), sorted(inManifest));
  });

  it('asks for a setting of ours in one file only', () => {
    const askers = sourceFiles(['src']).filter((file) => /getConfiguration\(\s*(?:'detainerDesk|SECTION)/.test(readSource(file)));
    assert.deepEqual(askers, ['src/vscode/settings.ts']);
    const whole = sourceFiles(['src']).filter((file) => /affectsConfiguration\(\s*['"`]detainerDesk\./.test(readSource(file)));
    assert.deepEqual(whole, []);
  });

  it('asks menus only about context keys that the code sets, and sets none that nothing asks about', () => {
    const set = [...readSource('src/vscode/contextKeys.ts').matchAll(/'(detainerDesk\.[\w.]+)'/g)].map((m) => m[1]);
    const clauses = [...read('package.json').matchAll(/"(?:when|enablement)": "([^"]*)"/g)].map((m) => m[1] ?? '');
    const asked = new Set(
      clauses.flatMap((clause) =>
        [...clause.replace(/(?:==|=~|!=)\s*\S+|config\.[\w.]+/g, '').matchAll(/detainerDesk\.[\w.]+/g)].map(([key]) => key),
      ),
    );
    assert.deepEqual([...asked].sort(), [...set].sort());
    const bySetting = clauses.flatMap((clause) =>
      [...clause.matchAll(/config\.(detainerDesk\.[\w.]+)/g)].map(([, key]) => key ?? ''),
    );
    assert.deepEqual(
      bySetting.filter((key) => settings[key] === undefined),
      [],
    );
  });

  it('welcomes people in every view that may be empty', () => {
    const views = Object.values(contributes.views ?? {}).flat();
    const welcomed = new Set((contributes.viewsWelcome ?? []).map((welcome) => welcome.view));
    assert.deepEqual(
      views.filter((view) => !welcomed.has(view.id) || !view.id.startsWith('detainerDesk.')).map((view) => view.id),
      [],
    );
  });

  it('supports the VS Code whose types it is compiled against, and whose server the tests start', () => {
    const versions = JSON.parse(read('tools/vscode/versions.json')) as { minimum: { vscode: string } };
    const minorOf = (version: string): string => version.replace(/^\^/, '').split('.').slice(0, 2).join('.');
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode'] ?? ''}`);
    assert.equal(minorOf(manifest.engines.vscode), minorOf(versions.minimum.vscode));
  });

  it('has a 256 pixel icon', () => {
    const icon = fs.readFileSync(path.join(root, manifest.icon));
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [256, 256]);
  });

  it('points to the bundle that is built, one for both hosts', () => {
    const build = read('esbuild.mjs');
    assert.equal(manifest.browser, manifest.main);
    assert.ok(build.includes(`'${manifest.main.replace('./', '')}'`), manifest.main);
  });

  it('packages by an allow-list', () => {
    const lines = read('.vscodeignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    assert.equal(lines[0], '**');
    assert.deepEqual(
      lines.slice(1).filter((line) => !line.startsWith('!')),
      [],
    );
  });

  it('runs every test that can look deeper when it is asked to', () => {
    const deep = sourceFiles(['test']).filter(
      (file) => file !== 'test/unit/manifest.test.ts' && readSource(file).includes('TEST_DEEP'),
    );
    const script = manifest.scripts['test:deep'] ?? '';
    assert.ok(deep.length > 0);
    for (const file of deep) assert.ok(script.includes(file), file);
  });
});

describe('package.nls.es.json', () => {
  it('has a text for every key of package.nls.json and no other: a new one is added to both', () => {
    assert.deepEqual(sorted(Object.keys(spanish)), sorted(Object.keys(strings)));
    for (const [key, text] of Object.entries(spanish)) assert.notEqual(text.trim(), '', key);
  });

  it('keeps links, settings, numbers and line ends', () => {
    // Words in code are settings and values; the one time of day is typed in the language of the reader.
    const parts = (text: string): string[] =>
      (text.match(/\]\((?:[^)]*)\)|`[^`]*`|#[\w.]+#|\d+|\n/g) ?? [])
        .map((p) => (/^`(?:fri 3pm|viernes 3 de la tarde)`$/.test(p) ? '`time`' : p))
        .sort();
    for (const [key, text] of Object.entries(strings)) assert.deepEqual(parts(spanish[key] ?? ''), parts(text), key);
  });

  it('says each command in its own words, and names it alike where another text speaks of it', () => {
    const same = Object.keys(strings).filter((key) => key.startsWith('command.') && strings[key] === spanish[key]);
    assert.deepEqual(same, []);
    const titles = Object.entries(spanish).filter(([key]) => key.startsWith('command.'));
    assert.equal(new Set(titles.map(([, title]) => title)).size, titles.length);
    for (const [, text] of Object.entries(spanish)) {
      for (const [, words, command] of text.matchAll(/\[([^\]]+)\]\(command:detainerDesk\.(\w+)\)/g))
        if (command !== 'stopScan') assert.equal(words, spanish[`command.${command ?? ''}`]);
    }
  });

  it('speaks to the person as usted, and avoids words that mean something else', () => {
    const all = Object.values(spanish).join('\n');
    assert.doesNotMatch(all, /(?<!\p{L})(?:tú|tu|tus|haz|elige|pega|garantía|remoción|oración|detenedor)(?!\p{L})/iu);
  });
});
