import type { Basis, Mark } from '../../basis';

/** The places of a federal circuit: "US-TX" lies in the Fifth. */
export interface Circuit {
  readonly kind: 'circuit';
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly places: readonly string[];
  readonly basis: readonly Basis[];
}

/** What a ruling can be asked about. */
export type Topic = 'jail-hold' | 'hours' | 'citizenship' | 'prompt-review' | 'bond' | 'bond-factors' | 'habeas' | 'removal';

export type Side = 'for' | 'against' | 'mixed' | 'pending' | 'neutral' | 'none';

/** `national` and `board` count everywhere, `circuit` and `state` bind in their places, `persuasive` binds nobody, `none` may not be cited. */
export type Force = 'national' | 'board' | 'circuit' | 'state' | 'persuasive' | 'none';

/** One ruling with its reach and its side. `decided` is a day, a month or a year, as far as it was seen. */
export interface Ruling {
  readonly kind: 'ruling';
  readonly id: string;
  /** Its row in the register. */
  readonly authority: string;
  /** As it may be printed: nothing recalled stands in it. */
  readonly citation: string;
  readonly short: string;
  readonly court: string;
  readonly circuit: string | null;
  /** Where it is cited first: the places of its circuit, or of its state. Empty: everywhere. */
  readonly places: readonly string[];
  readonly force: Force;
  readonly reachWords: string | null;
  readonly publishedWords: string | null;
  readonly decided: string | null;
  readonly topics: readonly Topic[];
  readonly side: Side;
  readonly sideWords: string | null;
  /** What a letter does with it: cites it, leaves it to the signer's margin, or never names it. */
  readonly letter: 'cite' | 'margin' | 'never';
  /** Words a letter must print with the citation. */
  readonly beside: string | null;
  readonly mandateWithheld: boolean;
  readonly holding: string;
  /** Words of the ruling that were read; where the mark is not V, of a page about it. */
  readonly seenWords: string | null;
  readonly history: string | null;
  readonly seenOn: string | null;
  /** Reporter pages and numbers from memory: recognized when somebody writes them, never printed. */
  readonly recalled: readonly string[];
  readonly note: string | null;
  readonly mark: Mark;
  readonly basis: readonly Basis[];
}

/** A statute or rule that speaks on a question everywhere. */
export interface LawText {
  readonly kind: 'text';
  readonly id: string;
  readonly authority: string;
  readonly pin: string;
  readonly citation: string;
  readonly topics: readonly Topic[];
  readonly side: 'for' | 'against';
  /** Speaks only where the custodian is this one. */
  readonly only?: string | undefined;
  readonly holding: string;
  readonly seenWords: string;
  readonly edition: string;
  readonly mark: Mark;
  readonly basis: readonly Basis[];
}

/** A question on which circuits differ, with the ruling of each and the review that is pending. */
export interface OpenQuestion {
  readonly kind: 'question';
  readonly id: string;
  readonly topic: Topic;
  /** The authority in the register that reads differently from place to place. */
  readonly about: string;
  readonly asks: string;
  /** The ruling that granted review. */
  readonly review: string;
  readonly rulings: readonly string[];
  /** From the first circuit that took it up: contested where no circuit of the place has spoken. */
  readonly contestedFrom: string;
  /** The day up to which the rulings were looked for. */
  readonly seenOn: string;
}

export type CircuitLawRow = Circuit | Ruling | LawText | OpenQuestion;

export interface CircuitLaw {
  readonly circuits: readonly Circuit[];
  readonly rulings: readonly Ruling[];
  readonly texts: readonly LawText[];
  readonly questions: readonly OpenQuestion[];
  readonly byAuthority: ReadonlyMap<string, Ruling>;
  readonly byId: ReadonlyMap<string, Ruling>;
}

export function buildCircuitLaw(rows: readonly CircuitLawRow[]): CircuitLaw {
  const rulings = rows.flatMap((r) => (r.kind === 'ruling' ? [r] : []));
  return {
    circuits: rows.flatMap((r) => (r.kind === 'circuit' ? [r] : [])),
    rulings,
    texts: rows.flatMap((r) => (r.kind === 'text' ? [r] : [])),
    questions: rows.flatMap((r) => (r.kind === 'question' ? [r] : [])),
    byAuthority: new Map(rulings.map((r) => [r.authority, r])),
    byId: new Map(rulings.map((r) => [r.id, r])),
  };
}

/** The circuit of a state or territory; null where there is none or the place is not known. */
export function circuitOf(law: CircuitLaw, jurisdiction: string | undefined): Circuit | null {
  return law.circuits.find((c) => jurisdiction !== undefined && c.places.includes(jurisdiction)) ?? null;
}
