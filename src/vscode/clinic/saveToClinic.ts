import * as vscode from 'vscode';
import { pickOne } from '../ui/quickRows';
import type { Services } from '../services';
import { folderFiles } from './folderFiles';
import { safeSave, type SaveOutcome } from './safeSave';

export interface ClinicText {
  /** For example `templates/C-JAIL.md`. */
  readonly path: string;
  readonly text: string;
  /** What stood there when the person began; null: nothing. */
  readonly basedOn: string | null;
}

/** Saves into the clinic's folder. When someone else saved the same file meanwhile, both versions are shown and the person decides. */
export async function saveToClinic(services: Services, folder: vscode.Uri, file: ClinicText): Promise<boolean> {
  const files = folderFiles(folder);
  const save = (basedOn: string | null): Promise<SaveOutcome> =>
    safeSave(files, { path: file.path, text: file.text, basedOn }, pause, random);
  let outcome = await save(file.basedOn);
  while (outcome.kind === 'conflict') {
    const theirs = outcome.theirs ?? '';
    const choice = await askConflict(services, file, theirs, outcome.mine);
    if (choice === undefined) return false;
    outcome = await save(outcome.theirs);
  }
  if (outcome.kind === 'failed') {
    const kept = outcome.mine === null ? '' : ` Your text is kept in ${outcome.mine}.`;
    void vscode.window.showWarningMessage(`${file.path} could not be saved. ${outcome.why}${kept}`);
    return false;
  }
  if (outcome.alsoSaved.length > 0)
    void vscode.window.showWarningMessage(
      `Someone else saved ${file.path} in the same moment. Both versions are kept: look at ${outcome.alsoSaved.join(', ')} and decide together.`,
    );
  await services.clinic.refresh();
  return true;
}

async function askConflict(services: Services, file: ClinicText, theirs: string, mine: string): Promise<'replace' | undefined> {
  await vscode.commands.executeCommand(
    'vscode.diff',
    services.docs.put('Saved by someone else', theirs),
    services.docs.put('Yours', file.text),
    `${file.path}: saved by someone else, and yours`,
  );
  return pickOne(`Someone else saved ${file.path} meanwhile`, `Nothing was overwritten. Yours is kept in ${mine}`, [
    { label: 'Leave theirs in place', description: 'and talk to your colleague', value: undefined },
    { label: 'Put mine in its place', description: 'theirs goes into .history', value: 'replace' as const },
  ]);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

function random(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(5)), (b) => b.toString(16).padStart(2, '0')).join('');
}
