import * as vscode from 'vscode';
import {
  dueReminders,
  reminderMemory,
  reminderWords,
  type DueReminder,
  type ReminderMemory,
} from '../../app/holdsList/reminders';
import { openHold } from '../commands/holdActions';
import { COMMANDS } from '../commandIds';
import { markReleased } from '../commands/markReleased';
import type { HoldsDesk } from './holdsDesk';

const KEY = 'holds.reminders';
const SNOOZE_MINUTES = 30;
const SNOOZE = `Snooze ${SNOOZE_MINUTES} Minutes`;

/**
 * The one unasked notice of this extension, off until somebody switches it on. Local, once for each lead time, without a name or a case
 * key. What was told and what was put off is kept for this workspace, so that a reload tells nothing twice and forgets no snooze.
 */
export class Reminders implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly desk: () => HoldsDesk,
    private readonly kept: vscode.Memento,
  ) {
    this.subscription = vscode.workspace.onDidChangeConfiguration((e) => {
      const ours = ['detainerDesk.reminders.enabled', 'detainerDesk.reminders.minutesBefore'];
      if (ours.some((name) => e.affectsConfiguration(name))) this.check();
    });
  }

  /** Called each minute, and when the rows changed. Never waits for an answer: a notice nobody closed must not hold back the next one. */
  check(): void {
    const config = vscode.workspace.getConfiguration('detainerDesk');
    if (!config.get<boolean>('reminders.enabled', false)) return;
    const leads = config
      .get<readonly unknown[]>('reminders.minutesBefore', [1440, 120])
      .filter((n): n is number => typeof n === 'number' && n > 0);
    const memory = this.open();
    const due = dueReminders(this.desk().watch.rows(), leads, memory);
    const one = due[0];
    if (!one) return;
    for (const d of due) memory.told(d);
    this.keep(memory);
    const telling = due.length === 1 ? this.tell(one) : this.tellAll(due.length);
    telling.catch((e: unknown) => this.desk().services.log.error(`reminders: ${e instanceof Error ? e.name : 'failed'}`));
  }

  private minute(): number {
    return Math.floor(this.desk().watch.now() / 60_000);
  }

  private open(): ReminderMemory {
    return reminderMemory(this.kept.get<unknown>(KEY), this.minute());
  }

  private keep(memory: ReminderMemory): void {
    void this.kept.update(KEY, memory.save());
  }

  private async tell(due: DueReminder): Promise<void> {
    const choice = await vscode.window.showWarningMessage(reminderWords(due), 'Open', SNOOZE, 'Mark Released');
    if (choice === 'Open') await openHold(this.desk(), due.row.uri);
    else if (choice === 'Mark Released') await markReleased(this.desk(), due.row.uri);
    else if (choice === SNOOZE) {
      const memory = this.open();
      memory.snooze(due, this.minute() + SNOOZE_MINUTES);
      this.keep(memory);
    }
  }

  private async tellAll(count: number): Promise<void> {
    const choice = await vscode.window.showWarningMessage(`${count} holds are near their earliest end.`, 'Show the List');
    if (choice) await vscode.commands.executeCommand(COMMANDS.listHolds);
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
