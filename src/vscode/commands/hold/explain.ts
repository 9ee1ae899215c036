import * as vscode from 'vscode';
import { noteToHoldRequest } from '../../../domain/note/noteRequests';
import { defaultsFor } from '../../note/defaults/defaultsFor';
import { readOpenNote } from '../../note/openNote';
import type { Services } from '../../services';
import { checkDeadline } from './checkDeadline';

/** The full working of the hold that the note in front describes; without one, the quick check asks for the time. */
export async function explain(services: Services): Promise<void> {
  const last = services.lastNote.current();
  if (!last) return checkDeadline(services);
  const { note } = readOpenNote(last.document);
  const asked = noteToHoldRequest(note, defaultsFor(services, note, last.document.uri));
  if (asked.kind === 'missing') {
    void vscode.window.showInformationMessage(asked.missing.map((m) => m.question).join(' '));
    return checkDeadline(services);
  }
  const request = { ...asked.request, now: services.now() };
  const answer = services.api.computeHold(request);
  if (answer.kind === 'ask' || answer.kind === 'invalid') {
    const why = answer.kind === 'ask' ? answer.question : answer.message;
    void vscode.window.showWarningMessage(why);
    return checkDeadline(services);
  }
  await services.docs.show('Hold deadline explained', services.holds.explainHold(request, answer));
}
