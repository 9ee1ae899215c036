import { formatDate } from '../time/civil';
import { formatInstant } from '../time/instant';
import { fingerprint } from '../note/blocks/hash';
import { localDay, type ZoneTable } from '../time/zoneTable';
import { answerBooking, type Answer, type Span } from './answerRow';
import type { LogRow, Minutes } from './answers';
import type { Booking, Bookings } from './bookings';
import type { Reader } from './prepare';
import type { Source, SourceRow } from './source';

/** What was found before the rows are answered one by one. */
export interface Found {
  readonly reader: Reader;
  readonly bookings: Bookings;
  /** Rows whose answer another row of the log gives. */
  readonly doubles: ReadonlyMap<number, Answer>;
  readonly strays: ReadonlyMap<number, Answer>;
}

export interface AnsweredRow {
  readonly answer: Answer;
  readonly fingerprint: string;
  readonly line: number;
  /** Where rows come from more than one sheet or file. */
  readonly table: string | undefined;
  readonly booking: string | undefined;
}

/**
 * A log that was looked through once, so that any of its rows can be answered when it is asked for. It keeps a few numbers for each row
 * and no answer: a row is worked out again each time.
 */
export class OpenLog {
  private readonly used: readonly number[];

  /** @param found a sentence where no row can be answered: every row is refused with it, and none disappears. */
  constructor(
    readonly source: Source,
    private readonly found: Found | string,
  ) {
    this.used = typeof found === 'string' ? [] : Object.values(source.places).flat();
  }

  /** Rows of the result. */
  get length(): number {
    return typeof this.found === 'string' ? this.source.rows.length : this.found.bookings.length;
  }

  /** null: no row can be answered. */
  get zone(): ZoneTable | null {
    return typeof this.found === 'string' ? null : this.found.reader.zone;
  }

  /** How the columns are read; null: no row can be. */
  get reader(): Reader | null {
    return typeof this.found === 'string' ? null : this.found.reader;
  }

  /** Why no row can be answered. */
  get refusal(): string | null {
    return typeof this.found === 'string' ? this.found : null;
  }

  /** The lines of the log that make the row. */
  lines(i: number): readonly SourceRow[] {
    if (typeof this.found !== 'string') return this.found.bookings.at(i)?.rows ?? [];
    const row = this.source.rows.at(i);
    return row ? [row] : [];
  }

  answer(i: number): Answer {
    return this.answerOf(i, typeof this.found === 'string' ? undefined : this.found.bookings.at(i));
  }

  /** The row as it is handed on: instants, minutes, and a fingerprint of the cells it was read from. */
  row(i: number): LogRow {
    return this.rowOf(this.answered(i));
  }

  rowOf({ answer, fingerprint, line, table, booking }: AnsweredRow): LogRow {
    return {
      line,
      ...(table === undefined ? {} : { table }),
      ...(booking === undefined ? {} : { booking }),
      ...wordsFor(answer, this.zone),
      flags: answer.flags,
      fingerprint,
    };
  }

  /** An answer and where it stands, without the words of the row. */
  answered(i: number): AnsweredRow {
    const booking = typeof this.found === 'string' ? undefined : this.found.bookings.at(i);
    const lines = booking?.rows ?? this.lines(i);
    const [head] = lines;
    return {
      answer: this.answerOf(i, booking),
      fingerprint: mark(lines, this.used),
      line: head?.line ?? 0,
      table: this.source.several && booking ? head?.table : undefined,
      booking: booking && booking.id !== '' ? booking.id : undefined,
    };
  }

  private answerOf(i: number, booking: Booking | undefined): Answer {
    const { found } = this;
    if (typeof found === 'string') return { kind: 'refused', why: found, flags: [] };
    const double = found.doubles.get(i);
    if (double) return double;
    const own = booking ? answerBooking(booking, found.reader) : { kind: 'refused' as const, flags: [] };
    return (own.kind === 'answered' ? found.strays.get(i) : undefined) ?? own;
  }
}

function wordsFor(a: Answer, zone: ZoneTable | null): Omit<LogRow, 'line' | 'flags' | 'fingerprint'> {
  let ends: Record<string, string> | undefined;
  let past: Record<string, Minutes> | undefined;
  if (a.ends && zone) {
    ends = {};
    past = {};
    for (const e of a.ends) {
      ends[e.reading] = spanText(e, zone);
      past[e.reading] = e.past;
    }
  }
  return {
    kind: a.kind,
    ...(a.why === undefined ? {} : { why: a.why }),
    ...(a.releasable && zone ? { releasable: spanText(a.releasable, zone) } : {}),
    ...(a.released && zone ? { released: spanText(a.released, zone) } : {}),
    ...(ends && past ? { ends, heldPastMinutes: past } : {}),
    ...(a.heldMinutes === undefined ? {} : { heldMinutes: a.heldMinutes }),
    ...(a.facility === undefined ? {} : { facility: a.facility }),
  };
}

/** An instant; a day where the minute is not known; two days with a slash where not even the day is. */
export function spanText({ from, to }: Span, zone: ZoneTable): string {
  if (from === to) return formatInstant(from, zone);
  const [a, b] = [localDay(zone, from), localDay(zone, to)];
  return a === b ? formatDate(a) : `${formatDate(a)}/${formatDate(b)}`;
}

function mark(rows: readonly SourceRow[], used: readonly number[]): string {
  let text = '';
  for (const r of rows) for (const i of used) text += `${r.cells[i] ?? ''}\u0001`;
  return fingerprint(text);
}
