import { dateWords, formatDate } from '../civil';
import type { DayFound } from './parseDay';

/** Three days against four: a day further than the nearest is as near. Two further is not. */
const AS_NEAR = 1;

/**
 * The one rule for a day that is named without its week, month or year ("fri", "the 20th", "11/27"): the nearest such day, past or
 * future, because a jail reports a release after it happened. Of two that are as near, neither is taken: `also` makes it a question.
 * `days`: day numbers, in any order. Undefined for an empty list.
 */
export function nearestDay(today: number, days: readonly number[]): Pick<DayFound, 'day' | 'also' | 'other'> | undefined {
  const away = (day: number): number => Math.abs(day - today);
  // Of two at the same distance the past one is the other day: "fri" on a Friday is today, or the Friday before.
  const [first, second] = [...new Set(days)].sort((a, b) => away(a) - away(b) || a - b);
  if (first === undefined) return undefined;
  if (second === undefined) return { day: first };
  if (away(second) - away(first) > AS_NEAR) return { day: first, other: second };
  return { day: Math.min(first, second), also: Math.max(first, second) };
}

/** Every day that may be meant. */
export function daysOf(found: DayFound): readonly number[] {
  return found.also === undefined ? [found.day] : [found.day, found.also];
}

/** The question that a day with `also` is; null for a day that is settled. */
export function whichOf(src: string, found: DayFound): string | null {
  return found.also === undefined ? null : `“${src}”: ${dateWords(found.day)}, or ${dateWords(found.also)}?`;
}

/** How to say the other day, for the end of a warning. */
export function otherWords(other: number | undefined): string {
  return other === undefined ? '' : ` If ${dateWords(other)} is meant, write ${formatDate(other)}.`;
}
