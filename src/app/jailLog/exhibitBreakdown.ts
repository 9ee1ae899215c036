import { barLabels, type Breakdown, type GroupTotals } from '../../domain/jailLog/breakdown';
import { hours, list, number, table } from './exhibitParts';

/** What is drawn and what is shared counts by one reading: the regulation's, whose end is the latest that is claimed. */
export const SHOWN_READING = 'regulation';
/** A page to print has the drawing under it; a Word file has the table alone. */
export const PICTURE_HEADING = 'How long past the end';

/**
 * By hours, quarter and facility, for one reading: the one whose end is the latest that is claimed. Where it does not apply to any row, the
 * first that does.
 */
export function breakdownSections(
  { breakdown }: { readonly breakdown: Breakdown },
  readings: readonly { readonly id: string; readonly label: string }[],
): string[] {
  const shown = shownReading(readings);
  if (!shown) return [];
  const { bars, quarters, places } = breakdown.of(shown.id);
  return [
    `## ${PICTURE_HEADING}`,
    '',
    ...list([`${shown.label}. Rows with days and no hours are counted by the least.`]),
    '',
    ...table(
      ['Hours past the end', 'Rows'],
      barLabels().map((label, i) => [label, number(bars[i] ?? 0)]),
    ),
    '',
    '## By quarter',
    '',
    ...groups(
      'Quarter in which they would have left',
      [...quarters].sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    '',
    '## By facility',
    '',
    ...groups(
      'Facility',
      [...places].sort(([, a], [, b]) => b.rows - a.rows),
    ),
    '',
  ];
}

export function shownReading<R extends { readonly id: string }>(readings: readonly R[]): R | undefined {
  return readings.find((r) => r.id === SHOWN_READING) ?? readings[0];
}

function groups(what: string, rows: readonly (readonly [string, GroupTotals])[]): string[] {
  return table(
    [what, 'Rows', 'Past the end', 'Perhaps', 'Hours past, least', 'Hours past, most'],
    rows.map(([name, g]) => [name, number(g.rows), number(g.past), number(g.perhaps), hours(g.minutes[0]), hours(g.minutes[1])]),
  );
}
