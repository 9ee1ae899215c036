import * as vscode from 'vscode';
import { orderedPick, pickRow } from '../../ui/orderedPick';
import { filterValue } from '../../../app/holdsList/holdsEmpty';
import { inMarkdown } from '../../../domain/markdown';
import { readCalls } from '../../../domain/note/blocks/callLog';
import type { HoldsFilter } from '../../../app/holdsList/holdsIndex';
import { rowDetail } from '../../../app/holdsList/holdWords';
import type { HoldRow } from '../../../domain/note/holdGroups';
import { insertHold } from '../../note/placeBlock';
import type { HoldsDesk } from '../../holdsList/holdsDesk';
import { askedOf, targetNote } from '../../note/noteTarget';
import { readOpenNote } from '../../note/openNote';
import { pickOne } from '../../ui/quickRows';
import { GROUP_LABEL } from '../../holdsList/holdItems';
import { markReleased } from './markReleased';
import { leftShort } from '../../../domain/time/lengths';

const TEN = 10;

export async function openHold(desk: HoldsDesk, arg: unknown): Promise<void> {
  const document = await targetNote(desk, arg);
  if (document) await vscode.window.showTextDocument(document);
}

/** The full working of the hold that a note describes. */
export async function explainHold(desk: HoldsDesk, arg: unknown): Promise<void> {
  const document = await targetNote(desk, arg);
  if (!document) return;
  const { services } = desk;
  const asked = askedOf(desk, document);
  if (asked.kind === 'missing') {
    void vscode.window.showInformationMessage(asked.question);
    return;
  }
  const request = { ...asked.request, now: services.now() };
  const { holds } = services.enginesFor(document.uri);
  const answer = holds.computeHold(request);
  if (answer.kind === 'ask' || answer.kind === 'invalid') {
    void vscode.window.showWarningMessage(answer.kind === 'ask' ? answer.question : answer.message);
    return;
  }
  await services.docs.show('Hold deadline explained', holds.explainHold(request, answer));
}

/** The hold block of the note, into the note. */
export async function insertDeadline(desk: HoldsDesk, arg: unknown): Promise<void> {
  const document = await targetNote(desk, arg);
  if (!document) return;
  await vscode.window.showTextDocument(document);
  const asked = askedOf(desk, document);
  if (asked.kind === 'missing') {
    void vscode.window.showInformationMessage(asked.question);
    return;
  }
  const request = { ...asked.request, now: desk.services.now() };
  const answer = desk.services.enginesFor(document.uri).holds.computeHold(request);
  if (answer.kind === 'ask' || answer.kind === 'invalid') {
    void vscode.window.showWarningMessage(answer.kind === 'ask' ? answer.question : answer.message);
    return;
  }
  await insertHold(desk.services, request, answer);
}

/** What happened and what is due in one case, as a page. */
export async function showTimeline(desk: HoldsDesk, arg: unknown): Promise<void> {
  const document = await targetNote(desk, arg);
  if (!document) return;
  const { note } = readOpenNote(document);
  const defaults = desk.defaults.forNote(note, document.uri);
  const lines = desk.notes(document.uri).timeline(note, desk.watch.now(), defaults, readCalls(document.getText()));
  if (lines === '') {
    void vscode.window.showInformationMessage(
      'The note does not say in which time zone the jail is, so nothing can be placed in time.',
    );
    return;
  }
  await desk.services.docs.show(
    'Timeline of the case',
    `# Timeline${note.case ? ` of ${inMarkdown(note.case)}` : ''}\n\n${lines}\n`,
  );
}

/** The next ten, over ones first. Enter opens; the buttons explain and mark released. */
export async function listHolds(desk: HoldsDesk): Promise<void> {
  await desk.watch.start();
  const rows = desk.watch
    .rows()
    .filter((r) => r.entry.kind === 'open' && r.minutesLeft !== null)
    .slice(0, TEN);
  if (rows.length === 0) {
    void vscode.window.showInformationMessage('No open hold with an end was found.');
    return;
  }
  const explain: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('info'), tooltip: 'Explain' };
  const release: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('check'), tooltip: 'Mark Released' };
  const pick = orderedPick<vscode.QuickPickItem & { uri?: string }>();
  pick.title = 'Next Deadlines';
  pick.placeholder = 'Enter opens the note';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = rows.flatMap((row, i) => [
    ...(rows[i - 1]?.group === row.group ? [] : [{ label: GROUP_LABEL[row.group], kind: vscode.QuickPickItemKind.Separator }]),
    { label: row.title, description: leftWords(row), detail: rowDetail(row), buttons: [explain, release], uri: row.uri },
  ]);
  pick.onDidAccept(() => {
    const uri = pick.activeItems[0]?.uri;
    pick.hide();
    void openHold(desk, uri);
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    pick.hide();
    void (button === explain ? explainHold(desk, item.uri) : markReleased(desk, item.uri));
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function leftWords({ minutesLeft }: HoldRow): string {
  if (minutesLeft === null) return '';
  return minutesLeft <= 0 ? `over by ${leftShort(minutesLeft)}` : `${leftShort(minutesLeft)} left`;
}

/** One field, one value; the view says which. */
export async function filterHolds(desk: HoldsDesk): Promise<void> {
  await desk.watch.start();
  const fields: readonly (readonly [keyof HoldsFilter, string])[] = [
    ['facility', 'Facility'],
    ['jurisdiction', 'State'],
    ['custodian', 'Who holds the person'],
    ['assignee', 'Assigned to'],
  ];
  const { filter } = desk.view.tree;
  const items = fields.flatMap(([field, label]) => [
    { label, kind: vscode.QuickPickItemKind.Separator, field, text: undefined },
    ...desk.watch.values(field).map((text) => ({
      label: filterValue(field, text),
      ...(filter[field] === text ? { description: 'chosen now' } : {}),
      field,
      text,
    })),
  ]);
  const picked = await pickRow([{ label: 'Show all', field: undefined, text: undefined }, ...items], {
    title: 'Filter Holds',
    placeHolder: 'Facility, state, who holds the person, or assignment. Chosen ones add up.',
  });
  if (!picked) return;
  setFilter(desk, picked.field && picked.text !== undefined ? { ...filter, [picked.field]: picked.text } : {});
}

export function showAllHolds(desk: HoldsDesk): void {
  setFilter(desk, {});
}

function setFilter(desk: HoldsDesk, filter: HoldsFilter): void {
  desk.view.tree.filter = filter;
  desk.view.draw();
}

export async function sortHolds(desk: HoldsDesk): Promise<void> {
  const now = desk.view.tree.sort;
  const picked = await pickOne('Sort Holds', 'Inside each group', [
    { label: 'By end', ...(now === 'end' ? { description: 'chosen now' } : {}), value: 'end' as const },
    { label: 'By case key', ...(now === 'case' ? { description: 'chosen now' } : {}), value: 'case' as const },
    { label: 'By facility', ...(now === 'facility' ? { description: 'chosen now' } : {}), value: 'facility' as const },
  ]);
  if (picked) desk.view.setSort(picked);
}
