import * as path from 'node:path';
import { createJailLogs, type JailLogs } from '../app/jailLog/jailLog';
import { logExhibit, type Exhibit, type ExhibitRequest } from '../app/jailLog/exhibit';
import { readMappingFile, type MappingFile } from '../app/jailLog/mappingFile';
import { rowsBody, rowsHead, type Hide } from '../app/jailLog/resultFiles';
import { RowsGuard } from '../app/jailLog/rowsGuard';
import { sharedExhibit } from '../app/jailLog/sharedExhibit';
import { SHOWN_READING } from '../app/jailLog/exhibitBreakdown';
import { printExhibit } from '../app/jailLog/printExhibit';
import { ROW_KINDS, type LogTotals, type OpenTable } from '../domain/jailLog/answers';
import { Breakdown } from '../domain/jailLog/breakdown';
import { KINDS, type ClientData } from '../domain/privacy/kinds';
import { mainTable } from '../domain/jailLog/source';
import { finish } from '../domain/jailLog/steps';
import { TotalsCounter } from '../domain/jailLog/totals';
import { HELP, readArguments, type LogArguments, type ReadJob } from './arguments';
import { readInput, reasonOf, writeWhole } from './disk';
import { hideWith } from './key';

/** What the command line is given: no part of it asks the process itself. */
export interface Terminal {
  readonly standardInput: AsyncIterable<Uint8Array>;
  print(text: string): void;
  complain(text: string): void;
}

/** One log: a file, or with --together several. */
interface OneLog {
  readonly file: string;
  readonly tables: readonly OpenTable[];
  readonly problems: readonly string[];
  /** A file of it could not be read. */
  readonly broken: boolean;
}

const DONE = 0;
const A_FILE_WAS_NOT_READ = 1;
const NOTHING_DONE = 2;

/** Runs `node dist/cli.js ARGUMENTS` and gives the exit code. */
export async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  const args = readArguments(argv);
  switch (args.kind) {
    case 'help':
      terminal.print(HELP);
      return DONE;
    case 'invalid':
      terminal.complain(`${args.message}\n\n${HELP}`);
      return NOTHING_DONE;
    case 'log': {
      const logs = createJailLogs();
      return args.log.job.kind === 'propose' ? propose(args.log, logs, terminal) : read(args.log, args.log.job, logs, terminal);
    }
  }
}

async function propose(args: LogArguments, logs: JailLogs, terminal: Terminal): Promise<number> {
  const out: unknown[] = [];
  let code = DONE;
  for await (const log of openLogs(args, logs, terminal)) {
    if (log.broken) code = A_FILE_WAS_NOT_READ;
    const { mapping, choices, guessed, asked } = logs.proposeLog({ tables: log.tables });
    const tables = log.tables.map((t) => ({
      name: t.name,
      headingLine: t.headingLine,
      headings: t.headings,
      rows: t.rows.length,
      setApart: t.setApart.length,
    }));
    out.push({ file: log.file, problems: log.problems, tables, mapping, choices, guessed, asked });
  }
  terminal.print(json(out.length === 1 ? out[0] : out));
  return code;
}

async function read(args: LogArguments, job: ReadJob, logs: JailLogs, terminal: Terminal): Promise<number> {
  const said = await openMapping(job.mapping);
  if (!said.ok) {
    terminal.complain(`${said.message}\n`);
    return NOTHING_DONE;
  }
  const { mapping, choices } = said;
  let hide: Hide | undefined;
  if (job.key !== undefined) {
    const keyed = await hideWith(job.key);
    if ('message' in keyed) {
      terminal.complain(`${keyed.message}\n`);
      return NOTHING_DONE;
    }
    hide = keyed.hide;
  }
  const own = [...args.files, job.mapping, ...(job.key === undefined ? [] : [job.key])].find(
    (f) => f !== '-' && isResult(job.out, f),
  );
  if (own !== undefined) {
    terminal.complain(`${own}: the result would be written over it. Name another folder.\n`);
    return NOTHING_DONE;
  }
  const files: { file: string; problems: readonly string[]; totals: LogTotals }[] = [];
  const exhibits: (readonly [name: string, exhibit: Exhibit])[][] = [];
  let code = DONE;
  try {
    await writeWhole(job.out, 'rows.csv', async (write) => {
      const rules = logs.readings();
      const readings = rules.map((r) => r.id);
      await write(rowsHead(readings));
      const guard = new RowsGuard();
      for await (const log of openLogs(args, logs, terminal)) {
        if (log.broken) code = A_FILE_WAS_NOT_READ;
        const open = await logs.openLog({ tables: log.tables, mapping, choices }, finish);
        if (typeof open === 'string') throw new Error(open);
        const counter = new TotalsCounter();
        const breakdown = new Breakdown();
        for (const text of rowsBody(log.file, mainTable(log.tables, mapping)?.name ?? '', open, readings, {
          ...(hide ? { hide } : {}),
          guard,
          see: (answer) => {
            counter.add(answer);
            breakdown.add(answer, open.zone);
          },
        }))
          await write(text);
        const totals = counter.done(open.source, choices, mapping);
        const { file, problems } = log;
        files.push({ file, problems, totals });
        if (log.tables.length > 0)
          exhibits.push(
            exhibitsOf({ file, problems, mapping, totals, breakdown, readings: rules, dataVersion: logs.dataVersion() }, job),
          );
        if (log.tables.length > 0) terminal.print(`${log.file}: ${sum(totals)}\n`);
      }
      nameClientData('rows.csv', guard.found(), terminal);
    });
    const totals = json({ dataVersion: logs.dataVersion(), mapping, choices, files });
    await writeWhole(job.out, 'totals.json', (write) => write(totals));
    const inTotals = new RowsGuard();
    inTotals.see(totals);
    nameClientData('totals.json', inTotals.found(), terminal);
    for (const [i, own] of exhibits.entries()) {
      for (const [kind, exhibit] of own) {
        const name = exhibits.length === 1 ? kind : `${kind}-${i + 1}`;
        if (!(await writeExhibit(exhibit, job, name, terminal))) code = A_FILE_WAS_NOT_READ;
      }
    }
  } catch (error) {
    terminal.complain(`${job.out}: ${reasonOf(error)}\n`);
    return NOTHING_DONE;
  }
  return code;
}

