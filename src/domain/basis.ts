/**
 * How sure we are of a fact, and where it comes from. Every answer of the domain carries these, unchanged from the data row.
 *
 * `Mark` is the researcher's mark: V seen in the source, V2 seen in a secondary source only, R recalled from memory,
 * D derived by a rule, A analysis. `Grade` is the same thing in words for the screen.
 */
export type Mark = 'V' | 'V2' | 'R' | 'D' | 'A';
export type Grade = 'published' | 'secondary' | 'reconstructed' | 'derived' | 'analysis' | 'prose';

export interface Basis {
  /** Id of a row in `sources.json`, or of an authority in the register. */
  readonly source: string;
  /** Where in the source: section, page, row. */
  readonly locator: string;
  readonly mark: Mark;
  readonly grade: Grade;
  /** Short verbatim words of the source, only where they were seen. */
  readonly quote?: string;
  /** What a reader must know about this basis (for example what was not seen). */
  readonly note?: string;
}

/** A sentence that travels with an answer and is shown beside it. `code` is stable; `message` is for people. */
export interface Caution {
  readonly code: string;
  readonly message: string;
  /** The same in a few words, for where there is no room; left out: the message is short. */
  readonly short?: string;
  /** `stop`: above the number ("call the attorney now"); `warn`: beside it; `note`: below it. */
  readonly level: 'stop' | 'warn' | 'note';
  readonly basis: readonly Basis[];
  /** The id of the law it is about, where it is about one. */
  readonly law?: string;
}

const GRADE_OF: Readonly<Record<Mark, Grade>> = {
  V: 'published',
  V2: 'secondary',
  R: 'reconstructed',
  D: 'derived',
  A: 'analysis',
};

export function gradeOf(mark: Mark): Grade {
  return GRADE_OF[mark];
}

const WORDS: Readonly<Record<Grade, string>> = {
  published: 'seen in the source',
  secondary: 'seen in a secondary source only',
  reconstructed: 'from memory, not seen in a source',
  derived: 'worked out from a rule; no source states it',
  analysis: 'our analysis, not a sourced fact',
  prose: 'the category is named in a published definition; the code range is from memory',
};

/** The grade as a caseworker reads it. Never colour or a letter alone. */
export function gradeWords(grade: Grade): string {
  return WORDS[grade];
}
