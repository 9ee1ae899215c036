import * as vscode from 'vscode';
import { wrongDeadlineReport } from '../../../app/deadline/wrongDeadline';
import { writableAnswer, writableRequest } from '../../../domain/detainer/protectedAnswers';
import { noteToHoldRequest } from '../../../domain/note/noteRequests';
import type { HoldsDesk } from '../../holdsList/holdsDesk';
import { defaultsFor } from '../../note/defaults/defaultsFor';
import { readOpenNote } from '../../note/openNote';

/** A text about the hold of the note in front, in a new document, for the person to read and to send. Without a note, the same with gaps. */
export async function reportWrongDeadline({ services, context }: Pick<HoldsDesk, 'services' | 'context'>): Promise<void> {
  const last = services.lastNote.current();
  const asked =
    last &&
    noteToHoldRequest(
      readOpenNote(last.document).note,
      defaultsFor(services, readOpenNote(last.document).note, last.document.uri),
    );
  const request = asked?.kind === 'request' ? { ...writableRequest(asked.request), now: services.now() } : null;
  const working = request && services.holds.explainHold(request, writableAnswer(services.api.computeHold(request)));
  const { version } = context.extension.packageJSON as { readonly version: string };
  const versions = { extension: version, rules: services.api.dataVersion, editor: vscode.version };
  const content = wrongDeadlineReport(versions, request, working);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
