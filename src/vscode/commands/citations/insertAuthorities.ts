import * as vscode from 'vscode';
import { writeBlock } from '../../../domain/note/blocks/blocks';
import { fingerprint } from '../../../domain/note/blocks/hash';
import { placeBlock } from '../../note/placeBlock';
import { checkOpenNote } from '../../note/noteChecks';
import type { Services } from '../../services';

/** A table of every authority the note cites, with its status on the note's date and today. Run again, it updates its own block. */
export async function insertAuthorities(services: Services): Promise<void> {
  const last = services.lastNote.current();
  if (!last) {
    void vscode.window.showWarningMessage('No case note is open. Open the note that cites the authorities, and try again.');
    return;
  }
  const { asOf, today, jurisdiction } = checkOpenNote(services, last.document);
  const table = services.authorities.tableOfAuthorities({ text: last.document.getText(), asOf, today, jurisdiction });
  if (table.ids.length === 0) {
    void vscode.window.showInformationMessage('This note cites nothing that is in the register, so there is no table to insert.');
    return;
  }
  const inputs = { asOf, cited: fingerprint(table.ids.join(' ')) }; // the ids themselves would make a very long marker
  await placeBlock(services, 'authorities', writeBlock('authorities', inputs, services.authorities.dataVersion, table.text));
}
