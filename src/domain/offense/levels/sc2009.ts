import type { ChargeInput, Level } from '../answers';
import { convicted, ORDER, rank, sortLevels } from '../facts';
import type { CodeMatch } from '../search/matchCode';
import type { LevelRule } from '../rows';
import { sideOfYear } from '../sentence';

export interface ScCharge {
  readonly possible: readonly Level[];
  /** Rows whose range holds the code; empty: the scheme does not place it. */
  readonly rules: readonly LevelRule[];
  readonly missing: 'code' | 'sentence' | 'conviction' | null;
  /** A drug code whose sentence is exactly one year. */
  readonly exactly: boolean;
}

const ALL: readonly Level[] = ORDER;

/** The 2009 scheme goes by code and counts charges as well as convictions. */
export function createSc2009(rules: readonly LevelRule[]) {
  const ranges = rules.filter((r) => r.scheme === 'SC-2009' && r.use === 'decides' && r.from !== undefined && r.to !== undefined);
  const rulesFor = (code: string) => ranges.filter((r) => code >= (r.from ?? '') && code <= (r.to ?? ''));

  function place(charge: ChargeInput, match: CodeMatch): ScCharge {
    const counted = convicted(charge);
    const ended =
      counted === 'no' &&
      charge.disposition !== 'charged' &&
      charge.disposition !== 'unknown' &&
      charge.disposition !== undefined;
    if (ended) return { possible: ['none'], rules: [], missing: null, exactly: false };
    const unplaced = (missing: ScCharge['missing'], found: readonly LevelRule[] = []): ScCharge => ({
      possible: ALL,
      rules: found,
      missing,
      exactly: false,
    });
    if (match.code === null) return unplaced('code');
    if (match.match !== 'exact') return unplaced(null);
    const found = rulesFor(match.code);
    if (found.length === 0) return unplaced(null);
    if (isModified(charge)) return unplaced(null, found);
    const placed = bySentence(charge, found);
    // Outcomes only an attorney can name may have ended without counting. An outcome nobody knows is a charge as it stands on the paper.
    const open = counted === 'attorney' ? 'conviction' : null;
    return open ? { ...placed, possible: sortLevels([...placed.possible, 'none']), missing: open } : placed;
  }

  return { place, overall };
}

export function isModified(charge: ChargeInput): boolean {
  return (charge.modifier ?? '').trim() !== '';
}

function bySentence(charge: ChargeInput, found: readonly LevelRule[]): ScCharge {
  const levels = (rows: readonly LevelRule[]) => sortLevels(rows.flatMap((r) => (r.level === null ? [] : [r.level])));
  if (found.every((r) => r.sentence === undefined))
    return { possible: levels(found), rules: found, missing: null, exactly: false };
  // A statute that allows less than a year allows no longer sentence.
  const side = sideOfYear(charge.sentence) ?? (charge.maxPunishment === 'under-one-year' ? 'under-one-year' : null);
  if (side === null) return { possible: levels(found), rules: found, missing: 'sentence', exactly: false };
  const fits = found.filter((r) => r.sentence === undefined || r.sentence === side);
  if (fits.length === 0) return { possible: levels(found), rules: found, missing: null, exactly: true };
  return { possible: levels(fits), rules: fits, missing: null, exactly: false };
}

/** The most serious level among the charges that count, over every way each can turn out. */
export function overall(sets: readonly (readonly Level[])[]): Level[] {
  if (sets.length === 0) return ['none'];
  return ORDER.filter((l) => sets.some((s) => s.includes(l)) && sets.every((s) => s.some((m) => rank(m) >= rank(l))));
}
