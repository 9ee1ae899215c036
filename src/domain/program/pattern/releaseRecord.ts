import type { HoldAnswer, ReadingResult } from '../../detainer/answers';
import type { CaseNote } from '../../note/caseNote';
import { placeNoteTime } from '../../note/keys/noteTime';
import { claimedEnds, ruleOf } from '../../template/facts/holdFacts';
import { readIso } from '../../time/instant';
import { momentWords } from '../../time/words';
import { durationWords } from '../../time/lengths';

export interface ReleaseInput {
  readonly note: CaseNote;
  readonly zone: string | undefined;
  /** The hold behind the note; null: it cannot be worked out. */
  readonly hold?: HoldAnswer | null | undefined;
}

/**
 * The recorded release, or ICE custody, beside the ends it is measured by: times and distances, and no word about a breach. Only ends a letter
 * may rest on, and a distance only where the person was held beyond one: the opposite is for the attorney to give or to leave out.
 * undefined: no release is recorded, it cannot be placed, or something else held the person.
 */
export function releaseRecord({ note, zone, hold }: ReleaseInput): string | undefined {
  const measured = measure({ note, zone, hold });
  if (measured === undefined) return undefined;
  const { left, event, zone: placedIn, ends } = measured;
  const recorded = `Our notes record ${event} on ${momentWords(left, placedIn)}.`;
  if (hold?.kind === 'no-hold') return [recorded, ...possibleWords(note, placedIn, left)].join(' ');
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return recorded;
  const line = (name: string, { words, rule, utc }: End): string => {
    const subject = event === 'release' ? 'The release' : event;
    const distance = left > utc ? ` ${subject} is recorded ${durationWords(left - utc)} after it.` : '';
    return `${name} (${rule}) is ${words}.${distance}`;
  };
  const lines =
    first.utc === last.utc
      ? [line('The end of the hours', first)]
      : [line('The earliest end', first), line('The latest end claimed', last)];
  return [recorded, ...lines].join(' ');
}

/** Was the person out before an end that could be claimed? Then the ends themselves are an argument against the complaint. */
export function leftBeforeAnEnd(input: ReleaseInput): boolean {
  const measured = measure(input);
  return measured !== undefined && measured.ends.some(({ utc }) => measured.left < utc);
}

interface End {
  readonly utc: number;
  readonly words: string;
  readonly rule: string;
}

interface Measured {
  /** UTC minutes. */
  readonly left: number;
  readonly event: 'release' | 'ICE custody';
  readonly zone: string;
  readonly ends: readonly End[];
}

function measure({ note: { detainer }, zone, hold }: ReleaseInput): Measured | undefined {
  if (zone === undefined || detainer.otherHolds === 'yes') return undefined;
  const [released, custody] = [placedAt(detainer.released, zone), placedAt(detainer.iceCustody, zone)];
  const left = Math.min(released ?? Infinity, custody ?? Infinity);
  if (!Number.isFinite(left)) return undefined;
  return {
    left,
    event: left === released ? 'release' : 'ICE custody',
    zone,
    ends: hold?.kind === 'hold' ? claimedEnds(hold).flatMap(endOf) : [],
  };
}

function endOf(reading: ReadingResult): End[] {
  const read = readIso(reading.expires);
  return read?.kind === 'instant' ? [{ utc: read.utc, words: reading.words, rule: ruleOf(reading) }] : [];
}

function possibleWords({ detainer }: CaseNote, zone: string, left: number): string[] {
  const due = placedAt(detainer.releasable, zone);
  if (due === undefined || due > left) return [];
  const distance = left === due ? 'at the same minute' : `${durationWords(left - due)} before that`;
  return [`Release in the criminal case became possible on ${momentWords(due, zone)}, ${distance}.`];
}

function placedAt(typed: string | undefined, zone: string): number | undefined {
  const placed = typed === undefined ? null : placeNoteTime(typed, zone);
  return placed?.kind === 'placed' ? placed.utc : undefined;
}
