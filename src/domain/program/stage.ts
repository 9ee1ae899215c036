import type { HoldAnswer } from '../detainer/answers';
import type { CaseNote } from '../note/caseNote';
import { placeNoteTime } from '../note/keys/noteTime';
import { readIso } from '../time/instant';
import { momentWords } from '../time/words';
import { pickCautions } from './cautions';
import type { CautionRow, StageRow } from './rows';

export interface StageInput {
  readonly note: CaseNote;
  /** The zone to read the note's times in, where the note gives none. */
  readonly zone?: string | undefined;
  /** UTC minutes. */
  readonly now: number;
  /** The hold behind the note, where it can be worked out: says whether an end has passed. */
  readonly hold?: HoldAnswer | null;
}

/** Where a note stands, and what comes next. `ask`: the note does not say enough; `closed`: nothing is shown as present. */
export type StageAnswer =
  | {
      readonly kind: 'stage';
      readonly stage: StageRow;
      readonly because: string;
      readonly next: readonly StageRow[];
      readonly cautions: readonly CautionRow[];
      /** What the note leaves open, in sentences. */
      readonly doubts: readonly string[];
    }
  | { readonly kind: 'closed'; readonly message: string }
  | { readonly kind: 'ask'; readonly question: string };

/** From the front matter alone: no text of the note is read, and nothing is guessed from it. */
export function caseStage(input: StageInput, stages: readonly StageRow[], cautions: readonly CautionRow[]): StageAnswer {
  const found = place(input);
  if (found.kind !== 'at') return found;
  const stage = stages.find((s) => s.id === found.id);
  if (!stage) return { kind: 'ask', question: `The stage "${found.id}" is missing from the data.` };
  return {
    kind: 'stage',
    stage,
    because: found.because,
    next: stage.next.flatMap((id) => stages.find((s) => s.id === id) ?? []),
    cautions: cautionsOf(stage, cautions),
    doubts: [...contradictions(input), ...found.doubts],
  };
}

/** Stands beside every stage, whatever its row says. */
const TELL_COUNSEL = 'tell-defense-counsel';

/** The most urgent first. */
export function cautionsOf(stage: Pick<StageRow, 'cautions'>, cautions: readonly CautionRow[]): CautionRow[] {
  const rank = { stop: 0, warn: 1, note: 2 };
  const ids = new Set([...stage.cautions, TELL_COUNSEL]);
  return pickCautions([...ids], cautions).sort((a, b) => rank[a.level] - rank[b.level]);
}

type Placed = { readonly kind: 'at'; readonly id: string; readonly because: string; readonly doubts: readonly string[] };

function place(input: StageInput): Placed | Exclude<StageAnswer, { kind: 'stage' }> {
  const { detainer, charges } = input.note;
  const at = (id: string, because: string, doubts: readonly string[] = []): Placed => ({ kind: 'at', id, because, doubts });
  if (detainer.iceCustody !== undefined || detainer.status === 'ice-custody')
    return at('interview', 'The note records that ICE took custody.', [
      'Whether there was an interview or a decision is not recorded.',
    ]);
  if (detainer.status === 'released' || (detainer.released !== undefined && detainer.status !== 'open'))
    return at('release', 'The note records a release.');
  if (detainer.status === 'closed') return { kind: 'closed', message: 'The note is closed. No stage is shown as present.' };
  const hasForm = [detainer.form, detainer.issued, detainer.received, detainer.served].some((v) => v !== undefined);
  const released = releaseAt(input);
  if (released.kind === 'past' && hasForm) {
    if (detainer.otherHolds === 'yes')
      return at('detainer', 'A detainer is recorded, and something else still holds the person.');
    const doubts = detainer.otherHolds === 'no' ? [] : ['Whether anything else holds the person is not recorded.'];
    return at('hold', `The time of release (${released.words}) is past and no release is recorded.`, [...doubts, ...ends(input)]);
  }
  const doubts = released.kind === 'unclear' ? [released.why] : [];
  if (hasForm)
    return at(
      'detainer',
      released.kind === 'ahead' ? `A detainer is recorded; release is due ${released.words}.` : 'A detainer is recorded.',
      doubts,
    );
  if (detainer.booked !== undefined)
    return at('booking', 'The note records the booking and no detainer.', [
      ...doubts,
      'Fingerprints, a match and a review by ICE leave no trace in a note. They may have happened.',
    ]);
  if (charges.length > 0) return at('arrest', 'The note records charges and no booking.', doubts);
  return { kind: 'ask', question: 'What happened last: an arrest, a booking, a detainer? Enter it in the front matter.' };
}

/** Lines of the front matter that cannot both be so. The stage follows one of them; a person has to say which. */
function contradictions(input: StageInput): string[] {
  const { iceCustody, released, status } = input.note.detainer;
  const out: string[] = [];
  if (released !== undefined && status === 'open')
    out.push('A release is recorded, and the status is open. One of the two is wrong.');
  if (iceCustody !== undefined && status === 'open')
    out.push('ICE custody is recorded, and the status is open. One of the two is wrong.');
  if ((iceCustody !== undefined || status === 'ice-custody') && (released !== undefined || status === 'released'))
    out.push('The note records both a release and ICE custody. Write down which came last.');
  for (const [typed, name] of [
    [released, 'release'],
    [iceCustody, 'ICE custody'],
  ] as const) {
    const at = timeOf(typed, input);
    if (at.kind === 'ahead') out.push(`The time of the ${name} (${at.words}) lies ahead. Is the day right?`);
  }
  return out;
}

type Release =
  | { readonly kind: 'past' | 'ahead'; readonly words: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly why: string };

function releaseAt(input: StageInput): Release {
  return timeOf(input.note.detainer.releasable, input);
}

function timeOf(typed: string | undefined, { note, zone, now }: StageInput): Release {
  if (typed === undefined) return { kind: 'none' };
  const where = note.zone ?? zone;
  if (where === undefined) return { kind: 'unclear', why: 'In which time zone is the jail? The release time cannot be placed.' };
  const placed = placeNoteTime(typed, where);
  if (placed.kind === 'wrong') return { kind: 'unclear', why: placed.message };
  return { kind: placed.utc <= now ? 'past' : 'ahead', words: momentWords(placed.utc, where) };
}

/** Has the earliest, has the latest end passed? */
function ends({ hold, now }: StageInput): string[] {
  if (!hold || hold.kind !== 'hold') return [];
  const past = (id: string): boolean => {
    const read = readIso(hold.readings.find((r) => r.reading === id)?.expires ?? '');
    return read?.kind === 'instant' && read.utc <= now;
  };
  if (past(hold.latest)) return ['Every reading of the limit has passed. Ask for release now.'];
  return past(hold.earliest) ? ['The earliest end has passed; a later one is claimed. Ask for release now.'] : [];
}
