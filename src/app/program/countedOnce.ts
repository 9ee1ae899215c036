/** What a pattern report counts: a case once, however many notes of it there are; a note copied for the next client counts. Both are said. */
import type { PatternRecord } from '../../domain/program/pattern/record';
import { copiesOf, copyWords, type CopyFacts } from '../holdsList/copies';

/** What a note counts as, and what tells it apart. All but the record is for counting only and in no report. */
export interface ReadRecord extends CopyFacts {
  readonly record: PatternRecord;
}

export interface CountedOnce {
  readonly records: readonly PatternRecord[];
  /** In sentences, which name nobody; none where every note is one of its own. */
  readonly said: readonly string[];
}

/** Of two notes with one id and one case, the one with the shorter address counts: "K-014 copy.md" is the copy. */
export function countOnce(all: readonly ReadRecord[]): CountedOnce {
  const copies = copiesOf(all);
  const notes = all.filter((n) => !copies.has(n.uri));
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
      ...copyWords(copies.values()),
      ...(left.size > 0 ? [`${again} the id and the case of another note: the case is counted once.`] : []),
      ...(shared > 0 ? [`${shared} cases share an id, as when a note is copied for the next client: each is counted.`] : []),
    ],
  };
}
