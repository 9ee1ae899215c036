/** What a case note says, as the page's form values. No editor. */
import type { DetainerDeskApi } from '../answers';
import type { CaseNote } from '../../domain/note/caseNote';
import { placeNoteTime } from '../../domain/note/keys/noteTime';
import { askedWords, convicted } from '../../domain/note/noteRequests';
import { EMPTY_HOLD, type HoldForm } from '../../protocol/hold';
import type { ConsentForm } from '../../protocol/letter';
import { factsOf } from './factKeys';

export interface NoteSurroundings {
  readonly zone: string;
  readonly jurisdiction: string;
}

export function holdFromNote(
  note: CaseNote,
  around: NoteSurroundings,
  api: Pick<DetainerDeskApi, 'listForms' | 'listJurisdictions'>,
): HoldForm {
  const { detainer } = note;
  const zone = note.zone ?? around.zone;
  const jurisdiction = note.jurisdiction ?? around.jurisdiction;
  const form = detainer.form ?? '';
  const isConvicted = convicted(note);
  return {
    ...EMPTY_HOLD,
    zone,
    releasable: shownTime(detainer.releasable, zone),
    received: shownTime(detainer.received, zone),
    iceCustody: shownTime(detainer.iceCustody, zone),
    servedBy287gAt: shownTime(detainer.servedBy287gAt, zone),
    hours: detainer.hours ?? '',
    holidayRule: detainer.holidayRule ?? EMPTY_HOLD.holidayRule,
    inauguration: detainer.inaugurationArea === undefined ? '' : detainer.inaugurationArea ? 'yes' : 'no',
    localDays: (detainer.localDays ?? []).map((row) => ({ ...row })),
    facts: factsOf(note),
    form: api.listForms().some((f) => f.id === form) ? form : '',
    jurisdiction: api.listJurisdictions().some((j) => j.id === jurisdiction) ? jurisdiction : '',
    before: askedWords(note),
    answers: {
      ...(detainer.convictionBox === undefined ? {} : { convictionBox: detainer.convictionBox ? 'yes' : 'no' }),
      ...(isConvicted === undefined ? {} : { convicted: isConvicted ? 'yes' : 'no' }),
    },
  };
}

/** As typed; but a time that says which of two repeated hours it means is shown as the instant it names. */
export function shownTime(text: string | undefined, zone = ''): string {
  if (text === undefined) return '';
  if (!/\b(first|second)\s*$/.test(text) || !zone) return text;
  const placed = placeNoteTime(text, zone);
  return placed.kind === 'placed' ? placed.iso : text;
}

export function consentFromNote(note: CaseNote): ConsentForm | null {
  return note.consent?.written
    ? { scope: note.consent.scope, date: note.consent.date.slice(0, 10), by: note.consent.by.slice(0, 200) }
    : null;
}
