/**
 * Keys of the note that were written in another style before November 2026 (`otherHolds`). They are read as ever; a fix writes the present
 * spelling, and nothing of ours writes the old one.
 */
import { NOTED_FACTS } from './detainerFacts';

const OLD = new Map<string, string>([
  ['record-complete', 'recordComplete'],
  ...NOTED_FACTS.flatMap((fact): [string, string][] => (fact.old === undefined ? [] : [[fact.key, fact.old]])),
]);
const PRESENT = new Map([...OLD].map(([key, old]) => [old, key]));

/** How a key was spelled before, if otherwise than now. Names of keys are unique, so that the place does not matter. */
export function oldSpellingOf(key: string | number): string | undefined {
  return typeof key === 'string' ? OLD.get(key) : undefined;
}

/** The present spelling of a key in the old one; undefined: it is not one. */
export function presentSpellingOf(key: string): string | undefined {
  return PRESENT.get(key);
}

/** The same map with the present spellings. Where both stand, the present one counts. */
export function inPresentSpelling<T extends Readonly<Record<string, unknown>>>(map: T): Readonly<Record<string, unknown>> {
  if (!Object.keys(map).some((key) => PRESENT.has(key))) return map;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(map)) {
    const present = PRESENT.get(key);
    if (present === undefined) out[key] = value;
    else if (!(present in map)) out[present] = value;
  }
  return out;
}
