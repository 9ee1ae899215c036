// Insert a Client Sheet through the command, in whichever extension host this runs.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { untitledNote } from './untitled';

const NOTE = `---
zone: America/Chicago
jurisdiction: US-TX
detainer:
  form: I-247A
  releasable: 2026-11-27 15:00
---

Words.
`;

/** Presses Enter on the row in focus (the language, then what to do) until the note has changed. */
async function acceptUntilChanged(document: vscode.TextDocument): Promise<void> {
  const before = document.version;
  for (let i = 0; i < 80 && document.version === before; i++) {
    await new Promise<void>((resolve) => setTimeout(resolve, 150));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
}

describe('the client sheet', () => {
  it('goes into the note with its mark, and one undo takes it out', async () => {
    await vscode.extensions.getExtension('detainer-desk-publisher.detainer-desk')?.activate();
    const document = await untitledNote(NOTE);
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    const done = vscode.commands.executeCommand('detainerDesk.insertClientSheet');
    await acceptUntilChanged(document);
    await done;
    const text = document.getText();
    assert.match(text, /# ICE detainer: what it is and when it ends\n\n\*\*Text not reviewed\*\*/);
    assert.match(text, /Last end: \*\*Tuesday, December 1, 2026, 15:00 \(3:00 PM\), Central Time \(CST\)\*\*/);
    assert.ok(text.startsWith(NOTE.trimEnd()));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), NOTE);
  });
});
