import * as vscode from 'vscode';
import { insertionText } from '../../domain/note/blocks/blocks';
import { placeForBlock, SECTION } from '../../domain/note/blocks/blockPlace';
import { noteName, type LastNote } from './lastNote';

/** What became of an insertion. `why` is one sentence a caseworker can act on. */
export type EditOutcome = { readonly done: true; readonly note: string } | { readonly done: false; readonly why: string };

const NO_NOTE = 'No case note is open. Open a Markdown note, or make one with "Detainer Desk: New Case Note", and try again.';

export function readOnlyReason(document: vscode.TextDocument): string | undefined {
  if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false) {
    return `${noteName(document)} is read-only, so nothing was inserted. Copy the text instead, or save the note under another name.`;
  }
  return undefined;
}

/** Where a block goes: after the line the selection ends on, so that no selected text is ever replaced. */
function blockPosition(document: vscode.TextDocument, selection: vscode.Selection, section: string | null): vscode.Position {
  const line = document.lineAt(Math.min(selection.end.line, document.lineCount - 1)).range.end;
  return document.positionAt(placeForBlock(document.getText(), document.offsetAt(line), section));
}

/** Inserts a Markdown block into the note that was last in front, under its heading when the cursor is not in the body. One undo takes it out. */
export async function insertBlock(last: LastNote, block: string, section: string | null = null): Promise<EditOutcome> {
  const note = last.current();
  if (!note) return { done: false, why: NO_NOTE };
  return insertBlockAt(note.document, blockPosition(note.document, note.selection, section), block);
}

/** `version`: refuses an edit made against an older text. */
export async function insertBlockAt(
  document: vscode.TextDocument,
  at: vscode.Position,
  block: string,
  version?: number,
): Promise<EditOutcome> {
  const text = insertionText(document.getText(), document.offsetAt(at), block);
  const outcome = await replaceIn(document, new vscode.Range(at, at), text, version);
  if (outcome.done) standBehind(document, at.line + newlines(/^\s*/.exec(text)?.[0] ?? ''), block);
  return outcome;
}

/** Writes a block anew where it stands. */
export async function replaceBlock(
  document: vscode.TextDocument,
  span: { readonly start: number; readonly end: number },
  block: string,
  version?: number,
): Promise<EditOutcome> {
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  const outcome = await replaceIn(document, range, block, version);
  if (outcome.done) standBehind(document, range.start.line, block);
  return outcome;
}

const newlines = (text: string): number => text.split('\n').length - 1;

/**
 * The cursor on the line behind a block that was just written, nothing selected, the block in view: an edit beside a selection leaves all of
 * it selected, and the next key would delete the block.
 */
export function standBehind(document: vscode.TextDocument, firstLine: number, block: string): void {
  const editor = vscode.window.visibleTextEditors.find((e) => e.document === document);
  if (!editor) return;
  const behind = document.validatePosition(new vscode.Position(firstLine + newlines(block.trimEnd()) + 1, 0));
  editor.selection = new vscode.Selection(behind, behind);
  editor.revealRange(new vscode.Range(new vscode.Position(firstLine, 0), behind));
}

/** Replaces `range` of a given document in one undoable step. `version` refuses an edit made against an older text. */
export async function replaceIn(
  document: vscode.TextDocument,
  range: vscode.Range,
  text: string,
  version?: number,
): Promise<EditOutcome> {
  if (document.isClosed) return { done: false, why: NO_NOTE };
  const readOnly = readOnlyReason(document);
  if (readOnly) return { done: false, why: readOnly };
  if (version !== undefined && document.version !== version) {
    return {
      done: false,
      why: `${noteName(document)} changed in the meantime, so nothing was inserted. Look at it and try again.`,
    };
  }
  const before = document.version;
  const editor = vscode.window.visibleTextEditors.find((e) => e.document === document);
  const applied = editor ? await editor.edit((b) => b.replace(range, text)) : await applyEdit(document.uri, range, text);
  if (!applied || document.version === before) {
    return {
      done: false,
      why: `${noteName(document)} could not be changed, so nothing was inserted. Is it read-only? Copy the text instead.`,
    };
  }
  return { done: true, note: noteName(document) };
}

function applyEdit(uri: vscode.Uri, range: vscode.Range, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, range, text);
  return vscode.workspace.applyEdit(edit);
}

/** Inserts a snippet body with tab stops. The note is brought to the front first: snippets need a visible editor. */
export async function insertSnippet(
  last: LastNote,
  body: string,
  section: string | null = SECTION.request,
): Promise<EditOutcome> {
  const note = last.current();
  if (!note) return { done: false, why: NO_NOTE };
  const readOnly = readOnlyReason(note.document);
  if (readOnly) return { done: false, why: readOnly };
  const editor = await vscode.window.showTextDocument(note.document, note.column ? { viewColumn: note.column } : {});
  const at = blockPosition(note.document, note.selection, section);
  const before = note.document.version;
  // the same blank lines around a letter as around a block
  const [above = '', below = ''] = insertionText(note.document.getText(), note.document.offsetAt(at), '|').split('|');
  const done = await editor.insertSnippet(new vscode.SnippetString(above + body + below), at, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true, // the indent of the line before would make the letter a code block
  });
  if (!done || note.document.version === before) {
    return { done: false, why: `${noteName(note.document)} could not be changed, so nothing was inserted. Is it read-only?` };
  }
  const line = at.line + above.split('\n').length;
  vscode.window.setStatusBarMessage(`Inserted into ${noteName(note.document)}, line ${line}.`, 10_000);
  return { done: true, note: noteName(note.document) };
}

/** Says what went wrong, with the text kept on the clipboard on request so that nothing is lost. */
export async function report(outcome: EditOutcome, text: string): Promise<void> {
  if (outcome.done) return;
  const copy = vscode.l10n.t('Copy the Text');
  if ((await vscode.window.showWarningMessage(outcome.why, copy)) === copy) await vscode.env.clipboard.writeText(text);
}
