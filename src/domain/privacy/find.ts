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
  for (const { kind, confidence, re, wordsBefore } of [...PATTERNS, ...TELLING]) {
    for (const m of seen.matchAll(re)) {
      const words = m.groups?.it ?? m[0];
      const at = m.index + (words === m[0] ? 0 : m[0].lastIndexOf(words));
      const start = wordsBefore === undefined ? at : stepBack(seen, at, wordsBefore);
      const end = at + words.length;
      found.push({ start, end, kind, text: text.slice(start, end), confidence });
    }
  }
  found.push(...findNames(seen).map((n) => ({ ...n, text: text.slice(n.start, n.end) })));
  return withoutOverlaps(found);
}

/** Longer than any word of a name: a run without a space is no reason to go back to its beginning. */
const LONGEST_WORD = 60;

/** Where the words before a place begin. */
function stepBack(text: string, at: number, words: number): number {
  let start = at;
  for (let i = 0; i < words; i++) {
    let end = start;
    while (end > 0 && start - end < LONGEST_WORD && isSpace(text, end - 1)) end--;
    let begin = end;
    while (begin > 0 && end - begin < LONGEST_WORD && !isSpace(text, begin - 1)) begin--;
    if (end === start || begin === end) break;
    start = begin;
  }
  return start;
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at).trim() === '';
}

/** The surer finding wins its place, then the longer one. */
function withoutOverlaps(found: readonly ClientData[]): ClientData[] {
  const sorted = found
    .map((f, i) => ({ f, i }))
    .sort((a, b) => RANK[a.f.confidence] - RANK[b.f.confidence] || b.f.end - b.f.start - (a.f.end - a.f.start) || a.i - b.i);
  // One mark per letter: a text full of findings would otherwise be compared finding by finding.
  const taken = new Set<number>();
  const kept: ClientData[] = [];
  for (const { f } of sorted) {
    let free = true;
    for (let i = f.start; i < f.end && free; i++) free = !taken.has(i);
    if (!free) continue;
    for (let i = f.start; i < f.end; i++) taken.add(i);
    kept.push(f);
  }
  return kept.sort((a, b) => a.start - b.start);
}
