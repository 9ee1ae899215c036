import * as vscode from 'vscode';
import { changesPage } from '../../../app/lawPacks/changesPage';
import { packChanges, registerChanges, type ChangeGroup } from '../../../app/lawPacks/lawChanges';
import { newestSource } from '../../../app/lawPacks/newestSource';
import type { NoteFacts } from '../../../app/lawPacks/touched';
import { leftOut } from '../../../app/holdsList/leftOut';
import { LARGEST_NOTE } from '../../../app/holdsList/holdsIndex';
import type { HoldRow } from '../../../domain/note/holdGroups';
import type { HoldsDesk } from '../../holdsList/holdsDesk';
import { earlierPacks } from './revertLawPack';

/** Notes read between two turns of the editor. */
const AT_ONCE = 10;

/** The page "What changed in the law". `how` "markdown": its text is given back and nothing is shown, for a task or a test. */
export async function showLawChanges(desk: HoldsDesk, how: unknown): Promise<string | undefined> {
  const { services } = desk;
  const page = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Looking for the notes that the changes touch' },
    () => makePage(desk),
  );
  if (how === 'markdown') return page;
  await services.docs.show('What changed in the law', page);
  return undefined;
}

async function makePage(desk: HoldsDesk): Promise<string> {
  const { services, watch } = desk;
  await Promise.all([watch.start(), services.clinic.refresh()]);
  const { where, library } = services.clinic.for(services.lastNote.current()?.document.uri);
  const used = library?.packs.used ?? [];
  const groups: ChangeGroup[] = [];
  // The newest law first.
  for (const pack of [...used].reverse()) {
    const before = where.kind === 'folder' ? await earlierPacks(services, { uri: where.uri, used }, pack) : [];
    groups.push(packChanges(pack.pack, before[0]?.pack));
  }
  groups.push(...registerChanges());
  const { notes, unread } = await factsOf(desk, watch.rows());
  return changesPage(groups, notes, {
    newest:
      newestSource(
        used.map((p) => p.pack),
        services.today(),
      )?.words ?? null,
    leftOut: [
      ...leftOut(watch.result, true),
      ...(unread === 0 ? [] : [`${String(unread)} ${unread === 1 ? 'note' : 'notes'} could not be read for citations.`]),
    ],
  });
}

async function factsOf(
  { services }: HoldsDesk,
  rows: readonly HoldRow[],
): Promise<{ readonly notes: readonly NoteFacts[]; readonly unread: number }> {
  const today = services.today();
  const open = new Map(vscode.workspace.textDocuments.map((d) => [d.uri.toString(), d]));
  const notes: NoteFacts[] = [];
  let unread = 0;
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const batch = rows.slice(i, i + AT_ONCE);
    const texts = await Promise.all(batch.map(async ({ uri }) => open.get(uri)?.getText() ?? readNote(uri)));
    for (const [k, row] of batch.entries()) {
      const text = texts[k];
      if (text === undefined) unread++;
      const { authorities } = services.enginesFor(vscode.Uri.parse(row.uri, true));
      const found = text === undefined ? [] : authorities.findCitations({ text, asOf: today, today });
      notes.push({ row, cited: new Set(found.flatMap((f) => f.authority ?? [])) });
    }
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
  return { notes, unread };
}

async function readNote(key: string): Promise<string | undefined> {
  const uri = vscode.Uri.parse(key, true);
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST_NOTE) return undefined;
    return await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  } catch {
    return undefined;
  }
}
