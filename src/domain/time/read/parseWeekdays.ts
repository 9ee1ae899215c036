import { dateWords, dayNumber, daysInMonth, isRealDate, weekdayOf, WEEKDAY_NAMES, ymdOf } from '../civil';
import { nearestDay, otherWords, whichOf } from './nearestDay';
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
  const near = nearestDay(
    r.today,
    options.filter((o) => (last.includes(o) || next.includes(o)) && fits(o)),
  );
  if (near !== undefined) {
    const message = `No month was written. Read as ${dateWords(near.day)}, the nearest such day.${otherWords(near.other)}`;
    const found: DayFound = { ...near, iso: false, warnings: [{ code: 'assumed-month', message }] };
    return { days: [found], question: whichOf(item.src, found) };
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

/** A bare weekday is the nearest one; "this", "next" and "last" say which. The sentence always names the day, and the other it may have been. */
export function nameWeekday(today: number, w: { day: number; which: Which; src: string }): DayFound {
  const ahead = (w.day - weekdayOf(today) + 7) % 7;
  const coming = today + ahead;
  const found = w.which === 'bare' ? nearestDay(today, [coming - 7, coming, coming + 7]) : said(today, coming, w.which);
  const { day, other } = found ?? { day: coming };
  const where = day === today ? 'today' : day > today ? 'the next one' : 'the last one';
  const message = `“${w.src}” read as ${dateWords(day)}, ${where}.${otherWords(other)}`;
  return { ...(found ?? { day }), iso: false, warnings: [{ code: 'assumed-weekday', message }] };
}

/** `coming`: the first such day from today on. */
function said(today: number, coming: number, which: Exclude<Which, 'bare'>): Pick<DayFound, 'day' | 'also' | 'other'> {
  switch (which) {
    case 'last':
      return { day: coming - 7, other: coming - 14 };
    case 'next':
      return coming === today ? { day: coming + 7, other: coming + 14 } : { day: coming, other: coming + 7 };
    case 'this':
      return { day: coming, other: coming - 7 };
  }
}
