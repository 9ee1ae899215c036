import type { HoldData } from './holdData';
import type { ReadRequest } from './readRequest';
import type { LawRow, ReadingRow } from './rows';

/** State laws that can have been in force on the release date. ISO dates compare as text. */
export function lawsOn(read: Pick<ReadRequest, 'jurisdiction' | 'releaseDate'>): readonly LawRow[] {
  const date = read.releaseDate;
  return (read.jurisdiction?.laws ?? []).filter(
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
  const { form } = read;
  const fromForm = (r: ReadingRow) => (form ? form.readings.includes(r.id) : r.jurisdiction === null);
  const fromLaw = (r: ReadingRow) => laws.some((l) => l.readings.includes(r.id));
  const wanted = read.reading;
  if (wanted) {
    const selected = fromForm(wanted) || fromLaw(wanted);
    return {
      rows: [wanted],
      needsReceipt: [],
      notOnForm: !selected && wanted.jurisdiction === null && read.form !== null,
      outsideItsLaw: !selected && wanted.jurisdiction !== null,
    };
  }
  const rows = data.readings.filter((r) => fromForm(r) || fromLaw(r));
  const missing = (r: ReadingRow) => r.starts === 'receipt' && read.received === null;
  return { rows: rows.filter((r) => !missing(r)), needsReceipt: rows.filter(missing), notOnForm: false, outsideItsLaw: false };
}
