import type { LogRow, Minutes } from '../../domain/jailLog/answers';
import type { ReadingId } from '../../domain/detainer/answers';
import { csvCell } from '../../domain/csv';
import { withoutCells } from './exhibitParts';

/** What stands for a number of booking, or for a fingerprint of one; only who has the key can work it out. */
export type Hide = (what: 'booking' | 'fingerprint', text: string) => string;

/** Rows of the result that are put together before they are handed on: enough for a fast disk, little for the memory. */
const CHUNK = 2000;

/** The same columns for every log, whatever readings applied, so that the files of many counties can be laid under each other. */
export function rowsHead(readings: readonly ReadingId[]): string {
  return csvLine([
    ...['file', 'table', 'line', 'booking', 'kind', 'why', 'releasable', 'released'],
    ...readings.map((r) => `end_${r}`),
    ...readings.flatMap((r) => [`past_${r}_least`, `past_${r}_most`]),
    ...['held_least', 'held_most', 'facility', 'flags', 'fingerprint'],
  ]);
}

/**
 * One line for each row of the result. Minutes stand twice, least and most: the same number where the log gives the minute. A reading that does
 * not apply to the row is blank.
 * @param table the table of the bookings, where the row does not name its own
 */
export function* rowsBody(
  file: string,
  table: string,
  rows: readonly LogRow[],
  readings: readonly ReadingId[],
  hide?: Hide,
): Generator<string, void> {
  let text = '';
  let waiting = 0;
  for (const row of rows) {
    text += csvLine([
      file,
      row.table ?? table,
      String(row.line),
      row.booking === undefined || !hide ? (row.booking ?? '') : hide('booking', row.booking),
      row.kind,
      hide ? withoutCells(row.why ?? '') : (row.why ?? ''),
      row.releasable ?? '',
      row.released ?? '',
      ...readings.map((r) => row.ends?.[r] ?? ''),
      ...readings.flatMap((r) => leastAndMost(row.heldPastMinutes?.[r])),
      ...leastAndMost(row.heldMinutes),
      row.facility ?? '',
      row.flags.join(' '),
      hide ? hide('fingerprint', row.fingerprint) : row.fingerprint,
    ]);
    if (++waiting === CHUNK) {
      yield text;
      text = '';
      waiting = 0;
    }
  }
  if (text !== '') yield text;
}

function leastAndMost(minutes: Minutes | undefined): [string, string] {
  if (minutes === undefined) return ['', ''];
  const [least, most] = typeof minutes === 'number' ? [minutes, minutes] : minutes;
  return [String(least), String(most)];
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
