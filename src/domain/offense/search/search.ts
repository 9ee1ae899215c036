import type { OffenseHit } from '../answers';
import type { AliasRow, CodeRow } from '../rows';
import { buildIndex, type SearchIndex, type Term } from './searchIndex';
import type { SearchWordRow } from '../read/rows';
import { createPhraseFinder, readTokens } from '../read/phrases';
import type { StatuteReader } from '../read/statutes';
import { tokens } from './tokens';

export interface SearchRequest {
  readonly query: string;
  readonly limit?: number;
}

const DEFAULT_LIMIT = 30;
const LONGEST_QUERY = 400;
const PREFIX = 0.75;
const ONE_TYPO = 0.6;
/** A word the descriptor has and the query has not counts this share of its worth against the code. */
const UNASKED = 0.12;
const ALIAS = 1.25;
/** Each further code of an alias is worth this much of the one before. */
const NEXT_CODE = 0.92;

interface Word {
  readonly asked: string;
  readonly hits: readonly { readonly term: Term; readonly quality: number; readonly typo: boolean }[];
}

/** The score of one code, and what earned it. */
interface Score {
  doc: number;
  score: number;
  /** How well a word that names this offense was matched; 0: only words beside it. */
  head: number;
  alias: string | null;
  aliasScore: number;
  words: string[];
  typos: string[];
}

/**
 * Word search over the codes: any order, beginnings of words, one wrong letter, shorthand, the common Spanish words. A hit rests on a word
 * that names an offense, never on filler alone: nothing found is better than nonsense.
 */
export function createSearch(
  codes: readonly CodeRow[],
  aliases: readonly AliasRow[],
  words: readonly SearchWordRow[],
  statutes: StatuteReader,
): (request: SearchRequest) => OffenseHit[] {
  const index = buildIndex(codes, aliases, words);
  const english = createTranslator(words);
  return ({ query, limit = DEFAULT_LIMIT }) => {
    const text = query.slice(0, LONGEST_QUERY).trim();
    const most = Math.max(0, Math.floor(limit));
    if (text === '' || most === 0) return [];
    if (/^\d{1,4}$/.test(text)) return byCode(index, text, most);
    const lead = leadingCode(index, text);
    const rest = tokens(english(statutes.without(lead ? text.slice(lead.row.code.length) : text)));
    const found = byWords(index, rest, lead ? most - 1 : most, lead?.row.code);
    if (!lead) return found;
    const top = found[0];
    // A sheet that prints the code first prints its words behind it; other numbers that stand first are a state's or a time.
    const agrees = rest.length === 0 || top?.category === lead.row.category;
    return agrees
      ? [hit(lead.row, 'code', `The text begins with code ${lead.row.code}.`), ...found]
      : byWords(index, rest, most, undefined);
  };
}

function createTranslator(rows: readonly SearchWordRow[]): (text: string) => string {
  const find = createPhraseFinder(
    rows.filter((r) => r.kind === 'spanish'),
    (r) => (r.phrase === undefined ? [] : [r.phrase]),
  );
  return (text) => {
    const hits = find(text, readTokens(text));
    if (hits.length === 0) return text;
    let out = '';
    let at = 0;
    for (const h of hits) {
      out += `${text.slice(at, h.start)} ${h.row.english ?? ''} `;
      at = h.end;
    }
    return out + text.slice(at);
  };
}

function hit(row: CodeRow, match: OffenseHit['match'], why: string): OffenseHit {
  return { code: row.code, descriptor: row.descriptor, category: row.category, match, why };
}

function byCode(index: SearchIndex, digits: string, limit: number): OffenseHit[] {
  const starts = index.docs.filter((d) => d.row.code.startsWith(digits));
  // A spreadsheet loses the leading zero: 301 is also 0301.
  const padded = digits.length === 3 ? index.docs.filter((d) => d.row.code === `0${digits}`) : [];
  return [
    ...padded.map((d) => hit(d.row, 'code', `Code ${d.row.code}, if a leading zero was lost.`)),
    ...starts.map((d) =>
      hit(
        d.row,
        'code',
        d.row.code === digits
          ? `Code ${digits} of the national list. States print numbers of their own that look the same.`
          : `The code begins with ${digits}.`,
      ),
    ),
  ].slice(0, limit);
}

/** `1313 SIMPLE ASSLT`: a sheet that prints the code first. `459 PC` is a statute and no code. */
function leadingCode(index: SearchIndex, text: string) {
  const m = /^(\d{4})(?=\s+[A-Za-z])(?!\s*(?:PC|VC|HS|H&S|BP|USC)\b)/i.exec(text);
  const at = m?.[1] === undefined ? undefined : index.docOf.get(m[1]);
  return at === undefined ? undefined : index.docs[at];
}

