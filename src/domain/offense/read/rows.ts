import type { Mark } from '../../basis';
import type { Disposition } from '../answers';
import type { HoldKind } from './answers';

/** Every row of a word list: where it comes from, how sure, and the wordings its tests read. */
interface WordRow {
  readonly id: string;
  readonly phrases: readonly string[];
  readonly examples: readonly string[];
  readonly mark: Mark;
  readonly source: string;
}

/** `hold`: a word for a hold. `not`: what looks like one and is none. `agency`: who holds; `alone` where its name is enough. */
export interface HoldRow extends WordRow {
  readonly role: 'hold' | 'not' | 'agency' | 'not-agency';
  readonly kind?: HoldKind;
  readonly alone?: boolean;
}

/** `custody` says where the person is, not how the charge ended. */
export interface OutcomeRow extends WordRow {
  readonly disposition: Disposition | 'custody';
  readonly unlessBefore?: readonly string[];
  readonly unlessAfter?: readonly string[];
}

/** `modifier` for a word of the national list that changes what was charged (attempt and the like). */
export interface TagRow extends WordRow {
  readonly tag: string;
  readonly modifier?: string;
  readonly unlessAfter?: readonly string[];
}

/** Labels before a value, headings of a stage, lines that are no charge, words a wrapped line ends with, and words
 * before or behind a label that leave it what it is ("Arrest Offense", "Charge Literal"). `grounds`: without one of these a line whose offense is of this category
 * (two digits) names an order or a term of probation and no charge. */
export interface LineRow extends WordRow {
  readonly use: 'label' | 'stage' | 'line' | 'connector' | 'qualifier' | 'grounds';
  readonly kind: string;
}

/** Words of a text that say nothing or little of which offense it is, and Spanish wordings with the English ones that are searched for. */
export interface SearchWordRow {
  readonly id: string;
  readonly kind: 'filler' | 'qualifier' | 'spanish';
  readonly words: readonly string[];
  readonly phrase?: string;
  readonly english?: string;
  readonly examples: readonly string[];
  readonly mark: Mark;
  readonly source: string;
}

/** How a state writes its sections: words before or after the number, or a shape of its own. */
export interface StatuteFormRow {
  readonly id: string;
  readonly jurisdiction: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Stands between the title and the section: "8 USC 1326". */
  readonly title?: readonly string[];
  /** The words of this form stand for this state alone, so the state need not be said. */
  readonly sure: boolean;
  readonly examples: readonly string[];
  readonly mark: Mark;
  readonly source: string;
}

/** A table from a state's sections to codes. `sections`: the section as the state prints it, and its codes, or the category's two digits. */
export interface StatuteTable {
  readonly jurisdiction: string;
  readonly title: string;
  readonly source: string;
  /** null where the copy we have does not say. */
  readonly year: number | null;
  readonly mark: Mark;
  /** Shown beside every code that comes from the table. */
  readonly grade: string;
  readonly gives: 'codes' | 'category';
  /** Categories (two digits) or codes (four) of the state's own: the national codes they stand for; an empty list for none. */
  readonly families?: Readonly<Record<string, readonly string[]>>;
  /** Of the families alone: the table's publisher does not say them. */
  readonly familiesMark?: Mark;
  readonly sections: Readonly<Record<string, string>>;
}
