import { dateWords, dayNumber, daysInMonth, formatDate, isRealDate, weekdayOf, WEEKDAY_NAMES, ymdOf } from './civil';
import type { Item, Which } from './parseItem';
import { timesBeside, type DayFound, type Reading, type Refused, type Written } from './parseDay';

export function contradicts(day: number, weekday: { day: number; src: string }): string {
  return `${dateWords(day).replace(/^\w+, /, '')} is a ${WEEKDAY_NAMES[weekdayOf(day)] ?? ''}, but the text says “${weekday.src}”. Which day is meant?`;
}

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
  return [{ ...first, warnings: [] }, other(nearest), ...years];
}

/** "el martes 24 a las 10 de la noche": another small number is the hour. */
function hourWithPart(r: Reading, day: Item): boolean {
  if (!r.items.some((o) => o.k === 'part')) return false;
  return r.items.some((o) => o !== day && o.k === 'num' && o.digits <= 2 && !r.used.has(o));
}

/** "the 20th", "viernes 20": the nearest such day, which must fall on the weekday if one is named. */
export function dayOfMonth(r: Reading, weekday: number | null): DayFound | Refused | null {
  const item = r.items.find((it, i) => {
    if (it.k !== 'num' || r.used.has(it) || it.digits > 2 || it.n < 1 || it.n > 31) return false;
    const beside = r.items[i - 1]?.k === 'weekday' || (it.ordinal && r.items[i + 1]?.k === 'weekday');
    return it.ordinal ? beside || weekday === null : beside && (timesBeside(r, it) > 0 || hourWithPart(r, it));
  });
  if (item?.k !== 'num') return null;
  r.used.add(item);
  const { year, month } = ymdOf(r.today);
  const options: number[] = [];
  for (let step = -3; step <= 3; step++) {
    const m = month - 1 + step;
    const y = year + Math.floor(m / 12);
    const mo = (((m % 12) + 12) % 12) + 1;
    if (item.n <= daysInMonth(y, mo)) options.push(dayNumber(y, mo, item.n));
  }
  const fitting = options.filter((day) => weekday === null || weekdayOf(day) === weekday);
  const day = fitting.sort((a, b) => Math.abs(a - r.today) - Math.abs(b - r.today))[0];
  if (day === undefined)
    return { refused: `No ${WEEKDAY_NAMES[weekday ?? 0] ?? ''} near today is day ${item.n} of its month. Write the whole date.` };
  return {
    day,
    iso: false,
    warnings: [{ code: 'assumed-month', message: `No month was written. Read as ${dateWords(day)}, the nearest such day.` }],
  };
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
