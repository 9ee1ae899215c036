import type { LogField } from '../answers';
import type { LogWords } from '../logWords';
import { wordsOf } from '../words';

/** Words that say only what kind of value a column of times holds. */
const TIME_WORDS = new Set(['date', 'time', 'day', 'stamp', 'at', 'on', 'hour']);
const FILLERS = new Set(['the', 'of', 'a', 'and', 's']);

export const TIME_FIELDS: ReadonlySet<string> = new Set<LogField>([
  'booked',
  'chargeReleased',
  'releasable',
  'detainerReceived',
  'served',
  'released',
  'icePickup',
]);

const known = new WeakMap<LogWords, Map<string, string[]>>();

/** The words of a heading, shortened ones written out: "BKG_DT" is booking date. */
export function headingWords(text: string, words: LogWords): string[] {
  let map = known.get(words);
  if (!map) known.set(words, (map = new Map<string, string[]>()));
  let found = map.get(text);
  if (!found) {
    found = wordsOf(text)
      .flatMap((w) => words.shorts.get(w) ?? [w])
      .filter((w) => !FILLERS.has(w));
    if (map.size > 5000) map.clear();
    map.set(text, found);
  }
  return found;
}

export interface HeadingMatch {
  readonly field: string;
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
}

/** Every field a heading can be, best first. */
export function matchHeading(text: string, words: LogWords): HeadingMatch[] {
  const all = headingWords(text, words);
  if (all.length === 0 || all.length > 12) return [];
  const best = new Map<string, HeadingMatch>();
  for (const row of words.headings) {
    if (all.some((w) => row.never.has(w))) continue;
    const isTime = TIME_FIELDS.has(row.field) || row.field === 'plan';
    const core = isTime ? all.filter((w) => !TIME_WORDS.has(w)) : all;
    if (core.length === 0) continue;
    const hasTimeWord = core.length < all.length;
    for (const phrase of row.phrases) {
      if (!phrase.every((w) => core.includes(w))) continue;
      const coverage = phrase.length / core.length;
      const score = row.weight * (0.45 + 0.5 * coverage + (isTime && hasTimeWord ? 0.05 : isTime ? 0 : 0.05));
      const before = best.get(row.field);
      if (!before || score > before.score) best.set(row.field, { field: row.field, id: row.id, score });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

const FEWEST = 0.6;

/** How many of the texts are headings we know, "Race" and "Sex" among them. */
export function knownHeadings(texts: readonly string[], words: LogWords): number {
  let n = 0;
  for (const t of texts) if (t.length <= 60 && (matchHeading(t, words)[0]?.score ?? 0) >= FEWEST) n++;
  return n;
}
