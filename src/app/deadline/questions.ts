/** The questions and words of a hold, the same on every face. */
import type { Custodian, HolidayRuleId } from '../../domain/detainer/answers';
import { ASKED_FACTS, NOTED_FACTS, type AskedField, type DetainerFact } from '../../domain/note/keys/detainerFacts';

const choicesOf = (fact: DetainerFact | undefined): readonly (readonly [string, string])[] =>
  (fact?.values ?? []).map(([value, label]) => [value, label]);

/** The questions before the number. Each can be skipped; "unknown" is an answer and becomes a caution. */
export const BEFORE: readonly {
  readonly field: AskedField;
  readonly question: string;
  readonly choices: readonly (readonly [string, string])[];
  /** Asked only where this is the custodian. */
  readonly onlyWith?: Custodian;
}[] = ASKED_FACTS.map(({ ask: { place: _place, ...ask }, ...fact }) => ({ field: fact.field, ...ask, choices: choicesOf(fact) }));

/** Whether a question is put: not where its answer changes nothing, unless it was answered all the same. */
export function isPut(question: (typeof BEFORE)[number], said: Readonly<Partial<Record<string, string>>>): boolean {
  return question.onlyWith === undefined || said['custodian'] === question.onlyWith || said[question.field] !== undefined;
}

/** Which days count as holidays, for people. */
export const HOLIDAY_WORDS = Object.fromEntries(choicesOf(NOTED_FACTS.find((f) => f.field === 'holidayRule'))) as Readonly<
  Record<HolidayRuleId, string>
>;

/** Zones of the United States, offered first when one has to be asked for: the name of the zone, what people call it, how they shorten it. */
export const US_ZONES = [
  ['America/New_York', 'Eastern', 'ET EST EDT'],
  ['America/Chicago', 'Central', 'CT CST CDT'],
  ['America/Denver', 'Mountain', 'MT MST MDT'],
  ['America/Phoenix', 'Arizona, no daylight time', 'MST'],
  ['America/Los_Angeles', 'Pacific', 'PT PST PDT'],
  ['America/Anchorage', 'Alaska', 'AKT AKST AKDT'],
  ['America/Adak', 'Aleutian Islands', 'HST HDT'],
  ['Pacific/Honolulu', 'Hawaii', 'HST'],
  ['America/Puerto_Rico', 'Puerto Rico and the Virgin Islands', 'AST'],
  ['Pacific/Guam', 'Guam and the Northern Marianas', 'ChST'],
  ['America/Indiana/Indianapolis', 'Indiana, Eastern', ''],
  ['America/Detroit', 'Michigan', ''],
  ['America/Boise', 'Southern Idaho', ''],
] as const;
