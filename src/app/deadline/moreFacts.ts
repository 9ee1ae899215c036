/** The Hold tab's rarer fields: read, and said back in words. No editor. */
import type { DetainerDeskApi } from '../answers';
import type { HoldRequest } from '../../domain/detainer/answers';
import { readHours as hoursOf } from '../../domain/note/keys/holdHours';
import { eachLocalDay, MOST_LOCAL_DAYS, NO_LOCAL_BASIS, plainBasis, type NoteLocalDays } from '../../domain/note/keys/localDays';
import { dateWords } from '../../domain/time/civil';
import type { Echo, HoldForm } from '../../protocol/hold';
import { FACT_KEYS } from './factKeys';
import { readDay } from './readDay';
import { hoursWords } from '../../domain/time/lengths';

type Api = Pick<DetainerDeskApi, 'parseMoment'>;
type LocalDay = NonNullable<HoldRequest['localDays']>[number];

export const OTHER_TIMES = [
  ['received', 'When the jail received the detainer'],
  ['iceCustody', 'When ICE took custody'],
  ['servedBy287gAt', 'When the warrant was served'],
] as const;

export type ReadHours =
  | { readonly kind: 'none' }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'not'; readonly message: string };

/** "24", "36.5" or "36:30". */
export function readHours(typed: string): ReadHours {
  if (!typed.trim()) return { kind: 'none' };
  const hours = hoursOf(typed);
  return hours === undefined
    ? {
        kind: 'not',
        message: 'The number of hours cannot be read. Write it as 24, 36.5 or 36:30, or leave it empty.',
      }
    : { kind: 'hours', hours };
}

export interface LocalRow extends Echo {
  readonly days: readonly LocalDay[];
  /** As the note writes it; null where it cannot be read. */
  readonly row: NoteLocalDays | null;
}

/** The typed closed days, row by row; an empty row says nothing. */
export function readLocalDays(form: HoldForm, api: Api, now: string): readonly LocalRow[] {
  return form.localDays.flatMap((row, i): LocalRow[] => {
    const field = `localDays.${i}`;
    const problem = (words: string): LocalRow[] => [{ field, words, problem: true, days: [], row: null }];
    if (!row.from.trim()) return row.until.trim() || row.basis.trim() ? problem('The first closed day is missing.') : [];
    const first = readDay(row.from, form.zone, api, now);
    if (first.kind === 'not') return problem(first.message);
    const last = row.until.trim() ? readDay(row.until, form.zone, api, now) : first;
    if (last.kind === 'not') return problem(last.message);
    const count = last.day - first.day + 1;
    if (count < 1) return problem(`The last closed day, ${last.words}, is before the first, ${first.words}.`);
    if (count > MOST_LOCAL_DAYS) return problem(`That is ${count} days. Give at most ${MOST_LOCAL_DAYS} in one row.`);
    const noted = { from: first.date, until: count === 1 ? '' : last.date, basis: plainBasis(row.basis) };
    const days = eachLocalDay([noted]);
    const basis = noted.basis || NO_LOCAL_BASIS;
    const range = count === 1 ? dateWords(first.day) : `${dateWords(first.day)} to ${dateWords(last.day)}, ${count} days`;
    return [{ field, words: `Read as: ${range} (${basis})`, problem: false, days, row: noted }];
  });
}

/** `time` reads a moment in the jail's zone. */
export function echoesOf(
  form: HoldForm,
  api: Api,
  now: string,
  time: (text: string) => { readonly words: string; readonly problem: boolean },
): Echo[] {
  const out: Echo[] = [];
  const add = (field: string, words: string, problem: boolean): void =>
    void out.push({ field, words: problem ? words : `Read as: ${words}`, problem });
  const addTime = (field: string, text: string): void => {
    if (!text.trim()) return;
    const read = time(text);
    add(field, read.words, read.problem);
  };
  for (const [field] of OTHER_TIMES) addTime(field, form[field]);
  const hours = readHours(form.hours);
  if (hours.kind === 'hours') add('hours', `${hoursWords(Math.round(hours.hours * 60))} on every reading`, false);
  if (hours.kind === 'not') add('hours', hours.message, true);
  for (const { field, words, problem } of readLocalDays(form, api, now)) out.push({ field, words, problem });
  for (const { key, kind } of FACT_KEYS) {
    const typed = form.facts[key] ?? '';
    if (kind === 'time') addTime(`facts.${key}`, typed);
    if (kind !== 'date' || !typed.trim()) continue;
    const day = readDay(typed, form.zone, api, now);
    add(`facts.${key}`, day.kind === 'day' ? day.words : day.message, day.kind === 'not');
  }
  return out;
}
