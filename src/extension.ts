/** The composition root: builds the services once and passes them in. Nothing runs at start but registering. */
import * as vscode from 'vscode';
import { openDoor } from './api';
import type { DetainerDeskApi } from './app/answers';
import { createEngines } from './app/engines';
import { currentEngines } from './vscode/clinic/currentEngines';
import { ClinicLibraries } from './vscode/clinic/libraries';
import { registerClinic } from './vscode/clinic/registerClinic';
import { now, today } from './vscode/clock';
import { caseStage } from './vscode/commands/caseStage';
import { checkCitations } from './vscode/commands/checkCitations';
import { checkDeadline } from './vscode/commands/checkDeadline';
import { checkPriorities } from './vscode/commands/checkPriorities';
import { classifyCharges } from './vscode/commands/classifyCharges';
import { explain } from './vscode/commands/explain';
import { factorWorksheet } from './vscode/commands/factorWorksheet';
import { ignoreFinding } from './vscode/commands/ignoreFinding';
import { insertAuthorities } from './vscode/commands/insertAuthorities';
import { insertRequest } from './vscode/commands/insertRequest';
import { insertSnippet } from './vscode/commands/insertSnippet';
import { otherClocks } from './vscode/commands/otherClocks';
import { patternReport } from './vscode/commands/patternReport';
import { printLetter } from './vscode/commands/printLetter';
import { registerCommands } from './vscode/commands/register';
import { restoreIgnored } from './vscode/commands/restoreIgnored';
import { shareSnippet } from './vscode/commands/shareSnippet';
import { searchProgram } from './vscode/commands/searchProgram';
import { LastNote } from './vscode/note/lastNote';
import { registerHolds } from './vscode/holdsList/registerHolds';
import { openPanel, PANEL_VIEW_TYPE, PanelSerializer } from './vscode/panel/panel';
import { ProgramHover } from './vscode/providers/programHover';
import { registerNoteProviders } from './vscode/providers/registerNoteProviders';
import { ReadOnlyDocs } from './vscode/ui/readOnlyDocs';
import type { Services } from './vscode/services';
import type { HoldRequest } from './domain/detainer/answers';

export function activate(context: vscode.ExtensionContext): DetainerDeskApi {
  const engines = createEngines();
  const builtIn = { ...engines, api: openDoor(engines) };
  const log = vscode.window.createOutputChannel('Detainer Desk', { log: true });
  const lastNote = new LastNote();
  const clinic = new ClinicLibraries(builtIn, log);
  // assigned, not spread: the engines are getters that follow the note in front
  const services: Services = Object.assign(currentEngines(clinic, lastNote), {
    lastNote,
    docs: new ReadOnlyDocs(),
    recent: {},
    log,
    now,
    today,
  });
  const holds = registerHolds(services, context);
  context.subscriptions.push(
    clinic,
    services.lastNote,
    services.docs,
    services.log,
    registerCommands(services, {
      checkDeadline: (s, text) => checkDeadline(s, typeof text === 'string' ? text : undefined),
      otherClocks: (s) => otherClocks(s),
      classifyCharges: (s) => classifyCharges(s),
      insertRequest: (s, id) => insertRequest(s, typeof id === 'string' ? id : undefined),
      openPanel: (s, request) => openPanel(s, context, holdRequestFrom(request)),
      explain: (s) => explain(s),
      checkCitations: (s) => checkCitations(s),
      insertAuthorities: (s) => insertAuthorities(s),
      ignoreFinding: (s, target) => ignoreFinding(s, target),
      restoreIgnored: (s) => restoreIgnored(s),
      insertSnippet: (s, prefix) => insertSnippet(s, typeof prefix === 'string' ? prefix : undefined),
      shareSnippet: (s) => shareSnippet(s),
      printLetter: (s) => printLetter(s),
      factorWorksheet: (s) => factorWorksheet(s),
      caseStage: (s) => caseStage(s),
      checkPriorities: (s) => checkPriorities(s),
      patternReport: () => patternReport(holds.desk),
      searchProgram: (s, id) => searchProgram(s, typeof id === 'string' ? id : undefined),
      ...holds.handlers,
    }),
    holds,
    registerNoteProviders(services, [holds.findings]),
    vscode.languages.registerHoverProvider({ language: 'markdown' }, new ProgramHover(services)),
    registerClinic(services),
    vscode.window.registerWebviewPanelSerializer(PANEL_VIEW_TYPE, new PanelSerializer(services, context)),
  );
  return builtIn.api;
}

/** A request from our own quick check. Whatever else a key binding may pass is left out; the door checks the rest. */
function holdRequestFrom(value: unknown): HoldRequest | undefined {
  const isRequest = (v: unknown): v is HoldRequest => typeof v === 'object' && v !== null && 'releasable' in v && 'zone' in v;
  return isRequest(value) ? value : undefined;
}
