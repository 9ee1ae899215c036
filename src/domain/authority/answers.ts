import type { Basis } from '../basis';

export type Status = 'in-force' | 'ended' | 'contested' | 'in-litigation' | 'not-yet' | 'unverified';

export interface StatusAnswer {
  readonly status: Status;
  /** Explains the status; for "today" it reads "as last checked on ...". */
  readonly sentence: string;
  readonly basis: readonly Basis[];
}

/** How the sentence treats an authority that has a problem of status. */
export interface Said {
  /** It had ended on the day the note is judged by, whatever a court has before it. */
  readonly over: boolean;
  /** The sentence tells the end, or that the matter is open. */
  readonly told: boolean;
  /** The sentence says that it binds, or builds on it. */
  readonly reliedOn: boolean;
  /** A ruling that went the other way in the place: a note that cites it too has told its reader. */
  readonly rival?: string;
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
  /** Only where its status is a problem, or would be one without what the note says beside it. */
  readonly said?: Said;
}
