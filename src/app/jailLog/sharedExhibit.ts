import type { ReadingId } from '../../domain/detainer/answers';
import { ROW_KINDS } from '../../domain/jailLog/answers';
import { findClientData } from '../../domain/privacy/find';
import { SMALLEST_SHARED, suppress, type Equation } from '../../domain/program/pattern/suppress';
import { KIND_WORDS, METHOD, type Exhibit, type ExhibitRequest } from './exhibit';
import { hours, list, number, table } from './exhibitParts';

/**
 * The counts of one log for sharing: small counts are hidden, and with them whatever would give them away, by the rule of the pattern report.
 * One reading alone: what two readings differ by would be a small count of its own. No file, heading, reason or flag of the log.
 */
export function sharedExhibit({ totals: t, readings, dataVersion }: ExhibitRequest, shown: ReadingId): Exhibit {
  const head = ['# Time held past the end of immigration detainers', '', `For sharing. Rules of ${dataVersion}.`, ''];
  const reading = readings.find((r) => r.id === shown);
  if (t.read < SMALLEST_SHARED || !reading) return asExhibit([...head, 'There are too few rows to share anything.', '']);
  const own = t.readings[shown];
  const past = own?.past ?? 0;
  const counts = new Map<string, number>([
    ['read', t.read],
    ...ROW_KINDS.map((k) => [k, t[k]] as const),
    ['past', past],
    ['not-past', (own?.answered ?? 0) - past],
    ['other', t.answered - (own?.answered ?? 0)],
  ]);
  const equations: Equation[] = [
    { total: 'read', parts: ROW_KINDS },
    { total: 'answered', parts: ['past', 'not-past', 'other'] },
  ];
  const hidden = suppress(counts, equations, SMALLEST_SHARED, new Set(['read']));
  const cell = (id: string): string => (hidden.has(id) ? 'hidden' : number(counts.get(id) ?? 0));
  return asExhibit([
    ...head,
    `Counts of under ${SMALLEST_SHARED} are hidden, and others by which they could be worked out.`,
    '',
    '## Method',
    '',
    ...list(METHOD),
    '',
    '## Choices',
    '',
    ...list(t.stated.filter((s) => findClientData(s).length === 0)),
    '',
    '## Rows',
    '',
    ...table(['Rows', 'Count'], [...ROW_KINDS.map((k) => [KIND_WORDS[k], cell(k)]), ['All rows read', cell('read')]]),
    '',
    '## Held past the end',
    '',
    ...table(
      ['Reading', 'Past the end', 'Not past for certain', 'Hours past, at least'],
      [[reading.label, cell('past'), cell('not-past'), hidden.has('past') ? 'hidden' : hours(own?.minutes[0] ?? 0)]],
    ),
    '',
    ...list([`${reading.label}. ${reading.heldBy}`]),
    '',
  ]);
}

function asExhibit(lines: readonly string[]): Exhibit {
  const markdown = lines.join('\n');
  return { markdown, found: findClientData(markdown) };
}
