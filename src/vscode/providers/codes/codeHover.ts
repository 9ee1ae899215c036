import * as vscode from 'vscode';
import { findBlocks } from '../../../domain/note/blocks/blocks';
import { keyPlace } from '../../../domain/note/keys/keyPlace';
import { isNote } from '../../note/lastNote';
import { readOpenNote } from '../../note/openNote';
import type { Services } from '../../services';

/** What an NCIC code is and where the published levels put it: in the front matter, in a charges table, and after the word NCIC. */
export class CodeHover implements vscode.HoverProvider {
  constructor(private readonly services: Services) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    if (!isNote(document)) return undefined;
    const found = inCharges(document, position) ?? this.inText(document, position);
    if (!found) return undefined;
    const { charges } = this.services.enginesFor(document.uri);
    return new vscode.Hover(new vscode.MarkdownString(charges.describeCode(found.code)), found.range);
  }

  private inText(document: vscode.TextDocument, position: vscode.Position): Found | undefined {
    const range = document.getWordRangeAtPosition(position, /\b\d{2}(?:\d{2}|[A-Z]{2})\b/);
    if (!range) return undefined;
    const code = document.getText(range);
    const before = document.lineAt(position.line).text.slice(0, range.start.character);
    if (/\bNCIC(?:\s+code)?[\s:#]*$/i.test(before)) return { code, range };
    const offset = document.offsetAt(position);
    const table = findBlocks(document.getText()).some(
      (b) => b.kind === 'charges' && b.damage === null && offset > b.marker.end && offset < b.span.end,
    );
    // A cell may also hold a year: in a table only codes of the list are meant.
    return table &&
      this.services
        .enginesFor(document.uri)
        .charges.listCodes()
        .some((c) => c.code === code)
      ? { code, range }
      : undefined;
  }
}

interface Found {
  readonly code: string;
  readonly range: vscode.Range;
}

function inCharges(document: vscode.TextDocument, position: vscode.Position): Found | undefined {
  const offset = document.offsetAt(position);
  if (offset > (readOpenNote(document).frontMatter?.end ?? 0)) return undefined;
  const place = keyPlace(document.getText(), offset);
  if (place?.at !== 'value' || place.parent !== 'charges.*' || place.key !== 'code') return undefined;
  const code = place.typed.replace(/^(["'])(.*)\1$/, '$2').trim();
  if (code === '') return undefined;
  return { code, range: new vscode.Range(document.positionAt(place.span.start), document.positionAt(place.span.end)) };
}
