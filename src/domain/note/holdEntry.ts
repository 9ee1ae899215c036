import type { HoldRequest } from '../detainer/answers';
import type { HoldEnds } from '../detainer/readings/holdEnds';
import type { CaseNote, NoteProblem } from './caseNote';
import type { KnownValues } from './keys/checkValue';
import { readPlainFrontMatter } from './frontMatter/fastFrontMatter';
import { defaultsOf, noteToHoldRequest, type NoteDefaults } from './noteRequests';
import { shapeAt } from './keys/noteShape';
import { placeNoteTime } from './keys/noteTime';
import { readHoldFields } from './readFields';
import { isHint, isUnreadable, readNote } from './readNote';

/**
 * What the list of holds keeps of one note: only what a row, a report or a calendar entry needs. No text of the note, no name, nothing
 * about a victim, no charge. It does not depend on the time of day, so it stays good until the note or the data change.
 */
export interface HoldEntry {
  /** `waiting`: something else holds the person, so no hours run yet. */
  readonly kind: 'open' | 'waiting' | 'closed' | 'needs-answer' | 'not-read';
  /** The note's random id: a calendar entry is derived from it. */
  readonly id?: string;
  readonly caseKey?: string;
  readonly facility?: string;
  readonly jurisdiction?: string;
  /** Who holds the person, where the note says so. */
  readonly custodian?: string;
  readonly assignee?: string;
  readonly zone?: string;
  readonly form?: string;
  /** UTC minutes. The earliest end on any reading, and the latest that is claimed. */
  readonly protective?: number;
  readonly outer?: number;
  /** Labels of the readings behind the two. */
  readonly protectiveBy?: string;
  readonly outerBy?: string;
  /** What is missing, wrong or particular, in sentences. */
  readonly why: readonly string[];
  /** The same without a word that was typed: a problem by its key, never by its value. undefined: `why` quotes nothing. */
  readonly whyRedacted?: readonly string[];
  /** The name of the note of which this one is a copy that is not counted; then `kind` is `closed`. */
  readonly copyOf?: string;
}

export interface HoldApi {
  holdEnds(r: HoldRequest): HoldEnds;
}

/** undefined: not a case note. */
export function holdEntry(text: string, api: HoldApi, given: NoteDefaults = {}, known: KnownValues = {}): HoldEntry | undefined {
  const read = quickRead(text, known);
  const defaults = defaultsOf(read.note, given);
  const broken = read.problems.filter(isUnreadable);
  if (!isCase(read.note) && broken.length === 0) return undefined;
  // Text that begins like front matter but is no case note of ours (a broken page of a wiki) stays out of the list.
  if (
    broken.length > 0 &&
    !isCase(read.note) &&
    !broken.some((p) => p.edit) &&
    !/^(?:\ufeff)?---[^\n]*\n(?:[^\n]*\n){0,40}?\s*(?:case|detainer|releasable):/.test(text.slice(0, 4000))
  )
    return undefined;
  const base = baseOf(read.note, defaults);
  if (isClosed(read.note)) return { kind: 'closed', ...base, why: closedWhy(read.note), whyRedacted: [] };
  if (broken.length > 0) {
    return {
      kind: 'needs-answer',
      ...base,
      why: ['The front matter cannot be read as it stands. Open the note: the line is marked.'],
    };
  }
  const asked = noteToHoldRequest(read.note, defaults);
  const counting = read.problems.filter((p) => COUNTS.test(p.path) && !isHint(p));
  const wrong = counting.map((p) => p.message);
  if (asked.kind === 'missing') {
    const why = unique([...wrong, ...asked.missing.map((m) => m.question)]);
    const whyRedacted = unique([...counting.map((p) => wrongKey(p.path)), ...asked.missing.map((m) => openKey(m.path))]);
    return { kind: 'needs-answer', ...base, why, whyRedacted };
  }
  const answered = answer(api.holdEnds(asked.request), asked.request);
  if (wrong.length === 0) return { ...base, ...answered };
  const why = unique([...wrong, ...answered.why]);
  const whyRedacted = unique([...counting.map((p) => wrongKey(p.path)), ...(answered.whyRedacted ?? answered.why)]);
  return { ...base, ...answered, why, whyRedacted, kind: 'needs-answer' };
}

/** A key a person made up may be a name, so only keys of ours are named. */
function wrongKey(path: string): string {
  return shapeAt(path) ? `The value of "${lastOf(path)}" cannot be used.` : 'A key is not known.';
}

