import * as vscode from 'vscode';
import { createJailLogs } from '../../app/jailLog/jailLog';
import type { LogPagePorts } from '../../app/jailLog/page/logPage';
import { makeCatalog } from '../../app/note/panelCatalog';
import type { Services } from '../services';

const KEEPERS = [
  { label: 'County or city jail', value: 'county-or-city-jail' },
  { label: 'State prison', value: 'state-prison' },
  { label: 'Agency with a 287(g) agreement', value: 'agency-with-287g' },
];

/** What a log's page needs of the editor: the lists it offers, and the clinic's folder. */
export function portsFor(services: Services, uri: vscode.Uri): Omit<LogPagePorts, 'run' | 'tell' | 'read'> {
  const { zones, forms, jurisdictions } = makeCatalog(services.enginesFor(uri).api);
  return {
    logs: createJailLogs(),
    file: uri.path.slice(uri.path.lastIndexOf('/') + 1),
    zones: zones.filter((z) => z.value !== ''),
    forms: forms.filter((f) => f.value !== ''),
    states: jurisdictions.filter((j) => j.value !== ''),
    custodians: KEEPERS,
    saved: (path) => savedText(services, uri, path),
  };
}

/** The clinic's folder that counts for a file; undefined: there is none, or it is not trusted. */
export function clinicFolder(services: Services, uri: vscode.Uri): vscode.Uri | undefined {
  const { where } = services.clinic.for(uri);
  return where.kind === 'folder' ? where.uri : undefined;
}

export async function savedText(services: Services, uri: vscode.Uri, path: string): Promise<string | null> {
  const folder = clinicFolder(services, uri);
  if (!folder) return null;
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path)));
  } catch {
    return null;
  }
}
