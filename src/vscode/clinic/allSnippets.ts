import type * as vscode from 'vscode';
import type { SnippetInfo } from '../../app/clinic/snippets';
import type { Services } from '../services';

/** The built-in snippets and the clinic's, for a note. A clinic's snippet of the same prefix does not hide the built-in one. */
export function allSnippets(services: Services, resource: vscode.Uri | undefined): readonly SnippetInfo[] {
  const builtIn = services
    .enginesFor(resource)
    .letters.listSnippets()
    .map((s) => ({
      name: s.name,
      prefixes: [s.prefix],
      description: s.description,
      body: s.body.join('\n'),
      origin: 'built in',
      clinic: false,
    }));
  return [...builtIn, ...(services.clinic.for(resource).library?.snippets ?? [])];
}
