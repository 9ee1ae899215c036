/** What a note already says for a letter: its fields, the hold, the charges, the consent, the reviewer. */
import { callWords, type Call } from '../../domain/note/blocks/callLog';
import type { CaseNote } from '../../domain/note/caseNote';
import { noteToClassifyRequest, noteToHoldRequest, type NoteDefaults } from '../../domain/note/noteRequests';
import type { HoldAnswer, HoldRequest } from '../../domain/detainer/answers';
import { writableRequest } from '../../domain/detainer/protectedAnswers';
import type { ClassifyRequest } from '../../domain/offense/answers';
import { placeNoteTime } from '../../domain/note/keys/noteTime';
import { momentWords } from '../../domain/time/words';
import { complaintChronology, copyGiven } from '../../domain/program/complaint';
import { releaseRecord } from '../../domain/program/pattern/releaseRecord';
import type { TemplateField } from '../../domain/template/answers';
import { STATUS_OVERRIDE } from '../../domain/template/gates/statusOverride';

export interface RequestInputs {
  readonly fields: Readonly<Record<string, string>>;
  readonly hold?: HoldRequest;
  readonly charges?: ClassifyRequest;
  readonly consent?: { readonly scope: string; readonly date: string };
  /** The note's own zone. */
  readonly zone?: string;
  /** The state and the keeper, as the note has them: which rulings a letter cites hangs on them. */
  readonly jurisdiction?: string;
  readonly custodian?: string;
}

/**
 * `own` is the front matter as read: a key of the same name as a field of the template fills it (`office`, `recipient_office`, …), at the
 * top or under `letter:`. Facts that wait for consent are filled only where a written consent is recorded; the engine checks its scope.
 * `computeHold`: what a recorded release is measured by; without it a letter gives the release alone.
 * `calls`: the note's log of calls, which the hand-over sheet repeats line by line. No other letter does: a log holds more than a jail may read.
 */
export function requestInputs(
  note: CaseNote,
  own: unknown,
  fields: readonly TemplateField[],
  now: string,
  defaults: NoteDefaults = {},
  computeHold?: (request: HoldRequest) => HoldAnswer,
  calls: readonly Call[] = [],
): RequestInputs {
  const hold = noteToHoldRequest(note, defaults);
  const charges = noteToClassifyRequest(note);
  const consent = note.consent?.written ? { scope: note.consent.scope, date: note.consent.date } : undefined;
  const known: Readonly<Record<string, string | undefined>> = {
    facility: note.facility,
    case_key: note.case,
    release_event: note.detainer.releaseEvent,
    served: note.detainer.served,
    demands: demandsMade(note, note.zone ?? defaults.zone, calls),
    ...(fields.some((f) => f.name === 'chronology')
      ? complaintFacts(
          note,
          note.zone ?? defaults.zone,
          computeHold && hold.kind === 'request' ? computeHold(writableRequest(hold.request)) : null,
        )
      : {}),
  };
  const filled: Record<string, string> = {};
  for (const f of fields) {
    const value = ownText(own, f.name) ?? known[f.name];
    if (value !== undefined && !(f.needsConsent && consent === undefined)) filled[f.name] = value;
  }
  const allowed = ownText(own, STATUS_OVERRIDE);
  if (allowed !== undefined) filled[STATUS_OVERRIDE] = allowed;
  const custodian = ownText(own, 'custodian');
  if (note.reviewedBy !== undefined) filled['reviewed-by'] = note.reviewedBy;
  if (note.authority !== undefined) filled.authority = note.authority;
  if (note.reviewedOn !== undefined) filled['reviewed-on'] = note.reviewedOn;
  if (note.reviewedLetters !== undefined) filled['reviewed-letters'] = note.reviewedLetters;
  return {
    fields: filled,
    ...(hold.kind === 'request' ? { hold: { ...hold.request, now } } : {}),
    ...(charges.kind === 'request' ? { charges: charges.request } : {}),
    ...(consent ? { consent } : {}),
    ...(note.zone === undefined ? {} : { zone: note.zone }),
    ...(note.jurisdiction === undefined ? {} : { jurisdiction: note.jurisdiction }),
    ...(custodian === undefined ? {} : { custodian }),
  };
}

/** What a complaint says of the case: times and places in their order, the release beside the ends, and the copy of the form. */
function complaintFacts(
  note: CaseNote,
  zone: string | undefined,
  hold: HoldAnswer | null,
): Readonly<Record<string, string | undefined>> {
  return {
    chronology: complaintChronology({ note, zone }) || undefined,
    release_record: releaseRecord({ note, zone, hold }),
    copy_given: copyGiven({ note, zone }),
  };
}

/** What was demanded, of whom, when, and the answer: the letter that the note has the hour of, then the calls as they were logged. */
function demandsMade(note: CaseNote, zone: string | undefined, calls: readonly Call[]): string | undefined {
  const typed = note.detainer.demand;
  const placed = typed === undefined || zone === undefined ? null : placeNoteTime(typed, zone);
  const sent = placed?.kind === 'placed' ? momentWords(placed.utc, zone ?? '') : typed;
  return [...(sent === undefined ? [] : [`${sent}: release demanded.`]), ...calls.map(callWords)].join('\n') || undefined;
}

function ownText(own: unknown, name: string): string | undefined {
  const letter = child(own, 'letter');
  const value = child(letter, name) ?? child(own, name);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
