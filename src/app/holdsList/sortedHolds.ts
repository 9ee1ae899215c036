import type { HoldEntry } from '../../domain/note/holdEntry';
import { compareHolds, groupOf, HOLD_GROUPS, type HoldGroup } from '../../domain/note/holdGroups';

export interface PlacedHold {
  readonly uri: string;
  readonly entry: HoldEntry;
}

/** The holds in the order of the list, kept in order as notes come, change and go: sorting ten thousand anew for each would be felt. */
export class SortedHolds {
  private readonly placed: PlacedHold[] = [];

  get all(): readonly PlacedHold[] {
    return this.placed;
  }

  add(uri: string, entry: HoldEntry): void {
    this.placed.splice(this.placeOf(uri, entry), 0, { uri, entry });
  }

  /** `entry`: the one it was added with. */
  remove(uri: string, entry: HoldEntry): void {
    const at = this.placeOf(uri, entry);
    if (this.placed[at]?.uri === uri) this.placed.splice(at, 1);
  }

  /** How many stand in each group at a minute: the groups lie one after another, so only where they meet is looked for. */
  counts(minute: number): Record<HoldGroup, number> {
    const out: Record<HoldGroup, number> = { over: 0, next24: 0, thisWeek: 0, later: 0, needsAnswer: 0, closed: 0 };
    let from = 0;
    for (const [i, { id }] of HOLD_GROUPS.entries()) {
      let low = from;
      let high = this.placed.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        const there = this.placed[mid];
        if (there && HOLD_GROUPS.findIndex((g) => g.id === groupOf(there.entry, minute)) <= i) low = mid + 1;
        else high = mid;
      }
      out[id] = low - from;
      from = low;
    }
    return out;
  }

  /** Where it stands, or would stand. */
  private placeOf(uri: string, entry: HoldEntry): number {
    let low = 0;
    let high = this.placed.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      const there = this.placed[mid];
      if (there && compareHolds(there.uri, there.entry, uri, entry) < 0) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}
