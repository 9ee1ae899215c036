import type { Mark } from '../basis';

/** Every piece of a sheet, in the order of the page. A piece is one thought, so that two languages can be held against each other. */
export const SHEET_TEXTS = [
  'title',
  'mark',
  'whatHead',
  'what',
  'whenHead',
  'start',
  'two',
  'first',
  'last',
  'one',
  'open',
  'careful',
  'noLaw',
  'noNotice',
  'noConviction',
  'noOther',
  'noCareful',
  'askMissing',
  'askReleasable',
  'askReceived',
  'askServed',
  'askOther',
  'stateNone',
  'stateNoRow',
  'stateBars',
  'stateLimits',
  'stateRequires',
  'stateClock',
  'stateDuty',
  'stateNoneFound',
  'jailHead',
  'jailCopy',
  'jailWarrant',
  'jailTime',
  'jailWrite',
  'talkHead',
  'talkSign',
  'talkSilent',
  'talkBorn',
  'talkLie',
  'talkCitizen',
  'talkLawyer',
  'talkConsulate',
  'endHead',
  'endAsk',
  'endBefore',
  'callHead',
  'advice',
  'endOfDay',
] as const;
export type SheetText = (typeof SHEET_TEXTS)[number];

/** Days and months of a language that `Intl` does not know. */
export interface SheetDates {
  /** From Sunday. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** "{weekday} {day} {month} {year}" */
  readonly order: string;
  readonly mark: Mark;
  readonly source: string;
  /** English name of a zone ("Eastern Time") to the language's; any other zone keeps its English name. */
  readonly zones: Readonly<Record<string, string>>;
}

/** One language of the client sheet. */
export interface SheetRow {
  /** "es", "zh-Hans" */
  readonly language: string;
  readonly name: string;
  readonly ownName: string;
  /** What `Intl` is asked for; left out where it knows none, and then `dates` is there. */
  readonly locale?: string | undefined;
  readonly dates?: SheetDates | undefined;
  /** The day of these words; a review is of this version alone. */
  readonly version: string;
  readonly translator: string;
  /** The named person who read these words against the English; null: none. */
  readonly reviewer: string | null;
  readonly reviewed: string | null;
  /** What the sheet calls a term of the glossary. null: no source, or the English kept because there is none. */
  readonly terms: readonly { readonly term: string; readonly words: string; readonly mark: Mark | null }[];
  /** `jailNotice` only where the form carries its notice in this language. */
  readonly texts: Readonly<Record<SheetText, string>> & { readonly jailNotice?: string | undefined };
}

/** A review that a clinic records in its own folder: of one version of one language. */
export interface SheetReview {
  readonly language: string;
  readonly version: string;
  readonly reviewer: string;
  /** YYYY-MM-DD */
  readonly on: string;
}
