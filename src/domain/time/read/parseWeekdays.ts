import { dateWords, dayNumber, daysInMonth, formatDate, isRealDate, weekdayOf, WEEKDAY_NAMES, ymdOf } from '../civil';
import type { Item, Which } from './parseItem';
import { timesBeside, type DayFound, type Reading, type Written } from './parseDay';

export function contradicts(day: number, weekday: { day: number; src: string }): string {
  return `${dateWords(day).replace(/^\w+, /, '')} is a ${WEEKDAY_NAMES[weekdayOf(day)] ?? ''}, but the text says “${weekday.src}”. Which day is meant?`;
}

/** The days that may be meant, the likeliest first. */
export function contradiction(
  first: DayFound,
  weekday: number,
  settled: { guessed: boolean } | undefined,
  written: Written | undefined,
): DayFound[] {
  let nearest = first.day - 3;
  while (weekdayOf(nearest) !== weekday) nearest++;
  const other = (day: number): DayFound => ({ day, iso: first.iso, warnings: [] });
  const years: DayFound[] = [];
  if (settled?.guessed && written) {
    const { year } = ymdOf(first.day);
    for (const y of [year - 1, year + 1]) {
      if (!isRealDate(y, written.month, written.day)) continue;
      const day = dayNumber(y, written.month, written.day);
      if (weekdayOf(day) === weekday) years.push(other(day));
    }
  }
  return [...otherOrder(first, weekday, written).map(other), { ...first, warnings: [] }, other(nearest), ...years];
}

/** "Fri 04/12/2026": the weekday proves the day first. The day in the other order where it falls on that weekday, the nearest first. */
function otherOrder(first: DayFound, weekday: number, written: Written | undefined): number[] {
  if (written?.warn !== 'month-first') return [];
  const [month, day] = [written.day, written.month];
  const { year } = ymdOf(first.day);
  const years = written.year === null ? [year, year - 1, year + 1] : [written.year];
  return years
    .filter((y) => isRealDate(y, month, day))
    .map((y) => dayNumber(y, month, day))
    .filter((d) => weekdayOf(d) === weekday);
}

/** "el martes 24 a las 10 de la noche": another small number is the hour. */
function hourWithPart(r: Reading, day: Item): boolean {
  if (!r.items.some((o) => o.k === 'part')) return false;
  return r.items.some((o) => o !== day && o.k === 'num' && o.digits <= 2 && !r.used.has(o));
}

/**
 * "the 20th", "viernes 20": the nearest such day. With a weekday it is the last or the next such day, whichever falls on that weekday;
 * if neither does, the text contradicts itself and is asked about.
 */
export function dayOfMonth(
  r: Reading,
  weekday: { day: number; src: string } | undefined,
): { readonly days: readonly DayFound[]; readonly question: string | null } | null {
  const item = r.items.find((it, i) => {
    if (it.k !== 'num' || r.used.has(it) || it.digits > 2 || it.n < 1 || it.n > 31) return false;
    const beside = r.items[i - 1]?.k === 'weekday' || (it.ordinal && r.items[i + 1]?.k === 'weekday');
    return it.ordinal ? beside || weekday === undefined : beside && (timesBeside(r, it) > 0 || hourWithPart(r, it));
  });
  if (item?.k !== 'num') return null;
  r.used.add(item);
  const options = nearby(r.today, item.n);
  const last = options.filter((day) => day <= r.today).slice(0, 1);
  const next = options.filter((day) => day >= r.today).slice(0, 1);
  const fits = (day: number): boolean => weekday === undefined || weekdayOf(day) === weekday.day;
  const day = options.find((o) => (last.includes(o) || next.includes(o)) && fits(o));
  if (day !== undefined) {
    const message = `No month was written. Read as ${dateWords(day)}, the nearest such day.`;
    return { days: [{ day, iso: false, warnings: [{ code: 'assumed-month', message }] }], question: null };
  }
  const nearest = options[0];
  if (nearest === undefined || weekday === undefined) return null;
  const bare: DayFound = { day: nearest, iso: false, warnings: [] };
  const far = options.filter(fits).slice(0, 1);
  return {
    days: [...contradiction(bare, weekday.day, undefined, undefined), ...far.map((o) => ({ ...bare, day: o }))],
    question: contradicts(nearest, weekday),
  };
}

/** The days of that number in the months around today, the nearest first. */
function nearby(today: number, n: number): readonly number[] {
  const { year, month } = ymdOf(today);
  const options: number[] = [];
  for (let step = -3; step <= 3; step++) {
    const m = month - 1 + step;
    const y = year + Math.floor(m / 12);
    const mo = (((m % 12) + 12) % 12) + 1;
    if (n <= daysInMonth(y, mo)) options.push(dayNumber(y, mo, n));
  }
  return options.sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
}

/** A bare weekday is the next one, today included; the sentence always names the day, and the other day it may have been. */
export function nameWeekday(today: number, w: { day: number; which: Which; src: string }): DayFound {
  const ahead = (w.day - weekdayOf(today) + 7) % 7;
  const next = w.which === 'next' && ahead === 0 ? today + 7 : today + ahead;
  const day = w.which === 'last' ? today + ahead - 7 : next;
  const other = w.which === 'last' ? day - 7 : w.which === 'next' ? day + 7 : day - 7;
  const where = day === today ? 'today' : day > today ? 'the next one' : 'the last one';
  return {
    day,
    iso: false,
    warnings: [
      {
        code: 'assumed-weekday',
        message: `“${w.src}” read as ${dateWords(day)}, ${where}. If ${dateWords(other)} is meant, write ${formatDate(other)}.`,
      },
    ],
  };
}
