/** Looks for notes by opening one folder after another, where no file search reaches: not for ever, and it says what it left out. Pure. */
import { isNoteFile } from '../../domain/note/noteFile';
import type { Cancel, PartlyWalked } from '../ports';

export interface WalkEntry {
  readonly name: string;
  readonly uri: string;
  /** `other`: a link to a folder too, which may lead back to its own parent. */
  readonly kind: 'file' | 'folder' | 'other';
}

export interface Walked {
  readonly uris: readonly string[];
  /** undefined: everything was looked at. */
  readonly partly: PartlyWalked | undefined;
}

const NEVER: ReadonlySet<string> = new Set(['node_modules', '.git']);
const MOST_NAMED = 3;

/**
 * The folders near the top first. `most`: entries after which no further folder is opened. `open` rejects: that folder cannot be
 * read. `closedTo`: folders a setting hides.
 */
export async function walkFolders(
  root: { readonly uri: string; readonly name: string },
  open: (folder: string) => Promise<readonly WalkEntry[]>,
  most: number,
  cancel: Cancel,
  closedTo: (folder: string) => boolean = () => false,
): Promise<Walked> {
  const uris: string[] = [];
  const folders: { readonly uri: string; readonly path: string }[] = [{ uri: root.uri, path: '' }];
  let [entries, next, closed] = [0, 0, 0];
  for (; next < folders.length && entries < most && !cancel.cancelled; next++) {
    const folder = folders[next];
    if (!folder) break;
    let found: readonly WalkEntry[];
    try {
      found = await open(folder.uri);
    } catch {
      closed++;
      continue;
    }
    entries += found.length;
    for (const { name, uri, kind } of found) {
      if (kind === 'file' && isNoteFile(name)) uris.push(uri);
      else if (kind === 'folder' && !NEVER.has(name) && !closedTo(uri))
        folders.push({ uri, path: folder.path === '' ? name : `${folder.path}/${name}` });
    }
  }
  const left = folders.slice(next);
  if (left.length === 0 && closed === 0) return { uris, partly: undefined };
  const named = left.slice(0, MOST_NAMED).map((f) => f.path);
  return { uris, partly: { uri: root.uri, name: root.name, entries, unopened: left.length, named, closed } };
}
