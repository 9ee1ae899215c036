import type { LogChoices, LogMapping, LogProposal, OpenTable } from '../../../domain/jailLog/answers';
import { TIME_FIELDS } from '../../../domain/jailLog/columns/headings';
import { mainTable } from '../../../domain/jailLog/source';
import { fingerprint } from '../../../domain/note/blocks/hash';
import type { LogForm, LogMappingView, LogPreview, LogRowDetail, LogRows, LogState, LogWindow } from '../../../protocol/jailLog';
import { FIELD_WORDS, logExhibit, type Exhibit, type ExhibitRequest } from '../exhibit';
import { SHOWN_READING } from '../exhibitBreakdown';
import { number } from '../exhibitParts';
import type { JailLogs } from '../jailLog';
import { Stopped } from '../limits';
import { readMappingFile } from '../mappingFile';
import type { LogFile, Run } from '../readTables';
import { rowsBody, rowsHead } from '../resultFiles';
import type { RowsGuard } from '../rowsGuard';
import { sharedExhibit } from '../sharedExhibit';
import { CHOICE_LISTS } from './choiceLists';
import { formOf, readForm } from './logForm';
import { beginningOf, NO_PREVIEW, previewOf, questionView } from './preview';
import { ResultColumns } from './resultColumns';
import { rowNote } from './rowNote';
import { resultView, rowDetail, rowView } from './views';

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** What the page needs of the place it is shown in. */
export interface LogPagePorts {
  readonly logs: JailLogs;
  /** The name of the file, as a person sees it. */
  readonly file: string;
  readonly read: () => Promise<LogFile>;
  /** In slices; throws `Stopped` when the person ends it. */
  readonly run: Run;
  readonly tell: (doing: string) => void;
  /** The mapping that was saved for files with these headings; null: none. */
  readonly saved: (path: string) => Promise<string | null>;
  readonly zones: readonly Choice[];
  readonly states: readonly Choice[];
  readonly forms: readonly Choice[];
  readonly custodians: readonly Choice[];
}

interface Counted {
  readonly mapping: LogMapping;
  readonly choices: LogChoices;
  readonly columns: ResultColumns;
}

/** One log on one page: first what its columns are, then what it says. Everything is in memory and nothing of a row is kept elsewhere. */
export class LogPage {
  private tables: readonly OpenTable[] = [];
  private problems: readonly string[] = [];
  private proposal: LogProposal | null = null;
  private form: LogForm | null = null;
  /** How the tables hang together; the page does not change it. */
  private join: LogMapping['join'];
  private shown: LogState | null = null;
  private from = '';
  private counted: Counted | null = null;
  private picked: { readonly key: string; readonly rows: Uint32Array } | null = null;

  constructor(private readonly ports: LogPagePorts) {}

  async open(): Promise<LogState> {
    const { logs, file, run } = this.ports;
    const read = await logs.openTables(await this.ports.read(), run);
    [this.tables, this.problems] = [read.tables, read.problems];
    if (this.tables.length === 0)
      return this.show({ kind: 'refused', message: `${file} could not be read as a log.`, problems: [...this.problems] });
    this.proposal = logs.proposeLog({ tables: this.tables });
    const { mapping, choices } = this.proposal;
    [this.form, this.join] = [formOf(mapping, choices), mapping.join];
    this.from = 'Proposed from the headings and the values. Look at each line before you count.';
    const saved = await this.ports.saved(this.savedAs());
    const known = saved === null ? null : readMappingFile(file, saved);
    if (known?.ok) {
      [this.form, this.join] = [formOf(known.mapping, known.choices), known.mapping.join];
      this.from = 'As it was saved for files with these headings.';
    }
    return this.show(this.mappingView());
  }

  /** What the page shows, for one that was taken down and came back. null: the log is not open yet. */
  get current(): LogState | null {
    return this.shown?.kind === 'mapping' ? this.mappingView() : this.shown;
  }

  private show<S extends LogState>(state: S): S {
    this.shown = state;
    return state;
  }

  /** Back from the result to the columns. */
  back(): LogState {
    return this.form ? this.show(this.mappingView()) : { kind: 'refused', message: 'The log is not open.', problems: [] };
  }

  preview(form: LogForm): LogPreview {
    const read = readForm(form, this.join);
    this.form = form;
    if (!read.ok) return { ...NO_PREVIEW, problem: read.message };
    const { mapping, choices } = read;
    const log = this.ports.logs.openLogNow({ tables: beginningOf(this.tables), mapping, choices });
    return typeof log === 'string' ? { ...NO_PREVIEW, problem: log } : previewOf(log, read);
  }

  /** Counts the whole log. A sentence: why not. */
  async count(form: LogForm): Promise<LogState | string> {
    const read = readForm(form, this.join);
    if (!read.ok) return read.message;
    const { run, tell, logs } = this.ports;
    this.form = form;
    tell('Looking at the columns');
    const log = await logs.openLog({ tables: this.tables, mapping: read.mapping, choices: read.choices }, run);
    if (typeof log === 'string') return log;
    if (log.refusal !== null) return log.refusal;
    const columns = await run(ResultColumns.count(log, SHOWN_READING, this.teller('Counting', log.length)));
    this.counted = { mapping: read.mapping, choices: read.choices, columns };
    this.picked = null;
    return this.show(this.result(this.counted));
  }

