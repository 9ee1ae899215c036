import * as vscode from 'vscode';

let made = 0;

/**
 * A new unsaved note in front, under a name of its own. VS Code gives a closed "Untitled-1" to the next note and may bring the text of
 * the former back from its backup, so a test that lets it choose the name can meet the words of the test before.
 */
export async function untitledNote(content: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `note-${Date.now()}-${++made}.md` });
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content), { undoStopBefore: false, undoStopAfter: true });
  return document;
}
