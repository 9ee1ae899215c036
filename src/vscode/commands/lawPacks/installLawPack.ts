import * as vscode from 'vscode';
import { withTrustedKey } from '../../../app/clinic/trustedKeys';
import { packOrigin } from '../../../app/lawPacks/packLaw';
import type { ReadPack } from '../../../app/lawPacks/readPack';
import { folderFiles } from '../../clinic/folderFiles';
import { folderName } from '../../clinic/libraries';
import { saveToClinic } from '../../clinic/saveToClinic';
import { COMMANDS } from '../../commandIds';
import type { Services } from '../../services';
import { checkPack, packFolder, readPackText, type PackFolder } from './packFolder';

/** What came of it, for a task or a test: the sentence that was shown. undefined: the person stopped. */
export async function installLawPack(services: Services, file: unknown): Promise<string | undefined> {
  const folder = await packFolder(services);
  if (!folder) return undefined;
  const uri = file instanceof vscode.Uri ? file : await pickFile();
  if (!uri) return undefined;
  const text = await readOrSay(uri);
  if (text === undefined) return undefined;
  const answer = await checkPack(services, folder, text, folder.used);
  if (answer.kind === 'refused') return warn(`${answer.message} Nothing was changed.`);
  const { pack } = answer;
  const now = folder.used.find((p) => p.pack.id === pack.id);
  if (now?.fingerprint === answer.fingerprint) return say(`${packOrigin(pack)} is in use already.`);
  if (answer.kind === 'unknown-key' && !(await accept(services, folder, answer))) return undefined;
  // One rename puts the whole pack in its place; what stood there is in the history, and that is where going back finds it.
  const path = now?.file ?? `law-packs/${pack.id}.law-pack.json`;
  const basedOn = (await folderFiles(folder.uri).read(path)) ?? null;
  if (!(await saveToClinic(services, folder.uri, { path, text, basedOn }))) return undefined;
  return say(`In use: ${packOrigin(pack)}.`, true);
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: 'Install a Law Pack',
    openLabel: 'Check and Install',
    canSelectMany: false,
    filters: { 'Law packs': ['json'] },
  });
  return picked?.[0];
}

async function readOrSay(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await readPackText(uri);
  } catch {
    warn('This file cannot be read. Nothing was changed.');
    return undefined;
  }
}

const ACCEPT = 'Trust This Key and Install';

/** A key nobody here knows: who made the pack is read first, and whoever accepts it does so for the clinic, by name, in clinic.json. */
async function accept(services: Services, folder: PackFolder, { pack }: ReadPack): Promise<boolean> {
  const choice = await vscode.window.showWarningMessage(
    `Nobody here has accepted the key of ${pack.madeBy} yet.`,
    {
      modal: true,
      detail: [
        pack.title,
        `Version ${String(pack.version)}, newest source ${pack.newestSource}`,
        `Made by ${pack.madeBy}`,
        `Reviewed by ${pack.reviewedBy.name} (${pack.reviewedBy.authority}) on ${pack.reviewedBy.on}`,
        `Key ${pack.key}`,
        '',
        'Anybody can write these names. Ask the maker, by telephone or in person, to read you the key. Whoever has it can change the answers of everybody who uses this clinic folder.',
      ].join('\n'),
    },
    ACCEPT,
  );
  if (choice !== ACCEPT) return false;
  const before = await folderFiles(folder.uri).read('clinic.json');
  const after = withTrustedKey(before, folderName(folder.uri), { name: pack.madeBy, key: pack.key });
  if (after === null) {
    warn('clinic.json cannot be read, so the key cannot be put into it. Mend that file first. Nothing was changed.');
    return false;
  }
  return saveToClinic(services, folder.uri, { path: 'clinic.json', text: after, basedOn: before ?? null });
}

function warn(sentence: string): string {
  void vscode.window.showWarningMessage(sentence);
  return sentence;
}

const CHANGES = 'What Changed';

function say(sentence: string, changed = false): string {
  void vscode.window.showInformationMessage(sentence, ...(changed ? [CHANGES] : [])).then((choice) => {
    if (choice === CHANGES) void vscode.commands.executeCommand(COMMANDS.showLawChanges);
  });
  return sentence;
}
