import { fingerprint } from '../../domain/note/blocks/hash';
import type { KnownValues } from '../../domain/note/keys/checkValue';
import { holdEntry, notRead, type HoldApi, type HoldEntry } from '../../domain/note/holdEntry';
import { holdRow, prepareRow, titleOf, type HoldGroup, type HoldRow } from '../../domain/note/holdGroups';
import type { NoteDefaults } from '../../domain/note/noteRequests';
import { copiesOf, type Copy } from './copies';
import type { HoldsCache } from './holdsCache';
import { scanFiles, type NoteMarks, type ScanOptions, type ScanResult, type ScanTarget } from './holdsScan';
import type { FilesPort, FileStat } from '../ports';
import { SortedHolds } from './sortedHolds';

/** Larger notes are listed by name and size, never read: no case note is a book, and a log file must not stop the list. */
export const LARGEST_NOTE = 5 * 1024 * 1024;

export interface HoldsIndexOptions {
  readonly api: HoldApi;
  /** Where folders have rules of their own (a clinic's): asked for each note, instead of `api`. */
  readonly apiFor?: (uri: string) => HoldApi;
  readonly known?: KnownValues;
  /** What holds where a note is silent: zone and state from the settings of its folder. */
  readonly defaults?: (uri: string) => NoteDefaults;
  readonly cache?: HoldsCache | undefined;
}

export interface HoldsFilter {
  readonly facility?: string;
  readonly jurisdiction?: string;
  readonly custodian?: string;
  readonly assignee?: string;
}

export interface HoldsIndex {
  /** A note as it stands in the editor, or (with `stat`) on disk. True: its row changed, appeared or went. */
  update(uri: string, text: string, stat?: FileStat): boolean;
  /** The same for a file that was not read. */
  updateUnread(uri: string, stat: FileStat): boolean;
  remove(uri: string): boolean;
  /** All that lay in a folder. */
  removeUnder(folder: string): boolean;
  /** All files of the workspace. Rows of files that are no longer there go, unless the scan was cancelled. */
  scan(files: FilesPort, options: ScanOptions): Promise<ScanResult>;
  /** Sorted by urgency at `now` (milliseconds since 1970, as Date.now gives). */
  rows(now: number, filter?: HoldsFilter): readonly HoldRow[];
  counts(now: number): Readonly<Record<HoldGroup, number>>;
  /** Values that occur, for the filter's picker. */
  values(field: keyof HoldsFilter): string[];
  readonly size: number;
  /** Notes that are there twice: each copy with its note. */
  copies(): ReadonlyMap<string, Copy>;
}

