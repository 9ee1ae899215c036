/** A mark says how a fact is known. A row that comes from outside may lower one freely; it may raise one only with a source of its own. */
import { gradeOf, type Basis, type Mark } from '../basis';

/** What is wrong, and where in the row. */
export interface RowProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Seen, seen second-hand, worked out or thought out, remembered. */
const RANK: Readonly<Record<Mark, number>> = { V: 4, V2: 3, D: 2, A: 2, R: 1 };

const best = (basis: readonly Basis[]): number => Math.max(0, ...basis.map((b) => RANK[b.mark]));

/** Whether one of the sources is known at least as well as the mark says. */
export function isAsGood(basis: readonly Basis[], mark: Mark): boolean {
  return best(basis) >= RANK[mark];
}

const samePlace = (a: Basis, b: Basis): boolean => a.source === b.source && a.locator === b.locator;

/**
 * The basis of a row against what stood there before: every source is known, a grade says what its mark says, words are quoted only where
 * they were seen, and a better mark comes with a source or a place that was not there.
 */
export function basisProblem(
  basis: readonly Basis[],
  before: readonly Basis[],
  known: (source: string) => boolean,
): RowProblem | null {
  for (const [i, b] of basis.entries()) {
    const at = (key: string, message: string): RowProblem => ({ path: ['basis', i, key], message });
    if (!known(b.source)) return at('source', `The source "${b.source.slice(0, 60)}" is neither in this pack nor built in.`);
    if (b.grade !== gradeOf(b.mark) && b.grade !== 'prose')
      return at('grade', `The mark ${b.mark} goes with the grade "${gradeOf(b.mark)}".`);
    if ((b.mark === 'R' || b.mark === 'A') && b.quote !== undefined)
      return at('quote', `Words are quoted only where they were seen; this basis is marked ${b.mark}.`);
    const same = before.filter((o) => samePlace(o, b));
    if (same.length > 0 && same.every((o) => RANK[o.mark] < RANK[b.mark]))
      return at('mark', `This raises the mark from ${same[0]?.mark ?? ''} to ${b.mark} without a new source or place.`);
  }
  return null;
}

/** The marks of single fields: none better than the best source of the row, and none better than before without a source that is new. */
export function marksProblem(
  row: { readonly marks: Readonly<Partial<Record<string, Mark>>>; readonly basis: readonly Basis[] },
  before: { readonly marks: Readonly<Partial<Record<string, Mark>>>; readonly basis: readonly Basis[] } | undefined,
): RowProblem | null {
  const fresh = row.basis.filter((b) => !(before?.basis ?? []).some((o) => samePlace(o, b)));
  for (const [field, mark] of Object.entries(row.marks)) {
    if (mark === undefined) continue;
    const old = before?.marks[field];
    if (old !== undefined && RANK[mark] <= RANK[old]) continue;
    const behind = before === undefined ? row.basis : fresh;
    if (RANK[mark] > best(behind))
      return {
        path: ['marks', field],
        message:
          old === undefined
            ? `"${field}" is marked ${mark}, and no source of the row is.`
            : `"${field}" goes from ${old} to ${mark}, and no new source of the row is marked ${mark}.`,
      };
  }
  return null;
}
