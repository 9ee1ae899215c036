import * as vscode from 'vscode';
import { sharedIdsKey } from '../../app/holdsList/sharedIds';
import type { MinuteTicks } from '../holdsList/minuteTicks';
import type { HoldsDesk } from '../holdsList/holdsDesk';
import { CitationCompletion } from './citations/citationCompletion';
import { CitationHover } from './citations/citationHover';
import { CitationLens } from './citations/citationLens';
import { citationSource } from './citations/citationSource';
import { CodeCompletion } from './codes/codeCompletion';
import { CodeHover } from './codes/codeHover';
import { FindingActions } from './findings/findingActions';
import { helpPage } from './findings/helpPages';
import { holdFindings } from './findings/holdFindings';
import { NoteActions } from './noteActions';
import { NoteDiagnostics } from './findings/noteDiagnostics';
import { NoteFolding } from './noteFolding';
import { NoteKeyCompletion } from './noteKeyCompletion';
import { NoteKeyHover } from './noteKeyHover';
import { NoteSymbols } from './noteSymbols';
import { ProgramHover } from './programHover';
import { ReleaseLens } from './releaseLens';

const NOTES: vscode.DocumentSelector = { language: 'markdown' };

/** All that watches a note while it is written. Only registers: the data is read when the first note is looked at. */
export function registerNoteProviders(desk: HoldsDesk, ticks: MinuteTicks): vscode.Disposable {
  const { services } = desk;
  const { languages } = vscode;
  const diagnostics = new NoteDiagnostics(services, [citationSource(services), holdFindings(() => desk)]);
  const releaseLens = new ReleaseLens(desk, ticks);
  let shared = '';
  services.docs.serve(helpPage);
  return vscode.Disposable.from(
    diagnostics,
    releaseLens,
    services.clinic.onDidChange(() => diagnostics.refresh()),
    desk.watch.onDidChange(() => {
      const now = `${sharedIdsKey(desk.watch.rows())}\n${[...desk.watch.copies().keys()].join('\n')}`;
      if (now !== shared) diagnostics.refresh();
      shared = now;
    }),
    languages.registerCodeActionsProvider(NOTES, new FindingActions(services, diagnostics), FindingActions.metadata),
    languages.registerCodeActionsProvider(NOTES, new NoteActions(), NoteActions.metadata),
    languages.registerHoverProvider(NOTES, new CitationHover(services)),
    languages.registerHoverProvider(NOTES, new CodeHover(services)),
    languages.registerHoverProvider(NOTES, new NoteKeyHover(desk)),
    languages.registerHoverProvider(NOTES, new ProgramHover(services)),
    languages.registerCompletionItemProvider(NOTES, new CitationCompletion(services), ...CitationCompletion.triggers),
    languages.registerCompletionItemProvider(NOTES, new CodeCompletion(services), ...CodeCompletion.triggers),
    languages.registerCompletionItemProvider(NOTES, new NoteKeyCompletion(desk), ...NoteKeyCompletion.triggers),
    languages.registerDocumentSymbolProvider(NOTES, new NoteSymbols(desk), NoteSymbols.metadata),
    languages.registerFoldingRangeProvider(NOTES, new NoteFolding()),
    languages.registerCodeLensProvider(NOTES, releaseLens),
    languages.registerCodeLensProvider(NOTES, new CitationLens(services, diagnostics)),
  );
}
