import * as vscode from 'vscode';

const SCHEME = 'detainer-desk';
const KEPT = 40;

/** Read-only Markdown pages made by us (explanations, reports, help). Their text lives only in memory. */
export class ReadOnlyDocs implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly pages = new Map<string, string>();
  private readonly makers: ((path: string) => string | undefined)[] = [];
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor() {
    this.registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const kept = this.pages.get(uri.toString());
    if (kept !== undefined) return kept;
    for (const make of this.makers) {
      const made = make(uri.path);
      if (made !== undefined) return made;
    }
    return 'This page was made in an earlier session. Run the command again to make it anew.';
  }

  /** Pages that can be made from their path alone, at any time: help, for example. */
  serve(make: (path: string) => string | undefined): void {
    this.makers.push(make);
  }

  /**
   * Shows `markdown` in the Markdown preview under `title`, beside the note; the same title again replaces the page. Locked, because an
   * unlocked preview would follow the next note that comes to the front and the page would be gone.
   */
  async show(title: string, markdown: string): Promise<void> {
    const uri = this.put(title, markdown);
    const writing = vscode.window.activeTextEditor;
    await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', uri);
    // The note stays where the next keystroke and the next opened file go. The preview takes the focus a moment after its command ends.
    for (let i = 0; i < 100 && !previewInFront(); i++) await new Promise<void>((done) => setTimeout(done, 50));
    if (writing)
      await vscode.window.showTextDocument(writing.document, { viewColumn: writing.viewColumn ?? vscode.ViewColumn.One });
  }

  put(title: string, markdown: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${title.replace(/[^\w .-]/g, ' ')}.md` });
    const key = uri.toString();
    this.pages.delete(key);
    this.pages.set(key, markdown);
    const oldest = this.pages.keys().next().value;
    if (this.pages.size > KEPT && oldest !== undefined) this.pages.delete(oldest);
    this.changed.fire(uri);
    return uri;
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
    this.pages.clear();
  }
}

function previewInFront(): boolean {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview;
}
