import * as vscode from 'vscode';
import { isCitation, lensTitle } from '../../../app/note/noteFindings';
import { COMMANDS } from '../../commandIds';
import { isNote } from '../../note/lastNote';
import { setting } from '../../settings';
import type { Services } from '../../services';
import { checkOpenNote } from '../../note/noteChecks';
import type { NoteDiagnostics } from '../findings/noteDiagnostics';

/** One line above a note that cites something: how many citations, and how many need a look. Off by one setting. */
export class CitationLens implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(
    private readonly services: Services,
    private readonly diagnostics: NoteDiagnostics,
  ) {
    this.onDidChangeCodeLenses = diagnostics.onDidChange;
  }

  provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): vscode.CodeLens[] {
    if (!isNote(document)) return [];
    const on = setting('codeLens.citations', document.uri);
    if (!on || token.isCancellationRequested) return [];
    const { checked } = checkOpenNote(this.services, document);
    const cited = [...checked.findings, ...checked.ignored.map((i) => i.finding)].filter(isCitation).length;
    const codes = new Set(
      this.services
        .enginesFor(document.uri)
        .authorities.findingCodes()
        .map((c) => c.code),
    );
    const attention = this.diagnostics.find(document).filter((f) => codes.has(f.code) && f.severity !== 'hint').length;
    const title = lensTitle(cited, attention);
    if (title === null) return [];
    const command = { title, command: COMMANDS.checkCitations, tooltip: 'List the citations of this note with their status' };
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
  }
}
