// The clinic's folder in both hosts: read, checked in its own files, its snippets offered, changes picked up without a reload.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { untitledNote } from './untitled';

const folder = (): vscode.Uri => {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first);
  return vscode.Uri.joinPath(first.uri, '.detainer-desk');
};
const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), path);
const write = (path: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));

async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 300; i++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

const problems = (path: string): string[] =>
  vscode.languages
    .getDiagnostics(at(path))
    .filter((d) => d.source === 'Detainer Desk clinic')
    .map((d) => `${String(d.range.start.line + 1)} ${typeof d.code === 'string' ? d.code : ''}`);

const hasProblems = (path: string, ...wanted: string[]): Promise<true> =>
  until(`${path}: ${wanted.join()}, have ${problems(path).join()}`, () =>
    problems(path).join() === wanted.join() ? true : undefined,
  );

async function untitled(content: string): Promise<vscode.TextDocument> {
  const document = await untitledNote(content);
  const editor = await vscode.window.showTextDocument(document);
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  return document;
}

async function offered(document: vscode.TextDocument): Promise<string[]> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    end,
    '-',
  );
  return list.items.map((i) => (typeof i.label === 'string' ? i.label : `${i.label.label} (${i.label.description ?? ''})`));
}

const HEAD = ['title: Ours', 'recipient: The jail', 'recipient-kind: jail', 'purpose: To ask', 'use: both'].join('\n');

describe("the clinic's folder", () => {
  before(async () => {
    await vscode.extensions.getExtension('detainer-desk-publisher.detainer-desk')?.activate();
    await write('clinic.json', '{ "name": "River Clinic" }');
    await write('templates/bad.md', `---\nid: C-BAD\n${HEAD}\n---\nDear {{ nobody }}\n`);
    await write(
      'snippets/ours.code-snippets',
      '{ "Ours": { "prefix": "clinic-hello", "body": "Hello ${1:name}", "author": "NK" } }',
    );
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder(), { recursive: true, useTrash: false });
  });

  it('says what is wrong in the file itself, and takes it back when it is put right', async () => {
    await hasProblems('templates/bad.md', '9 template');
    await write('templates/bad.md', `---\nid: C-BAD\n${HEAD}\n---\nDear sheriff\n`);
    await hasProblems('templates/bad.md');
  });

  it('refuses a front-matter bomb with its line, and a client who stands there already is a warning', async () => {
    await write('templates/bomb.md', '---\nid: C-BOMB\na: &a [x, x]\nb: [*a, *a]\n---\nx\n');
    await write('templates/client.md', `---\nid: C-CLIENT\n${HEAD}\n---\nRelease A 200 123 456 now.\n`);
    await hasProblems('templates/bomb.md', '4 template');
    await hasProblems('templates/client.md', '9 client-data');
  });

  it('checks as one types, before anything is saved', async () => {
    await write('holidays.json', '[]\n');
    const document = await vscode.workspace.openTextDocument(at('holidays.json'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, 1, 0), '[\n  { "date": "soon", "name": "x", "basis": "y" }\n]\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await hasProblems('holidays.json', '2 row');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await hasProblems('holidays.json');
  });

  it('offers its snippets by their prefix beside the built-in ones, with their origin', async () => {
    const ours = await untitled('Some words\nclinic-');
    await until('the clinic snippet', async () =>
      (await offered(ours)).includes('clinic-hello (River Clinic, by NK, not reviewed)') ? true : undefined,
    );
    const builtIn = await untitled('dd-');
    const labels = await offered(builtIn);
    assert.ok(
      labels.some((l) => l.startsWith('dd-cite-cfr')),
      labels.join(),
    );
  });

  it('picks up what a colleague adds', async () => {
    await write('snippets/new.code-snippets', '{ "New": { "prefix": "clinic-new", "body": "x" } }');
    const note = await untitled('clinic-');
    await until('the new snippet', async () =>
      (await offered(note)).some((l) => l.startsWith('clinic-new')) ? true : undefined,
    );
  });

  it('inserts a snippet at the cursor without replacing what is selected', async () => {
    const note = await untitled('See here');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(0, 0, 0, 8);
    await vscode.commands.executeCommand('detainerDesk.insertSnippet', 'dd-cite-1229e');
    assert.match(note.getText(), /^See hereINA § 239\(e\)/);
    await vscode.commands.executeCommand('undo');
    assert.equal(note.getText(), 'See here');
  });

  it('gives its zone to the head of a report over many notes, whatever the computer says', async () => {
    await write('clinic.json', '{ "name": "River Clinic", "zone": "America/Boise" }');
    const head = async (): Promise<string> =>
      /As of .*/.exec(await vscode.commands.executeCommand<string>('detainerDesk.holdsReport', 'markdown'))?.[0] ?? '';
    await until("the clinic's zone", async () => (/ M[SD]T \(America\/Boise\)\. /.test(await head()) ? true : undefined));
  });
});

describe('the factor worksheet', () => {
  it('goes into the note once, and keeps what was written into it', async () => {
    const note = await untitled('# A note\n');
    await vscode.commands.executeCommand('detainerDesk.factorWorksheet');
    assert.match(note.getText(), /<!-- detainer-desk:factors v=1 /);
    assert.match(note.getText(), /\| 1\. /);
    const before = note.getText();
    void vscode.commands.executeCommand('detainerDesk.factorWorksheet');
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(note.getText(), before);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
