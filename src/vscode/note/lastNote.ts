import * as vscode from 'vscode';

/**
 * The Markdown note that was last in front. `window.activeTextEditor` is undefined while a webview has focus, so inserting from the
 * panel needs this memory. Holds the document and the selection, never a stale editor.
 */
export class LastNote implements vscode.Disposable {
  private document: vscode.TextDocument | undefined;
  private selection: vscode.Selection | undefined;
  private column: vscode.ViewColumn | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];

  /** Fires when another note came to the front, its cursor moved, or the remembered note was closed. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.remember(vscode.window.activeTextEditor);
    this.orVisible();
    this.subscriptions = [
      vscode.window.onDidChangeVisibleTextEditors(() => this.orVisible()),
      vscode.window.onDidChangeActiveTextEditor((e) => this.remember(e)),
      vscode.window.onDidChangeTextEditorSelection((e) => this.remember(e.textEditor)),
      vscode.workspace.onDidCloseTextDocument((d) => {
        if (d !== this.document) return;
        this.document = undefined;
        this.changed.fire();
      }),
    ];
  }

  current(): { document: vscode.TextDocument; selection: vscode.Selection; column: vscode.ViewColumn | undefined } | undefined {
    if (!this.document || this.document.isClosed || !isShown(this.document.uri)) return undefined;
    return { document: this.document, selection: this.selection ?? new vscode.Selection(0, 0, 0, 0), column: this.column };
  }

  /** A window that was reloaded with the panel in front has no active editor: the note beside it is the one. */
  private orVisible(): void {
    if (this.current()) return;
    this.remember(vscode.window.visibleTextEditors.find((e) => isNote(e.document)));
  }

  private remember(editor: vscode.TextEditor | undefined): void {
    if (!editor || !isNote(editor.document)) return;
    const other = editor.document !== this.document;
    this.document = editor.document;
    this.selection = editor.selection;
    this.column = editor.viewColumn;
    if (other) this.changed.fire();
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
    this.changed.dispose();
  }
}

/** VS Code keeps a document for a while after its last tab was closed; a person calls that closed. */
export function isShown(uri: vscode.Uri): boolean {
  const key = uri.toString();
  const has = (input: unknown): boolean =>
    (input instanceof vscode.TabInputText && input.uri.toString() === key) ||
    (input instanceof vscode.TabInputTextDiff && input.modified.toString() === key);
  return vscode.window.tabGroups.all.some((g) => g.tabs.some((t) => has(t.input)));
}

/** A Markdown document a person can write in. Our own read-only pages are Markdown too, and are not notes. */
export function isNote(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && document.uri.scheme !== 'detainer-desk' && document.uri.scheme !== 'git';
}

/** What a person calls the note: its case key, or its file name. */
export function noteName(document: vscode.TextDocument): string {
  const { path } = document.uri;
  return path.slice(path.lastIndexOf('/') + 1);
}
