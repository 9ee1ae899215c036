import type { Basis } from '../basis';

export type Status = 'in-force' | 'ended' | 'contested' | 'in-litigation' | 'not-yet' | 'unverified';

export interface StatusAnswer {
  readonly status: Status;
  /** Explains the status; for "today" it reads "as last checked on ...". */
  readonly sentence: string;
  readonly basis: readonly Basis[];
}

export interface CitationFinding {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** null: recognised shape, unknown authority. */
  readonly authority: string | null;
  readonly statusOn: { readonly asOf: Status; readonly today: Status };
  /** Stable code ("ended", "ambiguous", "no-such-section", ...); null: nothing to say. */
  readonly problem: string | null;
  readonly message: string;
  readonly suggestions: readonly { readonly text: string; readonly why: string }[];
}
