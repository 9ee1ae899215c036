import * as vscode from 'vscode';
import type { HoldRequest } from '../../domain/detainer/answers';
import type { CaseNote } from '../../domain/note/caseNote';
import { readOpenNote } from './openNote';
import type { NoteDesk } from './noteDesk';

/** The note a command was asked for: a row of the view, an address from a lens, or else the note in front. */
export function targetUri(desk: NoteDesk, arg: unknown): vscode.Uri | undefined {
  if (typeof arg === 'string' && arg !== '') return vscode.Uri.parse(arg, true);
  if (typeof arg === 'object' && arg !== null && 'row' in arg) {
    const { row } = arg as { readonly row?: { readonly uri?: unknown } };
    if (typeof row?.uri === 'string') return vscode.Uri.parse(row.uri, true);
  }
  return desk.services.lastNote.current()?.document.uri;
}

/** The note's text as it is in the editor. undefined and one sentence to the person: there is none, or it is gone. */
export async function targetNote(desk: NoteDesk, arg: unknown): Promise<vscode.TextDocument | undefined> {
  const uri = targetUri(desk, arg);
  if (!uri) {
    void vscode.window.showInformationMessage('No case note is open. Open one, or choose it in the view Holds.');
    return undefined;
  }
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    void vscode.window.showWarningMessage('This note cannot be opened. It may have been moved or deleted.');
    return undefined;
  }
}

export type NoteAsked =
  | { readonly kind: 'request'; readonly request: HoldRequest; readonly note: CaseNote }
  | { readonly kind: 'missing'; readonly question: string };

/** The hold a note describes, with what its folder adds. */
export function askedOf(desk: NoteDesk, document: vscode.TextDocument): NoteAsked {
  const { note } = readOpenNote(document);
  const asked = desk.notes(document.uri).holdRequest(note, desk.defaults.forNote(note, document.uri));
  return asked.kind === 'request'
    ? { kind: 'request', request: asked.request, note }
    : { kind: 'missing', question: asked.missing.map((m) => m.question).join(' ') };
}
