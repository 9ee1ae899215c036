import * as vscode from 'vscode';
import { ignoreEdit } from '../../../app/citations/ignoreComments';
import { fixesOf, mayIgnoreInWorkspace, placesOf, type NoteFinding, type NoteFix } from '../../../app/note/noteFindings';
import { COMMANDS } from '../../commandIds';
import { isNote } from '../../note/lastNote';
import type { Services } from '../../services';
import { citationAt, checkOpenNote, rangeOf } from '../../note/noteChecks';
import { toDiagnostic, type NoteDiagnostics } from './noteDiagnostics';

const KINDS = [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite];

/** What the command "Ignore a Finding" is told by a quick fix. Offsets go stale, so the words of the finding go along. */
export interface IgnoreTarget {
  readonly uri: string;
  readonly code: string;
  readonly start: number;
  readonly text: string;
  readonly where: 'here' | 'workspace';
}

/** Fixes for one authority, at one place or at all of its places. There is no "fix all" for a note: each authority is somebody's decision. */
export class FindingActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: KINDS };

  constructor(
    private readonly services: Services,
    private readonly diagnostics: NoteDiagnostics,
  ) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): vscode.CodeAction[] {
    if (!isNote(document) || token.isCancellationRequested) return [];
    const asked = (kind: vscode.CodeActionKind): boolean => !context.only || context.only.contains(kind);
    const out: vscode.CodeAction[] = [];
    if (asked(vscode.CodeActionKind.QuickFix)) {
      const here = this.diagnostics.find(document).flatMap((f) => {
        const place = placesOf(f).find((p) => rangeOf(document, p.span).intersection(range));
        return place === undefined ? [] : [{ ...f, ...place }];
      });
      for (const f of here) out.push(...f.fixes.map((fix, i) => quickFix(document, f, fix, i === 0 && f.code !== 'ambiguous')));
      for (const f of here) out.push(...ignoreActions(document, f));
    }
    if (asked(vscode.CodeActionKind.RefactorRewrite)) out.push(...this.parallels(document, range));
    return out;
  }

  /** A citation nothing is wrong with may still lack the other number of its section. */
  private parallels(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const cited = citationAt(checkOpenNote(this.services, document), document.offsetAt(range.start));
    if (!cited || cited.problem !== null) return [];
    return fixesOf(cited).map((fix) => edit(document, fix, vscode.CodeActionKind.RefactorRewrite));
  }
}

function quickFix(document: vscode.TextDocument, finding: NoteFinding, fix: NoteFix, preferred: boolean): vscode.CodeAction {
  const action = edit(document, fix, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [toDiagnostic(document, finding)];
  action.isPreferred = preferred && finding.fixes.length === 1;
  return action;
}

function edit(document: vscode.TextDocument, fix: NoteFix, kind: vscode.CodeActionKind): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, kind);
  action.edit = new vscode.WorkspaceEdit();
  for (const change of [fix, ...(fix.also ?? [])])
    action.edit.replace(document.uri, rangeOf(document, change.span), change.newText);
  return action;
}

function ignoreActions(document: vscode.TextDocument, finding: NoteFinding): vscode.CodeAction[] {
  const words = document.getText(rangeOf(document, finding.span));
  const make = (title: string, where: IgnoreTarget['where']): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    const target: IgnoreTarget = {
      uri: document.uri.toString(),
      code: finding.code,
      start: finding.span.start,
      text: words,
      where,
    };
    action.command = { command: COMMANDS.ignoreFinding, title, arguments: [target] };
    action.diagnostics = [toDiagnostic(document, finding)];
    return action;
  };
  // Not offered where no comment can stand.
  const here = ignoreEdit(document.getText(), finding.span.start, '')
    ? [make(`Ignore "${finding.code}" here, with a reason`, 'here')]
    : [];
  if (!mayIgnoreInWorkspace(finding.code)) return here;
  const short = words.length > 40 ? `${words.slice(0, 39)}…` : words;
  return [
    ...here,
    make(`Ignore "${finding.code}" for "${short.replace(/\s+/g, ' ')}" in this workspace, with a reason`, 'workspace'),
  ];
}
