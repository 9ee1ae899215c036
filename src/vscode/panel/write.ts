import * as vscode from 'vscode';
import { earlierBlock, placeForBlock, SECTION } from '../../domain/note/blocks/blockPlace';
import { findBlocks, type BlockKind } from '../../domain/note/blocks/blocks';
import type { TextEdit } from '../../domain/note/frontMatter/editFrontMatter';
import type { InsertMode, InsertOutcome } from '../../protocol/parts';
import { insertBlockAt, replaceBlock, replaceIn, type EditOutcome } from '../note/noteEdits';
import type { Services } from '../services';
import type { Target } from './targetNote';

/**
 * Puts a generated block into the note: anew at the cursor, or in place of its own earlier one. What a person edited is not touched unasked,
 * nor one of several unless the cursor says which. `added`: the block as it is put beside one that is there.
 */
export async function writeBlockInto(
  services: Services,
  target: Target,
  kind: BlockKind,
  block: string,
  mode: InsertMode,
  added: string = block,
): Promise<InsertOutcome> {
  const { document } = target;
  const text = document.getText();
  const earlier = earlierBlock(findBlocks(text), kind, target.cursor);
  const old = earlier?.block;
  if (old && mode === 'difference') {
    await vscode.commands.executeCommand(
      'vscode.diff',
      services.docs.put('In the note now', old.text),
      services.docs.put('Worked out anew', block),
      'In the note now, and worked out anew',
    );
    return { kind: 'edited', message: 'The difference is open beside the note. Choose what to do with the block.' };
  }
  if (old && mode === 'auto' && (old.editedByPerson || old.damage !== null)) {
    return {
      kind: 'edited',
      message: 'The note has such a block already, and someone edited it by hand. Look at the difference before you replace it.',
    };
  }
  if (earlier && mode === 'auto' && earlier.of > 1 && !earlier.atCursor) {
    return {
      kind: 'edited',
      message: `The note has ${earlier.of} such blocks, and the first of them would be replaced. For another one, put the cursor into it first.`,
    };
  }
  if (old && mode !== 'add') {
    return outcome(target, await replaceBlock(document, old.span, block, document.version), 'The block in the note was replaced');
  }
  const at = document.positionAt(placeForBlock(text, target.cursor, SECTION[kind]));
  return outcome(target, await insertBlockAt(document, at, old ? added : block, document.version), 'Inserted');
}

/** One edit of the note, one undo. Refused when the text is no longer the one it was made for. */
export function apply(target: Target, edit: TextEdit): Promise<EditOutcome> {
  const { document } = target;
  const range = new vscode.Range(document.positionAt(edit.span.start), document.positionAt(edit.span.end));
  return replaceIn(document, range, edit.newText, document.version);
}

export function outcome(target: Target, done: EditOutcome, what: string): InsertOutcome {
  if (!done.done) return { kind: 'refused', message: done.why };
  return {
    kind: 'done',
    message: `${what}: ${done.note}. One undo takes it back.`,
    note: { id: target.id, version: target.document.version },
  };
}

/** A letter goes in as a snippet: what is missing becomes tab stops, so the note comes to the front. */
export async function writeSnippetInto(target: Target, body: string): Promise<InsertOutcome> {
  const { document } = target;
  const editor = await vscode.window.showTextDocument(
    document,
    target.column ? { viewColumn: target.column } : { viewColumn: vscode.ViewColumn.One },
  );
  const at = document.positionAt(placeForBlock(document.getText(), target.cursor, SECTION.request));
  const lead = document.lineAt(at.line).isEmptyOrWhitespace ? '' : '\n\n';
  const before = document.version;
  const done = await editor.insertSnippet(new vscode.SnippetString(lead + body), at);
  if (!done || document.version === before) {
    return { kind: 'refused', message: 'The note could not be changed, so nothing was inserted. Is it read-only?' };
  }
  return {
    kind: 'done',
    message: 'The letter is in the note. Tab goes from blank to blank; one undo takes it out.',
    note: { id: target.id, version: document.version },
  };
}
