import type { HoldKind } from './answers';
import { createPhraseFinder, type Token } from './phrases';
import type { HoldRow } from './rows';

export interface FoundHold {
  readonly kind: HoldKind;
  /** What of the text is not about the hold: an offense may stand beside it. */
  readonly rest: string;
  /** The name of who holds was enough; no word for a hold stands there. */
  readonly byNameAlone: boolean;
}

/** Who holds, the most telling first: "DOC PAROLE HOLD - ICE" is ICE's. */
export const HOLD_ORDER: readonly HoldKind[] = [
  'ice',
  'us-marshal',
  'writ',
  'probation-parole',
  'court',
  'other-agency',
  'unknown',
];

export function createHoldFinder(rows: readonly HoldRow[]): (text: string, tokens: readonly Token[]) => FoundHold | null {
  const of = (role: HoldRow['role']) =>
    createPhraseFinder(
      rows.filter((r) => r.role === role),
      (r) => r.phrases,
    );
  const holds = of('hold');
  const nots = of('not');
  const agencies = of('agency');
  const notAgencies = of('not-agency');

  return (text, tokens) => {
    const inside = (from: number, list: readonly { from: number; to: number }[]) =>
      list.some((n) => from >= n.from && from < n.to);
    const denied = nots(text, tokens);
    const words = holds(text, tokens).filter((h) => !inside(h.from, denied));
    const otherwise = notAgencies(text, tokens);
    const named = agencies(text, tokens).filter((h) => !inside(h.from, otherwise) && !inside(h.from, denied));
    if (denied.length > 0 && words.length === 0) return null;
    const byName = words.length === 0;
    const counted = byName ? named.filter((h) => h.row.alone === true) : named;
    if (byName && counted.length === 0) return null;
    const kinds = counted.flatMap((h) => h.row.kind ?? []);
    const kind = HOLD_ORDER.find((k) => kinds.includes(k)) ?? (tokens.some((t) => t.word === 'for') ? 'other-agency' : 'unknown');
    const used = [...words, ...named];
    const rest = tokens.filter((_, i) => !used.some((u) => i >= u.from && i < u.to)).map((t) => t.word);
    return { kind, rest: rest.join(' '), byNameAlone: byName };
  };
}
