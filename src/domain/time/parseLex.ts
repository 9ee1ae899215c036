import type { CleanText, DayPart, Found, Item, TextZone } from './parseItem';
import { readDigits, spanItem } from './parseDigits';
import { FOREIGN_ZONES, isMonthWord, wordItem, zoneWord } from './parseWords';
import { isZone } from './zoneTable';

interface Phrase {
  readonly re: RegExp;
  readonly read: (m: RegExpExecArray) => Found;
}

const sticky = (source: string): RegExp => new RegExp(`${source}(?![a-z])`, 'y');
const relative = (days: number, part: DayPart | null = null): Found => ({ k: 'relative', days, part });
const phrase = (source: string, read: (m: RegExpExecArray) => Found): Phrase => ({ re: sticky(source), read });

const COUNT = '(\\d{1,4}(?:\\.\\d{1,2})?|an?|una?)';
const UNIT = '(hours?|hrs?|h|minutes?|mins?|days?|weeks?|horas?|minutos?|dias?|semanas?)';
const count = (text: string | undefined): number => (text !== undefined && /^\d/.test(text) ? Number(text) : 1);
const PART: Readonly<Record<string, DayPart>> = {
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
  manana: 'morning',
  tarde: 'afternoon',
  noche: 'night',
  madrugada: 'morning',
};
const part = (word: string | undefined): DayPart => PART[word ?? ''] ?? 'morning';

/** Phrases of more than one word, by their first word. */
const PHRASES: Readonly<Record<string, readonly Phrase[]>> = {
  the: [phrase('the day after tomorrow', () => relative(2)), phrase('the day before yesterday', () => relative(-2))],
  day: [phrase('day after tomorrow', () => relative(2)), phrase('day before yesterday', () => relative(-2))],
  last: [phrase('last night', () => relative(-1, 'night'))],
  this: [phrase('this (morning|afternoon|evening)', (m) => relative(0, part(m[1])))],
  earlier: [phrase('earlier today', () => relative(0))],
  later: [phrase('later today', () => relative(0))],
  del: [phrase('del dia(?! siguiente)', () => ({ k: 'part', part: 'afternoon' }))],
  mar: [
    phrase('mar\\.?(?= \\d{1,2} (?:de )?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)[a-z]*)', () => ({
      k: 'weekday',
      day: 2,
      which: 'bare',
    })),
  ],
  right: [phrase('right now', () => ({ k: 'span', minutes: 0 }))],
  just: [phrase('just now', () => ({ k: 'span', minutes: 0 }))],
  half: [phrase('half an hour ago', () => ({ k: 'span', minutes: -30 }))],
  a: [phrase('a las?(?= [\\d])', () => ({ k: 'filler' })), phrase(`(a) ${UNIT} ago`, (m) => spanItem(1, m[2] ?? '', -1))],
  an: [phrase(`(an) ${UNIT} ago`, (m) => spanItem(1, m[2] ?? '', -1))],
  in: [
    phrase('in the (morning|afternoon|evening|night)', (m) => ({ k: 'part', part: part(m[1]) })),
    phrase(`in ${COUNT} ?${UNIT}(?: time)?`, (m) => spanItem(count(m[1]), m[2] ?? '', 1)),
  ],
  at: [phrase('at night', () => ({ k: 'part', part: 'night' }))],
  by: [
    phrase('by(?= (?:\\d|noon|midnight|tomorrow|today))', () => ({ k: 'refuse', message: '“by” names a limit, not a moment.' })),
  ],
  de: [phrase('de la (manana|tarde|noche|madrugada)', (m) => ({ k: 'part', part: part(m[1]) }))],
  por: [phrase('por la (manana|tarde|noche)', (m) => ({ k: 'part', part: part(m[1]) }))],
  en: [
    phrase('en la (manana|tarde|noche|madrugada)', (m) => ({ k: 'part', part: part(m[1]) })),
    phrase('en punto', () => ({ k: 'filler' })),
    phrase(`en ${COUNT} ${UNIT}`, (m) => spanItem(count(m[1]), m[2] ?? '', 1)),
  ],
  dentro: [phrase(`dentro de ${COUNT} ${UNIT}`, (m) => spanItem(count(m[1]), m[2] ?? '', 1))],
  hace: [
    phrase(`hace ${COUNT} ${UNIT}`, (m) => spanItem(count(m[1]), m[2] ?? '', -1)),
    phrase('hace media hora', () => ({ k: 'span', minutes: -30 })),
    phrase('hace un rato', () => ({ k: 'phrase' })),
  ],
  esta: [phrase('esta (manana|tarde|noche)', (m) => relative(0, part(m[1])))],
  pasado: [phrase('pasado manana', () => relative(2))],
  que: [phrase('que viene', () => ({ k: 'which', which: 'next' }))],
};

/** A Map: a text may well say “constructor”. */
const BY_FIRST_WORD = new Map(Object.entries(PHRASES));

