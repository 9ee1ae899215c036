import * as vscode from 'vscode';
import type { UsedPack } from '../../../app/lawPacks/folderPacks';
import { packOrigin } from '../../../app/lawPacks/packLaw';
import type { ReadPack } from '../../../app/lawPacks/readPack';
import { folderFiles } from '../../clinic/folderFiles';
import { historyPlace } from '../../clinic/safeSave';
import { saveToClinic } from '../../clinic/saveToClinic';
import type { Services } from '../../services';
import { pickOne } from '../../ui/quickRows';
import { checkPack, historyOf, packFolder, type PackFolder } from './packFolder';

/** An earlier version that passes every check today, and its text. */
export interface EarlierPack extends ReadPack {
  readonly text: string;
}

/** Back to the version before, or to the law without the pack. `id` names the pack where nobody is to be asked. Returns what was said. */
export async function revertLawPack(services: Services, id?: string): Promise<string | undefined> {
  const folder = await packFolder(services);
  if (!folder) return undefined;
  if (folder.used.length === 0) return say('No law pack is in use here.');
  const pack = id === undefined ? await pickPack(folder.used) : folder.used.find((p) => p.pack.id === id);
  if (!pack) return undefined;
  const earlier = await earlierPacks(services, folder, pack);
  const wish = id === undefined ? await pickVersion(pack, earlier) : (earlier[0] ?? 'without');
  if (wish === undefined) return undefined;
  if (wish === 'without') {
    if (!(await takeOut(folder.uri, pack))) return say(`${pack.file} could not be taken out. Nothing was changed.`);
    await services.clinic.refresh();
    return say(`${pack.pack.title} is no longer in use. It is kept in .history.`);
  }
  const saved = await saveToClinic(services, folder.uri, { path: pack.file, text: wish.text, basedOn: pack.text });
  return saved ? say(`Back to ${packOrigin(wish.pack)}.`) : undefined;
}

/** Versions below the one in use, the highest first. What no longer passes (a key that was taken away) is not offered. */
export async function earlierPacks(services: Services, folder: PackFolder, pack: UsedPack): Promise<readonly EarlierPack[]> {
  const found: EarlierPack[] = [];
  for (const text of await historyOf(folder.uri, pack.file)) {
    const answer = await checkPack(services, folder, text, []);
    if (answer.kind === 'pack' && answer.pack.id === pack.pack.id && answer.pack.version < pack.pack.version)
      found.push({ pack: answer.pack, fingerprint: answer.fingerprint, text });
  }
  return found.sort((a, b) => b.pack.version - a.pack.version);
}

function pickPack(used: readonly UsedPack[]): Thenable<UsedPack | undefined> | UsedPack | undefined {
  return used.length === 1
    ? used[0]
    : pickOne(
        'Go Back to the Previous Law Pack',
        'Which pack?',
        used.map((value) => ({ label: packOrigin(value.pack), value })),
      );
}

function pickVersion(pack: UsedPack, earlier: readonly EarlierPack[]): Promise<EarlierPack | 'without' | undefined> {
  return pickOne<EarlierPack | 'without'>('Go Back to the Previous Law Pack', `In use: ${packOrigin(pack.pack)}`, [
    ...earlier.map((e) => ({ label: packOrigin(e.pack), description: `newest source ${e.pack.newestSource}`, value: e })),
    { label: 'Without this pack', description: 'the rows that were there before it', value: 'without' as const },
  ]);
}

/** Into the history in one step; where the same text is there already, the file goes. */
async function takeOut(folder: vscode.Uri, { file, text }: UsedPack): Promise<boolean> {
  const files = folderFiles(folder);
  if ((await files.read(file)) !== text) return false; // somebody saved another meanwhile
  const place = historyPlace(file, text);
  if ((await files.read(place)) === text) {
    await files.remove(file);
    return true;
  }
  return (await files.rename(file, place, false)) === 'done';
}

function say(sentence: string): string {
  void vscode.window.showInformationMessage(sentence);
  return sentence;
}
