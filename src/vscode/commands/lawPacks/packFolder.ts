import * as vscode from 'vscode';
import { trustedKeysOf } from '../../../app/clinic/trustedKeys';
import { MAX_PACK_TEXT, readLawPack, type PackAnswer } from '../../../app/lawPacks/readPack';
import type { UsedPack } from '../../../app/lawPacks/folderPacks';
import { folderFiles } from '../../clinic/folderFiles';
import type { Services } from '../../services';

/** The clinic's folder that a pack goes into, and the packs in use there. */
export interface PackFolder {
  readonly uri: vscode.Uri;
  readonly used: readonly UsedPack[];
}

/** The folder for the note in front. undefined: there is none, and it was said why. */
export async function packFolder(services: Services): Promise<PackFolder | undefined> {
  await services.clinic.refresh();
  const { where, library } = services.clinic.for(services.lastNote.current()?.document.uri);
  if (where.kind === 'folder') return { uri: where.uri, used: library?.packs.used ?? [] };
  void vscode.window.showWarningMessage(
    where.kind === 'not-read' ? where.why : 'Open a folder first. A law pack goes into its clinic folder, ".detainer-desk".',
  );
  return undefined;
}

/** Checks the text of a pack for this folder. `replacing`: what it must not be older than. */
export async function checkPack(
  services: Services,
  folder: PackFolder,
  text: string,
  replacing: readonly UsedPack[],
): Promise<PackAnswer> {
  const clinic = await folderFiles(folder.uri).read('clinic.json');
  return readLawPack({
    text,
    trusted: trustedKeysOf(clinic),
    today: services.today(),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    installed: (id) => {
      const known = replacing.find((p) => p.pack.id === id);
      return known && { version: known.pack.version, fingerprint: known.fingerprint };
    },
  });
}

/** Earlier texts of a file in its history, in no order. Those that are too large or cannot be read are left out. */
export async function historyOf(folder: vscode.Uri, file: string): Promise<string[]> {
  const slash = file.lastIndexOf('/') + 1;
  const place = `${file.slice(0, slash)}.history`;
  const start = `${file.slice(slash)}.`;
  let names: [string, vscode.FileType][];
  try {
    names = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, place));
  } catch {
    return [];
  }
  const texts = await Promise.all(
    names
      .filter(([name]) => name.startsWith(start) && !name.endsWith('.tmp'))
      .map(async ([name]) => {
        try {
          return await readPackText(vscode.Uri.joinPath(folder, place, name));
        } catch {
          return undefined;
        }
      }),
  );
  return texts.filter((t) => t !== undefined);
}

/** The text of a pack's file. What is far too large is not read into memory; what is not UTF-8 is no pack. */
export async function readPackText(uri: vscode.Uri): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(uri);
  // Four bytes at most for a character: more than this is too large whatever it says, and the check says so.
  if (size > MAX_PACK_TEXT * 4) return ' '.repeat(MAX_PACK_TEXT + 1);
  return new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(uri));
}
