import type { HoldRequest } from '../../detainer/answers';
import { ASKED_FACTS, type AskedField } from './detainerFacts';

/** What a request says to the questions before the number. */
export type Asked = Partial<Pick<HoldRequest, AskedField>>;

/** Each answer as the one word that a list offers and a note keeps, by field. */
export function wordsOf(asked: Asked): Partial<Record<AskedField, string>> {
  return Object.fromEntries(
    ASKED_FACTS.flatMap(({ field }) => {
      const value = field === 'servedBy287g' ? asked[field]?.by : asked[field];
      return value === undefined ? [] : [[field, value] as const];
    }),
  );
}

/** The other way. Words that no row offers are left out; `servedAt` is when the warrant was served, which one answer carries with it. */
export function askedOf(words: Readonly<Partial<Record<string, string>>>, servedAt?: string): Asked {
  const asked = Object.fromEntries(
    ASKED_FACTS.flatMap(({ field, values }) => {
      const word = words[field];
      return field === 'servedBy287g' || !values.some(([value]) => value === word) ? [] : [[field, word] as const];
    }),
  ) as Asked;
  const by = SERVERS.find((server) => server === words['servedBy287g']);
  if (by === undefined && servedAt === undefined) return asked;
  return { ...asked, servedBy287g: { by: by ?? 'unknown', ...(servedAt === undefined ? {} : { at: servedAt }) } };
}

const SERVERS = ['deputy', 'ice', 'unknown'] as const;
