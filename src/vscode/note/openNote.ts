import type * as vscode from 'vscode';
import type { ReadNote } from '../../domain/note/caseNote';
import { readNote } from '../../domain/note/readNote';

const read = new WeakMap<vscode.TextDocument, { version: number; note: ReadNote }>();

/** What a note says, read once per version of its text (unsaved text included). */
export function readOpenNote(document: vscode.TextDocument): ReadNote {
  const known = read.get(document);
  if (known && known.version === document.version) return known.note;
  const note = readNote(document.getText());
  read.set(document, { version: document.version, note });
  return note;
}
