import type { DateFound, DayPart, Item, Warning } from './parseItem';

/** A day the text may mean. */
export interface DayFound {
  readonly day: number;
  /** A later day that is as near: which one is meant must be asked. */
  readonly also?: number;
  /** The day that was not taken, further away: said, and one key away. */
  readonly other?: number;
  readonly iso: boolean;
  readonly warnings: readonly Warning[];
}

export interface Refused {
  readonly refused: string;
}

export interface DatesRead {
  readonly days: readonly DayFound[];
  /** Why there is more than one. */
  readonly question: string | null;
  /** The weekday in the text is not the weekday of its date. */
  readonly contradicts?: boolean;
  readonly part: DayPart | null;
  /** Said relative to today. */
  readonly relative: boolean;
}

/** What the date reader works on: the items that carry meaning, and which of them are used. */
export interface Reading {
  readonly items: readonly Item[];
  readonly used: Set<Item>;
  readonly today: number;
  /** Number of times of day in the text: a bare "2026" beside one is a year. */
  readonly times: number;
}

export type Written = DateFound & { readonly src: string };

/** Times of day in the text besides this item, counting bare "1500". */
export function timesBeside(r: Reading, item: Item | undefined): number {
  return r.times + r.items.filter((it) => it !== item && isMilitary(it) && !r.used.has(it)).length;
}

export function isMilitary(item: Item): boolean {
  return item.k === 'num' && !item.ordinal && (item.digits === 3 || item.digits === 4) && item.n <= 2400 && item.n % 100 < 60;
}
