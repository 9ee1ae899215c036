import * as vscode from 'vscode';
import type { Services } from '../services';
import { clinicStatus } from './clinicStatus';
import { lawStatus } from './lawStatus';
import { SnippetCompletion } from './snippetCompletion';

/** What the clinic's folder adds to the window besides commands. */
export function registerClinic(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    clinicStatus(services),
    lawStatus(services),
    vscode.languages.registerCompletionItemProvider(
      { language: 'markdown' },
      new SnippetCompletion(services),
      ...SnippetCompletion.triggers,
    ),
  );
}
