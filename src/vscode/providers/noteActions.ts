import * as vscode from 'vscode';
import { findBlocks } from '../../domain/note/blocks';
import { COMMANDS } from '../commands/ids';
import { isNote } from '../lastNote';

/** On a deadline block: show how it differs from what holds now. The rewriting itself is the fix of the finding. */
export class NoteActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const stale = context.diagnostics.filter((d) => typeof d.code === 'object' && d.code.value === 'stale-deadline');
    if (!isNote(document) || stale.length === 0) return [];
    const offset = document.offsetAt(range.start);
    const block = findBlocks(document.getText()).find((b) => b.kind === 'hold' && offset >= b.span.start && offset <= b.span.end);
    if (!block) return [];
    const title = 'Show what changed';
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: COMMANDS.showChange, title, arguments: [document.uri.toString(), block.span.start] };
    action.diagnostics = stale;
    return [action];
  }
}
