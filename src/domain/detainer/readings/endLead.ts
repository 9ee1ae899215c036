import type { HoldAnswer, ReadingResult } from '../answers';

type Lead = Pick<Extract<HoldAnswer, { kind: 'hold' }>, 'readings' | 'earliest' | 'latest'>;

/**
 * What stands before an end, on every face, so that none reads as leave to hold until then: the one to act by, the one past which nobody may
 * hold, or where the readings agree one end that is claimed. Behind the state's own clock an end is only claimed elsewhere.
 */
export function endLead(r: ReadingResult, answer: Lead): string {
  const same = new Set(answer.readings.map((x) => x.expires)).size === 1;
  const own = stateEnd(answer);
  if (r.reading === answer.earliest) {
    if (same) return 'End claimed, act by';
    return r === own ? "The state's own end, act by: nobody may hold past it" : 'Earliest end, act by';
  }
  if (!r.citable) return 'Not a settled rule of law';
  if (same) return 'The same end';
  if (own && r === own) return "The state's own end, nobody may hold past it";
  if (own && at(r) > at(own)) return "Claimed elsewhere, past the state's own end";
  return r.reading === answer.latest ? 'Latest end, nobody may hold past it' : 'Another end claimed';
}

/** The end past which nobody may hold: the state's own where its clock ends the hold before the latest that is claimed. */
export function lastEnd(answer: Lead): ReadingResult | undefined {
  return stateEnd(answer) ?? answer.readings.find((r) => r.reading === answer.latest);
}

/** The end that a state's own clock sets before the latest that is claimed; undefined: there is none. */
export function stateEnd({ readings, latest }: Lead): ReadingResult | undefined {
  const last = readings.find((r) => r.reading === latest);
  const [own] = readings.filter((r) => r.beside !== true && r.stateClock !== undefined).sort((a, b) => at(a) - at(b));
  return own && last && at(own) < at(last) ? own : undefined;
}

const at = (r: ReadingResult): number => Date.parse(r.expires);

/** Before each end where no hold is allowed. */
export const NO_HOLD_LEAD = 'End the jail might claim, though no hold is allowed';

/** The end to act by first, whatever the order of the data; what is not a rule of law last. */
export function inOrderOfEnd(readings: readonly ReadingResult[], earliest?: string): readonly ReadingResult[] {
  const rank = (r: ReadingResult): number => (r.reading === earliest ? 0 : r.citable ? 1 : 2);
  return [...readings].sort((a, b) => rank(a) - rank(b) || at(a) - at(b));
}
