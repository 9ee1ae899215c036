import { parse } from 'chrono-node/en';
import { dateWords, dayNumber, isRealDate, MINUTES_PER_DAY } from './civil';
import type { DayFound } from './parseDates';
import type { Item } from './parseItem';

/** Small words that carry no meaning of their own inside a phrase. */
const SMALL = /^(?:on|at|the|of|in|and|for|[.,;:()"'-]+)$/;

/**
 * Words about days that our own rules do not know ("two weeks from Friday", "3 months ago") go to chrono: only for the components of a
 * day, never for a time, and only if it uses every word it was given. What it understood is always said.
 */
export function readPhrase(items: readonly Item[], today: number): DayFound | null {
  const text = items
    .map((it) => it.src.toLowerCase())
    .join(' ')
    .slice(0, 120);
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
  if (year === null || month === null || day === null || !isRealDate(year, month, day)) return null;
  const dayNo = dayNumber(year, month, day);
  return { day: dayNo, iso: false, warnings: [{ code: 'phrase-read', message: `“${text}” read as ${dateWords(dayNo)}.` }] };
}
