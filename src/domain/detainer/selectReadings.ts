import type { HoldData } from './holdData';
import type { ReadRequest } from './readRequest';
import type { LawRow, ReadingRow } from './rows';

const NO_LAWS: readonly LawRow[] = [];

/** State laws that can have been in force on the release date. ISO dates compare as text. */
export function lawsOn(read: Pick<ReadRequest, 'jurisdiction' | 'releaseDate'>): readonly LawRow[] {
  const date = read.releaseDate;
  if (!read.jurisdiction) return NO_LAWS;
  return read.jurisdiction.laws.filter(
    (law) => (law.notBefore === null || date >= law.notBefore) && (law.until === null || date < law.until),
  );
}

/** The law that bars the hold outright: its text was seen, it was certainly in force, and no exception can apply. */
export function barringLaw(laws: readonly LawRow[], date: string): LawRow | null {
  return (
    laws.find((l) => l.effect === 'bars' && l.noHoldFrom !== null && date >= l.noHoldFrom && l.exceptions.length === 0) ?? null
  );
}

export interface Selection {
  /** In order of display; `from-receipt` is left out while the time of receipt is not known. */
  readonly rows: readonly ReadingRow[];
  readonly needsReceipt: readonly ReadingRow[];
  /** The reading asked for is not one that form, state and date select. */
  readonly notOnForm: boolean;
  readonly outsideItsLaw: boolean;
}

export function selectReadings(read: ReadRequest, laws: readonly LawRow[], data: HoldData): Selection {
  const wanted = read.reading;
  if (wanted) {
    const selected = isSelected(wanted, read, laws);
    return {
      rows: [wanted],
      needsReceipt: [],
      notOnForm: !selected && wanted.jurisdiction === null && read.form !== null,
      outsideItsLaw: !selected && wanted.jurisdiction !== null,
    };
  }
  const rows: ReadingRow[] = [];
  const needsReceipt: ReadingRow[] = [];
  for (const row of data.readings) {
    if (!isSelected(row, read, laws)) continue;
    (row.starts === 'receipt' && read.received === null ? needsReceipt : rows).push(row);
  }
  return { rows, needsReceipt, notOnForm: false, outsideItsLaw: false };
}

/** By the form, or for an unknown form every federal reading; and by the state's law. */
function isSelected(row: ReadingRow, { form }: ReadRequest, laws: readonly LawRow[]): boolean {
  if (form ? form.readings.includes(row.id) : row.jurisdiction === null) return true;
  for (const law of laws) if (law.readings.includes(row.id)) return true;
  return false;
}
