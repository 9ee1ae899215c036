import type { LogRow, Minutes } from '../../domain/jailLog/answers';
import type { ReadingId } from '../../domain/detainer/answers';
import { csvCell, csvText } from '../../domain/csv';
import { withoutCells } from './exhibitParts';

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
  const own = csvCell(file);
  let text = '';
  let waiting = 0;
  for (const row of rows) {
    const { ends, heldPastMinutes: past } = row;
    // Only what came from the log can hold a sign that a table has to escape; the rest is instants and numbers, forty cells a row.
    text += `${own},${csvCell(row.table ?? table)},${row.line},`;
    text += `${csvCell(row.booking === undefined || !hide ? (row.booking ?? '') : hide('booking', row.booking))},${row.kind},`;
    text += `${csvCell(hide ? withoutCells(row.why ?? '') : (row.why ?? ''))},${row.releasable ?? ''},${row.released ?? ''}`;
    for (const r of readings) text += `,${ends?.[r] ?? ''}`;
    for (const r of readings) text += leastAndMost(past?.[r]);
    text += `${leastAndMost(row.heldMinutes)},${csvCell(row.facility ?? '')},${csvCell(row.flags.join(' '))},`;
    text += `${hide ? hide('fingerprint', row.fingerprint) : row.fingerprint}\r\n`;
    if (++waiting === CHUNK) {
      yield text;
      text = '';
      waiting = 0;
    }
  }
  if (text !== '') yield text;
}

/** Two cells with the commas before them. */
function leastAndMost(minutes: Minutes | undefined): string {
  if (minutes === undefined) return ',,';
  return typeof minutes === 'number' ? `,${minutes},${minutes}` : `,${minutes[0]},${minutes[1]}`;
}
