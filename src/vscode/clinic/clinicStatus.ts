import * as vscode from 'vscode';
import type { Services } from '../services';

/** Says in the language status of a note whether the clinic's folder is read, and if not, why. */
export function clinicStatus(services: Services): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('detainerDesk.clinic', { language: 'markdown' });
  item.name = 'Detainer Desk: clinic library';
  const update = (): void => show(item, services);
  update();
  return vscode.Disposable.from(item, services.clinic.onDidChange(update), services.lastNote.onDidChange(update));
}

function show(item: vscode.LanguageStatusItem, services: Services): void {
  const { where, library } = services.clinic.for(services.lastNote.current()?.document.uri);
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.command = undefined;
  if (where.kind === 'not-read') {
    item.text = 'Clinic library: not read';
    item.detail = where.why;
    item.severity = vscode.LanguageStatusSeverity.Warning;
    if (where.untrusted) item.command = { title: 'Manage Trust', command: 'workbench.trust.manage' };
  } else if (library === null) {
    const missing = where.kind === 'folder' && where.fromSetting;
    item.text = missing ? 'Clinic library: folder not found' : 'Clinic library: none';
    item.detail = missing
      ? `${where.uri.fsPath} cannot be read now. Is the drive connected?`
      : 'A folder ".detainer-desk" in this workspace, or the setting "detainerDesk.clinicFolder", would be read.';
    if (missing) item.severity = vscode.LanguageStatusSeverity.Warning;
  } else {
    const errors = library.problems.filter((p) => p.severity !== 'information').length;
    item.text = `Clinic library: ${library.name}`;
    const { used } = library.packs;
    const packs = used.length === 0 ? '' : `${count(used.length, 'law pack')}, `;
    item.detail = `${packs}${count(library.templateFiles.size, 'template')}, ${count(library.snippets.length, 'snippet')}, ${count(errors, 'problem')}`;
    if (errors > 0) {
      item.severity = vscode.LanguageStatusSeverity.Warning;
      item.command = { title: 'Show Problems', command: 'workbench.actions.view.problems' };
    }
  }
}

function count(n: number, what: string): string {
  return `${String(n)} ${what}${n === 1 ? '' : 's'}`;
}
