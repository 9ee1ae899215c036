import * as vscode from 'vscode';
import type { HoldAnswer, HoldRequest } from '../domain/detainer/answers';
import { findBlocks, type NoteBlock } from '../domain/note/blocks';
import { insertBlock, replaceIn, report, type EditOutcome } from './noteEdits';
import type { Services } from './services';

/** Puts the hold block into the note in front: at the cursor, or in place of the one that is there. */
export async function insertHold(services: Services, request: HoldRequest, answer: HoldAnswer): Promise<EditOutcome> {
  return placeBlock(services, 'hold', services.holds.noteBlock(request, answer));
}

/**
 * Inserts a generated block, or rewrites the note's own one of the same kind. A block a person has edited is never overwritten before
 * its difference was shown.
 */
export async function placeBlock(services: Services, kind: NoteBlock['kind'], block: string): Promise<EditOutcome> {
  const last = services.lastNote.current();
  const old = last ? findBlocks(last.document.getText()).find((b) => b.kind === kind && b.damage === null) : undefined;
  let outcome: EditOutcome;
  if (last && old) {
    const choice = await askReplace(services, old, block);
    if (!choice) return { done: false, why: 'Nothing was inserted.' };
    const range = new vscode.Range(last.document.positionAt(old.span.start), last.document.positionAt(old.span.end));
    outcome = choice === 'replace' ? await replaceIn(last.document, range, block) : await insertBlock(services.lastNote, block);
  } else outcome = await insertBlock(services.lastNote, block);
  await report(outcome, block);
  return outcome;
}

async function askReplace(services: Services, old: NoteBlock, block: string): Promise<'replace' | 'add' | undefined> {
  const edited = old.editedByPerson;
  const detail = edited ? 'Someone edited this block by hand. Look at the difference before you replace it.' : undefined;
  for (;;) {
    const items = [
      { label: 'Replace the block in the note', value: 'replace' as const, ...(detail ? { detail } : {}) },
      { label: 'Add a second block at the cursor', value: 'add' as const },
      { label: 'Show the difference', value: 'diff' as const },
    ];
    const ordered = edited ? [items[2], items[0], items[1]] : items;
    const picked = await vscode.window.showQuickPick(
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
    const go = await vscode.window.showInformationMessage(
      'Replace the block in the note with the new one?',
      'Replace',
      'Keep Mine',
    );
    return go === 'Replace' ? 'replace' : undefined;
  }
}