export function createHoldsIndex(options: HoldsIndexOptions): HoldsIndex {
  const entries = new Map<string, HoldEntry>();
  const known = options.known ?? {};
  const own = ownTexts();
  const work = (uri: string, text: string): HoldEntry | undefined => {
    if (text.length > LARGEST_NOTE) return tooLarge(text.length);
    const defaults = options.defaults?.(uri) ?? {};
    const api = options.apiFor?.(uri) ?? options.api;
    const entry = holdEntry(text, api, defaults, defaults.zone ? { ...known, zone: defaults.zone } : known);
    return entry && own(entry);
  };
  const sorted = new SortedHolds();
  /** By what each text and file is known; of those the scan read, also the time and size at which it did. */
  const marks = new Map<string, { readonly print?: string | undefined; readonly file?: string | undefined }>();
  const compared = new Map<string, string>();
  /** As the rows show them: a copy by its note. */
  const shown = new Map<string, HoldEntry>();
  let copies: ReadonlyMap<string, Copy> = new Map();
  let copiesAreOld = false;
  const show = (uri: string, entry: HoldEntry | undefined): void => {
    const old = shown.get(uri);
    if (old) sorted.remove(uri, old);
    shown.delete(uri);
    if (!entry) return;
    prepareRow(entry);
    shown.set(uri, entry);
    sorted.add(uri, entry);
  };
  /** Which notes are copies can change with any other note, so it is asked once for all that changed. */
  const placeCopies = (): void => {
    if (!copiesAreOld) return;
    copiesAreOld = false;
    const before = copies;
    copies = copiesOf([...entries].map(([uri, { id, caseKey, zone }]) => ({ uri, id, caseKey, zone, ...marks.get(uri) })));
    for (const uri of new Set([...before.keys(), ...copies.keys()])) {
      const entry = entries.get(uri);
      const copy = copies.get(uri);
      if (entry) show(uri, copy ? asCopy(entry, copy) : entry);
    }
  };
  /** The view, the status bar and the reminders ask for the same rows one after another. */
  let last: { readonly minute: number; readonly filter: HoldsFilter; readonly rows: readonly HoldRow[] } | undefined;
  const remove = (uri: string): boolean => {
    const old = entries.get(uri);
    if (old === undefined) return false;
    entries.delete(uri);
    marks.delete(uri);
    show(uri, undefined);
    copiesAreOld = true;
    last = undefined;
    return true;
  };
  const set = (uri: string, entry: HoldEntry | undefined, { print, stat }: NoteMarks = {}): boolean => {
    if (stat) compared.set(uri, stampOf(stat));
    if (entry === undefined) return remove(uri);
    const [old, known] = [entries.get(uri), marks.get(uri)];
    const file = stat ? stat.file : known?.file;
    if (known?.print !== print || known?.file !== file) {
      marks.set(uri, { print, file });
      copiesAreOld = true;
      last = undefined;
    }
    if (old !== undefined && sameEntry(old, entry)) return false;
    entries.set(uri, entry);
    show(uri, entry);
    copiesAreOld = true;
    last = undefined;
    return true;
  };
  return {
    update: (uri, text, stat) => set(uri, work(uri, text), { print: fingerprint(text), stat }),
    updateUnread: (uri, stat) => set(uri, tooLarge(stat.size)),
    remove,
    removeUnder(folder) {
      const below = [...entries.keys()].filter((uri) => uri.startsWith(`${folder}/`));
      for (const uri of below) remove(uri);
      return below.length > 0;
    },
    scan: (files, how) => {
      const mustCompare: ScanTarget['mustCompare'] = (uri, stat, entry) =>
        entry?.kind === 'open' && compared.get(uri) !== stampOf(stat);
      return scanFiles(files, how, { entries, set, work, mustCompare, tooLarge, limit: LARGEST_NOTE, cache: options.cache });
    },
    rows(now, filter = {}) {
      const minute = Math.floor(now / 60_000);
      placeCopies();
      if (last?.minute === minute && sameFilter(last.filter, filter)) return last.rows;
      const rows: HoldRow[] = [];
      for (const { uri, entry } of sorted.all) if (fits(entry, filter)) rows.push(holdRow(uri, entry, minute));
      last = { minute, filter: { ...filter }, rows };
      return rows;
    },
    counts(now) {
      placeCopies();
      return sorted.counts(Math.floor(now / 60_000));
    },
    copies() {
      placeCopies();
      return copies;
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

/** A copy is not counted, reminded of or put into a calendar; its row says of what it is one. */
function asCopy(entry: HoldEntry, { of, same }: Copy): HoldEntry {
  const name = titleOf(of, {});
  const why = same ? 'the same text' : 'it says something else: compare them';
  return { ...entry, kind: 'closed', copyOf: name, why: [`A copy of "${name}", not counted; ${why}.`], whyRedacted: ['A copy.'] };
}

function stampOf({ mtime, size }: FileStat): string {
  return `${mtime} ${size}`;
}

function tooLarge(size: number): HoldEntry {
  return notRead(`Not read: larger than ${LARGEST_NOTE / (1024 * 1024)} MB (${(size / (1024 * 1024)).toFixed(1)} MB).`);
}

/** From this length on, a piece cut out of a text may keep the whole text in memory. */
const CUT = 13;
const FROM_NOTE = ['id', 'caseKey', 'facility', 'jurisdiction', 'custodian', 'assignee', 'zone', 'form'] as const;

/** Entries with texts of their own, one for all that say the same: without this, ten thousand rows hold ten thousand whole notes. */
function ownTexts(): (entry: HoldEntry) => HoldEntry {
  const known = new Map<string, string>();
  return (entry) => {
    const out: { -readonly [K in keyof HoldEntry]: HoldEntry[K] } = entry;
    for (const field of FROM_NOTE) {
      const text = entry[field];
      if (text === undefined || text.length < CUT) continue;
      let copy = known.get(text);
      if (copy === undefined) {
        copy = JSON.parse(JSON.stringify(text)) as string;
        known.set(copy, copy);
      }
      out[field] = copy;
    }
    return out;
  };
}

/** What the list can be narrowed to, in the order of the picker. */
export const FILTERS = ['facility', 'jurisdiction', 'custodian', 'assignee'] as const satisfies readonly (keyof HoldsFilter)[];

function fits(entry: HoldEntry, filter: HoldsFilter): boolean {
  return FILTERS.every((f) => filter[f] === undefined || filter[f] === entry[f]);
}

function sameFilter(a: HoldsFilter, b: HoldsFilter): boolean {
  return FILTERS.every((f) => a[f] === b[f]);
}

/** Field by field: the same as comparing their JSON, which costs more than all else in a scan that finds nothing new. */
function sameEntry(a: HoldEntry, b: HoldEntry): boolean {
  const keys = Object.keys(a) as (keyof HoldEntry)[];
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((k) =>
    k === 'why' ? a.why.length === b.why.length && a.why.every((s, i) => s === b.why[i]) : a[k] === b[k],
  );
}
