// A law pack in both hosts: installed from a file, an answer changes, the page says what, and going back takes it out again.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draft, guam, OURS, packText, STRANGER } from '../support/lawPack';
import { untitledNote } from './untitled';

const root = (): vscode.Uri => {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first);
  return first.uri;
};
const clinic = (path: string): vscode.Uri => vscode.Uri.joinPath(root(), '.detainer-desk', path);
const parcel = (): vscode.Uri => vscode.Uri.joinPath(root(), 'arrived.law-pack.json');
const put = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const run = (command: string, arg?: unknown): Thenable<string | undefined> =>
  vscode.commands.executeCommand<string | undefined>(`detainerDesk.${command}`, arg);

async function install(text: string): Promise<string | undefined> {
  await put(parcel(), text);
  return run('installLawPack', parcel());
}

const NOTE = '# A memo\n\nICE Directive 16001.2 holds.\n';

/** What the hover over the citation says. */
async function hover(document: vscode.TextDocument): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(NOTE.indexOf('16001')),
  );
  return hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
}

/** Everything under law-packs that is no history. */
async function packs(): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(clinic('law-packs'));
    return entries.filter(([, type]) => type === vscode.FileType.File).map(([name]) => name);
  } catch {
    return [];
  }
}

describe('a law pack', () => {
  let note: vscode.TextDocument;
  const { examples: _examples, ...head } = draft();
  const second = { ...head, version: 3, rows: { jurisdictions: [guam()] } };

  before(async () => {
    await vscode.extensions.getExtension('detainer-desk-publisher.detainer-desk')?.activate();
    await put(clinic('clinic.json'), JSON.stringify({ name: 'Hill Clinic', trustedKeys: [{ name: 'River', key: OURS.key }] }));
    note = await untitledNote(NOTE);
    await vscode.window.showTextDocument(note);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(clinic(''), { recursive: true, useTrash: false });
    await vscode.workspace.fs.delete(parcel(), { useTrash: false });
  });

  it('that was changed on its way is refused with its line, and nothing is written', async () => {
    const said = await install(packText(draft()).replace('Two changes', 'Too changes'));
    assert.match(said ?? '', /^Line \d+ \(signature\): The signature does not fit.* Nothing was changed\.$/);
    assert.deepEqual(await packs(), []);
    assert.doesNotMatch(await hover(note), /invented for a test/);
  });

  it('changes an answer once it is installed, with whose row it is', async () => {
    assert.match((await install(packText(draft()))) ?? '', /^In use: Two changes for a test, version 2 /);
    assert.deepEqual(await packs(), ['test-pack.law-pack.json']);
    const said = await hover(note);
    assert.match(said, /Rescinded by a directive invented for a test/);
    assert.match(said, /Row of Two changes for a test, version 2 /);
    assert.match((await install(packText(draft()))) ?? '', /is in use already\.$/);
  });

  it('is told on the page of what changed, before and now', async () => {
    const page = (await run('showLawChanges', 'markdown')) ?? '';
    assert.match(page, /^# What changed in the law\n/);
    assert.match(page, /### ICE-16001\.2, /);
    assert.match(page, /\| ended \| not there \| 2026-11-18 \|/);
    assert.match(page, /## The built-in register, /);
  });

  it('is replaced by a newer version, never by an older one, and going back finds the one before', async () => {
    assert.match((await install(packText(second))) ?? '', /^In use: .*, version 3 /);
    assert.doesNotMatch(await hover(note), /invented for a test/);
    assert.match((await install(packText(draft()))) ?? '', /Version 2 is older than version 3, which is in use/);
    assert.match((await run('revertLawPack', 'test-pack')) ?? '', /^Back to Two changes for a test, version 2 /);
    assert.match(await hover(note), /Rescinded by a directive invented for a test/);
  });

  it('is taken out where nothing was before it, and every answer is as it was', async () => {
    assert.match((await run('revertLawPack', 'test-pack')) ?? '', /is no longer in use\. It is kept in \.history\.$/);
    assert.deepEqual(await packs(), []);
    assert.doesNotMatch(await hover(note), /invented for a test/);
    assert.equal(await run('revertLawPack', 'test-pack'), 'No law pack is in use here.');
  });

  it('that a colleague put into the folder is read; with a key nobody trusts it is marked and not used', async () => {
    await put(clinic('law-packs/by-hand.law-pack.json'), packText(draft(), STRANGER));
    const problems = (): string[] =>
      vscode.languages
        .getDiagnostics(clinic('law-packs/by-hand.law-pack.json'))
        .map((d) => (typeof d.code === 'string' ? d.code : ''));
    for (let i = 0; i < 300 && problems().length === 0; i++) await new Promise((done) => setTimeout(done, 50));
    assert.deepEqual(problems(), ['pack-unknown-key']);
    await put(clinic('law-packs/by-hand.law-pack.json'), packText(draft()));
    for (let i = 0; i < 300 && !(await hover(note)).includes('invented for a test'); i++)
      await new Promise((done) => setTimeout(done, 50));
    assert.match(await hover(note), /invented for a test/);
    assert.deepEqual(problems(), []);
  });
});
