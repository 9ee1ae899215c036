import { dateWords, dayNumber, isRealDate, weekdayOf, ymdOf } from '../civil';
import { daysOf, nearestDay, otherWords, whichOf } from './nearestDay';
import { timesBeside, type DatesRead, type DayFound, type Reading, type Refused, type Written } from './parseDay';
import { fourDigitYear } from './parseDigits';
import type { DayPart, Item, Warning, Which } from './parseItem';
import { contradiction, contradicts, dayOfMonth, nameWeekday } from './parseWeekdays';

/** "20 November 2026", "Nov 20, 26", "NOV-20-2026": joins day, month and year. */
export function joinMonths(r: Reading): Written[] | Refused {
  const found: Written[] = [];
  for (let i = 0; i < r.items.length; i++) {
    const item = r.items[i];
    if (item?.k !== 'month' || r.used.has(item)) continue;
    const prev = dayAt(r, i - 1);
    const next = dayAt(r, i + 1);
    const yearAfterNext = yearAt(r, i + 2, false);
    const dayFirst = prev !== null && !(next !== null && (yearAfterNext !== null || prev.ordinal < next.ordinal));
    const day = dayFirst ? prev : next;
    if (!day) {
      // "may have posted" is not a month; "Mar 3pm" may be one, or a Spanish Tuesday.
      if (item.soft && r.items[i + 1]?.k !== 'time') continue;
      return { refused: `“${item.src}” has no day. Write the date, such as 11/20/2026.` };
    }
    r.used.add(item).add(day.item);
    const yearItem = yearAt(r, dayFirst ? i + 1 : i + 2, true);
    let year: number | null = null;
    if (yearItem) {
      r.used.add(yearItem.item);
      year = yearItem.year;
    }
    if (!isRealDate(year ?? 2024, item.month, day.n)) {
      return { refused: `${item.src} ${day.n}${year === null ? '' : `, ${year}`} is not a day of the calendar.` };
    }
    const farYear = yearItem?.item.k === 'num' && yearItem.item.digits === 2 && !isNear(r, yearItem.year);
    found.push({
      k: 'date',
      year,
      month: item.month,
      day: day.n,
      src: `${item.src} ${day.n}`,
      ...(farYear ? { warn: 'far-year' as const } : {}),
    });
  }
  for (const item of r.items) {
    if (item.k !== 'date' || r.used.has(item)) continue;
    r.used.add(item);
    found.push(item);
  }
  // "Fri Nov 20 15:00:00 EST 2026": the year stands last.
  const open = found.find((d) => d.year === null);
  const loose = r.items.filter(
    (it) => it.k === 'num' && it.digits === 4 && !r.used.has(it) && Math.abs(yearOf(it) - ymdOf(r.today).year) <= 1,
  );
  if (
    open &&
    found.length === 1 &&
    loose.length === 1 &&
    loose[0] &&
    timesBeside(r, loose[0]) === 1 &&
    r.items.indexOf(loose[0]) === r.items.length - 1
  ) {
    r.used.add(loose[0]);
    return [{ ...open, year: yearOf(loose[0]) }];
  }
  return found;
}

const yearOf = (item: Item): number => (item.k === 'num' ? item.n : 0);

function dayAt(r: Reading, i: number): { item: Item; n: number; ordinal: number } | null {
  const item = r.items[i];
  return item?.k === 'num' && item.digits <= 2 && !r.used.has(item) ? { item, n: item.n, ordinal: item.ordinal ? 1 : 0 } : null;
}

/** A year at this place: four digits that cannot better be a time, or two digits where a year is usual. */
function yearAt(r: Reading, i: number, two: boolean): { item: Item; year: number } | null {
  const item = r.items[i];
  if (item?.k !== 'num' || item.ordinal || r.used.has(item)) return null;
  if (item.digits === 2 && two) {
    if (item.n === 12 && isTwelve(r.items[i + 1])) return null;
    const year = fourDigitYear(item.src);
    const span = r.items[i + 1]?.k === 'between';
    return !span && (isNear(r, year) || timesBeside(r, item) > 0) ? { item, year } : null;
  }
  if (item.digits !== 4 || item.n < 1900 || item.n > 2100) return null;
  return isNear(r, item.n) || timesBeside(r, item) > 0 ? { item, year: item.n } : null;
}

/** "Nov 20, 12 noon": the twelve belongs to the noon, not to the year. */
function isTwelve(next: Item | undefined): boolean {
  return next?.k === 'midnight' || (next?.k === 'time' && next.hour === 12 && !/\d/.test(next.src));
}

function isNear(r: Reading, year: number): boolean {
  return Math.abs(year - ymdOf(r.today).year) <= 1;
}

