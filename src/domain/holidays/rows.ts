import type { Basis } from '../basis';

/** In which list of days the clock stops: the statutory dates alone, also the observed days, or also closings by executive order. */
export type HolidayRule = 'statutory' | 'in-lieu' | 'in-lieu+closures';

/** Runs as a test: does the clock stop on `date` under the named rule? */
export interface HolidayExample {
  readonly date: string;
  readonly stopsUnder: HolidayRule;
  readonly expect: boolean;
}

interface Row {
  readonly id: string;
  readonly basis: readonly Basis[];
  readonly examples: readonly HolidayExample[];
}

/** Years the other rows answer for. Outside them the answer is refused, not guessed. */
export interface CoverageRow extends Row {
  readonly kind: 'coverage';
  readonly firstYear: number;
  readonly lastYear: number;
}

export interface StatutoryRow extends Row {
  readonly kind: 'statutory';
  readonly name: string;
  /** `weekday` 0 is Sunday; `n` -1 is the last one of the month. */
  readonly rule:
    | { readonly type: 'fixed'; readonly month: number; readonly day: number }
    | { readonly type: 'nth-weekday'; readonly month: number; readonly weekday: number; readonly n: number };
  /** null: older than the data. */
  readonly firstYear: number | null;
}

/** A holiday on `weekday` is also observed `shift` days later (earlier when negative). */
export interface InLieuRow extends Row {
  readonly kind: 'in-lieu';
  readonly weekday: number;
  readonly shift: number;
}

/** Offices closed by executive order. Not a statutory holiday; a half day never stops the clock. */
export interface ClosingRow extends Row {
  readonly kind: 'closing';
  readonly date: string;
  readonly extent: 'full' | 'half';
  readonly name: string;
}

/** Its own kind: a holiday only for federal and District employees of the Washington area. */
export interface InaugurationRow extends Row {
  readonly kind: 'inauguration';
  readonly date: string;
  readonly name: string;
  readonly areas: readonly string[];
}

export type HolidayRow = CoverageRow | StatutoryRow | InLieuRow | ClosingRow | InaugurationRow;
