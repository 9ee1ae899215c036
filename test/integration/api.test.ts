// The public API that `activate()` returns, and the main job through the commands, in whichever extension host this runs.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { untitledNote } from './untitled';
import type { DetainerDeskApi } from '../../src/app/answers';

const extensionId = 'detainer-desk-publisher.detainer-desk';

const note = `---
zone: America/Chicago
---

Words.
`;

async function openNote(): Promise<vscode.TextEditor> {
  const document = await untitledNote(note);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  return editor;
}

async function until(what: string, done: () => boolean): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (done()) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`waited in vain: ${what}`);
}

/** Presses Enter on the row in focus until the note has changed: the list needs a moment to show. */
async function acceptUntilChanged(document: vscode.TextDocument): Promise<void> {
  const before = document.version;
  for (let i = 0; i < 40 && document.version === before; i++) {
    await new Promise<void>((resolve) => setTimeout(resolve, 150));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
}

describe('the public API and the main job', () => {
  let api: DetainerDeskApi;

  before(async () => {
    api = (await vscode.extensions.getExtension<DetainerDeskApi>(extensionId)?.activate()) as DetainerDeskApi;
  });

  it('activate() returns the API, and it answers', () => {
    assert.equal(api.apiVersion, 1);
    const hold = api.computeHold({ releasable: '2026-11-20T15:00', zone: 'America/Chicago' });
    assert.equal(hold.kind, 'hold');
    assert.ok(api.searchOffenses({ query: 'simple assault' }).some((h) => h.code === '1313'));
    assert.equal(api.authorityStatus({ id: 'ICE-10076.1', date: '2025-06-01' }).status, 'ended');
    const letter = api.renderTemplate({ id: 'T06', fields: {}, asOf: '2026-11-22', today: '2026-11-22' });
    assert.equal(letter.kind, 'rendered');
  });

  it('saves a deadline to an unsaved note; one undo takes it out', async () => {
    const editor = await openNote();
    const running = vscode.commands.executeCommand('detainerDesk.checkDeadline', '11/20/2026 3pm');
    await acceptUntilChanged(editor.document);
    await running;
    assert.match(editor.document.getText(), /detainer-desk:hold v=1/);
    assert.match(editor.document.getText(), /Sunday, November 22, 2026, 3:00 PM CST/);
    // The facts in the front matter, the block behind it, the cursor behind the block, and all of it one step.
    const facts = '---\nzone: America/Chicago\ndetainer:\n  releasable: 2026-11-20 15:00\n---\n';
    assert.ok(editor.document.getText().startsWith(facts), editor.document.getText());
    assert.ok(editor.selection.isEmpty);
    assert.match(editor.document.lineAt(editor.selection.active.line - 1).text, /^<!-- \/detainer-desk:hold -->$/);
    await vscode.commands.executeCommand('undo');
    await until('the undo', () => editor.document.getText() === note);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('fills what is known of a jail into the note as one edit; one undo takes it out', async () => {
    const editor = await openNote();
    const running = vscode.commands.executeCommand('detainerDesk.thisJail', 'Autauga County, Alabama');
    await acceptUntilChanged(editor.document);
    await running;
    const text = editor.document.getText();
    for (const line of [
      /^facility: Autauga County Sheriff's Office$/m,
      /^jurisdiction: US-AL$/m,
      /^ {2}custodian: agency-with-287g$/m,
    ])
      assert.match(text, line);
    assert.match(text, /^zone: America\/Chicago$/m);
    await vscode.commands.executeCommand('undo');
    await until('the undo', () => editor.document.getText() === note);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
