import type { ClinicEngines } from '../clinic/libraries';
import type { Services } from '../services';
import type { Draft, Place } from '../../protocol/hostState';
import type { InsertOutcome } from '../../protocol/parts';
import type { TargetNote } from './targetNote';

/** What the window remembers for the page until it ends: only in memory. */
export interface PanelMemory {
  draft: Draft | null;
  place: Place | null;
}

/** What every handler of the panel works with. */
export interface Panel {
  readonly services: Services;
  readonly target: TargetNote;
  /** Asked anew each time: the engines of the clinic of the note that is written to, which may be pinned while another is in front. */
  readonly here: () => ClinicEngines;
}

export const said = (message: string): InsertOutcome => ({ kind: 'done', message, note: null });
