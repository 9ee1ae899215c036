import * as vscode from 'vscode';
import { setFrontMatterValues } from '../../domain/note/frontMatter/writeValues';
import { withReviewedLetter } from '../../domain/template/review';
import { FOOTINGS, footingWords } from './defaults/reviewers';
import { replaceIn, report, type EditOutcome } from './noteEdits';
import { readOpenNote } from './openNote';
import { pickOne } from '../ui/quickRows';
import type { Services } from '../services';

/**
 * Records in the note that a person reviewed this very text: who, on what footing, when, and which letter. Reviews of other letters stay
 * only where the same person made them.
 */
export async function recordReview(
  services: Services,
  template: string,
  fingerprint: string,
  document = services.lastNote.current()?.document,
): Promise<void> {
  if (!document) return;
  const before = readOpenNote(document).note;
  const reviewer = await askReviewer(services, template, document.uri, before.reviewedBy ?? '');
  if (!reviewer) return;
  // Read again: the person may have typed in the note while the question was open.
  const { note } = readOpenNote(document);
  const { by, authority } = reviewer;
  const today = services.today();
  const same = note.reviewedBy === by && note.authority === authority;
  const letters = withReviewedLetter(same ? note.reviewedLetters : undefined, template, fingerprint);
  const version = document.version;
  const edit = setFrontMatterValues(document.getText(), [
    [['reviewed-by'], by],
    [['authority'], authority],
    [['reviewed-on'], today],
    [['reviewed-letters'], letters],
  ]);
  const outcome: EditOutcome =
    edit.kind === 'cannot'
      ? { done: false, why: edit.message }
      : await replaceIn(
          document,
          new vscode.Range(document.positionAt(edit.edit.span.start), document.positionAt(edit.edit.span.end)),
          edit.edit.newText,
          version,
        );
  await report(outcome, `review: ${template}, ${today}, ${by}`);
}

interface Reviewer {
  readonly by: string;
  readonly authority: string;
}

/** The reviewers of the clinic's library with their footing; without any, or for somebody else, both are asked. */
async function askReviewer(services: Services, template: string, uri: vscode.Uri, before: string): Promise<Reviewer | undefined> {
  const title = `Who read ${template} to the end, in this text?`;
  const own = services.clinic.for(uri).library?.info?.reviewers ?? [];
  if (own.length > 0) {
    const picked = await pickOne<Reviewer | 'other'>(title, 'Reviewers named in the clinic library', [
      ...own.map((r) => ({
        label: r.name,
        description: footingWords(r.authority),
        value: { by: r.name, authority: r.authority },
      })),
      { label: 'Somebody else', description: 'type who it was', value: 'other' },
    ]);
    if (picked !== 'other') return picked;
  }
  const typed = await vscode.window.showInputBox({
    title,
    prompt: 'Role or initials, for example: supervising attorney',
    value: before,
    ignoreFocusOut: true,
    validateInput: (v) => (v.trim() ? undefined : 'Say who reviewed it.'),
  });
  const by = typed?.trim();
  if (!by) return undefined;
  const authority = await pickOne(
    'On what footing does the reviewer sign?',
    'Staff who are none of these cannot end the DRAFT mark',
    FOOTINGS,
  );
  return authority === undefined ? undefined : { by, authority };
}
