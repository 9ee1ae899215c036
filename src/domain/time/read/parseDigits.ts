import { daysInMonth, isRealDate } from '../civil';
import type { ClockKind, Found } from './parseItem';
import { isMonthWord } from './parseWords';

/** A rule that starts at a digit: a sticky pattern, and what it means. `null`: try the next rule. */
interface Rule {
  readonly re: RegExp;
  readonly read: (m: RegExpExecArray, text: string, previous: Found | undefined) => Found | null;
}

const refuse = (message: string): Found => ({ k: 'refuse', message });
const WORD: Found = { k: 'word' };

/** "pm", "p.m.", "p. m.", "p" glued; "hrs"; "o'clock". */
const SUFFIX =
  "(?:\\s?(?<half>[ap])\\s?\\.?\\s?m(?![a-z])\\.?|(?<glued>[ap])(?![a-z'])\\.?|\\s?(?<hrs>hrs?|hours?|horas?|h)(?![a-z0-9])\\.?|\\s?(?<oclock>o'?\\s?clock)(?![a-z]))";
/** "3 o'clock pm": the half of the day may follow. */
const HALF_AFTER = '(?:\\s(?<half2>[ap])\\.?\\s?m(?![a-z])\\.?)?';

export function fourDigitYear(text: string): number {
  const n = Number(text);
  return text.length === 2 ? 2000 + n : n;
}

function clock(hourText: string, minuteText: string, secondText: string | undefined, m: RegExpExecArray, bare: ClockKind): Found {
  const hour = Number(hourText);
  const minute = Number(minuteText);
  const said = m.groups?.['half'] ?? m.groups?.['glued'] ?? m.groups?.['half2'];
  const src = m[0].trim();
  if (minute > 59) return refuse(`“${src}” has no minute ${minute}.`);
  if (secondText !== undefined && Number(secondText.slice(0, 2)) > 59) return refuse(`“${src}” has no such second.`);
  if (hour > 24 || (hour === 24 && minute > 0)) return refuse(`“${src}” has no hour ${hour}.`);
  const seconds = secondText !== undefined && /[1-9]/.test(secondText);
  const time = (h: number, kind: ClockKind): Found => ({ k: 'time', hour: h, minute, seconds, clock: kind });
  if (said !== undefined) {
    if (hour === 0) return refuse(`“${src}”: there is no hour 0 with ${said}.m.`);
    if (hour > 12) {
      // "15:00 PM" says it twice, and one of the two may be a slip; "13 am" and a bare "13 pm" are not times.
      return said === 'p' && hour < 24 && hourText.length === 2 && minuteText !== ''
        ? { k: 'time', hour, minute, seconds, clock: '24', warn: 'read-as-time' }
        : refuse(`“${src}” is not a time.`);
    }
    return time((hour % 12) + (said === 'p' ? 12 : 0), said === 'p' ? 'pm' : 'am');
  }
  if (m.groups?.['hrs'] !== undefined || hour > 12 || hour === 0) return time(hour, '24');
  return time(hour, bare);
}

function numericDate(month: number, day: number, year: number | null): Found {
  const any = year ?? 2024;
  if (isRealDate(any, month, day)) {
    const either = month !== day && day <= 12;
    return { k: 'date', year, month, day, ...(either ? { warn: 'month-first' as const } : {}) };
  }
  if (isRealDate(any, day, month)) return { k: 'date', year, month: day, day: month, warn: 'day-first' };
  return refuse(
    year === null ? `${month}/${day} is not a day of the calendar.` : `${month}/${day}/${year} is not a day of the calendar.`,
  );
}

/** "20-11-26" is no date month first: the year may stand at either end, and nothing in the text says at which. */
function eitherEnd(found: Found, first: string, second: string, third: string): Found {
  if (found.k !== 'date' || found.warn !== 'day-first' || third.length !== 2) return found;
  const also = { year: fourDigitYear(first), month: Number(second), day: Number(third) };
  return isRealDate(also.year, also.month, also.day) ? { ...found, also } : found;
}

