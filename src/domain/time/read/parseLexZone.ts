import type { CleanText, Found, Item, TextZone } from './parseItem';
import { zoneWord } from './parseWords';
import { isZone } from '../zoneTable';

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

const zoneItem = (zone: TextZone): Found => ({ k: 'zone', zone });

/** Length of what a sticky pattern takes here; at least one character, so that every step moves on. */
export function take(re: RegExp, text: string, at: number): number {
  re.lastIndex = at;
  return re.exec(text)?.[0].length ?? 1;
}

/** "-05:00" only after a time: glued to an ISO one, or after a space; "9:00-10:00" is a span of time. */
export function readOffset(text: string, at: number, previous: Item | undefined): { found: Found; length: number } | null {
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

/** "3 PM London time": a zone of words that we do not know. */
export function isUnknownZone(text: string, end: number, word: string): boolean {
  if (!/^ time(?![a-z])/.test(text.slice(end, end + 6))) return false;
  return !/^(?:jail|local|on|county|facility|release|booking|same|any|and|at|the|this|that|some|of|in|last|next|first)$/.test(
    word,
  );
}

export function readZone(
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
