import * as vscode from 'vscode';
import { randomText } from '../../holdsList/cacheFile';
import type { HoldsDesk } from '../../holdsList/holdsDesk';
import { readText } from '../../holdsList/workspaceFiles';
import { setting } from '../../settings';
import { pickOne } from '../../ui/quickRows';

/** A clinic's own template: a note with front matter, in the clinic's folder. Never read from a folder nobody trusts. */
export const OWN_TEMPLATE = 'case-note.md';

/** A new note with a random id, unsaved, the cursor where the first answer goes. */
export async function newCaseNote(desk: HoldsDesk): Promise<void> {
  const folder = await chooseFolder();
  if (folder === null) return;
  const caseKey = await vscode.window.showInputBox({
    title: 'New Case Note',
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
  if (caseKey === undefined) return;
  const key = caseKey.trim();
  const resource = folder?.uri;
  const template =
    folder && vscode.workspace.isTrusted ? await readText(vscode.Uri.joinPath(folder.uri, OWN_TEMPLATE)) : undefined;
  const zone = setting('zone', resource) || undefined;
  const made = desk.notes(resource).newNote({
    id: randomText(12),
    caseKey: key,
    date: desk.services.today(zone),
    zone,
    jurisdiction: setting('jurisdiction', resource) || undefined,
    template,
  });
  if (made.kind === 'cannot') {
    void vscode.window.showWarningMessage(`${made.message} (${OWN_TEMPLATE})`);
    return;
  }
  const document = await openNew(folder, key, made.text);
  const position = document.positionAt(firstGap(document.getText()));
  // Shown with its cursor in one step: set afterwards, it could jump under the hands of somebody who types at once.
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
}

/** null: Esc. undefined: no folder is open. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined | null> {
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
async function openNew(folder: vscode.WorkspaceFolder | undefined, key: string, text: string): Promise<vscode.TextDocument> {
  const name = key.replace(/[^\w.-]+/g, '-').replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
  const uri = folder && name !== '' ? await freeUri(folder.uri, name) : undefined;
  if (!uri) return vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
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

/** Behind the first key that has no value yet; the end of the front matter where all have one. */
function firstGap(text: string): number {
  const gap = /^(?: {2})?(?:case|zone|facility|releasable):[ \t]*$/m.exec(text);
  return gap ? gap.index + gap[0].length : 0;
}
