import * as vscode from 'vscode';
import { folderEncoding, type FolderEncoding } from '../../../app/holdsList/noteBytes';

const SETTINGS = ['files.encoding', 'files.autoGuessEncoding'] as const;

/** Whether a change of the settings may change how a note is read. */
export function changesEncodings(e: vscode.ConfigurationChangeEvent): boolean {
  return SETTINGS.some((name) => e.affectsConfiguration(name));
}

/** The settings that decide how files of a folder are read, as text: what was read under others is read again. */
export function encodingSettings(folder: vscode.Uri | undefined): string {
  const { encoding, guess } = settingsOf(folder);
  return `${encoding} ${String(guess)}`;
}

/** Settings as they are now. In most windows all folders have the same, and then nothing is looked up for each of thousands of notes. */
export function folderEncodings(): (uri: vscode.Uri) => FolderEncoding {
  const of = (folder: vscode.Uri | undefined): FolderEncoding => {
    const { encoding, guess } = settingsOf(folder);
    return folderEncoding(encoding, guess);
  };
  const outside = of(undefined);
  const known = new Map((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => [uri.toString(), of(uri)]));
  if ([...known.values()].every((e) => e === outside)) return () => outside;
  return (uri) => known.get(vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '') ?? outside;
}

function settingsOf(folder: vscode.Uri | undefined): { readonly encoding: string; readonly guess: boolean } {
  // As VS Code asks: a setting may be for Markdown alone.
  const files = vscode.workspace.getConfiguration('files', { languageId: 'markdown', ...(folder ? { uri: folder } : {}) });
  return { encoding: files.get<string>('encoding', 'utf8'), guess: files.get<boolean>('autoGuessEncoding', false) };
}
