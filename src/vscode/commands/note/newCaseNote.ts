import * as vscode from 'vscode';
import { noteTimeText } from '../../../domain/note/keys/noteTime';
import { newNoteSnippet } from '../../../domain/note/newNote';
import type { HoldsDesk } from '../../holdsList/holdsDesk';
import { chooseZone } from '../../note/defaults/zone';
import { askMoment } from '../../ui/askMoment';
import { pickOne } from '../../ui/quickRows';
import { pickZone } from '../../ui/zonePicker';
import { askCaseKey, askJail, chooseFolder, newNoteOf, openNew } from './newNoteFile';

const TITLE = 'New Case Note';

/** Asks four things, each of which may be left out, and opens a note with what was answered; Tab goes to what was not. Esc makes none. */
export async function newCaseNote(desk: HoldsDesk): Promise<void> {
  const { services } = desk;
  const folder = await chooseFolder();
  if (folder === null) return;
  const key = await askCaseKey(`${TITLE} (1 of 4)`);
  if (key === undefined) return;
  const facility = await askJail(`${TITLE} (2 of 4)`);
  if (facility === undefined) return;
  const known = chooseZone(undefined, folder?.uri, services.clinic.zoneFor(undefined, folder?.uri));
  // What only this computer says is no fact about a jail.
  const zone = known && known.from !== 'from this computer' ? known.zone : await pickZone('Not known yet');
  if (zone === undefined) return;
  // Without a zone no time can be read.
  const when = zone === '' ? '' : await askMoment(services, zone, `${TITLE} (3 of 4): released when?`, '', true);
  if (when === undefined) return;
  const form = await pickOne(`${TITLE} (4 of 4)`, 'Which detainer form does the jail hold?', [
    { label: 'Not known yet', value: '' },
    ...services.api.listForms().map((f) => ({ label: f.id, description: f.name, value: f.id })),
  ]);
  if (form === undefined) return;
  const made = await newNoteOf(folder, {
    caseKey: key.trim(),
    date: services.today(zone || undefined),
    zone: zone || undefined,
    facility: facility.trim(),
    releasable: when && noteTimeText(when, zone),
    form,
  });
  if (made.kind === 'cannot') return void vscode.window.showWarningMessage(made.message);
  const document = await openNew(folder, key.trim(), '');
  const editor = await vscode.window.showTextDocument(document);
  // As a snippet: each Tab is the next key without a value. Its own indent stays.
  await editor.insertSnippet(new vscode.SnippetString(newNoteSnippet(made.text)), new vscode.Position(0, 0), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}
