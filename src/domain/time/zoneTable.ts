import { dayNumber, formatOffset, MINUTES_PER_DAY } from './civil';

/**
 * The offsets of one zone as a sorted table: segment `i` holds from `starts[i]` (UTC minutes) until `starts[i + 1]`.
 * Built once per zone from Intl, because asking Intl (or luxon) at every step costs hundreds of times more than a look-up.
 */
export interface ZoneTable {
  readonly name: string;
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
  /** The same as "-05:00". */
  readonly offsetTexts: readonly string[];
}

export type WallLookup =
  | { readonly kind: 'exact'; readonly utc: number }
  /** The clock showed this time twice (autumn). */
  | { readonly kind: 'repeated'; readonly first: number; readonly second: number }
  /** The clock never showed this time (spring): `before` and `after` are the two instants people may have meant, earlier one first. */
  | { readonly kind: 'skipped'; readonly before: number; readonly after: number };

export const TABLE_FIRST_YEAR = 2007;
export const TABLE_LAST_YEAR = 2037;

const FIRST = dayNumber(TABLE_FIRST_YEAR, 1, 1) * MINUTES_PER_DAY;
const LAST = dayNumber(TABLE_LAST_YEAR + 1, 1, 1) * MINUTES_PER_DAY;
/** Weekly probes: some zones change twice within a month. */
const PROBE = 7 * MINUTES_PER_DAY;

const tables = new Map<string, ZoneTable | null>();

/** null: Intl does not know the name, or it is not an IANA name ("EST", "+05:00"). */
export function zoneTable(name: string): ZoneTable | null {
  let table = tables.get(name);
  if (table === undefined) {
    table = build(name);
    tables.set(name, table);
  }
  return table;
}

export function isZone(name: string): boolean {
  return zoneFormat(name) !== null;
}

export function offsetAt(table: ZoneTable, utc: number): number {
  return table.offsets[segmentAt(table, utc)] ?? 0;
}

/** Index of the segment that holds at `utc`. Times outside the table take its first or last segment. */
export function segmentAt(table: ZoneTable, utc: number): number {
  const { starts } = table;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((starts[mid] ?? 0) <= utc) low = mid;
    else high = mid - 1;
  }
  return low;
}

/** Which instant a wall time names. Never chooses for the caller. */
export function wallToUtc(table: ZoneTable, wall: number): WallLookup {
  const near = segmentAt(table, wall);
  let first: number | null = null;
  for (let i = Math.max(0, near - 1); i <= Math.min(table.starts.length - 1, near + 1); i++) {
    const utc = wall - (table.offsets[i] ?? 0);
    const from = i === 0 ? -Infinity : (table.starts[i] ?? 0);
    if (utc < from || utc >= (table.starts[i + 1] ?? Infinity)) continue;
    if (first !== null) return { kind: 'repeated', first, second: utc };
    first = utc;
  }
  if (first !== null) return { kind: 'exact', utc: first };
  const change = changeOver(table, wall, near);
  return { kind: 'skipped', before: wall - change.after, after: wall - change.before };
}

/** First instant of a local day. A day without a midnight starts at the change; one with two starts at the first. */
export function startOfDay(table: ZoneTable, dayNo: number): number {
  const wall = dayNo * MINUTES_PER_DAY;
  const found = wallToUtc(table, wall);
  if (found.kind === 'exact') return found.utc;
  if (found.kind === 'repeated') return found.first;
  return changeOver(table, wall, segmentAt(table, wall)).at;
}

/** The local day number at an instant. */
export function localDay(table: ZoneTable, utc: number): number {
  return Math.floor((utc + offsetAt(table, utc)) / MINUTES_PER_DAY);
}

function changeOver(table: ZoneTable, wall: number, near: number): { at: number; before: number; after: number } {
  for (let i = Math.max(1, near - 1); i <= Math.min(table.starts.length - 1, near + 2); i++) {
    const at = table.starts[i] ?? 0;
    const before = table.offsets[i - 1] ?? 0;
    const after = table.offsets[i] ?? 0;
    if (wall >= at + before && wall < at + after) return { at, before, after };
  }
  const offset = table.offsets[near] ?? 0;
  return { at: wall - offset, before: offset, after: offset };
}

function zoneFormat(name: string): Intl.DateTimeFormat | null {
  if (name !== 'UTC' && !/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
}

function build(name: string): ZoneTable | null {
  const format = zoneFormat(name);
  if (!format) return null;
  const starts = [FIRST];
  const offsets = [readOffset(format, FIRST)];
  for (let at = FIRST; at < LAST; at += PROBE) {
    let from = at;
    let known = offsets[offsets.length - 1] ?? 0;
    const end = Math.min(at + PROBE, LAST);
    const last = readOffset(format, end);
    while (known !== last) {
      const change = firstChange(format, from, end, known);
      known = readOffset(format, change);
      starts.push(change);
      offsets.push(known);
      from = change;
    }
  }
  return { name, starts, offsets, offsetTexts: offsets.map(formatOffset) };
}

/** First minute in (from, to] whose offset is no longer `known`. */
function firstChange(format: Intl.DateTimeFormat, from: number, to: number, known: number): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const mid = (low + high) >> 1;
    if (readOffset(format, mid) === known) low = mid;
    else high = mid;
  }
  return high;
}

function readOffset(format: Intl.DateTimeFormat, utc: number): number {
  const m = /GMT(?:([+-])(\d{2}):?(\d{2}))?/.exec(format.format(utc * 60_000));
  if (!m?.[1]) return 0;
  const minutes = Number(m[2]) * 60 + Number(m[3]);
  return m[1] === '-' ? -minutes : minutes;
}
