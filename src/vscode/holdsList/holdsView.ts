import * as vscode from 'vscode';
import { chosenValues, emptyWords, type Looked } from '../../app/holdsList/holdsEmpty';
import { copyWords } from '../../app/holdsList/copies';
import { sharedIdWords } from '../../app/holdsList/sharedIds';
import { partlyWalked, scanWords } from '../../app/holdsList/leftOut';
import { badgeOf } from '../../app/holdsList/holdWords';
import { setContext } from '../contextKeys';
import type { HoldsWatch } from './holdsWatch';
import type { HoldNode } from './holdItems';
import { HoldsTree, type HoldSort } from './holdsTree';

const VIEW = 'detainerDesk.holds';
const NAME = 'Holds';
const SORT = 'holds.sort';

/** The view "Holds": the tree, its badge, and what it says while it is empty. */
export class HoldsView implements vscode.Disposable {
  readonly tree: HoldsTree;
  private readonly view: vscode.TreeView<HoldNode>;
  private readonly subscriptions: readonly vscode.Disposable[];
  private endProgress: (() => void) | undefined;
  private said = '';

  constructor(
    private readonly watch: HoldsWatch,
    private readonly memory: vscode.Memento,
  ) {
    this.tree = new HoldsTree(watch);
    const sort = memory.get<string>(SORT);
    if (sort === 'case' || sort === 'facility') this.tree.sort = sort;
    this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this.tree, showCollapseAll: true });
    this.subscriptions = [
      this.tree,
      this.view,
      watch.onDidChange(() => this.draw()),
      watch.onDidProgress(() => this.progress()),
      this.view.onDidChangeVisibility((e) => {
        if (e.visible) void watch.start();
      }),
    ];
    this.progress();
  }

  /** The name of the view and what was looked at; read by the tests. */
  get title(): string {
    return this.view.title ?? '';
  }

  get badge(): vscode.ViewBadge | undefined {
    return this.view.badge;
  }

  /** Rows, badge and words for what holds now; called at each change and each minute. */
  draw(): void {
    this.tree.refresh();
    const badge = badgeOf(this.watch.counts());
    if (badge?.value !== this.view.badge?.value || badge?.tooltip !== this.view.badge?.tooltip) this.view.badge = badge;
    this.say();
  }

  setSort(sort: HoldSort): void {
    this.tree.sort = sort;
    void this.memory.update(SORT, sort);
    this.draw();
  }

  reveal(): Thenable<void> {
    return vscode.commands.executeCommand(`${VIEW}.focus`);
  }

  private progress(): void {
    const scanning = this.watch.state.kind === 'scanning';
    if (scanning && !this.endProgress) {
      void vscode.window.withProgress(
        { location: { viewId: VIEW } },
        () =>
          new Promise<void>((resolve) => {
            this.endProgress = resolve;
          }),
      );
    } else if (!scanning) {
      this.endProgress?.();
      this.endProgress = undefined;
    }
    this.say();
  }

  /** Behind the view's name: what was looked at. In the empty view: the same with folders and pattern, and why it is empty. */
  private say(): void {
    const { state } = this.watch;
    const filtered = Object.keys(this.tree.filter).length > 0;
    const empty = this.tree.shown.length === 0;
    const words = this.words(filtered, empty);
    const title = words === '' ? NAME : `${NAME}: ${words}`;
    // The title, not the description: alone in its container, a view shows no description.
    if (this.view.title !== title) this.view.title = title;
    const why = !empty ? 'rows' : this.whyEmpty(filtered);
    // A view with a message shows no welcome, so what must name figures and folders is a message and what may not is in package.json.
    const looked = why === 'looked' ? emptyWords(this.looked()) : undefined;
    const { result } = this.watch;
    const message = [
      looked?.message ?? '',
      ...(result ? partlyWalked(result, true) : []),
      ...sharedIdWords(this.watch.rows()),
      ...copyWords(this.watch.copies().values()),
    ]
      .filter(Boolean)
      .join(' ');
    if ((this.view.message ?? '') !== message) this.view.message = message;
    this.tree.offer(looked?.actions ?? []);
    const said = `${why} ${state.kind} ${filtered}`;
    if (said === this.said) return;
    this.said = said;
    setContext('empty', why);
    setContext('scanning', state.kind === 'scanning');
    setContext('filtered', filtered);
  }

  private looked(): Looked {
    return {
      result: this.watch.result,
      folders: (vscode.workspace.workspaceFolders ?? []).map((f) => f.name),
      pattern: this.watch.pattern,
      filter: this.tree.filter,
      holds: this.watch.size,
    };
  }

  private words(filtered: boolean, empty: boolean): string {
    const { state } = this.watch;
    const filter = filtered ? [chosenValues(this.tree.filter).join(', ')] : [];
    switch (state.kind) {
      case 'idle':
        return filter.join('');
      case 'failed':
        return 'not read to the end';
      case 'scanning':
        return state.total > 0 ? `reading ${state.done} of ${state.total}` : 'looking for notes';
      case 'done': {
        return [...filter, ...scanWords(state.result, empty)].join(', ');
      }
    }
  }

  private whyEmpty(filtered: boolean): 'scanning' | 'noFolder' | 'looked' {
    const { kind } = this.watch.state;
    if (kind === 'idle' || kind === 'scanning') return 'scanning';
    const some = filtered && this.watch.size > 0;
    return some || vscode.workspace.workspaceFolders?.length ? 'looked' : 'noFolder';
  }

  dispose(): void {
    this.endProgress?.();
    for (const s of this.subscriptions) s.dispose();
  }
}