export function isoDate(y: string, mo: string, d: string): Found {
  const [year, month, day] = [Number(y), Number(mo), Number(d)];
  if (!isRealDate(year, month, day)) return refuse(`${y}-${mo}-${d} is not a day of the calendar.`);
  return { k: 'date', year, month, day, iso: true };
}

/** A form people seldom use: read, and said. */
function guessed(found: Found): Found | null {
  return found.k === 'time' ? { ...found, warn: 'read-as-time' } : null;
}

function spaced(month: number, day: number, year: number): Found | null {
  const found = numericDate(month, day, year);
  return found.k === 'date' ? { ...found, warn: 'compact-date' } : null;
}

function spacedShort(first: string, second: string, third: string): Found | null {
  const found = eitherEnd(numericDate(Number(first), Number(second), fourDigitYear(third)), first, second, third);
  return found.k === 'date' ? { ...found, warn: 'compact-date' } : null;
}

const sticky = (source: string): RegExp => new RegExp(source, 'y');

const UNIT_MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080, s: 10_080 };

export function spanItem(count: number, unit: string, sign: number): Found {
  const per = UNIT_MINUTES[unit[0] ?? ''] ?? 0;
  if (per >= 1440) {
    if (!Number.isInteger(count) || count * per > 366 * 1440)
      return refuse('That is too far from today to be counted; write the date.');
    return { k: 'relative', days: (sign * count * per) / 1440, part: null };
  }
  if (count * per > 31 * 1440) return refuse('That is too far from now to be counted; write the date and time.');
  return { k: 'span', minutes: sign * Math.round(count * per) };
}

const UNITS = '(h|hrs?|hours?|mins?|minutes?|days?|weeks?|horas?|minutos?|dias?|semanas?)';

