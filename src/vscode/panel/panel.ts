import * as vscode from 'vscode';
import type { HoldRequest } from '../../domain/detainer/answers';
import { localStretches } from '../../domain/note/keys/localDays';
import { Place } from '../../protocol/hostState';
import { EMPTY_HOLD, type HoldForm } from '../../protocol/hold';
import { hostEvents, pageRequests, type HostEvents, type PageRequests } from '../../protocol/messages';
import { Rpc } from '../../protocol/rpc';
import type { ClinicEngines } from '../clinic/libraries';
import type { Services } from '../services';
import { wordsOf } from '../../domain/note/keys/askedAnswers';
import { makeCatalog } from '../../app/note/panelCatalog';
import { makeHandlers } from './handlers';
import type { PanelMemory } from './handlerParts';
import { hostState } from './hostState';
import { pageHtml, pageRoot } from './html';
import { TargetNote } from './targetNote';

const VIEW_TYPE = 'detainerDesk.panel';
const SETTLE_MS = 150;

type HostRpc = Rpc<PageRequests, Record<string, never>, HostEvents, Record<string, never>>;

/** One panel per window. It is taken down when hidden; what was typed waits in memory. */
class PanelHost {
  private panel: vscode.WebviewPanel | undefined;
  private rpc: HostRpc | undefined;
  private ready = false;
  private settle: unknown;
  /** The engines the page's lists were made from. */
  private engines: unknown;
  private readonly memory: PanelMemory = { draft: null, place: null };
  private readonly target: TargetNote;
  private waiting: { tab: string; hold: HoldForm | null } | undefined;

  constructor(
    private readonly services: Services,
    private readonly context: vscode.ExtensionContext,
  ) {
    this.target = new TargetNote(services);
  }

  open(request?: HoldRequest): void {
    if (request) this.show({ tab: 'hold', hold: formOf(request) });
    if (this.panel) {
      this.panel.reveal();
      return;
    }
    this.attach(
      vscode.window.createWebviewPanel(
        VIEW_TYPE,
        'Detainer Desk',
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
        options(this.context),
      ),
    );
  }

  /** A panel that VS Code kept across a reload: the place comes back, the answers are worked out anew. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const place = Place.safeParse(state);
    if (place.success) this.memory.place = place.data;
    if (this.panel) {
      panel.dispose();
      return;
    }
    panel.webview.options = options(this.context);
    this.attach(panel);
  }

  private attach(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    this.ready = false;
    const { services } = this;
    const rpc: HostRpc = new Rpc({
      who: 'host',
      post: (message) => void panel.webview.postMessage(message),
      serves: pageRequests,
      handlers: makeHandlers(services, this.target, this.memory, () => this.onReady()),
      calls: {},
      emits: hostEvents,
      hears: {},
      onEvent: () => undefined,
      onError: (what, error) => services.log.error(`panel ${what}: ${error instanceof Error ? error.name : ''}`),
    });
    this.rpc = rpc;
    const changed = (): void => this.changedSoon();
    const subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => rpc.receive(message)),
      services.lastNote.onDidChange(changed),
      services.clinic.onDidChange(changed),
      vscode.workspace.onDidChangeTextDocument((e) => {
        if (e.document === this.target.current()?.document) changed();
      }),
      vscode.workspace.onDidCloseTextDocument(changed),
      vscode.workspace.onDidChangeConfiguration((e) => {
        if (e.affectsConfiguration('detainerDesk')) changed();
      }),
    ];
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.ready = false; // the page goes away and shakes hands again when it comes back
    });
    panel.onDidDispose(() => {
      rpc.dispose();
      for (const s of subscriptions) s.dispose();
      if (this.panel === panel) {
        this.panel = undefined;
        this.rpc = undefined;
        this.ready = false;
      }
    });
    panel.webview.html = pageHtml(panel.webview, this.context.extensionUri);
  }

  private onReady(): void {
    this.ready = true;
    this.engines = this.currentEngines();
    const { waiting } = this;
    this.waiting = undefined;
    // After the reply to the handshake, so that the page is there to hear it.
    if (waiting) setTimeout(() => this.rpc?.emit('show', waiting), 0);
  }

  private show(what: { tab: string; hold: HoldForm | null }): void {
    if (this.ready) this.rpc?.emit('show', what);
    else this.waiting = what;
  }

  /** Typing in the note tells the page once it pauses. */
  private changedSoon(): void {
    clearTimeout(this.settle);
    this.settle = setTimeout(() => {
      if (!this.ready) return;
      const engines = this.currentEngines();
      if (engines !== this.engines) {
        this.engines = engines;
        this.rpc?.emit('catalog', makeCatalog(engines.api));
      }
      this.rpc?.emit('hostState', hostState(this.services, this.target));
    }, SETTLE_MS);
  }

  /** New ones each time the clinic's folder was read anew. */
  private currentEngines(): ClinicEngines {
    return this.services.enginesFor(this.target.current()?.document.uri);
  }
}

function options(context: vscode.ExtensionContext): vscode.WebviewOptions {
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [pageRoot(context.extensionUri)],
  };
}

/** The quick check's values, so that "Open in the panel" goes on where it was. */
function formOf(r: HoldRequest): HoldForm {
  return {
    ...EMPTY_HOLD,
    releasable: r.releasable,
    zone: r.zone,
    form: r.form ?? '',
    jurisdiction: r.jurisdiction ?? '',
    holidayRule: r.holidayRule ?? 'in-lieu',
    received: r.received ?? '',
    iceCustody: r.iceCustodySince ?? '',
    servedBy287gAt: r.servedBy287g?.at ?? '',
    hours: r.hours === undefined ? '' : String(r.hours),
    inauguration: r.inaugurationArea === undefined ? '' : r.inaugurationArea ? 'yes' : 'no',
    localDays: localStretches(r.localDays ?? [])
      .slice(0, 10)
      .map((row) => ({ ...row, basis: row.basis.slice(0, 200) })),
    before: wordsOf(r),
    answers: {
      ...(r.convictionBox === undefined ? {} : { convictionBox: r.convictionBox ? 'yes' : 'no' }),
      ...(r.convicted === undefined ? {} : { convicted: r.convicted ? 'yes' : 'no' }),
    },
  };
}

const hosts = new WeakMap<Services, PanelHost>();

function hostFor(services: Services, context: vscode.ExtensionContext): PanelHost {
  let host = hosts.get(services);
  if (!host) hosts.set(services, (host = new PanelHost(services, context)));
  return host;
}

/** Opens the panel, or brings it to the front; with a request, on the Hold tab with its values. */
export function openPanel(services: Services, context: vscode.ExtensionContext, request?: HoldRequest): void {
  hostFor(services, context).open(request);
}

/** Register with `vscode.window.registerWebviewPanelSerializer(PANEL_VIEW_TYPE, new PanelSerializer(services, context))`. */
export class PanelSerializer implements vscode.WebviewPanelSerializer {
  constructor(
    private readonly services: Services,
    private readonly context: vscode.ExtensionContext,
  ) {}

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    hostFor(this.services, this.context).restore(panel, state);
    return Promise.resolve();
  }
}

export const PANEL_VIEW_TYPE = VIEW_TYPE;
