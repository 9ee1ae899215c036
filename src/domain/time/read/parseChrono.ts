import { parse } from 'chrono-node/en';
import { dateWords, dayNumber, formatDate, isRealDate, MINUTES_PER_DAY } from '../civil';
import type { DayFound } from './parseDay';
import type { Item } from './parseItem';

/** Small words that carry no meaning of their own inside a phrase. */
const SMALL = /^(?:on|at|the|of|in|and|for|[.,;:()"'-]+)$/;

/** Chrono gives a Saturday for "weekend" and the 30th for "end of month": a guess, not a day somebody named. */
const VAGUE = /\b(?:end|start|beginning|weekend|about|around)\b/;
/** "2 weeks from Monday", "3 days after 11/20/2026": chrono reads only the last part, so the count is ours. */
const COUNTED = /^(?:(\d{1,2}) (days?|weeks?) (from|after|before)|(week) from) (.+)$/;

/**
 * Words about days that our own rules do not know ("Friday of last week", "2 weeks from Monday") go to chrono: only for the components
 * of a day, never for a time, and only if it uses every word it was given. What it understood is always said.
 */
export function readPhrase(items: readonly Item[], today: number): DayFound | null {
  const text = items
    // A date is handed on as we read it: chrono has its own mind about the order of its parts.
    .map((it) => (it.k === 'date' && it.year !== null ? formatDate(dayNumber(it.year, it.month, it.day)) : it.src.toLowerCase()))
    .join(' ')
    .slice(0, 120);
  if (VAGUE.test(text)) return null;
  const counted = COUNTED.exec(text);
  const base = chronoDay(counted ? (counted[5] ?? '') : text, today);
  if (base === null) return null;
  const unit = (counted?.[2] ?? counted?.[4] ?? '').startsWith('week') ? 7 : 1;
  const count = counted ? Number(counted[1] ?? 1) * unit * (counted[3] === 'before' ? -1 : 1) : 0;
  const day = base + count;
  return { day, iso: false, warnings: [{ code: 'phrase-read', message: `“${text}” read as ${dateWords(day)}.` }] };
}

function chronoDay(text: string, today: number): number | null {
  // Noon in UTC with zone 0: chrono works with the parts of a Date, and no host zone moves noon to another day.
  const results = parse(text, { instant: new Date((today * MINUTES_PER_DAY + 720) * 60_000), timezone: 0 });
  const result = results[0];
  if (!result || results.length > 1 || result.end) return null;
  const rest = `${text.slice(0, result.index)} ${text.slice(result.index + result.text.length)}`
    .split(' ')
    .filter((w) => w && !SMALL.test(w));
  if (rest.length > 0) return null;
  const { start } = result;
  if (start.isCertain('hour') || !(start.isCertain('day') || start.isCertain('weekday'))) return null;
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  return year === null || month === null || day === null || !isRealDate(year, month, day) ? null : dayNumber(year, month, day);
}
