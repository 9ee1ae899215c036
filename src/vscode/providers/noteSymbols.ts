import * as vscode from 'vscode';
import type { OutlineItem } from '../../domain/note/outline';
import { isNote } from '../note/lastNote';
import type { NoteDesk } from '../note/noteDesk';
import { readOpenNote } from '../note/openNote';
import { rangeOf } from '../note/noteChecks';

const KIND: Readonly<Record<OutlineItem['kind'], vscode.SymbolKind>> = {
  note: vscode.SymbolKind.Namespace,
  time: vscode.SymbolKind.Event,
  end: vscode.SymbolKind.Event,
  charge: vscode.SymbolKind.Field,
  block: vscode.SymbolKind.Object,
};

/** Deadlines, times, charges and blocks for the outline, beside Markdown's own headings. */
export class NoteSymbols implements vscode.DocumentSymbolProvider {
  static readonly metadata: vscode.DocumentSymbolProviderMetadata = { label: 'Detainer Desk' };

  constructor(private readonly desk: NoteDesk) {}

  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    if (!isNote(document)) return [];
    const { note, frontMatter } = readOpenNote(document);
    if (frontMatter === null) return [];
    const items = this.desk.notes(document.uri).outline(document.getText(), this.desk.defaults.forNote(note, document.uri));
    return items.map((i) => symbol(document, i));
  }
}

function symbol(document: vscode.TextDocument, item: OutlineItem): vscode.DocumentSymbol {
  const range = rangeOf(document, item.span);
  // VS Code refuses a symbol without a name.
  const made = new vscode.DocumentSymbol(item.name || '(empty)', item.detail, KIND[item.kind], range, range);
  made.children = item.children.map((c) => symbol(document, c));
  return made;
}
