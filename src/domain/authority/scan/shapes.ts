import type { Abbreviation } from '../cases/caseNames';

/** The written forms, as data gives them, made ready to run. Every pattern is bounded: no part repeats without a limit inside another repeat. */
export type ResolveKind =
  | 'policy'
  | 'usc'
  | 'cfr'
  | 'ina'
  | 'iirira'
  | 'fr'
  | 'eo'
  | 'aila'
  | 'dec'
  | 'docket'
  | 'uscis'
  | 'reporter'
  | 'reporter-at'
  | 'supra'
  | 'publ'
  | 'stat'
  | 'oppm'
  | 'instr'
  | 'rin';

export interface Suggestion {
  readonly text: string;
  readonly why: string;
}

export type ShapeRow =
  | {
      readonly kind: 'shape';
      readonly id: string;
      readonly resolve: ResolveKind;
      readonly pattern: string;
      readonly ignoreCase: boolean;
      readonly needs: readonly string[];
    }
  | {
      readonly kind: 'nickname';
      readonly id: string;
      readonly pattern: string;
      readonly ignoreCase: boolean;
      readonly candidates: readonly { readonly id: string; readonly hint: string | null }[];
      readonly others: string | null;
      readonly needs: readonly string[];
    }
  | {
      readonly kind: 'number';
      readonly id: string;
      readonly keys: readonly string[];
      readonly exact: boolean;
      readonly context: string | null;
      readonly from: string | null;
      readonly until: string | null;
      readonly code: string;
      readonly authority: string | null;
      readonly message: string;
      readonly suggestions: readonly Suggestion[];
    }
  | {
      readonly kind: 'phrase';
      readonly id: string;
      readonly pattern: string;
      readonly near: string | null;
      readonly unless: string | null;
      readonly within: 'sentence' | 'paragraph';
      readonly code: string;
      readonly authority: string | null;
      readonly message: string;
      readonly suggestions: readonly Suggestion[];
      readonly needs: readonly string[];
    }
  | {
      readonly kind: 'not-ina';
      readonly id: string;
      readonly from: string;
      readonly to: string;
      readonly what: string;
      readonly act: string | null;
    }
  | {
      readonly kind: 'words';
      readonly id:
        | 'history-heading'
        | 'end-parenthetical'
        | 'end-clause'
        | 'status-note'
        | 'told-ended-before'
        | 'told-ended-after'
        | 'told-open'
        | 'relied-on';
      readonly pattern: string;
    }
  | {
      readonly kind: 'abbreviations';
      readonly id: string;
      readonly pairs: readonly Abbreviation[];
    }
  | {
      readonly kind: 'limits';
      readonly id: string;
      readonly staleAfterDays: number;
      /** A page of ordinary sentences without a citation, and how often a name of a clinic may be found in it. */
      readonly trialText: string;
      readonly trialMost: number;
    };

export interface Shape {
  readonly id: string;
  readonly resolve: ResolveKind;
  readonly re: RegExp;
  readonly needs: readonly string[];
}
export interface Nickname {
  readonly id: string;
  readonly re: RegExp;
  readonly needs: readonly string[];
  readonly candidates: readonly { readonly id: string; readonly hint: RegExp | null }[];
  readonly others: string | null;
}
export interface NumberRule {
  readonly keys: readonly string[];
  readonly exact: boolean;
  readonly context: RegExp | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly code: string;
  readonly authority: string | null;
  readonly message: string;
  readonly suggestions: readonly Suggestion[];
}
export interface Phrase {
  readonly id: string;
  readonly re: RegExp;
  readonly needs: readonly string[];
  readonly near: RegExp | null;
  readonly unless: RegExp | null;
  readonly within: 'sentence' | 'paragraph';
  readonly code: string;
  readonly authority: string | null;
  readonly message: string;
  readonly suggestions: readonly Suggestion[];
}

