import * as vscode from 'vscode';
import { noteFolds } from '../../domain/note/outline';
import { isNote } from '../note/lastNote';

/** Front matter, its maps, and generated blocks can be folded. */
export class NoteFolding implements vscode.FoldingRangeProvider {
  provideFoldingRanges(document: vscode.TextDocument): vscode.FoldingRange[] {
    if (!isNote(document)) return [];
    return noteFolds(document.getText()).map(
      ({ start, end }) =>
        new vscode.FoldingRange(document.positionAt(start).line, document.positionAt(end).line, vscode.FoldingRangeKind.Region),
    );
  }
}
