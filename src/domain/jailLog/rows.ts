import type { LogField } from './answers';

/** Where a word of these lists was seen, and how: the researcher's marks. */
interface Seen {
  readonly id: string;
  readonly mark: 'V' | 'V2' | 'R' | 'D' | 'A';
  readonly seen: string;
}

export interface HeadingRow extends Seen {
  readonly kind: 'heading';
  readonly field: LogField | 'plan' | 'look' | 'other';
  readonly phrases: readonly string[];
  /** A heading with one of these words is never this field. */
  readonly never: readonly string[];
  /** Below 1: other headings come first. */
  readonly weight: number;
}

export interface ShortRow extends Seen {
  readonly kind: 'short';
  readonly short: string;
  readonly long: string;
}

export type HoldMeaning = 'ice' | 'notice' | 'other' | 'unsure';

export interface HoldTextRow extends Seen {
  readonly kind: 'hold';
  readonly meaning: HoldMeaning;
  readonly phrases: readonly string[];
  /** `cell`: only where the cell says nothing else. */
  readonly where: 'anywhere' | 'cell' | 'together';
  /** With `together`: one of the phrases and one of these, in any order. */
  readonly together?: readonly string[] | undefined;
  readonly examples: readonly { readonly text: string; readonly expect: HoldMeaning | 'none' }[];
}

export type ReasonMeaning = 'freed' | 'other-keeper' | 'merged' | 'ice' | 'error' | 'unclear';

export interface ReasonRow extends Seen {
  readonly kind: 'reason';
  readonly meaning: ReasonMeaning;
  readonly phrases: readonly string[];
  readonly examples: readonly { readonly text: string; readonly expect: ReasonMeaning | 'unknown' }[];
}

export interface PlaceholderRow extends Seen {
  readonly kind: 'placeholder';
  readonly texts: readonly string[];
  readonly days: readonly string[];
}

export interface FooterRow extends Seen {
  readonly kind: 'footer';
  readonly starts: readonly string[];
}

export type LogWordRow = HeadingRow | ShortRow | HoldTextRow | ReasonRow | PlaceholderRow | FooterRow;
