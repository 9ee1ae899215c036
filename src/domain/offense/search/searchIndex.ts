import { ABBREVIATIONS } from './abbreviations';
import type { AliasRow, CodeRow } from '../rows';
import type { SearchWordRow } from '../read/rows';
import { canonical, tokens } from './tokens';

const CATEGORY_WEIGHT = 0.35;

/** A word of the index: the codes whose descriptor or category hold it, and the aliases it belongs to. */
export interface Term {
  readonly word: string;
  /** `head`: names an offense. `side`: says which kind of one. `filler`: says nothing of it. */
  readonly role: 'head' | 'side' | 'filler';
  /** Index of the code and weight of the word there. */
  readonly docs: { readonly doc: number; readonly weight: number; readonly named: boolean }[];
  readonly aliases: number[];
  idf: number;
}

export interface Doc {
  readonly row: CodeRow;
  /** Sum of idf of the descriptor's words: what a full match is worth. */
  total: number;
  readonly words: readonly string[];
}

export interface IndexedAlias {
  readonly row: AliasRow;
  readonly words: readonly string[];
  readonly docs: readonly number[];
  /** Its words are put beside any offense ("DV"). */
  readonly beside: boolean;
  total: number;
}

export interface SearchIndex {
  readonly docs: readonly Doc[];
  readonly aliases: readonly IndexedAlias[];
  readonly terms: ReadonlyMap<string, Term>;
  /** Words in order, for prefixes. */
  readonly sorted: readonly Term[];
  /** Words by length, for one wrong letter. */
  readonly byLength: readonly (readonly Term[])[];
  /** Every spelling the abbreviation table knows, by length, with the words it stands for. */
  readonly spellings: readonly (readonly { readonly word: string; readonly terms: readonly Term[] }[])[];
  readonly docOf: ReadonlyMap<string, number>;
}

export function buildIndex(
  codes: readonly CodeRow[],
  aliasRows: readonly AliasRow[],
  wordRows: readonly SearchWordRow[],
): SearchIndex {
  const ofKind = (kind: SearchWordRow['kind']) =>
    new Set(wordRows.filter((r) => r.kind === kind).flatMap((r) => r.words.flatMap((w) => canonical(w))));
  const fillers = ofKind('filler');
  const sides = ofKind('qualifier');
  const terms = new Map<string, Term>();
  const term = (word: string): Term => {
    let t = terms.get(word);
    if (!t)
      terms.set(
        word,
        (t = { word, role: fillers.has(word) ? 'filler' : sides.has(word) ? 'side' : 'head', docs: [], aliases: [], idf: 0 }),
      );
    return t;
  };
  const docs = codes.map((row, doc): Doc => {
    const words = tokens(row.descriptor);
    for (const w of words) term(w).docs.push({ doc, weight: 1, named: true });
    for (const w of tokens(row.category))
      if (!words.includes(w)) term(w).docs.push({ doc, weight: CATEGORY_WEIGHT, named: false });
    return { row, words, total: 0 };
  });
  const docOf = new Map(codes.map((r, i) => [r.code, i]));
  const aliases = aliasRows.map((row, i): IndexedAlias => {
    const words = tokens(row.alias);
    for (const w of words) term(w).aliases.push(i);
    return { row, words, docs: row.codes.flatMap((c) => docOf.get(c) ?? []), beside: row.beside === true, total: 0 };
  });
  const all = docs.length + aliases.length;
  for (const t of terms.values()) t.idf = Math.log(1 + all / (1 + t.docs.length + t.aliases.length));
  const sum = (words: readonly string[]) => words.reduce((n, w) => n + (terms.get(w)?.idf ?? 0), 0);
  for (const d of docs) d.total = sum(d.words);
  for (const a of aliases) a.total = sum(a.words);
  const sorted = [...terms.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
  const byLength: Term[][] = [];
  for (const t of sorted) (byLength[t.word.length] ??= []).push(t);
  const spellings: { word: string; terms: Term[] }[][] = [];
  for (const [word, standsFor] of ABBREVIATIONS) {
    const known = standsFor.flatMap((w) => terms.get(w) ?? []);
    if (known.length > 0 && !terms.has(word)) (spellings[word.length] ??= []).push({ word, terms: known });
  }
  return { docs, aliases, terms, sorted, byLength, spellings, docOf };
}

/** Does a word stand in the list, in its shorthand, or among the words beside an offense? */
export function createVocabulary(
  codes: readonly CodeRow[],
  aliases: readonly AliasRow[],
  words: readonly SearchWordRow[],
): (word: string) => boolean {
  const known = new Set([...codes.map((c) => c.descriptor), ...aliases.map((a) => a.alias)].flatMap(tokens));
  for (const r of words) for (const w of r.words) for (const c of canonical(w)) known.add(c);
  return (word) => canonical(word).every((c) => known.has(c));
}
