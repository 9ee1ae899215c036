import type { Basis, Mark } from '../../basis';
import { circuitOf, type Circuit, type CircuitLaw, type Force, type LawText, type Ruling, type Topic } from './circuitLaw';

export interface CaseRow {
  /** Id of the row in circuit-law.json. */
  readonly id: string;
  /** Id in the register, for `authorityStatus` and `cite`. */
  readonly authority: string;
  /** As it may be printed, whole. */
  readonly citation: string;
  readonly short: string;
  readonly court: string;
  readonly decided: string | null;
  /** How far it counts in the place that was asked about. */
  readonly counts: 'binding' | 'persuasive' | 'not-citable';
  readonly side: Ruling['side'];
  readonly holding: string;
  readonly seenWords: string | null;
  /** Words a letter must print with the citation: "mandate withheld May 13, 2026; ...". */
  readonly beside: string | null;
  readonly history: string | null;
  /** What the signer must know; never in the letter. */
  readonly note: string | null;
  readonly mark: Mark;
  readonly basis: readonly Basis[];
}

export interface CasesFor {
  readonly circuit: { readonly id: string; readonly name: string; readonly short: string } | null;
  /** May be cited, those that bind first. */
  readonly for: readonly CaseRow[];
  /** For the signer's margin: what the other side will cite, and what cuts both ways. */
  readonly against: readonly CaseRow[];
  /** Vacated, reversed, dismissed, superseded, or not read: never in a letter. */
  readonly never: readonly CaseRow[];
  /** Statutes and rules of the same question, everywhere. */
  readonly texts: { readonly for: readonly TextRow[]; readonly against: readonly TextRow[] };
}

export interface TextRow {
  readonly id: string;
  readonly authority: string;
  readonly pin: string;
  readonly citation: string;
  readonly holding: string;
  readonly seenWords: string;
  readonly edition: string;
  readonly mark: Mark;
  readonly basis: readonly Basis[];
}

export interface CasesAsked {
  /** "US-TX"; left out: only what counts everywhere. */
  readonly jurisdiction?: string | undefined;
  readonly topic: Topic;
  /** Nothing decided after this day; left out: all. */
  readonly asOf?: string | undefined;
  /** Who holds the person: some texts speak only of a jail with an agreement. */
  readonly custodian?: string | undefined;
}

/**
 * Rulings and texts on a question for a place, by what a letter may do with them. Sorted: what binds, then the place's own courts, then newest first.
 * @example casesFor(law, { jurisdiction: 'US-PA', topic: 'jail-hold' }).for[0].authority // CASE-ARIZONA-V-US, then CASE-GALARZA-V-SZALCZYK
 */
export function casesFor(law: CircuitLaw, asked: CasesAsked): CasesFor {
  const circuit = circuitOf(law, asked.jurisdiction);
  const own = law.rulings
    .filter((r) => r.topics.includes(asked.topic) && reaches(r, asked.jurisdiction) && known(r, asked.asOf))
    .map((r) => ({ ruling: r, row: rowOf(r, asked.jurisdiction) }))
    .sort((a, b) => order(a.ruling, b.ruling))
    .map((x) => ({ letter: x.ruling.letter, row: x.row }));
  const texts = law.texts.filter((t) => t.topics.includes(asked.topic) && (t.only === undefined || t.only === asked.custodian));
  return {
    circuit: circuit === null ? null : nameOf(circuit),
    for: own.filter((o) => o.letter === 'cite' && o.row.side !== 'against').map((o) => o.row),
    against: own.filter((o) => o.letter === 'margin' || (o.letter === 'cite' && o.row.side !== 'for')).map((o) => o.row),
    never: own.filter((o) => o.letter === 'never').map((o) => o.row),
    texts: {
      for: texts.filter((t) => t.side === 'for').map(textOf),
      against: texts.filter((t) => t.side === 'against').map(textOf),
    },
  };
}

/** A ruling of the Supreme Court or the Board speaks everywhere, others where their court sits. */
function reaches(r: Ruling, jurisdiction: string | undefined): boolean {
  return r.places.length === 0 || (jurisdiction !== undefined && r.places.includes(jurisdiction));
}

/** Half a date counts from its last day, or from the day a dated source spoke of it: nothing is used before it can have been decided. */
function known(r: Ruling, asOf: string | undefined): boolean {
  if (asOf === undefined) return true;
  if (r.decided === null) return false;
  if (r.decided.length === 10) return r.decided <= asOf;
  const spokenOf = /^\d{4}-\d{2}-\d{2}$/.exec(r.seenOn ?? '')?.[0] ?? '9999-99-99';
  return r.decided.padEnd(10, '-99') <= asOf || (spokenOf.startsWith(r.decided.slice(0, 4)) && spokenOf <= asOf);
}

export function bindsIn(r: Ruling, jurisdiction: string | undefined): boolean {
  const everywhere: readonly Force[] = ['national', 'board'];
  if (everywhere.includes(r.force)) return true;
  if (r.force !== 'circuit' && r.force !== 'state') return false;
  return jurisdiction !== undefined && r.places.includes(jurisdiction);
}

const RANK: Readonly<Record<Force, number>> = { national: 0, circuit: 1, state: 1, board: 2, persuasive: 3, none: 4 };

function order(a: Ruling, b: Ruling): number {
  return (
    RANK[a.force] - RANK[b.force] || a.places.length - b.places.length || compare(b.decided, a.decided) || compare(a.id, b.id)
  );
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

function rowOf(r: Ruling, jurisdiction: string | undefined): CaseRow {
  return {
    id: r.id,
    authority: r.authority,
    citation: r.citation,
    short: r.short,
    court: r.court,
    decided: r.decided,
    counts: r.letter === 'never' ? 'not-citable' : bindsIn(r, jurisdiction) ? 'binding' : 'persuasive',
    side: r.side,
    holding: r.holding,
    seenWords: r.seenWords,
    beside: r.beside,
    history: r.history,
    note: r.note,
    mark: r.mark,
    basis: r.basis,
  };
}

function textOf(t: LawText): TextRow {
  return {
    id: t.id,
    authority: t.authority,
    pin: t.pin,
    citation: t.citation,
    holding: t.holding,
    seenWords: t.seenWords,
    edition: t.edition,
    mark: t.mark,
    basis: t.basis,
  };
}

function nameOf(c: Circuit): CasesFor['circuit'] {
  return { id: c.id, name: c.name, short: c.short };
}
