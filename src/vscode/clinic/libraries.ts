import * as vscode from 'vscode';
import { openApi } from '../../api';
import type { DetainerDeskApi } from '../../app/answers';
import { readClinicLibrary, type ClinicFile, type ClinicLibrary } from '../../app/clinic/clinicLibrary';
import { createEngines, type Engines } from '../../app/engines';
import { clinicZone } from '../../app/clinic/clinicZone';
import type { CaseNote } from '../../domain/note/caseNote';
import { readFolderPacks, type PackMemory } from '../../app/lawPacks/folderPacks';
import { today } from '../clock';
import { affects } from '../settings';
import { ClinicProblems } from './clinicProblems';
import { folderFiles, listFolder, movedAside, readFiles, type FolderListing } from './folderFiles';
import { putBack } from './safeSave';
import { whichFolder, workspaceFolderOf, type WhichFolder } from './whichFolder';

/** Engines with the public API over them: the built-in ones, or those of one clinic. */
export interface ClinicEngines extends Engines {
  readonly api: DetainerDeskApi;
}

export interface ClinicState {
  readonly where: WhichFolder;
  /** null: nothing read yet, or there is no such folder. */
  readonly library: ClinicLibrary | null;
}

interface Kept {
  readonly uri: vscode.Uri;
  readonly watcher: vscode.Disposable;
  stamp: string | null;
  files: readonly ClinicFile[];
  library: ClinicLibrary | null;
  engines: ClinicEngines | null;
  reading: Promise<void> | null;
  again: boolean;
  readonly packs: PackMemory;
  retry?: ReturnType<typeof setTimeout>;
}

const POLL = 5000;
const SETTLE = 200;

/**
 * The clinic's folder of each workspace folder, read in the background. Until it is read, and wherever there is none, the built-in
 * engines answer. What a colleague changes appears without a reload: folders with watch events at once, all others within seconds.
 */
export class ClinicLibraries implements vscode.Disposable {
  private readonly kept = new Map<string, Kept>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly problems = new ClinicProblems();
  private readonly subscriptions: vscode.Disposable[];
  private timer: unknown;
  private typing: unknown;
  private disposed = false;

  /** Fires when a library was read anew, or another folder counts. */
  readonly onDidChange = this.changed.event;

  constructor(
    readonly builtIn: ClinicEngines,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const { workspace } = vscode;
    this.subscriptions = [
      workspace.onDidGrantWorkspaceTrust(() => this.start()),
      workspace.onDidChangeWorkspaceFolders(() => this.start()),
      workspace.onDidChangeConfiguration((e) => {
        if (affects(e, 'clinicFolder')) this.start();
      }),
      workspace.onDidChangeTextDocument((e) => this.typed(e.document)),
      workspace.onDidSaveTextDocument((d) => this.saved(d)),
      workspace.onDidCloseTextDocument((d) => this.typed(d)),
    ];
    this.start();
    this.poll();
  }

  for(resource: vscode.Uri | undefined): ClinicState {
    const where = whichFolder(workspaceFolderOf(resource));
    if (where.kind !== 'folder') return { where, library: null };
    return { where, library: this.kept.get(where.uri.toString())?.library ?? null };
  }

  enginesFor(resource: vscode.Uri | undefined): ClinicEngines {
    const where = whichFolder(workspaceFolderOf(resource));
    if (where.kind !== 'folder') return this.builtIn;
    return this.kept.get(where.uri.toString())?.engines ?? this.builtIn;
  }

  /** The zone the clinic gives: that of the note's jail, else its own. */
  zoneFor(note: CaseNote | undefined, resource: vscode.Uri | undefined): string | undefined {
    return this.zonesOf(resource)(note);
  }

  /** The same for thousands of notes: which library it is, is asked once. Good until `onDidChange`. */
  zonesOf(resource: vscode.Uri | undefined): (note: CaseNote | undefined) => string | undefined {
    const rows = this.for(resource).library?.rows;
    return (note) => clinicZone(rows, note);
  }

  /** Reads again now; resolves when what was saved a moment ago is in. */
  async refresh(): Promise<void> {
    await Promise.all([...this.kept.values()].map((k) => this.read(k, true)));
  }

