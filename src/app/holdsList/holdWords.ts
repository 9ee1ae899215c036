/** Words of the list of holds, the lens and the status bar: pure, so that they are tested as text. Minutes are UTC minutes. */
import type { HoldAnswer } from '../../domain/detainer/answers';
import type { HoldGroup, HoldRow } from '../../domain/note/holdGroups';
import { shortEnd } from '../../domain/note/shortWords';
import { readIso } from '../../domain/time/instant';
import { endWords } from '../../domain/time/words';
import { durationWords, leftShort } from '../../domain/time/lengths';

/**
 * "Tue Nov 24, 9:00 AM EST to Wed Nov 25, 9:00 AM EST · County jail"; what is missing where there is no end to show. The ends come
 * first: a side bar is narrow, and what is cut off must not be the time.
 */
export function rowDetail(row: HoldRow): string {
  const { entry, protectiveWords, outerWords, group } = row;
  if (protectiveWords === null || group === 'needsAnswer' || group === 'closed') return row.description;
  const ends = outerWords !== null && entry.outer !== entry.protective ? `${protectiveWords} to ${outerWords}` : protectiveWords;
  return entry.facility ? `${ends} · ${entry.facility}` : ends;
}

/** For a screen reader: whole words and no abbreviations, and no time left, which would be old when it is read. */
export function rowSpoken(row: HoldRow, groupLabel: string): string {
  const { entry, group } = row;
  const zone = entry.zone ?? 'UTC';
  const ends =
    entry.protective === undefined || group === 'needsAnswer' || group === 'closed'
      ? entry.why.join(' ')
      : [
          `Earliest end, act by ${endWords(entry.protective, zone)}.`,
          entry.outer !== undefined && entry.outer !== entry.protective
            ? `Latest end claimed ${endWords(entry.outer, zone)}.`
            : '',
          ...entry.why,
        ].join(' ');
  return `${row.title}${entry.facility ? `, ${entry.facility}` : ''}, ${groupLabel}. ${ends}`.trim();
}

export interface NextDeadline {
  readonly text: string;
  readonly tooltip: string;
  /** Says the end time and does not tick. */
  readonly spoken: string;
  readonly urgency: 'calm' | 'soon' | 'over';
}

const SOON = 120;

/** What the status bar says; undefined: there is no hold to watch, and the item is hidden. */
export function nextDeadline(rows: readonly HoldRow[]): NextDeadline | undefined {
  const over = rows.filter((r) => r.group === 'over').length;
  const next = rows
    .filter(
      (r) =>
        r.minutesLeft !== null && r.minutesLeft > 0 && (r.group === 'next24' || r.group === 'thisWeek' || r.group === 'later'),
    )
    .reduce<HoldRow | undefined>((a, b) => (a && (a.minutesLeft ?? 0) <= (b.minutesLeft ?? 0) ? a : b), undefined);
  if (!next && over === 0) return undefined;
  const overText = over === 0 ? '' : `${over} over`;
  const overSpoken = over === 0 ? '' : `The hours of ${over === 1 ? '1 hold' : `${over} holds`} are over.`;
  if (!next || next.minutesLeft === null || next.entry.protective === undefined || next.protectiveWords === null)
    return {
      text: `$(warning) Holds: ${overText}`,
      tooltip: `${overSpoken} Ask for release now.`,
      spoken: overSpoken,
      urgency: 'over',
    };
  const left = next.minutesLeft;
  return {
    text: `$(clock) Act by ${next.protectiveWords} (${leftShort(left)})${over > 0 ? ` · ${overText}` : ''}`,
    tooltip: [
      `Act by ${endWords(next.entry.protective, next.entry.zone ?? 'UTC')}: the earliest end of the next hold.`,
      overSpoken,
      'Click for the next ten.',
    ]
      .filter(Boolean)
      .join('\n'),
    spoken: `Next hold: act by ${endWords(next.entry.protective, next.entry.zone ?? 'UTC')}. ${overSpoken}`.trim(),
    urgency: over > 0 ? 'over' : left <= SOON ? 'soon' : 'calm',
  };
}

export interface Badge {
  readonly value: number;
  readonly tooltip: string;
}

/** Over and next 24 hours; undefined: none. */
export function badgeOf(counts: Readonly<Record<HoldGroup, number>>): Badge | undefined {
  const { over, next24 } = counts;
  if (over + next24 === 0) return undefined;
  const said = [
    over > 0 ? `${over} over` : '',
    next24 > 0 ? `${next24} ${next24 === 1 ? 'ends' : 'end'} in the next 24 hours` : '',
  ];
  return { value: over + next24, tooltip: `Holds: ${said.filter(Boolean).join(', ')}` };
}

export interface LensLine {
  readonly title: string;
  readonly tooltip: string;
  readonly does: 'explain' | 'answer';
}

