import { draftEdit } from '../../app/note/saveDraft';
import { draftDifferences, placedAnew } from '../../app/note/draftDifferences';
import type { BodyOf, ReplyOf } from '../../protocol/define';
import type { PageRequests } from '../../protocol/messages';
import { readOpenNote } from '../note/openNote';
import type { Services } from '../services';
import { hostState } from './hostState';
import type { TargetNote } from './targetNote';
import { apply } from './write';

type Asked = BodyOf<PageRequests['saveDraft']>;
type Outcome = ReplyOf<PageRequests['saveDraft']>;

/** Writes what was typed on the page into the front matter, unless the note says something else than when it was typed. */
export async function saveDraft(services: Services, target: TargetNote, asked: Asked): Promise<Outcome> {
  const t = target.check(asked.note);
  const state = hostState(services, target).note;
  if (!asked.anyway && asked.typedOver && state) {
    const stale = draftDifferences(asked, asked.typedOver, state);
    if (stale) return { kind: 'stale', ...stale };
  }
  const { api } = services.enginesFor(t.document.uri);
  const { note } = readOpenNote(t.document);
  const { typedOver } = asked;
  const charges =
    asked.charges && typedOver && state ? placedAnew(asked.charges, typedOver.charges, state.charges) : asked.charges;
  const { edit, left, settled } = draftEdit(t.document.getText(), note, asked.hold, charges, api, services.now());
  if (edit.kind === 'cannot') return { kind: 'refused', message: edit.message };
  const done = await apply(t, edit.edit);
  if (!done.done) return { kind: 'refused', message: done.why };
  const rest = left.length > 0 ? ` Not saved, because it cannot be read yet: ${left.join(', ')}.` : '';
  return { kind: 'done', message: `Saved into the front matter: ${done.note}. One undo takes it back.${rest}`, hold: settled };
}
