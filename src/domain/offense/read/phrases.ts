/**
 * Finds phrases of a word list in a line, whatever stands between the words ("ADJ. W/HELD" is "adj w held"). One pass over the words of
 * the line, so a long or hostile line costs no more than its length.
 */

export interface Token {
  /** Lower case, without accents; the letters of an initialism joined ("D.U.I." is "dui"). */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}){1,5}\.?(?![\p{L}\p{N}])|[\p{L}\p{N}]+|&/gu;
const NOT_ASCII = /[^\0-\x7f]/;

/** Nearly every line: plain letters, and no initialism. */
const PLAIN_WORD = /[A-Za-z0-9]+|&/g;
const INITIALISM = /[A-Za-z]\.[A-Za-z]/;

export function readTokens(text: string): Token[] {
  const out: Token[] = [];
  if (!NOT_ASCII.test(text) && !INITIALISM.test(text)) {
    for (const m of text.toLowerCase().matchAll(PLAIN_WORD))
      out.push({ word: m[0] === '&' ? 'and' : m[0], start: m.index, end: m.index + m[0].length });
    return out;
  }
  for (const m of text.matchAll(WORD)) {
    const raw = m[0];
    const joined = raw === '&' ? 'and' : raw.includes('.') ? raw.replaceAll('.', '') : raw;
    const plain = NOT_ASCII.test(joined) ? joined.normalize('NFD').replace(/\p{M}/gu, '') : joined;
    out.push({ word: plain.toLowerCase(), start: m.index, end: m.index + raw.length });
  }
  return out;
}

export interface PhraseHit<T> {
  readonly row: T;
  readonly phrase: string;
  /** Positions in the list of tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

interface Phrase<T> {
  readonly row: T;
  readonly text: string;
  readonly words: readonly { readonly word: string; readonly open: boolean }[];
}

const LONGEST_GAP = 4;

/** `phrases` of a row: words in order; a word that ends in `*` is the beginning of one. Where several fit, the longest wins. */
export function createPhraseFinder<T>(
  rows: readonly T[],
  phrasesOf: (row: T) => readonly string[],
): (text: string, tokens: readonly Token[]) => PhraseHit<T>[] {
  const byStart = new Map<string, Phrase<T>[]>();
  for (const row of rows)
    for (const text of phrasesOf(row)) {
      const words = text
        .split(' ')
        .map((w) => (w.endsWith('*') ? { word: w.slice(0, -1), open: true } : { word: w, open: false }));
      const key = (words[0]?.word ?? '').slice(0, 2);
      const list = byStart.get(key);
      if (list) list.push({ row, text, words });
      else byStart.set(key, [{ row, text, words }]);
    }
  for (const list of byStart.values()) list.sort((a, b) => b.words.length - a.words.length || b.text.length - a.text.length);

  return (text, tokens) => {
    const hits: PhraseHit<T>[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const first = tokens[i];
      if (!first) continue;
      const phrase = fitting(byStart.get(first.word.slice(0, 2)), text, tokens, i);
      if (!phrase) continue;
      const last = tokens[i + phrase.words.length - 1] ?? first;
      hits.push({
        row: phrase.row,
        phrase: phrase.text,
        from: i,
        to: i + phrase.words.length,
        start: first.start,
        end: last.end,
      });
      i += phrase.words.length - 1;
    }
    return hits;
  };

  function fitting(
    list: readonly Phrase<T>[] | undefined,
    text: string,
    tokens: readonly Token[],
    at: number,
  ): Phrase<T> | undefined {
    return list?.find((p) => p.words.every((w, k) => fits(w, text, tokens, at + k, k > 0)));
  }
}

function fits(
  wanted: { readonly word: string; readonly open: boolean },
  text: string,
  tokens: readonly Token[],
  at: number,
  joined: boolean,
): boolean {
  const t = tokens[at];
  if (!t) return false;
  if (wanted.open ? !t.word.startsWith(wanted.word) : t.word !== wanted.word) return false;
  if (!joined) return true;
  const gap = text.slice(tokens[at - 1]?.end ?? 0, t.start);
  return gap.length <= LONGEST_GAP && !/[\t|\n]/.test(gap);
}
