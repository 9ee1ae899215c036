import * as vscode from 'vscode';
import { Stopped } from '../../app/jailLog/limits';
import { RpcError } from '../../protocol/envelope';
import type { LogHandlers, LogOutcome, LogState } from '../../protocol/jailLog';
import { saveToClinic } from '../clinic/saveToClinic';
import { randomText } from '../holdsList/cacheFile';
import { failure, type OpenedLog } from './openedLog';
import { clinicFolder, savedText } from './ports';
import { takeAway } from './takeAway';

const said = (message: string): LogOutcome => ({ message });

/** One handler for each request of a log's page. From the page come form values and row numbers, never a path. */
export function logHandlers(log: OpenedLog): LogHandlers {
  const { services, slices, uri } = log;
  /** Long work answers at once and shows its result when it is there. */
  const later = (work: () => Promise<LogState | string | null>, after: () => Promise<LogState | null>): LogOutcome => {
    void work()
      .then(async (state) => {
        if (typeof state === 'object' && state) return log.emit('state', state);
        await showAgain(after);
        if (state !== null) log.emit('progress', { doing: state });
      })
      .catch(async (error: unknown) => {
        if (!(error instanceof Stopped)) services.log.error(`jail log: ${error instanceof Error ? error.name : ''}`);
        await showAgain(after);
        log.emit('progress', { doing: error instanceof Stopped ? 'Stopped. Nothing was counted.' : (failure(error) ?? '') });
      });
    return said('');
  };
  const showAgain = async (state: () => Promise<LogState | null>): Promise<void> => {
    const shown = await state();
    if (shown) log.emit('state', shown);
  };
  const current = async (): Promise<LogState | null> => (await log.page()).current;
  let opening = false;
  return {
    ready: async () => {
      const page = await log.page();
      const shown = page.current;
      if (shown) return shown;
      if (!opening) {
        opening = true;
        void page
          .open()
          .then((state) => log.emit('state', state))
          .catch((error: unknown) => {
            const message = failure(error) ?? 'Stopped. Open the file again to read it.';
            log.emit('state', { kind: 'refused', message, problems: [] });
          });
      }
      return { kind: 'busy', doing: 'Reading the file' };
    },
    preview: async (form) => (await log.page()).preview(form),
    read: (form) => later(async () => (await log.page()).count(form), current),
    stop: () => {
      slices.stop();
      return said('Stopping.');
    },
    back: async () => (await log.page()).back(),
    save: async (form) => {
      const file = (await log.page()).mappingFile(form);
      if (typeof file === 'string') return said(file);
      const folder = clinicFolder(services, uri);
      if (!folder) return said('There is no clinic folder to save in. Open a folder first.');
      const basedOn = await savedText(services, uri, file.path);
      if (basedOn === file.text) return said('Already saved like this.');
      const saved = await saveToClinic(services, folder, { ...file, basedOn });
      return said(saved ? 'Saved in the clinic folder, without any row.' : 'Not saved.');
    },
    reading: ({ reading }) => later(async () => (await log.page()).showReading(reading), current),
    rows: async (window) => {
      try {
        return await (await log.page()).rows(window);
      } catch (error) {
        if (error instanceof Stopped) throw new RpcError('cancelled', 'Stopped.');
        throw error;
      }
    },
    row: async ({ row }) => {
      const found = (await log.page()).row(row);
      if (!found) throw new RpcError('stale', 'That row is not there any more.');
      return found;
    },
    note: async ({ row }) => {
      const made = (await log.page()).noteText(row, { id: randomText(12), today: services.today() });
      if (made.kind === 'cannot') return said(made.message);
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: made.text });
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
      return said('A case note about this row is open. It is not saved yet.');
    },
    take: async ({ file }) => takeAway(log, await log.page(), file),
  };
}
