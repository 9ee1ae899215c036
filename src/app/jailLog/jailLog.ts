import type { LoadedHoldData } from '../../data/holds/holds';
import { loadHoldData } from '../../data/holds/holds';
import { loadLogWords } from '../../data/jails/jailLog';
import type { LogChoices, LogMapping, LogProposal, LogTable } from '../../domain/jailLog/answers';
import type { ReadingRow } from '../../domain/detainer/rows';
import { indexLogWords, type LogWords } from '../../domain/jailLog/logWords';
import { proposeLog } from '../../domain/jailLog/columns/propose';
import { readLog, refuseAll, type LogAnswer } from '../../domain/jailLog/readLog';
import { openSource, tableOfRecords } from '../../domain/jailLog/source';
import { readTables, type TablesAnswer } from './readTables';

export type LogRequest =
  | { readonly rows: readonly Readonly<Record<string, string>>[]; readonly mapping: LogMapping; readonly choices: LogChoices }
  | { readonly tables: readonly LogTable[]; readonly mapping: LogMapping; readonly choices: LogChoices };

export interface JailLogs {
  readTables(file: { readonly name: string; readonly text?: string; readonly bytes?: Uint8Array }): Promise<TablesAnswer>;
  proposeLog(request: { readonly tables: readonly LogTable[] }): LogProposal;
  readLog(request: LogRequest): LogAnswer;
  /** Every reading there is, in the order of display: the columns of a result that fits any log. */
  readings(): readonly ReadingRow[];
  /** Of the rules the hours are counted by. */
  dataVersion(): string;
}

/** Zones of the United States that a person is likely to mean; every other IANA name can be given. */
const ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
];

type Opened =
  { readonly words: LogWords; readonly holds: Extract<LoadedHoldData, { ok: true }>['data'] } | { readonly message: string };

/** The words and the rules are opened with the first log. A broken file disables this alone, and says which file it is. */
export function createJailLogs(): JailLogs {
  let opened: Opened | undefined;
  const open = (): Opened => {
    if (opened) return opened;
    const words = loadLogWords();
    if (!words.ok) return (opened = { message: words.message });
    const holds = loadHoldData();
    return (opened = holds.ok
      ? { words: indexLogWords(words.rows, words.version), holds: holds.data }
      : { message: holds.message });
  };
  return {
    async readTables(file) {
      const o = open();
      return 'message' in o ? { tables: [], problems: [o.message] } : readTables(file, o.words);
    },
    proposeLog({ tables }) {
      const o = open();
      if (!('message' in o)) return proposeLog(tables, o.words, ZONES);
      const broken = { field: 'data', question: o.message, choices: [] };
      return { mapping: { onePer: 'booking', columns: {} }, choices: {}, guessed: {}, asked: [broken] };
    },
    readLog(request) {
      const o = open();
      const tables = 'rows' in request ? [tableOfRecords(request.rows)] : request.tables;
      if ('message' in o) return refuseAll(openSource(tables, request.mapping), request.mapping, request.choices, o.message);
      return readLog(tables, request.mapping, request.choices, o.words, o.holds);
    },
    readings() {
      const o = open();
      return 'message' in o ? [] : o.holds.readings;
    },
    dataVersion() {
      const o = open();
      return 'message' in o ? '' : o.holds.version;
    },
  };
}
