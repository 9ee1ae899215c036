// What keeps AI features out of a folder, and what a chat may ask where somebody allowed it.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const HOLD = 'detainer-desk_hold';
const input = { releasable: '2026-11-20T15:00', zone: 'America/Chicago', form: 'I-247A' };

/** What a chat is told; null where nobody answers. */
async function asked(): Promise<string | null> {
  try {
    const { content } = await vscode.lm.invokeTool(HOLD, { input, toolInvocationToken: undefined });
    const [part] = content;
    return part instanceof vscode.LanguageModelTextPart ? part.value : '';
  } catch {
    return null;
  }
}
const config = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration();

async function until(check: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`not: ${what}`);
}

describe('AI features', () => {
  before(async () => {
    await vscode.extensions.getExtension('detainer-desk-publisher.detainer-desk')?.activate();
  });

  it('Protect This Folder writes the settings this VS Code has, into the workspace, and nothing else', async () => {
    const keys = ['chat.agent.enabled', 'editor.inlineSuggest.enabled'];
    const before = keys.map((key) => config().inspect(key)?.workspaceValue);
    try {
      await vscode.commands.executeCommand('detainerDesk.protectFromAi');
      await until(() => config().get('editor.inlineSuggest.enabled') === false, 'inline suggestions off');
      for (const key of keys) {
        const setting = config().inspect(key);
        if (setting?.defaultValue === undefined) assert.equal(setting?.workspaceValue, undefined, key);
        else assert.equal(setting.workspaceValue, false, key);
      }
    } finally {
      for (const [i, key] of keys.entries()) await config().update(key, before[i], vscode.ConfigurationTarget.Workspace);
      for (const key of ['chat.disableAIFeatures', 'chat.mcp.enabled', 'chat.extensionTools.enabled'])
        if (config().inspect(key)?.workspaceValue !== undefined)
          await config().update(key, undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('a chat can ask nothing until somebody allows it, and nothing any more once it is taken back', async () => {
    assert.equal(await asked(), null);
    await config().update('detainerDesk.ai.tools', true, vscode.ConfigurationTarget.Global);
    try {
      await until(async () => (await asked()) !== null, 'somebody answers');
      assert.match((await asked()) ?? '', /Sunday, November 22, 2026, 3:00 PM/);
    } finally {
      await config().update('detainerDesk.ai.tools', undefined, vscode.ConfigurationTarget.Global);
    }
    await until(async () => (await asked()) === null, 'nobody answers any more');
  });

  it('a report of a wrong deadline opens as a text to read, unsaved', async () => {
    await vscode.commands.executeCommand('detainerDesk.reportWrongDeadline');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.match(document.getText(), /^# A deadline that looks wrong/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
