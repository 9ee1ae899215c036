/** A checked deadline becomes part of a note in one edit: its facts in the front matter, its block under its heading. No editor. */
import type { DetainerDeskApi } from '../answers';
import type { HoldRequest } from '../../domain/detainer/answers';
import { placeForBlock, SECTION } from '../../domain/note/blocks/blockPlace';
import { findBlocks, insertionText } from '../../domain/note/blocks/blocks';
import { applyEdit } from '../../domain/note/frontMatter/editFrontMatter';
import { wordsOf, type Asked } from '../../domain/note/keys/askedAnswers';
import { placeNoteTime } from '../../domain/note/keys/noteTime';
import { readNote } from '../../domain/note/readNote';
import { utcOf } from '../../domain/note/shortWords';
import { holdFromNote } from '../deadline/holdFromNote';
import { draftEdit, NOTHING_TO_SAVE } from './saveDraft';

export interface AnswerToSave {
  readonly request: HoldRequest;
  /** The questions before the number, as they were answered. What may not stand in a note is not written. */
  readonly before: Asked;
  readonly block: string;
  /** Which block of `findBlocks` it takes the place of; null: it is put in anew. */
  readonly instead: number | null;
}

export type NoteWithAnswer =
  | {
      readonly kind: 'note';
      readonly text: string;
      /** Offset where the block begins. */
      readonly blockAt: number;
    }
  | { readonly kind: 'cannot'; readonly message: string };

type Api = Pick<DetainerDeskApi, 'parseMoment' | 'listForms' | 'listJurisdictions'>;

/** `cursor`: offset of the end of the line the cursor stands on; 0 where it stands in no body. */
export function noteWithAnswer(text: string, cursor: number, saved: AnswerToSave, api: Api, now: string): NoteWithAnswer {
  const { request, before, instead } = saved;
  const { note } = readNote(text);
  const shown = holdFromNote(note, { zone: request.zone, jurisdiction: '' }, api);
  const typed = {
    ...shown,
    zone: request.zone,
    releasable: request.releasable,
    form: request.form ?? shown.form,
    jurisdiction: request.jurisdiction ?? shown.jurisdiction,
    before: wordsOf(before),
    servedBy287gAt: before.servedBy287g?.at ?? shown.servedBy287gAt,
  };
  const { edit } = draftEdit(text, note, typed, null, api, now);
  if (edit.kind === 'cannot' && edit.message !== NOTHING_TO_SAVE) return edit;
  const facts = edit.kind === 'edit' ? edit.edit : { span: { start: 0, end: 0 }, newText: '' };
  const noted = applyEdit(text, facts);
  const old = instead === null ? undefined : findBlocks(noted)[instead];
  if (old) {
    const block = saved.block.replace(/\r?\n/g, text.includes('\r\n') ? '\r\n' : '\n');
    return { kind: 'note', text: noted.slice(0, old.span.start) + block + noted.slice(old.span.end), blockAt: old.span.start };
  }
  const moved = cursor >= facts.span.end ? cursor + noted.length - text.length : facts.span.start;
  // A note without front matter got one just now: its cursor, at the top, stands in no body.
  const at = placeForBlock(noted, cursor === 0 ? 0 : moved, SECTION.hold);
  const inserted = insertionText(noted, at, saved.block);
  const blockAt = at + (/^\s*/.exec(inserted)?.[0].length ?? 0);
  return { kind: 'note', text: noted.slice(0, at) + inserted + noted.slice(at), blockAt };
}

/** The time a note has already, where it is another one than the answer rests on: as the note has it. */
export function otherTime(text: string, request: HoldRequest): string | undefined {
  const { note } = readNote(text);
  const { releasable } = note.detainer;
  if (releasable === undefined || releasable.trim() === '') return undefined;
  const placed = placeNoteTime(releasable, note.zone ?? request.zone);
  return placed.kind === 'placed' && placed.utc === utcOf(request.releasable) ? undefined : releasable;
}