export interface Shapes {
  readonly shapes: readonly Shape[];
  readonly nicknames: readonly Nickname[];
  /** Rules by section, without its subsection. */
  readonly numbersOf: ReadonlyMap<string, readonly NumberRule[]>;
  readonly phrases: readonly Phrase[];
  readonly notIna: readonly { readonly from: string; readonly to: string; readonly what: string; readonly act: string | null }[];
  readonly historyHeading: RegExp;
  readonly endParenthetical: RegExp;
  /** The end of a ruling as courts write it, right behind a citation: ", rev'd, ...". */
  readonly endClause: RegExp;
  readonly statusNote: RegExp;
  /** Words before and behind a citation that tell of its end, words that tell that it is open, and words that rely on it. */
  readonly toldEndedBefore: RegExp;
  readonly toldEndedAfter: RegExp;
  readonly toldOpen: RegExp;
  readonly reliedOn: RegExp;
  readonly abbreviations: readonly Abbreviation[];
  readonly staleAfterDays: number;
  readonly trial: { readonly text: string; readonly most: number };
}

const NEVER = '(?!)';

export function compileShapes(rows: readonly ShapeRow[]): Shapes {
  const word = (id: string): RegExp => {
    const row = rows.find((r) => r.kind === 'words' && r.id === id);
    return new RegExp(row?.kind === 'words' ? row.pattern : NEVER, 'i');
  };
  const limits = rows.find((r) => r.kind === 'limits');
  return {
    shapes: rows.flatMap((r) =>
      r.kind === 'shape'
        ? [{ id: r.id, resolve: r.resolve, re: compile(r.pattern, r.ignoreCase ? 'gi' : 'g'), needs: r.needs }]
        : [],
    ),
    nicknames: rows.flatMap((r) =>
      r.kind === 'nickname'
        ? [
            {
              id: r.id,
              re: compile(r.pattern, r.ignoreCase ? 'gi' : 'g'),
              needs: r.needs,
              candidates: r.candidates.map((c) => ({ id: c.id, hint: c.hint === null ? null : compile(c.hint, 'i') })),
              others: r.others,
            },
          ]
        : [],
    ),
    numbersOf: numberRules(rows),
    phrases: rows.flatMap((r) =>
      r.kind === 'phrase'
        ? [
            {
              ...r,
              re: compile(r.pattern, 'gi'),
              near: r.near === null ? null : compile(r.near, 'i'),
              unless: r.unless === null ? null : compile(r.unless, 'i'),
            },
          ]
        : [],
    ),
    notIna: rows.flatMap((r) => (r.kind === 'not-ina' ? [r] : [])),
    historyHeading: word('history-heading'),
    endParenthetical: word('end-parenthetical'),
    endClause: word('end-clause'),
    statusNote: word('status-note'),
    toldEndedBefore: word('told-ended-before'),
    toldEndedAfter: word('told-ended-after'),
    toldOpen: word('told-open'),
    reliedOn: word('relied-on'),
    abbreviations: rows.flatMap((r) => (r.kind === 'abbreviations' ? r.pairs : [])),
    staleAfterDays: limits?.kind === 'limits' ? limits.staleAfterDays : Number.POSITIVE_INFINITY,
    trial: limits?.kind === 'limits' ? { text: limits.trialText, most: limits.trialMost } : { text: '', most: 0 },
  };
}

function numberRules(rows: readonly ShapeRow[]): ReadonlyMap<string, readonly NumberRule[]> {
  const found = new Map<string, NumberRule[]>();
  for (const r of rows) {
    if (r.kind !== 'number') continue;
    const rule = { ...r, context: r.context === null ? null : compile(r.context, 'i') };
    for (const key of r.keys) {
      const base = key.split('(')[0] ?? key;
      found.set(base, [...(found.get(base) ?? []), rule]);
    }
  }
  return found;
}

/** Subsections: "(a)(15)(U)(i)"; a year or a word in parentheses is none. One blank may stand between. */
export const SUBSECTIONS = '(?: ?\\((?:\\d{1,3}|[A-Za-z]{1,2}|[ivxIVX]{3,6})\\)){0,8}';

export function compile(pattern: string, flags: string): RegExp {
  const expanded = pattern
    .replaceAll('<sec>', '(?:§{1,2}|[Ss]ections?(?![a-z])|[Ss]ecs?\\.?(?![a-z]))')
    .replaceAll('<sub>', SUBSECTIONS)
    .replaceAll('<s>', '[ \\n]{0,4}')
    .replaceAll('<S>', '[ \\n]{1,4}');
  return new RegExp(expanded, flags);
}
