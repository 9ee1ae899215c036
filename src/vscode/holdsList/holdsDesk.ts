import type * as vscode from 'vscode';
import type { NoteDesk } from '../note/noteDesk';
import type { HoldsView } from './holdsView';
import type { HoldsWatch } from './holdsWatch';

/** What the commands of the list of holds share. */
export interface HoldsDesk extends NoteDesk {
  readonly watch: HoldsWatch;
  readonly view: HoldsView;
  readonly context: vscode.ExtensionContext;
}
