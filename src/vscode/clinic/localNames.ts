import * as vscode from 'vscode';
import { textOf } from '../../app/holdsList/noteBytes';
import { readYamlFrontMatter } from '../../domain/note/frontMatter/yamlFrontMatter';
import { readNameList } from '../../domain/privacy/nameList';
import type { Services } from '../services';
import { setting } from '../settings';

/**
 * Names the guard should know: a local list, a name a line, kept outside the shared folder (the setting holds its place, never a name),
 * and the person of the note in front. Read when something is shared, kept nowhere.
 */
export async function localNames(services: Services): Promise<readonly string[]> {
  const listed = await fromFile(services);
  const note = services.lastNote.current()?.document;
  return note ? [...listed, ...fromNote(readYamlFrontMatter(note.getText()).data)] : listed;
}

async function fromFile(services: Services): Promise<readonly string[]> {
  const place = setting('namesFile').trim();
  if (place === '' || !vscode.workspace.isTrusted) return [];
  const uri = /^[a-z][a-z0-9+.-]+:\/\//i.test(place) ? vscode.Uri.parse(place) : vscode.Uri.file(place);
  const clinic = services.clinic.for(services.lastNote.current()?.document.uri).where;
  if (clinic.kind === 'folder' && uri.toString().startsWith(`${clinic.uri.toString()}/`)) {
    void vscode.window.showWarningMessage(
      'The list of names lies in the shared folder. Move it to a place that only this computer reads.',
    );
    return [];
  }
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    // As a note is read: UTF-8 where it is that, everything else by VS Code's own reader (marks, UTF-16, `files.encoding`).
    const list = readNameList(textOf(bytes, 'utf8') ?? (await vscode.workspace.decode(bytes, { uri })));
    if (list.kind === 'names') return list.names;
    void vscode.window.showWarningMessage(`The list of names (setting "detainerDesk.namesFile") is not used. ${list.message}`);
    return [];
  } catch {
    void vscode.window.showWarningMessage(
      'The list of names (setting "detainerDesk.namesFile") cannot be read, so it is not used.',
    );
    return [];
  }
}

function fromNote(data: unknown): readonly string[] {
  const at = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return [at(data, 'person'), at(at(data, 'letter'), 'person')].filter(
    (v): v is string => typeof v === 'string' && v.trim() !== '',
  );
}
