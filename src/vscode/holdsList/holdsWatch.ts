import * as vscode from 'vscode';
import { createHoldsIndex, LARGEST_NOTE, type HoldsFilter, type HoldsIndex } from '../../app/holdsList/holdsIndex';
import type { Copy } from '../../app/holdsList/copies';
import type { ScanResult } from '../../app/holdsList/holdsScan';
import type { HoldsCache } from '../../app/holdsList/holdsCache';
import type { FilesPort, FileStat } from '../../app/ports';
import type { HoldApi } from '../../domain/note/holdEntry';
import { isNoteFile, searchPattern } from '../../domain/note/noteFile';
import type { HoldGroup, HoldRow } from '../../domain/note/holdGroups';
import { isNote } from '../note/lastNote';
import { affects, holdsPattern, setting } from '../settings';
import type { Services } from '../services';
import type { CacheFile } from './cacheFile';
import { changesEncodings } from '../note/defaults/folderEncodings';
import type { FolderDefaults } from '../note/defaults/noteDefaults';
import { isWanted } from './wantedFiles';
import { workspaceFiles } from './workspaceFiles';

export type WatchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'scanning'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: ScanResult }
  | { readonly kind: 'failed' };

/** Typing rests this long before a note is worked out anew. */
const TYPING = 200;
/** Files come in swarms (a pull, a sync): more than this at once are looked through as a whole. */
const SWARM = 300;
/** Files on their way at once. */
const AT_ONCE = 32;
/** While a scan goes on: how often its figure is told, and how often its rows are drawn. */
const TELL = 250;
const DRAW = 1000;
/** Where no file events arrive (network folders), coming back to the window looks again, but not more often than this. */
const LOOK_AGAIN = 10 * 60_000;

/** Keeps the index of holds true: files on any file system, open notes as they are typed, new and vanished ones. Starts when first asked. */
export class HoldsWatch implements vscode.Disposable {
  private index: HoldsIndex | undefined;
  private cache: HoldsCache | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly moved = new vscode.EventEmitter<void>();
  private readonly typing = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly arrived = new Set<string>();
  private again = false;
  private readonly files: FilesPort = workspaceFiles();
  private readonly vanished = new Set<string>();
  private arriving: ReturnType<typeof setTimeout> | undefined;
  private running: { readonly cancel: { cancelled: boolean }; readonly end: Promise<void> } | undefined;
  private subscriptions: vscode.Disposable[] = [];
  private lastScan = 0;
  private scanned = false;
  state: WatchState = { kind: 'idle' };

  /** A row came, went or changed. */
  readonly onDidChange = this.changed.event;
  /** The scan went on. */
  readonly onDidProgress = this.moved.event;

  constructor(
    private readonly services: Services,
    private readonly defaults: FolderDefaults,
    private readonly cacheFile: CacheFile,
  ) {}

  get started(): boolean {
    return this.index !== undefined;
  }

  /** Milliseconds since 1970, from the one clock of the extension. */
  now(): number {
    return Date.parse(this.services.now());
  }

  rows(filter?: HoldsFilter): readonly HoldRow[] {
    return this.index?.rows(this.now(), filter) ?? [];
  }

  counts(): Readonly<Record<HoldGroup, number>> {
    return this.index?.counts(this.now()) ?? { over: 0, next24: 0, thisWeek: 0, later: 0, needsAnswer: 0, closed: 0 };
  }

  values(field: keyof HoldsFilter): string[] {
    return this.index?.values(field) ?? [];
  }

  copies(): ReadonlyMap<string, Copy> {
    return this.index?.copies() ?? new Map();
  }

  get size(): number {
    return this.index?.size ?? 0;
  }

  /** What came of the last scan; undefined: it did not come to its end. */
  get result(): ScanResult | undefined {
    return this.state.kind === 'done' ? this.state.result : undefined;
  }

  /** Which files of the open folders are looked through. */
  get pattern(): string {
    return holdsPattern();
  }

  /** Listens, and looks through the workspace once. Later calls wait for the scan that is running. */
  async start(): Promise<void> {
    if (!this.index) {
      this.index = this.makeIndex();
      this.listen();
      for (const d of vscode.workspace.textDocuments) this.read(d);
    }
    if (!this.scanned) await this.scan();
    else await this.running?.end;
  }

  /** Looks through all files. A scan that is running is stopped first; of several that are asked for at once the last one runs. */
  async scan(): Promise<void> {
    while (this.running) {
      this.stop();
      await this.running.end;
    }
    const cancel = { cancelled: false };
    const end = this.run(cancel).finally(() => {
      if (this.running?.cancel === cancel) this.running = undefined;
    });
    this.running = { cancel, end };
    this.scanned = true;
    await end;
  }

  stop(): void {
    if (this.running) this.running.cancel.cancelled = true;
  }

  /**
   * Settings or rules changed: every entry may be another one now. The rows stay until the new scan has the answer for each, so that the list,
   * its badge and the next deadline are never empty in between.
   */
  async startAnew(): Promise<void> {
    if (!this.index) return;
    this.api.clear();
    for (const d of vscode.workspace.textDocuments) this.read(d);
    await this.scan();
  }

