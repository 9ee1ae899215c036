import * as vscode from 'vscode';
import { newestSource } from '../../app/lawPacks/newestSource';
import { COMMANDS } from '../commandIds';
import type { Services } from '../services';

/** Says in the language status of a note of what day the newest source of the law is. Where that is long ago, it says so there, and nowhere else. */
export function lawStatus(services: Services): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  let shown: string | undefined;
  const update = (): void => {
    const note = services.lastNote.current();
    // The rows are opened for a note, never at the start.
    const key = note?.document.uri.toString();
    if (!note || key === shown) return;
    shown = key;
    const packs = services.clinic.for(note.document.uri).library?.packs.used ?? [];
    const newest = newestSource(
      packs.map((p) => p.pack),
      services.today(),
    );
    if (!newest) return;
    if (!item) {
      item = vscode.languages.createLanguageStatusItem('detainerDesk.law', { language: 'markdown' });
      item.name = 'Detainer Desk: law';
      item.command = { title: 'What Changed', command: COMMANDS.showLawChanges };
    }
    item.text = `Law: newest source ${newest.day}`;
    item.detail = newest.old ? newest.words : packs.map((p) => p.pack.title).join(', ');
  };
  // Every movement of the cursor is a change of the note in front: once said for a note, it is said.
  const soon = (): void => void setTimeout(update, 0);
  const anew = (): void => {
    shown = undefined;
    soon();
  };
  soon();
  return vscode.Disposable.from(
    services.clinic.onDidChange(anew),
    services.lastNote.onDidChange(soon),
    new vscode.Disposable(() => item?.dispose()),
  );
}