const RULES: readonly Rule[] = [
  // Amounts and section numbers.
  {
    re: sticky(
      '\\d[\\d,]*(?:\\.\\d\\d)? (?:dollars?|usd|dolares)(?![a-z])|\\d{3,}\\.\\d+(?![\\d.])|\\d{1,3}(?:,\\d{3})+(?:\\.\\d\\d)?(?!\\d)',
    ),
    read: () => WORD,
  },
  {
    re: sticky('\\d{3,}(?![\\d:./-]|\\s?[ap]\\.?m| ?(?:hrs|hours))'),
    read: (m, text) =>
      /(?:bond|bail|fianza)[: ]*(?:of |amount |set at )?$/.test(text.slice(Math.max(0, m.index - 20), m.index)) ? WORD : null,
  },
  // Phone and social security numbers, so that their parts are not read as times.
  {
    re: sticky('(?:1-)?\\d{3}[-. ]\\d{3}[-.]\\d{4}(?!\\d)|\\d{3}-\\d{2}-\\d{4}(?!\\d)|\\d{3}-\\d{4}(?![\\d:])'),
    read: () => WORD,
  },
  {
    re: sticky(`(\\d{1,3})\\s?(?:h|hrs?|hours?)(?:,| and)? (\\d{1,3})\\s?(?:m|mins?|minutes?) (ago|from now)(?![a-z])`),
    read: (m) => spanItem(Number(m[1]) * 60 + Number(m[2]), 'm', m[3] === 'ago' ? -1 : 1),
  },
  {
    re: sticky(`(\\d{1,4}(?:\\.\\d{1,2})?)\\s?${UNITS} (ago|atras|from now)(?![a-z])`),
    read: (m) => spanItem(Number(m[1]), m[2] ?? '', m[3] === 'from now' ? 1 : -1),
  },
  {
    re: sticky('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(?:t(?=\\d)|(?![a-z]))'),
    read: (m) => isoDate(m[1] ?? '', m[3] ?? '', m[4] ?? ''),
  },
  {
    re: sticky('(\\d{14}|\\d{12}|\\d{8}|\\d{6})(?!\\d)(?:t(?=\\d{4})|(?![a-z:.]))'),
    read: (m, _text, previous) => {
      const digits = m[1] ?? '';
      // "20261120T150000": what follows the T is the time.
      if (digits.length === 6 && previous?.k === 'compact' && m.input[m.index - 1] === 't')
        return clock(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4), m, '24');
      return { k: 'compact', digits };
    },
  },
  {
    re: sticky('(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:t(?=\\d)|(?![\\da-z]))'),
    read: (m) =>
      eitherEnd(numericDate(Number(m[1]), Number(m[3]), fourDigitYear(m[4] ?? '')), m[1] ?? '', m[3] ?? '', m[4] ?? ''),
  },
  { re: sticky('\\d{1,2}([-/])\\d{1,2}\\1\\d+(?![\\da-z])'), read: (m) => refuse(`“${m[0]}” is not a date we can read.`) },
  {
    re: sticky(`(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:[.,]\\d{1,9})?))?(?![\\d:])${SUFFIX}?${HALF_AFTER}`),
    read: (m) => clock(m[1] ?? '', m[2] ?? '', m[3], m, (m[1] ?? '').startsWith('0') ? 'lead' : 'open'),
  },
  { re: sticky('\\d+:[\\d:]*'), read: (m) => refuse(`“${m[0]}” is not a time.`) },
  { re: sticky('\\d(?:st|nd|rd|th) shift(?![a-z])'), read: () => WORD },
  { re: sticky('\\d{4}-?w\\d{2}(?![\\da-z]{3})'), read: () => refuse('A date by its week number is not read here.') },
  {
    re: sticky('\\d{6}(?=[a-z]?([a-z]{3})\\d*(?![a-z0-9]))'),
    read: (m) => (isMonthWord(m[1] ?? '') ? refuse('A military date-time group is not read here.') : null),
  },
  // Parts with spaces, commas or backslashes between them: only a real date, and always said.
  {
    re: sticky('(\\d{1,2})([ ,\\\\]) ?(\\d{1,2})\\2 ?(20\\d{2})(?![\\da-z:])'),
    read: (m, _text, previous) => (previous?.k === 'month' ? null : spaced(Number(m[1]), Number(m[3]), Number(m[4]))),
  },
  {
    re: sticky('(\\d{1,2}) (\\d{1,2}) (\\d{2})(?= \\d{4}(?!\\d)| \\d{1,2}:)'),
    read: (m, _text, previous) => (previous?.k === 'month' ? null : spacedShort(m[1] ?? '', m[2] ?? '', m[3] ?? '')),
  },
  {
    re: sticky('(20\\d{2}) (\\d{1,2}) (\\d{1,2})(?![\\da-z:])'),
    read: (m, _text, previous) =>
      previous?.k === 'num' || previous?.k === 'month' ? null : spaced(Number(m[2]), Number(m[3]), Number(m[1])),
  },
  {
    re: sticky(`(0?[1-9]|1[0-2]) (\\d{2})${SUFFIX}`),
    read: (m, _text, previous) =>
      previous?.k === 'month' || previous?.k === 'weekday' ? null : guessed(clock(m[1] ?? '', m[2] ?? '', undefined, m, 'open')),
  },
  {
    re: sticky('(0\\d|1[3-9]|2[0-3]) ([0-5]\\d)(?![\\da-z:/.-]| ?[ap]\\.?m| ?(?:hrs?|hours?)(?![a-z])| (?:nov|dec|jan|feb))'),
    read: (m, _text, previous) =>
      previous?.k === 'month' || previous?.k === 'num' ? null : guessed(clock(m[1] ?? '', m[2] ?? '', undefined, m, '24')),
  },
  {
    re: sticky('(\\d{1,2})h(\\d{2})(?![\\da-z])'),
    read: (m) => clock(m[1] ?? '', m[2] ?? '', undefined, m, '24'),
  },
  {
    re: sticky('(1[3-9]|2[0-4])h(?![a-z0-9])'),
    read: (m) => guessed(clock(m[1] ?? '', '', undefined, m, '24')),
  },
  {
    re: sticky('(\\d{1,2})\\s?(?:hrs?|hours?|h|horas?)(?![a-z])'),
    read: (m, text) =>
      // "a las 22 horas" is a time of day; "22 hours" may be a length of time.
      Number(m[1]) <= 24 && /(?:^| )las $/.test(text.slice(Math.max(0, m.index - 5), m.index))
        ? clock(m[1] ?? '', '', undefined, m, '24')
        : refuse(`“${m[0]}” may be a time of day or a length of time. Write the time like 3:00 PM or 1500.`),
  },
  {
    re: sticky(`(\\d{1,2})(\\d{2})${SUFFIX}${HALF_AFTER}`),
    read: (m) => clock(m[1] ?? '', m[2] ?? '', undefined, m, 'open'),
  },
  {
    re: sticky(`(\\d{1,2})\\.(\\d{2})${SUFFIX}${HALF_AFTER}`),
    read: (m) => clock(m[1] ?? '', m[2] ?? '', undefined, m, 'open'),
  },
  {
    re: sticky(`(\\d{1,2})${SUFFIX}${HALF_AFTER}`),
    read: (m) => clock(m[1] ?? '', '', undefined, m, 'open'),
  },
  {
    re: sticky('\\d{1,2}\\.\\d{2}(?![\\da-z.])'),
    read: (m) => refuse(`“${m[0]}” may be a date or a time. Write 3:30 PM or 11/20/2026.`),
  },
  {
    re: sticky('(\\d{1,2})/(\\d{1,2})(?![\\d/:])'),
    read: (m, text) =>
      /^\s?[ap]\.?\s?m?(?![a-z])/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 6))
        ? refuse(`“${m[0]}” is not a time.`)
        : numericDate(Number(m[1]), Number(m[2]), null),
  },
  {
    re: sticky("(\\d{1,2})-(\\d{1,2})(?![\\d:/-]|\\s?[ap]\\.?\\s?m?(?![a-z])|\\s?(?:h|hrs?|hours?|o'?clock)(?![a-z]))"),
    read: (m, _text, previous) => {
      if (previous?.k === 'month') return null;
      const month = Number(m[1]);
      const day = Number(m[2]);
      if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2024, month)) return null;
      return {
        k: 'date',
        year: null,
        month,
        day,
        dash: true,
        ...(day <= 12 && day !== month ? { warn: 'month-first' as const } : {}),
      };
    },
  },
  {
    re: sticky('(\\d{1,2})(?:st|nd|rd|th|ro|do|o)(?![a-z0-9])'),
    read: (m) => ({ k: 'num', n: Number(m[1]), digits: 2, ordinal: true }),
  },
  {
    re: sticky('(\\d+)(?:(?=([a-z]+))|)'),
    read: (m) => {
      const digits = m[1] ?? '';
      if (m[2] !== undefined && !isMonthWord(m[2])) return null;
      return { k: 'num', n: Number(digits.slice(0, 9)), digits: digits.length, ordinal: false };
    },
  },
  // Letters and digits run together: an inmate number, a unit.
  { re: sticky('[\\da-z][\\da-z-]*'), read: () => WORD },
];

export function readDigits(text: string, at: number, previous: Found | undefined): { found: Found; length: number } {
  for (const rule of RULES) {
    rule.re.lastIndex = at;
    const m = rule.re.exec(text);
    if (!m) continue;
    const found = rule.read(m, text, previous);
    if (found) return { found, length: m[0].length };
  }
  return { found: WORD, length: 1 };
}
