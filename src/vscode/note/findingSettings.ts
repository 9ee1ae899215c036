import * as vscode from 'vscode';
import { readSettings, type FindingSettings, type IgnoredText } from '../../app/note/noteFindings';
import { affects, setting, workspaceValue, writeWorkspaceValue } from '../settings';

/** Severities and workspace-wide ignores that hold for a note. */
export function findingSettings(resource: vscode.Uri): FindingSettings {
  return readSettings(setting('severity', resource), setting('ignored', resource));
}

export function affectsFindings(e: vscode.ConfigurationChangeEvent): boolean {
  return affects(e, 'severity', 'ignored');
}

/** Where "in this workspace" is written; undefined when no folder is open and there is no such place. */
export function workspaceIgnores(resource: vscode.Uri): readonly IgnoredText[] | undefined {
  if (!vscode.workspace.workspaceFolders?.length) return undefined;
  return readSettings(undefined, workspaceValue('ignored', resource)).ignored;
}

export async function writeWorkspaceIgnores(resource: vscode.Uri, list: readonly IgnoredText[]): Promise<void> {
  await writeWorkspaceValue('ignored', resource, list.length > 0 ? list : undefined);
}
