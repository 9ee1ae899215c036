import * as vscode from 'vscode';
import { folderEncoding, type FolderEncoding } from '../../app/noteBytes';

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

/** Asked once a folder and look: a scan asks for thousands of notes. */
export function folderEncodings(): (uri: vscode.Uri) => FolderEncoding {
  const known = new Map<string, FolderEncoding>();
  return (uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    let found = known.get(key);
    if (found === undefined) {
      const { encoding, guess } = settingsOf(folder);
      found = folderEncoding(encoding, guess);
      known.set(key, found);
    }
    return found;
  };
}

function settingsOf(folder: vscode.Uri | undefined): { readonly encoding: string; readonly guess: boolean } {
  // As VS Code asks: a setting may be for Markdown alone.
  const files = vscode.workspace.getConfiguration('files', { languageId: 'markdown', ...(folder ? { uri: folder } : {}) });
  return { encoding: files.get<string>('encoding', 'utf8'), guess: files.get<boolean>('autoGuessEncoding', false) };
}
