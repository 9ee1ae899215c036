import * as vscode from 'vscode';
import { setFrontMatterValues } from '../domain/note/editFrontMatter';
import { withReviewedLetter } from '../domain/template/review';
import { replaceIn, report, type EditOutcome } from './noteEdits';
import { readOpenNote } from './openNote';
import { pickOne } from './quickRows';
import type { Services } from './services';

/**
 * Records in the note that a person reviewed this very text: who, on what footing, when, and which letter. Reviews of other letters stay
 * only where the same person made them.
 */
export async function recordReview(services: Services, template: string, fingerprint: string): Promise<void> {
  const last = services.lastNote.current();
  if (!last) return;
  const { note } = readOpenNote(last.document);
  const by = await vscode.window.showInputBox({
    title: `Who read ${template} to the end, in this text?`,
    prompt: 'Role or initials, for example: supervising attorney',
    value: note.reviewedBy ?? '',
    ignoreFocusOut: true,
    validateInput: (v) => (v.trim() ? undefined : 'Say who reviewed it.'),
  });
  if (!by) return;
  const authority = await pickOne(
    'On what footing does the reviewer sign?',
    'Staff who are none of these cannot end the DRAFT mark',
    [
      { label: 'Attorney', value: 'attorney' },
      { label: 'Fully accredited representative', value: 'fully-accredited' },
      {
        label: 'Partially accredited representative',
        description: 'not for the immigration court',
        value: 'partially-accredited',
      },
    ],
  );
  if (!authority) return;
  const today = services.today();
  const same = note.reviewedBy === by.trim() && note.authority === authority;
  const letters = withReviewedLetter(same ? note.reviewedLetters : undefined, template, fingerprint);
  const version = last.document.version;
  const edit = setFrontMatterValues(last.document.getText(), [
    [['reviewed-by'], by.trim()],
    [['authority'], authority],
    [['reviewed-on'], today],
    [['reviewed-letters'], letters],
  ]);
  const outcome: EditOutcome =
    edit.kind === 'cannot'
      ? { done: false, why: edit.message }
      : await replaceIn(
          last.document,
          new vscode.Range(last.document.positionAt(edit.edit.span.start), last.document.positionAt(edit.edit.span.end)),
          edit.edit.newText,
          version,
        );
  await report(outcome, `review: ${template}, ${today}, ${by.trim()}`);
}
