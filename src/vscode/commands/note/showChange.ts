import * as vscode from 'vscode';
import { findBlocks } from '../../../domain/note/blocks/blocks';
import { replaceIn, report } from '../../note/noteEdits';
import type { HoldsDesk } from '../../holdsList/holdsDesk';
import { targetNote } from '../../note/noteTarget';
import { blockState } from '../../note/blockState';

/** The deadline or the table of charges in the note beside what holds now, and then one question. Only the block's own lines are ever replaced. */
export async function showChange(desk: HoldsDesk, arg: unknown, start: unknown): Promise<void> {
  const document = await targetNote(desk, arg);
  if (!document) return;
  const text = document.getText();
  const version = document.version;
  const all = findBlocks(text);
  const stale = all.flatMap((block) => {
    if (typeof start === 'number' && block.span.start !== start) return [];
    const state = blockState(desk, document, block, all);
    return state?.kind === 'inputs' || state?.kind === 'rules' ? [{ block, state }] : [];
  })[0];
  if (!stale) {
    void vscode.window.showInformationMessage(
      'The deadline and the levels in this note say what the note and the rules say now.',
    );
    return;
  }
  const { block, state } = stale;
  if (state.now === null) {
    void vscode.window.showWarningMessage(state.message);
    return;
  }
  const { docs } = desk.services;
  await vscode.commands.executeCommand(
    'vscode.diff',
    docs.put('In the note now', block.text),
    docs.put('Worked out anew', state.now),
    'In the note, and worked out anew',
    { preview: true },
  );
  const go = await vscode.window.showInformationMessage(
    'Rewrite the block in the note? Nothing else is touched.',
    'Rewrite',
    'Keep It',
  );
  if (go !== 'Rewrite') return;
  const range = new vscode.Range(document.positionAt(block.span.start), document.positionAt(block.span.end));
  await vscode.window.showTextDocument(document);
  await report(await replaceIn(document, range, state.now, version), state.now);
}
