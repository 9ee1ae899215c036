import * as vscode from 'vscode';
import type { SheetAnswer, SheetLanguage } from '../../../app/sheet/clientSheet';
import type { HoldRequest } from '../../../domain/detainer/answers';
import { noteToHoldRequest } from '../../../domain/note/noteRequests';
import { saveLetter } from '../../letters/saveLetter';
import { defaultsFor } from '../../note/defaults/defaultsFor';
import { noteName } from '../../note/lastNote';
import { insertBlock, report } from '../../note/noteEdits';
import { readOpenNote } from '../../note/openNote';
import type { Services } from '../../services';
import { pickOne } from '../../ui/quickRows';
import { checkDeadline } from '../hold/checkDeadline';

const TITLE = 'Insert a Client Sheet';
type Sheet = Extract<SheetAnswer, { kind: 'sheet' }>;
type Next = 'insert' | 'new' | 'html' | 'docx';

/**
 * A page for the person held, in their language. `given`: the hold that the panel shows; it may be of a note that is not in front, so the page
 * is then opened or saved and never put into a note. Without it the note in front says the hold; nothing of the person is taken from it.
 */
export async function insertClientSheet(services: Services, given?: HoldRequest): Promise<void> {
  const hold = given ?? (await holdOfNote(services));
  if (!hold) return;
  const language = await pickLanguage(services);
  if (!language) return;
  const sheet = services.api.clientSheet({ hold, language: language.language, today: services.today() });
  if (sheet.kind === 'invalid') {
    void vscode.window.showWarningMessage(sheet.message);
    return;
  }
  const next = await pickNext(services, language, sheet, given === undefined);
  if (next) await put(services, language, sheet, next);
}

async function holdOfNote(services: Services): Promise<HoldRequest | undefined> {
  const last = services.lastNote.current();
  if (!last) {
    void vscode.window.showWarningMessage('No case note is open. Open the note with the hold in it, and try again.');
    return undefined;
  }
  const { note } = readOpenNote(last.document);
  const asked = noteToHoldRequest(note, defaultsFor(services, note, last.document.uri));
  if (asked.kind === 'missing') {
    void vscode.window.showInformationMessage(asked.missing.map((m) => m.question).join(' '));
    await checkDeadline(services);
    return undefined;
  }
  return { ...asked.request, now: services.now() };
}

function pickLanguage(services: Services): Promise<SheetLanguage | undefined> {
  const items = services.sheets.listLanguages(services.today()).map((value) => ({
    label: value.name,
    description: value.ownName === value.name ? '' : value.ownName,
    detail: reviewWords(value),
    value,
  }));
  return pickOne(TITLE, 'The language of the person held', items);
}

function reviewWords({ language, reviewer, unsure, version }: SheetLanguage): string {
  if (reviewer !== null) return `Text of ${version}, reviewed by ${reviewer}`;
  const terms = unsure.length === 0 ? '' : ` To check first: ${unsure.join('; ')}.`;
  return `${language === 'en' ? 'Text' : 'Translation'} not reviewed: it says so on every page.${terms}`;
}

function pickNext(services: Services, language: SheetLanguage, sheet: Sheet, mayInsert: boolean): Promise<Next | undefined> {
  const last = services.lastNote.current();
  const state = sheet.reviewed ? `Reviewed by ${sheet.reviewer ?? ''}` : reviewWords(language);
  return pickOne(`${TITLE}: ${language.name}`, state, [
    ...(mayInsert && last
      ? [{ label: '$(insert) Insert at the cursor', description: noteName(last.document), value: 'insert' as const }]
      : []),
    { label: '$(new-file) Open as a new note', description: 'beside the case note, not saved', value: 'new' as const },
    {
      label: '$(file-code) Save as a printable page (HTML)',
      description: 'large type; a browser prints it, or makes a PDF',
      value: 'html' as const,
    },
    { label: '$(file) Save as a Word file (.docx)', description: 'large type', value: 'docx' as const },
  ]);
}

async function put(services: Services, { language }: SheetLanguage, sheet: Sheet, next: Next): Promise<void> {
  const { markdown, reviewed } = sheet;
  if (next === 'insert') return report(await insertBlock(services.lastNote, markdown), markdown);
  if (next === 'new') {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: markdown });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    return;
  }
  const look = { lang: language, large: true };
  await saveLetter(services, { markdown, format: next, name: `client-sheet-${language}`, reviewed, look });
}
