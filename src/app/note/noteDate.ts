import { monthNumber } from '../../domain/authority/dates';
import { isDate } from '../../domain/time/civil';
import { dateFixes } from '../../domain/note/keys/noteTime';
import type { Span } from '../../domain/note/caseNote';

export interface NoteDate {
  readonly asOf: string;
  readonly from: 'front-matter' | 'date-line' | 'today';
  /** Where it stands; undefined for today. */
  readonly span?: Span;
}

/**
 * The day a note is judged by, for every face: `date` of the front matter, also in words ("November 20, 2012"), otherwise a date line near
 * the top, otherwise today. Whoever shows it says which.
 */
export function noteDate(
  text: string,
  front: { readonly value: string | undefined; readonly span: Span | undefined; readonly end: number },
  today: string,
): NoteDate {
  const written = front.value === undefined ? undefined : dayOf(front.value);
  if (written !== undefined) return { asOf: written, from: 'front-matter', ...(front.span ? { span: front.span } : {}) };
  const line = dateLine(text, front.end);
  return line ?? { asOf: today, from: 'today' };
}

/** Where a note's date comes from, in words. */
export const DATE_FROM: Readonly<Record<NoteDate['from'], string>> = {
  'front-matter': 'from the front matter',
  'date-line': 'from the date line',
  today: 'today, because the note has no date',
};

/** A day of the front matter: year-month-day, perhaps with a time behind it, or the one day that its words name. */
function dayOf(value: string): string | undefined {
  const iso = value.slice(0, 10);
  return isDate(iso) ? iso : dateFixes(value)[0];
}

const HEAD = 2000;
const DATE_LINE =
  /^[ \t]*(?:[*_]{0,2}(?:date|dated)[*_]{0,2}:[*_]{0,2}[ \t]*)?(?:(\d{4}-\d{2}-\d{2})|([A-Z][a-z]{2,8})\.? (\d{1,2}), (\d{4}))[ \t]*$/gim;

/** A line that holds nothing but a date ("November 16, 2026", "Date: 2026-11-16"), as letters have it. */
function dateLine(text: string, from: number): NoteDate | undefined {
  const head = text.slice(from, from + HEAD).replace(/\r/g, ' ');
  for (const m of head.matchAll(DATE_LINE)) {
    const month = m[2] === undefined ? 0 : monthNumber(m[2]);
    const asOf = m[1] ?? `${m[4] ?? ''}-${String(month).padStart(2, '0')}-${(m[3] ?? '').padStart(2, '0')}`;
    if (isDate(asOf)) return { asOf, from: 'date-line', span: { start: from + m.index, end: from + m.index + m[0].length } };
  }
  return undefined;
}
