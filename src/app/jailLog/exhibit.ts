import { ROW_KINDS, type LogMapping, type LogTotals, type RowKind } from '../../domain/jailLog/answers';
import type { Breakdown } from '../../domain/jailLog/breakdown';
import { findClientData, type ClientData } from '../../domain/privacy/find';
import { escapeMarkdown } from '../../domain/template/text/escape';
import { breakdownSections } from './exhibitBreakdown';
import { hours, list, number, table, withoutCells } from './exhibitParts';
import type { ReadingRow } from '../../domain/detainer/rows';

export interface ExhibitRequest {
  readonly file: string;
  readonly problems: readonly string[];
  readonly mapping: LogMapping;
  readonly totals: LogTotals;
  readonly breakdown: Breakdown;
  readonly readings: readonly Pick<ReadingRow, 'id' | 'label' | 'heldBy' | 'citable'>[];
  readonly dataVersion: string;
}

export interface Exhibit {
  readonly markdown: string;
  /** What looks like client data in it: a person reads these before it is shown to anybody. */
  readonly found: readonly ClientData[];
  /** What the drawing on a page to print shows. */
  readonly picture?: {
    readonly breakdown: Breakdown;
    readonly readings: readonly { readonly id: string; readonly label: string }[];
  };
}

export const KIND_WORDS: Readonly<Record<RowKind, string>> = {
  answered: 'Answered',
  ambiguous: 'Not answered: the log can be read two ways',
  refused: 'Not answered: something that is needed is missing',
  contradictory: 'Not answered: the times contradict each other',
  doubled: 'The same booking again',
  'no-detainer': 'No immigration detainer',
};

export const METHOD = [
  'Each booking of the log is one row.',
  'For each row with an immigration detainer, the time at which the person would otherwise have been released was taken by the choice stated below.',
  'From that time the hours of each reading of the rule were counted by the minute, on the wall clock of the jail, with the days that the reading leaves out.',
  'Time held past an end is the time from that end to the release. Where the log has a day and no hour, the least and the most are given.',
  'A row that cannot be answered is counted with its reason. None is left out.',
] as const;

/**
 * What a court is shown of one log: method, choices with their weakness, counts, limits, a line to sign. Only counts: no booking, no cell of
 * the log. Small counts stand in it, so it is not the version for sharing.
 */
export function logExhibit(r: ExhibitRequest): Exhibit {
  const { totals: t } = r;
  // A reading that no letter may print is in no exhibit either; it stays in rows.csv.
  const readings = r.readings.filter(({ id, citable }) => citable && t.readings[id]);
  const lines = [
    '# Time held past the end of immigration detainers',
    '',
    `Source: ${escapeMarkdown(r.file)}, ${number(t.sourceLines)} lines. Rules of ${r.dataVersion}.`,
    '',
    'Counts of under eleven stand in these tables. Do not publish them: a small count can point at a person.',
    '',
    '## Method',
    '',
    ...list(METHOD),
    '',
    ...table(
      ['What', 'Column of the log'],
      Object.entries(r.mapping.columns).map(([field, heading]) => [FIELD_WORDS[field] ?? field, heading]),
    ),
    '',
    '## Choices',
    '',
    ...list(t.stated),
    '',
    '## Rows',
    '',
    ...table(['Rows', 'Count'], [...ROW_KINDS.map((k) => [KIND_WORDS[k], number(t[k])]), ['All rows read', number(t.read)]]),
    '',
    '## Held past the end',
    '',
    'The readings differ in which days count. No reading makes a hold lawful.',
    '',
    ...table(
      ['Reading', 'Rows', 'Past the end', 'Perhaps', 'Hours past, least', 'Hours past, most'],
      readings.flatMap(({ id, label }) => {
        const own = t.readings[id];
        return own
          ? [[label, number(own.answered), number(own.past), number(own.perhaps), hours(own.minutes[0]), hours(own.minutes[1])]]
          : [];
      }),
    ),
    '',
    ...list(readings.map(({ label, heldBy }) => `${label}. ${heldBy}`)),
    '',
    ...breakdownSections(r, readings),
    '## Rows without an answer',
    '',
    ...reasons(t),
    '',
    '## Limits',
    '',
    ...list(limits(r)),
    '',
    '## Review',
    '',
    'The undersigned has checked the columns, the choices and a sample of rows against the log.',
    '',
    'Expert: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ Date: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_',
    '',
  ];
  const markdown = lines.join('\n');
  return { markdown, found: findClientData(markdown), picture: { breakdown: r.breakdown, readings } };
}

/** Cells that a reason quotes stay in rows.csv: a cell of a log may name anybody. */
function reasons(t: LogTotals): string[] {
  const merged = new Map<string, number>();
  for (const { kind, why, rows } of t.why) {
    const general = `${KIND_WORDS[kind]}\u0001${withoutCells(why)}`;
    merged.set(general, (merged.get(general) ?? 0) + rows);
  }
  if (merged.size === 0) return ['Every row has an answer.'];
  return table(
    ['Kind', 'Reason', 'Rows'],
    [...merged].sort((a, b) => b[1] - a[1]).map(([k, rows]) => [...k.split('\u0001'), number(rows)]),
  );
}

export function limits({ totals: t, problems }: Pick<ExhibitRequest, 'totals' | 'problems'>): string[] {
  return [
    ...t.notRead.map((n) => `${number(n.lines)} lines of "${n.table}" were not read: ${n.why}.`),
    ...Object.entries(t.flags).map(([flag, rows]) => `${number(rows)} rows: ${flag.replace(/-/g, ' ')}.`),
    ...t.asked.map((q) => `Open for ${number(q.rows ?? 0)} rows: ${q.question}`),
    ...problems,
    'The log was taken as it is. Whether its times are the real ones was not looked at.',
  ];
}

export const FIELD_WORDS: Readonly<Record<string, string>> = {
  booking: 'Booking number',
  person: 'Person',
  booked: 'Booked',
  charge: 'Charge',
  chargeReleased: 'End of a charge',
  chargeEnd: 'How a charge ended',
  releasable: 'Would have left',
  detainer: 'Detainer',
  detainerReceived: 'Detainer received',
  served: 'Form served',
  released: 'Released',
  releaseReason: 'Reason of release',
  icePickup: 'Picked up by ICE',
  facility: 'Facility',
  jurisdiction: 'State',
  form: 'Form',
};
