import { dayNumber, formatDate, isRealDate, MINUTES_PER_DAY, pad2 } from './civil';
import { segmentAt, type ZoneTable } from './zoneTable';

/** What an ISO text says: a wall time (minutes, no zone), or an instant (UTC minutes) with the offset that was written. */
export type ReadIso =
  | { readonly kind: 'wall'; readonly wall: number; readonly year: number }
  | { readonly kind: 'instant'; readonly utc: number; readonly offset: number; readonly year: number };

/**
 * Reads `2026-11-20T15:00`, with or without seconds and offset; null when it is not one, or names no real time.
 * Seconds are cut, never rounded up: a deadline must not move later by reading it. `24:00` is the end of that day.
 * Read by hand, because every answer reads one and a pattern with groups costs ten times more.
 */
export function readIso(text: string): ReadIso | null {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const between = text.charCodeAt(10);
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH || text.charCodeAt(13) !== COLON) return null;
  if (between !== LETTER_T && between !== SPACE) return null;
  if (year < 0 || minute < 0 || minute > 59 || hour < 0 || hour > 24 || !isRealDate(year, month, day)) return null;
  const rest = text.charCodeAt(16) === COLON ? afterSeconds(text) : 16;
  const second = rest === 16 ? 0 : digits(text, 17, 2);
  if (rest < 0 || second > 59 || (hour === 24 && (minute > 0 || second > 0))) return null;
  const wall = dayNumber(year, month, day) * MINUTES_PER_DAY + hour * 60 + minute;
  if (rest === text.length) return { kind: 'wall', wall, year };
  const offset = readOffsetText(text, rest);
  return offset === null ? null : { kind: 'instant', utc: wall - offset, offset, year };
}

const [DASH, PLUS, COLON, DOT, SPACE, LETTER_T, LETTER_Z] = [45, 43, 58, 46, 32, 84, 90];
const MOST_FRACTION = 9;

/** -1 where one of them is no digit. */
function digits(text: string, at: number, length: number): number {
  let n = 0;
  for (let i = at; i < at + length; i++) {
    const d = text.charCodeAt(i) - 48;
    if (!(d >= 0 && d <= 9)) return -1;
    n = n * 10 + d;
  }
  return n;
}

/** Where the offset begins behind `:30` or `:30.123`; -1 for something else. */
function afterSeconds(text: string): number {
  if (digits(text, 17, 2) < 0) return -1;
  if (text.charCodeAt(19) !== DOT) return 19;
  let at = 20;
  while (at - 20 <= MOST_FRACTION && digits(text, at, 1) >= 0) at++;
  return at === 20 || at - 20 > MOST_FRACTION ? -1 : at;
}

/** `Z`, `-05:00` or `-0500` from `at` to the end of the text, in minutes. */
function readOffsetText(text: string, at: number): number | null {
  const sign = text.charCodeAt(at);
  if (sign === LETTER_Z) return text.length === at + 1 ? 0 : null;
  if (sign !== DASH && sign !== PLUS) return null;
  const minutesAt = text.charCodeAt(at + 3) === COLON ? at + 4 : at + 3;
  const hours = digits(text, at + 1, 2);
  const minutes = digits(text, minutesAt, 2);
  if (text.length !== minutesAt + 2 || hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return null;
  const offset = hours * 60 + minutes;
  return sign === DASH && offset > 0 ? -offset : offset;
}

/** "2026-11-20T15:00" for minutes of wall time. */
export function formatWall(wall: number): string {
  const dayNo = Math.floor(wall / MINUTES_PER_DAY);
  const minute = wall - dayNo * MINUTES_PER_DAY;
  const hour = Math.floor(minute / 60);
  return `${formatDate(dayNo)}T${pad2(hour)}:${pad2(minute - hour * 60)}`;
}

/** Written once each: an answer of three readings writes some twenty instants, and little but the day in them differs. */
const clockTexts: string[] = [];

/** "2026-11-20T15:00:00-05:00" */
export function formatInstant(utc: number, table: ZoneTable): string {
  const i = segmentAt(table, utc);
  const wall = utc + (table.offsets[i] ?? 0);
  const dayNo = Math.floor(wall / MINUTES_PER_DAY);
  const minute = wall - dayNo * MINUTES_PER_DAY;
  const clock = (clockTexts[minute] ??= `T${pad2(Math.floor(minute / 60))}:${pad2(minute % 60)}:00`);
  return formatDate(dayNo) + clock + (table.offsetTexts[i] ?? '');
}
