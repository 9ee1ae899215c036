/**
 * A stand-in for the editor that writes down everything it is asked to do, so that a test can say what a page did NOT reach.
 * Import this before anything of src/vscode.
 */
import Module from 'node:module';

export interface Deed {
  readonly what: string;
  readonly with: unknown;
}
export const deeds: Deed[] = [];
/** What a person answers, in order: typed words, or the label of a row to pick. Nothing left: Esc. */
export const answers: string[] = [];
const did = (what: string, value: unknown): void => void deeds.push({ what, with: value });

export class Uri {
  constructor(
    readonly scheme: string,
    readonly path: string,
  ) {}
  toString(): string {
    return `${this.scheme}:${this.path}`;
  }
  static joinPath(base: Uri, ...parts: readonly string[]): Uri {
    const path = parts.reduce((at, p) => (p === '..' ? at.slice(0, at.lastIndexOf('/')) : `${at}/${p}`), base.path);
    return new Uri(base.scheme, path);
  }
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}
export class Range {
  constructor(
    readonly start: Position,
    readonly end: Position,
  ) {}
}
export class Selection extends Range {}

/** A text document with just enough of an editor's behaviour. */
export class Note {
  version = 1;
  isClosed = false;
  isUntitled = false;
  languageId = 'markdown';
  readonly uri: Uri;
  constructor(
    path: string,
    private text: string,
  ) {
    this.uri = new Uri('file', path);
  }
  getText(): string {
    return this.text;
  }
  get lineCount(): number {
    return this.text.split('\n').length;
  }
  lineAt(line: number | Position): { text: string; range: Range; isEmptyOrWhitespace: boolean } {
    if (typeof line !== 'number') return this.lineAt(line.line);
    const text = this.text.split('\n')[line] ?? '';
    return {
      text,
      range: new Range(new Position(line, 0), new Position(line, text.length)),
      isEmptyOrWhitespace: text.trim() === '',
    };
  }
  offsetAt(p: Position): number {
    return this.text.split('\n').slice(0, p.line).join('\n').length + (p.line > 0 ? 1 : 0) + p.character;
  }
  positionAt(offset: number): Position {
    const before = this.text.slice(0, offset).split('\n');
    return new Position(before.length - 1, (before.at(-1) ?? '').length);
  }
  /** What a person types, or an edit that was let through. */
  change(range: Range, text: string): void {
    this.text = this.text.slice(0, this.offsetAt(range.start)) + text + this.text.slice(this.offsetAt(range.end));
    this.version += 1;
  }
}

const notes = new Map<string, Note>();
export function note(path: string, text: string): Note {
  const made = new Note(path, text);
  notes.set(made.uri.toString(), made);
  return made;
}

interface Row {
  readonly label: string;
}

/** A list as a person uses it: once it is shown, the answer that is next picks its row; without one it is left. */
class Pick {
  items: readonly Row[] = [];
  activeItems: readonly Row[] = [];
  private readonly accepted: (() => void)[] = [];
  private readonly hidden: (() => void)[] = [];
  onDidAccept = (then: () => void): void => void this.accepted.push(then);
  onDidHide = (then: () => void): void => void this.hidden.push(then);
  onDidChangeValue = (): void => undefined;
  value = '';
  dispose = (): void => undefined;
  hide(): void {
    for (const then of this.hidden) then();
  }
  show(): void {
    const label = answers.shift();
    this.activeItems = this.items.filter((i) => i.label === label);
    if (this.activeItems.length === 0) return this.hide();
    for (const then of this.accepted) then();
  }
}

class WorkspaceEdit {
  readonly parts: { uri: Uri; range: Range; text: string }[] = [];
  replace(uri: Uri, range: Range, text: string): void {
    this.parts.push({ uri, range, text });
  }
}

class MarkdownString {
  constructor(readonly value: string) {}
}

const vscode = {
  MarkdownString,
  Hover: class {
    readonly contents: readonly MarkdownString[];
    constructor(content: MarkdownString) {
      this.contents = [content];
    }
  },
  CompletionItem: class {},
  CompletionItemKind: {},
  CompletionList: class {
    constructor(readonly items: readonly unknown[]) {}
  },
  Uri,
  Position,
  Range,
  Selection,
  WorkspaceEdit,
  SnippetString: class {
    constructor(readonly value: string) {}
  },
  QuickPickItemKind: { Separator: -1, Default: 0 },
  ViewColumn: { One: 1, Beside: -2 },
  UIKind: { Desktop: 1, Web: 2 },
  env: { uiKind: 2, remoteName: undefined, clipboard: { writeText: async (text: string) => did('clipboard', text) } },
  commands: {
    executeCommand: async (id: string, ...args: unknown[]) => did('command', [id, ...args.map(String)]),
    getCommands: async () => ['detainerDesk.openPanel'],
  },
  window: {
    visibleTextEditors: [] as unknown[],
    showTextDocument: async (document: Note) => {
      did('show', document.uri.toString());
      return {
        insertSnippet: async (snippet: { value: string }, at: Position) => {
          did('edit', document.uri.toString());
          document.change(new Range(at, at), snippet.value);
          return true;
        },
      };
    },
    setStatusBarMessage: (message: string) => did('status', message),
    showSaveDialog: async (options: { readonly defaultUri?: Uri }) => did('save dialog', String(options.defaultUri)),
    showWarningMessage: async (message: string) => did('message', message),
    showInputBox: async () => answers.shift(),
    createQuickPick: () => new Pick(),
  },
  workspace: {
    fs: { isWritableFileSystem: () => true },
    getConfiguration: () => ({ get: (_key: string, fallback: unknown) => fallback }),
    openTextDocument: async (options: unknown) => {
      did('open', typeof options === 'object' && options !== null && 'content' in options ? 'untitled' : String(options));
      return note('/untitled', '');
    },
    applyEdit: async (edit: WorkspaceEdit) => {
      for (const part of edit.parts) {
        did('edit', part.uri.toString());
        notes.get(part.uri.toString())?.change(part.range, part.text);
      }
      return true;
    },
  },
};

const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load.call(loader, request, ...rest));
