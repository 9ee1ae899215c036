import type * as vscode from 'vscode';
import type { Charges } from '../../app/charges/charges';
import { listOfNewTable, writeChargesBlock, type ChargeList } from '../../app/charges/chargeLists';
import { earlierBlock } from '../../domain/note/blocks/blockPlace';
import { findBlocks } from '../../domain/note/blocks/blocks';
import type { ClassifyRequest } from '../../domain/offense/answers';
import { readOpenNote } from './openNote';

/** A table of charges as it is written in place of the note's own one (`block`), and beside it (`added`). */
export function chargesBlocks(
  charges: Charges,
  document: vscode.TextDocument | undefined,
  request: ClassifyRequest,
  started: ChargeList | undefined,
  cursor: number,
): { readonly block: string; readonly added: string } {
  const write = (from: ChargeList | undefined): string =>
    writeChargesBlock(request, from, charges.dataVersion, charges.chargesTable(request));
  if (!document) return { block: write(started), added: write(started) };
  const { note } = readOpenNote(document);
  const all = findBlocks(document.getText()).filter((b) => b.damage === null);
  const replaced = earlierBlock(all, 'charges', cursor)?.block;
  const others = all.filter((b) => b !== replaced);
  return {
    block: write(listOfNewTable(request, note, started, others)),
    added: write(listOfNewTable(request, note, started, all)),
  };
}
