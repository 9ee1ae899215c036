import { isRealDate } from '../civil';
import type { Found, Item } from './parseItem';
import { isoDate, fourDigitYear } from './parseDigits';

export const FIRST_YEAR = 2008;
export const LAST_YEAR = 2036;

type Choice = readonly Found[];

const inRange = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

function clock(digits: string): Found | null {
  const [hour, minute, second] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4, 6) || '0')];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return {
    k: 'time',
    hour,
    minute,
    seconds: second > 0,
    clock: '24',
    ...(digits.length === 6 ? { warn: 'read-as-time' as const } : {}),
  };
}

function date(year: number, month: number, day: number, warn?: 'compact-date' | 'day-first'): Found | null {
  return inRange(year) && isRealDate(year, month, day) ? { k: 'date', year, month, day, ...(warn ? { warn } : {}) } : null;
}

/**
 * What a run of 6, 8, 12 or 14 digits may be. `alone`: nothing else in the text is a time, so six digits may be one.
 * More than one choice: the text is asked about.
 */
export function compactChoices(digits: string, alone: boolean): Choice[] {
  const part = (from: number, to: number): number => Number(digits.slice(from, to));
  if (digits.length >= 12) {
    const time = clock(digits.slice(8, 12) + digits.slice(12));
    const day = isoDate(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8));
    return time && day.k === 'date' ? [[day, { ...time, ...(time.k === 'time' ? { warn: undefined } : {}) } as Found]] : [];
  }
  const found: (Found | null)[] =
    digits.length === 8
      ? [
          isIsoLike(digits) ? isoDate(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)) : null,
          date(part(4, 8), part(0, 2), part(2, 4), 'compact-date'),
          date(part(4, 8), part(2, 4), part(0, 2), 'compact-date'),
        ]
      : [
          date(fourDigitYear(digits.slice(4)), part(0, 2), part(2, 4), 'compact-date'),
          date(fourDigitYear(digits.slice(0, 2)), part(2, 4), part(4, 6), 'compact-date'),
          date(fourDigitYear(digits.slice(4)), part(2, 4), part(0, 2), 'compact-date'),
          alone ? clock(digits) : null,
        ];
  const choices: Found[] = [];
  for (const f of found) if (f && f.k !== 'refuse' && !choices.some((c) => sameDay(c, f))) choices.push(f);
  // Eight digits with the year last: the US order is month first, as with slashes.
  if (digits.length === 8) return choices.slice(0, 1).map((c) => [c]);
  return choices.map((c) => [c]);
}

function isIsoLike(digits: string): boolean {
  return (
    inRange(Number(digits.slice(0, 4))) &&
    isRealDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)))
  );
}

const sameDay = (a: Found, b: Found): boolean =>
  a.k === 'date' && b.k === 'date' && a.year === b.year && a.month === b.month && a.day === b.day;

/** A date whose year may stand at either end gives two ways. One text keeps to one order: two such dates give two ways, not four. */
function bothOrders(items: readonly Item[]): (readonly Item[])[] {
  if (!items.some((it) => it.k === 'date' && it.also)) return [items];
  const way = (yearFirst: boolean): Item[] =>
    items.map((it) => {
      if (it.k !== 'date' || !it.also) return it;
      const { also, ...dayFirst } = it;
      return yearFirst ? { ...dayFirst, ...also, warn: 'compact-date' } : dayFirst;
    });
  return [way(false), way(true)];
}

/** Spanish around the digits; letters are lower case and without accents here. Words that English or a place's name has too are left out. */
const SPANISH =
  /\b(?:a las? \d+|de la (?:manana|tarde|noche|madrugada)|del? (?:dia|mes|ano)|mediodia|medianoche|madrugada|manana|tarde|noche|horas|hoy|ayer|fecha|salida|libertad)\b/;

/**
 * A date in Spanish is usually written with the day first, and a jail here writes the month first: where either order is a date and no weekday
 * says which, both ways stand, and it is asked.
 */
export function dayOrders(ways: readonly (readonly Item[])[], text: string): (readonly Item[])[] {
  if (!SPANISH.test(text)) return [...ways];
  return ways.flatMap((way) => {
    const either = way.some((it) => it.k === 'date' && it.warn === 'month-first') && !way.some((it) => it.k === 'weekday');
    return either ? [way, way.map(dayFirst)] : [way];
  });
}

function dayFirst(it: Item): Item {
  return it.k === 'date' && it.warn === 'month-first' ? { ...it, month: it.day, day: it.month, warn: 'day-first' } : it;
}

/** Every way to read the text: runs of digits replaced by what they may be (at most 8 ways). null: a run means nothing. */
export function expandCompact(items: readonly Item[]): (readonly Item[])[] | { refused: string } {
  if (!items.some((it) => it.k === 'compact')) return bothOrders(items);
  let ways: Item[][] = [[]];
  const runs = items.filter((it) => it.k === 'compact').length;
  const alone =
    runs > 1 ||
    !items.some((it) => it.k === 'time' || it.k === 'midnight' || (it.k === 'num' && it.digits >= 3 && it.digits <= 4));
  const hasDate = items.some((it) => it.k === 'date' || it.k === 'month');
  for (const item of items) {
    if (item.k !== 'compact') {
      for (const way of ways) way.push(item);
      continue;
    }
    let choices = compactChoices(item.digits, alone);
    if (hasDate) choices = choices.filter((c) => c[0]?.k === 'time');
    // A long number that is no date: a booking number, left unused.
    if (choices.length === 0) choices = [[{ k: 'word' }]];
    ways = ways
      .flatMap((way) => choices.map((c) => [...way, ...c.map((f) => ({ ...f, src: item.src, at: item.at }))]))
      .slice(0, 8);
  }
  if (runs > 1)
    ways = ways.filter(
      (way) => way.filter((it) => it.k === 'date').length <= 1 && way.filter((it) => it.k === 'time').length <= 1,
    );
  return ways.length > 0 ? ways : { refused: 'We could not read the long numbers. Write 11/20/2026 1500.' };
}
