import * as vscode from 'vscode';
import { FolderDefaults } from '../note/defaults/noteDefaults';
import type { Services } from '../services';
import { CacheFile } from './cacheFile';
import type { HoldsDesk } from './holdsDesk';
import { HoldsView } from './holdsView';
import { HoldsWatch } from './holdsWatch';
import { MinuteTicks } from './minuteTicks';
import { NextDeadlineItem } from './nextDeadlineItem';
import { Reminders } from './reminders';

/** The window is drawn and the first note is open before the folder is looked through. */
const SETTLED = 1500;

export interface RegisteredHolds extends vscode.Disposable {
  readonly desk: HoldsDesk;
  readonly ticks: MinuteTicks;
  readonly nextItem: NextDeadlineItem;
}

/** The list of holds, its badge and its reminders. Registers only: nothing is read before somebody looks, or the window has settled. */
export function registerHolds(services: Services, context: vscode.ExtensionContext): RegisteredHolds {
  const defaults = new FolderDefaults(services.clinic);
  const watch = new HoldsWatch(services, defaults, new CacheFile(context));
  const view = new HoldsView(watch, context.workspaceState);
  const desk: HoldsDesk = { services, watch, view, defaults, context, notes: (uri) => services.enginesFor(uri).notes };
  const ticks = new MinuteTicks(() => watch.now());
  const nextItem = new NextDeadlineItem(watch);
  const reminders = new Reminders(() => desk, context.workspaceState);
  const settle = setTimeout(() => void watch.start(), SETTLED);
  const all = vscode.Disposable.from(
    new vscode.Disposable(() => clearTimeout(settle)),
    defaults,
    watch,
    view,
    ticks,
    nextItem,
    reminders,
    ticks.onTick(() => {
      view.draw();
      nextItem.draw();
      reminders.check();
    }),
    watch.onDidChange(() => {
      ticks.on = true;
      reminders.check();
    }),
  );
  return { desk, ticks, nextItem, dispose: () => void all.dispose() };
}
