import * as vscode from 'vscode';
import { setting } from '../settings';

/** Where the clinic's folder is for a note, or one sentence why it is not read. */
export type WhichFolder =
  | { readonly kind: 'folder'; readonly uri: vscode.Uri; readonly fromSetting: boolean; readonly watched: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'not-read'; readonly why: string; readonly untrusted: boolean };

const OWN = '.detainer-desk';
const UNTRUSTED =
  'The clinic library is not read, because this folder is not trusted. Everything built in works. Trust the folder if you know who made it.';
const IN_BROWSER =
  'VS Code in a browser cannot read a folder of this computer that lies outside the workspace. Open the clinic folder in the workspace, or use the desktop VS Code.';

export function workspaceFolderOf(resource: vscode.Uri | undefined): vscode.WorkspaceFolder | undefined {
  const own = resource && vscode.workspace.getWorkspaceFolder(resource);
  return own ?? vscode.workspace.workspaceFolders?.[0];
}

export function whichFolder(folder: vscode.WorkspaceFolder | undefined): WhichFolder {
  if (!vscode.workspace.isTrusted) return { kind: 'not-read', why: UNTRUSTED, untrusted: true };
  const place = setting('clinicFolder', folder?.uri).trim();
  if (place === '') {
    if (!folder) return { kind: 'none' };
    const uri = vscode.Uri.joinPath(folder.uri, OWN);
    return { kind: 'folder', uri, fromSetting: false, watched: isWatched(uri) };
  }
  const uri = readPlace(place, folder);
  if (!uri) {
    const why = `The setting "detainerDesk.clinicFolder" is not a full path or an address, and no folder is open that it could start from.`;
    return { kind: 'not-read', why, untrusted: false };
  }
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined) {
    const why =
      uri.scheme === 'file'
        ? IN_BROWSER
        : `VS Code cannot open "${uri.scheme}:" addresses here, so the clinic library is not read.`;
    return { kind: 'not-read', why, untrusted: false };
  }
  return { kind: 'folder', uri, fromSetting: true, watched: isWatched(uri) };
}

/**
 * An address (`vscode-vfs://…`), a full path, or a path from the workspace folder. A full path is one of the machine the workspace
 * folder is on: over Remote that is the remote.
 */
function readPlace(place: string, folder: vscode.WorkspaceFolder | undefined): vscode.Uri | undefined {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(place)) return vscode.Uri.parse(place, true);
  const absolute = /^(?:[\\/]|[a-z]:[\\/])/i.test(place);
  if (!absolute) return folder && vscode.Uri.joinPath(folder.uri, ...place.split(/[\\/]+/));
  const file = vscode.Uri.file(place);
  return folder?.uri.scheme === 'vscode-remote' ? folder.uri.with({ path: file.path }) : file;
}

/** The editor reports changes inside the workspace; elsewhere, and in virtual folders, nobody may tell. */
function isWatched(uri: vscode.Uri): boolean {
  return uri.scheme === 'file' && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