const GMT = /(?:utc|gmt)\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?(?!\d)/y;
const OFFSET = /([+-])(\d{2})(?::?(\d{2}))?(?![\d:]|\s?[ap]\.?\s?m?(?![a-z]))/y;
const IANA = /[a-z]+\/[a-z_]+(?:[-/][a-z_]+)*(?![a-z0-9])/y;
const AREAS = new Set([
  'america',
  'pacific',
  'us',
  'asia',
  'europe',
  'africa',
  'atlantic',
  'australia',
  'indian',
  'antarctica',
  'arctic',
]);
/** "3 to 4", "the 20th or 21st": only between numbers; "released to ICE" is no span. */
const BETWEEN = new Set(['to', 'or', 'thru', 'through', 'and', 'y', 'o']);
const NUMERIC = new Set<Found['k']>(['num', 'time', 'date']);
const LETTERS = /[a-z\u00a1-\uffff]+/y;
const CODE = /[a-z\u00a1-\uffff0-9]+/y;
const DASHED = /[a-z\u00a1-\uffff]+(?:-[a-z0-9]+)+/y;
const MONEY = /[$#]\s?[\w,.-]*/y;

const zoneItem = (zone: TextZone): Found => ({ k: 'zone', zone });

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

function take(re: RegExp, text: string, at: number): number {
  re.lastIndex = at;
  return re.exec(text)?.[0].length ?? 1;
}

/** "-05:00" only after a time: glued to an ISO one, or after a space; "9:00-10:00" is a span of time. */
function readOffset(text: string, at: number, previous: Item | undefined): { found: Found; length: number } | null {
  if (previous?.k !== 'time') return null;
  OFFSET.lastIndex = at;
  const m = OFFSET.exec(text);
  if (!m) return null;
  const glued = text[at - 1] !== ' ';
  const before = text.slice(Math.max(0, at - 32), at);
  const isoTime = /\d{4}-?\d{2}-?\d{2}(?:t[\d:.,]{4,15}| \d{2}:\d{2}(?::[\d.,]{2,9})?)$/.exec(before)?.[0];
  if (glued && isoTime === undefined) return null;
  if (!glued && m[3] === undefined) return null;
  const settled = isoTime?.includes('t') === true || /^\d+:\d+:\d/.test(previous.src);
  // "15:00:00 -0500" as e-mail prints it; "1500 -1600" and "09:00-10:00" are spans of time; "15:00-05:00" can only be an offset.
  if (!settled && m[1] === '-') {
    if (!glued && !m[0].includes(':')) return null;
    if (Number(m[2]) >= previous.hour) return null;
  }
  const minutes = offsetMinutes(m[1], m[2], m[3]);
  return minutes === null ? null : { found: zoneItem({ kind: 'offset', minutes }), length: m[0].length };
}

function offsetMinutes(sign: string | undefined, hours: string | undefined, minutes: string | undefined): number | null {
  const h = Number(hours);
  const m = Number(minutes ?? 0);
  if (h > 14 || m % 15 !== 0 || m > 45) return null;
  const total = h * 60 + m;
  return sign === '-' && total > 0 ? -total : total;
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
  for (const p of BY_FIRST_WORD.get(word) ?? []) {
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

/** "3 PM London time": a zone of words that we do not know. */
function isUnknownZone(text: string, end: number, word: string): boolean {
  if (!/^ time(?![a-z])/.test(text.slice(end, end + 6))) return false;
  return !/^(?:jail|local|on|county|facility|release|booking|same|any|and|at|the|this|that|some|of|in|last|next|first)$/.test(
    word,
  );
}

function readZone(
  clean: CleanText,
  at: number,
  word: string,
  previous: Item | undefined,
): { found: Found; length: number } | null {
  const { text } = clean;
  if (word === 'utc' || word === 'gmt') {
    GMT.lastIndex = at;
    const m = GMT.exec(text);
    const minutes = m ? offsetMinutes(m[1], m[2], m[3]) : 0;
    if (m && minutes === null) return { found: { k: 'refuse', message: `“${m[0]}” is not a zone.` }, length: m[0].length };
    return { found: zoneItem({ kind: 'offset', minutes: minutes ?? 0 }), length: m ? m[0].length : 3 };
  }
  if ((word === 'z' || word === 'zulu') && previous?.k === 'time')
    return { found: zoneItem({ kind: 'offset', minutes: 0 }), length: word.length };
  if (text[at + word.length] === '/' && AREAS.has(word)) {
    const length = take(IANA, text, at);
    const name = length > word.length ? zoneName(clean.shown.slice(at, at + length)) : null;
    if (name !== null) return { found: zoneItem({ kind: 'iana', name }), length };
    return { found: { k: 'refuse', message: `“${clean.shown.slice(at, at + length)}” is not a zone we know.` }, length };
  }
  const known = zoneWord(word);
  if (!known || (known.afterTime && previous?.k !== 'time')) return null;
  const rest = / (standard|daylight|savings?)(?: (?:savings? )?time)?(?![a-z])| time(?![a-z])/y;
  rest.lastIndex = at + word.length;
  const m = rest.exec(text);
  const { region } = known;
  const offset = known.offset ?? (m?.[1] === 'standard' ? region.standard : m?.[1] === undefined ? null : region.daylight);
  return { found: zoneItem({ kind: 'region', region, offset }), length: word.length + (m?.[0].length ?? 0) };
}

function zoneName(written: string): string | null {
  if (isZone(written) && /^[A-Z]/.test(written)) return written;
  const title = written
    .toLowerCase()
    .replace(/(^|[/_-])([a-z])/g, (_all, mark: string, letter: string) => mark + letter.toUpperCase());
  return isZone(title) ? title : null;
}
