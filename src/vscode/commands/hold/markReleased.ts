import * as vscode from 'vscode';
import { setFrontMatterValues } from '../../../domain/note/frontMatter/writeValues';
import { noteTimeText } from '../../../domain/note/keys/noteTime';
import { replaceIn, report } from '../../note/noteEdits';
import type { HoldsDesk } from '../../holdsList/holdsDesk';
import { targetNote } from '../../note/noteTarget';
import { readOpenNote } from '../../note/openNote';
import { askMoment } from '../../ui/askMoment';
import { pickOne } from '../../ui/quickRows';
import { US_ZONES } from '../../../app/deadline/questions';

/** Writes when the person left into the note's front matter: one edit, one undo, nothing is saved unasked. */
export async function markReleased(desk: HoldsDesk, arg: unknown): Promise<void> {
  const document = await targetNote(desk, arg);
  if (!document) return;
  const { services } = desk;
  const { note } = readOpenNote(document);
  const what = await pickOne('Mark Released', 'What happened?', [
    { label: 'Released', description: 'the person left the jail', value: 'released' as const },
    { label: 'ICE took custody', description: 'the detainer clock ends, other clocks begin', value: 'ice-custody' as const },
  ]);
  if (!what) return;
  const zone =
    note.zone ??
    desk.defaults.forNote(note, document.uri).zone ??
    (await pickOne<string>(
      'Time zone of the jail',
      'The note does not say it',
      US_ZONES.map(([value, label]) => ({ label: value, description: label, value })),
    ));
  if (!zone) return;
  const title = what === 'released' ? 'When did the person leave?' : 'When did ICE take custody?';
  const moment = await askMoment(services, zone, title, 'now');
  if (!moment) return;
  const at = noteTimeText(moment, zone);
  const text = document.getText();
  const version = document.version;
  const edit = setFrontMatterValues(text, [
    [['detainer', what === 'released' ? 'released' : 'ice-custody'], at],
    [['detainer', 'status'], what],
  ]);
  if (edit.kind === 'cannot') {
    await report({ done: false, why: edit.message }, `${what}: ${at}`);
    return;
  }
  await vscode.window.showTextDocument(document, { preview: false });
  const range = new vscode.Range(document.positionAt(edit.edit.span.start), document.positionAt(edit.edit.span.end));
  const outcome = await replaceIn(document, range, edit.edit.newText, version);
  await report(outcome, `${what}: ${at}`);
  if (outcome.done) services.log.info(`holds: a note was marked ${what}`);
}
