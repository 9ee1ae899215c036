import * as vscode from 'vscode';
import type { NoteDefaults } from '../../domain/note/noteRequests';
import { chooseJurisdiction, chooseZone } from '../zone';

/** What holds where a note is silent: zone and state from the settings of its folder. Asked once a folder: a scan asks for thousands of notes. */
export class FolderDefaults implements vscode.Disposable {
  private readonly known = new Map<string, NoteDefaults>();
  private readonly subscription = vscode.workspace.onDidChangeConfiguration((e) => {
    if (!e.affectsConfiguration('detainerDesk.zone') && !e.affectsConfiguration('detainerDesk.jurisdiction')) return;
    this.known.clear();
    this.changed.fire();
  });
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  of(uri: vscode.Uri): NoteDefaults {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const key = folder?.uri.toString() ?? '';
    let defaults = this.known.get(key);
    if (!defaults) {
      const resource = folder?.uri ?? uri;
      defaults = { zone: chooseZone(undefined, resource)?.zone, jurisdiction: chooseJurisdiction(undefined, resource) };
      this.known.set(key, defaults);
    }
    return defaults;
  }

  /** Everything an entry depends on beside its own text, for the cache. */
  fingerprint(): string {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return JSON.stringify(folders.map((f) => [f.uri.toString(), this.of(f.uri)]));
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }
}
