import * as vscode from 'vscode';
import type { Services } from '../services';
import { CitationCompletion } from './citationCompletion';
import { CitationHover } from './citationHover';
import { CitationLens } from './citationLens';
import { citationSource } from './citationSource';
import { CodeCompletion } from './codeCompletion';
import { CodeHover } from './codeHover';
import { FindingActions } from './findingActions';
import type { FindingSource } from './findingSource';
import { helpPage } from './helpPages';
import { NoteDiagnostics } from './noteDiagnostics';

const NOTES: vscode.DocumentSelector = { language: 'markdown' };

/** All that watches a note while it is written. Only registers: the data is read when the first note is looked at. */
export function registerNoteProviders(services: Services, others: readonly FindingSource[] = []): vscode.Disposable {
  const { languages } = vscode;
  const diagnostics = new NoteDiagnostics(services, [citationSource(services), ...others]);
  services.docs.serve(helpPage);
  const clinicChanged = services.clinic.onDidChange(() => diagnostics.refresh());
  return vscode.Disposable.from(
    diagnostics,
    clinicChanged,
    languages.registerCodeActionsProvider(NOTES, new FindingActions(services, diagnostics), FindingActions.metadata),
    languages.registerHoverProvider(NOTES, new CitationHover(services)),
    languages.registerHoverProvider(NOTES, new CodeHover(services)),
    languages.registerCompletionItemProvider(NOTES, new CitationCompletion(services), ...CitationCompletion.triggers),
    languages.registerCompletionItemProvider(NOTES, new CodeCompletion(services), ...CodeCompletion.triggers),
    languages.registerCodeLensProvider(NOTES, new CitationLens(services, diagnostics)),
  );
}
