import { offsetAt, wallToUtc, zoneTable } from '../../time/zoneTable';
import { formatInstant, formatWall, readIso } from '../../time/instant';
import { isRealDate, MONTH_NAMES, pad2, parseDate } from '../../time/civil';

/** A time of the note as typed, read but not yet placed: a wall time waits for the note's zone. */
export type NoteTime =
  | { readonly kind: 'wall'; readonly iso: string; readonly wall: number; readonly occurrence?: 'first' | 'second' }
  | { readonly kind: 'instant'; readonly iso: string; readonly utc: number }
  | { readonly kind: 'wrong'; readonly code: string; readonly message: string; readonly fixes: readonly string[] };

const SHAPE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:?\d{2})?(?: +(first|second))?$/i;
const EXAMPLE = '2026-11-20 15:00';

/** `YYYY-MM-DDTHH:MM` or with a blank, an offset, or `first` or `second` for an hour the clock showed twice. */
export function parseNoteTime(text: string): NoteTime {
  const m = SHAPE.exec(text.trim());
  if (!m) return wrongShape(text.trim());
  const [, date = '', clock = '', offset, which] = m;
  const read = readIso(`${date}T${clock}${offset?.toUpperCase() ?? ''}`);
  if (!read) {
    const message = `${date} ${clock} is not a time of the calendar. Check the day, the hour and the offset.`;
    return { kind: 'wrong', code: 'not-a-time', message, fixes: [] };
  }
  if (read.kind === 'instant') return { kind: 'instant', iso: `${date}T${clock}${offset?.toUpperCase() ?? ''}`, utc: read.utc };
  const occurrence = which?.toLowerCase();
  const at = { kind: 'wall', iso: formatWall(read.wall), wall: read.wall } as const;
  return occurrence === 'first' || occurrence === 'second' ? { ...at, occurrence } : at;
}

export type PlacedTime =
  | { readonly kind: 'placed'; readonly utc: number; readonly iso: string }
  | { readonly kind: 'wrong'; readonly code: string; readonly message: string; readonly fixes: readonly string[] };

/** The instant a note's time names in its zone. A repeated or skipped hour is a question, never a guess. */
export function placeNoteTime(text: string, zone: string): PlacedTime {
  const time = parseNoteTime(text);
  if (time.kind === 'wrong') return time;
  const table = zoneTable(zone);
  if (!table) return { kind: 'wrong', code: 'not-a-zone', message: `"${zone}" is not a time zone name.`, fixes: [] };
  const placed = (utc: number): PlacedTime => ({ kind: 'placed', utc, iso: formatInstant(utc, table) });
  if (time.kind === 'instant') return placed(time.utc);
  const found = wallToUtc(table, time.wall);
  const shown = time.iso.replace('T', ' ');
  switch (found.kind) {
    case 'exact':
      return placed(found.utc);
    case 'repeated':
      if (time.occurrence) return placed(time.occurrence === 'first' ? found.first : found.second);
      return {
        kind: 'wrong',
        code: 'ambiguous-time',
        message: `The clock in ${zone} showed ${shown} twice that night. Say which one with "first" or "second".`,
        fixes: [`${shown} first`, `${shown} second`],
      };
    case 'skipped':
      return {
        kind: 'wrong',
        code: 'skipped-time',
        message: `The clock in ${zone} never showed ${shown}: it was set forward that night. Ask the jail for the time on its record.`,
        fixes: [formatInstant(found.before, table).slice(0, 16), formatInstant(found.after, table).slice(0, 16)].map((t) =>
          t.replace('T', ' '),
        ),
      };
  }
}

/** What a person probably meant, offered as a replacement, never applied. */
function wrongShape(text: string): NoteTime {
  if (parseDate(text) !== null) {
    const message = `${text} has no time of day. Add it: the hours are counted from that minute, for example ${text} 15:00.`;
    return { kind: 'wrong', code: 'time-missing', message, fixes: [] };
  }
  const date = looseDate(text);
  const clocks = date ? looseClock(text.slice(date.length).replace(/^[T,\s]+/i, '')) : [];
  const fixes = date ? clocks.map((c) => `${date.iso} ${c}`) : [];
  const example = fixes[0] ?? EXAMPLE;
  return {
    kind: 'wrong',
    code: 'not-a-time',
    message: `A time is written year-month-day hour:minute in 24 hours, for example ${example}.`,
    fixes,
  };
}

function looseDate(text: string): { iso: string; length: number } | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  const us = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text);
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : us ? [us[3], us[1], us[2]] : [];
  const length = (iso ?? us)?.[0].length ?? 0;
  if (!y || !isRealDate(Number(y), Number(m), Number(d))) return undefined;
  return { iso: `${y}-${pad2(Number(m))}-${pad2(Number(d))}`, length };
}

function looseClock(text: string): string[] {
  const m = /^(\d{1,2}):?(\d{2})?\s*(a\.?m\.?|p\.?m\.?)?$/i.exec(text);
  if (!m) return [];
  const [hour, minute] = [Number(m[1]), Number(m[2] ?? 0)];
  if (minute > 59 || hour > 23) return [];
  const at = (h: number): string => `${pad2(h)}:${pad2(minute)}`;
  if (m[3]) return hour >= 1 && hour <= 12 ? [at((hour % 12) + (m[3].toLowerCase().startsWith('p') ? 12 : 0))] : [];
  // "3:00" may be night or afternoon; both are offered.
  return hour >= 1 && hour <= 11 && (m[1]?.length ?? 0) === 1 ? [at(hour), at(hour + 12)] : [at(hour)];
}

/** Offers the date behind `11/20/2026`, `2026-11-20 15:00` or `November 20, 2026`. */
export function dateFixes(text: string): string[] {
  const date = looseDate(text.trim()) ?? wordedDate(text.trim());
  return date ? [date.iso] : [];
}

const WORDED = /^([A-Z][a-z]{2,8})\.? (\d{1,2}),? (\d{4})$/i;

function wordedDate(text: string): { iso: string } | undefined {
  const [, name = '', day = '', year = ''] = WORDED.exec(text) ?? [];
  const month = MONTH_NAMES.findIndex((m) => m.toLowerCase().startsWith(name.toLowerCase())) + 1;
  if (name === '' || month === 0 || !isRealDate(Number(year), month, Number(day))) return undefined;
  return { iso: `${year}-${pad2(month)}-${pad2(Number(day))}` };
}

/**
 * An instant with offset as the note writes it in its zone: `2026-11-20 15:00`, as a person would type it; with its offset where the clock showed that
 * hour twice. The one writer of times into notes: `placeNoteTime` reads back the same instant. What is no instant or no zone stays as it is.
 */
export function noteTimeText(iso: string, zone: string): string {
  const table = zoneTable(zone);
  const at = readIso(iso);
  if (!table || at?.kind !== 'instant') return iso;
  const wall = at.utc + offsetAt(table, at.utc);
  return wallToUtc(table, wall).kind === 'exact' ? formatWall(wall).replace('T', ' ') : formatInstant(at.utc, table);
}
