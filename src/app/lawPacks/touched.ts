import type { HoldRow } from '../../domain/note/holdGroups';
import { parseDate } from '../../domain/time/civil';
import { zoneTable, localDay } from '../../domain/time/zoneTable';
import type { LawChange, Subject } from './lawChanges';

/** A case note as the list of holds has it, and what its text cites. */
export interface NoteFacts {
  readonly row: HoldRow;
  /** Ids of the register, from the whole text: words, blocks and letters in it. */
  readonly cited: ReadonlySet<string>;
}

export interface Touched {
  readonly uri: string;
  readonly title: string;
  readonly open: boolean;
  readonly why: string;
}

/** The notes a change touches, open holds first, else in the order of the list. */
export function touchedBy({ subject }: Pick<LawChange, 'subject'>, notes: readonly NoteFacts[]): readonly Touched[] {
  const found = notes.flatMap((note): Touched[] => {
    const why = whyTouched(subject, note);
    const { uri, title, group } = note.row;
    return why === null ? [] : [{ uri, title, open: group !== 'closed', why }];
  });
  return [...found.filter((f) => f.open), ...found.filter((f) => !f.open)];
}

function whyTouched(subject: Subject, { row, cited }: NoteFacts): string | null {
  const { entry, group } = row;
  const open = group !== 'closed';
  switch (subject.kind) {
    case 'authority':
      return cited.has(subject.id) ? 'cites it' : null;
    case 'place':
      return entry.jurisdiction === subject.jurisdiction ? `its state is ${subject.jurisdiction}` : null;
    case 'jail': {
      const same = entry.facility?.trim().toLowerCase() === subject.facility.trim().toLowerCase();
      const elsewhere = entry.jurisdiction !== undefined && entry.jurisdiction !== subject.jurisdiction;
      return same && !elsewhere ? 'names this jail' : null;
    }
    case 'day':
      return open && runsOver(row, subject.date) ? 'its hours may run over this day' : null;
    case 'every-hold':
      return open ? 'it is an open hold' : null;
    case 'letters':
      return null;
  }
}

/** No reading runs longer from a release to its end, with weekends and holidays between. Too many is no harm: they are shown, not counted. */
const LONGEST_DAYS = 7;

/** Whether a local day can lie between the release and the latest end. The list keeps no release, so the week before the end counts. */
function runsOver({ entry }: HoldRow, date: string): boolean {
  const day = parseDate(date);
  const table = zoneTable(entry.zone ?? 'UTC');
  const last = entry.outer ?? entry.protective;
  if (day === null || table === null || last === undefined) return false;
  const end = localDay(table, last);
  return day <= end + 1 && day >= end - LONGEST_DAYS;
}
