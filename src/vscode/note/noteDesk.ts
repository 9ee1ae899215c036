import type * as vscode from 'vscode';
import type { Notes } from '../../app/note/notes';
import type { Services } from '../services';
import type { FolderDefaults } from './defaults/noteDefaults';

/** What everything that works on one case note shares. */
export interface NoteDesk {
  readonly services: Services;
  readonly defaults: FolderDefaults;
  /** Help, completion and requests of notes, by the rules of the clinic the note belongs to. */
  readonly notes: (uri: vscode.Uri | undefined) => Notes;
}
