/** Notes with one id in a pattern report. A second note of one case counts once; a note copied for the next client counts, and both are said. */
import type { PatternRecord } from '../../domain/program/pattern/record';

/** What a note counts as, and what tells it apart. The two keys are for counting only and are in no report. */
export interface ReadRecord {
  readonly uri: string;
  readonly record: PatternRecord;
  readonly id: string | undefined;
  readonly caseKey: string | undefined;
}

export interface CountedOnce {
  readonly records: readonly PatternRecord[];
  /** In sentences, which name nobody; none where every id is a note's own. */
  readonly said: readonly string[];
}

/** Of two notes with one id and one case, the one with the shorter address counts: "K-014 copy.md" is the copy. */
export function countOnce(notes: readonly ReadRecord[]): CountedOnce {
  const sorted = [...notes].sort((a, b) => a.uri.length - b.uri.length || (a.uri < b.uri ? -1 : 1));
  const cases = new Map<string, Set<string>>();
  const left = new Set<string>();
  for (const { uri, id, caseKey = '' } of sorted) {
    if (id === undefined) continue;
    const known = cases.get(id);
    if (known?.has(caseKey)) left.add(uri);
    else if (known) known.add(caseKey);
    else cases.set(id, new Set([caseKey]));
  }
  const shared = [...cases.values()].filter((keys) => keys.size > 1).reduce((sum, keys) => sum + keys.size, 0);
  const again = left.size === 1 ? '1 note has' : `${left.size} notes have`;
  return {
    records: notes.filter((n) => !left.has(n.uri)).map((n) => n.record),
    said: [
      ...(left.size > 0 ? [`${again} the id and the case of another note: the case is counted once.`] : []),
      ...(shared > 0 ? [`${shared} cases share an id, as when a note is copied for the next client: each is counted.`] : []),
    ],
  };
}
