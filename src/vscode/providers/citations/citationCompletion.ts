import * as vscode from 'vscode';
import type { Authorities } from '../../../app/citations/authorities';
import { isNote } from '../../note/lastNote';
import { readOpenNote } from '../../note/openNote';
import type { Services } from '../../services';
import { checkOpenNote } from '../../note/noteChecks';

class CitationItem extends vscode.CompletionItem {
  /** Of the clinic of the note it was offered in; another note may be in front when it is resolved. */
  authorities: Authorities | undefined;
  id = '';
  asOf = '';
  today = '';
}

/** Full citations in house form after `§`, `INA `, `8 CFR ` and `ICE Policy `. */
export class CitationCompletion implements vscode.CompletionItemProvider<CitationItem> {
  static readonly triggers = ['§', ' '] as const;

  constructor(private readonly services: Services) {}

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): vscode.CompletionList<CitationItem> | undefined {
    if (!isNote(document)) return undefined;
    const before = document.lineAt(position.line).text.slice(Math.max(0, position.character - 200), position.character);
    // Most keys end nothing we know: look before the note is read.
    if (!/(?:§|\bI\.?N\.?A\.?|\b8\s*C\.?F\.?R\.?|\b8\s*U\.?S\.?C\.?|\bICE\s+(?:Pol|Dir))[^\n]{0,40}$/i.test(before))
      return undefined;
    if (document.offsetAt(position) < (readOpenNote(document).frontMatter?.end ?? 0)) return undefined;
    const { asOf, today } = checkOpenNote(this.services, document);
    if (token.isCancellationRequested) return undefined;
    const { authorities } = this.services.enginesFor(document.uri);
    const found = authorities.completions({ prefix: before, asOf, today });
    const items = found.flatMap((c) => {
      const from = before.length - c.replaces;
      // "CHINA " ends in "INA " too.
      if (/[\p{L}\p{N}]/u.test(before.charAt(from - 1)) && !before.startsWith('§', from)) return [];
      const item = new CitationItem({ label: c.label, description: c.detail }, vscode.CompletionItemKind.Reference);
      const typed = before.slice(from);
      item.range = new vscode.Range(position.line, from, position.line, position.character);
      item.insertText = c.insert;
      item.filterText = `${typed} ${c.label}`;
      item.sortText = `${c.status === 'in-force' ? '0' : c.status === 'ended' ? '2' : '1'} ${c.label}`;
      if (c.status === 'ended') item.tags = [vscode.CompletionItemTag.Deprecated];
      item.authorities = authorities;
      item.id = c.id;
      item.asOf = asOf;
      item.today = today;
      return [item];
    });
    return items.length > 0 ? new vscode.CompletionList(items, true) : undefined;
  }

  resolveCompletionItem(item: CitationItem): CitationItem {
    const { authorities, id, asOf, today } = item;
    if (authorities) item.documentation = new vscode.MarkdownString(authorities.hoverFor({ id, asOf, today }));
    return item;
  }
}
