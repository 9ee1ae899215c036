/** Calendar arithmetic in whole numbers: a day is a count from 1970-01-01, a wall time is minutes from that midnight. No Date, no zone. */
export interface Ymd {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export const MINUTES_PER_DAY = 1440;

export const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Proleptic Gregorian day number (the "days from civil" method: years are counted from March so that leap days come last). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function ymdOf(dayNo: number): Ymd {
  const z = dayNo + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** 0 is Sunday. */
export function weekdayOf(dayNo: number): number {
  return (((dayNo + 4) % 7) + 7) % 7;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD` to a day number; null when it is not a day of the calendar. */
export function parseDate(text: string): number | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return isRealDate(year, month, day) ? dayNumber(year, month, day) : null;
}

/** True for a day of the calendar written `YYYY-MM-DD`: 2026-02-30 is none. */
export function isDate(text: string): boolean {
  return parseDate(text) !== null;
}

export function pad2(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** "-05:00" */
export function formatOffset(offset: number): string {
  const abs = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad2(Math.floor(abs / 60))}:${pad2(abs % 60)}`;
}

/** 2007-01-01 and 2039-01-01: every year a hold can fall in, with a margin. */
const [FIRST_KEPT, PAST_KEPT] = [13_514, 25_202];

/** The same few days are written again and again while someone types, and a list of holds writes most days of a few years. */
function remembered(write: (dayNo: number) => string): (dayNo: number) => string {
  // Made with its length: one that grows from the far end would be kept as a slow table.
  const known = new Array<string | undefined>(PAST_KEPT - FIRST_KEPT);
  return (dayNo) => (dayNo >= FIRST_KEPT && dayNo < PAST_KEPT ? (known[dayNo - FIRST_KEPT] ??= write(dayNo)) : write(dayNo));
}

/** `YYYY-MM-DD` */
export const formatDate = remembered((dayNo) => {
  const { year, month, day } = ymdOf(dayNo);
  return `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(day)}`;
});

/** "Friday, November 20, 2026" */
export const dateWords = remembered((dayNo) => {
  const { year, month, day } = ymdOf(dayNo);
  return `${WEEKDAY_NAMES[weekdayOf(dayNo)] ?? ''}, ${MONTH_NAMES[month - 1] ?? ''} ${day}, ${year}`;
});

/** "November 20, 2026", for text that speaks of a day and not of a deadline. */
export function plainDate(dayNo: number): string {
  const { year, month, day } = ymdOf(dayNo);
  return `${MONTH_NAMES[month - 1] ?? ''} ${day}, ${year}`;
}
