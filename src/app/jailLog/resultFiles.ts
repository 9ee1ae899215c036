import type { Answer } from '../../domain/jailLog/answerRow';
import type { Minutes } from '../../domain/jailLog/answers';
import { spanText, type OpenLog } from '../../domain/jailLog/openLog';
import type { ReadingId } from '../../domain/detainer/answers';
import { csvCell, csvText } from '../../domain/csv';
import { withoutCells } from './exhibitParts';
import type { RowsGuard } from './rowsGuard';

/** What stands for a number of booking, or for a fingerprint of one; only who has the key can work it out. */
export type Hide = (what: 'booking' | 'fingerprint', text: string) => string;

/** Rows of the result that are put together before they are handed on: enough for a fast disk, little for the memory. */
const CHUNK = 2000;

/** The same columns for every log, whatever readings applied, so that the files of many counties can be laid under each other. */
export function rowsHead(readings: readonly ReadingId[]): string {
  return csvText([
    [
      ...['file', 'table', 'line', 'booking', 'kind', 'why', 'releasable', 'released'],
      ...readings.map((r) => `end_${r}`),
      ...readings.flatMap((r) => [`past_${r}_least`, `past_${r}_most`]),
      ...['held_least', 'held_most', 'facility', 'flags', 'fingerprint'],
    ],
  ]);
}

export interface RowsOptions {
  readonly hide?: Hide;
  /** Each answer as it is written, so that a log is worked out once. */
  readonly see?: (answer: Answer) => void;
  /** Sees each text that came from the log as it is written. */
  readonly guard?: RowsGuard;
}

/**
 * One line for each row of the result, some thousand at a time. Minutes stand twice, least and most: the same number where the log gives the
 * minute. A reading that does not apply to the row is blank.
 * @param table the table of the bookings, where the row does not name its own
 */
export function* rowsBody(
  file: string,
  table: string,
  log: OpenLog,
  readings: readonly ReadingId[],
  { hide, see, guard }: RowsOptions = {},
): Generator<string, void> {
  const own = csvCell(file);
  for (const name of [file, table]) guard?.see(name);
  const place = new Map<string, number>(readings.map((r, i) => [r, i]));
  const noEnds = readings.map(() => ',');
  const noPast = readings.map(() => ',,');
  const { zone } = log;
  let text = '';
  for (let i = 0; i < log.length; i++) {
    const row = log.answered(i);
    const { kind, ends, releasable, released, heldMinutes, facility = '', flags } = row.answer;
    see?.(row.answer);
    const booking = row.booking === undefined || !hide ? (row.booking ?? '') : hide('booking', row.booking);
    const why = hide ? withoutCells(row.answer.why ?? '') : (row.answer.why ?? '');
    if (guard) for (const t of [why, facility, hide ? '' : booking]) guard.see(t);
    const endCells = noEnds.slice();
    const pastCells = noPast.slice();
    if (ends && zone) {
      for (const e of ends) {
        const at = place.get(e.reading);
        if (at === undefined) continue;
        endCells[at] = `,${spanText(e, zone)}`;
        pastCells[at] = leastAndMost(e.past);
      }
    }
    const [due, left] = [releasable, released].map((span) => (span && zone ? spanText(span, zone) : ''));
    // Only what came from the log can hold a sign that a table has to escape; the rest is instants and numbers, forty cells a row.
    text += `${own},${csvCell(row.table ?? table)},${row.line},${csvCell(booking)},${kind},${csvCell(why)},${due},${left}`;
    text += `${endCells.join('')}${pastCells.join('')}${leastAndMost(heldMinutes)},${csvCell(facility)},`;
    text += `${csvCell(flags.join(' '))},${hide ? hide('fingerprint', row.fingerprint) : row.fingerprint}\r\n`;
    if ((i + 1) % CHUNK === 0) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}

/** Two cells with the commas before them. */
function leastAndMost(minutes: Minutes | undefined): string {
  if (minutes === undefined) return ',,';
  return typeof minutes === 'number' ? `,${minutes},${minutes}` : `,${minutes[0]},${minutes[1]}`;
}
