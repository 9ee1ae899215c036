import * as vscode from 'vscode';
import { nextDeadline, type NextDeadline } from '../../app/holdsList/holdWords';
import { COMMANDS } from '../commandIds';
import type { HoldsWatch } from './holdsWatch';

const BACKGROUND: Readonly<Record<NextDeadline['urgency'], string | undefined>> = {
  calm: undefined,
  soon: 'statusBarItem.warningBackground',
  over: 'statusBarItem.errorBackground',
};

/** The one item in the status bar: the next end to act by. Touched only when its words change, so that nothing is read out each minute. */
export class NextDeadlineItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('detainerDesk.next', vscode.StatusBarAlignment.Left, 0);
  private readonly subscription: vscode.Disposable;
  private shown = '';
  /** How often the item was touched; the tests hold that a minute without new words touches nothing. */
  touched = 0;

  constructor(private readonly watch: HoldsWatch) {
    this.item.name = 'Detainer Desk: Next Deadline';
    this.item.command = COMMANDS.listHolds;
    this.subscription = watch.onDidChange(() => this.draw());
  }

  get text(): string {
    return this.shown === '' ? '' : this.item.text;
  }

  get spoken(): string {
    return this.item.accessibilityInformation?.label ?? '';
  }

  draw(): void {
    const next = nextDeadline(this.watch.rows());
    const shown = next ? JSON.stringify(next) : '';
    if (shown === this.shown) return;
    this.shown = shown;
    this.touched++;
    if (!next) {
      this.item.hide();
      return;
    }
    this.item.text = next.text;
    this.item.tooltip = next.tooltip;
    const background = BACKGROUND[next.urgency];
    this.item.backgroundColor = background ? new vscode.ThemeColor(background) : undefined;
    // A changed label is read out by some screen readers: it says the end, which does not change, and not what is left.
    if (this.item.accessibilityInformation?.label !== next.spoken)
      this.item.accessibilityInformation = { label: next.spoken, role: 'button' };
    this.item.show();
  }

  dispose(): void {
    this.subscription.dispose();
    this.item.dispose();
  }
}
