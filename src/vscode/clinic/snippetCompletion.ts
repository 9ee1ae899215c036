import * as vscode from 'vscode';
import { isNote } from '../note/lastNote';
import { readOpenNote } from '../note/openNote';
import type { Services } from '../services';
import { allSnippets } from './allSnippets';

/**
 * Snippets by their prefix. VS Code makes no suggestions in Markdown as one types, and a user's settings are not ours to change; a
 * trigger character asks all the same. On Ctrl+Space VS Code offers the built-in ones itself, so here they come only by the trigger.
 */
export class SnippetCompletion implements vscode.CompletionItemProvider {
  static readonly triggers = ['-'] as const;

  constructor(private readonly services: Services) {}

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    _token: vscode.CancellationToken,
    context: vscode.CompletionContext,
  ): vscode.CompletionItem[] | undefined {
    if (!isNote(document)) return undefined;
    const before = document.lineAt(position.line).text.slice(0, position.character);
    const typed = /[\w-]+$/.exec(before.slice(-200))?.[0] ?? '';
    const triggered = context.triggerKind === vscode.CompletionTriggerKind.TriggerCharacter;
    if (triggered && typed.length < 2) return undefined;
    const found = allSnippets(this.services, document.uri).flatMap((snippet) => {
      if (!triggered && !snippet.clinic) return [];
      const prefix = snippet.prefixes.find((p) => p.toLowerCase().startsWith(typed.toLowerCase()));
      return prefix === undefined ? [] : [{ snippet, prefix }];
    });
    if (found.length === 0) return undefined;
    if (document.offsetAt(position) < (readOpenNote(document).frontMatter?.end ?? 0)) return undefined;
    const range = new vscode.Range(position.line, position.character - typed.length, position.line, position.character);
    return found.map(({ snippet, prefix }) => {
      const item = new vscode.CompletionItem({ label: prefix, description: snippet.origin }, vscode.CompletionItemKind.Snippet);
      item.detail = snippet.name;
      item.documentation = snippet.description;
      item.insertText = new vscode.SnippetString(snippet.body);
      item.range = range;
      return item;
    });
  }
}
