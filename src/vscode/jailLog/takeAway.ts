import * as vscode from 'vscode';
import { printExhibit } from '../../app/jailLog/printExhibit';
import type { LogPage } from '../../app/jailLog/page/logPage';
import { RowsGuard } from '../../app/jailLog/rowsGuard';
import { KINDS } from '../../domain/privacy/kinds';
import type { ClientData } from '../../domain/privacy/find';
import type { LogFileKind, LogOutcome } from '../../protocol/jailLog';
import { UTF8_MARK } from '../../domain/csv';
import { pickOne } from '../ui/quickRows';
import type { OpenedLog } from './openedLog';

const FILES: Readonly<Record<LogFileKind, { readonly name: string; readonly ending: string; readonly kind: string }>> = {
  page: { name: 'exhibit', ending: 'html', kind: 'Page to print' },
  word: { name: 'exhibit', ending: 'docx', kind: 'Word file' },
  rows: { name: 'rows', ending: 'csv', kind: 'Table' },
  shared: { name: 'shared', ending: 'html', kind: 'Page to print' },
};
/** VS Code writes a file in one piece. A larger table is for the command line, which streams it. */
const MOST_ROWS = 300_000;
const NOT_SAVED: LogOutcome = { message: 'Not saved.' };

/** Writes one file where the person says. What looks like client data in it is named first. */
export async function takeAway({ uri, slices }: OpenedLog, page: LogPage, what: LogFileKind): Promise<LogOutcome> {
  const made = what === 'rows' ? await rowsFile(page, slices.run) : await exhibitFile(page, what);
  if (!(made instanceof Uint8Array)) return made;
  const { name, ending, kind } = FILES[what];
  const target = await vscode.window.showSaveDialog({
    title: 'Save the Result of the Jail Log',
    filters: { [kind]: [ending] },
    defaultUri: vscode.Uri.joinPath(uri, '..', `${name}.${ending}`),
  });
  if (!target) return NOT_SAVED;
  if (target.toString() === uri.toString()) return { message: 'That is the log itself. Choose another name.' };
  try {
    await vscode.workspace.fs.writeFile(target, made);
  } catch {
    return { message: 'The file could not be written there. Choose another place.' };
  }
  return { message: `Saved ${target.path.slice(target.path.lastIndexOf('/') + 1)}. Read it before it leaves the office.` };
}

async function exhibitFile(page: LogPage, what: 'page' | 'word' | 'shared'): Promise<Uint8Array | LogOutcome> {
  const exhibit = page.exhibit(what === 'shared');
  if (!exhibit) return { message: 'There is no result yet.' };
  if (!(await saveAllTheSame(exhibit.found))) return NOT_SAVED;
  const printed = await printExhibit(exhibit.markdown, what === 'word' ? 'docx' : 'html', exhibit.picture);
  return printed.kind === 'invalid' ? { message: printed.message } : printed.bytes;
}

async function rowsFile(page: LogPage, run: OpenedLog['slices']['run']): Promise<Uint8Array | LogOutcome> {
  if (page.length > MOST_ROWS)
    return {
      message: `A table of more than ${MOST_ROWS.toLocaleString('en-US')} rows is written by the command line (docs/jail-log.md).`,
    };
  const withBookings = await pickOne('Rows as a table: the numbers of the bookings', 'Nothing is saved unless you choose', [
    { label: '$(lock) Leave them out', description: 'and the cells that reasons quote', value: false },
    { label: '$(list-ordered) Keep them', description: 'keep the file as the log itself is kept', value: true },
  ]);
  if (withBookings === undefined) return NOT_SAVED;
  const guard = new RowsGuard();
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  parts.push(encoder.encode(UTF8_MARK));
  await run(
    (function* () {
      for (const part of page.rowsCsv(withBookings, guard)) {
        parts.push(encoder.encode(part));
        yield;
      }
      return undefined;
    })(),
  );
  if (!(await saveAllTheSame(guard.found()))) return NOT_SAVED;
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

/** Names what looks like client data, and asks. Nothing found: nothing asked. */
async function saveAllTheSame(found: readonly ClientData[]): Promise<boolean> {
  if (found.length === 0) return true;
  const named = found.slice(0, 10).map(({ kind, text }) => `"${text}" (${KINDS[kind].label})`);
  const save = 'Save All the Same';
  const picked = await vscode.window.showWarningMessage(
    `This looks like client data: ${named.join(', ')}${found.length > named.length ? ` and ${found.length - named.length} more` : ''}.`,
    { modal: true, detail: 'Keep the file as the log itself is kept, or correct the columns first.' },
    save,
  );
  return picked === save;
}
