import * as vscode from 'vscode';
import { pickRow } from '../ui/orderedPick';
import type { HoldAnswer, HoldRequest } from '../../domain/detainer/answers';
import { earlierBlock, SECTION, type EarlierBlock } from '../../domain/note/blocks/blockPlace';
import { findBlocks, type NoteBlock } from '../../domain/note/blocks/blocks';
import { insertBlock, replaceBlock, report, type EditOutcome } from './noteEdits';
import type { Services } from '../services';

/** Puts the hold block into the note in front: at the cursor, or in place of the one that is there. */
export async function insertHold(services: Services, request: HoldRequest, answer: HoldAnswer): Promise<EditOutcome> {
  return placeBlock(services, 'hold', services.holds.noteBlock(request, answer));
}

/**
 * Inserts a generated block, or rewrites the note's own one of the same kind: the one the cursor stands in, else the first. A block a person
 * has edited is never overwritten before its difference was shown. `added`: the block as it is put beside one that is there.
 */
export async function placeBlock(
  services: Services,
  kind: NoteBlock['kind'],
  block: string,
  added: string = block,
): Promise<EditOutcome> {
  const last = services.lastNote.current();
  const old = last && blockInPlace(last, kind);
  let outcome: EditOutcome;
  if (last && old) {
    const choice = await askReplace(services, old, block);
    if (!choice) return { done: false, why: 'Nothing was inserted.' };
    outcome =
      choice === 'replace'
        ? await replaceBlock(last.document, old.block.span, block)
        : await insertBlock(services.lastNote, added, SECTION[kind]);
  } else outcome = await insertBlock(services.lastNote, block, SECTION[kind]);
  await report(outcome, block);
  return outcome;
}

/** The block that a new one of its kind would take the place of. */
export function blockInPlace(
  { document, selection }: { readonly document: vscode.TextDocument; readonly selection: vscode.Selection },
  kind: NoteBlock['kind'],
): EarlierBlock | undefined {
  const whole = findBlocks(document.getText()).filter((b) => b.damage === null);
  return earlierBlock(whole, kind, document.offsetAt(selection.active));
}

export async function askReplace(
  services: Services,
  { block: old, of, atCursor }: EarlierBlock,
  block: string,
): Promise<'replace' | 'add' | undefined> {
  const edited = old.editedByPerson;
  const detail = edited ? 'Someone edited this block by hand. Look at the difference before you replace it.' : undefined;
  const which = of < 2 ? 'the block in the note' : atCursor ? 'the block at the cursor' : `the first of ${of} blocks in the note`;
  for (;;) {
    const items = [
      { label: `Replace ${which}`, value: 'replace' as const, ...(detail ? { detail } : {}) },
      { label: of < 2 ? 'Add a second block at the cursor' : 'Add another block at the cursor', value: 'add' as const },
      { label: 'Show the difference', value: 'diff' as const },
    ];
    const ordered = edited ? [items[2], items[0], items[1]] : items;
    const picked = await pickRow(
      ordered.flatMap((i) => (i ? [i] : [])),
      {
        title: 'The note already has such a block',
        placeHolder: edited ? 'It was edited by hand' : 'Replace it, or add another',
      },
    );
    if (picked?.value !== 'diff') return picked?.value;
    await vscode.commands.executeCommand(
      'vscode.diff',
      services.docs.put('In the note now', old.text),
      services.docs.put('Worked out anew', block),
      'In the note now, and worked out anew',
    );
    const go = await vscode.window.showInformationMessage(`Replace ${which} with the new one?`, 'Replace', 'Keep Mine');
    return go === 'Replace' ? 'replace' : undefined;
  }
}
