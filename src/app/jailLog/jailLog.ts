import type { LoadedHoldData } from '../../data/holds/holds';
import { loadHoldData } from '../../data/holds/holds';
import { loadLogWords } from '../../data/jails/jailLog';
import type { LogChoices, LogMapping, LogProposal, LogTable, LogTableRow, OpenTable } from '../../domain/jailLog/answers';
import type { ReadingRow } from '../../domain/detainer/rows';
import { indexLogWords, type LogWords } from '../../domain/jailLog/logWords';
import { proposeLog } from '../../domain/jailLog/columns/propose';
import type { OpenLog } from '../../domain/jailLog/openLog';
import { openLog, readLog, refuseAll, type LogAnswer } from '../../domain/jailLog/readLog';
import { tableOfRecords } from '../../domain/jailLog/source';
import { finish } from '../../domain/jailLog/steps';
import { openTables, type LogFile, type OpenTables, type Run } from './readTables';

export interface TablesAnswer extends OpenTables {
  readonly tables: readonly LogTable[];
}

export type LogRequest =
  | { readonly rows: readonly Readonly<Record<string, string>>[]; readonly mapping: LogMapping; readonly choices: LogChoices }
  | { readonly tables: readonly LogTable[]; readonly mapping: LogMapping; readonly choices: LogChoices };

export interface OpenRequest {
  readonly tables: readonly OpenTable[];
  readonly mapping: LogMapping;
  readonly choices: LogChoices;
}

export interface JailLogs {
  /** Plain JSON, every row in memory. */
  readTables(file: LogFile): Promise<TablesAnswer>;
  /** The same for a log of any length: in slices, and rows are cut into cells when they are asked for. */
  openTables(file: LogFile, run: Run): Promise<OpenTables>;
  proposeLog(request: { readonly tables: readonly OpenTable[] }): LogProposal;
  /** Looks through the log once; its rows are then answered one by one. A sentence: the rules cannot be read. */
  openLog(request: OpenRequest, run: Run): Promise<OpenLog | string>;
  readLog(request: LogRequest): LogAnswer;
  /** The same at once: for the few rows by which a mapping is tried. */
  openLogNow(request: OpenRequest): OpenLog | string;
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
  const openFile = async (file: LogFile, run: Run): Promise<OpenTables> => {
    const o = open();
    return 'message' in o ? { tables: [], problems: [o.message] } : openTables(file, o.words, run);
  };
  return {
    async readTables(file) {
      const { tables, problems } = await openFile(file, finish);
      return { tables: tables.map((t): LogTable => ({ ...t, rows: allRows(t) })), problems };
    },
    openTables: openFile,
    async openLog({ tables, mapping, choices }, run) {
      const o = open();
      return 'message' in o ? o.message : run(openLog(tables, mapping, choices, o.words, o.holds));
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
      if ('message' in o) return refuseAll(tables, request.mapping, request.choices, o.message);
      return readLog(tables, request.mapping, request.choices, o.words, o.holds);
    },
    openLogNow({ tables, mapping, choices }) {
      const o = open();
      return 'message' in o ? o.message : finish(openLog(tables, mapping, choices, o.words, o.holds));
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

function allRows({ rows }: OpenTable): LogTableRow[] {
  return Array.from({ length: rows.length }, (_, i) => rows.at(i) ?? { line: 0, cells: [] });
}
