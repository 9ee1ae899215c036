import { gradeWords, type Basis } from '../basis';
import { dateWords, parseDate } from '../time/civil';
import type { FactRow } from './rows';

/** What the five documents are and of which day, by the id of their source. */
export type Documents = ReadonlyMap<string, string>;

/** A statement names first the document it is taken from. */
export function documentsOf(facts: readonly FactRow[]): Documents {
  return new Map(facts.flatMap((f) => (f.basis[0] ? [[f.basis[0].source, f.document] as const] : [])));
}

export function sourceLine(b: Basis, documents?: Documents): string {
  const quote = b.quote ? `: "${b.quote}"` : '';
  return `${placeOf(b, documents)}${quote} (${gradeWords(b.grade)})${b.note ? `. ${b.note}` : ''}`;
}

/** The document with its day, and the place in it. */
function placeOf(b: Basis, documents?: Documents): string {
  const name = documents?.get(b.source) ?? b.source;
  return b.locator ? `${name}, ${b.locator}` : name;
}

/** The places of a statement, each once, under the document they stand in. What we worked out ourselves names its grade. */
export function placesLine(basis: readonly Basis[], documents: Documents, quoted = false): string {
  const by = new Map<string, Set<string>>();
  for (const b of basis) {
    const name = documents.get(b.source) ?? gradeWords(b.grade);
    const places = by.get(name) ?? new Set<string>();
    by.set(name, places.add(quoted && b.quote ? `${b.locator}: "${b.quote}"` : b.locator));
  }
  return [...by].map(([name, places]) => `${name}: ${[...places].join('; ')}`).join('. ');
}

/** Of which day a statement speaks, which is not always the day of the document. */
export function asOfWords({ asOf }: FactRow): string {
  const day = asOf === null ? null : parseDate(asOf);
  return day === null ? 'The document bears no date.' : `As of ${dateWords(day)}, by the document or its figures.`;
}
