import type { HoldAnswer } from '../detainer/answers';
import type { CaseNote } from '../note/caseNote';
import { placeNoteTime } from '../note/noteTime';
import { claimedEnds, ruleOf } from '../template/holdFacts';
import { readIso } from '../time/instant';
import { durationWords, momentWords } from '../time/words';

export interface ReleaseInput {
  readonly note: CaseNote;
  readonly zone: string | undefined;
  /** The hold behind the note; null: it cannot be worked out. */
  readonly hold?: HoldAnswer | null | undefined;
}

/**
 * The recorded release, or ICE custody, beside the ends it is measured by: times and distances, and no word about a breach. Only ends a letter
 * may rest on. undefined: no release is recorded, it cannot be placed, or something else held the person.
 */
export function releaseRecord({ note, zone, hold }: ReleaseInput): string | undefined {
  const { detainer } = note;
  if (zone === undefined || detainer.otherHolds === 'yes') return undefined;
  const at = (typed: string | undefined): number | undefined => {
    const placed = typed === undefined ? null : placeNoteTime(typed, zone);
    return placed?.kind === 'placed' ? placed.utc : undefined;
  };
  const [released, custody] = [at(detainer.released), at(detainer.iceCustody)];
  const left = Math.min(released ?? Infinity, custody ?? Infinity);
  if (!Number.isFinite(left)) return undefined;
  const event = left === released ? 'release' : 'ICE custody';
  const recorded = `Our notes record ${event} on ${momentWords(left, zone)}.`;
  const due = at(detainer.releasable);
  if (hold?.kind === 'no-hold')
    return due === undefined || due > left
      ? recorded
      : `${recorded} Release in the criminal case became possible on ${momentWords(due, zone)}, ${apart(left, due)}.`;
  if (hold?.kind !== 'hold') return recorded;
  const ends = claimedEnds(hold);
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return recorded;
  const line = (name: string, end: typeof first): string => {
    const read = readIso(end.expires);
    const distance = read?.kind === 'instant' ? ` The ${event} is recorded ${distanceWords(left - read.utc)}.` : '';
    return `${name} (${ruleOf(end)}) is ${end.words}.${distance}`;
  };
  const lines =
    first.expires === last.expires
      ? [line('The end on every rule that is counted', first)]
      : [line('The earliest end', first), line('The latest end claimed', last)];
  return [recorded, ...lines].join(' ');
}

function distanceWords(minutes: number): string {
  return minutes === 0 ? 'at that minute' : `${durationWords(minutes)} ${minutes > 0 ? 'after' : 'before'} it`;
}

function apart(left: number, due: number): string {
  return left === due ? 'at the same minute' : `${durationWords(left - due)} before`;
}
