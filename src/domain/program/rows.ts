import type { Basis } from '../basis';

/** Rows of the program's three data files, as their schemas read them. Every statement carries where it stands. */

/** What is known to have changed since the document was written. */
export interface Since {
  readonly text: string;
  readonly basis: readonly Basis[];
}

export interface CautionRow {
  readonly kind: 'caution';
  readonly id: string;
  readonly level: 'stop' | 'warn' | 'note';
  readonly message: string;
  readonly basis: readonly Basis[];
}

/** A published share that a report may draw as a dated line. */
export interface ReferenceShare {
  readonly measure: string;
  readonly percent: number;
  readonly where: string;
  readonly jurisdiction: string | null;
  readonly from: string | null;
  readonly to: string;
}

export interface FactRow {
  readonly kind: 'fact';
  readonly id: string;
  readonly topic: string;
  readonly statement: string;
  /** The day the document or the figure speaks of; null: the document bears no date. */
  readonly asOf: string | null;
  /** The document and its date in words. */
  readonly document: string;
  readonly basis: readonly Basis[];
  readonly since: Since;
  readonly cautions: readonly string[];
  /** What a person may type to find it. */
  readonly words: readonly string[];
  /** Phrases of a memo that this row answers. */
  readonly hover: readonly string[];
  readonly reference?: ReferenceShare | undefined;
}

/** Where the documents disagree. `sides` are ids of facts. */
export interface DisagreementRow {
  readonly kind: 'disagreement';
  readonly id: string;
  readonly question: string;
  readonly sides: readonly string[];
  readonly today: string;
  readonly basis: readonly Basis[];
}

/** A factor the documents name, and the lines of the worksheet it belongs to. */
export interface FactorJoinRow {
  readonly kind: 'factor';
  readonly id: string;
  readonly label: string;
  /** Ids of the worksheet's factors. */
  readonly factors: readonly string[];
  readonly basis: readonly Basis[];
}

export type ProgramRow = CautionRow | FactRow | DisagreementRow | FactorJoinRow;

export interface StageRow {
  readonly id: string;
  readonly order: number;
  readonly title: string;
  readonly what: string;
  readonly who: string;
  readonly recorded: readonly string[];
  readonly ask: readonly string[];
  readonly templates: readonly string[];
  readonly clocks: readonly string[];
  readonly cautions: readonly string[];
  readonly next: readonly string[];
  readonly since?: Since | undefined;
  readonly basis: readonly Basis[];
}

export type Known = 'yes' | 'no' | 'unknown';

export interface PriorityQuestion {
  readonly kind: 'question';
  readonly id: string;
  readonly question: string;
  readonly label: string;
}

export interface PriorityPeriod {
  readonly kind: 'period';
  readonly id: string;
  /** Id of the register's row. */
  readonly authority: string;
  readonly name: string;
  /** Half-open: `until` is the first day it no longer holds. */
  readonly from: string;
  readonly until: string | null;
  /** `unverified`: a dated row without criteria. */
  readonly criteriaStatus: 'seen' | 'unverified';
  readonly criteria: readonly {
    readonly id: string;
    readonly label: string;
    readonly fact: string;
    readonly basis: readonly Basis[];
  }[];
  readonly note: string;
  readonly basis: readonly Basis[];
}

/** A rule beside the priorities that speaks of one fact. */
export interface PriorityRule {
  readonly kind: 'rule';
  readonly id: string;
  readonly authority: string;
  readonly fact: string;
  readonly from: string;
  readonly until: string | null;
  readonly sentence: string;
  readonly note: string;
  readonly basis: readonly Basis[];
}

export interface MinorTrafficRow {
  readonly kind: 'minor-traffic';
  readonly id: string;
  readonly codes: readonly string[];
  readonly words: readonly string[];
  readonly note: string;
  readonly basis: readonly Basis[];
}

export type PriorityRow = PriorityQuestion | PriorityPeriod | PriorityRule | MinorTrafficRow;