function byWords(index: SearchIndex, asked: readonly string[], limit: number, except: string | undefined): OffenseHit[] {
  const words = asked.map((w, i) => read(index, w, i === asked.length - 1, asked.length));
  const scores = new Map<number, Score>();
  const at = (doc: number): Score => {
    let s = scores.get(doc);
    if (!s) scores.set(doc, (s = { doc, score: 0, head: 0, alias: null, aliasScore: 0, words: [], typos: [] }));
    return s;
  };
  const inAlias = new Map<number, { found: Set<string>; quality: number }>();
  for (const w of words) {
    const best = new Map<number, { gain: number; typo: boolean; head: number }>();
    for (const { term, quality, typo } of w.hits) {
      for (const { doc, weight, named } of term.docs) {
        if (term.role === 'filler') continue;
        const gain = term.idf * quality * weight;
        if (gain > (best.get(doc)?.gain ?? 0)) best.set(doc, { gain, typo, head: term.role === 'head' && named ? quality : 0 });
      }
      for (const a of term.aliases) {
        const got = inAlias.get(a) ?? { found: new Set<string>(), quality: 1 };
        got.found.add(term.word);
        got.quality = Math.min(got.quality, quality);
        inAlias.set(a, got);
      }
    }
    for (const [doc, { gain, typo, head }] of best) {
      const s = at(doc);
      s.score += gain;
      s.head = Math.max(s.head, head);
      (typo ? s.typos : s.words).push(w.asked);
    }
  }
  const whole = [...inAlias].flatMap(([i, got]) => {
    const alias = index.aliases[i];
    return alias && got.found.size >= alias.words.length ? [{ alias, quality: got.quality }] : [];
  });
  // "Burglary, DV" is a burglary: words that are put beside any offense count only where nothing else is named.
  const own = whole.filter((w) => !w.alias.beside);
  const sure = own.some((w) => w.quality >= 1) || [...scores.values()].some((s) => s.head >= 1);
  const exactly = whole.filter((w) => w.quality >= 1);
  for (const { alias, quality } of sure ? own : exactly.length > 0 ? exactly : whole) {
    if (sure && quality < 1 && alias.words.length < 2) continue;
    alias.docs.forEach((doc, place) => {
      const worth = alias.total * ALIAS * quality * NEXT_CODE ** place;
      const s = at(doc);
      if (worth <= s.aliasScore) return;
      s.aliasScore = worth;
      s.alias = alias.row.alias;
    });
  }
  const known = new Set(words.flatMap((w) => w.hits.map((h) => h.term.word)));
  // A printed descriptor, whole: no shorthand for another code may stand before it.
  const isWhole = (doc: number): boolean => {
    const own = index.docs[doc]?.words ?? [];
    return own.length > 1 && own.length === new Set(asked).size && own.every((w) => asked.includes(w));
  };
  const rests = (s: Score): boolean => s.aliasScore > 0 || isWhole(s.doc) || (sure ? s.head >= 1 : s.head > 0);
  const ranked = [...scores.values()]
    .filter(rests)
    .map((s) => ({ s, total: isWhole(s.doc) ? Infinity : total(index, s, known) }))
    .filter((x) => index.docs[x.s.doc]?.row.code !== except);
  ranked.sort((a, b) => (a.total === b.total ? (a.s.doc < b.s.doc ? -1 : 1) : b.total - a.total));
  return ranked.slice(0, limit).flatMap(({ s }) => {
    const row = index.docs[s.doc]?.row;
    return row ? [explained(row, isWhole(s.doc) ? { ...s, alias: null } : s)] : [];
  });
}

function total(index: SearchIndex, s: Score, known: ReadonlySet<string>): number {
  const doc = index.docs[s.doc];
  if (!doc) return 0;
  const unasked = doc.words.reduce((n, w) => (known.has(w) ? n : n + (index.terms.get(w)?.idf ?? 0)), 0);
  const retired = doc.row.retired ? 1 : 0;
  return s.score + s.aliasScore - (s.aliasScore > 0 ? 0 : UNASKED * unasked) - retired;
}

function explained(row: CodeRow, s: Score): OffenseHit {
  if (s.alias !== null) return hit(row, 'synonym', `"${s.alias}" is often written for this code.`);
  if (s.words.length === 0) return hit(row, 'close', `Close to: ${s.typos.join(', ')}.`);
  return hit(row, 'words', `Words in common: ${[...s.words, ...s.typos].join(', ')}.`);
}

/** A jail cuts words anywhere; fewer letters than this stand for too much unless the word is still being typed alone. */
const SHORTEST_CUT = 4;

/** What a typed word can stand for: itself; else words it begins; else words one letter away. The last word may still be being typed. */
function read(index: SearchIndex, asked: string, last: boolean, all: number): Word {
  const exact = index.terms.get(asked);
  const hits = exact ? [{ term: exact, quality: 1, typo: false }] : [];
  if (exact && (!last || all > 2)) return { asked, hits };
  if (asked.length >= (all === 1 ? 2 : SHORTEST_CUT))
    for (const term of beginning(index, asked))
      if (term !== exact) hits.push({ term, quality: exact ? PREFIX / 2 : PREFIX, typo: false });
  if (hits.length === 0 && asked.length > SHORTEST_CUT)
    for (const term of near(index, asked)) hits.push({ term, quality: ONE_TYPO, typo: true });
  return { asked, hits };
}

function beginning(index: SearchIndex, prefix: string): Term[] {
  let low = 0;
  let high = index.sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((index.sorted[mid]?.word ?? '') < prefix) low = mid + 1;
    else high = mid;
  }
  const out: Term[] = [];
  for (let i = low; i < index.sorted.length; i++) {
    const t = index.sorted[i];
    if (!t || !t.word.startsWith(prefix)) break;
    out.push(t);
  }
  return out;
}

function near(index: SearchIndex, word: string): Term[] {
  const out: Term[] = [];
  for (let n = word.length - 1; n <= word.length + 1; n++)
    for (const t of index.byLength[n] ?? []) if (oneApart(word, t.word)) out.push(t);
  if (out.length === 0)
    for (let n = word.length - 1; n <= word.length + 1; n++)
      for (const s of index.spellings[n] ?? []) if (oneApart(word, s.word)) out.push(...s.terms);
  return [...new Set(out)];
}

/** One letter wrong, missing, extra, or two neighbours swapped. */
export function oneApart(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
}
