import * as vscode from 'vscode';
import { rowDetail, rowSpoken } from '../../app/holdsList/holdWords';
import { HOLD_GROUPS, type HoldGroup, type HoldRow } from '../../domain/note/holdGroups';
import type { EmptyAction } from '../../app/holdsList/holdsEmpty';
import { COMMANDS } from '../commandIds';

export interface GroupNode {
  readonly kind: 'group';
  readonly group: HoldGroup;
  readonly label: string;
  readonly rows: readonly HoldRow[];
}

export interface RowNode {
  readonly kind: 'row';
  readonly row: HoldRow;
}

/** Rows of a long group, folded. */
export interface PageNode {
  readonly kind: 'page';
  readonly group: HoldGroup;
  /** How many rows come before it in its group, and how many there are in all. */
  readonly from: number;
  readonly of: number;
  readonly rows: readonly HoldRow[];
}

/** In the empty list, under the words that say why it is empty. */
export interface ActionNode {
  readonly kind: 'action';
  readonly action: EmptyAction;
}

export type HoldNode = GroupNode | PageNode | RowNode | ActionNode;

export const GROUP_LABEL: Readonly<Record<HoldGroup, string>> = Object.fromEntries(
  HOLD_GROUPS.map(({ id, label }) => [id, label]),
) as Record<HoldGroup, string>;

const ICON: Readonly<Record<HoldGroup, string>> = {
  over: 'warning',
  next24: 'watch',
  thisWeek: 'calendar',
  later: 'calendar',
  needsAnswer: 'question',
  closed: 'pass',
};

export function groupItem(node: GroupNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(node.label, node.group === 'closed' ? Collapsed : Expanded);
  item.id = `group:${node.group}`;
  item.description = String(node.rows.length);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${node.label}, ${node.rows.length} ${node.rows.length === 1 ? 'hold' : 'holds'}` };
  return item;
}

export function pageItem({ group, from, of, rows }: PageNode): vscode.TreeItem {
  const item = new vscode.TreeItem(`${from + 1} to ${from + rows.length} of ${of}`, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `page:${group}:${from}`;
  item.contextValue = 'page';
  return item;
}

export function rowItem({ row }: RowNode): vscode.TreeItem {
  const item = new vscode.TreeItem(row.title, vscode.TreeItemCollapsibleState.None);
  item.id = row.uri;
  item.description = rowDetail(row);
  item.iconPath = new vscode.ThemeIcon(ICON[row.group]);
  item.contextValue = contextOf(row);
  item.accessibilityInformation = { label: rowSpoken(row, GROUP_LABEL[row.group]) };
  item.command = { command: COMMANDS.openHold, title: 'Open the Note', arguments: [row.uri] };
  return item;
}

const ACTION: Readonly<Record<EmptyAction, readonly [label: string, icon: string]>> = {
  newCaseNote: ['New Case Note', 'new-file'],
  scanHolds: ['Look Again', 'refresh'],
  showAllHolds: ['Show All Holds', 'clear-all'],
};

export function actionItem({ action }: ActionNode): vscode.TreeItem {
  const [label, icon] = ACTION[action];
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  item.id = `action:${action}`;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.command = { command: COMMANDS[action], title: label };
  return item;
}

/** What the menus go by: `hold.open` can be put into a calendar and marked released, `hold.waiting` only marked. */
function contextOf(row: HoldRow): string {
  const { kind, protective } = row.entry;
  if (kind === 'open' && protective !== undefined) return 'hold.open';
  return kind === 'closed' || kind === 'not-read' ? `hold.${kind}` : 'hold.waiting';
}
