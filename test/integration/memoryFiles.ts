import * as vscode from 'vscode';

const { File, Directory, SymbolicLink } = vscode.FileType;

interface Entry {
  readonly type: vscode.FileType;
  bytes: Uint8Array;
  mtime: number;
  /** What `stat` says instead of the length of the bytes. */
  size?: number;
}

/** A file system that is nowhere but in memory, as an extension for a document server brings one: no disk, no file search, events of its own. */
export class MemoryFiles implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly events = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private readonly registration: vscode.Disposable;
  private clock = Date.UTC(2026, 10, 1);
  readonly onDidChangeFile = this.events.event;
  /** Markdown files in the order in which they were read. VS Code itself looks for settings in each folder. */
  readonly reads: string[] = [];
  /** Called before a file is read; what it waits for, the reader waits for. */
  onRead: (path: string) => void | Promise<void> = () => undefined;

  constructor(readonly scheme: string) {
    this.entries.set('/', { type: Directory, bytes: new Uint8Array(), mtime: 0 });
    this.registration = vscode.workspace.registerFileSystemProvider(scheme, this, { isCaseSensitive: true });
  }

  get root(): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path: '/' });
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  /** Writes and, unless `quiet`, tells the watchers. */
  put(path: string, text: string, { size, quiet = false }: { readonly size?: number; readonly quiet?: boolean } = {}): void {
    const parts = path.split('/').slice(1, -1);
    for (let i = 1; i <= parts.length; i++) this.folder(`/${parts.slice(0, i).join('/')}`);
    const known = this.entries.has(path);
    this.entries.set(path, {
      type: File,
      bytes: new TextEncoder().encode(text),
      mtime: (this.clock += 1000),
      ...(size === undefined ? {} : { size }),
    });
    if (!quiet) this.tell(known ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, path);
  }

  putBytes(path: string, bytes: Uint8Array): void {
    this.put(path, '', { quiet: true });
    this.find(this.uri(path)).bytes = bytes;
    this.tell(vscode.FileChangeType.Changed, path);
  }

  folder(path: string, link = false): void {
    if (!this.entries.has(path))
      this.entries.set(path, { type: link ? Directory | SymbolicLink : Directory, bytes: new Uint8Array(), mtime: 0 });
  }

  take(path: string, { quiet = false } = {}): void {
    this.entries.delete(path);
    if (!quiet) this.tell(vscode.FileChangeType.Deleted, path);
  }

  private tell(type: vscode.FileChangeType, path: string): void {
    this.events.fire([{ type, uri: this.uri(path) }]);
  }

  private find(uri: vscode.Uri): Entry {
    const entry = this.entries.get(uri.path === '' ? '/' : uri.path);
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const { type, bytes, mtime, size } = this.find(uri);
    return { type, ctime: 0, mtime, size: size ?? bytes.length };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.find(uri);
    const base = uri.path === '/' ? '/' : `${uri.path}/`;
    return [...this.entries].flatMap(([path, { type }]): [string, vscode.FileType][] => {
      const name = path.startsWith(base) ? path.slice(base.length) : '';
      return name !== '' && !name.includes('/') ? [[name, type]] : [];
    });
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    if (uri.path.endsWith('.md')) {
      this.reads.push(uri.path);
      await this.onRead(uri.path);
    }
    return this.find(uri).bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.put(uri.path, new TextDecoder().decode(bytes));
  }

  createDirectory(uri: vscode.Uri): void {
    this.folder(uri.path);
  }

  delete(uri: vscode.Uri): void {
    this.take(uri.path);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.put(to.path, new TextDecoder().decode(this.find(from).bytes));
    this.take(from.path);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  dispose(): void {
    this.registration.dispose();
    this.events.dispose();
  }
}
