import * as vscode from 'vscode';
import { readSettings, type FindingSettings, type IgnoredText } from '../../app/note/noteFindings';

/** Severities and workspace-wide ignores that hold for a note. */
export function findingSettings(resource: vscode.Uri): FindingSettings {
  const config = vscode.workspace.getConfiguration('detainerDesk', resource);
  return readSettings(config.get<unknown>('severity'), config.get<unknown>('ignored'));
}

export function affectsFindings(e: vscode.ConfigurationChangeEvent): boolean {
  return e.affectsConfiguration('detainerDesk.severity') || e.affectsConfiguration('detainerDesk.ignored');
}

/** Where "in this workspace" is written; undefined when no folder is open and there is no such place. */
export function workspaceIgnores(resource: vscode.Uri): readonly IgnoredText[] | undefined {
  if (!vscode.workspace.workspaceFolders?.length) return undefined;
  const config = vscode.workspace.getConfiguration('detainerDesk', resource);
  return readSettings(undefined, config.inspect<unknown>('ignored')?.workspaceValue).ignored;
}

export async function writeWorkspaceIgnores(resource: vscode.Uri, list: readonly IgnoredText[]): Promise<void> {
  const config = vscode.workspace.getConfiguration('detainerDesk', resource);
  await config.update('ignored', list.length > 0 ? list : undefined, vscode.ConfigurationTarget.Workspace);
}
