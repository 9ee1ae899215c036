import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Files } from '../../src/vscode/clinic/safeSave';

/**
 * A folder on disk as VS Code's own provider treats it: "without overwriting" is a look and then a move, so two can pass the look at once.
 * The worst file system that saving has to survive.
 */
export function nodeFiles(folder: string): Files {
  const at = (p: string): string => path.join(folder, p);
  return {
    read: (p) =>
      readFile(at(p)).then(
        (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
        () => undefined,
      ),
    write: async (p, text) => {
      await mkdir(path.dirname(at(p)), { recursive: true });
      await writeFile(at(p), text);
    },
    copy: async (from, to) => {
      await mkdir(path.dirname(at(to)), { recursive: true });
      return copyFile(at(from), at(to)).then(
        () => 'done',
        (e: NodeJS.ErrnoException) => {
          if (e.code === 'ENOENT') return 'missing';
          throw e;
        },
      );
    },
    rename: async (from, to, over) => {
      const taken = await stat(at(to)).then(
        () => true,
        () => false,
      );
      if (taken && !over) return 'refused';
      try {
        await mkdir(path.dirname(at(to)), { recursive: true });
        await rename(at(from), at(to));
        return 'done';
      } catch {
        return 'refused';
      }
    },
    remove: (p) => rm(at(p), { force: true }),
  };
}
