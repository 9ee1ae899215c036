import type { DayPart, Found } from './parseItem';
import { spanItem } from './parseDigits';

interface Phrase {
  readonly re: RegExp;
  readonly read: (m: RegExpExecArray) => Found;
}

const sticky = (source: string): RegExp => new RegExp(`${source}(?![a-z])`, 'y');
const relative = (days: number, part: DayPart | null = null): Found => ({ k: 'relative', days, part });
const phrase = (source: string, read: (m: RegExpExecArray) => Found): Phrase => ({ re: sticky(source), read });

const COUNT = '(\\d{1,4}(?:\\.\\d{1,2})?|an?|una?)';
const UNIT = '(hours?|hrs?|h|minutes?|mins?|days?|weeks?|horas?|minutos?|dias?|semanas?)';
const count = (text: string | undefined): number => (text !== undefined && /^\d/.test(text) ? Number(text) : 1);
const PART: Readonly<Record<string, DayPart>> = {
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
  manana: 'morning',
  tarde: 'afternoon',
  noche: 'night',
  madrugada: 'morning',
};
const part = (word: string | undefined): DayPart => PART[word ?? ''] ?? 'morning';

/** Phrases of more than one word, by their first word. */
const PHRASES: Readonly<Record<string, readonly Phrase[]>> = {
  the: [phrase('the day after tomorrow', () => relative(2)), phrase('the day before yesterday', () => relative(-2))],
  day: [phrase('day after tomorrow', () => relative(2)), phrase('day before yesterday', () => relative(-2))],
  last: [phrase('last night', () => relative(-1, 'night'))],
  this: [phrase('this (morning|afternoon|evening)', (m) => relative(0, part(m[1])))],
  earlier: [phrase('earlier today', () => relative(0))],
  later: [phrase('later today', () => relative(0))],
  del: [phrase('del dia(?! siguiente)', () => ({ k: 'part', part: 'afternoon' }))],
  mar: [
    phrase('mar\\.?(?= \\d{1,2} (?:de )?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)[a-z]*)', () => ({
      k: 'weekday',
      day: 2,
      which: 'bare',
    })),
  ],
  right: [phrase('right now', () => ({ k: 'span', minutes: 0 }))],
  just: [phrase('just now', () => ({ k: 'span', minutes: 0 }))],
  half: [phrase('half an hour ago', () => ({ k: 'span', minutes: -30 }))],
  a: [phrase('a las?(?= [\\d])', () => ({ k: 'filler' })), phrase(`(a) ${UNIT} ago`, (m) => spanItem(1, m[2] ?? '', -1))],
  an: [phrase(`(an) ${UNIT} ago`, (m) => spanItem(1, m[2] ?? '', -1))],
  in: [
    phrase('in the (morning|afternoon|evening|night)', (m) => ({ k: 'part', part: part(m[1]) })),
    phrase(`in ${COUNT} ?${UNIT}(?: time)?`, (m) => spanItem(count(m[1]), m[2] ?? '', 1)),
  ],
  at: [phrase('at night', () => ({ k: 'part', part: 'night' }))],
  by: [
    phrase('by(?= (?:\\d|noon|midnight|tomorrow|today))', () => ({ k: 'refuse', message: '“by” names a limit, not a moment.' })),
  ],
  de: [phrase('de la (manana|tarde|noche|madrugada)', (m) => ({ k: 'part', part: part(m[1]) }))],
  por: [phrase('por la (manana|tarde|noche)', (m) => ({ k: 'part', part: part(m[1]) }))],
  en: [
    phrase('en la (manana|tarde|noche|madrugada)', (m) => ({ k: 'part', part: part(m[1]) })),
    phrase('en punto', () => ({ k: 'filler' })),
    phrase(`en ${COUNT} ${UNIT}`, (m) => spanItem(count(m[1]), m[2] ?? '', 1)),
  ],
  dentro: [phrase(`dentro de ${COUNT} ${UNIT}`, (m) => spanItem(count(m[1]), m[2] ?? '', 1))],
  hace: [
    phrase(`hace ${COUNT} ${UNIT}`, (m) => spanItem(count(m[1]), m[2] ?? '', -1)),
    phrase('hace media hora', () => ({ k: 'span', minutes: -30 })),
    phrase('hace un rato', () => ({ k: 'phrase' })),
  ],
  esta: [phrase('esta (manana|tarde|noche)', (m) => relative(0, part(m[1])))],
  pasado: [phrase('pasado manana', () => relative(2))],
  que: [phrase('que viene', () => ({ k: 'which', which: 'next' }))],
};

/** A Map: a text may well say “constructor”. */
export const PHRASES_BY_FIRST_WORD = new Map(Object.entries(PHRASES));
