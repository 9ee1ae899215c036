import * as vscode from 'vscode';
import type { ClinicFile } from '../../app/clinic/clinicLibrary';
import type { ClinicProblem } from '../../app/clinic/problem';

const SEVERITY: Readonly<Record<ClinicProblem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** What is wrong with a clinic's folder, shown in its own files. */
export class ClinicProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('detainerDeskClinic');
  private readonly shown = new Map<string, readonly vscode.Uri[]>();

  /** Takes away what is no longer true of this folder. */
  show(folder: vscode.Uri, problems: readonly ClinicProblem[], files: readonly ClinicFile[]): void {
    const byFile = new Map<string, ClinicProblem[]>();
    for (const p of problems) byFile.set(p.file, [...(byFile.get(p.file) ?? []), p]);
    const texts = new Map(files.map((f) => [f.path, f.text ?? '']));
    const key = folder.toString();
    for (const uri of this.shown.get(key) ?? []) this.collection.delete(uri);
    const now: vscode.Uri[] = [];
    for (const [path, list] of byFile) {
      const uri = vscode.Uri.joinPath(folder, path);
      now.push(uri);
      this.collection.set(
        uri,
        list.map((p) => diagnostic(p, texts.get(path) ?? '')),
      );
    }
    this.shown.set(key, now);
  }

  dispose(): void {
    this.collection.dispose();
  }
}

function diagnostic(p: ClinicProblem, text: string): vscode.Diagnostic {
  const lineText = text.split('\n')[p.line - 1] ?? '';
  const start = p.column - 1;
  const end = p.length > 0 ? start + p.length : Math.max(lineText.replace(/\r$/, '').length, start + 1);
  const d = new vscode.Diagnostic(new vscode.Range(p.line - 1, start, p.line - 1, end), p.message, SEVERITY[p.severity]);
  d.source = 'Detainer Desk clinic';
  d.code = p.code;
  return d;
}
