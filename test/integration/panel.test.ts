// The panel opens in either extension host, once, on the page of the bundle.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const panels = (): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('detainerDesk.panel'));

async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(done());
}

describe('the panel', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens beside the note, and only once', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# A note\n' });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('detainerDesk.openPanel');
    await until(() => panels().length === 1);
    await vscode.commands.executeCommand('detainerDesk.openPanel');
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(panels().length, 1);
    assert.equal(panels()[0]?.label, 'Detainer Desk');
  });
});
