/**
 * What the reader found in a text, in order. Every character of the text ends up in exactly one item, so nothing can be dropped
 * without a word: an item that no later step uses becomes the warning "not used".
 */
export type Item = Found & {
  /** The text as it was written, and where. */
  readonly src: string;
  readonly at: number;
};

export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

/** `24`: certain, on a 24-hour clock. `lead`: 08:30, probably 24-hour. `open`: a.m. or p.m. not said. */
export type ClockKind = '24' | 'am' | 'pm' | 'lead' | 'open';

export interface TimeFound {
  readonly k: 'time';
  readonly hour: number;
  readonly minute: number;
  readonly seconds: boolean;
  readonly clock: ClockKind;
  /** Warning code that this form always carries. */
  readonly warn?: 'read-as-time';
}

export interface DateFound {
  readonly k: 'date';
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly warn?: 'day-first' | 'month-first' | 'compact-date' | 'far-year';
  /** ISO order: the clock beside it is a 24-hour clock. */
  readonly iso?: boolean;
  /** "20-11-26": the other order it may be written in. */
  readonly also?: { readonly year: number; readonly month: number; readonly day: number };
  /** "3-4": a date only if a time stands elsewhere. */
  readonly dash?: boolean;
}

export interface Region {
  readonly name: string;
  /** Main zone; where standard time is kept all year, if such a zone exists. */
  readonly zone: string;
  readonly allYear?: string;
  readonly standard: number;
  readonly daylight: number | null;
}

export type TextZone =
  | { readonly kind: 'offset'; readonly minutes: number }
  | { readonly kind: 'iana'; readonly name: string }
  /** `offset`: what the abbreviation says; null for "Eastern time". */
  | { readonly kind: 'region'; readonly region: Region; readonly offset: number | null };

export type Found =
  | TimeFound
  | DateFound
  | { readonly k: 'num'; readonly n: number; readonly digits: number; readonly ordinal: boolean }
  | { readonly k: 'month'; readonly month: number; readonly soft: boolean }
  | { readonly k: 'weekday'; readonly day: number; readonly which: Which }
  | { readonly k: 'relative'; readonly days: number; readonly part: DayPart | null }
  | { readonly k: 'part'; readonly part: DayPart }
  | { readonly k: 'meridiem'; readonly pm: boolean }
  | { readonly k: 'midnight' }
  | { readonly k: 'zone'; readonly zone: TextZone }
  | { readonly k: 'span'; readonly minutes: number }
  | { readonly k: 'compact'; readonly digits: string }
  | { readonly k: 'which'; readonly which: Which }
  | { readonly k: 'filler' }
  /** "to", "or" between two numbers: there must be two moments. */
  | { readonly k: 'between' }
  | { readonly k: 'approximate' }
  /** Words that move a moment ("before", "weeks"): read by the phrase reader, or the text is refused. */
  | { readonly k: 'phrase' }
  | { readonly k: 'refuse'; readonly message: string }
  | { readonly k: 'word' };

export type Which = 'bare' | 'next' | 'last' | 'this';

export const LONGEST = 200;

export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** Lower case without accents, plain spaces, dashes and quotes; same length as `shown`, which keeps the capitals. */
export interface CleanText {
  readonly text: string;
  readonly shown: string;
}

export function cleanText(raw: string): CleanText {
  const shown = raw
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u2010-\u2015\u2212\ufe58\uff0d]/g, '-')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  const text = shown.toLowerCase();
  return text.length === shown.length ? { text, shown } : { text, shown: text };
}
