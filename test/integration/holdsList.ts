// What the tests of the list of holds share: notes to write, the rows as the product gives them, and waiting for a state.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/vscode/commandIds';

export async function activate(): Promise<void> {
  await vscode.extensions.getExtension('detainer-desk-publisher.detainer-desk')?.activate();
}

export function firstFolder(): vscode.Uri {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(uri);
  return uri;
}

/** A case note; years ahead, so that it is "later" whenever the tests run. */
export function caseNote(key: string, more: { readonly zone?: string; readonly facility?: string } = {}): string {
  return [
    '---',
    `case: ${key}`,
    ...(more.zone === '' ? [] : [`zone: ${more.zone ?? 'America/Chicago'}`]),
    ...(more.facility ? [`facility: ${more.facility}`] : []),
    'detainer:',
    '  form: I-247A',
    '  releasable: 2030-11-15 15:00',
    '---',
    '',
    'Call notes.',
    '',
  ].join('\n');
}

export type Row = Readonly<Record<string, string>>;

/** The open holds as the table has them, by case key (or file name). */
export async function rows(): Promise<ReadonlyMap<string, Row>> {
  const text = await vscode.commands.executeCommand<string>(COMMANDS.holdsReport, 'csv');
  const [head = [], ...lines] = parseCsv(text);
  return new Map(
    lines.map((cells) => {
      const row = Object.fromEntries(head.map((name, i) => [name, cells[i] ?? '']));
      return [row['case'] ?? '', row];
    }),
  );
}

export function scan(): Thenable<void> {
  return vscode.commands.executeCommand(COMMANDS.scanHolds);
}

/** Waits until the rows are as wanted; fails with those that were there. */
export async function rowsWhere(
  check: (rows: ReadonlyMap<string, Row>) => boolean,
  what: string,
): Promise<ReadonlyMap<string, Row>> {
  let last: ReadonlyMap<string, Row> = new Map();
  return until(
    async () => {
      last = await rows();
      return check(last) ? last : undefined;
    },
    () => `${what}; the rows are ${JSON.stringify([...last.values()])}`,
  );
}

export async function until<T>(
  check: () => Promise<T | undefined> | T | undefined,
  what: string | (() => string),
  ms = 12_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await check();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`not in time: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Adds a folder behind the others, or takes one out, and waits until VS Code says so. The first folder stays: without it the host restarts. */
export async function addFolder(uri: vscode.Uri, name: string): Promise<void> {
  await changeFolders(() =>
    vscode.workspace.updateWorkspaceFolders(vscode.workspace.workspaceFolders?.length ?? 0, 0, { uri, name }),
  );
}

export async function removeFolder(uri: vscode.Uri): Promise<void> {
  const at = vscode.workspace.workspaceFolders?.findIndex((f) => f.uri.toString() === uri.toString()) ?? -1;
  if (at > 0) await changeFolders(() => vscode.workspace.updateWorkspaceFolders(at, 1));
}

async function changeFolders(change: () => boolean): Promise<void> {
  const done = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  assert.ok(change(), 'the folders could not be changed');
  await done;
}

/** RFC 4180. */
function parseCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g;
  for (let m = cell.exec(text); m; m = cell.exec(text)) {
    const [whole, value = '', end] = m;
    if (whole === '' && cell.lastIndex >= text.length) break;
    lines.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replace(/""/g, '"') : value);
    if (end === '\r\n') lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}
