import type * as vscode from 'vscode';
import { holdBlockState, type BlockState } from '../../app/deadline/staleBlocks';
import { chargesBlockState } from '../../app/charges/staleCharges';
import type { NoteBlock } from '../../domain/note/blocks/blocks';
import type { NoteDesk } from './noteDesk';
import { readOpenNote } from './openNote';

/** Whether a block still says what the note and the rules say; undefined: a block of a kind that is not worked out from the note. */
export function blockState(
  desk: NoteDesk,
  document: vscode.TextDocument,
  block: NoteBlock,
  all: readonly NoteBlock[],
): BlockState | undefined {
  if (block.damage !== null) return { kind: 'damaged', message: block.damage };
  const { note } = readOpenNote(document);
  const engines = desk.services.enginesFor(document.uri);
  switch (block.kind) {
    case 'hold':
      return holdBlockState(block, note, engines.holds, desk.defaults.forNote(note, document.uri));
    case 'charges':
      return chargesBlockState(
        block,
        note,
        engines.charges,
        all.filter((b) => b.kind === 'charges'),
      );
    default:
      return undefined;
  }
}