  /** The same result by the end of another reading. */
  async showReading(reading: string): Promise<LogState | null> {
    const { counted } = this;
    if (!counted || !this.ports.logs.readings().some((r) => r.id === reading)) return null;
    await this.ports.run(counted.columns.show(reading, this.teller('Counting', counted.columns.log.length)));
    this.picked = null;
    return this.show(this.result(counted));
  }

  async rows(window: LogWindow): Promise<LogRows> {
    const { counted } = this;
    if (!counted) return { from: 0, total: 0, rows: [] };
    const { columns } = counted;
    const key = JSON.stringify([window.sort, window.down, window.kind, window.text, columns.reading]);
    if (this.picked?.key !== key) this.picked = { key, rows: await this.ports.run(columns.pick(window)) };
    const all = this.picked.rows;
    const shown = [...all.subarray(window.from, window.from + window.rows)];
    return {
      from: window.from,
      total: all.length,
      rows: shown.map((i) => rowView(columns.log.row(i), i, columns.reading)),
    };
  }

  row(i: number): LogRowDetail | null {
    const log = this.counted?.columns.log;
    return log && i < log.length ? rowDetail(log, i, this.ports.logs.readings()) : null;
  }

  /** The text of a case note about a row. */
  noteText(i: number, made: { readonly id: string; readonly today: string }): ReturnType<typeof rowNote> {
    const { counted } = this;
    if (!counted || i >= counted.columns.log.length) return { kind: 'cannot', message: 'That row is not there any more.' };
    return rowNote(counted.columns.log.row(i), counted.choices, { ...made, file: this.ports.file });
  }

  /** What to save of the columns and choices: no row and no cell. */
  mappingFile(form: LogForm): { readonly path: string; readonly text: string } | string {
    const read = readForm(form, this.join);
    if (!read.ok) return read.message;
    this.form = form;
    return { path: this.savedAs(), text: `${JSON.stringify({ mapping: read.mapping, choices: read.choices }, null, 2)}\n` };
  }

  exhibit(shared: boolean): Exhibit | null {
    const r = this.exhibitRequest();
    return r && (shared ? sharedExhibit(r, SHOWN_READING) : logExhibit(r));
  }

  /** rows.csv in parts. */
  *rowsCsv(withBookings: boolean, guard: RowsGuard): Generator<string, void> {
    const { counted } = this;
    if (!counted) return;
    const readings = this.ports.logs.readings().map((r) => r.id);
    yield rowsHead(readings);
    const table = mainTable(this.tables, counted.mapping)?.name ?? '';
    // A fingerprint of few cells could be guessed from the log: it goes with the numbers.
    const hide = withBookings ? {} : { hide: () => '' };
    yield* rowsBody(this.ports.file, table, counted.columns.log, readings, { guard, ...hide });
  }

  get length(): number {
    return this.counted?.columns.log.length ?? 0;
  }

  private exhibitRequest(): ExhibitRequest | null {
    const { counted } = this;
    if (!counted) return null;
    const { columns, mapping, choices } = counted;
    return {
      file: this.ports.file,
      problems: this.problems,
      mapping,
      totals: columns.totals.done(columns.log.source, choices, mapping),
      breakdown: columns.breakdown,
      readings: this.ports.logs.readings(),
      dataVersion: this.ports.logs.dataVersion(),
    };
  }

  private result({ columns, choices, mapping }: Counted): LogState {
    return resultView({
      file: this.ports.file,
      problems: this.problems,
      totals: columns.totals.done(columns.log.source, choices, mapping),
      breakdown: columns.breakdown,
      reading: columns.reading,
      readings: this.ports.logs.readings(),
    });
  }

  private mappingView(): LogMappingView {
    const { proposal, tables, form } = this;
    if (!proposal || !form) throw new Stopped('the log is not open');
    const names = tables.length > 1;
    return {
      kind: 'mapping',
      file: this.ports.file,
      problems: [...this.problems],
      tables: tables.map((t) => `${t.name}: ${number(t.rows.length)} rows, ${number(t.setApart.length)} lines set apart`),
      headings: tables.flatMap((t) => (names ? t.headings.map((h) => `${t.name}!${h}`) : t.headings)),
      fields: Object.entries(FIELD_WORDS).map(([field, label]) => ({ field, label, time: TIME_FIELDS.has(field) })),
      choices: [...CHOICE_LISTS.map((c) => ({ ...c, options: c.options.map((o) => ({ ...o })) })), ...this.dataChoices()],
      form,
      guessed: { ...proposal.guessed },
      asked: proposal.asked.map(questionView),
      from: this.from,
    };
  }

  private dataChoices(): LogMappingView['choices'] {
    const { zones, states, forms, custodians } = this.ports;
    const list = (field: string, label: string, none: string, options: readonly Choice[]) => ({
      field,
      label,
      options: [{ label: none, value: '' }, ...options],
    });
    return [
      list('zone', 'Time zone of the jail', 'Not chosen yet', zones),
      list('jurisdiction', 'State law', 'Not looked at', states),
      list('form', 'Form of the detainers', 'Not known', forms),
      list('custodian', 'Keeper', 'Not known', custodians),
    ];
  }

  /** Files with the same headings have the same name here, whatever they are called. */
  private savedAs(): string {
    const headings = this.tables.map((t) => t.headings.join('\u0001')).join('\u0002');
    return `jail-logs/${fingerprint(headings)}.json`;
  }

  private teller(what: string, all: number): (done: number) => void {
    let next = 0;
    return (done) => {
      if (done < next) return;
      next = done + all / 100;
      this.ports.tell(`${what} ${number(done)} of ${number(all)} rows`);
    };
  }
}
