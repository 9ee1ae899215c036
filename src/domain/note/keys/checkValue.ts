import { isState } from '../../detainer/place';
import { zoneTable } from '../../time/zoneTable';
import type { KeyShape } from './noteShape';
import { nearValues } from './nearKeys';
import { isDate } from '../../time/civil';
import { dateFixes, parseNoteTime, placeNoteTime } from './noteTime';
import { hoursFixes, readHours } from './holdHours';
import { checkLanguages } from './languages';
import { readLocalDays } from './localDays';
import { parseSentence } from './sentence';

/** Lists that live in data files; without one, any value of the right shape is let through. */
export interface KnownValues {
  readonly forms?: readonly string[];
  readonly jurisdictions?: readonly string[];
  /** The zone that holds when the note names none (setting, clinic); used to see repeated and skipped hours. */
  readonly zone?: string;
}

export interface WrongValue {
  readonly code: string;
  readonly message: string;
  readonly fixes: readonly string[];
}

const LONGEST = 2000;
const MOST_COUNTS = 10_000;

/** undefined: the value is fine. `zone` is the note's, where it is a good one. */
export function checkValue(shape: KeyShape, value: string, zone: string | undefined, known: KnownValues): WrongValue | undefined {
  const text = value.trim();
  if (text.length > LONGEST)
    return {
      code: 'too-long',
      message: `This value is longer than ${LONGEST} characters. Keep it in the note's text.`,
      fixes: [],
    };
  switch (shape.kind) {
    case 'date':
      return isDate(text) ? undefined : wrongDate(text);
    case 'time':
      return checkTime(text, zone ?? known.zone);
    case 'day-or-time':
      return isDate(text) ? undefined : checkTime(text, zone ?? known.zone);
    case 'languages':
      return checkLanguages(text);
    case 'hours':
      return readHours(text) === undefined ? wrongHours(text) : undefined;
    case 'local-days':
      return checkLocalDays(text);
    case 'zone':
      return zoneTable(text) ? undefined : wrongZone(text);
    case 'form':
      return checkForm(text, known.forms);
    case 'jurisdiction':
      return checkJurisdiction(text, known.jurisdictions);
    case 'one-of':
      return shape.values?.some((v) => v.toLowerCase() === text.toLowerCase()) ? undefined : notOneOf(text, shape.values ?? []);
    case 'count':
      return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= MOST_COUNTS
        ? undefined
        : { code: 'not-a-count', message: 'The number of counts is a whole number from 1, for example 2.', fixes: [] };
    case 'code':
      return checkCode(text);
    case 'sentence':
      return parseSentence(text)
        ? undefined
        : {
            code: 'not-a-sentence',
            message: 'A sentence is written in years, months or days, for example "18 months" or "1 year 6 months".',
            fixes: [],
          };
    case 'text':
    case 'map':
    case 'list':
      return undefined;
  }
}

function checkTime(text: string, zone: string | undefined): WrongValue | undefined {
  const time = zone !== undefined && zoneTable(zone) ? placeNoteTime(text, zone) : parseNoteTime(text);
  return time.kind === 'wrong' ? { code: time.code, message: time.message, fixes: time.fixes } : undefined;
}

function wrongHours(text: string): WrongValue {
  const message = 'A number of hours is written as 24, 36.5 or 36:30. Leave the line out where each reading’s own hours count.';
  return { code: 'not-hours', message, fixes: hoursFixes(text) };
}

function checkLocalDays(text: string): WrongValue | undefined {
  const read = readLocalDays(text);
  return read.kind === 'days' ? undefined : { code: 'not-local-days', message: read.message, fixes: read.fixes };
}

function wrongDate(text: string): WrongValue {
  const fixes = dateFixes(text).filter(isDate);
  return { code: 'not-a-date', message: `A date is written year-month-day, for example ${fixes[0] ?? '2026-11-20'}.`, fixes };
}

const COMMON_ZONES: readonly (readonly [RegExp, string])[] = [
  [/^(e[sd]?t|eastern)\b/i, 'America/New_York'],
  [/^(c[sd]?t|central)\b/i, 'America/Chicago'],
  [/^(m[sd]?t|mountain)\b/i, 'America/Denver'],
  [/^(mst|arizona)\b/i, 'America/Phoenix'],
  [/^(p[sd]?t|pacific)\b/i, 'America/Los_Angeles'],
  [/^(ak[sd]?t|alaska)\b/i, 'America/Anchorage'],
  [/^(hst|hawaii)\b/i, 'Pacific/Honolulu'],
];

function wrongZone(text: string): WrongValue {
  const fixes = COMMON_ZONES.filter(([said]) => said.test(text)).map(([, name]) => name);
  const message = `"${text.slice(0, 60)}" is not the name of a time zone. Write it as region/city, for example America/Chicago.`;
  return { code: 'not-a-zone', message, fixes };
}

function checkForm(text: string, forms: readonly string[] | undefined): WrongValue | undefined {
  if (text.toLowerCase() === 'unknown' || !forms || forms.some((f) => f.toLowerCase() === text.toLowerCase())) return undefined;
  const fixes = nearValues(text, [...forms, 'unknown']);
  const message = `"${text.slice(0, 60)}" is not a form edition we know. Pick one from the list, or write "unknown" to see the range.`;
  return { code: 'unknown-form', message, fixes: fixes.includes('unknown') ? fixes : [...fixes, 'unknown'] };
}

function checkJurisdiction(text: string, known: readonly string[] | undefined): WrongValue | undefined {
  if (isState(text) && (!known || known.includes(text))) return undefined;
  const letters = /^(?:us[-_ ]?)?([a-z]{2})$/i.exec(text)?.[1]?.toUpperCase();
  const guess = letters ? `US-${letters}` : undefined;
  const fixes = guess && guess !== text && (!known || known.includes(guess)) ? [guess] : [];
  return { code: 'not-a-jurisdiction', message: 'A state is written US- and its two letters, for example US-NC.', fixes };
}

function notOneOf(text: string, values: readonly string[]): WrongValue {
  const said = /^(true|y|on|1|ja|si|sí)$/i.test(text) ? 'yes' : /^(false|n|off|0)$/i.test(text) ? 'no' : undefined;
  const fixes = said && values.includes(said) ? [said] : nearValues(text, values);
  const list = values.length <= 4 ? values.join(', ') : `${values.slice(0, 4).join(', ')} and ${values.length - 4} more`;
  return {
    code: 'not-one-of',
    message: `"${text.slice(0, 60)}" is not read here. Use one of: ${list}.`,
    fixes: fixes.length > 0 || values.length > 4 ? fixes : [...values],
  };
}

function checkCode(text: string): WrongValue | undefined {
  if (/^[0-9]{4}$/.test(text)) return undefined;
  const fixes = /^[0-9]{3}$/.test(text) ? [`0${text}`] : [];
  return {
    code: 'not-a-code',
    message: 'An NCIC code has four digits, for example 0301. Put the charge in words under "text".',
    fixes,
  };
}
