import type { ClientData } from './kinds';
import { findLocalNames, findNames } from './names';
import { plainCharacters } from './normal';
import { PATTERNS } from './patterns';
import { TELLING } from './telling';

export type { ClientData, ClientDataKind } from './kinds';

const RANK: Readonly<Record<ClientData['confidence'], number>> = { high: 0, medium: 1, low: 2 };
/** More is read in pieces by the caller; a guard that hangs guards nothing. */
const MAX_TEXT = 200_000;

/**
 * What looks like client data, in order of place and without overlaps. An empty answer means "nothing recognised; read it yourself":
 * no list of patterns can say that a text is safe.
 */
export function findClientData(text: string, localNames: readonly string[] = []): readonly ClientData[] {
  const seen = plainCharacters(text.slice(0, MAX_TEXT));
  const found: ClientData[] = [...findLocalNames(seen, localNames)];
  for (const { kind, confidence, re } of [...PATTERNS, ...TELLING]) {
    for (const m of seen.matchAll(re)) {
      const words = m.groups?.it ?? m[0];
      const start = m.index + (words === m[0] ? 0 : m[0].lastIndexOf(words));
      found.push({ start, end: start + words.length, kind, text: text.slice(start, start + words.length), confidence });
    }
  }
  found.push(...findNames(seen).map((n) => ({ ...n, text: text.slice(n.start, n.end) })));
  return withoutOverlaps(found);
}

/** The surer finding wins its place, then the longer one. */
function withoutOverlaps(found: readonly ClientData[]): ClientData[] {
  const sorted = found
    .map((f, i) => ({ f, i }))
    .sort((a, b) => RANK[a.f.confidence] - RANK[b.f.confidence] || b.f.end - b.f.start - (a.f.end - a.f.start) || a.i - b.i);
  const kept: ClientData[] = [];
  for (const { f } of sorted) if (!kept.some((k) => k.start < f.end && f.start < k.end)) kept.push(f);
  return kept.sort((a, b) => a.start - b.start);
}
