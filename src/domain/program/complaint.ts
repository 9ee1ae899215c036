import type { HoldAnswer } from '../detainer/answers';
import type { CaseNote } from '../note/caseNote';
import { caseTimeline } from '../note/timeline';
import { dateWords, parseDate } from '../time/civil';
import { momentWords } from '../time/words';
import { placeNoteTime } from '../note/keys/noteTime';
import { toMarkdown, type Block } from './blocks';
import { pickCautions } from './cautions';
import { factsBlocksFor } from './complaintFacts';
import type { Reference } from './reference';
import { leftBeforeAnEnd, releaseRecord } from './pattern/releaseRecord';
import { durationWords } from '../time/lengths';

/** "Release-eligible" is our word, not one for an office that reads of a case for the first time. */
const RELEASABLE = 'Release in the criminal case became possible';

export interface ComplaintInput {
  readonly note: CaseNote;
  readonly zone: string | undefined;
  /** The hold behind the note; what a recorded release is measured by. */
  readonly hold?: HoldAnswer | null;
}

/**
 * One event a line, as the letter asks for it. Only times and places: what happened is for a person to write. The ends of the hold are
 * not here, because the letter gives them with their rule.
 */
export function complaintChronology({ note, zone }: ComplaintInput): string {
  if (zone === undefined) return '';
  const place = note.facility ? ` (${note.facility})` : '';
  return caseTimeline(note, zone, null, 0)
    .events.filter((e) => e.kind !== 'now')
    .map((e) => `${e.words}: ${e.kind === 'releasable' ? RELEASABLE : e.label}${e.kind === 'booked' ? place : ''}.`)
    .join('\n');
}

/** Was a copy given, when, in which languages; undefined where the note does not know, so that the letter leaves it to a person. */
export function copyGiven({ note, zone }: ComplaintInput): string | undefined {
  const { served, servedAt, servedLanguages } = note.detainer;
  if (served === 'no') return 'Our notes record that the person was not given a copy of the form.';
  if (served !== 'yes') return undefined;
  const when = servedAt === undefined ? undefined : momentOrDay(servedAt, zone);
  const open = [...(when === undefined ? ['when'] : []), ...(servedLanguages === undefined ? ['in which languages'] : [])];
  return [
    `Our notes record that the person was given a copy of the form${when === undefined ? '' : ` on ${when}`}${servedLanguages === undefined ? '' : `, in ${listed(servedLanguages)}`}.`,
    ...lateWords(note, zone),
    ...(servedLanguages === undefined ? [] : ['Our notes record no other language.']),
    ...(open.length === 0 ? [] : [`Our notes do not say ${open.join(' or ')}.`]),
  ].join(' ');
}

/** A copy that came after the time of release, as a distance and nothing more. */
function lateWords({ detainer: { servedAt, releasable } }: CaseNote, zone: string | undefined): string[] {
  if (zone === undefined || servedAt === undefined || releasable === undefined) return [];
  const [given, due] = [placeNoteTime(servedAt, zone), placeNoteTime(releasable, zone)];
  if (given.kind !== 'placed' || due.kind !== 'placed' || given.utc <= due.utc) return [];
  return [`That is ${durationWords(given.utc - due.utc)} after release in the criminal case became possible.`];
}

function momentOrDay(typed: string, zone: string | undefined): string | undefined {
  const day = parseDate(typed);
  if (day !== null) return dateWords(day);
  const placed = zone === undefined ? null : placeNoteTime(typed, zone);
  return placed?.kind === 'placed' ? momentWords(placed.utc, zone ?? '') : undefined;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const BEFORE_AN_END: Block = {
  kind: 'paragraph',
  text: 'The recorded time is before at least one end. Decide with the attorney whether the letter gives the ends at all.',
  strong: true,
};

/** What to read before the complaint, what the note has for it, and what to keep. */
export function complaintPage(input: ComplaintInput, reference: Reference): string {
  const gathered = complaintChronology(input)
    .split('\n')
    .filter((l) => l !== '');
  const copy =
    copyGiven(input) ??
    'Whether the person was given a copy of the form is not known. Ask: given or not, when, by whom, in which languages.';
  const stop = pickCautions(['complaint-shared', 'no-assurance', 'tell-defense-counsel'], reference.cautions);
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: 'Before a complaint (T08)' },
    ...stop.map((c): Block => ({ kind: 'paragraph', text: c.message, strong: c.level === 'stop' })),
    { kind: 'heading', level: 2, text: 'What the note has for it' },
    gathered.length > 0
      ? { kind: 'list', items: gathered }
      : { kind: 'paragraph', text: 'No time can be placed: the note has no time zone or no times.' },
    {
      kind: 'paragraph',
      text:
        releaseRecord(input) ??
        'Nothing is measured against the ends of the hold: no release and no ICE custody can be placed, or something else held the person. A complaint that says how long somebody was held needs that time.',
    },
    ...(leftBeforeAnEnd(input) ? [BEFORE_AN_END] : []),
    { kind: 'paragraph', text: copy },
    {
      kind: 'paragraph',
      text: 'These are facts as the note has them. Which rule was broken, if any, is for the attorney to write.',
    },
    { kind: 'heading', level: 2, text: 'The record to keep' },
    {
      kind: 'list',
      items: [
        'The written consent: day, scope, who took it. It stays in the file.',
        'Who filed, when, by which way, and the number or receipt that came back.',
        'The copy of the form the person was given: edition, when, by whom, in which languages. If none was given, that too.',
        'Each answer, with its day. The other offices told, and when.',
      ],
    },
    ...factsBlocksFor(reference),
  ];
  return toMarkdown(blocks);
}
