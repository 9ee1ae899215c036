// A jail log in either extension host: the command opens the file with its own editor, and a table opens as a text as before.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles';

const LOG = `booking_id,booking_dt,release_dt,charge,charge_release_dt
16001,2016-03-01 10:05,2016-03-10 21:00,DUI,2016-03-04 08:00
16001,2016-03-01 10:05,2016-03-10 21:00,HOLD IMMIGRATION,2016-03-10 21:00
`;

const opened = (): string[] =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .map(({ input }) =>
      input instanceof vscode.TabInputCustom ? 'jail log' : input instanceof vscode.TabInputText ? 'text' : 'other',
    );

async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(done(), opened().join());
}

describe('a jail log', () => {
  let files: MemoryFiles;
  before(() => {
    files = new MemoryFiles('jail-log-test');
    files.put('/county.csv', LOG);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    files.dispose();
  });

  it('opens in its own editor by the command, and as a text otherwise', async () => {
    await vscode.commands.executeCommand('detainerDesk.readJailLog', files.uri('/county.csv'));
    await until(() => opened().includes('jail log'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('vscode.open', files.uri('/county.csv'));
    await until(() => opened().includes('text'));
    assert.ok(!opened().includes('jail log'));
  });
});
