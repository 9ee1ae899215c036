import * as vscode from 'vscode';
import { noteWithAnswer, otherTime } from '../../../app/note/saveAnswer';
import type { HoldAnswer, HoldRequest } from '../../../domain/detainer/answers';
import { earlierBlock } from '../../../domain/note/blocks/blockPlace';
import { findBlocks } from '../../../domain/note/blocks/blocks';
import { findFrontMatter } from '../../../domain/note/frontMatter/frontMatterBlock';
import { difference } from '../../../domain/note/frontMatter/writeValues';
import { withRoomToType } from '../../../domain/note/newNote';
import type { Asked } from '../../../domain/note/keys/askedAnswers';
import { isNote, isShown, noteName } from '../../note/lastNote';
import { replaceIn, report, standBehind } from '../../note/noteEdits';
import { askReplace } from '../../note/placeBlock';
import { pickRow } from '../../ui/orderedPick';
import type { Services } from '../../services';
import { askCaseKey, askJail, chooseFolder, newNoteOf, openNew } from '../note/newNoteFile';

export interface Checked {
  readonly request: HoldRequest;
  readonly answer: HoldAnswer;
  readonly before: Asked;
}

const NEW_NOTE = 'Save to a New Case Note';

/** A note with front matter: what is saved there stands beside what it says already. */
export function isCaseNote(document: vscode.TextDocument): boolean {
  return isNote(document) && findFrontMatter(document.getText()).kind === 'found';
}

/**
 * Saves a checked deadline: its facts and its block, in one edit. Into the note in front where nothing speaks against it; otherwise, or where
 * `ask`, into one the person chooses. false: Esc, and nothing was written.
 */
export async function saveAnswer(services: Services, checked: Checked, ask: boolean): Promise<boolean> {
  const target = await chooseNote(services, checked, ask);
  if (target === undefined) return false;
  return target === 'new' ? saveToNew(services, checked) : saveInto(services, checked, target);
}

async function chooseNote(
  services: Services,
  { request }: Checked,
  ask: boolean,
): Promise<vscode.TextDocument | 'new' | undefined> {
  const front = services.lastNote.current()?.document;
  const other = front && otherTime(front.getText(), request);
  // The time of another call is not written over without a word.
  if (!ask && front && isCaseNote(front) && other === undefined) return front;
  const open = vscode.workspace.textDocuments.filter((d) => d !== front && !d.isClosed && isCaseNote(d) && isShown(d.uri));
  if (!ask && !front && open.length === 0) return 'new';
  const fresh = { label: '$(new-file) A new case note', target: 'new' as const };
  const rows = [...(front ? [front] : []), ...open].map((document) => ({
    label: `$(note) ${noteName(document)}`,
    description: saidOf(document, request),
    target: document,
  }));
  // First what writes over nothing.
  const careful = other !== undefined || (front !== undefined && !isCaseNote(front));
  const picked = await pickRow<vscode.QuickPickItem & { target: vscode.TextDocument | 'new' }>(
    careful ? [fresh, ...rows] : [...rows, fresh],
    { title: 'Save to a note', placeHolder: 'Its facts go into the front matter, its block under "Deadline"' },
  );
  return picked?.target;
}

function saidOf(document: vscode.TextDocument, request: HoldRequest): string {
  if (!isCaseNote(document)) return 'no case note yet: the facts are put above its text';
  const other = otherTime(document.getText(), request);
  return other === undefined ? '' : `says ${other}: this takes its place`;
}

async function saveInto(
  services: Services,
  { request, answer, before }: Checked,
  document: vscode.TextDocument,
): Promise<boolean> {
  const front = services.lastNote.current();
  const own = front?.document === document ? front : undefined;
  const text = document.getText();
  const cursor = own && own.selection.end.line > 0 ? document.offsetAt(document.lineAt(own.selection.end.line).range.end) : 0;
  const { api, holds } = services.enginesFor(document.uri);
  const block = holds.noteBlock(request, answer);
  const all = findBlocks(text);
  const old = earlierBlock(
    all.filter((b) => b.damage === null),
    'hold',
    cursor,
  );
  const unclear = old && (old.block.editedByPerson || (old.of > 1 && !old.atCursor));
  const choice = unclear ? await askReplace(services, old, block) : 'replace';
  if (!choice) return false;
  const instead = old && choice === 'replace' ? all.indexOf(old.block) : null;
  const { version } = document;
  const saved = noteWithAnswer(text, cursor, { request, before, block, instead }, api, services.now());
  if (saved.kind === 'cannot') {
    await report({ done: false, why: saved.message }, block);
    return true;
  }
  await vscode.window.showTextDocument(document, own?.column ? { viewColumn: own.column } : { preview: false });
  const { span, newText } = difference(text, saved.text);
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  const outcome = await replaceIn(document, range, newText, version);
  if (outcome.done) {
    standBehind(document, document.positionAt(saved.blockAt).line, block);
    vscode.window.setStatusBarMessage(`Saved to ${outcome.note}. One undo takes it back.`, 10_000);
  }
  await report(outcome, block);
  return true;
}

async function saveToNew(services: Services, { request, answer, before }: Checked): Promise<boolean> {
  const folder = await chooseFolder();
  if (folder === null) return false;
  const key = await askCaseKey(NEW_NOTE);
  if (key === undefined) return false;
  const facility = await askJail(NEW_NOTE);
  if (facility === undefined) return false;
  const { zone, jurisdiction } = request;
  const { api, holds } = services.enginesFor(folder?.uri);
  const block = holds.noteBlock(request, answer);
  const made = await newNoteOf(folder, {
    caseKey: key.trim(),
    date: services.today(zone),
    zone,
    jurisdiction,
    facility: facility.trim(),
  });
  const saved =
    made.kind === 'cannot' ? made : noteWithAnswer(made.text, 0, { request, before, block, instead: null }, api, services.now());
  if (saved.kind === 'cannot') {
    await report({ done: false, why: saved.message }, block);
    return true;
  }
  const document = await openNew(folder, key.trim(), withRoomToType(saved.text));
  await vscode.window.showTextDocument(document, { preview: false });
  standBehind(document, saved.text.slice(0, saved.blockAt).split('\n').length - 1, block);
  return true;
}
