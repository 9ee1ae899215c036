import { csvText } from '../../domain/csv';
import { inMarkdown } from '../../domain/markdown';
import { HOLD_GROUPS, type HoldRow } from '../../domain/note/holdGroups';
import { momentWords } from '../../domain/time/words';
import { durationWords } from '../../domain/time/lengths';
import { sharedIdWords } from './sharedIds';

/** The values that may be printed: those of our own lists. */
export interface Redaction {
  readonly forms: readonly string[];
  readonly jurisdictions: readonly string[];
}

/** Stands for a value that was typed and is in no list of ours. */
const OTHER = 'other';

export interface ReportOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly zone: string;
  readonly dataVersion: string;
  /**
   * For a list that leaves the office: case keys become row numbers, facility and assignee are left out, and of what was typed only values
   * of our own lists are printed.
   */
  readonly redacted?: Redaction | undefined;
  /** What was not looked at, in sentences. */
  readonly leftOut?: readonly string[];
  /** What else a reader must know, in sentences that name nobody. */
  readonly said?: readonly string[];
}

/** Every hold that is not closed, by urgency, as Markdown to read in the morning. */
export function morningList(rows: readonly HoldRow[], options: ReportOptions): string {
  const open = rows.filter((r) => r.group !== 'closed');
  const numbers = new Map(rows.map((r, i) => [r.uri, i + 1]));
  const zones = zonesOf(open);
  const out = [
    '# Open holds',
    '',
    `As of ${momentWords(Math.floor(options.now / 60_000), options.zone)}. Rules of ${options.dataVersion}. ${open.length === 0 ? 'No open hold was found.' : `${open.length} open.`}${zoneSentence(zones, options.zone)}`,
    '',
    ...(options.leftOut ?? []).flatMap((said) => [`**Not complete:** ${inMarkdown(said)}`, '']),
    ...[...sharedIdWords(rows), ...(options.said ?? [])].flatMap((said) => [said, '']),
    'Being on time does not make a hold lawful, and its end releases nobody by itself. Ask for release now if state law, service of the form or probable cause is in question.',
  ];
  for (const { id, label } of HOLD_GROUPS) {
    const inGroup = open.filter((r) => r.group === id);
    if (inGroup.length === 0) continue;
    out.push('', `## ${label} (${inGroup.length})`, '');
    const head = [
      'Case',
      ...(options.redacted ? [] : ['Facility', 'Assigned']),
      'Earliest end, act by',
      'Latest end claimed',
      ...(zones.length > 1 ? ['Zone'] : []),
      'Left',
      'Note',
    ];
    out.push(`| ${head.join(' | ')} |`, `|${head.map(() => ' --- |').join('')}`);
    for (const row of inGroup) {
      const cells = [
        options.redacted ? String(numbers.get(row.uri) ?? '') : row.title,
        ...(options.redacted ? [] : [row.entry.facility ?? '', row.entry.assignee ?? '']),
        row.protectiveWords ?? '',
        row.outerWords ?? '',
        ...(zones.length > 1 ? [zoneOf(row) ?? ''] : []),
        leftWords(row.minutesLeft),
        whyOf(row, options.redacted).join(' '),
      ];
      out.push(`| ${cells.map(inMarkdown).join(' | ')} |`);
    }
  }
  return `${out.join('\n')}\n`;
}

const COLUMNS = [
  'case',
  'group',
  'facility',
  'jurisdiction',
  'assigned',
  'form',
  'earliest_end_utc',
  'latest_end_utc',
  'earliest_end',
  'latest_end',
  'zone',
  'note',
  // Last, so that a column letter somebody counts on stays where it was.
  'custodian',
];

/** The same as a table for a spreadsheet: RFC 4180, and no cell that a spreadsheet would take for a formula. */
export function holdsCsv(rows: readonly HoldRow[], options: Pick<ReportOptions, 'redacted'> = {}): string {
  const lines = rows.map((row, i) => {
    const e = row.entry;
    return [
      options.redacted ? String(i + 1) : row.title,
      row.group,
      options.redacted ? '' : (e.facility ?? ''),
      listed(e.jurisdiction, options.redacted?.jurisdictions),
      options.redacted ? '' : (e.assignee ?? ''),
      listed(e.form, options.redacted?.forms),
      iso(e.protective),
      iso(e.outer),
      row.protectiveWords ?? '',
      row.outerWords ?? '',
      zoneOf(row) ?? '',
      whyOf(row, options.redacted).join(' '),
      e.custodian ?? '',
    ];
  });
  return csvText([COLUMNS, ...lines]);
}

function whyOf({ entry }: HoldRow, redacted: Redaction | undefined): readonly string[] {
  return redacted ? (entry.whyRedacted ?? entry.why) : entry.why;
}

/** The value as it stands, or where only values of a list may be printed, the list's own spelling of it. */
function listed(value: string | undefined, list: readonly string[] | undefined): string {
  if (value === undefined || list === undefined) return value ?? '';
  return list.find((v) => v.toLowerCase() === value.trim().toLowerCase()) ?? OTHER;
}

/** The zone of the times a row shows; undefined: it shows none. */
function zoneOf({ entry }: HoldRow): string | undefined {
  return entry.protective === undefined ? undefined : entry.zone;
}

export function zonesOf(rows: readonly HoldRow[]): string[] {
  return [...new Set(rows.flatMap((r) => zoneOf(r) ?? []))].sort();
}

/** A zone is named once; where there are several, each row names its own. */
function zoneSentence(zones: readonly string[], shown: string): string {
  const [only] = zones;
  if (zones.length > 1) return ` The holds stand in ${zones.length} time zones; each row names its own.`;
  return only === undefined || only === shown ? '' : ` The times in the list are in ${only}.`;
}

function iso(minute: number | undefined): string {
  return minute === undefined ? '' : new Date(minute * 60_000).toISOString().replace(':00.000Z', 'Z');
}
function leftWords(minutes: number | null): string {
  if (minutes === null) return '';
  return minutes <= 0 ? `over by ${durationWords(minutes)}` : durationWords(minutes);
}
