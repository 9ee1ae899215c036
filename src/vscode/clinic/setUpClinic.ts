import * as vscode from 'vscode';
import { clinicStarters, type ClinicFacts } from '../../app/clinic/starters';
import { US_ZONES } from '../../app/deadline/questions';
import type { Services } from '../services';
import { pickOne } from '../ui/quickRows';
import { folderFiles } from './folderFiles';
import { saveToClinic } from './saveToClinic';
import { whichFolder, workspaceFolderOf } from './whichFolder';

type Reviewer = ClinicFacts['reviewers'][number];

const FOOTINGS = [
  ['attorney', 'Attorney'],
  ['fully-accredited', 'Fully accredited representative'],
  ['partially-accredited', 'Partially accredited representative'],
] as const;

/** Asks for name, zone and reviewers, and writes the files of the clinic's folder that are not there yet. What is there stays as it is. */
export async function setUpClinic(services: Services): Promise<void> {
  const where = whichFolder(workspaceFolderOf(services.lastNote.current()?.document.uri));
  if (where.kind !== 'folder') {
    const why = where.kind === 'none' ? 'Open the folder of the notes first: the clinic folder is made in it.' : where.why;
    void vscode.window.showInformationMessage(why);
    return;
  }
  const files = folderFiles(where.uri);
  const facts = (await files.read('clinic.json')) === undefined ? await askFacts() : NOT_ASKED;
  if (!facts) return;
  const written: string[] = [];
  for (const starter of clinicStarters(facts)) {
    if ((await files.read(starter.path)) !== undefined) continue;
    if (!(await saveToClinic(services, where.uri, { ...starter, basedOn: null }))) break;
    written.push(starter.path);
  }
  services.log.info(`clinic folder: ${written.length} files written`);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(where.uri, 'clinic.json'));
  const said = written.length > 0 ? `Written: ${written.join(', ')}.` : 'Every file is there already; none was changed.';
  void vscode.window.showInformationMessage(`${said} The folder is ${where.uri.fsPath}.`);
}

/** Where there is a `clinic.json`, only the other starters are written. */
const NOT_ASKED: ClinicFacts = { name: 'unused', zone: null, reviewers: [] };

async function askFacts(): Promise<ClinicFacts | undefined> {
  const name = await vscode.window.showInputBox({
    title: 'Set Up the Clinic Folder (1 of 3)',
    prompt: 'The name of the clinic. It stands beside everything that comes from this folder.',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : 'Type a name, or press Esc to leave.'),
  });
  if (!name?.trim()) return undefined;
  const zone = await pickOne<string | null>(
    'Set Up the Clinic Folder (2 of 3)',
    'The time zone where a note and its jail say none',
    [
      ...US_ZONES.map(([value, label]) => ({ label, description: value, value })),
      { label: 'None', description: 'ask each time', value: null },
    ],
  );
  if (zone === undefined) return undefined;
  const reviewers = await askReviewers();
  return reviewers && { name: name.trim(), zone, reviewers };
}

/** One after the other; an empty box ends it. */
async function askReviewers(): Promise<readonly Reviewer[] | undefined> {
  const reviewers: Reviewer[] = [];
  for (;;) {
    const name = await vscode.window.showInputBox({
      title: 'Set Up the Clinic Folder (3 of 3)',
      prompt: `Who may review a request? Initials or a role are enough. Enter on an empty box ends the list (${reviewers.length} so far).`,
      ignoreFocusOut: true,
    });
    if (name === undefined) return undefined;
    if (!name.trim()) return reviewers;
    const authority = await pickOne<string>(
      name.trim(),
      'On what footing?',
      FOOTINGS.map(([value, label]) => ({ label, description: '', value })),
    );
    if (authority === undefined) return undefined;
    reviewers.push({ name: name.trim(), authority });
  }
}
