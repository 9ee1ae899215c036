import * as vscode from 'vscode';
import type { Charges } from '../../app/charges/charges';
import type { Holds } from '../../app/deadline/holds';
import type { ClinicLibrary } from '../../app/clinic/clinicLibrary';
import { partlyWalked, tooLargeWords, unreadWords } from '../../app/holdsList/leftOut';
import { createPatternReports, type Arrests, type PatternApi, type PatternReport } from '../../app/program/patternReport';
import { scanRecords, type PatternScan } from '../../app/program/patternScan';
import { UTF8_MARK } from '../../domain/csv';
import type { GroupBy } from '../../domain/program/pattern/pattern';
import { localNames } from '../clinic/localNames';
import { isNote } from '../note/lastNote';
import type { HoldsDesk } from '../holdsList/holdsDesk';
import { workspaceFiles } from '../holdsList/workspaceFiles';
import { pickOne } from '../ui/quickRows';
import type { Services } from '../services';
import { reportZone } from '../note/defaults/zone';

interface Wish {
  readonly by: GroupBy;
  readonly forSharing: boolean;
}

/** The clinic's own monitoring: holds by quarter and place, with what stands out, as a page that prints and a table. */
export async function patternReport(desk: HoldsDesk): Promise<void> {
  const { services } = desk;
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
  // A file of arrests saved a moment ago is in the report.
  await services.clinic.refresh();
  const read = await readAll(desk);
  if (!read) return;
  const { scan, patterns } = read;
  if (scan.records.length === 0) {
    void vscode.window.showInformationMessage('No case note with a detainer was found in this folder.');
    return;
  }
  const zone = reportZone(services.clinic, [...patterns.zones]);
  const report = patterns.report(scan.records, {
    ...wish,
    now: Date.parse(services.now()),
    zone,
    dataVersion: services.holds.dataVersion,
    localNames: await localNames(services),
    places: [
      ...services.holds.listJurisdictions().map((j) => j.id),
      ...librariesOf(services).flatMap((l) => l.info?.zones?.map((z) => z.facility) ?? []),
    ],
    arrests: arrestsOf(services),
    notRead: notRead(scan, !wish.forSharing),
  });
  const title = wish.forSharing ? 'Pattern report for sharing' : 'Pattern report';
  await services.docs.show(title, report.markdown);
  for (const p of patterns.problems) void vscode.window.showWarningMessage(p);
  await offerToSave(report, `pattern-report-${services.today()}${wish.forSharing ? '-for-sharing' : ''}`);
}

type Patterns = ReturnType<typeof createPatternReports>;

/** undefined: stopped by the person. */
async function readAll({ services, defaults }: HoldsDesk): Promise<{ scan: PatternScan; patterns: Patterns } | undefined> {
  const api = new Map<Holds, PatternApi>();
  const patterns = createPatternReports(apiOf(services.enginesFor(undefined)));
  const apiFor = (uri: vscode.Uri): PatternApi => {
    const engines = services.enginesFor(uri);
    const known = api.get(engines.holds) ?? apiOf(engines);
    api.set(engines.holds, known);
    return known;
  };
  const open = vscode.workspace.textDocuments.filter(isNote).map((d) => ({ uri: d.uri.toString(), text: d.getText() }));
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Reading case notes', cancellable: true },
    async (progress, token) => {
      let told = 0;
      const scan = await scanRecords(
        workspaceFiles(),
        {
          cancel: {
            get cancelled() {
              return token.isCancellationRequested;
            },
          },
          slice: { now: () => Date.now(), pause: () => new Promise((resolve) => setTimeout(resolve, 0)) },
          onProgress: ({ done, total }) => {
            if (done - told < 50 && done < total) return;
            progress.report({ increment: total === 0 ? 0 : ((done - told) / total) * 100, message: `${done} of ${total} files` });
            told = done;
          },
        },
        open,
        (key, text) => {
          const uri = vscode.Uri.parse(key, true);
          return patterns.read(key, text, defaults.of(uri), apiFor(uri));
        },
      );
      return scan.cancelled ? undefined : { scan, patterns };
    },
  );
}

function apiOf({ holds, charges }: { readonly holds: Holds; readonly charges: Charges }): PatternApi {
  return {
    computeHold: (r) => holds.computeHold(r),
    holdEnds: (r) => holds.holdEnds(r),
    classifyCharges: (r) => charges.classifyCharges(r),
  };
}

/** What was found and is not in the report, or was not looked at: a report that leaves files out says so. */
function notRead(scan: PatternScan, names: boolean): string[] {
  return [...scan.said, ...tooLargeWords(scan), ...unreadWords(scan), ...partlyWalked(scan, names)];
}

function librariesOf(services: Services): ClinicLibrary[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set((folders.length > 0 ? folders : [undefined]).flatMap((f) => services.clinic.for(f?.uri).library ?? []))];
}

/** The files of arrests of all clinic folders in this window, together; undefined: there is none. */
function arrestsOf(services: Services): Arrests | undefined {
  const found = librariesOf(services).filter((l) => l.rows.arrests !== undefined);
  if (found.length === 0) return undefined;
  return {
    // Two clinics of one window may both have a state's number: one is used, so that none counts twice.
    rows: [...new Map(found.flatMap((l) => l.rows.arrests ?? []).map((a) => [`${a.jurisdiction} ${a.quarter}`, a])).values()],
    problems: found.flatMap((l) => l.problems.filter((p) => p.file === 'arrests.csv').map((p) => `line ${p.line}: ${p.message}`)),
  };
}

async function offerToSave(report: PatternReport, name: string): Promise<void> {
  const wish = await pickOne(
    'Pattern Report: save it?',
    'Nothing is saved unless you choose',
    [
      {
        label: '$(file-code) A page to print (HTML) and a table (CSV)',
        description: 'two files in a folder you choose',
        value: true,
      },
      { label: '$(close) Do not save', value: false },
    ],
    true,
  );
  if (wish !== true) return;
  const [folder] =
    (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: 'Save here' })) ?? [];
  if (!folder) return;
  try {
    const write = (ending: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, `${name}.${ending}`), new TextEncoder().encode(text));
    await write('html', report.html);
    await write('csv', UTF8_MARK + report.csv);
    void vscode.window.showInformationMessage(`Saved as ${name}.html and ${name}.csv.`);
  } catch {
    void vscode.window.showWarningMessage('The files could not be written there. Choose another folder.');
  }
}
