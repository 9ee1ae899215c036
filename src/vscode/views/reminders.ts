import * as vscode from 'vscode';
import { dueReminders, reminderKey, reminderWords, type DueReminder } from '../../app/reminders';
import { fingerprint } from '../../domain/note/hash';
import { openHold } from '../commands/holdActions';
import { COMMANDS } from '../commands/ids';
import { markReleased } from '../commands/markReleased';
import type { HoldsDesk } from '../notes/holdsDesk';

const SHOWN = 'holds.reminded';
const KEPT = 2000;
const SNOOZE_MINUTES = 30;

/** The one unasked notice of this extension, off until somebody switches it on. Local, once for each lead time, without a name or a case key. */
export class Reminders implements vscode.Disposable {
  private readonly snoozed = new Map<string, number>();
  private showing = false;

  constructor(
    private readonly desk: () => HoldsDesk,
    private readonly memory: vscode.Memento,
  ) {}

  /** Called each minute, and when the rows changed. */
  async check(): Promise<void> {
    const config = vscode.workspace.getConfiguration('detainerDesk');
    if (this.showing || !config.get<boolean>('reminders.enabled', false)) return;
    const leads = config
      .get<readonly unknown[]>('reminders.minutesBefore', [1440, 120])
      .filter((n): n is number => typeof n === 'number' && n > 0);
    const { watch } = this.desk();
    const minute = Math.floor(watch.now() / 60_000);
    const shown = new Set(this.memory.get<readonly string[]>(SHOWN, []));
    const key = (uri: string, end: number, lead: number): string => fingerprint(reminderKey(uri, end, lead));
    const due = dueReminders(watch.rows(), leads, (uri, end, lead) => shown.has(key(uri, end, lead))).filter(
      (d) => (this.snoozed.get(d.row.uri) ?? 0) <= minute,
    );
    if (due.length === 0) return;
    this.showing = true;
    try {
      for (const d of due) for (const lead of d.leads) shown.add(key(d.row.uri, d.end, lead));
      await this.memory.update(SHOWN, [...shown].slice(-KEPT));
      const one = due[0];
      if (due.length === 1 && one) await this.tell(one, minute);
      else await this.tellAll(due);
    } finally {
      this.showing = false;
    }
  }

  private async tell(due: DueReminder, minute: number): Promise<void> {
    const snooze = `Snooze ${SNOOZE_MINUTES} Minutes`;
    const choice = await vscode.window.showWarningMessage(reminderWords(due), 'Open', snooze, 'Mark Released');
    if (choice === 'Open') await openHold(this.desk(), due.row.uri);
    else if (choice === 'Mark Released') await markReleased(this.desk(), due.row.uri);
    else if (choice === snooze) {
      this.snoozed.set(due.row.uri, minute + SNOOZE_MINUTES);
      const again = new Set(due.leads.map((lead) => fingerprint(reminderKey(due.row.uri, due.end, lead))));
      await this.memory.update(
        SHOWN,
        this.memory.get<readonly string[]>(SHOWN, []).filter((k) => !again.has(k)),
      );
    }
  }

  private async tellAll(due: readonly DueReminder[]): Promise<void> {
    const choice = await vscode.window.showWarningMessage(`${due.length} holds are near their earliest end.`, 'Show the List');
    if (choice) await vscode.commands.executeCommand(COMMANDS.listHolds);
  }

  dispose(): void {
    this.snoozed.clear();
  }
}
