import * as vscode from 'vscode';
import { searchPattern } from '../../domain/note/noteFile';
import { holdsPattern } from '../settings';

/** Never looked into, whatever the settings say. */
const NEVER: readonly string[] = ['**/node_modules', '**/.git'];

/** The same as a pattern for a file search. */
export const NEVER_SEARCHED = `{${NEVER.map((p) => `${p}/**`).join(',')}}`;

/** The pattern of the setting, as a file search takes it. */
export function searchedPattern(): string {
  return searchPattern(holdsPattern());
}

/**
 * Is a file in an open folder one of those the list looks through? The file search asks "holds.files" and "files.exclude" by itself; a file that
 * is told of in another way (an event, an editor, a folder opened one by one) is asked here. Outside every folder no setting speaks of it.
 */
export function isWanted(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder === undefined || (fits(uri, folder, searchedPattern()) && !isExcluded(uri, folder));
}

/** A file or folder that is hidden, or lies in a folder that is. */
export function isExcluded(uri: vscode.Uri, folder: vscode.WorkspaceFolder): boolean {
  const patterns = [...NEVER, ...hidden(folder)];
  const root = folder.uri.path.replace(/\/$/, '');
  for (let { path } = uri; path.length > root.length; path = path.slice(0, path.lastIndexOf('/')))
    if (patterns.some((p) => fits(uri.with({ path }), folder, p))) return true;
  return false;
}

/** Patterns with a condition (`when`) ask what else is in a folder; only the file search does that. */
function hidden(folder: vscode.WorkspaceFolder): string[] {
  const set = vscode.workspace.getConfiguration('files', folder.uri).get<Readonly<Record<string, unknown>>>('exclude', {});
  return Object.entries(set).flatMap(([pattern, on]) => (on === true ? [pattern] : []));
}

/** VS Code's own matching of globs, which it gives for documents only: of the document it asks the address and the language. */
function fits(uri: vscode.Uri, folder: vscode.WorkspaceFolder, pattern: string): boolean {
  const asked = { uri, languageId: 'markdown' } as vscode.TextDocument;
  return vscode.languages.match({ pattern: new vscode.RelativePattern(folder, pattern) }, asked) > 0;
}
