import type { Caution } from '../basis';
import { buildCalendar, type HolidayCalendar } from '../holidays/calendar';
import type { HolidayRow } from '../holidays/rows';
import type { CautionRow, FormRow, JurisdictionRow, ReadingRow, SourceRow } from './rows';

/** The rows of law a hold is computed from, indexed once. */
export interface HoldData {
  readonly version: string;
  readonly forms: ReadonlyMap<string, FormRow>;
  /** In order of display. */
  readonly readings: readonly ReadingRow[];
  readonly readingById: ReadonlyMap<string, ReadingRow>;
  readonly jurisdictions: ReadonlyMap<string, JurisdictionRow>;
  readonly calendar: HolidayCalendar;
  readonly cautions: ReadonlyMap<string, Caution>;
  readonly cautionFrom: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, SourceRow>;
}

export interface HoldRows {
  readonly version: string;
  readonly forms: readonly FormRow[];
  readonly readings: readonly ReadingRow[];
  readonly jurisdictions: readonly JurisdictionRow[];
  readonly holidays: readonly HolidayRow[];
  readonly cautions: readonly CautionRow[];
  readonly sources: readonly SourceRow[];
}

/** null: the holiday rows cover no year. */
export function indexHoldRows(rows: HoldRows): HoldData | null {
  const calendar = buildCalendar(rows.holidays);
  if (!calendar) return null;
  const readings = [...rows.readings].sort((a, b) => a.order - b.order);
  return {
    version: rows.version,
    forms: byId(rows.forms),
    readings,
    readingById: byId(readings),
    jurisdictions: byId(rows.jurisdictions),
    calendar,
    // Examples are for the tests; an answer carries the rest.
    cautions: new Map(
      rows.cautions.map(({ code, level, message, short, basis }) => [code, { code, level, message, short, basis }]),
    ),
    cautionFrom: new Map(rows.cautions.flatMap((c) => (c.from === undefined ? [] : [[c.code, c.from] as const]))),
    sources: byId(rows.sources),
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((r) => [r.id, r]));
}