function openKey(path: string): string {
  return shapeAt(path) ? `"${lastOf(path)}" is to be answered.` : 'Something is to be answered.';
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** A note too big to read is still a note: it is listed, from its size alone. */
export function notRead(why: string): HoldEntry {
  return { kind: 'not-read', why: [why] };
}

/** Problems at these keys make the answer doubtful; a wrong `review-by` does not. */
const COUNTS = /^(?:$|zone$|jurisdiction$|releasable$|detainer(?:$|\.(?!issued$|booked$|demand$|served-)))/;

function quickRead(text: string, known: KnownValues): { note: CaseNote; problems: readonly NoteProblem[] } {
  const fast = readPlainFrontMatter(text);
  return fast ? readHoldFields(fast.data, known) : readNote(text, known);
}

function isCase(note: CaseNote): boolean {
  return note.case !== undefined || Object.keys(note.detainer).length > 0;
}

function isClosed(note: CaseNote): boolean {
  const { status, released, iceCustody } = note.detainer;
  if (iceCustody !== undefined) return true;
  return (
    status === 'released' || status === 'closed' || status === 'ice-custody' || (status === undefined && released !== undefined)
  );
}

function closedWhy(note: CaseNote): string[] {
  const { status, iceCustody } = note.detainer;
  switch (status === 'open' || status === undefined ? (iceCustody === undefined ? status : 'ice-custody') : status) {
    case 'ice-custody':
      return ['ICE took custody. The detainer clock has ended; other clocks may run.'];
    case 'closed':
      return ['Closed.'];
    default:
      return [note.detainer.released ? `Released ${note.detainer.released}.` : 'Released; the time is not recorded.'];
  }
}

type Base = Omit<HoldEntry, 'kind' | 'why'>;

function baseOf(note: CaseNote, defaults: NoteDefaults): Base {
  const zone = note.zone ?? defaults.zone;
  const base: { -readonly [K in keyof Base]: Base[K] } = {};
  if (note.id) base.id = note.id;
  if (note.case) base.caseKey = note.case;
  if (note.facility) base.facility = note.facility;
  if (note.jurisdiction) base.jurisdiction = note.jurisdiction;
  if (note.detainer.custodian) base.custodian = note.detainer.custodian;
  if (note.assigned) base.assignee = note.assigned;
  if (zone) base.zone = zone;
  if (note.detainer.form) base.form = note.detainer.form;
  return base;
}

type Answered = Pick<HoldEntry, 'kind' | 'why' | 'whyRedacted'> &
  Partial<Pick<HoldEntry, 'protective' | 'outer' | 'protectiveBy' | 'outerBy'>>;

function answer(a: HoldEnds, request: HoldRequest): Answered {
  switch (a.kind) {
    case 'ask':
      return { kind: 'needs-answer', why: [a.question], whyRedacted: [openKey(pathOf(a.field))] };
    case 'invalid':
      return { kind: 'needs-answer', why: [a.message], whyRedacted: [wrongKey(pathOf(a.field))] };
    case 'none':
      return { kind: 'needs-answer', why: ['No reading gives an end for this note.'] };
    case 'no-hold': {
      // Nothing claims the hours, so the end to watch is the moment of release itself.
      const at = placeNoteTime(
        request.occurrence ? `${request.releasable} ${request.occurrence}` : request.releasable,
        request.zone,
      );
      const why = [a.because, ...a.stops];
      if (request.otherHolds === 'yes') return { kind: 'waiting', why };
      return at.kind === 'placed'
        ? { kind: 'open', protective: at.utc, protectiveBy: 'no hold: the release itself', why }
        : { kind: 'needs-answer', why };
    }
    case 'hold': {
      const { protective, outer, protectiveBy, outerBy } = a;
      return { kind: 'open', protective, outer, protectiveBy, outerBy, why: a.stops };
    }
  }
}

/** The note's key behind a field of a request: most stand under `detainer`, and a repeated hour is part of the release. */
function pathOf(field: string): string {
  if (field === 'occurrence') return 'detainer.releasable';
  if (field === 'iceCustodySince') return 'detainer.iceCustody';
  return shapeAt(field) ? field : `detainer.${field}`;
}

function unique(sentences: readonly string[]): readonly string[] {
  return sentences.length > 1 ? [...new Set(sentences)] : sentences;
}
