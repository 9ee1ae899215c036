import type { Basis, Caution, Mark } from '../basis';
import type { Custodian, HoldRequest, LawEffect } from './answers';

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
    /** The id of a law that the answer must speak of, and of one that it must not. */
    readonly law?: string;
    readonly without?: string;
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
  /** At most; the hours count as 24 where `endsAt` is given. */
  readonly hours: number;
  /** `service`: from when a deputy served the warrant. Such a reading opens only when that was said. */
  readonly starts: 'release' | 'receipt' | 'service';
  /** Wall time ("23:59") of the day on which the clock starts, where the law ends the hold by the clock and not by hours. */
  readonly endsAt?: string | undefined;
  /** false: shown beside the others, never on its own the end to act by or the latest that is claimed. */
  readonly actBy?: boolean | undefined;
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
  readonly citation?: string;
  readonly effect: LawEffect;
  /** The first day; how far it was seen is `fromMark`. null: not known. */
  readonly from: string | null;
  readonly fromMark?: Mark | 'not seen';
  /** The first day on which it no longer holds. */
  readonly until: string | null;
  /** Where `from` is null, the first day on which it can have been in force given what was seen; from then on it is said. */
  readonly notBefore?: string | null;
  readonly inForceWords: string;
  /** From this day on it answers `no-hold`: the text was seen and no exception can apply. null: a caution only. */
  readonly noHoldFrom: string | null;
  /** The answers to "who holds the person" with which no exception can apply. Left out: every answer, if the row has no exceptions. */
  readonly noHoldFor?: readonly Custodian[];
  readonly exceptions: readonly string[];
  readonly summary: string;
  /** What the jail itself has to do under it, as a letter or a caller may ask it; never a step that would harm the person, such as notice to the judge of bail. */
  readonly demand?: string;
  /** Who has to do it; left out: every keeper. */
  readonly demandFor?: readonly Custodian[];
  /** A `none-found` row: the day somebody looked. */
  readonly lookedOn?: string;
  /** Readings this law adds. */
  readonly readings: readonly string[];
  /** Clocks beside the detainer (other-clocks.json) that this law sets. */
  readonly clocks?: readonly string[];
  readonly basis: readonly Basis[];
  readonly examples: readonly HoldExample[];
}

/** What a caseworker reads first about a state: one true sentence, and the question whose answer changes it. */
export interface FirstLineRow {
  /** The first release day for which it is true; null: it names its own days. */
  readonly from: string | null;
  readonly line: string;
  readonly question: string;
  /** The marks of the law behind it, in words. */
  readonly marks: string;
  /** The day on which it was last read through. */
  readonly readOn: string;
}

export interface JurisdictionRow {
  readonly id: string;
  readonly name: string;
  readonly firstLines?: readonly FirstLineRow[];
  /** Where the state bars or limits telling ICE about a release. */
  readonly notice?: {
    readonly from: string;
    readonly effect: 'bars' | 'limits';
    readonly sentence: string;
    readonly basis: readonly Basis[];
  };
  /** Where the state's law leaves no 287(g) agreement standing, or none is known there. */
  readonly agreements?: {
    /** From this day on those made before are void; null: no such law was seen. */
    readonly voidFrom: string | null;
    /** Words of the names of agencies whose agreement is disputed: for them nothing is decided here. */
    readonly disputed: readonly string[];
    readonly sentence: string;
    readonly basis: readonly Basis[];
  };
  readonly laws: readonly LawRow[];
}

/** `message` may hold `{blanks}` that the answer fills. */
export interface CautionRow extends Caution {
  readonly short: string;
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
  /** Below zero: so many days before the event. */
  | { readonly type: 'days'; readonly days: number; readonly skipsExcludedDays: boolean }
  /** By the calendar: six months from May 31 end on November 30. */
  | { readonly type: 'months'; readonly months: number }
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
  /** The state whose law it is; left out: every state. */
  readonly jurisdiction?: string;
  readonly name: string;
  readonly rule: string;
  readonly method: ClockMethod;
  readonly from: string | null;
  readonly until: string | null;
  /** `description`: recalled or contested, yields no date. `earliest`: a date that is never said without its cautions. */
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