  /** Folders that count now; what no longer counts is forgotten, and its problems go. */
  private start(): void {
    const folders = vscode.workspace.workspaceFolders ?? [undefined];
    const wanted = new Map<string, vscode.Uri>();
    for (const folder of folders.length > 0 ? folders : [undefined]) {
      const where = whichFolder(folder);
      if (where.kind === 'folder') wanted.set(where.uri.toString(), where.uri);
    }
    for (const [key, k] of this.kept) {
      if (wanted.has(key)) continue;
      k.watcher.dispose();
      this.kept.delete(key);
      this.problems.show(k.uri, [], []);
    }
    for (const [key, uri] of wanted) {
      if (this.kept.has(key)) continue;
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, '**/*'));
      const k: Kept = {
        uri,
        watcher,
        stamp: null,
        files: [],
        library: null,
        engines: null,
        reading: null,
        again: false,
        packs: new Map(),
      };
      let waiting: unknown;
      const soon = (): void => {
        clearTimeout(waiting);
        waiting = setTimeout(() => void this.read(k), SETTLE);
      };
      watcher.onDidChange(soon);
      watcher.onDidCreate(soon);
      watcher.onDidDelete(soon);
      this.kept.set(key, k);
      void this.read(k);
    }
    this.changed.fire();
  }

  private poll(): void {
    this.timer = setTimeout(() => {
      const unwatched = [...this.kept.values()].filter(
        (k) => vscode.workspace.getWorkspaceFolder(k.uri) === undefined || k.uri.scheme !== 'file',
      );
      void Promise.all(unwatched.map((k) => this.read(k))).then(() => {
        if (!this.disposed) this.poll();
      });
    }, POLL);
  }

  private read(k: Kept, force = false): Promise<void> {
    if (k.reading) {
      k.again = true;
      return k.reading;
    }
    k.reading = this.readOnce(k, force)
      .catch((e: unknown) => {
        // What failed once is not taken for read: without this, zones and templates would silently stay old.
        k.stamp = null;
        this.log.error(`clinic folder: ${e instanceof Error ? e.message : String(e)}`);
        this.retry(k);
      })
      .then(() => {
        k.reading = null;
        if (!k.again || this.disposed) return undefined;
        k.again = false;
        return this.read(k, force);
      });
    return k.reading;
  }

  private async readOnce(k: Kept, force: boolean): Promise<void> {
    let listing = await listFolder(k.uri);
    if (listing.stamp === k.stamp && !force) return;
    k.stamp = listing.stamp;
    if (!listing.exists) {
      const had = k.library !== null;
      [k.files, k.library, k.engines] = [[], null, null];
      this.problems.show(k.uri, [], []);
      if (had) this.changed.fire();
      return;
    }
    const back = await this.putBack(k.uri, listing);
    if (back.length > 0) {
      listing = await listFolder(k.uri);
      k.stamp = listing.stamp;
    }
    const files = await readFiles(listing);
    const packs = await readFolderPacks(files, { today: today(), pause: nextTurn, memory: k.packs });
    if (this.disposed || !this.kept.has(k.uri.toString())) return;
    k.files = files;
    k.library = readClinicLibrary(files, folderName(k.uri), packs);
    if (k.library.again) {
      k.stamp = null;
      this.retry(k);
    }
    const engines = createEngines(k.library.rows);
    k.engines = { ...engines, api: openApi(engines) };
    // counts only: the names of a clinic's files are its own business
    this.log.info(`clinic folder read: ${String(files.length)} files, ${String(k.library.problems.length)} problems`);
    this.publish(k);
    this.changed.fire();
  }

  /** A save that an earlier version did not finish may have left nothing in its place: then everybody would silently get the built-in text. */
  private async putBack(folder: vscode.Uri, listing: FolderListing): Promise<string[]> {
    try {
      const back = await putBack(folderFiles(folder), new Set(listing.files.map((f) => f.path)), await movedAside(folder));
      if (back.length > 0)
        void vscode.window.showWarningMessage(
          `Put back from the history, because a save was cut off and nothing stood in its place: ${back.join(', ')}. Look whether it is the version you expect.`,
        );
      return back;
    } catch {
      return []; // a folder that cannot be written is read as it is
    }
  }

  /** Folders with watch events are not polled, so what failed there is asked for again. */
  private retry(k: Kept): void {
    clearTimeout(k.retry);
    k.retry = setTimeout(() => {
      if (!this.disposed && this.kept.has(k.uri.toString())) void this.read(k);
    }, POLL);
  }

  /** Problems as one types: the text in the editor counts for them, the saved one for the library. */
  private typed(document: vscode.TextDocument): void {
    const k = this.holder(document.uri);
    if (!k) return;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.publish(k), SETTLE);
  }

  private saved(document: vscode.TextDocument): void {
    const k = this.holder(document.uri);
    if (k) void this.read(k);
  }

  private holder(uri: vscode.Uri): Kept | undefined {
    const key = uri.toString();
    return [...this.kept.values()].find((k) => key.startsWith(`${k.uri.toString()}/`));
  }

  private publish(k: Kept): void {
    if (k.library === null) return;
    const base = `${k.uri.toString()}/`;
    const open = new Map(
      vscode.workspace.textDocuments
        .filter((d) => d.isDirty && d.uri.toString().startsWith(base))
        .map((d) => [decodeURIComponent(d.uri.toString().slice(base.length)), d.getText()]),
    );
    const shown = open.size === 0 ? k.files : k.files.map((f) => ({ ...f, text: open.get(f.path) ?? f.text }));
    const problems = open.size === 0 ? k.library.problems : readClinicLibrary(shown, folderName(k.uri), k.library.packs).problems;
    this.problems.show(k.uri, problems, shown);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    clearTimeout(this.typing);
    for (const k of this.kept.values()) {
      k.watcher.dispose();
      clearTimeout(k.retry);
    }
    for (const s of this.subscriptions) s.dispose();
    this.problems.dispose();
    this.changed.dispose();
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** A folder `.detainer-desk` is called after the folder it lies in. */
export function folderName(uri: vscode.Uri): string {
  const parts = uri.path.split('/').filter((p) => p !== '');
  const last = parts.at(-1) ?? '';
  return (last.startsWith('.') ? parts.at(-2) : last) ?? 'Clinic folder';
}
