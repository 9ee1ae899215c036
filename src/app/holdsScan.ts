import type { HoldEntry } from '../domain/note/holdEntry';
import type { HoldsCache } from './holdsCache';
import type { Cancel, FilesPort, FileStat, SlicePort } from './ports';

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
}

export interface ScanTarget {
  readonly entries: ReadonlyMap<string, HoldEntry>;
  set(uri: string, entry: HoldEntry | undefined): boolean;
  work(uri: string, text: string): HoldEntry | undefined;
  tooLarge(size: number): HoldEntry;
  readonly limit: number;
  readonly cache: HoldsCache | undefined;
}

const SLICE_MS = 10;
/** Files on their way at once where each read is a promise. */
const AT_ONCE = 32;

type Outcome = 'read' | 'fromCache' | 'notRead' | 'failed';

/** Reads what changed, a slice at a time. Each URI is looked at once, however often the list names it. */
export async function scanFiles(files: FilesPort, options: ScanOptions, target: ScanTarget): Promise<ScanResult> {
  const uris = [...new Set(await files.list(options.cancel))];
  const counts: Record<Outcome, number> = { read: 0, fromCache: 0, notRead: 0, failed: 0 };
  const slices = slicer(options);
  let done = 0;
  const finish = (outcome: Outcome): void => {
    counts[outcome]++;
    done++;
  };
  const later: string[] = [];
  for (const uri of uris) {
    if (options.cancel.cancelled) break;
    if (options.skip?.has(uri)) done++;
    else {
      const outcome = readNow(files, uri, target);
      if (outcome) finish(outcome);
      else later.push(uri);
    }
    if (slices.due()) await slices.pause(done, uris.length);
  }
  for (let i = 0; i < later.length && !options.cancel.cancelled; i += AT_ONCE) {
    const batch = later.slice(i, i + AT_ONCE);
    const takes = await Promise.all(batch.map(async (uri) => fetchOne(files, uri, target)));
    for (const [k, uri] of batch.entries()) {
      if (options.cancel.cancelled) break;
      // Opened in an editor while its file was on the way: the editor's text is the newer one.
      if (options.skip?.has(uri)) done++;
      else finish(takes[k]?.() ?? 'failed');
      if (slices.due()) await slices.pause(done, uris.length);
    }
  }
  const cancelled = options.cancel.cancelled;
  if (!cancelled) {
    const present = new Set(uris);
    for (const uri of [...target.entries.keys()]) if (!present.has(uri) && !options.skip?.has(uri)) target.set(uri, undefined);
    options.onProgress?.({ done: uris.length, total: uris.length });
  }
  return { total: uris.length, ...counts, cancelled };
}

function readNow(files: FilesPort, uri: string, target: ScanTarget): Outcome | undefined {
  const file = files.readNow?.(uri);
  if (!file) return undefined;
  return settle(uri, file.stat, target) ?? take(uri, file.stat, file.text(), target);
}

/** Fetches a file and answers the work still to be done, so that work is sliced and waiting is not. */
async function fetchOne(files: FilesPort, uri: string, target: ScanTarget): Promise<() => Outcome> {
  try {
    const stat = await files.stat(uri);
    if (!stat) return () => take(uri, undefined, undefined, target);
    if (stat.size > target.limit || target.cache?.get(uri, stat)) return () => settle(uri, stat, target) ?? 'failed';
    const text = await files.read(uri);
    return () => take(uri, stat, text, target);
  } catch {
    return () => take(uri, undefined, undefined, target);
  }
}

/** What needs no reading: too large, or known from the cache. */
function settle(uri: string, stat: FileStat, target: ScanTarget): Outcome | undefined {
  if (stat.size > target.limit) {
    target.set(uri, target.tooLarge(stat.size));
    return 'notRead';
  }
  const cached = target.cache?.get(uri, stat);
  if (!cached) return undefined;
  target.set(uri, cached.entry);
  return 'fromCache';
}

function take(uri: string, stat: FileStat | undefined, text: string | undefined, target: ScanTarget): Outcome {
  if (stat === undefined || text === undefined) {
    target.set(uri, undefined);
    return 'failed';
  }
  const entry = target.work(uri, text);
  target.set(uri, entry);
  target.cache?.put(uri, stat, entry);
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
