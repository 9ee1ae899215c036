import * as vscode from 'vscode';
import type { Engines } from '../../../app/engines';
import { keyPlace } from '../../../domain/note/keys/keyPlace';
import { writeScalar } from '../../../domain/note/frontMatter/yamlScalar';
import { isNote } from '../../note/lastNote';
import type { Services } from '../../services';

const SHOWN = 50;

class CodeItem extends vscode.CompletionItem {
  /** Of the clinic of the note it was offered in; another note may be in front when it is resolved. */
  charges: Engines['charges'] | undefined;
  code = '';
}

/** Codes behind `code:` of a charge, found by code or by words with the same search as the picker. Nothing is chosen for the person. */
export class CodeCompletion implements vscode.CompletionItemProvider<CodeItem> {
  static readonly triggers = [' '] as const;

  constructor(private readonly services: Services) {}

  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionList<CodeItem> | undefined {
    if (!isNote(document)) return undefined;
    const before = document.lineAt(position.line).text.slice(0, position.character);
    if (!/^\s*(?:- +)*code *:/.test(before)) return undefined;
    const text = document.getText();
    const place = keyPlace(text, document.offsetAt(position));
    if (place?.at !== 'value' || place.parent !== 'charges.*' || place.key !== 'code') return undefined;
    const typed = place.typed.replace(/^["']|["']$/g, '').trim();
    const tight = text.charAt(place.span.start - 1) === ':';
    const range = new vscode.Range(document.positionAt(place.span.start), document.positionAt(place.span.end));
    const { charges } = this.services.enginesFor(document.uri);
    const rows =
      typed === ''
        ? charges.completionItems().map((c) => ({ code: c.code, detail: c.detail, category: c.category }))
        : charges
            .searchOffenses({ query: typed, limit: SHOWN })
            .map((h) => ({ code: h.code, detail: h.descriptor, category: `${h.category} · ${h.why}` }));
    const items = rows.map((row, order) => {
      const item = new CodeItem(
        { label: `${row.code} ${row.detail}`, description: row.category },
        vscode.CompletionItemKind.EnumMember,
      );
      item.charges = charges;
      item.code = row.code;
      item.range = range;
      item.insertText = `${tight ? ' ' : ''}${quoted(row.code)}`;
      // Our search has chosen already: VS Code's own filter must not choose again.
      item.filterText = place.typed === '' ? `${row.code} ${row.detail}` : place.typed;
      item.sortText = String(order).padStart(4, '0');
      return item;
    });
    return new vscode.CompletionList(items, true);
  }

  resolveCompletionItem(item: CodeItem): CodeItem {
    if (item.charges) item.documentation = new vscode.MarkdownString(item.charges.describeCode(item.code));
    return item;
  }
}

/** Codes are text: "0901" without quotation marks would be read as a number by other programs. */
function quoted(code: string): string {
  return /^\d+$/.test(code) ? `"${code}"` : writeScalar(code);
}
