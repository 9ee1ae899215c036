import * as vscode from 'vscode';
import { findBlocks, type NoteBlock } from '../../domain/note/blocks/blocks';
import { COMMANDS } from '../commandIds';
import { isNote } from '../note/lastNote';

/** What marks a block of each kind as older than the note. */
const CODES: Readonly<Record<string, NoteBlock['kind']>> = { 'stale-deadline': 'hold', 'stale-levels': 'charges' };

/** On a deadline or a table of charges: show how it differs from what holds now. The rewriting itself is the fix of the finding. */
export class NoteActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const stale = context.diagnostics.filter((d) => kindOf(d) !== undefined);
    if (!isNote(document) || stale.length === 0) return [];
    const offset = document.offsetAt(range.start);
    const block = findBlocks(document.getText()).find(
      (b) => stale.some((d) => kindOf(d) === b.kind) && offset >= b.span.start && offset <= b.span.end,
    );
    if (!block) return [];
    const title = 'Show what changed';
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: COMMANDS.showChange, title, arguments: [document.uri.toString(), block.span.start] };
    action.diagnostics = stale;
    return [action];
  }
}

function kindOf(diagnostic: vscode.Diagnostic): NoteBlock['kind'] | undefined {
  return typeof diagnostic.code === 'object' ? CODES[String(diagnostic.code.value)] : undefined;
}
