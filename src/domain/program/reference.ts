import { pickCautions } from './cautions';
import { documentsOf, type Documents } from './places';
import type { CautionRow, DisagreementRow, FactRow, ProgramRow } from './rows';

export interface FactHit {
  readonly fact: FactRow;
  readonly score: number;
  readonly cautions: readonly CautionRow[];
  readonly disagreements: readonly DisagreementRow[];
}

export interface Reference {
  readonly facts: readonly FactRow[];
  readonly cautions: readonly CautionRow[];
  readonly disagreements: readonly DisagreementRow[];
  readonly documents: Documents;
  /** Best first. An empty query gives everything in the order of the file. */
  search(query: string, limit?: number): FactHit[];
  /** The facts whose phrases stand in this text. Offsets UTF-16, longest phrase first where two overlap. */
  phrasesIn(text: string): { readonly start: number; readonly end: number; readonly hit: FactHit }[];
  sides(row: DisagreementRow): FactRow[];
}

/** Searching what the documents say: by words, figures and phrases. Small enough that a scan is quick. */
export function createReference(rows: readonly ProgramRow[]): Reference {
  const facts = rows.filter((r): r is FactRow => r.kind === 'fact');
  const cautions = rows.filter((r): r is CautionRow => r.kind === 'caution');
  const disagreements = rows.filter((r): r is DisagreementRow => r.kind === 'disagreement');
  const hit = (fact: FactRow, score: number): FactHit => ({
    fact,
    score,
    cautions: pickCautions(fact.cautions, cautions),
    disagreements: disagreements.filter((d) => d.sides.includes(fact.id)),
  });
  const index = facts.map((fact) => ({
    fact,
    words: fold(fact.words.join(' ; ')),
    statement: fold(`${fact.topic} ${fact.statement}`),
    quotes: fold(fact.basis.map((b) => `${b.quote ?? ''} ${b.source}`).join(' ')),
  }));
  const phrases = facts
    .flatMap((fact) => fact.hover.map((phrase) => ({ fact, phrase: fold(phrase) })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  return {
    facts,
    cautions,
    disagreements,
    documents: documentsOf(facts),
    search(query, limit = 20) {
      const asked = fold(query).trim();
      if (asked === '') return facts.slice(0, limit).map((f) => hit(f, 0));
      const tokens = asked.split(/\s+/);
      return index
        .map((row) => ({ row, score: scoreOf(row, asked, tokens) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ row, score }) => hit(row.fact, score));
    },
    phrasesIn(text) {
      const folded = fold(text);
      const found: { start: number; end: number; hit: FactHit }[] = [];
      // Folding that changes the length would shift the offsets; such a line is left alone.
      if (folded.length !== text.length) return [];
      for (const { fact, phrase } of phrases) {
        for (let i = folded.indexOf(phrase); i !== -1; i = folded.indexOf(phrase, i + phrase.length)) {
          const end = i + phrase.length;
          if (isWordEdge(folded, i, end) && !found.some((f) => f.start < end && i < f.end))
            found.push({ start: i, end, hit: hit(fact, 1) });
        }
      }
      return found.sort((a, b) => a.start - b.start);
    },
    sides: (row) => row.sides.flatMap((id) => facts.find((f) => f.id === id) ?? []),
  };
}

interface Indexed {
  readonly words: string;
  readonly statement: string;
  readonly quotes: string;
}

/** A word somebody chose for the row counts more than one of its statement; every word must be found somewhere. */
function scoreOf(row: Indexed, asked: string, tokens: readonly string[]): number {
  let score = row.words.includes(asked) ? 10 : row.statement.includes(asked) ? 6 : 0;
  for (const t of tokens) {
    if (row.words.includes(t)) score += 4;
    else if (row.statement.includes(t)) score += 2;
    else if (row.quotes.includes(t)) score += 1;
    else return 0;
  }
  return score;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');
}

function isWordEdge(text: string, start: number, end: number): boolean {
  const word = /[\p{L}\d]/u;
  return (
    !(word.test(text[start] ?? '') && word.test(text[start - 1] ?? '')) &&
    !(word.test(text[end - 1] ?? '') && word.test(text[end] ?? ''))
  );
}
