import * as vscode from 'vscode';
import type { Authorities } from '../../app/citations/authorities';
import { noteDate, type NoteDate } from '../../app/note/noteDate';
import type { CitationFinding } from '../../domain/authority/answers';
import type { Checked, Checker } from '../../domain/authority/checker';
import { chooseJurisdiction } from './defaults/zone';
import { readOpenNote } from './openNote';
import type { Services } from '../services';

export interface NoteCheck {
  readonly checked: Checked;
  readonly date: NoteDate;
  readonly asOf: string;
  readonly today: string;
  /** The place whose rulings count, from the note or the setting. */
  readonly jurisdiction: string | undefined;
}

interface Kept {
  readonly authorities: Authorities;
  readonly checker: Checker;
  readonly jurisdiction: string | undefined;
  version: number;
  check: NoteCheck | undefined;
}

const known = new WeakMap<vscode.TextDocument, Kept>();

/**
 * The citations of an open note, unsaved text included. Every provider asks here: worked out once per version of the text, and of a new
 * version only the paragraphs that changed. A register with other rows (a clinic's) starts anew.
 */
export function checkOpenNote(services: Services, document: vscode.TextDocument): NoteCheck {
  const today = services.today();
  const { authorities } = services.enginesFor(document.uri);
  let kept = known.get(document);
  const jurisdiction = chooseJurisdiction(readOpenNote(document).note, document.uri);
  if (!kept || kept.authorities !== authorities || kept.jurisdiction !== jurisdiction) {
    kept = { authorities, jurisdiction, checker: authorities.createChecker(jurisdiction), version: -1, check: undefined };
    known.set(document, kept);
  }
  if (kept.check && kept.version === document.version && kept.check.today === today) return kept.check;
  const text = document.getText();
  const date = openNoteDate(document, today);
  const check = { checked: kept.checker.check(text, date.asOf, today), date, asOf: date.asOf, today, jurisdiction };
  kept.version = document.version;
  kept.check = check;
  return check;
}

/** The day an open note is judged by: the checker, the letters and the panel all ask here. */
export function openNoteDate(document: vscode.TextDocument, today: string): NoteDate {
  const { note, spans, frontMatter } = readOpenNote(document);
  return noteDate(document.getText(), { value: note.date, span: spans['date'], end: frontMatter?.end ?? 0 }, today);
}

/** The citation at a place, if any. */
export function citationAt(check: NoteCheck, offset: number): CitationFinding | undefined {
  const all = [...check.checked.findings, ...check.checked.ignored.map((i) => i.finding)];
  return all.find((f) => offset >= f.start && offset <= f.end);
}

export function rangeOf(document: vscode.TextDocument, span: { readonly start: number; readonly end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}
