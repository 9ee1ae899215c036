import * as vscode from 'vscode';
import { COMMANDS } from '../commandIds';
import type { Services } from '../services';
import { readProtection, writeProtection } from './aiSettings';

/** Writes the workspace's settings and says what they do, and what they cannot. */
export async function protectFromAi(services: Pick<Services, 'log'>): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    void vscode.window.showInformationMessage('Open the folder of the notes first: the settings are written into it.');
    return;
  }
  const refused = await writeProtection();
  const { on, off } = readProtection();
  services.log.info(`AI features: ${on.length} settings hold in this folder, ${off.length} do not`);
  const written = `In this folder: ${on.length} of ${on.length + off.length} settings against AI features hold.`;
  const missing =
    off.length > 0
      ? ` Not: ${off.map((p) => p.key).join(', ')}${refused.length > 0 ? ', which VS Code would not write' : ''}.`
      : '';
  const say = off.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  void say(`${written}${missing} An extension that asks none of them still sees what is open.`);
}

/** In the language status of a note: whether the settings hold. Looked at when the window opens, and whenever a setting changes. */
export function aiStatus(): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('detainerDesk.ai', { language: 'markdown' });
  item.name = 'Detainer Desk: AI features';
  const update = (): void => show(item);
  update();
  return vscode.Disposable.from(item, vscode.workspace.onDidChangeConfiguration(update));
}

function show(item: vscode.LanguageStatusItem): void {
  const { on, off, begun } = readProtection();
  const lost = begun && off.length > 0;
  item.severity = lost ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.text =
    off.length === 0
      ? 'AI features: off in this folder'
      : lost
        ? 'AI features: not all off any more'
        : 'AI features: not switched off';
  item.detail =
    off.length === 0
      ? `${on.length} settings hold. Other extensions may ask none of them.`
      : `Still on: ${off.map((p) => p.what).join('; ')}.`;
  item.command = off.length === 0 ? undefined : { title: 'Protect This Folder', command: COMMANDS.protectFromAi };
}
