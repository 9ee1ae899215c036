import type { Uri } from 'vscode';
import { Stopped } from '../../app/jailLog/limits';
import type { LogPage } from '../../app/jailLog/page/logPage';
import type { LogEvents, LogRequests } from '../../protocol/jailLog';
import type { Rpc } from '../../protocol/rpc';
import type { Services } from '../services';
import type { Slices } from './slices';

export type LogRpc = Rpc<LogRequests, Record<string, never>, LogEvents, Record<string, never>>;

/** What the editor and its handlers share: one log in one tab. */
export interface OpenedLog {
  readonly uri: Uri;
  readonly services: Services;
  readonly slices: Slices;
  readonly page: () => Promise<LogPage>;
  readonly emit: LogRpc['emit'];
}

export class TooLarge extends Error {}

/** What is said where a log could not be opened; undefined: the person stopped it. */
export function failure(error: unknown): string | undefined {
  if (error instanceof Stopped) return undefined;
  return error instanceof TooLarge ? error.message : 'The file could not be read. It may have been moved or locked.';
}
