import { dayNumber, isRealDate, MINUTES_PER_DAY, WEEKDAY_NAMES, weekdayOf } from '../../time/civil';

/**
 * How sure a written clock is of its half of the day. `bare`: 1 to 12 and nothing said; `padded`: the same with a leading zero; `hour`:
 * a number of one or two digits alone; `military`: three or four digits, which are of 24 hours.
 */
export type ClockSaid = '24' | 'half' | 'padded' | 'bare' | 'hour' | 'military';

/**
 * What one cell says about time, before anything is known of its column. Days are day numbers, clocks minutes of the wall. `other`: the
 * day if day and month are exchanged, where both are real.
 */
export interface CellDay {
  readonly day: number;
  readonly other: number | null;
  /** Which order the numbers prove: a first number above 12 cannot be a month. `named`: the month is a word. */
  readonly order: 'iso' | 'named' | 'mdy' | 'dmy' | 'either';
}

export interface CellClock {
  readonly minute: number;
  readonly said: ClockSaid;
  /** Minutes from UTC, where the cell names it. */
  readonly offset: number | null;
}

export type CellTime =
  | { readonly k: 'none' }
  | { readonly k: 'read'; readonly day: CellDay | null; readonly clock: CellClock | null }
  | { readonly k: 'bad'; readonly why: string };

const NONE: CellTime = { k: 'none' };
const bad = (why: string): CellTime => ({ k: 'bad', why });

/** Years in which a log can lie; others are slips or placeholders. A two-digit year counts from here. */
const [FIRST_YEAR, LAST_YEAR] = [1950, 2090];

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

/** Hours from UTC of the letters behind a time. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  ast: -4,
  adt: -3,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
};

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const WEEKDAY = /^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?[,\s]+/;
const YMD = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const NUMBERS = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/;
const DAY_MONTH = new RegExp(`^(\\d{1,2})[-\\s/.]*${MONTH}[-\\s/.,]*(\\d{4}|\\d{2})(?!\\d)`);
const MONTH_DAY = new RegExp(`^${MONTH}[-\\s/]*(\\d{1,2})(?:st|nd|rd|th)?[-\\s/,]+(\\d{4})(?!\\d)`);
const YEAR_MONTH = new RegExp(`^(\\d{4})[-\\s/]${MONTH}[-\\s/](\\d{1,2})(?!\\d)`);
const COMPACT = /^(\d{8})(?!\d)/;
const CLOCK =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,:]\d{1,9})?)?\s?(?:([ap])\.?\s?m?\b\.?)?(?:\s?(hrs?|hours|h)\b)?(?![\d:])/;
const HOUR_HALF = /^(\d{1,2})\s?([ap])\.?\s?m\b\.?/;
const MILITARY = /^(\d{4}|\d{6})\s?(hrs?|hours|h)?\b/;
const H_CLOCK = /^(\d{1,2})h(\d{2})\b/;
const BETWEEN = /^(?:\s*[-,@:t]\s*|\s+at\s+|\s+)/;
const ZONE = /^\s?\(?(?:([a-z]{1,4})|(?:utc|gmt)?([+-])(\d{2}):?(\d{2}))\)?$/;

/** What stands for "nothing" in a cell: words in small letters ("null"), and days ("12/31/9999") as day numbers. */
export interface Placeholders {
  readonly texts: ReadonlySet<string>;
  readonly days: ReadonlySet<number>;
}

/** Reads one cell of a column of times. */
export function readCellTime(raw: string, nothing: Placeholders): CellTime {
  const read = readIsoFast(raw) ?? readUsFast(raw) ?? readSlowly(raw, nothing);
  return read.k === 'read' && read.day && nothing.days.has(read.day.day) ? NONE : read;
}

/** Reads one cell of a column of clock times that stands beside a column of days; spreadsheets write such a clock behind a day of 1899. */
export function readCellClock(raw: string, nothing: Placeholders): CellTime {
  const digits = raw.trim();
  if (/^\d{6}$/.test(digits)) {
    const clock = takeClock(digits, true);
    return clock?.k === 'clock' ? { k: 'read', day: null, clock: clock.clock } : bad(`"${digits}" is not a time of day`);
  }
  const read = readIsoFast(raw) ?? readUsFast(raw) ?? readSlowly(raw, nothing);
  return read.k === 'read' && read.clock ? { k: 'read', day: null, clock: read.clock } : read;
}

