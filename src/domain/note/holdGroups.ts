import type { HoldEntry } from './holdEntry';
import { withoutNoteEnding } from './noteFile';
import { shortEnd } from './shortWords';

export type HoldGroup = 'over' | 'next24' | 'thisWeek' | 'later' | 'needsAnswer' | 'closed';

/** In the order a caseworker must see them. */
export const HOLD_GROUPS: readonly { readonly id: HoldGroup; readonly label: string }[] = [
  { id: 'over', label: 'Over' },
  { id: 'next24', label: 'Next 24 hours' },
  { id: 'thisWeek', label: 'This week' },
  { id: 'later', label: 'Later' },
  { id: 'needsAnswer', label: 'Needs an answer' },
  { id: 'closed', label: 'Closed' },
];

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** Where a hold stands at a moment (UTC minutes). The protective end decides: it is the one to act by. */
export function groupOf(entry: HoldEntry, now: number): HoldGroup {
  if (entry.kind === 'closed') return 'closed';
  if (entry.kind === 'waiting') return 'later';
  if (entry.kind !== 'open' || entry.protective === undefined) return 'needsAnswer';
  const left = entry.protective - now;
  return left <= 0 ? 'over' : left <= DAY ? 'next24' : left <= WEEK ? 'thisWeek' : 'later';
}

export interface HoldRow {
  readonly uri: string;
  readonly group: HoldGroup;
  readonly entry: HoldEntry;
  /** The case key; the file's name where the note gives none. */
  readonly title: string;
  /** Facility and the protective end, or what is missing. */
  readonly description: string;
  /** The end to act by, "Tue Nov 24, 9:00 AM EST"; null where there is none. */
  readonly protectiveWords: string | null;
  readonly outerWords: string | null;
  /** Minutes until the protective end; negative when it has passed. */
  readonly minutesLeft: number | null;
}

/** The same entry is shown every minute, for thousands of notes; its words do not change with the minute. */
const endWords = new WeakMap<HoldEntry, { readonly protective: string | null; readonly outer: string | null }>();

/** Its words are made when the entry is, a note at a time, so that the first list of thousands is as quick as the next. */
export function prepareRow(entry: HoldEntry): void {
  wordsOf(entry);
}

function wordsOf(entry: HoldEntry): { readonly protective: string | null; readonly outer: string | null } {
  let words = endWords.get(entry);
  if (!words) {
    const zone = entry.zone ?? 'UTC';
    words = {
      protective: entry.protective === undefined ? null : shortEnd(entry.protective, zone),
      outer: entry.outer === undefined ? null : shortEnd(entry.outer, zone),
    };
    endWords.set(entry, words);
  }
  return words;
}

export function holdRow(uri: string, entry: HoldEntry, now: number): HoldRow {
  const words = wordsOf(entry);
  const group = groupOf(entry, now);
  const said =
    words.protective === null || group === 'needsAnswer' || group === 'closed' ? (entry.why[0] ?? '') : words.protective;
  const title = titleOf(uri, entry);
  return {
    uri,
    group,
    entry,
    title,
    description: entry.facility && said ? `${entry.facility} · ${said}` : (entry.facility ?? said),
    protectiveWords: words.protective,
    outerWords: words.outer,
    minutesLeft: entry.protective === undefined ? null : entry.protective - now,
  };
}

/** Plain sentences, one a line; made only for the row that is looked at. */
export function rowTooltip(row: HoldRow): string {
  const { entry, group } = row;
  const by = (label: string | undefined): string => (label ? ` (${label})` : '');
  return [
    `${row.title}${entry.facility ? `, ${entry.facility}` : ''}`,
    ...(row.protectiveWords && group !== 'closed'
      ? [`Earliest end, act by: ${row.protectiveWords}${by(entry.protectiveBy)}`]
      : []),
    ...(row.outerWords && group !== 'closed' && entry.outer !== entry.protective
      ? [`Latest end claimed: ${row.outerWords}${by(entry.outerBy)}`]
      : []),
    ...entry.why,
    ...(group === 'over' ? ['The end of the hold releases nobody by itself. Ask for release now.'] : []),
    ...(entry.kind === 'open' ? ['Being on time does not make a hold lawful.'] : []),
  ].join('\n');
}

/**
 * By group, then by protective end, then by title, so that the list never jumps. The order is the same at every minute: the groups of open
 * holds follow their ends. So a list is sorted when a note changes, and not when a minute passes.
 */
export function compareHolds(aUri: string, a: HoldEntry, bUri: string, b: HoldEntry): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  const aEnd = a.protective ?? Infinity;
  const bEnd = b.protective ?? Infinity;
  if (aEnd !== bEnd) return aEnd - bEnd;
  const aTitle = titleOf(aUri, a);
  const bTitle = titleOf(bUri, b);
  if (aTitle !== bTitle) return aTitle < bTitle ? -1 : 1;
  return aUri < bUri ? -1 : aUri > bUri ? 1 : 0;
}

/** What waits for something else comes after all that has an end. */
const RANK: Readonly<Record<HoldEntry['kind'], number>> = { open: 0, waiting: 1, 'needs-answer': 2, 'not-read': 2, closed: 3 };

function rankOf({ kind, protective }: HoldEntry): number {
  return kind === 'open' && protective === undefined ? RANK['needs-answer'] : RANK[kind];
}

/** What a row is called: the case key, or the file's name. */
export function titleOf(uri: string, entry: Pick<HoldEntry, 'caseKey'>): string {
  return entry.caseKey ?? fileName(uri);
}

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return withoutNoteEnding(decodeURIComponent(last));
  } catch {
    return last;
  }
}