/** The date in the year nearest to today when no year is written. */
function settleYear(r: Reading, d: Written): DayFound & { readonly guessed: boolean } {
  const warnings: Warning[] = [];
  const found = d.year === null ? nearestYear(r.today, d) : { day: dayNumber(d.year, d.month, d.day) };
  const { day } = found;
  if (d.year === null) {
    const message = `No year was written. Read as ${dateWords(day)}, the nearest such day.${otherWords(found.other)}`;
    warnings.push({ code: 'assumed-year', message });
  }
  if (d.warn === 'day-first')
    warnings.push({ code: 'day-first', message: `“${d.src}” read with the day first: ${dateWords(day)}.` });
  if (d.warn === 'month-first')
    warnings.push({ code: 'month-first', message: `“${d.src}” read with the month first: ${dateWords(day)}.` });
  if (d.warn === 'compact-date') warnings.push({ code: 'compact-date', message: `“${d.src}” read as ${dateWords(day)}.` });
  if (d.warn === 'far-year')
    warnings.push({ code: 'assumed-year', message: `The year is read as ${d.year ?? ''}: ${dateWords(day)}.` });
  return { ...found, iso: d.iso === true, warnings, guessed: d.year === null };
}

/** Eight years: February 29 may be four years away, and eight around 2100 are out of the calendar. */
function nearestYear(today: number, d: Written): Pick<DayFound, 'day' | 'also' | 'other'> {
  const { year } = ymdOf(today);
  const days = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((step) => year + step)
    .filter((y) => isRealDate(y, d.month, d.day))
    .map((y) => dayNumber(y, d.month, d.day));
  return nearestDay(today, days) ?? { day: today };
}

/** The days a text names. An empty list: none is named. */
export function readDays(r: Reading, written: readonly Written[]): DatesRead | Refused {
  const settled = written.map((d) => settleYear(r, d));
  const relatives = r.items.filter((it) => it.k === 'relative' && !r.used.has(it));
  const weekdays: { day: number; which: Which; src: string }[] = [];
  let part: DayPart | null = null;
  r.items.forEach((item, i) => {
    if (item.k === 'relative') {
      part ??= item.part;
      r.used.add(item);
    }
    if (item.k !== 'weekday' || r.used.has(item)) return;
    r.used.add(item);
    const before = r.items[i - 1];
    const after = r.items[i + 1];
    const mark = before?.k === 'which' ? before : after?.k === 'which' ? after : undefined;
    if (mark) r.used.add(mark);
    weekdays.push({
      day: item.day,
      which: mark?.k === 'which' ? mark.which : 'bare',
      src: mark === before && mark ? `${mark.src} ${item.src}` : item.src,
    });
  });
  const days = new Map<number, DayFound>();
  for (const s of settled) days.set(s.day, s);
  for (const item of relatives) {
    const day = r.today + (item.k === 'relative' ? item.days : 0);
    if (!days.has(day)) days.set(day, { day, iso: false, warnings: [] });
  }
  const relative = relatives.length > 0;
  const first = agreeing([...days.values()][0], weekdays);
  if (days.size > 1)
    return { days: [...days.values()], question: 'The text names more than one day. Which one is meant?', part, relative };
  if (first) {
    const wrong = weekdays.find((w) => w.day !== weekdayOf(first.day));
    if (!wrong) return { days: [first], question: whichOf(written[0]?.src ?? '', first), part, relative };
    return {
      days: contradiction(first, wrong.day, settled[0], written[0]),
      question: contradicts(first.day, wrong),
      contradicts: true,
      part,
      relative,
    };
  }
  const ordinal = dayOfMonth(r, weekdays[0]);
  if (ordinal) return { ...ordinal, part, relative };
  const named = weekdays.map((w) => nameWeekday(r.today, w));
  const distinct = named.filter((n, i) => named.findIndex((o) => o.day === n.day) === i);
  const [only] = distinct;
  return {
    days: distinct,
    question:
      distinct.length > 1
        ? 'The text names more than one day. Which one is meant?'
        : only
          ? whichOf(weekdays[0]?.src ?? '', only)
          : null,
    part,
    relative,
  };
}

/** "Fri 5/29": of two years as near, the weekday says which. */
function agreeing(found: DayFound | undefined, weekdays: readonly { day: number }[]): DayFound | undefined {
  const [weekday] = weekdays;
  if (found?.also === undefined || !weekday) return found;
  const fits = daysOf(found).filter((day) => weekdayOf(day) === weekday.day);
  const { also: _, ...settled } = found;
  return fits.length === 1 && fits[0] !== undefined ? { ...settled, day: fits[0] } : found;
}
