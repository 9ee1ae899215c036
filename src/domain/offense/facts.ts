import type { ChargeInput, Level } from './answers';

/** Most serious first. 'none' is the least serious. */
export const ORDER: readonly Level[] = [1, 2, 3, 'none'];

export function sortLevels(levels: Iterable<Level>): Level[] {
  const set = new Set(levels);
  return ORDER.filter((l) => set.has(l));
}

export function rank(level: Level): number {
  return ORDER.indexOf(level);
}

interface Finding {
  readonly finding: 'yes' | 'no';
  readonly by: string;
  readonly on: string;
}

/** A finding counts only with a role and a date. */
export function usable(finding: Finding | undefined): finding is Finding {
  return finding !== undefined && finding.by.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(finding.on);
}

/** What an outcome says about a conviction in the immigration sense. `open`: not said; `attorney`: only an attorney can say. */
export type Convicted = 'yes' | 'no' | 'open' | 'attorney';

export function convicted(charge: ChargeInput): Convicted {
  switch (charge.disposition) {
    case 'convicted':
      return 'yes';
    case 'charged':
    case 'acquitted':
    case 'dismissed':
      return 'no';
    case 'dismissed-after-plea':
    case 'deferred':
    case 'expunged':
    case 'vacated':
    case 'juvenile':
      return usable(charge.conviction) ? charge.conviction.finding : 'attorney';
    case 'unknown':
    default:
      return usable(charge.conviction) ? charge.conviction.finding : 'open';
  }
}

/** A charge on the paper is at least one: nought or a part of one is a slip, said in a caution and taken as one. */
export function countOf(charge: ChargeInput): number {
  return hasBadCount(charge) ? 1 : (charge.count ?? 1);
}

export function hasBadCount({ count }: ChargeInput): boolean {
  return count !== undefined && !(Number.isInteger(count) && count > 0);
}
