// Case notes and the list of holds in a real extension host, Node and web alike: files that come and go, unsaved notes, problems and fixes,
// the lens, completion, hover, outline and folding. What the extension keeps to itself is seen through VS Code's own commands.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { untitledNote } from './untitled';
import { createCharges } from '../../src/app/charges/charges';
import { writeChargesBlock } from '../../src/app/charges/chargeLists';
import { findBlocks, writeBlock } from '../../src/domain/note/blocks/blocks';
import { COMMANDS } from '../../src/vscode/commandIds';

const MARK = 'holds-it';

function folder(): vscode.Uri {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(uri);
  return uri;
}

function note(more: { releasable?: string; status?: string; key?: string; extra?: string } = {}): string {
  return [
    '---',
    `id: ${MARK}1`,
    `case: ${more.key ?? 'K-1'}`,
    'zone: America/Chicago',
    'facility: Example County Jail',
    'detainer:',
    '  form: I-247A',
    `  releasable: ${more.releasable ?? '2026-11-20 15:00'}`,
    `  status: ${more.status ?? 'open'}`,
    ...(more.extra ? [more.extra] : []),
    '---',
    '',
    'Call notes.',
    '',
  ].join('\n');
}

const untitled = untitledNote;

async function until<T>(check: () => Promise<T | undefined> | T | undefined, what: string, ms = 12_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await check();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

const lensesOf = (d: vscode.TextDocument): Thenable<vscode.CodeLens[]> =>
  vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', d.uri);
const titles = (lenses: readonly vscode.CodeLens[]): string[] => lenses.flatMap((l) => l.command?.title ?? []);

function problems(d: vscode.TextDocument, code: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(d.uri)
    .filter((p) => p.source === 'Detainer Desk' && typeof p.code === 'object' && p.code.value === code);
}

async function fixes(d: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', d.uri, range, 'quickfix');
}

describe('case notes', () => {
  before(async () => {
    await vscode.extensions.getExtension('detainer-desk-publisher.detainer-desk')?.activate();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows above the time of release what each reading says, in an unsaved note; a setting turns it off', async () => {
    const d = await untitled(note());
    // All of them: a first answer may come before the folder's settings are read.
    const lenses = await until(async () => {
      const found = titles(await lensesOf(d)).filter((t) => !t.includes('citation'));
      return found.includes('Calendar') && found.some((t) => t.includes('Regulation')) ? found : undefined;
    }, 'the lens');
    assert.match(lenses[0] ?? '', /Consecutive: Sun Nov 22, 3:00 PM CST/);
    assert.match(lenses[1] ?? '', /Regulation: (?:Tue )?Nov 24, 3:00 PM/); // long after, "over by" takes the room of its day of the week
    assert.deepEqual(lenses.slice(-3), ['Explain', 'Insert', 'Calendar']);
    const config = vscode.workspace.getConfiguration('detainerDesk');
    await config.update('codeLens.deadline', false, vscode.ConfigurationTarget.Global);
    try {
      await until(async () => (titles(await lensesOf(d)).includes('Explain') ? undefined : true), 'no lens');
    } finally {
      await config.update('codeLens.deadline', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('asks in the lens for what is missing', async () => {
    const d = await untitled(note().replace('zone: America/Chicago', 'zone: Chicago'));
    const lenses = await until(async () => {
      const found = titles(await lensesOf(d)).filter((t) => t.includes('time zone'));
      return found.length > 0 ? found : undefined;
    }, 'the question');
    assert.equal(lenses.length, 1);
  });

  it('marks a wrong value with a fix that replaces only that value', async () => {
    const d = await untitled(note({ releasable: '11/20/2026 3:00 PM' }));
    const [wrong] = await until(() => {
      const found = problems(d, 'front-matter');
      return found.length > 0 ? found : undefined;
    }, 'the problem');
    assert.ok(wrong);
    assert.equal(d.getText(wrong.range), '11/20/2026 3:00 PM');
    const fix = (await fixes(d, wrong.range)).find((a) => a.title.startsWith('Replace with 2026-11-20 15:00'));
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(d.getText(), note());
    await until(() => (problems(d, 'front-matter').length === 0 ? true : undefined), 'no problem');
  });

  it('says nothing about front matter of other programs', async () => {
    const d = await untitled('---\ntitle: A page\nlayout: [wide\ndate: soon\n---\n\nText with 8 CFR 287.7.\n');
    await until(async () => (titles(await lensesOf(d)).some((t) => t.includes('citation')) ? true : undefined), 'the checks');
    assert.deepEqual(problems(d, 'front-matter'), []);
  });

  it('marks a deadline that the note no longer says, and rewrites only that block', async () => {
    const d = await untitled(note());
    await vscode.commands.executeCommand(COMMANDS.insertDeadline, d.uri.toString());
    assert.match(d.getText(), /detainer-desk:hold v=1/);
    const before = d.getText();
    await until(() => (problems(d, 'stale-deadline').length === 0 ? true : undefined), 'nothing stale');
    const at = before.indexOf('2026-11-20 15:00');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(d.uri, new vscode.Range(d.positionAt(at), d.positionAt(at + 16)), '2026-11-21 09:00');
    await vscode.workspace.applyEdit(edit);
    const [stale] = await until(() => {
      const found = problems(d, 'stale-deadline');
      return found.length > 0 ? found : undefined;
    }, 'the problem');
    assert.ok(stale);
    assert.match(stale.message, /the time of release/);
    const actions = await fixes(d, stale.range);
    assert.ok(actions.some((a) => a.title === 'Show what changed'));
    const fix = actions.find((a) => a.title === 'Rewrite this block, and nothing else');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    await until(() => (problems(d, 'stale-deadline').length === 0 ? true : undefined), 'no problem');
    const rest = (t: string): string =>
      t.replace(/<!-- detainer-desk:hold[\s\S]*<!-- \/detainer-desk:hold -->/, '').replace(/releasable: .*/, '');
    assert.equal(rest(d.getText()), rest(before));
    assert.match(d.getText(), /November 23, 2026, 9:00 AM/);
  });

  it('marks a table of levels whose charges changed in the note, and rewrites only that table', async () => {
    const charge = (outcome: string): string =>
      note().replace('---\n\nCall notes.', `charges:\n  - text: took a bicycle\n    disposition: ${outcome}\n---\n\nCall notes.`);
    const request = { charges: [{ text: 'took a bicycle', disposition: 'charged' as const }] };
    const charges = createCharges();
    const block = writeBlock('charges', request, charges.dataVersion, charges.chargesTable(request));
    const d = await untitled(`${charge('convicted')}\n${block}\n\nMore notes.\n`);
    const [stale] = await until(() => {
      const found = problems(d, 'stale-levels');
      return found.length > 0 ? found : undefined;
    }, 'the problem');
    assert.ok(stale);
    assert.match(stale.message, /charge 1: the outcome/);
    const actions = await fixes(d, stale.range);
    assert.ok(actions.some((a) => a.title === 'Show what changed'));
    const fix = actions.find((a) => a.title === 'Rewrite this block, and nothing else');
    assert.ok(fix?.edit);
    const before = d.getText();
    await vscode.workspace.applyEdit(fix.edit);
    await until(() => (problems(d, 'stale-levels').length === 0 ? true : undefined), 'no problem');
    const rest = (t: string): string => t.replace(/<!-- detainer-desk:charges[\s\S]*<!-- \/detainer-desk:charges -->/, '');
    assert.equal(rest(d.getText()), rest(before));
    assert.match(d.getText(), /\| took a bicycle \|[^\n]*\| convicted \|/);
  });

  it('compares each of two tables of levels with its own list, shows the change, and rewrites only the one that changed', async () => {
    const line = (outcome: string): string =>
      `charges:\n  - text: took a bicycle\n    disposition: ${outcome}\n---\n\nCall notes.`;
    const charges = createCharges();
    const table = (from: 'note' | 'own', disposition: 'charged' | 'dismissed'): string => {
      const request = { charges: [{ text: 'took a bicycle', disposition }] };
      return writeChargesBlock(request, from, charges.dataVersion, charges.chargesTable(request));
    };
    const [mine, others] = [table('note', 'charged'), table('own', 'dismissed')];
    const head = note().replace('---\n\nCall notes.', line('charged'));
    const d = await untitled(`${head}\n${mine}\n\nAnother arrest.\n\n${others}\n`);
    const at = d.getText().indexOf('disposition: charged') + 'disposition: '.length;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(d.uri, new vscode.Range(d.positionAt(at), d.positionAt(at + 'charged'.length)), 'convicted');
    await vscode.workspace.applyEdit(edit);
    const stale = await until(() => {
      const found = problems(d, 'stale-levels');
      return found.length > 0 ? found : undefined;
    }, 'the problem');
    assert.equal(stale.length, 1, 'the second table is of another list');
    const [first] = stale;
    assert.ok(first);
    assert.equal(d.offsetAt(first.range.start), d.getText().indexOf('<!-- detainer-desk:charges'));
    const actions = await fixes(d, first.range);
    const show = actions.find((a) => a.title === 'Show what changed')?.command;
    assert.ok(show);
    void vscode.commands.executeCommand(show.command, ...(show.arguments as unknown[]));
    const diff = await until(
      () => vscode.window.tabGroups.all.flatMap((g) => g.tabs).find((t) => t.input instanceof vscode.TabInputTextDiff),
      'the difference',
    );
    assert.ok(diff.input instanceof vscode.TabInputTextDiff);
    const [old, now] = await Promise.all(
      [diff.input.original, diff.input.modified].map((u) => vscode.workspace.openTextDocument(u)),
    );
    assert.equal(old?.getText(), mine);
    assert.match(now?.getText() ?? '', /\| convicted \|/);
    await vscode.window.tabGroups.close(diff);
    const before = d.getText();
    const fix = actions.find((a) => a.title === 'Rewrite this block, and nothing else');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    await until(() => (problems(d, 'stale-levels').length === 0 ? true : undefined), 'no problem');
    const blocks = findBlocks(d.getText());
    assert.equal(blocks[1]?.text, others);
    assert.match(blocks[0]?.text ?? '', /\| convicted \|/);
    assert.equal(d.getText().replace(blocks[0]?.text ?? '', mine), before);
  });

  it('does not offer to overwrite a block that somebody edited', async () => {
    const d = await untitled(note());
    await vscode.commands.executeCommand(COMMANDS.insertDeadline, d.uri.toString());
    const text = d.getText();
    const edited = text
      .replace('2026-11-20 15:00', '2026-11-21 09:00')
      .replace('<!-- /detainer-desk:hold -->', 'Jail says otherwise.\n<!-- /detainer-desk:hold -->');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(d.uri, new vscode.Range(d.positionAt(0), d.positionAt(text.length)), edited);
    await vscode.workspace.applyEdit(edit);
    const [stale] = await until(() => {
      const found = problems(d, 'stale-deadline');
      return found.length > 0 ? found : undefined;
    }, 'the problem');
    assert.ok(stale);
    assert.match(stale.message, /edited by hand/);
    const names = (await fixes(d, stale.range)).map((a) => a.title);
    assert.ok(names.includes('Show what changed'));
    assert.ok(!names.some((n) => n.startsWith('Rewrite')));
  });

  it('completes keys and values, explains them, and shows the case in time', async () => {
    const d = await untitled(note().replace('  form: I-247A\n', '  form: \n'));
    const line = d.getText().split('\n').indexOf('  form: ');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      d.uri,
      new vscode.Position(line, 8),
    );
    const labels = list.items.map((i) => (typeof i.label === 'string' ? i.label : i.label.label));
    assert.ok(labels.includes('I-247A') && labels.includes('unknown'), labels.slice(0, 20).join(' '));
    const release = d
      .getText()
      .split('\n')
      .findIndex((l) => l.includes('releasable'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      d.uri,
      new vscode.Position(release, 5),
    );
    const said = hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
    assert.match(said, /Release-eligible/);
    assert.match(said, /Earliest end, act by: /);
    assert.match(said, /\*\*Now\*\*/);
  });

  it('puts deadlines into the outline and folds the front matter', async () => {
    const d = await untitled(note());
    const symbols = await until(async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        d.uri,
      );
      const flat = (list: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
        list.flatMap((s) => [s, ...flat(s.children)]);
      const found = flat(all ?? []);
      return found.some((s) => s.name.startsWith('Earliest end, act by')) ? found : undefined;
    }, 'the outline');
    assert.ok(symbols.some((s) => s.name === 'Release-eligible' && /Fri Nov 20, 3:00 PM CST/.test(s.detail)));
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', d.uri);
    assert.ok(
      folds.some((f) => f.start === 0 && f.end === 9),
      JSON.stringify(folds),
    );
  });

  it('looks through notes that come, change, vanish, are half saved, too large, or in another encoding, and never stops', async () => {
    const base = vscode.Uri.joinPath(folder(), MARK);
    const { fs } = vscode.workspace;
    const write = (name: string, bytes: Uint8Array): Thenable<void> => fs.writeFile(vscode.Uri.joinPath(base, name), bytes);
    const utf8 = new TextEncoder();
    try {
      await fs.createDirectory(base);
      await write('one.md', utf8.encode(note({ key: 'K-ONE' })));
      await write('half.md', utf8.encode('---\ncase: K-HALF\ndetainer:\n  releasable: 2026-11-2'));
      await write('large.md', new Uint8Array(5 * 1024 * 1024 + 1).fill(120));
      await write('utf16.md', new Uint8Array([0xff, 0xfe, ...[...note({ key: 'K-WIDE' })].flatMap((c) => [c.charCodeAt(0), 0])]));
      await vscode.commands.executeCommand(COMMANDS.scanHolds);
      const page = await report();
      assert.match(page, /K-ONE/);
      assert.match(page, /K-WIDE/);
      assert.match(page, /half/);
      assert.match(page, /larger than 5 MB/);
      await write('one.md', utf8.encode(note({ key: 'K-ONE-B' })));
      await until(async () => ((await report()).includes('K-ONE-B') ? true : undefined), 'the change');
      await fs.delete(vscode.Uri.joinPath(base, 'one.md'));
      await vscode.commands.executeCommand(COMMANDS.scanHolds);
      // The page is drawn a moment after the list.
      await until(async () => ((await report()).includes('K-ONE') ? undefined : true), 'the row to go');
    } finally {
      await fs.delete(base, { recursive: true });
      await vscode.commands.executeCommand(COMMANDS.scanHolds);
    }
  });

  it('lists an unsaved note while it is open, and forgets it after', async () => {
    await untitled(note({ key: 'K-UNSAVED' }));
    await until(async () => ((await report()).includes('K-UNSAVED') ? true : undefined), 'the unsaved note');
  });

  async function report(): Promise<string> {
    return vscode.commands.executeCommand<string>(COMMANDS.holdsReport, 'markdown');
  }
});
