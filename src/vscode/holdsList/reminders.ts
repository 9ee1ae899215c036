import * as vscode from 'vscode';
import {
  dueReminders,
  reminderMemory,
  reminderWords,
  type DueReminder,
  type ReminderMemory,
} from '../../app/holdsList/reminders';
import { COMMANDS } from '../commandIds';
import { affects, setting } from '../settings';
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
      if (affects(e, 'reminders.enabled', 'reminders.minutesBefore')) this.check();
    });
  }

  /** Called each minute, and when the rows changed. Never waits for an answer: a notice nobody closed must not hold back the next one. */
  check(): void {
    if (!setting('reminders.enabled')) return;
    const leads = setting('reminders.minutesBefore').filter((n): n is number => typeof n === 'number' && n > 0);
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
    if (choice === 'Open') await vscode.commands.executeCommand(COMMANDS.openHold, due.row.uri);
    else if (choice === 'Mark Released') await vscode.commands.executeCommand(COMMANDS.markReleased, due.row.uri);
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
