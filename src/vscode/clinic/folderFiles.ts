import * as vscode from 'vscode';
import { MAX_CLINIC_FILE, type ClinicFile } from '../../app/clinic/clinicLibrary';
import type { Files } from './safeSave';

const encoder = new TextEncoder();
const FOLDERS = ['', 'templates', 'snippets'];

/** A folder through the editor's file systems only, so that a drive, a remote and a repository in the browser are all the same. */
export function folderFiles(folder: vscode.Uri): Files {
  const { fs } = vscode.workspace;
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);
  return {
    read: async (path) => {
      try {
        return decode(await fs.readFile(at(path)));
      } catch (e) {
        if (isMissing(e)) return undefined;
        throw e;
      }
    },
    write: (path, text) => Promise.resolve(fs.writeFile(at(path), encoder.encode(text))),
    rename: async (from, to) => {
      try {
        await fs.rename(at(from), at(to), { overwrite: false });
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
  return Promise.all(
    listing.files.map(async ({ path, uri, size }): Promise<ClinicFile> => {
      if (!/\.(?:md|json|code-snippets|csv)$/i.test(path)) return { path, text: null };
      if (size > MAX_CLINIC_FILE)
        return {
          path,
          text: null,
          why: `This file has ${String(size)} bytes, more than the ${String(MAX_CLINIC_FILE)} that are read.`,
        };
      try {
        return { path, text: decode(await vscode.workspace.fs.readFile(uri)) };
      } catch {
        return { path, text: null, why: 'This file cannot be read now.' };
      }
    }),
  );
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function isMissing(e: unknown): boolean {
  return e instanceof vscode.FileSystemError && e.code === 'FileNotFound';
}
