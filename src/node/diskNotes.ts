// The one file that may import a Node module, and only this one (docs/architecture.md says why). It is a file of its own in the Node build,
// loaded when a workspace is first looked through, and is not in the web build at all.
import { readFile, stat } from 'node:fs/promises';
import type { FileStat } from '../app/ports';

export interface DiskNotes {
  /** undefined: not a file. */
  stat(path: string): Promise<FileStat | undefined>;
  read(path: string): Promise<Uint8Array>;
}

/** Reads what it is told to and nothing else; it cannot write. Whatever goes wrong is thrown, and the caller asks VS Code instead. */
export const diskNotes: DiskNotes = {
  async stat(path) {
    const found = await stat(path);
    // The same milliseconds as VS Code gives, so that what was remembered fits whichever way it was read.
    return found.isFile() ? { mtime: found.mtime.getTime(), size: found.size, file: `${found.dev} ${found.ino}` } : undefined;
  },
  read: (path) => readFile(path),
};
