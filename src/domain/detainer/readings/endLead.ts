import type { HoldAnswer, ReadingResult } from '../answers';

type Lead = Extract<HoldAnswer, { kind: 'hold' }>;

/**
 * What stands before an end, so that none reads as leave to hold until then: the one to act by, the latest that is claimed, or where the
 * readings agree one end that is claimed.
 */
export function endLead(r: ReadingResult, answer: Pick<Lead, 'readings' | 'earliest' | 'latest'>): string {
  const same = new Set(answer.readings.map((x) => x.expires)).size === 1;
  if (r.reading === answer.earliest) return same ? 'End claimed, act by' : 'Earliest end, act by';
  if (!r.citable) return 'Not a settled rule of law';
  if (same) return 'The same end';
  return r.reading === answer.latest ? 'Latest end claimed' : 'Another end claimed';
}

/** Before each end where no hold is allowed. */
export const NO_HOLD_LEAD = 'End the jail might claim, though no hold is allowed';

/** The end to act by first, whatever the order of the data; what is not a rule of law last. */
export function inOrderOfEnd(readings: readonly ReadingResult[], earliest?: string): readonly ReadingResult[] {
  const rank = (r: ReadingResult): number => (r.reading === earliest ? 0 : r.citable ? 1 : 2);
  return [...readings].sort((a, b) => rank(a) - rank(b) || Date.parse(a.expires) - Date.parse(b.expires));
}
