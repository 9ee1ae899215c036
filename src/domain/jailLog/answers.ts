import type { HolidayRuleId, ReadingId } from '../detainer/answers';

/** One sheet or file as text. Lines are counted from 1 as a person sees them; rows are padded to the headings. */
export interface LogTable {
  readonly name: string;
  /** 0: the file has no line of headings, and the columns are called "Column 1", "Column 2". */
  readonly headingLine: number;
  /** Trimmed. A blank one is "Column 5", one that stands twice is "Prior Entry Date (2)". */
  readonly headings: readonly string[];
  readonly rows: readonly LogTableRow[];
  /** Titles, footers, headings repeated inside: shown, never counted. */
  readonly setApart: readonly { readonly line: number; readonly why: string }[];
}

export interface LogTableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows by number, made when they are asked for. An array is one. */
export interface RowList<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** The same table without its rows in memory: a log may have a million. */
export interface OpenTable extends Omit<LogTable, 'rows'> {
  readonly rows: RowList<LogTableRow>;
}

export type LogField =
  | 'booking'
  | 'person'
  | 'booked'
  | 'charge'
  | 'chargeReleased'
  | 'chargeEnd'
  | 'releasable'
  | 'detainer'
  | 'detainerReceived'
  | 'served'
  | 'released'
  | 'releaseReason'
  | 'icePickup'
  | 'facility'
  | 'jurisdiction'
  | 'form';

export interface LogMapping {
  /** `group`: a person's line, then lines of charges. `list`: several values in one cell, matched by position. */
  readonly onePer: 'booking' | 'charge' | 'group' | 'list';
  /** A heading each, 'Table!Heading' where there are several tables; date and time in two columns: 'Out date + Out time'. */
  readonly columns: Readonly<Partial<Record<LogField, string>>>;
  /** Rows of `table` whose `on` is the `to` of the main table. */
  readonly join?: readonly { readonly table: string; readonly on: string; readonly to: string }[];
  /** Between the values of a list in one cell. */
  readonly separator?: string;
}

export interface LogChoices {
  /** IANA name: the wall clock of the file. */
  readonly zone: string;
  readonly otherwiseReleased: 'last-other-charge' | 'last-freeing-end' | 'column';
  /** Ends of a charge that free the person. Omitted: the list of the data. */
  readonly freeing?: readonly string[];
  /** `hold-charge`: when the immigration hold's own row ended. */
  readonly released?: 'column' | 'hold-charge';
  readonly detainers?: 'every-row' | 'by-charge' | 'by-column' | 'by-reason';
  /** What an immigration hold is called in this file. Omitted: the list of the data. */
  readonly holdTexts?: readonly string[];
  readonly jurisdiction?: string;
  readonly form?: string;
  readonly custodian?: string;
  /** A clock time that says neither a.m. nor p.m., in a file that does not write 24 hours. */
  readonly hour12?: 'am' | 'pm';
  /** Which of 04/05/2017 is the month. Omitted: month first, unless a date of the column can only be day first. */
  readonly dateOrder?: 'mdy' | 'dmy';
  /** A written 00:00: a real midnight, or only a day. Omitted: a day where every clock of the column is 00:00, or suspiciously many are. */
  readonly midnight?: 'time' | 'day';
  /** What "Z" or "+00:00" behind a time means. Omitted: universal time, as it is written. */
  readonly utc?: 'as-written' | 'wall-clock';
  /** Bookings that another keeper took over. Omitted: left out where the log gives one reason for the whole booking. */
  readonly otherKeeper?: 'count' | 'leave-out';
  readonly holidayRule?: HolidayRuleId;
}

export const ROW_KINDS = ['answered', 'ambiguous', 'refused', 'contradictory', 'doubled', 'no-detainer'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Minutes; two numbers where the file has only the day: least and most. */
export type Minutes = number | readonly [number, number];

export interface LogRow {
  readonly line: number;
  readonly booking?: string;
  readonly kind: RowKind;
  readonly why?: string;
  /** An instant with offset, or a day (YYYY-MM-DD) where the file has no hour. */
  readonly releasable?: string;
  readonly released?: string;
  /** Reading to the first instant at which its hours are full; a day, or two days with a slash, where the file has only days. */
  readonly ends?: Readonly<Record<ReadingId, string>>;
  /** Never negative: 0 is "not held past that end". */
  readonly heldPastMinutes?: Readonly<Record<ReadingId, Minutes>>;
  /** Between "would otherwise have been released" and "released", no hours allowed. */
  readonly heldMinutes?: Minutes;
  readonly table?: string;
  readonly facility?: string;
  readonly flags: readonly string[];
  /** Of what the row was read from; the same cells give the same fingerprint in every file. */
  readonly fingerprint: string;
}

export interface LogQuestion {
  readonly field: string;
  readonly question: string;
  readonly choices: readonly { readonly label: string; readonly value: string }[];
  /** Rows or cells that wait for the answer. */
  readonly rows?: number;
}

export type LogTotals = Readonly<Record<RowKind, number>> & {
  /** = answered + ambiguous + refused + contradictory + doubled + no-detainer. */
  readonly read: number;
  /** Lines of the tables that went into the rows. */
  readonly sourceLines: number;
  /** Lines of tables that are neither the main one nor joined to it. */
  readonly notRead: readonly { readonly table: string; readonly lines: number; readonly why: string }[];
  readonly readings: Readonly<
    Record<
      ReadingId,
      {
        readonly answered: number;
        /** Held past the end for certain; and perhaps, where there are only days. */
        readonly past: number;
        readonly perhaps: number;
        readonly minutes: readonly [number, number];
      }
    >
  >;
  readonly why: readonly { readonly kind: RowKind; readonly why: string; readonly rows: number }[];
  readonly flags: Readonly<Record<string, number>>;
  readonly asked: readonly LogQuestion[];
  /** Each choice with its weakness, in words. */
  readonly stated: readonly string[];
};

export interface LogProposal {
  readonly mapping: LogMapping;
  readonly choices: Partial<LogChoices>;
  /** Field or choice, and why it was guessed. */
  readonly guessed: Readonly<Record<string, string>>;
  readonly asked: readonly LogQuestion[];
}
