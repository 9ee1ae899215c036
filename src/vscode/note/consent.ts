import * as vscode from 'vscode';
import { consentEdit } from '../../domain/note/consentEdit';
import { isDate } from '../../domain/time/civil';
import { replaceIn, report, type EditOutcome } from './noteEdits';
import { pickOne } from '../ui/quickRows';
import type { Services } from '../services';

/** Records in the note that the client consented in writing: scope, date, and the role of who took it. Never a name, never a fact. */
export async function recordConsent(services: Services): Promise<void> {
  const last = services.lastNote.current();
  if (!last) {
    void vscode.window.showWarningMessage(
      'No case note is open, so there is nowhere to record the consent. Open the note and try again.',
    );
    return;
  }
  const written = await pickOne(
    'Has the client signed a written consent?',
    'Without it no victim fact and no pending petition is filled in',
    [
      { label: 'Yes, it is signed and in the file', value: true },
      { label: 'No', value: false },
    ],
  );
  if (!written) return;
  const scope = await pickOne('What does the consent cover?', 'As the signed paper says', [
    { label: 'Facts about a crime suffered or witnessed', value: 'victim-facts' as const },
    { label: 'Whether a petition is pending', value: 'pending-petition' as const },
    { label: 'Both', value: 'both' as const },
  ]);
  if (!scope) return;
  const date = await vscode.window.showInputBox({
    title: 'Date of the signed consent',
    value: services.today(),
    validateInput: (v) => (isDate(v) ? undefined : 'Write the day as YYYY-MM-DD.'),
  });
  if (!date) return;
  const by = await vscode.window.showInputBox({
    title: 'Who took the consent?',
    prompt: 'Role or initials, for example: caseworker',
    validateInput: (v) => (v.trim() ? undefined : 'Say who took it.'),
  });
  if (!by) return;
  const edit = consentEdit(last.document.getText(), { scope, date, by });
  const outcome: EditOutcome =
    edit.kind === 'cannot'
      ? { done: false, why: edit.message }
      : await replaceIn(
          last.document,
          new vscode.Range(last.document.positionAt(edit.edit.span.start), last.document.positionAt(edit.edit.span.end)),
          edit.edit.newText,
        );
  await report(outcome, `consent: ${scope}, ${date}, ${by.trim()}`);
}
