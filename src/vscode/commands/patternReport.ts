import * as vscode from 'vscode';
import { LARGEST_NOTE } from '../../app/holdsIndex';
import { createPatternReports, type PatternReport } from '../../app/patternReport';
import type { FilesPort } from '../../app/ports';
import type { NoteDefaults } from '../../domain/note/noteRequests';
import type { GroupBy } from '../../domain/programme/pattern';
import type { PatternRecord } from '../../domain/programme/record';
import { workspaceFiles } from '../notes/workspaceFiles';
import { pickOne } from '../quickRows';
import type { Services } from '../services';
import { chooseJurisdiction, chooseZone } from '../zone';

interface Wish {
  readonly by: GroupBy;
  readonly forSharing: boolean;
}

/** The clinic's own monitoring: holds by quarter and place, with what stands out, as a page that prints and a table. */
export async function patternReport(services: Services): Promise<void> {
  const wish = await pickOne<Wish>(
    'Pattern Report',
    "Over the case notes of this folder; a clinic's cases are not a random sample",
    [
      { label: '$(graph) By facility', description: "for the clinic's own use", value: { by: 'facility', forSharing: false } },
      { label: '$(graph) By state', description: "for the clinic's own use", value: { by: 'jurisdiction', forSharing: false } },
      {
        label: '$(lock) By facility, for sharing',
        description: 'small numbers hidden; an attorney approves first',
        value: { by: 'facility', forSharing: true },
      },
      {
        label: '$(lock) By state, for sharing',
        description: 'small numbers hidden; an attorney approves first',
        value: { by: 'jurisdiction', forSharing: true },
      },
    ],
  );
  if (!wish) return;
  const read = await readAll(services);
  if (!read) return;
  const { records, patterns } = read;
  if (records.length === 0) {
    void vscode.window.showInformationMessage('No case note with a detainer was found in this folder.');
    return;
  }
  const zone = chooseZone(undefined, vscode.workspace.workspaceFolders?.[0]?.uri)?.zone ?? 'UTC';
  const report = patterns.report(records, {
    ...wish,
    now: Date.parse(services.now()),
    zone,
    dataVersion: services.holds.dataVersion,
  });
  const title = wish.forSharing ? 'Pattern report for sharing' : 'Pattern report';
  await services.docs.show(title, report.markdown);
  for (const p of patterns.problems) void vscode.window.showWarningMessage(p);
  await offerToSave(report, `pattern-report-${services.today()}${wish.forSharing ? '-for-sharing' : ''}`);
}

async function readAll(
  services: Services,
): Promise<{ records: PatternRecord[]; patterns: ReturnType<typeof createPatternReports> } | undefined> {
  const patterns = createPatternReports({
    computeHold: (r) => services.holds.computeHold(r),
    classifyCharges: (r) => services.charges.classifyCharges(r),
  });
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Reading case notes', cancellable: true },
    async (progress, token) => {
      const files = workspaceFiles(() => '**/*.md');
      const cancel = {
        get cancelled() {
          return token.isCancellationRequested;
        },
      };
      const uris = await files.list(cancel);
      const defaults = defaultsByFolder();
      const records: PatternRecord[] = [];
      for (const uri of uris) {
        if (token.isCancellationRequested) return undefined;
        const text = await textOf(files, uri);
        const record = text === undefined ? undefined : patterns.record(text, defaults(uri));
        if (record) records.push(record);
        if (records.length % 50 === 0) progress.report({ increment: 0, message: `${records.length} holds` });
      }
      return { records, patterns };
    },
  );
}

/** What stands in the editor comes before what is on disk. */
async function textOf(files: FilesPort, uri: string): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri);
  if (open) return open.getText();
  const stat = await files.stat(uri);
  return !stat || stat.size > LARGEST_NOTE ? undefined : files.read(uri);
}

function defaultsByFolder(): (uri: string) => NoteDefaults {
  const known = new Map<string, NoteDefaults>();
  return (uri) => {
    const resource = vscode.Uri.parse(uri, true);
    const folder = vscode.workspace.getWorkspaceFolder(resource)?.uri ?? resource;
    const key = folder.toString();
    const found = known.get(key) ?? {
      zone: chooseZone(undefined, folder)?.zone,
      jurisdiction: chooseJurisdiction(undefined, folder),
    };
    known.set(key, found);
    return found;
  };
}

async function offerToSave(report: PatternReport, name: string): Promise<void> {
  const wish = await pickOne('Pattern Report: save it?', 'Nothing is saved unless you choose', [
    {
      label: '$(file-code) A page to print (HTML) and a table (CSV)',
      description: 'two files in a folder you choose',
      value: true,
    },
    { label: '$(close) Do not save', value: false },
  ]);
  if (wish !== true) return;
  const [folder] =
    (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: 'Save here' })) ?? [];
  if (!folder) return;
  try {
    const write = (ending: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, `${name}.${ending}`), new TextEncoder().encode(text));
    await write('html', report.html);
    await write('csv', report.csv);
    void vscode.window.showInformationMessage(`Saved as ${name}.html and ${name}.csv.`);
  } catch {
    void vscode.window.showWarningMessage('The files could not be written there. Choose another folder.');
  }
}
