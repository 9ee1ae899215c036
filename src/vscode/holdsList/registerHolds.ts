import * as vscode from 'vscode';
import type { Notes } from '../../app/note/notes';
import { exportCalendar } from '../commands/exportCalendar';
import {
  explainHold,
  filterHolds,
  insertDeadline,
  listHolds,
  openHold,
  showAllHolds,
  showTimeline,
  sortHolds,
} from '../commands/holdActions';
import { holdsReport } from '../commands/holdsReport';
import { markReleased } from '../commands/markReleased';
import { newCaseNote } from '../commands/newCaseNote';
import { showChange } from '../commands/showChange';
import type { CommandHandler } from '../commands/register';
import type { CommandName } from '../commandIds';
import type { FindingSource } from '../providers/findingSource';
import { holdFindings } from '../providers/holdFindings';
import { NoteActions } from '../providers/noteActions';
import { NoteFolding } from '../providers/noteFolding';
import { NoteKeyCompletion } from '../providers/noteKeyCompletion';
import { NoteKeyHover } from '../providers/noteKeyHover';
import { NoteSymbols } from '../providers/noteSymbols';
import { ReleaseLens } from '../providers/releaseLens';
import type { Services } from '../services';
import { HoldsView } from './holdsView';
import { NextDeadlineItem } from './nextDeadlineItem';
import { Reminders } from './reminders';
import { CacheFile } from './cacheFile';
import type { HoldsDesk } from './holdsDesk';
import { HoldsWatch } from './holdsWatch';
import { MinuteTicks } from './minuteTicks';
import { FolderDefaults } from '../note/noteDefaults';

const NOTES: vscode.DocumentSelector = { language: 'markdown' };
/** The window is drawn and the first note is open before the folder is looked through. */
const SETTLED = 1500;

type HoldCommand =
  | 'newCaseNote'
  | 'openHold'
  | 'explainHold'
  | 'insertDeadline'
  | 'showTimeline'
  | 'showChange'
  | 'markReleased'
  | 'exportCalendar'
  | 'holdsReport'
  | 'listHolds'
  | 'filterHolds'
  | 'showAllHolds'
  | 'sortHolds'
  | 'scanHolds'
  | 'stopScan';

export interface RegisteredHolds extends vscode.Disposable {
  readonly handlers: Readonly<Record<Extract<CommandName, HoldCommand>, CommandHandler>>;
  /** Joins the other sources of the problems of a note. */
  readonly findings: FindingSource;
  readonly desk: HoldsDesk;
  readonly nextItem: NextDeadlineItem;
}

/** Everything about case notes and the list of holds. Registers only: nothing is read before somebody looks, or the window has settled. */
export function registerHolds(services: Services, context: vscode.ExtensionContext): RegisteredHolds {
  const defaults = new FolderDefaults(services.clinic);
  const watch = new HoldsWatch(services, defaults, new CacheFile(context));
  const view = new HoldsView(watch, context.workspaceState);
  const notes = (uri: vscode.Uri | undefined): Notes => services.enginesFor(uri).notes;
  const desk: HoldsDesk = { services, watch, view, defaults, context, notes };
  const ticks = new MinuteTicks(() => watch.now());
  const nextItem = new NextDeadlineItem(watch);
  const lens = new ReleaseLens(desk, ticks);
  const reminders = new Reminders(() => desk, context.workspaceState);
  const settle = setTimeout(() => void watch.start(), SETTLED);
  const { languages } = vscode;
  const all = vscode.Disposable.from(
    new vscode.Disposable(() => clearTimeout(settle)),
    defaults,
    watch,
    view,
    ticks,
    nextItem,
    lens,
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
    languages.registerCompletionItemProvider(NOTES, new NoteKeyCompletion(desk), ...NoteKeyCompletion.triggers),
    languages.registerHoverProvider(NOTES, new NoteKeyHover(desk)),
    languages.registerDocumentSymbolProvider(NOTES, new NoteSymbols(desk), NoteSymbols.metadata),
    languages.registerFoldingRangeProvider(NOTES, new NoteFolding()),
    languages.registerCodeLensProvider(NOTES, lens),
    languages.registerCodeActionsProvider(NOTES, new NoteActions(), NoteActions.metadata),
  );
  return {
    desk,
    nextItem,
    findings: holdFindings(() => desk),
    handlers: {
      newCaseNote: () => newCaseNote(desk),
      openHold: (_s, arg) => openHold(desk, arg),
      explainHold: (_s, arg) => explainHold(desk, arg),
      insertDeadline: (_s, arg) => insertDeadline(desk, arg),
      showTimeline: (_s, arg) => showTimeline(desk, arg),
      showChange: (_s, arg, start) => showChange(desk, arg, start),
      markReleased: (_s, arg) => markReleased(desk, arg),
      exportCalendar: (_s, arg) => exportCalendar(desk, arg),
      holdsReport: (_s, arg) => holdsReport(desk, arg),
      listHolds: () => listHolds(desk),
      filterHolds: () => filterHolds(desk),
      showAllHolds: () => showAllHolds(desk),
      sortHolds: () => sortHolds(desk),
      scanHolds: () => (watch.started ? watch.scan() : watch.start()),
      stopScan: () => watch.stop(),
    },
    dispose: () => void all.dispose(),
  };
}
