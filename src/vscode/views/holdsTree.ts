import * as vscode from 'vscode';
import type { HoldsFilter } from '../../app/holdsIndex';
import type { EmptyAction } from '../../app/holdsEmpty';
import { rowDetail } from '../../app/holdWords';
import { HOLD_GROUPS, rowTooltip, type HoldRow } from '../../domain/note/holdGroups';
import type { HoldsWatch } from '../notes/holdsWatch';
import { actionItem, groupItem, rowItem, type GroupNode, type HoldNode } from './holdItems';

export type HoldSort = 'end' | 'case' | 'facility';

/** The groups and rows of the view. Refreshes only when what is drawn would change. */
export class HoldsTree implements vscode.TreeDataProvider<HoldNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private groups: readonly GroupNode[] = [];
  private drawn = '';
  filter: HoldsFilter = {};
  sort: HoldSort = 'end';
  private actions: readonly EmptyAction[] = [];
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly watch: HoldsWatch) {}

  /** True: something that is seen changed. */
  refresh(): boolean {
    const rows = sorted(this.watch.rows(this.filter), this.sort);
    this.groups = HOLD_GROUPS.flatMap(({ id, label }): GroupNode[] => {
      const inGroup = rows.filter((r) => r.group === id);
      return inGroup.length > 0 ? [{ kind: 'group', group: id, label, rows: inGroup }] : [];
    });
    const seen = rows.map((r) => `${r.group}\t${r.uri}\t${r.title}\t${rowDetail(r)}`).join('\n');
    if (seen === this.drawn) return false;
    this.drawn = seen;
    this.changed.fire();
    return true;
  }

  /** What the list offers while it has no row. */
  offer(actions: readonly EmptyAction[]): void {
    if (actions.join() === this.actions.join()) return;
    this.actions = actions;
    this.changed.fire();
  }

  get shown(): readonly HoldRow[] {
    return this.groups.flatMap((g) => g.rows);
  }

  getTreeItem(node: HoldNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : node.kind === 'row' ? rowItem(node) : actionItem(node);
  }

  getChildren(node?: HoldNode): HoldNode[] {
    if (!node) return this.groups.length > 0 ? [...this.groups] : this.actions.map((action) => ({ kind: 'action', action }));
    return node.kind === 'group' ? node.rows.map((row) => ({ kind: 'row', row })) : [];
  }

  getParent(node: HoldNode): HoldNode | undefined {
    return node.kind === 'row' ? this.groups.find((g) => g.group === node.row.group) : undefined;
  }

  /** Made only for the row that is looked at. */
  resolveTreeItem(item: vscode.TreeItem, node: HoldNode): vscode.TreeItem {
    if (node.kind === 'row') item.tooltip = rowTooltip(node.row);
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }
}

/** The index sorts by end; the groups keep that order inside whatever else is chosen. */
function sorted(rows: readonly HoldRow[], by: HoldSort): readonly HoldRow[] {
  if (by === 'end') return rows;
  const key = (r: HoldRow): string => (by === 'case' ? r.title : (r.entry.facility ?? '\uffff'));
  return [...rows].sort((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }));
}
