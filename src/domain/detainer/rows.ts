import type { Basis, Caution } from '../basis';
import type { HoldRequest, JurisdictionInfo } from './answers';

/** Half-open: the day named by `until` is the first on which the row no longer holds. null: not known, or still running. */
export interface Era {
  readonly from: string | null;
  readonly until: string | null;
}

/** Runs as a test, and is what a reviewing attorney reads first. */
export interface HoldExample {
  readonly why: string;
  readonly request: HoldRequest;
  readonly expect: {
    readonly kind: 'hold' | 'no-hold' | 'ask' | 'invalid';
    /** Reading id to the end it must give. */
    readonly expires?: Readonly<Record<string, string>>;
    /** A caution that must be there. */
    readonly caution?: string;
    readonly field?: string;
  };
}

export interface FormRow {
  readonly id: string;
  readonly name: string;
  readonly inUse: Era;
  readonly inUseWords: string;
  readonly kind: 'hold' | 'notice-only';
  readonly wording: string;
  readonly excludesDays: 'yes' | 'no' | 'unclear' | 'not-applicable';
  readonly mustBeServed: 'yes' | 'recalled' | 'no' | 'unknown';
  /** "Operative only upon conviction": seen on this edition, recalled, or not there. */
  readonly convictionBox: 'yes' | 'recalled' | 'no';
  readonly boxes: string;
  readonly companionWarrant: string | null;
  readonly copyToPerson: string;
  /** Ids of the readings this edition selects; empty for notice-only forms. */
  readonly readings: readonly string[];
  readonly basis: readonly Basis[];
  readonly examples: readonly HoldExample[];
}

export interface ReadingRow {
  readonly id: string;
  readonly label: string;
  /** Order of display. */
  readonly order: number;
  readonly hours: number;
  readonly starts: 'release' | 'receipt';
  readonly skipsWeekends: boolean;
  readonly skipsHolidays: boolean;
  /** The state whose law it is; null: federal. */
  readonly jurisdiction: string | null;
  readonly inForce: Era;
  /** A state's law that ends the hold itself: the sentence a letter says it in. A letter then claims no later end. */
  readonly stateClock?: string | undefined;
  readonly heldBy: string;
  readonly citable: boolean;
  readonly basis: readonly Basis[];
  readonly examples: readonly HoldExample[];
}

export interface LawRow {
  readonly id: string;
  readonly title: string;
  readonly effect: JurisdictionInfo['laws'][number]['effect'];
  /** The exact first day, where it was seen. */
  readonly from: string | null;
  readonly until: string | null;
  /** The first day on which it can have been in force; from then on it is a caution. */
  readonly notBefore: string | null;
  readonly inForceWords: string;
  /** From this day on it answers `no-hold`: the text was seen and no exception can apply. null: a caution only. */
  readonly noHoldFrom: string | null;
  readonly exceptions: readonly string[];
  readonly summary: string;
  /** Readings this law adds. */
  readonly readings: readonly string[];
  readonly basis: readonly Basis[];
  readonly examples: readonly HoldExample[];
}

export interface JurisdictionRow {
  readonly id: string;
  readonly name: string;
  readonly laws: readonly LawRow[];
}

/** `message` may hold `{blanks}` that the answer fills. */
export interface CautionRow extends Caution {
  /** Said only for releases from this day on. */
  readonly from?: string;
  readonly examples: readonly HoldExample[];
}

export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly kind: string;
  /** How much of it was seen. */
  readonly seen: string;
  readonly note?: string;
}

export interface AfterExpiryRow {
  readonly id: string;
  readonly order: number;
  readonly channel: string;
  readonly action: string;
  readonly status: string;
  readonly contact?: string;
  readonly basis: readonly Basis[];
}

export type ClockMethod =
  | { readonly type: 'hours'; readonly hours: number }
  | { readonly type: 'days'; readonly days: number; readonly skipsExcludedDays: boolean; readonly rollsForward: boolean }
  /** Contested: the earliest of the rules reported for the starting day. */
  | {
      readonly type: 'earliest-days';
      readonly rules: readonly { readonly days: number; readonly from: string | null; readonly label: string }[];
    }
  | { readonly type: 'none' };

export interface ClockExample {
  readonly why: string;
  readonly event: string;
  readonly at: string;
  readonly zone: string;
  readonly expect: string | null;
}

export interface ClockRow {
  readonly kind: 'clock';
  readonly id: string;
  readonly events: readonly string[];
  readonly name: string;
  readonly rule: string;
  readonly method: ClockMethod;
  readonly from: string | null;
  readonly until: string | null;
  /** `description`: recalled or contested, yields no date. `earliest`: the exception for appeals and petitions. */
  readonly shows: 'date' | 'earliest' | 'description';
  readonly status: string;
  readonly cautions: readonly { readonly code: string; readonly message: string }[];
  readonly basis: readonly Basis[];
  readonly examples: readonly ClockExample[];
}

export interface ClockEventRow {
  readonly kind: 'event';
  readonly id: string;
  readonly label: string;
}
