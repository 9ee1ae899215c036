// Only for the Node host. Files named *.node.test.ts are left out of the web suite.
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as vscode from 'vscode';

describe('the Node host', () => {
  it('has the open folder on its own disk', () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    assert.ok(fs.readdirSync(folder.uri.fsPath).includes('plain.md'));
  });
});
