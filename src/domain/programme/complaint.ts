import type { HoldAnswer } from '../detainer/answers';
import type { CaseNote } from '../note/caseNote';
import { caseTimeline } from '../note/timeline';
import { toMarkdown, type Block } from './blocks';
import { factsBlocksFor } from './complaintFacts';
import type { Reference } from './reference';

export interface ComplaintInput {
  readonly note: CaseNote;
  readonly zone: string | undefined;
  readonly hold: HoldAnswer | null;
  /** UTC minutes. */
  readonly now: number;
}

/** One event a line, as the letter asks for it. Only times and places: what happened is for a person to write. */
export function complaintChronology({ note, zone, hold, now }: ComplaintInput): string {
  if (zone === undefined) return '';
  const { events } = caseTimeline(note, zone, hold, now);
  const place = note.facility ? ` (${note.facility})` : '';
  const lines = events.filter((e) => e.kind !== 'now').map((e) => `${e.words}: ${e.label}${e.kind === 'booked' ? place : ''}.`);
  return [...lines, servedLine(note)].join('\n');
}

function servedLine(note: CaseNote): string {
  switch (note.detainer.served) {
    case 'yes':
      return 'The person was given a copy of the form.';
    case 'no':
      return 'The person was not given a copy of the form.';
    default:
      return 'Whether the person was given a copy of the form is not known.';
  }
}

/** What to read before the complaint, what the note has for it, and what to keep. */
export function complaintPage(input: ComplaintInput, reference: Reference): string {
  const gathered = complaintChronology(input)
    .split('\n')
    .filter((l) => l !== '');
  const stop = ['complaint-shared', 'no-assurance', 'old-contact'].flatMap(
    (id) => reference.cautions.find((c) => c.id === id) ?? [],
  );
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: 'Before a complaint (T08)' },
    ...stop.map((c): Block => ({ kind: 'paragraph', text: c.message, strong: c.level === 'stop' })),
    { kind: 'heading', level: 2, text: 'What the note has for it' },
    gathered.length > 0
      ? { kind: 'list', items: gathered }
      : { kind: 'paragraph', text: 'No time can be placed: the note has no time zone or no times.' },
    { kind: 'heading', level: 2, text: 'The record to keep' },
    {
      kind: 'list',
      items: [
        'The written consent: day, scope, who took it. It stays in the file.',
        'Who filed, when, by which way, and the number or receipt that came back.',
        'The copy of the form the person was given: edition, when, by whom, in which language. If none was given, that too.',
        'Each answer, with its day. The other offices told, and when.',
      ],
    },
    ...factsBlocksFor(reference),
  ];
  return toMarkdown(blocks);
}
