import { dayNumber, formatDate, isRealDate, MINUTES_PER_DAY, pad2 } from './civil';
import { offsetAt, type ZoneTable } from './zoneTable';

/** What an ISO text says: a wall time (minutes, no zone), or an instant (UTC minutes) with the offset that was written. */
export type ReadIso =
  | { readonly kind: 'wall'; readonly wall: number; readonly year: number }
  | { readonly kind: 'instant'; readonly utc: number; readonly offset: number; readonly year: number };

const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads `2026-11-20T15:00`, with or without seconds and offset; null when it is not one, or names no real time.
 * Seconds are cut, never rounded up: a deadline must not move later by reading it. `24:00` is the end of that day.
 */
export function readIso(text: string): ReadIso | null {
  const m = ISO.exec(text);
  if (!m) return null;
  const part = (i: number) => Number(m[i] ?? 0);
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  if (!isRealDate(year, month, day) || minute > 59 || second > 59) return null;
  if (hour > 24 || (hour === 24 && (minute > 0 || second > 0))) return null;
  const wall = dayNumber(year, month, day) * MINUTES_PER_DAY + hour * 60 + minute;
  const zone = m[7];
  if (zone === undefined) return { kind: 'wall', wall, year };
  const offset = readOffsetText(zone);
  return offset === null ? null : { kind: 'instant', utc: wall - offset, offset, year };
}

function readOffsetText(text: string): number | null {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(-2));
  if (hours > 14 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** "-05:00" */
export function formatOffset(offset: number): string {
  const abs = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad2(Math.floor(abs / 60))}:${pad2(abs % 60)}`;
}

/** "2026-11-20T15:00" for minutes of wall time. */
export function formatWall(wall: number): string {
  const dayNo = Math.floor(wall / MINUTES_PER_DAY);
  const minute = wall - dayNo * MINUTES_PER_DAY;
  const hour = Math.floor(minute / 60);
  return `${formatDate(dayNo)}T${pad2(hour)}:${pad2(minute - hour * 60)}`;
}

/** "2026-11-20T15:00:00-05:00" */
export function formatInstant(utc: number, table: ZoneTable): string {
  const offset = offsetAt(table, utc);
  return `${formatWall(utc + offset)}:00${formatOffset(offset)}`;
}
