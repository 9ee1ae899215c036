import * as vscode from 'vscode';
import type { CaseNote } from '../../../domain/note/caseNote';
import { fingerprint } from '../../../domain/note/blocks/hash';
import { defaultsOf, type NoteDefaults } from '../../../domain/note/noteRequests';
import { chooseJurisdiction, chooseZone } from './zone';
import { encodingSettings } from './folderEncodings';
import { affects } from '../../settings';

/** What this needs to know of the clinics' folders. */
interface ClinicFacts {
  readonly onDidChange: vscode.Event<unknown>;
  zonesOf(resource: vscode.Uri): NoteDefaults['zoneOf'];
  for(resource: vscode.Uri): { readonly library?: { readonly rows: unknown } | null };
}

/** What holds where a note is silent: zone and state from the clinic's library and the settings of its folder. Asked once a folder: a scan asks for thousands of notes. */
export class FolderDefaults implements vscode.Disposable {
  private readonly known = new Map<string, NoteDefaults>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: readonly vscode.Disposable[];
  readonly onDidChange = this.changed.event;

  constructor(private readonly clinic: ClinicFacts) {
    this.subscriptions = [
      clinic.onDidChange(() => this.forget()),
      vscode.workspace.onDidChangeConfiguration((e) => {
        if (affects(e, 'zone', 'jurisdiction')) this.forget();
      }),
    ];
  }

  private forget(): void {
    this.known.clear();
    this.changed.fire();
  }

  /** The same for a note that was read: the clinic may know the zone of its jail. */
  forNote(note: CaseNote, uri: vscode.Uri): NoteDefaults {
    return defaultsOf(note, this.of(uri));
  }

  of(uri: vscode.Uri): NoteDefaults {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const key = folder?.uri.toString() ?? '';
    let defaults = this.known.get(key);
    if (!defaults) {
      const resource = folder?.uri ?? uri;
      defaults = {
        zone: chooseZone(undefined, resource)?.zone,
        jurisdiction: chooseJurisdiction(undefined, resource),
        zoneOf: this.clinic.zonesOf(resource),
      };
      this.known.set(key, defaults);
    }
    return defaults;
  }

  /** Everything an entry depends on beside its own text, for the cache. */
  fingerprint(): string {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const rows = folders.map((f) => [
      f.uri.toString(),
      this.of(f.uri),
      this.clinic.for(f.uri).library?.rows ?? null,
      encodingSettings(f.uri),
    ]);
    return fingerprint(JSON.stringify(rows));
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
    this.changed.dispose();
  }
}
