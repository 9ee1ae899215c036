import * as vscode from 'vscode';
import { shownFindings, type NoteFinding, type Severity } from '../../../app/note/noteFindings';
import { findIgnores } from '../../../domain/note/blocks/ignores';
import { isNote } from '../../note/lastNote';
import type { Services } from '../../services';
import { affectsFindings, findingSettings } from '../../note/findingSettings';
import type { FindingSource } from './findingSource';
import { helpUri } from './helpPages';
import { rangeOf } from '../../note/noteChecks';

const WAIT = 250;
export const SOURCE = 'Detainer Desk';

const SEVERITY: Readonly<Record<Exclude<Severity, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The problems of open notes. Waits until typing rests; a newer keystroke or closing the note cancels what was waiting. */
export class NoteDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('detainerDesk');
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: readonly vscode.Disposable[];

  /** Fires after the problems of a note were worked out anew. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly services: Services,
    private readonly sources: readonly FindingSource[],
  ) {
    const { workspace, window } = vscode;
    this.subscriptions = [
      workspace.onDidOpenTextDocument((d) => this.schedule(d)),
      workspace.onDidChangeTextDocument((e) => {
        if (e.contentChanges.length > 0) this.schedule(e.document);
      }),
      workspace.onDidCloseTextDocument((d) => this.clear(d.uri)),
      // A note that stayed open over night is judged by a new day.
      window.onDidChangeActiveTextEditor((e) => {
        if (e) this.schedule(e.document);
      }),
      workspace.onDidChangeConfiguration((e) => {
        if (affectsFindings(e)) this.refresh();
      }),
    ];
    this.refresh();
  }

  /** All open notes again, for example when a clinic's rows changed. */
  refresh(): void {
    for (const d of vscode.workspace.textDocuments) this.schedule(d);
  }

  /** What holds for the text as it is now, without waiting. */
  find(document: vscode.TextDocument): NoteFinding[] {
    if (!isNote(document)) return [];
    const text = document.getText();
    const all = this.sources.flatMap((source) => {
      try {
        return source.compute(document);
      } catch (e) {
        // One broken source must not take the others away. The note's text never reaches the log.
        this.services.log.error(`findings of "${source.name}": ${e instanceof Error ? e.name : 'failed'}`);
        return [];
      }
    });
    const shown = shownFindings(all, findingSettings(document.uri), text, findIgnores(text));
    return shown.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  private schedule(document: vscode.TextDocument): void {
    if (!isNote(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => {
        this.waiting.delete(key);
        if (!document.isClosed) this.publish(document);
      }, WAIT),
    );
  }

  private publish(document: vscode.TextDocument): void {
    this.collection.set(
      document.uri,
      this.find(document).map((f) => toDiagnostic(document, f)),
    );
    this.changed.fire();
  }

  private clear(uri: vscode.Uri): void {
    clearTimeout(this.waiting.get(uri.toString()));
    this.waiting.delete(uri.toString());
    this.collection.delete(uri);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const s of this.subscriptions) s.dispose();
    this.changed.dispose();
    this.collection.dispose();
  }
}

export function toDiagnostic(document: vscode.TextDocument, finding: NoteFinding): vscode.Diagnostic {
  const severity = finding.severity === 'off' ? vscode.DiagnosticSeverity.Hint : SEVERITY[finding.severity];
  const diagnostic = new vscode.Diagnostic(rangeOf(document, finding.span), finding.message, severity);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.code, target: helpUri(finding.code) };
  const related = [...(finding.related ?? []), ...(finding.also ?? []).map((p) => ({ span: p.span, message: 'Here too.' }))];
  if (related.length > 0)
    diagnostic.relatedInformation = related.map(
      (r) => new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, rangeOf(document, r.span)), r.message),
    );
  return diagnostic;
}
