import * as vscode from 'vscode';
import { isUnder } from '../../app/holdsList/holdsScan';
import type { Cancel, FilesPort, FileStat } from '../../app/ports';
import { walkFolders, type WalkEntry } from '../../app/holdsList/walkFolders';
import { textOf, type FolderEncoding } from '../../app/holdsList/noteBytes';
import { editorLineEnds } from '../../domain/note/noteFile';
import type { DiskNotes } from '../../node/diskNotes';
import { folderEncodings } from '../note/defaults/folderEncodings';
import { isExcluded, isWanted, NEVER_SEARCHED, searchedPattern } from './wantedFiles';

/** Where no file search reaches (virtual file systems without one), folders are walked, and no further than this. */
const MOST_WALKED = 20_000;

/**
 * The Markdown files of the workspace: local, remote and virtual folders alike through VS Code's own file system, and files of this machine
 * in the Node host by Node itself, which asks no other process and costs a fraction of it.
 */
export function workspaceFiles(): FilesPort {
  let loaded: Promise<DiskNotes | undefined> | undefined;
  const disk = (): Promise<DiskNotes | undefined> => (loaded ??= loadDisk());
  let encodingOf = folderEncodings();
  return {
    async list(cancel, partly) {
      encodingOf = folderEncodings();
      const out = new Set((await findFiles(cancel)).map((u) => u.toString()));
      const found = [...out];
      for (const folder of vscode.workspace.workspaceFolders ?? []) {
        if (cancel.cancelled) break;
        // A file search that finds nothing on a virtual file system may only mean that there is none.
        const root = folder.uri.toString();
        if (isLocal(folder.uri) || found.some((uri) => isUnder(uri, root))) continue;
        const walked = await walkFolders({ uri: root, name: folder.name }, openFolder, MOST_WALKED, cancel, (uri) =>
          isExcluded(vscode.Uri.parse(uri, true), folder),
        );
        for (const uri of walked.uris) if (isWanted(vscode.Uri.parse(uri, true))) out.add(uri);
        if (walked.partly) partly?.(walked.partly);
      }
      return [...out];
    },
    async stat(address) {
      const uri = vscode.Uri.parse(address, true);
      const onDisk = isOfThisMachine(uri) && (await disk());
      if (!onDisk) return statOf(uri);
      try {
        return await onDisk.stat(uri.fsPath);
      } catch {
        return statOf(uri);
      }
    },
    async read(address) {
      const uri = vscode.Uri.parse(address, true);
      const onDisk = isOfThisMachine(uri) && (await disk());
      const encoding = encodingOf(uri);
      if (!onDisk) return readText(uri, encoding);
      try {
        return await decode(uri, await onDisk.read(uri.fsPath), encoding);
      } catch {
        return readText(uri, encoding);
      }
    },
  };
}

/** undefined in the web host, which can load no second file: the import fails there. */
async function loadDisk(): Promise<DiskNotes | undefined> {
  try {
    return (await import('../../node/diskNotes')).diskNotes;
  } catch {
    return undefined;
  }
}

/**
 * A remote Node host gives the files of its own machine as `file:`, and those of another as `vscode-remote:`; in the web host there is no
 * reader to hand a path to. A share of another computer (`file://server/…`) is VS Code's to allow.
 */
function isOfThisMachine(uri: vscode.Uri): boolean {
  return uri.scheme === 'file' && uri.authority === '';
}

async function findFiles(cancel: Cancel): Promise<readonly vscode.Uri[]> {
  const source = new vscode.CancellationTokenSource();
  const watch = setInterval(() => {
    if (cancel.cancelled) source.cancel();
  }, 100);
  try {
    return await vscode.workspace.findFiles(searchedPattern(), NEVER_SEARCHED, undefined, source.token);
  } catch {
    return []; // a file system without a search
  } finally {
    clearInterval(watch);
    source.dispose();
  }
}

function isLocal(uri: vscode.Uri): boolean {
  return uri.scheme === 'file' || uri.scheme === 'vscode-remote';
}

async function openFolder(address: string): Promise<WalkEntry[]> {
  const folder = vscode.Uri.parse(address, true);
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name, type]) => {
    const uri = vscode.Uri.joinPath(folder, name).toString();
    return { name, uri, kind: kindOf(type) };
  });
}

/** Links to folders are not followed: a link to its own parent has no end. */
function kindOf(type: vscode.FileType): WalkEntry['kind'] {
  if (type === vscode.FileType.Directory) return 'folder';
  return (type & vscode.FileType.File) !== 0 ? 'file' : 'other';
}

async function statOf(uri: vscode.Uri): Promise<FileStat | undefined> {
  try {
    const { mtime, size, type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) === 0 ? undefined : { mtime, size };
  } catch {
    return undefined; // vanished
  }
}

export async function readText(uri: vscode.Uri, encoding: FolderEncoding = folderEncodings()(uri)): Promise<string | undefined> {
  try {
    return await decode(uri, await vscode.workspace.fs.readFile(uri), encoding);
  } catch {
    return undefined;
  }
}

/** Everything that is not plainly UTF-8 is read by VS Code itself, as it would in an editor. That costs a round trip, so only then. */
async function decode(uri: vscode.Uri, bytes: Uint8Array, encoding: FolderEncoding): Promise<string> {
  return editorLineEnds(textOf(bytes, encoding) ?? (await vscode.workspace.decode(bytes, { uri })));
}