  /** Asked once a folder: which clinic a note belongs to is read from the settings. */
  private readonly api = new Map<string, HoldApi>();

  private apiFor(uri: string): HoldApi {
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true))?.uri;
    const key = folder?.toString() ?? '';
    const api = this.api.get(key) ?? this.services.enginesFor(folder).holds;
    this.api.set(key, api);
    return api;
  }

  private makeIndex(): HoldsIndex {
    const { holds } = this.services;
    const forms = holds.listForms().map((f) => f.id);
    return createHoldsIndex({
      api: holds,
      apiFor: (uri) => this.apiFor(uri),
      ...(forms.length > 0 ? { known: { forms } } : {}),
      defaults: (uri) => this.defaults.of(vscode.Uri.parse(uri, true)),
      // Opened anew for each scan, so that what is gone from the workspace is forgotten.
      cache: {
        get: (uri, stat) => this.cache?.get(uri, stat),
        put: (uri, stat, entry, print) => this.cache?.put(uri, stat, entry, print),
        save: () => this.cache?.save() ?? '',
      },
    });
  }

  private async run(cancel: { cancelled: boolean }): Promise<void> {
    const { index } = this;
    if (!index) return;
    this.report({ kind: 'scanning', done: 0, total: 0 });
    try {
      this.cache = await this.cacheFile.open(`${this.services.holds.dataVersion}\n${this.defaults.fingerprint()}`);
      const result = await index.scan(this.files, {
        cancel,
        slice: { now: () => Date.now(), pause: () => new Promise((resolve) => setTimeout(resolve, 0)) },
        skip: this.openUris,
        onProgress: ({ done, total }) => this.report({ kind: 'scanning', done, total }),
      });
      this.lastScan = Date.now();
      this.services.log.info(
        `holds: ${result.total} files, ${result.read} read, ${result.fromCache} known, ${result.notRead} too large, ${result.failed} gone${result.cancelled ? ', stopped' : ''}`,
      );
      this.report({ kind: 'done', result });
      this.changed.fire();
      if (this.cache && !result.cancelled) await this.cacheFile.save(this.cache);
    } catch (e) {
      // The message of a file system may hold a path, so only its kind is logged.
      this.services.log.error(`holds: the scan ended early (${e instanceof Error ? e.name : 'unknown'})`);
      if (this.state.kind === 'scanning') this.report({ kind: 'failed' });
      this.changed.fire();
    }
  }

  private lastTold = 0;
  private lastDrawn = 0;

  /** The figure and the rows already show while the scan goes on, but not at every slice: drawing thousands of rows is work too. */
  private report(state: WatchState): void {
    this.state = state;
    const now = Date.now();
    const underWay = state.kind === 'scanning' && state.done > 0;
    if (underWay && now - this.lastTold < TELL) return;
    this.lastTold = now;
    this.moved.fire();
    if (!underWay || now - this.lastDrawn < DRAW) return;
    this.lastDrawn = now;
    this.changed.fire();
  }

  private readonly open = new Map<string, vscode.TextDocument>();

  /** Open notes: their text is newer than the file's. A live set: a note opened during the scan is in it. */
  private readonly openUris: ReadonlySet<string> = new OpenSet(this.open);

  private listen(): void {
    const { workspace, window } = vscode;
    const files = workspace.createFileSystemWatcher(searchPattern('**/*.md'));
    // A folder that comes or goes as a whole (a sync, a checkout, a move) is one event, and nothing is told of the notes in it.
    const others = workspace.createFileSystemWatcher('**', false, true, false);
    const arrive = (uri: vscode.Uri): void => this.arrive(uri);
    this.subscriptions.push(
      files,
      files.onDidCreate(arrive),
      files.onDidChange(arrive),
      files.onDidDelete(arrive),
      others,
      others.onDidCreate((uri) => (isNoteFile(uri.path) ? undefined : this.arrive(uri))),
      others.onDidDelete((uri) => (isNoteFile(uri.path) ? undefined : this.vanish(uri))),
      workspace.onDidOpenTextDocument((d) => this.read(d)),
      workspace.onDidChangeTextDocument((e) => this.typed(e.document)),
      workspace.onDidCloseTextDocument((d) => this.closed(d)),
      workspace.onDidDeleteFiles((e) => e.files.forEach((u) => this.gone(u))),
      workspace.onDidRenameFiles((e) => e.files.forEach((f) => (this.gone(f.oldUri), void this.scan()))),
      workspace.onDidChangeWorkspaceFolders(() => void this.scan()),
      this.defaults.onDidChange(() => void this.startAnew()),
      workspace.onDidChangeConfiguration((e) => {
        if (affects(e, 'holds.files') || e.affectsConfiguration('files.exclude') || changesEncodings(e)) void this.startAnew();
        if (affects(e, 'holds.remember')) void this.remember();
      }),
      window.onDidChangeWindowState((s) => {
        if (s.focused && Date.now() - this.lastScan > LOOK_AGAIN && !this.running && this.scanned) void this.scan();
      }),
    );
  }

  /** Switched off: what was kept goes at once. Switched on: it is kept from the next scan. */
  private async remember(): Promise<void> {
    if (!setting('holds.remember')) await this.cacheFile.forget();
    else await this.scan();
  }

  private read(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!isWatched(document)) {
      // A setting left it out while it was open.
      if (this.open.delete(key)) this.drop(key);
      return;
    }
    this.open.set(key, document);
    this.typing.delete(key);
    if (this.index?.update(key, document.getText())) this.changed.fire();
  }

  private typed(document: vscode.TextDocument): void {
    if (!isWatched(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.typing.get(key));
    this.typing.set(
      key,
      setTimeout(() => {
        if (!document.isClosed) this.read(document);
      }, TYPING),
    );
  }

  private closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.typing.get(key));
    this.typing.delete(key);
    if (!this.open.delete(key)) return;
    // Closed without saving: the file's own text holds again. An untitled note is gone; one from elsewhere is no longer looked at.
    if (document.isUntitled || !isInFolder(document.uri)) this.drop(key);
    else this.arrive(document.uri);
  }

  private arrive(uri: vscode.Uri): void {
    this.arrived.add(uri.toString());
    this.settle();
  }

  private vanish(uri: vscode.Uri): void {
    this.vanished.add(uri.toString());
    this.settle();
  }

  private settle(): void {
    this.arriving ??= setTimeout(() => {
      this.arriving = undefined;
      const [came, went] = [[...this.arrived], [...this.vanished]];
      this.arrived.clear();
      this.vanished.clear();
      if (came.length + went.length > SWARM) void this.scanAgain();
      else {
        for (const key of went) this.gone(vscode.Uri.parse(key, true));
        void this.take(came);
      }
    }, TYPING);
  }

  /** After the scan that is running, not instead of it: a swarm that comes in for minutes must not keep the list from ever being read. */
  private async scanAgain(): Promise<void> {
    if (this.again) return;
    this.again = true;
    await this.running?.end;
    this.again = false;
    await this.scan();
  }

  private async take(keys: readonly string[]): Promise<void> {
    const notes = new Set(keys.filter(isNoteFile));
    const uris = [...notes].filter((key) => isWanted(vscode.Uri.parse(key, true)));
    const others = keys.filter((key) => !notes.has(key));
    // A new folder: which notes are in it, only looking through can say.
    if ((await Promise.all(others.map(isFolder))).includes(true)) void this.scanAgain();
    let any = false;
    for (let i = 0; i < uris.length; i += AT_ONCE) {
      const batch = uris.slice(i, i + AT_ONCE).filter((key) => !this.open.has(key));
      const came = await Promise.all(batch.map(async (key) => this.lookAt(key)));
      for (const [k, key] of batch.entries()) {
        const { stat, text } = came[k] ?? {};
        if (this.open.has(key) || !this.index) continue;
        if (stat && stat.size > LARGEST_NOTE) any = this.index.updateUnread(key, stat) || any;
        else any = (text === undefined ? this.index.remove(key) : this.index.update(key, text, stat)) || any;
      }
    }
    if (any) this.changed.fire();
  }

  private async lookAt(key: string): Promise<{ readonly stat?: FileStat | undefined; readonly text?: string | undefined }> {
    const stat = await this.files.stat(key);
    return { stat, text: stat && stat.size <= LARGEST_NOTE ? await this.files.read(key) : undefined };
  }

  /** A file, or a folder with all that was in it. */
  private gone(uri: vscode.Uri): void {
    const key = uri.toString();
    if (this.index?.remove(key) || this.index?.removeUnder(key)) this.changed.fire();
  }

  private drop(key: string): void {
    if (this.index?.remove(key)) this.changed.fire();
  }

  dispose(): void {
    this.stop();
    for (const timer of this.typing.values()) clearTimeout(timer);
    clearTimeout(this.arriving);
    for (const s of this.subscriptions) s.dispose();
    this.subscriptions = [];
    this.changed.dispose();
    this.moved.dispose();
  }
}

function isInFolder(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

async function isFolder(key: string): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(vscode.Uri.parse(key, true))).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** A note where notes are kept, saved or not, that no setting leaves out. Not an old version of one, from a history or a review. */
function isWatched(document: vscode.TextDocument): boolean {
  if (!isNote(document) || !isWanted(document.uri)) return false;
  const { scheme } = document.uri;
  return (
    document.isUntitled || scheme === 'file' || (vscode.workspace.workspaceFolders ?? []).some((f) => f.uri.scheme === scheme)
  );
}

/** The keys of a map as a set that follows it. */
class OpenSet extends Set<string> {
  constructor(private readonly map: ReadonlyMap<string, unknown>) {
    super();
  }
  override has(key: string): boolean {
    return this.map.has(key);
  }
}
