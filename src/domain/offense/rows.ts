import type { Basis, Mark } from '../basis';
import type { ChargeAnswer, ChargeInput, Level, SchemeId } from './answers';
import type { LakenRileyAnswer } from './lakenRiley';

/** One national code as the lists have it. Codes are text: `0301`, never 301. */
export interface CodeRow {
  readonly code: string;
  readonly descriptor: string;
  readonly categoryCode: string;
  readonly category: string;
  readonly seenIn: readonly string[];
  readonly retired?: string;
  /** Seen in one family of lists only. */
  readonly singleSource?: boolean;
  readonly note?: string;
  readonly mark: Mark;
}

/** An entry ICE uses that the national list lacks. Never an exact match for a national code. */
export interface IceEntryRow {
  readonly id: string;
  readonly label: string;
  /** ICE's own code, where one was seen. */
  readonly code?: string;
  /** National category it comes nearest to; null where none does. */
  readonly categoryCode: string | null;
  readonly note?: string;
  readonly basis: readonly Basis[];
}

export type YearSide = 'over-one-year' | 'exactly-one-year' | 'under-one-year';

export interface SchemeRow {
  readonly kind: 'scheme';
  readonly id: SchemeId;
  readonly title: string;
  readonly from: string;
  readonly until: string | null;
  readonly untilNote?: string;
  readonly counts: 'convictions' | 'charges-and-convictions';
  readonly words: string;
  readonly basis: readonly Basis[];
}

export type CountedCondition =
  { readonly aggravatedFelony: true } | { readonly punishable: 'over-one-year' | 'under-one-year'; readonly atLeast: number };

export interface LevelRule {
  readonly kind: 'rule';
  readonly id: string;
  readonly scheme: SchemeId | 'program';
  /** Only `decides` rows decide; the rest are shown as support. */
  readonly use: 'decides' | 'basis' | 'later-basis' | 'program';
  readonly set: string;
  readonly from?: string;
  readonly to?: string;
  readonly level: Level | null;
  readonly label: string;
  readonly condition?: string;
  readonly when?: CountedCondition;
  /** Only for a sentence on this side of one year. */
  readonly sentence?: 'over-one-year' | 'under-one-year';
  readonly proseSupport?: string;
  readonly confidence?: string;
  readonly basis: readonly Basis[];
  readonly examples: readonly { readonly charges: readonly ChargeInput[]; readonly level: Level }[];
}

export type LevelRow = SchemeRow | LevelRule;

/** Words people write for a code. The first code is the first suggestion. */
export interface AliasRow {
  readonly alias: string;
  readonly codes: readonly string[];
  readonly example: string;
  /** Put beside any offense ("DV"): counts only where the text names no other. */
  readonly beside?: boolean;
  readonly mark: Mark;
}

/** Which charges a caution belongs to; absent: the rule that names it in code decides when. */
export interface CautionRow {
  readonly id: string;
  readonly use: 'caution' | 'question';
  readonly level: 'stop' | 'warn' | 'note';
  readonly message: string;
  readonly codes?: readonly { readonly from: string; readonly to: string }[];
  readonly words?: readonly string[];
  readonly basis: readonly Basis[];
}

/** Everything the classifier reads. `candidates` suggests codes for words; it never decides. */
export interface OffenseData {
  readonly codes: readonly CodeRow[];
  readonly iceEntries: readonly IceEntryRow[];
  readonly levels: readonly LevelRow[];
  readonly cautions: readonly CautionRow[];
  readonly candidates: (text: string, jurisdiction?: string) => readonly string[];
  readonly statutes: (text: string, jurisdiction?: string) => ChargeAnswer['statutes'];
  /** The Laken Riley screen of one charge: its words, its code, the sections in its words. */
  readonly lakenRiley: (charge: ChargeInput, jurisdiction?: string) => LakenRileyAnswer;
}
