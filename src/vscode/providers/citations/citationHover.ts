import * as vscode from 'vscode';
import { DATE_FROM } from '../../../app/note/noteDate';
import { inMarkdown } from '../../../domain/markdown';
import { dateInWords } from '../../../domain/authority/dates';
import { isNote } from '../../note/lastNote';
import type { Services } from '../../services';
import { checkOpenNote, citationAt, rangeOf } from '../../note/noteChecks';

/** What the register knows about the citation under the pointer. Screen readers read the same text in the Accessible View. */
export class CitationHover implements vscode.HoverProvider {
  constructor(private readonly services: Services) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    if (!isNote(document)) return undefined;
    const check = checkOpenNote(this.services, document);
    const cited = citationAt(check, document.offsetAt(position));
    if (!cited) return undefined;
    const { asOf, today, date, jurisdiction } = check;
    const set = check.checked.ignored.find((i) => i.finding === cited);
    const lines = [
      cited.authority
        ? this.services.enginesFor(document.uri).authorities.hoverFor({ id: cited.authority, asOf, today, jurisdiction })
        : inMarkdown(cited.message),
      `*Note's date: ${dateInWords(asOf)}, ${DATE_FROM[date.from]}.*`,
      ...(set ? [`Set aside here (${set.mark.code}): ${inMarkdown(set.mark.reason)}`] : []),
    ];
    return new vscode.Hover(new vscode.MarkdownString(lines.join('\n\n')), rangeOf(document, cited));
  }
}
