/** The composition root: builds the services once and passes them in. Nothing runs at start but registering. */
import * as vscode from 'vscode';
import { openApi } from './api';
import type { DetainerDeskApi } from './app/answers';
import { createEngines } from './app/engines';
import { currentEngines } from './vscode/clinic/currentEngines';
import { registerLanguageTools } from './vscode/ai/languageTools';
import { aiStatus } from './vscode/ai/protectFolder';
import { ClinicLibraries } from './vscode/clinic/libraries';
import { registerClinic } from './vscode/clinic/registerClinic';
import { now, today } from './vscode/clock';
import { registerCommands } from './vscode/commands/table';
import { registerContextKeys } from './vscode/contextKeys';
import { registerHolds } from './vscode/holdsList/registerHolds';
import { JAIL_LOG_VIEW, JailLogEditor } from './vscode/jailLog/jailLogEditor';
import { LastNote } from './vscode/note/lastNote';
import { PANEL_VIEW_TYPE, PanelSerializer } from './vscode/panel/panel';
import { registerNoteProviders } from './vscode/providers/registerNoteProviders';
import type { Services } from './vscode/services';
import { ReadOnlyDocs } from './vscode/ui/readOnlyDocs';

export function activate(context: vscode.ExtensionContext): DetainerDeskApi {
  const engines = createEngines();
  const builtIn = { ...engines, api: openApi(engines) };
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
    lastNote,
    services.docs,
    log,
    registerContextKeys(lastNote),
    registerCommands(holds.desk),
    holds,
    registerNoteProviders(holds.desk, holds.ticks),
    registerClinic(services),
    registerLanguageTools(services),
    aiStatus(),
    vscode.window.registerCustomEditorProvider(JAIL_LOG_VIEW, new JailLogEditor(services, context)),
    vscode.window.registerWebviewPanelSerializer(PANEL_VIEW_TYPE, new PanelSerializer(services, context)),
  );
  return builtIn.api;
}
