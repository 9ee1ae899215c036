/** Every command: its name, what it may be handed, and what runs. The one list; the manifest is held to it by a test. */
import * as vscode from 'vscode';
import type { HoldRequest } from '../../domain/detainer/answers';
import { setUpClinic } from '../clinic/setUpClinic';
import { COMMANDS, type CommandName } from '../commandIds';
import type { HoldsDesk } from '../holdsList/holdsDesk';
import { protectFromAi } from '../ai/protectFolder';
import { readJailLog } from '../jailLog/jailLogEditor';
import { openPanel } from '../panel/panel';
import { caseStage } from './note/caseStage';
import { checkCitations } from './citations/checkCitations';
import { checkDeadline } from './hold/checkDeadline';
import { checkPriorities } from './checkPriorities';
import { classifyCharges } from './classifyCharges';
import { explain } from './hold/explain';
import { exportCalendar } from './hold/exportCalendar';
import { factorWorksheet } from './note/factorWorksheet';
import {
  explainHold,
  filterHolds,
  insertDeadline,
  listHolds,
  openHold,
  showAllHolds,
  showTimeline,
  sortHolds,
} from './hold/holdActions';
import { holdsReport } from './hold/holdsReport';
import { ignoreFinding } from './citations/ignoreFinding';
import { installLawPack } from './lawPacks/installLawPack';
import { revertLawPack } from './lawPacks/revertLawPack';
import { showLawChanges } from './lawPacks/showLawChanges';
import { insertAuthorities } from './citations/insertAuthorities';
import { insertClientSheet } from './letters/insertClientSheet';
import { insertRequest } from './letters/insertRequest';
import { insertSnippet } from './note/insertSnippet';
import { markReleased } from './hold/markReleased';
import { newCaseNote } from './note/newCaseNote';
import { otherClocks } from './hold/otherClocks';
import { patternReport } from './patternReport';
import { printLetter } from './letters/printLetter';
import { reportWrongDeadline } from './hold/reportWrongDeadline';
import { restoreIgnored } from './citations/restoreIgnored';
import { searchProgram } from './searchProgram';
import { shareSnippet } from './note/shareSnippet';
import { showChange } from './note/showChange';
import { thisJail } from './hold/thisJail';

/** A command is handed whatever a menu, a link or a key binding passes: each row says how it is read. */
type Handler = (first: unknown, second: unknown) => unknown;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A request from our own quick check; the API checks the rest of it. */
function holdRequest(value: unknown): HoldRequest | undefined {
  const isRequest = (v: unknown): v is HoldRequest => typeof v === 'object' && v !== null && 'releasable' in v && 'zone' in v;
  return isRequest(value) ? value : undefined;
}

function handlersOf(desk: HoldsDesk): Readonly<Record<CommandName, Handler>> {
  const { services, watch, context } = desk;
  return {
    checkDeadline: (typed) => checkDeadline(services, text(typed)),
    otherClocks: () => otherClocks(services),
    thisJail: (typed, note) => thisJail(desk, text(typed), note),
    classifyCharges: () => classifyCharges(services),
    insertRequest: (template) => insertRequest(services, text(template)),
    openPanel: (request) => openPanel(services, context, holdRequest(request)),
    explain: () => explain(services),
    checkCitations: () => checkCitations(services),
    insertAuthorities: () => insertAuthorities(services),
    ignoreFinding: (target) => ignoreFinding(services, target),
    restoreIgnored: () => restoreIgnored(services),
    newCaseNote: () => newCaseNote(desk),
    markReleased: (note) => markReleased(desk, note),
    exportCalendar: (note) => exportCalendar(desk, note),
    holdsReport: (wish) => holdsReport(desk, wish),
    listHolds: () => listHolds(desk),
    showTimeline: (note) => showTimeline(desk, note),
    showChange: (note, start) => showChange(desk, note, start),
    filterHolds: () => filterHolds(desk),
    showAllHolds: () => showAllHolds(desk),
    sortHolds: () => sortHolds(desk),
    scanHolds: () => (watch.started ? watch.scan() : watch.start()),
    stopScan: () => watch.stop(),
    openHold: (note) => openHold(desk, note),
    explainHold: (note) => explainHold(desk, note),
    insertDeadline: (note) => insertDeadline(desk, note),
    caseStage: () => caseStage(services),
    checkPriorities: () => checkPriorities(services),
    patternReport: () => patternReport(desk),
    readJailLog: (file) => readJailLog(file),
    searchProgram: (id) => searchProgram(services, text(id)),
    insertSnippet: (prefix) => insertSnippet(services, text(prefix)),
    shareSnippet: () => shareSnippet(services),
    printLetter: () => printLetter(services),
    insertClientSheet: (request) => insertClientSheet(services, holdRequest(request)),
    factorWorksheet: () => factorWorksheet(services),
    reportWrongDeadline: () => reportWrongDeadline(desk),
    setUpClinic: () => setUpClinic(services),
    protectFromAi: () => protectFromAi(services),
    installLawPack: (file) => installLawPack(services, file),
    revertLawPack: (id) => revertLawPack(services, text(id)),
    showLawChanges: (how) => showLawChanges(desk, how),
  };
}

/** Registers every command. A failure is said, never swallowed. */
export function registerCommands(desk: HoldsDesk): vscode.Disposable {
  const handlers = handlersOf(desk);
  const registered = (Object.keys(COMMANDS) as CommandName[]).map((name) =>
    vscode.commands.registerCommand(COMMANDS[name], async (first: unknown, second: unknown) => {
      try {
        return await handlers[name](first, second);
      } catch (e) {
        desk.services.log.error(`${name}: ${e instanceof Error ? (e.stack ?? e.message) : String(e)}`);
        void vscode.window.showErrorMessage(
          'Something went wrong and nothing was changed. The details are in the output "Detainer Desk".',
        );
        return undefined;
      }
    }),
  );
  return vscode.Disposable.from(...registered);
}
