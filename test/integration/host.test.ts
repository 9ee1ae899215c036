// What the rest of the integration suite stands on: the extension is there, its commands are registered, and files are found.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/vscode/commandIds';

const extensionId = 'detainer-desk-publisher.detainer-desk';

describe('the extension in its host', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, 'not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command it declares', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = Object.values(COMMANDS).filter((id) => !registered.has(id));
    assert.deepEqual(missing, []);
  });

  it('finds notes in the open folder', async () => {
    const found = await vscode.workspace.findFiles('**/*.md');
    const names = found.map((uri) => uri.path.split('/').at(-1)).sort();
    assert.deepEqual(names, ['in-a-subfolder.md', 'plain.md']);
  });

  it('opens a note and edits it', async () => {
    const [note] = await vscode.workspace.findFiles('plain.md');
    assert.ok(note);
    const document = await vscode.workspace.openTextDocument(note);
    assert.equal(document.languageId, 'markdown');
    const editor = await vscode.window.showTextDocument(document);
    const before = document.getText();
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), 'one more line\n'));
    assert.match(document.getText(), /one more line/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