function readSlowly(raw: string, nothing: Placeholders): CellTime {
  const isNothing = (t: string): boolean => nothing.texts.has(t);
  let text = raw.trim().toLowerCase();
  if (text === '' || isNothing(text)) return NONE;
  text = text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/^[#'"[(]+|[#'"\])]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '' || isNothing(text)) return NONE;
  const json = /^\/date\((-?\d{9,13})(?:[+-]\d{4})?\)\/$/.exec(text);
  if (json?.[1]) return epoch(Number(json[1]) / 1000);
  if (/^\d+(?:\.\d+)?$/.test(text)) return readNumber(text);
  const weekday = WEEKDAY.exec(text);
  if (weekday) text = text.slice(weekday[0].length);
  const date = takeDate(text);
  if (date) {
    if (date.k === 'bad') return date;
    if (weekday && !date.day.order.startsWith('e') && !isWeekday(weekday[0], date.day.day))
      return bad(`"${short(raw)}" is not that day of the week`);
    const rest = text.slice(date.length).trimEnd();
    if (rest === '') return { k: 'read', day: date.day, clock: null };
    const gap = BETWEEN.exec(rest);
    const clock = takeClock(gap ? rest.slice(gap[0].length) : rest, date.day.order === 'iso' || date.compact);
    if (!clock) return bad(`"${short(raw)}" is not a date and time`);
    return clock.k === 'bad' ? clock : { k: 'read', day: date.day, clock: clock.clock };
  }
  const early = /^(\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?|\d{4}(?:\s?hrs?)?)[\s,]+(?:on\s)?(?=\d{1,4}[-/.]|[a-z]{3})/.exec(
    text,
  );
  if (early?.[1] !== undefined) {
    const clock = takeClock(early[1], false);
    const later = takeDate(text.slice(early[0].length));
    if (clock?.k === 'clock' && later?.k === 'date' && later.length === text.length - early[0].length)
      return { k: 'read', day: later.day, clock: clock.clock };
  }
  const alone = takeClock(text, false);
  if (alone?.k === 'clock') return { k: 'read', day: null, clock: alone.clock };
  return alone ?? bad(`"${short(raw)}" is not a date and time`);
}

function isWeekday(written: string, day: number): boolean {
  return (WEEKDAY_NAMES[weekdayOf(day)] ?? '').toLowerCase().startsWith(written.slice(0, 3));
}

export function short(text: string): string {
  const one = text.replace(/\s+/g, ' ').trim();
  return one.length > 40 ? `${one.slice(0, 39)}…` : one;
}

const digit = (s: string, i: number): number => {
  const d = s.charCodeAt(i) - 48;
  return d >= 0 && d <= 9 ? d : -1;
};

const two = (s: string, i: number): number => {
  const [a, b] = [digit(s, i), digit(s, i + 1)];
  return a < 0 || b < 0 ? -1 : a * 10 + b;
};

/** `2017-04-02 08:00:00`, with `T`, fraction or nothing behind the day: by hand, because a million rows are read. */
function readIsoFast(s: string): CellTime | null {
  const n = s.length;
  if (n < 10 || s.charCodeAt(4) !== 45 || s.charCodeAt(7) !== 45) return null;
  const [century, years, month, date] = [two(s, 0), two(s, 2), two(s, 5), two(s, 8)];
  if (century < 0 || years < 0 || month < 0 || date < 0) return null;
  const year = century * 100 + years;
  if (!isRealDate(year, month, date)) return null;
  const day: CellDay = { day: dayNumber(year, month, date), other: null, order: 'iso' };
  if (n === 10) return { k: 'read', day, clock: null };
  const gap = s.charCodeAt(10);
  if ((gap !== 32 && gap !== 84) || s.charCodeAt(13) !== 58) return null;
  const [hour, minute] = [two(s, 11), two(s, 14)];
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  let at = 16;
  if (n > 16) {
    const second = two(s, 17);
    if (s.charCodeAt(16) !== 58 || second < 0 || second > 59) return null;
    at = 19;
    if (s.charCodeAt(19) === 46) for (at = 20; at < n && digit(s, at) >= 0; at++);
  }
  return at === n ? { k: 'read', day, clock: { minute: hour * 60 + minute, said: '24', offset: null } } : null;
}

/** `4/23/2020 6:03:36 PM` and its shorter forms. */
function readUsFast(s: string): CellTime | null {
  const n = s.length;
  if (n < 8) return null;
  const m = digit(s, 1) < 0 ? 1 : 2;
  const first = m === 1 ? digit(s, 0) : two(s, 0);
  if (first < 0 || s.charCodeAt(m) !== 47) return null;
  const d = digit(s, m + 2) < 0 ? 1 : 2;
  const second = d === 1 ? digit(s, m + 1) : two(s, m + 1);
  const y = m + d + 2;
  if (second < 0 || s.charCodeAt(y - 1) !== 47) return null;
  const [century, years] = [two(s, y), two(s, y + 2)];
  if (century < 0 || years < 0) return null;
  const day = numericDay(first, second, century * 100 + years);
  if (!day) return null;
  let at = y + 4;
  if (at === n) return { k: 'read', day, clock: null };
  if (s.charCodeAt(at++) !== 32) return null;
  const h = digit(s, at + 1) < 0 ? 1 : 2;
  const hour = h === 1 ? digit(s, at) : two(s, at);
  const zero = s.charCodeAt(at) === 48;
  at += h;
  const minute = two(s, at + 1);
  if (hour < 0 || hour > 23 || s.charCodeAt(at) !== 58 || minute < 0 || minute > 59) return null;
  at += 3;
  if (s.charCodeAt(at) === 58) {
    const seconds = two(s, at + 1);
    if (seconds < 0 || seconds > 59) return null;
    at += 3;
  }
  if (at === n) return { k: 'read', day, clock: unsaid(hour, minute, h === 2 && zero) };
  if (n !== at + 3 || s.charCodeAt(at) !== 32 || (s.charCodeAt(at + 2) | 32) !== 109) return null;
  const half = s.charCodeAt(at + 1) | 32;
  if (hour < 1 || hour > 12 || (half !== 97 && half !== 112)) return null;
  return { k: 'read', day, clock: { minute: ((hour % 12) + (half === 112 ? 12 : 0)) * 60 + minute, said: 'half', offset: null } };
}

function unsaid(hour: number, minute: number, padded: boolean): CellClock {
  const said = hour === 0 || hour > 12 ? '24' : padded ? 'padded' : 'bare';
  return { minute: hour * 60 + minute, said, offset: null };
}

/** 4/5/2017: which number is the month is for the column to say; one above 12 says it here. */
function numericDay(first: number, second: number, year: number): CellDay | null {
  const mdy = isRealDate(year, first, second) ? dayNumber(year, first, second) : null;
  const dmy = isRealDate(year, second, first) ? dayNumber(year, second, first) : null;
  if (mdy !== null && (dmy === null || dmy === mdy)) return { day: mdy, other: null, order: first === second ? 'either' : 'mdy' };
  if (mdy === null) return dmy === null ? null : { day: dmy, other: null, order: 'dmy' };
  return { day: mdy, other: dmy, order: 'either' };
}

function fullYear(text: string): number {
  const n = Number(text);
  return text.length === 4 ? n : n <= LAST_YEAR - 2000 ? 2000 + n : 1900 + n;
}

type TakenDate =
  | { readonly k: 'date'; readonly day: CellDay; readonly length: number; readonly compact: boolean }
  | { readonly k: 'bad'; readonly why: string };

function takeDate(text: string): TakenDate | null {
  const noDay = (length: number): TakenDate => ({
    k: 'bad',
    why: `"${short(text.slice(0, length))}" is not a day of the calendar`,
  });
  const sure = (order: 'iso' | 'named', year: number, month: number, day: number, length: number): TakenDate =>
    isRealDate(year, month, day)
      ? { k: 'date', day: { day: dayNumber(year, month, day), other: null, order }, length, compact: false }
      : noDay(length);
  let m = YMD.exec(text);
  if (m) return sure('iso', Number(m[1]), Number(m[3]), Number(m[4]), m[0].length);
  m = YEAR_MONTH.exec(text);
  if (m) return sure('named', Number(m[1]), MONTHS[m[2] ?? ''] ?? 0, Number(m[3]), m[0].length);
  m = NUMBERS.exec(text);
  if (m) {
    const [first, second, year] = [Number(m[1]), Number(m[3]), m[4] ?? ''];
    // 17-04-24 may begin with the year: three numbers of two digits, and the first no month.
    if (year.length === 2 && first > 12 && isRealDate(2000 + first, second, Number(year)) && first >= 8 && m[2] !== '/')
      return { k: 'bad', why: `"${m[0]}" may begin with the year or with the day` };
    const day = numericDay(first, second, fullYear(year));
    return day ? { k: 'date', day, length: m[0].length, compact: false } : noDay(m[0].length);
  }
  m = DAY_MONTH.exec(text);
  if (m) return sure('named', fullYear(m[3] ?? ''), MONTHS[m[2] ?? ''] ?? 0, Number(m[1]), m[0].length);
  m = MONTH_DAY.exec(text);
  if (m) return sure('named', Number(m[3]), MONTHS[m[1] ?? ''] ?? 0, Number(m[2]), m[0].length);
  m = COMPACT.exec(text);
  if (m?.[1] !== undefined) {
    const day = compactDay(m[1]);
    return day ? { k: 'date', day, length: 8, compact: true } : noDay(8);
  }
  return null;
}

const inLog = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** Eight digits (or seven, a zero lost): the year first or last. */
function compactDay(digits: string): CellDay | null {
  const eight = digits.padStart(8, '0');
  const year = Number(eight.slice(0, 4));
  if (digits.length === 8 && inLog(year)) {
    const [month, day] = [Number(eight.slice(4, 6)), Number(eight.slice(6))];
    if (isRealDate(year, month, day)) return { day: dayNumber(year, month, day), other: null, order: 'iso' };
  }
  const last = Number(eight.slice(4));
  return inLog(last) ? numericDay(Number(eight.slice(0, 2)), Number(eight.slice(2, 4)), last) : null;
}

type TakenClock = { readonly k: 'clock'; readonly clock: CellClock } | { readonly k: 'bad'; readonly why: string };

/** A clock and, behind it, a zone. `is24`: the day before it is written the way machines write it. */
function takeClock(text: string, is24: boolean): TakenClock | null {
  const wrong: TakenClock = { k: 'bad', why: `"${short(text)}" is not a time of day` };
  const colon = CLOCK.exec(text) ?? H_CLOCK.exec(text);
  if (colon) {
    const [hourText, minute, half] = [colon[1] ?? '', Number(colon[2]), colon[4]];
    const clock = makeClock(hourText, minute, half, is24 || colon[5] !== undefined || text.includes('h'));
    return clock && Number(colon[3] ?? 0) < 60 ? withZone(clock, text.slice(colon[0].length)) : wrong;
  }
  const half = HOUR_HALF.exec(text);
  if (half) {
    const clock = makeClock(half[1] ?? '', 0, half[2], false);
    return clock ? withZone(clock, text.slice(half[0].length)) : wrong;
  }
  const digits = /^(\d{1,2})(\d{2})\s?([ap])\.?m?\b\.?/.exec(text);
  if (digits) {
    const clock = makeClock(digits[1] ?? '', Number(digits[2]), digits[3], false);
    return clock ? withZone(clock, text.slice(digits[0].length)) : wrong;
  }
  const military = MILITARY.exec(text);
  if (military?.[1] !== undefined) {
    const clock = makeClock(military[1].slice(0, 2), Number(military[1].slice(2, 4)), undefined, true);
    return clock ? withZone({ ...clock, said: 'military' }, text.slice(military[0].length)) : wrong;
  }
  if (/^\d{1,2}$/.test(text))
    return Number(text) <= 24 ? { k: 'clock', clock: { minute: Number(text) * 60, said: 'hour', offset: null } } : wrong;
  if (/^\d{3}$/.test(text)) {
    const clock = makeClock(text.slice(0, 1), Number(text.slice(1)), undefined, true);
    return clock ? { k: 'clock', clock: { ...clock, said: 'military' } } : wrong;
  }
  if (text === 'noon') return { k: 'clock', clock: { minute: 720, said: 'half', offset: null } };
  return null;
}

function makeClock(hourText: string, minute: number, half: string | undefined, is24: boolean): CellClock | null {
  const hour = Number(hourText);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  if (half !== undefined && hour <= 12) {
    if (hour === 0 && half === 'p') return null;
    return { minute: ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute, said: 'half', offset: null };
  }
  // "13:05 PM" says it twice; "13:05 AM" contradicts itself.
  if (half === 'a') return null;
  if (is24) return { minute: hour * 60 + minute, said: '24', offset: null };
  return unsaid(hour, minute, hourText.length === 2 && hourText.startsWith('0'));
}

function withZone(clock: CellClock, rest: string): TakenClock {
  if (rest.trim() === '') return { k: 'clock', clock };
  const m = ZONE.exec(rest);
  if (m?.[1] !== undefined) {
    const hours = ZONES[m[1]];
    if (hours !== undefined) return { k: 'clock', clock: { ...clock, offset: hours === 0 ? 0 : hours * 60 } };
  }
  if (m?.[2] !== undefined) {
    const minutes = Number(m[3]) * 60 + Number(m[4]);
    if (minutes <= 14 * 60) return { k: 'clock', clock: { ...clock, offset: m[2] === '-' && minutes > 0 ? -minutes : minutes } };
  }
  return { k: 'bad', why: `"${short(rest)}" stands behind the time and is not understood` };
}

/** Numbers that spreadsheets and databases write for a time. Those that can be read two ways are not read. */
function readNumber(text: string): CellTime {
  const [whole = '', fraction] = text.split('.');
  const n = Number(text);
  if (fraction !== undefined && whole.length !== 5) {
    if (whole.length === 10 || whole.length === 13) return readNumber(whole);
    // A spreadsheet's time of day is a part of one day.
    if (n > 0 && n < 1 && fraction.length !== 2) return serialClock(n, fraction);
    if (/^\d{1,2}$/.test(whole) && fraction.length === 2) {
      const clock = makeClock(whole, Number(fraction), undefined, false);
      if (clock) return { k: 'read', day: null, clock };
    }
    return bad(`"${text}" is not a date and time`);
  }
  switch (whole.length) {
    case 14:
    case 12: {
      const first = compactDay(whole.slice(0, 8));
      const clock = makeClock(whole.slice(8, 10), Number(whole.slice(10, 12)), undefined, true);
      return first && clock ? { k: 'read', day: first, clock } : bad(`"${text}" is not a date and time`);
    }
    case 13:
      return epoch(n / 1000);
    case 10:
      if (n < SAS_FIRST) return epoch(n);
      return bad(`"${text}" is a count of seconds that begins in 1960 or in 1970: the file must say which`);
    case 8:
    case 7: {
      const day = compactDay(whole);
      return day ? { k: 'read', day, clock: null } : bad(`"${text}" is not a day of the calendar`);
    }
    case 6:
      return sixDigits(text);
    case 5:
      return serial(n, fraction);
    case 4:
    case 3: {
      const clock = makeClock(whole.slice(0, -2), Number(whole.slice(-2)), undefined, true);
      return clock ? { k: 'read', day: null, clock: { ...clock, said: 'military' } } : bad(`"${text}" is not a time of day`);
    }
    case 2:
    case 1:
      return n <= 24
        ? { k: 'read', day: null, clock: { minute: n * 60, said: 'hour', offset: null } }
        : bad(`"${text}" is not a time of day`);
    default:
      return bad(`"${text}" is not a date and time`);
  }
}

/** 2008-01-01 in seconds from 1960, as SAS counts. */
const SAS_FIRST = 1_514_764_800;
/** 1970-01-01 as a spreadsheet's serial day; the Mac's old count is four years and a day off and is put right by the reader of the file. */
const SERIAL_1970 = 25_569;
const [SERIAL_FIRST, SERIAL_LAST] = [36_526, 54_789];

function epoch(seconds: number): CellTime {
  const minutes = Math.floor(seconds / 60);
  const day = Math.floor(minutes / MINUTES_PER_DAY);
  return {
    k: 'read',
    day: { day, other: null, order: 'iso' },
    clock: { minute: minutes - day * MINUTES_PER_DAY, said: '24', offset: 0 },
  };
}

function serial(n: number, fraction: string | undefined): CellTime {
  if (n < SERIAL_FIRST || n > SERIAL_LAST) return bad(`"${n}" is a day number that can be read in several ways`);
  const day: CellDay = { day: Math.floor(n) - SERIAL_1970, other: null, order: 'iso' };
  if (fraction === undefined || Number(fraction) === 0) return { k: 'read', day, clock: null };
  const clock = serialClock(n - Math.floor(n), fraction);
  if (clock.k !== 'read') return clock;
  // 43832.999999 is rounded to the next midnight.
  if (clock.clock?.minute === MINUTES_PER_DAY)
    return { ...clock, day: { ...day, day: day.day + 1 }, clock: { ...clock.clock, minute: 0 } };
  return { ...clock, day };
}

/** A fraction of a day, cut to the minute; a value within its own rounding of a whole minute is that minute. */
function serialClock(part: number, fraction: string): CellTime {
  const minutes = part * MINUTES_PER_DAY;
  const near = Math.round(minutes);
  const error = Math.max(0.0005, (MINUTES_PER_DAY / 10 ** fraction.length) * 0.51);
  if (Math.abs(minutes - near) <= 0.0005 || (fraction.length >= 4 && Math.abs(minutes - near) <= error))
    return { k: 'read', day: null, clock: { minute: near, said: '24', offset: null } };
  if (fraction.length < 4) return bad(`"${part}" of a day has too few digits to give a minute`);
  return { k: 'read', day: null, clock: { minute: Math.floor(minutes), said: '24', offset: null } };
}

/** MMDDYY, unless the same digits are also a day with the year first, or a clock with seconds. */
function sixDigits(text: string): CellTime {
  const [a, b, c] = [Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4))];
  const day = numericDay(a, b, fullYear(text.slice(4)));
  const yearFirst = isRealDate(fullYear(text.slice(0, 2)), b, c);
  if (day && !yearFirst) return { k: 'read', day, clock: null };
  return bad(`"${text}" can be read in several ways`);
}
