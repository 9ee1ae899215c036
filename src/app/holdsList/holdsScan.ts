import { fingerprint } from '../../domain/note/blocks/hash';
import type { HoldEntry } from '../../domain/note/holdEntry';
import type { CachedEntry, HoldsCache } from './holdsCache';
import type { Cancel, FilesPort, FileStat, PartlyWalked, SlicePort } from '../ports';

export interface ScanOptions {
  readonly cancel: Cancel;
  readonly slice: SlicePort;
  /** Longest stretch of work without a pause. */
  readonly sliceMs?: number;
  /** URIs open in an editor: their text is newer than the file's and comes through `update`. */
  readonly skip?: ReadonlySet<string>;
  readonly onProgress?: (p: { readonly done: number; readonly total: number }) => void;
}

export interface ScanResult {
  readonly total: number;
  readonly read: number;
  readonly fromCache: number;
  /** Too large, by size. */
  readonly notRead: number;
  /** Vanished, or could not be read. */
  readonly failed: number;
  readonly cancelled: boolean;
  /** Folders that were not looked at as a whole. */
  readonly partly: readonly PartlyWalked[];
}

export interface ScanTarget {
  readonly entries: ReadonlyMap<string, HoldEntry>;
  /** What a note says, and by what its text and its file are known. */
  set(uri: string, entry: HoldEntry | undefined, known?: NoteMarks): boolean;
  work(uri: string, text: string): HoldEntry | undefined;
  /** Must the file be read, though it has the time and size it had? */
  mustCompare(uri: string, stat: FileStat, entry: HoldEntry | undefined): boolean;
  tooLarge(size: number): HoldEntry;
  readonly limit: number;
  readonly cache: HoldsCache | undefined;
}

export interface NoteMarks {
  readonly print?: string | undefined;
  readonly stat?: FileStat | undefined;
}

const SLICE_MS = 10;
/** Files on their way at once: enough to keep a disk or a line busy, few enough that stopping stops. */
export const AT_ONCE = 64;

type Outcome = 'read' | 'fromCache' | 'notRead' | 'failed';

/** Reads what changed, a slice at a time. Each URI is looked at once, however often the list names it. */
export async function scanFiles(files: FilesPort, options: ScanOptions, target: ScanTarget): Promise<ScanResult> {
  const { cancel, skip } = options;
  const slices = slicer(options);
  // What comes in while the scan goes on was not there for the list to name, and stays.
  const before = new Set<string>();
  for (const uri of target.entries.keys()) {
    before.add(uri);
    if (slices.due()) await slices.pause(0, 0);
  }
  const present = new Set<string>();
  const partly: PartlyWalked[] = [];
  for (const uri of await files.list(cancel, (part) => partly.push(part))) {
    present.add(uri);
    if (slices.due()) await slices.pause(0, 0);
  }
  // A note in a folder that was not opened this time may still be there: it is asked for by its name, and goes when it is gone.
  for (const { uri: folder } of partly)
    for (const uri of before) {
      if (isUnder(uri, folder) && !skip?.has(uri)) present.add(uri);
      if (slices.due()) await slices.pause(0, 0);
    }
  const counts: Record<Outcome, number> = { read: 0, fromCache: 0, notRead: 0, failed: 0 };
  const total = present.size;
  const uris = [...present];
  let done = 0;
  let fetchedTo = 0;
  const fetchSome = (): { readonly batch: readonly string[]; readonly fetched: Promise<readonly (Fetched | undefined)[]> } => {
    const batch = uris.slice(fetchedTo, (fetchedTo += AT_ONCE));
    return { batch, fetched: Promise.all(batch.map(async (uri) => (skip?.has(uri) ? undefined : fetchOne(files, uri, target)))) };
  };
  // The next files are on their way while these are worked on.
  for (let next = fetchSome(); next.batch.length > 0 && !cancel.cancelled;) {
    const { batch } = next;
    const fetched = await next.fetched;
    if (slices.due()) await slices.pause(done, total);
    next = cancel.cancelled ? { batch: [], fetched: Promise.resolve([]) } : fetchSome();
    for (const [k, uri] of batch.entries()) {
      if (cancel.cancelled) break;
      const one = fetched[k];
      // Opened in an editor while its file was on the way: the editor's text is the newer one.
      if (one && !skip?.has(uri)) counts[settle(uri, one, target)]++;
      done++;
      if (slices.due()) await slices.pause(done, total);
    }
  }
  const cancelled = cancel.cancelled;
  if (!cancelled) {
    for (const uri of before) {
      if (!present.has(uri) && !skip?.has(uri)) target.set(uri, undefined);
      if (slices.due()) await slices.pause(done, total);
    }
    options.onProgress?.({ done: total, total });
  }
  return { total, ...counts, cancelled, partly };
}

/** Whether an address lies in a folder; the name of another folder may begin the same. */
export function isUnder(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/**
 * What came of one file; `stat` missing: it vanished, `text` missing: it cannot be read, or `cached` needs no comparing. With both, the text
 * says whether what was kept still holds.
 */
interface Fetched {
  readonly stat?: FileStat;
  readonly cached?: CachedEntry;
  readonly text?: string;
}

/** Only fetches, so that the work on what came is sliced and the waiting for it is not. */
async function fetchOne(files: FilesPort, uri: string, target: ScanTarget): Promise<Fetched> {
  try {
    const stat = await files.stat(uri);
    if (!stat || stat.size > target.limit) return stat ? { stat } : {};
    const cached = target.cache?.get(uri, stat);
    if (cached && !target.mustCompare(uri, stat, cached.entry)) return { stat, cached };
    const text = await files.read(uri);
    return text === undefined ? { stat } : { stat, text, ...(cached ? { cached } : {}) };
  } catch {
    return {};
  }
}

function settle(uri: string, { stat, cached, text }: Fetched, target: ScanTarget): Outcome {
  if (stat && stat.size > target.limit) {
    target.set(uri, target.tooLarge(stat.size));
    return 'notRead';
  }
  const print = text === undefined ? cached?.print : fingerprint(text);
  if (cached && print === cached.print) {
    target.set(uri, cached.entry, { print, stat });
    return 'fromCache';
  }
  if (!stat || text === undefined) {
    target.set(uri, undefined);
    return 'failed';
  }
  const entry = target.work(uri, text);
  target.set(uri, entry, { print, stat });
  target.cache?.put(uri, stat, entry, entry && print);
  return 'read';
}

function slicer(options: ScanOptions): { due(): boolean; pause(done: number, total: number): Promise<void> } {
  const { slice } = options;
  const most = options.sliceMs ?? SLICE_MS;
  let began = slice.now();
  return {
    due: () => slice.now() - began >= most,
    async pause(done, total) {
      options.onProgress?.({ done, total });
      await slice.pause();
      began = slice.now();
    },
  };
}
