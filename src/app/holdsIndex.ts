import type { KnownValues } from '../domain/note/checkValue';
import { holdEntry, notRead, type HoldDoor, type HoldEntry } from '../domain/note/holdEntry';
import { groupOf, holdRow, sortRows, type HoldGroup, type HoldRow } from '../domain/note/holdGroups';
import type { NoteDefaults } from '../domain/note/noteRequests';
import type { HoldsCache } from './holdsCache';
import { scanFiles, type ScanOptions, type ScanResult } from './holdsScan';
import type { FilesPort, FileStat } from './ports';

/** Larger notes are listed by name and size, never read: no case note is a book, and a log file must not stop the list. */
export const LARGEST_NOTE = 5 * 1024 * 1024;

export interface HoldsIndexOptions {
  readonly door: HoldDoor;
  /** Where folders have rules of their own (a clinic's): asked for each note, instead of `door`. */
  readonly doorFor?: (uri: string) => HoldDoor;
  readonly known?: KnownValues;
  /** What holds where a note is silent: zone and state from the settings of its folder. */
  readonly defaults?: (uri: string) => NoteDefaults;
  readonly cache?: HoldsCache | undefined;
}

export interface HoldsFilter {
  readonly facility?: string;
  readonly jurisdiction?: string;
  readonly assignee?: string;
}

export interface HoldsIndex {
  /** A note as it stands in the editor or on disk. True: its row changed, appeared or went. */
  update(uri: string, text: string): boolean;
  /** The same for a file that was not read. */
  updateUnread(uri: string, stat: FileStat): boolean;
  remove(uri: string): boolean;
  /** All files of the workspace. Rows of files that are no longer there go, unless the scan was cancelled. */
  scan(files: FilesPort, options: ScanOptions): Promise<ScanResult>;
  /** Sorted by urgency at `now` (milliseconds since 1970, as Date.now gives). */
  rows(now: number, filter?: HoldsFilter): HoldRow[];
  counts(now: number): Readonly<Record<HoldGroup, number>>;
  /** Values that occur, for the filter's picker. */
  values(field: keyof HoldsFilter): string[];
  readonly size: number;
}

export function createHoldsIndex(options: HoldsIndexOptions): HoldsIndex {
  const entries = new Map<string, HoldEntry>();
  const known = options.known ?? {};
  const work = (uri: string, text: string): HoldEntry | undefined => {
    if (text.length > LARGEST_NOTE) return tooLarge(text.length);
    const defaults = options.defaults?.(uri) ?? {};
    return holdEntry(
      text,
      options.doorFor?.(uri) ?? options.door,
      defaults,
      defaults.zone ? { ...known, zone: defaults.zone } : known,
    );
  };
  const set = (uri: string, entry: HoldEntry | undefined): boolean => {
    const old = entries.get(uri);
    if (entry === undefined) return entries.delete(uri);
    entries.set(uri, entry);
    return old === undefined || JSON.stringify(old) !== JSON.stringify(entry);
  };
  return {
    update: (uri, text) => set(uri, work(uri, text)),
    updateUnread: (uri, stat) => set(uri, tooLarge(stat.size)),
    remove: (uri) => entries.delete(uri),
    scan: (files, how) => scanFiles(files, how, { entries, set, work, tooLarge, limit: LARGEST_NOTE, cache: options.cache }),
    rows(now, filter = {}) {
      const minute = Math.floor(now / 60_000);
      const out: HoldRow[] = [];
      for (const [uri, entry] of entries) if (fits(entry, filter)) out.push(holdRow(uri, entry, minute));
      return sortRows(out);
    },
    counts(now) {
      const minute = Math.floor(now / 60_000);
      const out: Record<HoldGroup, number> = { over: 0, next24: 0, thisWeek: 0, later: 0, needsAnswer: 0, closed: 0 };
      for (const entry of entries.values()) out[groupOf(entry, minute)]++;
      return out;
    },
    values(field) {
      const seen = new Set<string>();
      for (const entry of entries.values()) {
        const value = entry[field];
        if (value !== undefined) seen.add(value);
      }
      return [...seen].sort();
    },
    get size() {
      return entries.size;
    },
  };
}

function tooLarge(size: number): HoldEntry {
  return notRead(`Not read: larger than ${LARGEST_NOTE / (1024 * 1024)} MB (${(size / (1024 * 1024)).toFixed(1)} MB).`);
}

function fits(entry: HoldEntry, filter: HoldsFilter): boolean {
  return (['facility', 'jurisdiction', 'assignee'] as const).every((f) => filter[f] === undefined || filter[f] === entry[f]);
}
