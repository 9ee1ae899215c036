import * as vscode from 'vscode';
import { findBlocks } from '../../../domain/note/blocks/blocks';
import { placeBlock } from '../../note/placeBlock';
import type { Services } from '../../services';

/** Puts the worksheet of factors into the note, or brings the one that is there up to date and keeps what was written into it. */
export async function factorWorksheet(services: Services): Promise<void> {
  const last = services.lastNote.current();
  const { letters } = services;
  const text = last?.document.getText() ?? '';
  const read = letters.readFactors(text);
  if (read.kind === 'invalid') {
    void vscode.window.showWarningMessage(read.message);
    return;
  }
  const block = letters.factorsBlock(read.kind === 'factors' ? read.rows : []);
  const old = findBlocks(text).find((b) => b.kind === 'factors' && b.damage === null);
  if (old?.text === block) {
    void vscode.window.showInformationMessage('The factor worksheet in this note is up to date. Fill in the lines that matter.');
    return;
  }
  await placeBlock(services, 'factors', block);
}
