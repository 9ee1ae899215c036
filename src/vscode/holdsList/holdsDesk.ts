import type * as vscode from 'vscode';
import type { Notes } from '../../app/note/notes';
import type { HoldsView } from './holdsView';
import type { Services } from '../services';
import type { HoldsWatch } from './holdsWatch';
import type { FolderDefaults } from '../note/noteDefaults';

/** What the commands of the case notes share. */
export interface HoldsDesk {
  readonly services: Services;
  readonly watch: HoldsWatch;
  readonly view: HoldsView;
  readonly defaults: FolderDefaults;
  readonly context: vscode.ExtensionContext;
  /** Help, completion and requests of notes, by the rules of the clinic the note belongs to. */
  readonly notes: (uri: vscode.Uri | undefined) => Notes;
}
