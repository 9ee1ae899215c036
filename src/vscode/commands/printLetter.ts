import * as vscode from 'vscode';
import { readYamlFrontMatter } from '../../domain/note/frontMatter/yamlFrontMatter';
import { DRAFT_LINE } from '../../domain/template/review';
import { pickOne } from '../ui/quickRows';
import { saveLetter, type LetterFormat } from '../letters/saveLetter';
import type { Services } from '../services';

/** The letter in front (or the part of the note that is selected) as a page to print or a Word file. */
export async function printLetter(services: Services, format?: LetterFormat): Promise<void> {
  const last = services.lastNote.current();
  if (!last) {
    void vscode.window.showWarningMessage('No letter is open. Open the note with the letter in it, and try again.');
    return;
  }
  const selected = last.selection.isEmpty ? '' : last.document.getText(last.selection);
  const text = (selected === '' ? readYamlFrontMatter(last.document.getText()).body : selected).trim();
  if (text === '') {
    void vscode.window.showWarningMessage('There is no text to print in the note in front.');
    return;
  }
  const marked = text.split(/\r?\n/).some((l) => l.trim() === DRAFT_LINE) ? text : await askMark(text);
  if (marked === undefined) return;
  const as = format ?? (await askFormat(selected !== ''));
  if (as) await saveLetter(services, marked, as, 'letter');
}

/** The mark goes only when a named reviewer is recorded. Where the text does not carry it, nobody here can tell why. */
async function askMark(text: string): Promise<string | undefined> {
  const choice = await pickOne('This text carries no DRAFT mark', 'Has an attorney or accredited representative read it?', [
    { label: 'Put the DRAFT mark on', description: 'nobody is recorded as its reviewer', value: 'draft' as const },
    { label: 'Save it without the mark', description: 'a named reviewer is recorded in the file', value: 'plain' as const },
  ]);
  if (choice === undefined) return undefined;
  return choice === 'draft' ? `${DRAFT_LINE}\n\n${text}` : text;
}

function askFormat(part: boolean): Promise<LetterFormat | undefined> {
  return pickOne(part ? 'Print the selected part' : 'Print the letter in front', 'The DRAFT mark stays on every page', [
    {
      label: '$(file-code) A page to print (HTML)',
      description: 'open it in a browser, then print or save as PDF',
      value: 'html' as const,
    },
    { label: '$(file) A Word file (.docx)', value: 'docx' as const },
  ]);
}
