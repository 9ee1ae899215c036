import type { CleanText, Found, Item } from './parseItem';
import { readDigits } from './parseDigits';
import { isUnknownZone, readOffset, readZone, take } from './parseLexZone';
import { PHRASES_BY_FIRST_WORD } from './parsePhrases';
import { FOREIGN_ZONES, isMonthWord, wordItem } from './parseWords';

/** "3 to 4", "the 20th or 21st": only between numbers; "released to ICE" is no span. */
const BETWEEN = new Set(['to', 'or', 'thru', 'through', 'and', 'y', 'o']);
const NUMERIC = new Set<Found['k']>(['num', 'time', 'date']);
const LETTERS = /[a-z\u00a1-\uffff]+/y;
const CODE = /[a-z\u00a1-\uffff0-9]+/y;
const DASHED = /[a-z\u00a1-\uffff]+(?:-[a-z0-9]+)+/y;
const MONEY = /[$#]\s?[\w,.-]*/y;

/** The text as items, left to right. Each step takes at least one character, and no pattern can run back over the text: work is bounded. */
export function lex(clean: CleanText): Item[] {
  const { text, shown } = clean;
  const items: Item[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === ' ') {
      at++;
      continue;
    }
    const { found, length } = step(clean, at, items);
    items.push({ ...found, src: shown.slice(at, at + length), at });
    at += length;
  }
  return items;
}

function step(clean: CleanText, at: number, items: readonly Item[]): { found: Found; length: number } {
  const { text } = clean;
  const char = text[at] ?? '';
  const previous = lastMeaning(items);
  if (char >= '0' && char <= '9') return readDigits(text, at, previous);
  if ((char >= 'a' && char <= 'z') || char > '\u00a0') return readWord(clean, at, items, previous);
  if (char === '+' || char === '-') {
    const found = readOffset(text, at, previous);
    if (found) return found;
    if (char === '+') return { found: { k: 'refuse', message: '“+” is not part of a moment; write the result.' }, length: 1 };
    return { found: previous && isSpan(text, at, previous) ? SPAN : { k: 'filler' }, length: 1 };
  }
  if (char === '$' || char === '#') return { found: { k: 'word' }, length: take(MONEY, text, at) };
  if (char === '~') return { found: { k: 'approximate' }, length: 1 };
  if (char === '<' || char === '>') return { found: { k: 'refuse', message: `“${char}” is not part of a time.` }, length: 1 };
  return { found: { k: ',;:.()"\'[]/@|*=!&'.includes(char) ? 'filler' : char === '?' ? 'approximate' : 'word' }, length: 1 };
}

const SPAN: Found = { k: 'refuse', message: 'The text names a span of time, not one moment.' };

/** "Nov 20-22", "20 - 22 Nov"; not "NOV-20-26", "20-Nov-26" or "3-4pm" (two times, which is a question). */
function isSpan(text: string, at: number, previous: Item): boolean {
  if (previous.k !== 'num' || previous.digits > 2 || text[previous.at - 1] === '-') return false;
  return /^-\s?\d{1,2}(?![\d:]|\s?[ap]\.?\s?m?(?![a-z]))/.test(text.slice(at, at + 12));
}

function lastMeaning(items: readonly Item[]): Item | undefined {
  for (let i = items.length - 1; i >= 0; i--) if (items[i]?.k !== 'filler') return items[i];
  return undefined;
}

function readWord(
  clean: CleanText,
  at: number,
  items: readonly Item[],
  previous: Item | undefined,
): { found: Found; length: number } {
  const { text } = clean;
  const letters = take(LETTERS, text, at);
  const word = text.slice(at, at + letters);
  for (const p of PHRASES_BY_FIRST_WORD.get(word) ?? []) {
    p.re.lastIndex = at;
    const m = p.re.exec(text);
    if (m) return { found: p.read(m), length: m[0].length };
  }
  const zone = readZone(clean, at, word, previous);
  if (zone) return zone;
  const next = text[at + letters] ?? ' ';
  if (next >= '0' && next <= '9' && !isMonthWord(word)) return { found: { k: 'word' }, length: take(CODE, text, at) };
  const capitals = clean.shown !== text && /^[A-Z]+$/.test(clean.shown.slice(at, at + letters));
  if (FOREIGN_ZONES.has(word) && (previous?.k === 'time' || (capitals && items.some((it) => it.k === 'time'))))
    return {
      found: { k: 'refuse', message: `We do not know the time zone “${word.toUpperCase()}”. Write the local time of the jail.` },
      length: letters,
    };
  if (BETWEEN.has(word) && previous && /^\s\d/.test(text.slice(at + letters, at + letters + 2)) && NUMERIC.has(previous.k))
    return { found: { k: 'between' }, length: letters };
  if (previous?.k === 'time' && isUnknownZone(text, at + letters, word))
    return {
      found: { k: 'refuse', message: `We do not know the time zone “${word} time”. Write the local time of the jail.` },
      length: letters + 5,
    };
  const found = wordItem(word);
  // "I-247A", "A-123": a number of something else.
  if (!found && next === '-' && /^-\d/.test(text.slice(at + letters, at + letters + 2)))
    return { found: { k: 'word' }, length: take(DASHED, text, at) };
  // "20 ago 2026" is Spanish August; "3 days ago" was read as a phrase before.
  if (word === 'ago' && items[items.length - 1]?.k === 'num')
    return { found: { k: 'month', month: 8, soft: true }, length: letters };
  return { found: found ?? { k: 'word' }, length: letters };
}
