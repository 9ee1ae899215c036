import type { HoldData } from '../holdData';
import type { Custodian } from '../answers';
import type { ReadRequest } from '../readRequest';
import type { JurisdictionRow, LawRow, ReadingRow } from '../rows';

const NO_LAWS: readonly LawRow[] = [];

/** Laws of a place that can have been in force on the release date. */
export function lawsOn(place: JurisdictionRow | null, date: string): readonly LawRow[] {
  return place ? place.laws.filter((law) => mayHold(law, date)) : NO_LAWS;
}

/** ISO dates compare as text. */
function mayHold({ from, notBefore, until }: LawRow, date: string): boolean {
  const first = notBefore ?? from;
  return (first === null || date >= first) && (until === null || date < until);
}

/** The law that bars the hold outright: its text was seen, it was certainly in force, and with this custodian no exception can apply. */
export function barringLaw(laws: readonly LawRow[], date: string, custodian: Custodian): LawRow | null {
  return laws.find((l) => bars(l, date) && (l.noHoldFor?.includes(custodian) ?? l.exceptions.length === 0)) ?? null;
}

/** The law that would bar the hold if it were known who holds the person. */
export function barsForSome(laws: readonly LawRow[], date: string): LawRow | null {
  return laws.find((l) => bars(l, date) && l.noHoldFor !== undefined) ?? null;
}

function bars(l: LawRow, date: string): boolean {
  return l.effect === 'bars' && l.noHoldFrom !== null && date >= l.noHoldFrom;
}

export interface Selection {
  /** In order of display; a reading from receipt is left out while that time is not known, and one from service likewise. */
  readonly rows: readonly ReadingRow[];
  readonly needsReceipt: readonly ReadingRow[];
  readonly needsService: readonly ReadingRow[];
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
      needsService: [],
      notOnForm: !selected && wanted.jurisdiction === null && wanted.starts !== 'service' && read.form !== null,
      outsideItsLaw: !selected && wanted.jurisdiction !== null,
    };
  }
  const rows: ReadingRow[] = [];
  const needsReceipt: ReadingRow[] = [];
  const needsService: ReadingRow[] = [];
  for (const row of data.readings) {
    if (!isSelected(row, read, laws)) continue;
    if (row.starts === 'receipt' && read.received === null) needsReceipt.push(row);
    else if (row.starts === 'service' && read.servedAt === null) needsService.push(row);
    else rows.push(row);
  }
  return { rows, needsReceipt, needsService, notOnForm: false, outsideItsLaw: false };
}

/** By the form, or for an unknown form every federal reading, from the day on which it is held; and by the state's law. */
function isSelected(row: ReadingRow, read: ReadRequest, laws: readonly LawRow[]): boolean {
  const { form, releaseDate, request } = read;
  for (const law of laws) if (law.readings.includes(row.id)) return true;
  const { from, until } = row.inForce;
  if ((from !== null && releaseDate < from) || (until !== null && releaseDate >= until)) return false;
  if (row.starts === 'service') return request.servedBy287g?.by === 'deputy';
  return form ? form.readings.includes(row.id) : row.jurisdiction === null;
}
