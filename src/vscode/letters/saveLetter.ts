import * as vscode from 'vscode';
import type { Services } from '../services';

export type LetterFormat = 'html' | 'docx';

const KINDS: Readonly<Record<LetterFormat, Record<string, string[]>>> = {
  html: { 'Page to print': ['html'] },
  docx: { 'Word file': ['docx'] },
};

/**
 * Saves a letter as a page to print or as a Word file, where the person says. `name` comes from the template, never from a client: it
 * becomes a file name. Marks of the text (DRAFT, DO NOT SEND) stand on every page.
 */
export async function saveLetter(services: Services, markdown: string, format: LetterFormat, name: string): Promise<void> {
  const target = await askWhere(services, name, format);
  if (!target) return;
  const bytes = format === 'html' ? new TextEncoder().encode(services.letters.letterHtml({ markdown })) : await word(markdown);
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch {
    void vscode.window.showWarningMessage('The letter could not be written there. Choose another place.');
    return;
  }
  const said = `Saved ${target.path.slice(target.path.lastIndexOf('/') + 1)}. Read it once more before it leaves the office.`;
  const open = 'Open';
  // a web page has no address that a browser could open while the files lie in VS Code's own file system
  const canOpen = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
  const picked = await vscode.window.showInformationMessage(said, ...(canOpen ? [open] : []));
  if (picked === open) await vscode.env.openExternal(target);
}

/** Loaded only here: the library for Word files is larger than all the rest. */
async function word(markdown: string): Promise<Uint8Array> {
  const { letterDocx } = await import('../../app/letters/letterDocx');
  return letterDocx(markdown);
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
