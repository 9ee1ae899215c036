import * as vscode from 'vscode';
import type { HoldsFilter } from '../../app/holdsList/holdsIndex';
import type { EmptyAction } from '../../app/holdsList/holdsEmpty';
import { HOLD_GROUPS, rowTooltip, type HoldRow } from '../../domain/note/holdGroups';
import type { HoldsWatch } from './holdsWatch';
import { actionItem, groupItem, pageItem, rowItem, type GroupNode, type HoldNode, type PageNode } from './holdItems';

/** More rows than a person looks through at once, and few enough that drawing them is not felt. What comes after is folded by as many. */
const PAGE = 200;

export type HoldSort = 'end' | 'case' | 'facility';

/** The groups and rows of the view. Refreshes only when what is drawn would change. */
export class HoldsTree implements vscode.TreeDataProvider<HoldNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private groups: readonly GroupNode[] = [];
  private drawn: readonly HoldRow[] = [];
  filter: HoldsFilter = {};
  sort: HoldSort = 'end';
  private actions: readonly EmptyAction[] = [];
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly watch: HoldsWatch) {}

  /** True: something that is seen changed. */
  refresh(): boolean {
    const rows = sorted(this.watch.rows(this.filter), this.sort);
    const inGroups = new Map(HOLD_GROUPS.map(({ id }) => [id, [] as HoldRow[]]));
    for (const row of rows) inGroups.get(row.group)?.push(row);
    this.groups = HOLD_GROUPS.flatMap(({ id, label }): GroupNode[] => {
      const inGroup = inGroups.get(id) ?? [];
      return inGroup.length > 0 ? [{ kind: 'group', group: id, label, rows: inGroup }] : [];
    });
    const before = this.drawn;
    this.drawn = rows;
    if (rows.length === before.length && rows.every((row, i) => looksLike(row, before[i]))) return false;
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
    return this.drawn;
  }

  getTreeItem(node: HoldNode): vscode.TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node);
      case 'page':
        return pageItem(node);
      case 'row':
        return rowItem(node);
      case 'action':
        return actionItem(node);
    }
  }

  getChildren(node?: HoldNode): HoldNode[] {
    if (!node) return this.groups.length > 0 ? [...this.groups] : this.actions.map((action) => ({ kind: 'action', action }));
    if (node.kind === 'page') return node.rows.map((row) => ({ kind: 'row', row }));
    if (node.kind !== 'group') return [];
    const first = node.rows.slice(0, PAGE).map((row): HoldNode => ({ kind: 'row', row }));
    return [...first, ...pagesAfter(node)];
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

function pagesAfter({ group, rows }: GroupNode): PageNode[] {
  const pages: PageNode[] = [];
  for (let from = PAGE; from < rows.length; from += PAGE) {
    pages.push({ kind: 'page', group, from, of: rows.length, rows: rows.slice(from, from + PAGE) });
  }
  return pages;
}

/** A note that did not change keeps its entry, so this is all there is to compare. */
function looksLike(a: HoldRow, b: HoldRow | undefined): boolean {
  return a.entry === b?.entry && a.group === b.group && a.uri === b.uri;
}

const byName = new Intl.Collator('en', { numeric: true });

/** The index sorts by end; the groups keep that order inside whatever else is chosen. */
function sorted(rows: readonly HoldRow[], by: HoldSort): readonly HoldRow[] {
  if (by === 'end') return rows;
  const key = (r: HoldRow): string => (by === 'case' ? r.title : (r.entry.facility ?? '\uffff'));
  return [...rows].sort((a, b) => byName.compare(key(a), key(b)));
}
