import type { Ask, Invalid } from '../ask';
import { dateWords, formatOffset, MINUTES_PER_DAY } from '../time/civil';
import { formatInstant, formatWall, readIso } from '../time/instant';
import { abbreviation, clockWords } from '../time/words';
import { offsetAt, wallToUtc, type ZoneTable } from '../time/zoneTable';

export interface ReadTime {
  readonly kind: 'time';
  readonly utc: number;
  /** The offset as written, where the zone had another one then. */
  readonly otherOffset: string | null;
}

/** A repeated or skipped wall time is a question with both instants; an offset in the text settles it. */
export function readTime(
  field: string,
  text: string,
  table: ZoneTable,
  occurrence?: 'first' | 'second',
): ReadTime | Ask | Invalid {
  const read = readIso(text);
  if (!read) {
    return {
      kind: 'invalid',
      field,
      code: 'bad-time',
      message: `"${text}" is not a date and time. Write it as 2026-11-20T15:00, with or without an offset.`,
    };
  }
  if (read.kind === 'instant') {
    const differs = offsetAt(table, read.utc) !== read.offset && read.offset !== 0;
    return { kind: 'time', utc: read.utc, otherOffset: differs ? formatOffset(read.offset) : null };
  }
  const found = wallToUtc(table, read.wall);
  if (found.kind === 'exact') return { kind: 'time', utc: found.utc, otherOffset: null };
  const wall = describeWall(read.wall);
  if (found.kind === 'skipped') {
    return {
      kind: 'ask',
      field,
      question: `The clocks in ${table.name} skipped ${wall}. Which time was meant?`,
      choices: [found.before, found.after].map((utc) => choice(utc, table, '')),
    };
  }
  if (occurrence) return { kind: 'time', utc: occurrence === 'first' ? found.first : found.second, otherOffset: null };
  return {
    kind: 'ask',
    field,
    question: `The clocks in ${table.name} showed ${wall} twice. Which one was it?`,
    choices: [
      choice(found.first, table, ', before the clocks went back'),
      choice(found.second, table, ', after the clocks went back'),
    ],
  };
}

function describeWall(wall: number): string {
  const day = Math.floor(wall / MINUTES_PER_DAY);
  return `${clockWords(wall - day * MINUTES_PER_DAY)} on ${dateWords(day)}`;
}

function choice(utc: number, table: ZoneTable, when: string): { label: string; value: string } {
  const wall = formatWall(utc + offsetAt(table, utc));
  const minute = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
  return { label: `${clockWords(minute)} ${abbreviation(utc, table.name)}${when}`, value: formatInstant(utc, table) };
}
