import type { DetainerDeskApi } from '../answers';
import { dateWords, parseDate } from '../../domain/time/civil';

export type ReadDay =
  | { readonly kind: 'day'; readonly date: string; readonly day: number; readonly words: string }
  | { readonly kind: 'not'; readonly message: string };

const HOW = 'Write the day as 2026-11-27 or 11/27/2026.';

/** A day as a person types it: without a time of day. */
export function readDay(typed: string, zone: string, api: Pick<DetainerDeskApi, 'parseMoment'>, now: string): ReadDay {
  const text = typed.trim();
  const read =
    parseDate(text) === null && zone ? api.parseMoment({ text, zone, now }) : { kind: 'date-only' as const, date: text };
  if (read.kind === 'moment') return { kind: 'not', message: `Only the day is wanted here, without a time. ${HOW}` };
  if (read.kind === 'ask') return { kind: 'not', message: `${read.question} ${HOW}` };
  const day = read.kind === 'date-only' ? parseDate(read.date) : null;
  if (read.kind !== 'date-only' || day === null) return { kind: 'not', message: `This day cannot be read. ${HOW}` };
  return { kind: 'day', date: read.date, day, words: dateWords(day) };
}
