import { loadNoteKeys } from '../../data/notes';
import type { FormInfo, HoldAnswer, HoldRequest, JurisdictionInfo } from '../../domain/detainer/answers';
import { statesOf } from '../deadline/places';
import type { CaseNote, ReadNote, Span } from '../../domain/note/caseNote';
import type { KnownValues } from '../../domain/note/keys/checkValue';
import {
  completeNote,
  hoverNote,
  type NoteCompletion,
  type NoteHover,
  type NoteValueLists,
} from '../../domain/note/keys/keyHelp';
import {
  noteToClassifyRequest,
  noteToHoldRequest,
  type NoteClassifyRequest,
  type NoteDefaults,
  type NoteHoldRequest,
} from '../../domain/note/noteRequests';
import { newNoteText, type NewNote, type NewNoteText } from '../../domain/note/newNote';
import { noteFolds, noteOutline, type OutlineItem } from '../../domain/note/outline';
import { readNote } from '../../domain/note/readNote';
import type { Call } from '../../domain/note/blocks/callLog';
import { caseTimeline, timelineMarkdown } from '../../domain/note/timeline';

/** The parts of `Holds` a note needs. */
export interface NotesApi {
  computeHold(r: HoldRequest): HoldAnswer;
  listForms(): readonly FormInfo[];
  listJurisdictions(): readonly JurisdictionInfo[];
}

export interface Notes {
  /** Lists of forms and states, for `readNote` and the list of holds. */
  readonly known: KnownValues;
  read(text: string, defaults?: NoteDefaults): ReadNote;
  holdRequest(note: CaseNote, defaults?: NoteDefaults): NoteHoldRequest;
  classifyRequest(note: CaseNote): NoteClassifyRequest;
  /** The answer for a note, or null while something is missing. `now` ISO, to say time left. */
  answer(note: CaseNote, defaults?: NoteDefaults, now?: string): HoldAnswer | null;
  complete(
    text: string,
    offset: number,
    lists?: Pick<NoteValueLists, 'zones' | 'jails' | 'reviewers' | 'today' | 'minute'>,
  ): NoteCompletion[];
  hover(text: string, offset: number): NoteHover | undefined;
  outline(text: string, defaults?: NoteDefaults): OutlineItem[];
  folds(text: string): Span[];
  /** Markdown of what happened and what is due; empty without a zone. `now` in milliseconds; `calls` of the note's log, see `readCalls`. */
  timeline(note: CaseNote, now: number, defaults?: NoteDefaults, calls?: readonly Call[]): string;
  newNote(n: NewNote): NewNoteText;
  /** null: fine. Otherwise one sentence: help and completion are off, reading is not. */
  readonly problem: string | null;
}

export function createNotes(api: NotesApi): Notes {
  const keys = loadNoteKeys();
  const rows = keys.ok ? keys.rows : [];
  const forms = api.listForms();
  const states = statesOf(api);
  const known: KnownValues = {
    ...(forms.length > 0 ? { forms: forms.map((f) => f.id) } : {}),
    // States without a row are still states: the answer then says that none of their law is on file. So no closed list here.
  };
  const lists: NoteValueLists = {
    forms: forms.map((f) => ({ value: f.id, help: f.name })),
    jurisdictions: states.map((j) => ({ value: j.id, name: j.name, words: j.id.slice('US-'.length), help: j.name })),
  };
  const withZone = (defaults: NoteDefaults): KnownValues => (defaults.zone ? { ...known, zone: defaults.zone } : known);
  const answer = (note: CaseNote, defaults: NoteDefaults = {}, now?: string): HoldAnswer | null => {
    const asked = noteToHoldRequest(note, defaults);
    return asked.kind === 'request' ? api.computeHold(now ? { ...asked.request, now } : asked.request) : null;
  };
  return {
    known,
    problem: keys.ok ? null : keys.message,
    read: (text, defaults = {}) => readNote(text, withZone(defaults)),
    holdRequest: (note, defaults) => noteToHoldRequest(note, defaults),
    classifyRequest: (note) => noteToClassifyRequest(note),
    answer,
    complete: (text, offset, more = {}) => completeNote(text, offset, rows, { ...lists, ...more }),
    hover: (text, offset) => hoverNote(text, offset, rows, lists),
    outline(text, defaults = {}) {
      const read = readNote(text, withZone(defaults));
      return noteOutline(text, read, read.note.zone ?? defaults.zone, answer(read.note, defaults));
    },
    folds: (text) => noteFolds(text),
    timeline(note, now, defaults = {}, calls = []) {
      const zone = note.zone ?? defaults.zone;
      return zone ? timelineMarkdown(caseTimeline(note, zone, answer(note, defaults), Math.floor(now / 60_000), calls)) : '';
    },
    newNote: (n) => newNoteText(n),
  };
}
