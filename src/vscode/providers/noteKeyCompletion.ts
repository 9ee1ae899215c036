import * as vscode from 'vscode';
import type { NoteValue } from '../../domain/note/keys/keyHelp';
import { jailValues } from '../../app/jails/jailHelp';
import { findFrontMatter } from '../../domain/note/frontMatter/frontMatterBlock';
import { isNote } from '../note/lastNote';
import { reviewersOf } from '../note/defaults/reviewers';
import type { NoteDesk } from '../note/noteDesk';
import { readOpenNote } from '../note/openNote';
import { US_ZONES } from '../../app/deadline/questions';

/** Keys and values of the front matter, with their help. Nothing is offered anywhere else in the note. */
export class NoteKeyCompletion implements vscode.CompletionItemProvider {
  static readonly triggers = [' ', ':'] as const;

  constructor(private readonly desk: NoteDesk) {}

  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionList | undefined {
    if (!isNote(document)) return undefined;
    const offset = document.offsetAt(position);
    const text = document.getText();
    const front = findFrontMatter(text);
    if (front.kind === 'none' || (front.kind === 'found' && offset > front.yaml.end)) return undefined;
    const { note } = readOpenNote(document);
    const zone = note.zone ?? this.desk.defaults.forNote(note, document.uri).zone;
    const { services } = this.desk;
    const today = services.today(zone);
    const found = this.desk.notes(document.uri).complete(text, offset, {
      zones: ZONES,
      reviewers: reviewersOf(services.clinic.for(document.uri).library),
      jails: isFacility(document, position)
        ? jailValues(note, services.clinic.for(document.uri).library?.rows, services.today())
        : [],
      today,
      minute: `${today} ${clock(services.now(), zone)}`,
    });
    const items = found.map((c) => {
      const kind = c.kind === 'key' ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.EnumMember;
      const item = new vscode.CompletionItem({ label: c.label, description: c.detail }, kind);
      item.range = new vscode.Range(document.positionAt(c.span.start), document.positionAt(c.span.end));
      item.insertText = c.insertText;
      item.filterText = c.filter;
      item.sortText = String(c.order).padStart(4, '0');
      item.documentation = c.help;
      if (c.asksAgain) item.command = { command: 'editor.action.triggerSuggest', title: 'Show the values' };
      return item;
    });
    // The jails follow what is typed.
    return items.length > 0 ? new vscode.CompletionList(items, isFacility(document, position)) : undefined;
  }
}

function isFacility(document: vscode.TextDocument, position: vscode.Position): boolean {
  return /^facility\s*:/.test(document.lineAt(position.line).text);
}

/** Where a jail of the United States can stand. Another zone may be typed: it is read as well. */
const ZONES: readonly NoteValue[] = US_ZONES.map(([value, name, words]) => ({ value, name, words, help: '' }));

function clock(now: string, zone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...(zone ? { timeZone: zone } : {}) });
  return parts.format(new Date(now));
}
