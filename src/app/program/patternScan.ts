import { notRead, type HoldEntry } from '../../domain/note/holdEntry';
import type { PatternRecord } from '../../domain/program/pattern/record';
import { fingerprint } from '../../domain/note/blocks/hash';
import { LARGEST_NOTE } from '../holdsList/holdsIndex';
import { scanFiles, type ScanOptions, type ScanResult } from '../holdsList/holdsScan';
import type { FilesPort } from '../ports';
import { countOnce, type ReadRecord } from './countedOnce';

export interface PatternScan extends ScanResult {
  readonly records: readonly PatternRecord[];
  /** What was not counted, or counted though it looks like another, in sentences. */
  readonly said: readonly string[];
}

/** A note as it stands in an editor, which is newer than its file. */
export interface OpenNote {
  readonly uri: string;
  readonly text: string;
}

/**
 * The records of all notes, read by the same sliced scan as the list of holds. Nothing is taken from its cache: that holds what a row of
 * the list needs, and charges, copies and releases are none of it.
 */
export async function scanRecords(
  files: FilesPort,
  options: Omit<ScanOptions, 'skip'>,
  open: readonly OpenNote[],
  work: (uri: string, text: string) => ReadRecord | undefined,
): Promise<PatternScan> {
  const notes: ReadRecord[] = [];
  const fileOf = new Map<string, string>();
  const take = (uri: string, text: string): void => {
    const note = text.length > LARGEST_NOTE ? undefined : work(uri, text);
    if (note) notes.push({ ...note, print: fingerprint(text), file: fileOf.get(uri) });
  };
  const skip = new Set<string>();
  let listed: ReadonlySet<string> = new Set();
  const result = await scanFiles(
    {
      ...files,
      stat: async (uri) => {
        const stat = await files.stat(uri);
        if (stat?.file !== undefined) fileOf.set(uri, stat.file);
        return stat;
      },
      list: async (cancel, partly) => {
        const uris = await files.list(cancel, partly);
        listed = new Set(uris);
        // An open note counts where its file would: one from elsewhere is no case of this clinic.
        for (const { uri } of open) if (listed.has(uri)) skip.add(uri);
        return uris;
      },
    },
    { ...options, skip },
    {
      entries: NONE,
      set: () => false,
      work: (uri, text) => {
        take(uri, text);
        return undefined;
      },
      mustCompare: () => false,
      tooLarge: () => notRead(''),
      limit: LARGEST_NOTE,
      cache: undefined,
    },
  );
  for (const { uri, text } of open) if (listed.has(uri)) take(uri, text);
  return { ...result, ...countOnce(notes) };
}

const NONE: ReadonlyMap<string, HoldEntry> = new Map();