/** One line for each reading at the time of release: earliest first, what is left of it or how long it is over. */
export function lensLines(answer: HoldAnswer, zone: string, now: number, closed: boolean): LensLine[] {
  switch (answer.kind) {
    case 'ask':
      return [
        { title: `$(question) ${answer.question}`, tooltip: 'The hours cannot be counted before this is known', does: 'answer' },
      ];
    case 'invalid':
      return [{ title: `$(question) ${answer.message}`, tooltip: 'The hours cannot be counted as it stands', does: 'answer' }];
    case 'no-hold':
      return [
        {
          title: `$(warning) ${cutAtSentence(answer.because)}`,
          tooltip: [answer.because, ...answer.cautions.map((c) => c.message)].join('\n'),
          does: 'explain',
        },
      ];
    case 'hold': {
      const ends = answer.readings.flatMap((r) => {
        const at = readIso(r.expires);
        return at?.kind === 'instant' ? [{ r, at: at.utc }] : [];
      });
      ends.sort((a, b) => a.at - b.at);
      // Readings that end at the same minute share a line: the row above a value is short.
      const moments = [...new Set(ends.map((e) => e.at))];
      const icon = closed ? '' : ends.some((e) => e.at <= now) ? '$(warning) ' : '$(clock) ';
      const parts = moments.map((at, i): LensParts => {
        const here = ends.filter((e) => e.at === at).map((e) => e.r);
        const left = at - now;
        const more = closed ? '' : left <= 0 ? `Over by ${durationWords(left)}.` : `${durationWords(left)} left.`;
        // A reading nobody cites is named only where it ends at a time of its own; the tooltip names all.
        const named = here.some((r) => r.citable) ? here.filter((r) => r.citable) : here;
        return {
          names: named.map((r) => r.label.split(':')[0] ?? r.label),
          end: shortEnd(at, zone),
          left: closed ? null : left,
          tooltip: [
            i === 0 ? 'Earliest end, act by:' : 'A later end that may be claimed:',
            ...here.map((r) => r.label),
            here[0]?.words ?? '',
            more,
            'Being on time does not make a hold lawful.',
          ]
            .filter(Boolean)
            .join('\n'),
        };
      });
      const lines = fitLens(parts);
      return lines.map((line, i) => ({ ...line, title: `${i === 0 ? icon : ''}${line.title}`, does: 'explain' as const }));
    }
  }
}

interface LensParts {
  readonly names: readonly string[];
  readonly end: string;
  /** Minutes; null: the hold is closed, and nothing runs. */
  readonly left: number | null;
  readonly tooltip: string;
}

/**
 * The characters that fit beside "Explain | Insert | Calendar" in a window of 1280 pixels with the side bar and the minimap open, where
 * VS Code draws a lens at about six pixels a character. What does not fit is cut off at the right without a sign.
 */
const LENS_FITS = 90;
const SEPARATOR = 2;
const LENS_ICON = 2;

/** With this step the first end loses its "left", too: only three ends with a state's reading beside the first come so far. */
const LAST_STEP = 7;

/** Shortens a step at a time until all fits. The first end stays whole; all of each is in its tooltip. */
function fitLens(parts: readonly LensParts[]): { readonly title: string; readonly tooltip: string }[] {
  const zone = / \S+$/.exec(parts[0]?.end ?? '')?.[0] ?? '';
  const make = (step: number): { title: string; tooltip: string }[] => {
    const lines = parts.map(({ names, end, left, tooltip }, i) => {
      const name = step >= 3 && names.length > 1 ? `${names[0] ?? ''} +${names.length - 1}` : names.join(', ');
      const zoneless = step >= 1 && i > 0 && zone !== '' && end.endsWith(zone) ? end.slice(0, -zone.length) : end;
      const when = step >= 6 && i > 0 ? zoneless.replace(/^(end of )?\w{3} /, '$1') : zoneless; // without its day of the week
      const time =
        left === null || (step >= 4 && i > 0) ? '' : ` (${leftWords(left, i > 0 ? step >= 2 : step >= LAST_STEP, i > 0)})`;
      return { title: `${name}: ${when}${time}`, tooltip };
    });
    const [first, ...rest] = lines;
    const last = rest.pop();
    if (step < 5 || !first || !last || rest.length === 0) return lines;
    return [first, last, { title: `${rest.length} more`, tooltip: rest.map((l) => l.tooltip).join('\n\n') }];
  };
  for (let step = 0; ; step++) {
    const lines = make(step);
    const length = lines.reduce((sum, l) => sum + l.title.length + SEPARATOR, LENS_ICON - SEPARATOR);
    if (length <= LENS_FITS || step === LAST_STEP) return lines;
  }
}

/** `short` leaves "left" out; a later end then says whole days from two on, which are never more than there are. */
function leftWords(left: number, short: boolean, later: boolean): string {
  const days = Math.floor(Math.abs(left) / (24 * 60));
  const time = short && later && days >= 2 ? `${days} d` : leftShort(left);
  return left <= 0 ? `over by ${time}` : `${time}${short ? '' : ' left'}`;
}

/** A lens has one line: the first sentence, and no more of it than fits. */
function cutAtSentence(text: string): string {
  const first = /^.*?[.:](?=\s|$)/.exec(text)?.[0] ?? text;
  return first.length <= LENS_FITS ? first.replace(/:$/, '.') : `${first.slice(0, LENS_FITS - 1).trimEnd()}…`;
}
