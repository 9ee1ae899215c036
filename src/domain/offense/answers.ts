import type { Basis, Caution } from '../basis';
import type { LakenRileyAnswer } from './lakenRiley';

/** What became of a charge. The one list: the note's keys, the table and the API all read it. */
export const DISPOSITIONS = [
  'charged',
  'convicted',
  'acquitted',
  'dismissed',
  'dismissed-after-plea',
  'deferred',
  'expunged',
  'vacated',
  'juvenile',
  'unknown',
] as const;

export type Disposition = (typeof DISPOSITIONS)[number];

export type SchemeId = 'ICE-2010' | 'SC-2009';
export type Level = 1 | 2 | 3 | 'none';

export interface ChargeInput {
  readonly code?: string;
  readonly text?: string;
  readonly count?: number;
  readonly modifier?: string;
  readonly disposition?: Disposition;
  readonly sentence?: { readonly years?: number; readonly months?: number; readonly days?: number };
  /** The most the statute allows, not the sentence imposed. */
  readonly maxPunishment?: 'over-one-year' | 'exactly-one-year' | 'under-one-year';
  /** An attorney's finding, never inferred. */
  readonly aggravatedFelony?: { readonly finding: 'yes' | 'no'; readonly by: string; readonly on: string };
  /** An attorney's finding whether the outcome is a conviction in the immigration sense; used only where the disposition leaves it open. */
  readonly conviction?: { readonly finding: 'yes' | 'no'; readonly by: string; readonly on: string };
}

export interface ClassifyRequest {
  readonly scheme?: SchemeId;
  /** Someone confirmed that the whole record, here and abroad, was checked. */
  readonly recordComplete?: boolean;
  /** "US-FL": whose section numbers stand in the charges' words. */
  readonly jurisdiction?: string;
  readonly charges: readonly ChargeInput[];
}

export interface ChargeAnswer {
  readonly code: string | null;
  readonly descriptor: string | null;
  readonly match: 'exact' | 'category' | 'none';
  readonly candidates: readonly string[];
  /** Sections in its words, as printed; with the state where it is known. */
  readonly statutes: readonly { readonly text: string; readonly state?: string }[];
  /** The Laken Riley screen; `note` never says that the charge is outside the Act. */
  readonly lakenRiley: LakenRileyAnswer;
  readonly level: Level | null;
  readonly possible: readonly Level[];
  readonly grade: string;
  readonly basis: readonly Basis[];
}

export interface LevelAnswer {
  readonly scheme: string;
  /** null while facts are missing. */
  readonly level: Level | null;
  /** What the level can still be. */
  readonly possible: readonly Level[];
  readonly because: string;
  readonly basis: readonly Basis[];
  readonly cautions: readonly Caution[];
  /** `charge` is the index of the charge; -1 means the whole record. */
  readonly needs: readonly { readonly charge: number; readonly fact: string; readonly question: string }[];
  readonly charges: readonly ChargeAnswer[];
}

export interface OffenseHit {
  readonly code: string;
  readonly descriptor: string;
  readonly category: string;
  readonly match: 'code' | 'words' | 'synonym' | 'close';
  readonly why: string;
}
