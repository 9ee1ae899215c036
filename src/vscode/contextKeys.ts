/** What menus and the palette may ask about: the names in `when` and `enablement` clauses of package.json, held to this list by a test. */
import * as vscode from 'vscode';
import type { LastNote } from './note/lastNote';

export const CONTEXT_KEYS = {
  /** A Markdown note is open, in front or beside the panel. */
  hasNote: 'detainerDesk.hasNote',
  /** Why the list of holds is empty. */
  empty: 'detainerDesk.holds.empty',
  scanning: 'detainerDesk.holds.scanning',
  filtered: 'detainerDesk.holds.filtered',
} as const;

export function setContext(key: keyof typeof CONTEXT_KEYS, value: boolean | string): void {
  void vscode.commands.executeCommand('setContext', CONTEXT_KEYS[key], value);
}

/** Keeps `hasNote` true to the notes that are open. */
export function registerContextKeys(lastNote: LastNote): vscode.Disposable {
  let told: boolean | undefined;
  const tell = (): void => {
    const has = lastNote.current() !== undefined;
    if (has !== told) setContext('hasNote', has);
    told = has;
  };
  tell();
  return vscode.Disposable.from(lastNote.onDidChange(tell), vscode.window.tabGroups.onDidChangeTabs(tell));
}
