import * as vscode from 'vscode';
import type { LetterFormat } from '../../app/letters/printLetter';
import type { PageLook } from '../../domain/template/print/printed';
import { readOpenNote } from '../note/openNote';
import type { Services } from '../services';

const KINDS: Readonly<Record<LetterFormat, Record<string, string[]>>> = {
  html: { 'Page to print': ['html'] },
  docx: { 'Word file': ['docx'] },
};

const UNREVIEWED_SHEET = 'Its mark stands on every page: no named person has reviewed these words.';

export interface LetterToSave {
  readonly markdown: string;
  readonly format: LetterFormat;
  /** From the template, never from a client: it becomes a file name. */
  readonly name: string;
  /** A review of this very text is recorded. Otherwise DRAFT stands on every page. */
  readonly reviewed: boolean;
  /** A page that is no letter (a client sheet). */
  readonly look?: PageLook;
}

/** Saves a letter as a page to print or as a Word file, where the person says. */
export async function saveLetter(services: Services, letter: LetterToSave): Promise<void> {
  const { markdown, format, reviewed, look } = letter;
  const name = [caseKey(services), letter.name].filter(Boolean).join('-');
  const target = await askWhere(services, name, format);
  if (!target) return;
  // Loaded only here: what reads Markdown and writes Word files is larger than all the rest.
  const { printLetter } = await import('../../app/letters/printLetter');
  const printed = await printLetter({
    markdown,
    reviewed,
    gapLabels: services.letters.gapLabels(),
    otherMarks: services.sheets.marks(),
    format,
    title: letter.name,
    ...(look ? { look } : {}),
  });
  if (printed.kind === 'invalid') {
    void vscode.window.showWarningMessage(printed.message);
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(target, printed.bytes);
  } catch {
    void vscode.window.showWarningMessage('The letter could not be written there. Choose another place.');
    return;
  }
  const file = target.path.slice(target.path.lastIndexOf('/') + 1);
  const open = 'Open';
  // a web page has no address that a browser could open while the files lie in VS Code's own file system
  const canOpen = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
  const said = [
    `Saved ${file}.`,
    ...(reviewed ? [] : [look ? UNREVIEWED_SHEET : 'DRAFT stands on every page: no review of this very text is recorded.']),
    ...(printed.gaps.length > 0 ? [`To fill in: ${printed.gaps.length}.`] : []),
    ...printed.said,
    'Read it once more before it leaves the office.',
  ];
  const picked = await vscode.window.showInformationMessage(said.join(' '), ...(canOpen ? [open] : []));
  if (picked === open) await vscode.env.openExternal(target);
}

/** The note's case key where it looks like one ("K-2026-008"): two clients' letters do not overwrite each other. A name never gets here. */
function caseKey(services: Services): string | undefined {
  const note = services.lastNote.current()?.document;
  const key = note === undefined ? undefined : readOpenNote(note).note.case;
  return key !== undefined && /^(?=\S*\d)[A-Za-z0-9][\w-]{0,30}$/.test(key) ? key : undefined;
}

async function askWhere(services: Services, name: string, format: LetterFormat): Promise<vscode.Uri | undefined> {
  const note = services.lastNote.current()?.document;
  const folder = note && !note.isUntitled ? vscode.Uri.joinPath(note.uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: format === 'html' ? 'Save the Letter as a Page to Print' : 'Save the Letter as a Word File',
    filters: KINDS[format],
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.${format}`) } : {}),
  });
}
