import * as vscode from 'vscode';
import type { Cancel, FilesPort, FileStat } from '../../app/ports';

/** Where no file search reaches (virtual file systems without one), folders are walked, and no further than this. */
const MOST_WALKED = 20_000;
const NEVER = '{**/node_modules/**,**/.git/**}';

/** The Markdown files of the workspace through VS Code's own file system: local, remote and virtual folders alike. */
export function workspaceFiles(pattern: () => string): FilesPort {
  return {
    async list(cancel) {
      const found = await findFiles(pattern(), cancel);
      const out = new Set(found.map((u) => u.toString()));
      for (const folder of vscode.workspace.workspaceFolders ?? []) {
        if (cancel.cancelled) break;
        // A file search that finds nothing on a virtual file system may only mean that there is none.
        if (isLocal(folder.uri) || found.some((u) => u.toString().startsWith(folder.uri.toString()))) continue;
        for (const uri of await walk(folder.uri, cancel)) out.add(uri.toString());
      }
      return [...out];
    },
    stat: (uri) => statOf(vscode.Uri.parse(uri, true)),
    read: (uri) => readText(vscode.Uri.parse(uri, true)),
  };
}

async function findFiles(pattern: string, cancel: Cancel): Promise<readonly vscode.Uri[]> {
  const source = new vscode.CancellationTokenSource();
  const watch = setInterval(() => {
    if (cancel.cancelled) source.cancel();
  }, 100);
  try {
    return await vscode.workspace.findFiles(pattern, NEVER, undefined, source.token);
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

/** Links to folders are not followed: a link to its own parent has no end. */
async function walk(root: vscode.Uri, cancel: Cancel): Promise<vscode.Uri[]> {
  const out: vscode.Uri[] = [];
  const open = [root];
  for (let seen = 0; open.length > 0 && seen < MOST_WALKED && !cancel.cancelled;) {
    const folder = open.pop();
    if (!folder) break;
    let entries: [string, vscode.FileType][];
    try {
      entries = await vscode.workspace.fs.readDirectory(folder);
    } catch {
      continue;
    }
    for (const [name, type] of entries) {
      seen++;
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && name !== 'node_modules' && name !== '.git') open.push(uri);
      else if ((type & vscode.FileType.File) !== 0 && /\.md$/i.test(name)) out.push(uri);
    }
  }
  return out;
}

export async function statOf(uri: vscode.Uri): Promise<FileStat | undefined> {
  try {
    const { mtime, size, type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) === 0 ? undefined : { mtime, size };
  } catch {
    return undefined; // vanished
  }
}

export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await decode(uri, await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 is read here; everything else by VS Code itself, with the encoding set for that file. That costs a round trip, so only then. */
async function decode(uri: vscode.Uri, bytes: Uint8Array): Promise<string> {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!marked) {
    try {
      return utf8.decode(bytes);
    } catch {
      // not UTF-8
    }
  }
  return vscode.workspace.decode(bytes, { uri });
}
