import * as vscode from 'vscode';
import { LIMITS, millions } from '../../app/jailLog/limits';
import type { LogPage } from '../../app/jailLog/page/logPage';
import { logEvents, logRequests } from '../../protocol/jailLog';
import { Rpc } from '../../protocol/rpc';
import { pageHtml, pageRoot, type PageParts } from '../panel/html';
import type { Services } from '../services';
import { logHandlers } from './handlers';
import { TooLarge, type LogRpc, type OpenedLog } from './openedLog';
import { portsFor } from './ports';
import { Slices } from './slices';

export const JAIL_LOG_VIEW = 'detainerDesk.jailLog';

const PARTS: PageParts = { title: 'Jail Log', script: 'jailLog.js', styles: ['styles.css', 'jailLog.css'] };

/** "Jail Log" beside the text editor: reads, never writes. A file opens with it only when somebody asks for it. */
export class JailLogEditor implements vscode.CustomReadonlyEditorProvider {
  constructor(
    private readonly services: Services,
    private readonly context: vscode.ExtensionContext,
  ) {}

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => undefined };
  }

  resolveCustomEditor({ uri }: vscode.CustomDocument, panel: vscode.WebviewPanel): void {
    const { services, context } = this;
    panel.webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      localResourceRoots: [pageRoot(context.extensionUri)],
    };
    const slices = new Slices();
    let page: Promise<LogPage> | undefined;
    const tell = (doing: string): void => rpc.emit('progress', { doing });
    const opened: OpenedLog = {
      uri,
      services,
      slices,
      page: () => (page ??= makePage(services, uri, slices, tell)),
      emit: (name, body) => rpc.emit(name, body),
    };
    const rpc: LogRpc = new Rpc({
      who: 'host',
      post: (message) => void panel.webview.postMessage(message),
      serves: logRequests,
      handlers: logHandlers(opened),
      calls: {},
      emits: logEvents,
      hears: {},
      onEvent: () => undefined,
      onError: (what, error) => services.log.error(`jail log ${what}: ${error instanceof Error ? error.name : ''}`),
    });
    const hearing = panel.webview.onDidReceiveMessage((message: unknown) => rpc.receive(message));
    panel.onDidDispose(() => {
      slices.stop();
      rpc.dispose();
      hearing.dispose();
    });
    panel.webview.html = pageHtml(panel.webview, context.extensionUri, PARTS);
  }
}

/** The readers are loaded with the first log. */
async function makePage(services: Services, uri: vscode.Uri, slices: Slices, tell: (doing: string) => void): Promise<LogPage> {
  const { LogPage } = await import('../../app/jailLog/page/logPage');
  return new LogPage({ ...portsFor(services, uri), run: slices.run, tell, read: () => readFile(uri) });
}

async function readFile(uri: vscode.Uri): Promise<{ name: string; bytes: Uint8Array }> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const { size } = await vscode.workspace.fs.stat(uri);
  // Refused with its sentence by the reader of tables, before any of it is in memory.
  if (size > LIMITS.file)
    throw new TooLarge(`${name}: ${millions(size)} are more than a log may have (${millions(LIMITS.file)}).`);
  return { name, bytes: await vscode.workspace.fs.readFile(uri) };
}

/** Asks which file where none is given, and opens it beside what is open. */
export async function readJailLog(given: unknown): Promise<void> {
  const uri = given instanceof vscode.Uri ? given : await askFile();
  if (uri) await vscode.commands.executeCommand('vscode.openWith', uri, JAIL_LOG_VIEW);
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: 'Read a Jail Log',
      openLabel: 'Read',
      filters: { 'Spreadsheets and tables': ['csv', 'tsv', 'xlsx', 'txt', 'gz'] },
    })) ?? [];
  return uri;
}
