import * as vscode from 'vscode';
import { readYamlFrontMatter } from '../../../domain/note/frontMatter/yamlFrontMatter';
import { isReviewed } from '../../../domain/template/print/reviewState';
import type { LetterFormat } from '../../../app/letters/printLetter';
import { readOpenNote } from '../../note/openNote';
import { pickOne } from '../../ui/quickRows';
import { saveLetter } from '../../letters/saveLetter';
import type { Services } from '../../services';

/** The letter in front (or the part of the note that is selected) as a page to print or a Word file. */
export async function printLetter(services: Services, format?: LetterFormat): Promise<void> {
  const last = services.lastNote.current();
  if (!last) {
    void vscode.window.showWarningMessage('No letter is open. Open the note with the letter in it, and try again.');
    return;
  }
  const selected = last.selection.isEmpty ? '' : last.document.getText(last.selection);
  const text = selected === '' ? readYamlFrontMatter(last.document.getText()).body : selected;
  if (text.trim() === '') {
    void vscode.window.showWarningMessage('There is no text to print in the note in front.');
    return;
  }
  const reviewed = recordedReview(services, text, last.document);
  const as = format ?? (await askFormat(selected !== '', reviewed));
  if (as) await saveLetter(services, { markdown: text, format: as, name: 'letter', reviewed });
}

/** The record stands in the case note; a letter opened as a note of its own is looked for in the notes that are open beside it. */
function recordedReview(services: Services, text: string, document: vscode.TextDocument): boolean {
  const notes = [document, ...vscode.workspace.textDocuments.filter((d) => d !== document && d.languageId === 'markdown')];
  return notes.some((d) => {
    const { note } = readOpenNote(d);
    const review = { by: note.reviewedBy, authority: note.authority, on: note.reviewedOn, letters: note.reviewedLetters };
    return isReviewed(text, review, services.today());
  });
}

function askFormat(part: boolean, reviewed: boolean): Promise<LetterFormat | undefined> {
  const state = reviewed
    ? 'A review of this very text is recorded'
    : 'DRAFT stands on every page: no review of this very text is recorded';
  return pickOne(part ? 'Print the selected part' : 'Print the letter in front', state, [
    {
      label: '$(file-code) A page to print (HTML)',
      description: 'open it in a browser, then print or save as PDF',
      value: 'html' as const,
    },
    { label: '$(file) A Word file (.docx)', value: 'docx' as const },
  ]);
}