/** Whether the run would write over this file. */
function isResult(out: string, file: string): boolean {
  const { dir, base } = path.parse(path.resolve(file));
  return dir === path.resolve(out) && /^(?:rows\.csv|totals\.json|(?:exhibit|shared)(?:-\d+)?\.(?:html|docx))$/.test(base);
}

function exhibitsOf(r: ExhibitRequest, job: ReadJob): (readonly [string, Exhibit])[] {
  return [['exhibit', logExhibit(r)], ...(job.share ? [['shared', sharedExhibit(r, SHOWN_READING)] as const] : [])];
}

const MOST_NAMED = 20;

/** What looks like client data in a file is said when it is written, so that somebody reads it first. */
function nameClientData(name: string, found: readonly ClientData[], terminal: Terminal): void {
  for (const { kind, text } of found.slice(0, MOST_NAMED))
    terminal.complain(`${name}: "${text}" looks like client data (${KINDS[kind].label}). Read it before you hand it on.\n`);
  if (found.length > MOST_NAMED) terminal.complain(`${name}: and ${found.length - MOST_NAMED} more.\n`);
}

/** Until an expert has signed, DRAFT stands on every page. What looks like client data is named, so that somebody reads it first. */
async function writeExhibit(
  { markdown, found, picture }: Exhibit,
  job: Pick<ReadJob, 'out' | 'word'>,
  name: string,
  terminal: Terminal,
): Promise<boolean> {
  nameClientData(name, found, terminal);
  for (const format of job.word ? (['html', 'docx'] as const) : (['html'] as const)) {
    const printed = await printExhibit(markdown, format, picture);
    if (printed.kind === 'invalid') {
      terminal.complain(`${name}: ${printed.message}\n`);
      return false;
    }
    await writeWhole(job.out, `${name}.${format}`, (write) => write(printed.bytes));
  }
  return true;
}

async function openMapping(name: string): Promise<MappingFile> {
  const input = await readInput(name);
  return input.ok
    ? readMappingFile(name, new TextDecoder().decode(input.bytes))
    : { ok: false, message: `${name}: ${input.why}` };
}

/** One after the other, so that only one is in memory. */
async function* openLogs(args: LogArguments, logs: JailLogs, terminal: Terminal): AsyncGenerator<OneLog> {
  const groups = args.together ? [args.files] : args.files.map((f) => [f]);
  for (const group of groups) {
    const tables: OpenTable[] = [];
    const problems: string[] = [];
    let broken = false;
    for (const file of group) {
      const name = file === '-' ? 'standard input' : path.basename(file);
      const input = await readInput(file, terminal.standardInput);
      const found = input.ok
        ? await logs.openTables({ name, bytes: input.bytes }, finish)
        : { tables: [], problems: [`${name}: ${input.why}`] };
      broken ||= found.tables.length === 0;
      tables.push(...found.tables);
      problems.push(...found.problems);
    }
    for (const p of problems) terminal.complain(`${p}\n`);
    yield { file: group.map((f) => (f === '-' ? 'standard input' : f)).join(' + '), tables, problems, broken };
  }
}

/** "12 read = 7 answered + 0 ambiguous + ...": it adds up for whoever looks. */
function sum(totals: LogTotals): string {
  return `${totals.read} read = ${ROW_KINDS.map((k) => `${totals[k]} ${k}`).join(' + ')}`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
