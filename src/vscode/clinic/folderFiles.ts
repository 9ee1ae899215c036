import * as vscode from 'vscode';
import { textOf } from '../../app/holdsList/noteBytes';
import { MAX_CLINIC_FILE, MAX_FILES, type ClinicFile } from '../../app/clinic/clinicLibrary';
import { movedFrom, type Files } from './safeSave';

const encoder = new TextEncoder();
const FOLDERS = ['', 'templates', 'snippets', 'law-packs'];

/** A folder through the editor's file systems only, so that a drive, a remote and a repository in the browser are all the same. */
export function folderFiles(folder: vscode.Uri): Files {
  const { fs } = vscode.workspace;
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);
  return {
    read: async (path) => {
      try {
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await fs.readFile(at(path)));
      } catch (e) {
        if (isMissing(e)) return undefined;
        throw e;
      }
    },
    write: (path, text) => Promise.resolve(fs.writeFile(at(path), encoder.encode(text))),
    copy: async (from, to) => {
      try {
        await fs.copy(at(from), at(to), { overwrite: false });
        return 'done';
      } catch (e) {
        if (isMissing(e)) return 'missing';
        throw e;
      }
    },
    rename: async (from, to, over) => {
      try {
        await fs.rename(at(from), at(to), { overwrite: over });
        return 'done';
      } catch (e) {
        // there already, gone, or held open by another: each is a reason to look again
        if (e instanceof vscode.FileSystemError) return 'refused';
        throw e;
      }
    },
    remove: async (path) => {
      try {
        await fs.delete(at(path), { useTrash: false });
      } catch (e) {
        if (!isMissing(e)) throw e;
      }
    },
  };
}

export interface FolderListing {
  readonly exists: boolean;
  /** Changes when a file comes, goes or is saved. */
  readonly stamp: string;
  readonly files: readonly { readonly path: string; readonly uri: vscode.Uri; readonly size: number }[];
}

/** What saves that were cut off left in the history of each part of the folder, newest first. */
export async function movedAside(folder: vscode.Uri): Promise<string[]> {
  const found: { path: string; mtime: number }[] = [];
  for (const sub of FOLDERS) {
    const history = sub === '' ? '.history' : `${sub}/.history`;
    let entries: [string, vscode.FileType][];
    try {
      entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, history));
    } catch {
      continue;
    }
    for (const [name] of entries) {
      const path = `${history}/${name}`;
      if (movedFrom(path) === null) continue;
      const { mtime } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, path));
      found.push({ path, mtime });
    }
  }
  return found.sort((a, b) => b.mtime - a.mtime).map((f) => f.path);
}

/** Names, sizes and times, without reading a text. */
export async function listFolder(folder: vscode.Uri): Promise<FolderListing> {
  const { fs } = vscode.workspace;
  const files: { path: string; uri: vscode.Uri; size: number }[] = [];
  const stamps: string[] = [];
  let exists = false;
  for (const sub of FOLDERS) {
    let entries: [string, vscode.FileType][];
    try {
      entries = await fs.readDirectory(sub === '' ? folder : vscode.Uri.joinPath(folder, sub));
    } catch {
      continue;
    }
    exists = true;
    for (const [name, type] of entries) {
      if ((type & vscode.FileType.File) === 0) continue;
      const path = sub === '' ? name : `${sub}/${name}`;
      const uri = vscode.Uri.joinPath(folder, path);
      try {
        const { size, mtime } = await fs.stat(uri);
        files.push({ path, uri, size });
        stamps.push(`${path} ${String(size)} ${String(mtime)}`);
      } catch {
        // gone since it was listed
      }
    }
  }
  return { exists, stamp: stamps.sort().join('\n'), files };
}

export async function readFiles(listing: FolderListing): Promise<ClinicFile[]> {
  // As many as are used, in the order they are used: a folder with a hundred thousand files is not read whole.
  const known = [...listing.files].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MAX_FILES);
  return Promise.all(
    known.map(async ({ path, uri, size }): Promise<ClinicFile> => {
      if (!/\.(?:md|json|code-snippets|csv)$/i.test(path)) return { path, text: null };
      if (size > MAX_CLINIC_FILE)
        return {
          path,
          text: null,
          why: `This file has ${String(size)} bytes, more than the ${String(MAX_CLINIC_FILE)} that are read.`,
        };
      try {
        const text = await decode(uri, await vscode.workspace.fs.readFile(uri));
        // A letter that could not be read would stand in letters to a jail.
        return text.includes('\ufffd')
          ? { path, text: null, why: 'Its letters cannot be read. Save it as UTF-8.' }
          : { path, text };
      } catch {
        return { path, text: null, why: 'This file cannot be read now. It is tried again in a moment.', passing: true };
      }
    }),
  );
}

/** As a note is read: UTF-8 where it is that, everything else by VS Code's own reader (marks, UTF-16, `files.encoding`). */
async function decode(uri: vscode.Uri, bytes: Uint8Array): Promise<string> {
  return textOf(bytes, 'utf8') ?? (await vscode.workspace.decode(bytes, { uri }));
}

function isMissing(e: unknown): boolean {
  return e instanceof vscode.FileSystemError && e.code === 'FileNotFound';
}
