import type { Disposition } from '../answers';

export type HoldKind = 'ice' | 'us-marshal' | 'other-agency' | 'court' | 'probation-parole' | 'writ' | 'unknown';

export interface ReadStatute {
  /** As it is printed. */
  readonly text: string;
  /** Where the state is known or the form belongs to one state alone. */
  readonly state?: string;
  /** From that state's table, as candidates; never a decision. */
  readonly codes?: readonly string[];
}

export interface ReadCharge {
  /** As it is printed, without bullet, number and the other columns. */
  readonly text: string;
  /** Lines are counted from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Only where the text prints an NCIC code that is in the list; a person still confirms it. */
  readonly code?: string;
  readonly candidates: readonly string[];
  readonly statutes: readonly ReadStatute[];
  readonly count: number;
  readonly modifier?: string;
  /** As the sheet prints it; it does not say the most a statute allows, that differs by state. */
  readonly class?: string;
  readonly sentence?: { readonly years?: number; readonly months?: number; readonly days?: number };
  readonly disposition?: Disposition;
  readonly dispositionText?: string;
  readonly tags: readonly string[];
  /** What a person should answer or know, one sentence each. */
  readonly asked: readonly string[];
}

export interface ReadHold {
  readonly text: string;
  readonly line: number;
  readonly kind: HoldKind;
}

export interface ReadChargesRequest {
  readonly text: string;
  /** "US-CA": whose sections these are. */
  readonly jurisdiction?: string;
  /** YYYY-MM-DD, the day of the case, to say of a table that it is from another year. */
  readonly caseDate?: string;
}

export interface ReadChargesAnswer {
  readonly charges: readonly ReadCharge[];
  readonly holds: readonly ReadHold[];
  readonly ignored: readonly { readonly line: number; readonly why: string }[];
}
