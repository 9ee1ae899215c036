/** Notes that carry one id: a note copied for the next client keeps it. Each counts as a note of its own, and it is said. */
import type { HoldRow } from '../../domain/note/holdGroups';

type Row = Pick<HoldRow, 'uri'> & { readonly entry: Pick<HoldRow['entry'], 'id' | 'copyOf'> };

/** One sentence for a list or a report, which names nobody; none where every id is a note's own. */
export function sharedIdWords(rows: readonly Row[]): string[] {
  const count = [...byId(rows).values()].filter((uris) => uris.length > 1).reduce((sum, uris) => sum + uris.length, 0);
  return count === 0
    ? []
    : [`${count} notes have an id that another note has too. Each is counted; in the later one a finding gives it a new id.`];
}

/**
 * The note that had this id first, where `uri` is the later one; undefined: the id is its own, or it was first. The first is the one with the
 * shortest name: "K-014 copy.md" is the copy.
 */
export function idTakenBy(uri: string, id: string, rows: readonly Row[]): string | undefined {
  const all = new Set(rows.filter((r) => r.entry.id === id).map((r) => r.uri)).add(uri);
  const first = [...all].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  return first === uri ? undefined : first;
}

/** Changes when a note's id becomes shared, or stops to be. */
export function sharedIdsKey(rows: readonly Row[]): string {
  return [...byId(rows)].flatMap(([id, uris]) => (uris.length > 1 ? [`${id} ${uris.length}`] : [])).join('\n');
}

function byId(rows: readonly Row[]): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const { uri, entry } of rows) {
    if (entry.id === undefined || entry.copyOf !== undefined) continue;
    const uris = out.get(entry.id);
    if (uris) uris.push(uri);
    else out.set(entry.id, [uri]);
  }
  return out;
}
