import type { Ask, Invalid } from '../ask';
import type { Basis, Caution } from '../basis';

/** Known ids: `regulation`, `weekends`, `consecutive`, `from-receipt`; more come from data (state law). */
export type ReadingId = string;
/** Who holds the person. `agency-with-287g`: its deputies act under an agreement by 8 U.S.C. 1357(g). */
export const CUSTODIANS = ['county-or-city-jail', 'state-prison', 'agency-with-287g', 'unknown'] as const;
export type Custodian = (typeof CUSTODIANS)[number];

export const PROBABLE_CAUSE_BOXES = ['final-order', 'pending-proceedings', 'biometric', 'statements', 'none', 'unknown'] as const;
export type ProbableCauseBox = (typeof PROBABLE_CAUSE_BOXES)[number];

export const LAW_EFFECTS = ['bars', 'limits', 'requires', 'clock', 'duty', 'none-found'] as const;
export type LawEffect = (typeof LAW_EFFECTS)[number];

export type HolidayRuleId = 'in-lieu' | 'statutory' | 'in-lieu+closures';

export interface HoldRequest {
  /** Wall time in `zone` ("2026-11-20T15:00"), or an instant with an offset. */
  readonly releasable: string;
  /** IANA name. */
  readonly zone: string;
  /** Form id; omitted: unknown form, the answer is the range. */
  readonly form?: string;
  /** For example "US-NC"; omitted: the answer says that state law was not checked. */
  readonly jurisdiction?: string;
  /** Answer for this reading only. */
  readonly reading?: ReadingId;
  readonly holidayRule?: HolidayRuleId;
  /**
   * Days that somebody closes, shown only as an "if this day counts" variant. Where a clinic library is open its own local days are
   * added to these; a day that both name stands once, with both reasons.
   */
  readonly localDays?: readonly { readonly date: string; readonly basis: string }[];
  readonly hours?: number;
  /** Which of the two instants of a repeated wall time. */
  readonly occurrence?: 'first' | 'second';
  readonly now?: string;
  /** When the jail received the detainer (from-receipt). */
  readonly received?: string;
  readonly served?: 'yes' | 'no' | 'unknown';
  readonly warrant?: 'I-200' | 'I-205' | 'none' | 'unknown';
  /** Omitted: unknown. It decides in some states whether the answer is `no-hold`; it never moves an end. */
  readonly custodian?: Custodian;
  /** Who served the administrative warrant in the jail, and when (wall time or instant); opens the reading `from-service-287g`. */
  readonly servedBy287g?: { readonly by: 'deputy' | 'ice' | 'unknown'; readonly at?: string };
  /** The box of probable cause that is ticked on the I-247A. */
  readonly probableCauseBox?: ProbableCauseBox;
  /** December 2011 form: operative only upon conviction. */
  readonly convictionBox?: boolean;
  readonly convicted?: boolean;
  /** `yes`: something else holds the person, there is no detainer deadline yet. */
  readonly otherHolds?: 'yes' | 'no' | 'unknown';
  /** Instant or wall time; ends the detainer clock, opens the other clocks. */
  readonly iceCustodySince?: string;
  /** The jail is in the Washington area: Inauguration Day is shown as a variant. */
  readonly inaugurationArea?: boolean;
  /** "Before the number". Each is optional and only adds a caution. */
  readonly citizenshipClaim?: 'yes' | 'no' | 'unknown';
  readonly priorOrder?: 'yes' | 'no' | 'unknown';
  /** A pending VAWA, U or T filing. Never repeated in an answer by name. */
  readonly pendingFiling?: 'yes' | 'no' | 'unknown';
  readonly bond?: 'accepted' | 'offered' | 'unpaid' | 'unknown';
  readonly bookedToIce?: 'yes' | 'no' | 'unknown';
  /** Is it known who defense counsel is? */
  readonly counsel?: 'yes' | 'no' | 'unknown';
}

export interface Step {
  readonly from: string;
  readonly to: string;
  readonly counted: boolean;
  readonly hours: number;
  readonly why: string;
}

export interface ReadingResult {
  readonly reading: ReadingId;
  /** What a person calls this reading. */
  readonly label: string;
  /** First instant at which the hours are full, with offset. */
  readonly expires: string;
  /** `expires` in words: weekday, date, time, zone. Midnight reads "end of Friday ...". */
  readonly words: string;
  readonly hours: number;
  readonly steps: readonly Step[];
  readonly basis: readonly Basis[];
  /** Other holiday rules and local days, only where they change the answer. */
  readonly variants: readonly { readonly label: string; readonly expires: string; readonly words: string }[];
  /** null without `now`; negative while time is left. */
  readonly overrunMinutes: number | null;
  /** Who holds this reading, and what it must not be used for. */
  readonly heldBy: string;
  /** The law of a state that ends the hold itself, in the words of a letter. No later end is claimed where it is there. */
  readonly stateClock?: string;
  /** false: never printed in a letter (the `weekends` reading). */
  readonly citable: boolean;
  /** Shown beside the others: neither the end to act by nor the latest that is claimed. */
  readonly beside?: true;
}

export type HoldAnswer =
  | {
      readonly kind: 'hold';
      readonly readings: readonly ReadingResult[];
      readonly earliest: ReadingId;
      readonly latest: ReadingId;
      readonly cautions: readonly Caution[];
    }
  | {
      readonly kind: 'no-hold';
      readonly because: string;
      /** The id of the state's law that bars the hold, where that is the reason. */
      readonly law?: string;
      readonly basis: readonly Basis[];
      readonly cautions: readonly Caution[];
      readonly ifHeldAnyway: readonly ReadingResult[];
    }
  | Ask
  | Invalid;

export interface FormInfo {
  readonly id: string;
  readonly name: string;
  /** Half-open [from, until); null: not known or still in use. */
  readonly inUse: { readonly from: string | null; readonly until: string | null };
  readonly kind: 'hold' | 'notice-only';
  readonly wording: string;
  /** `recalled`: nobody here has seen the words. */
  readonly mustBeServed: 'yes' | 'recalled' | 'no' | 'unknown';
  readonly basis: readonly Basis[];
}

export interface JurisdictionInfo {
  readonly id: string;
  readonly name: string;
  readonly laws: readonly {
    readonly id: string;
    readonly title: string;
    readonly citation: string | null;
    readonly effect: LawEffect;
    readonly from: string | null;
    readonly until: string | null;
    readonly summary: string;
    readonly exceptions: readonly string[];
    readonly basis: readonly Basis[];
  }[];
}

/** A clock beside the detainer (section 6 of the facts). `at` is null where the row is described but yields no date. */
export interface ClockAnswer {
  readonly id: string;
  readonly name: string;
  readonly rule: string;
  /** An instant for a clock in hours, a date (YYYY-MM-DD) for one in days. */
  readonly at: string | null;
  /** Carries the sentence an attorney has to see with the date; a calendar entry takes these words, never `at` alone. */
  readonly words: string | null;
  readonly status: string;
  /** For clocks in hours; null without `now`, negative while time is left. */
  readonly overrunMinutes: number | null;
  readonly cautions: readonly Caution[];
  readonly basis: readonly Basis[];
}
