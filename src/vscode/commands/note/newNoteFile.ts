import * as vscode from 'vscode';
import { newNoteText, type NewNote, type NewNoteText } from '../../../domain/note/newNote';
import { randomText } from '../../holdsList/cacheFile';
import { readText } from '../../holdsList/workspaceFiles';
import { setting } from '../../settings';
import { pickOne } from '../../ui/quickRows';

/** A clinic's own template: a note with front matter, in the clinic's folder. Never read from a folder nobody trusts. */
const OWN_TEMPLATE = 'case-note.md';

/** null: Esc. undefined: no folder is open. */
export async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined | null> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0];
  const picked = await pickOne(
    'New Case Note',
    'In which folder?',
    folders.map((f) => ({ label: f.name, value: f })),
  );
  return picked ?? null;
}

/** Named after the case, so that saving asks nothing; under a free name where there is already such a note. */
export async function openNew(
  folder: vscode.WorkspaceFolder | undefined,
  key: string,
  text: string,
): Promise<vscode.TextDocument> {
  const name = key.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
  const uri = folder && name !== '' ? await freeUri(folder.uri, name) : undefined;
  if (!uri) return vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  if (text === '') return document;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

async function freeUri(folder: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  // An untitled document is saved on the file system of the window: only there its path means this folder.
  if (folder.scheme !== 'file' && folder.scheme !== 'vscode-remote') return undefined;
  for (let n = 1; n < 100; n++) {
    const uri = vscode.Uri.joinPath(folder, n === 1 ? `${name}.md` : `${name}-${n}.md`);
    const open = vscode.workspace.textDocuments.some((d) => d.uri.path === uri.path);
    try {
      await vscode.workspace.fs.stat(uri);
    } catch {
      if (!open) return uri;
    }
  }
  return undefined;
}

/** The clinic's case key; undefined: Esc, empty: left out. */
export function askCaseKey(title: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: "The clinic's own case key, for example K-2026-031. Never the client's name. May be left empty.",
    placeHolder: 'Case key',
    ignoreFocusOut: true,
    validateInput: (v) =>
      /^\p{Lu}\p{Ll}+[ ,]+\p{Lu}\p{Ll}+/u.test(v.trim())
        ? {
            message: 'This looks like a name. A case key keeps the client out of file names and lists.',
            severity: vscode.InputBoxValidationSeverity.Warning,
          }
        : undefined,
  });
}

/** The jail's name; undefined: Esc, empty: left out. */
export function askJail(title: string, value = ''): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: 'Which jail? May be left empty.',
    placeHolder: 'Jail',
    value,
    ignoreFocusOut: true,
  });
}

/** The text of a new note of this folder: a random id, what the settings say, and the clinic's own template. */
export async function newNoteOf(
  folder: vscode.WorkspaceFolder | undefined,
  said: Omit<NewNote, 'id' | 'template'>,
): Promise<NewNoteText> {
  const template =
    folder && vscode.workspace.isTrusted ? await readText(vscode.Uri.joinPath(folder.uri, OWN_TEMPLATE)) : undefined;
  const made = newNoteText({
    ...said,
    id: randomText(12),
    zone: said.zone ?? (setting('zone', folder?.uri) || undefined),
    jurisdiction: said.jurisdiction ?? (setting('jurisdiction', folder?.uri) || undefined),
    template,
  });
  return made.kind === 'cannot' ? { ...made, message: `${made.message} (${OWN_TEMPLATE})` } : made;
}
