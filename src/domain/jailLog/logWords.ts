import { parseDate } from '../time/civil';
import type { Placeholders } from './columns/cellTime';
import type { HeadingRow, HoldMeaning, HoldTextRow, LogWordRow, ReasonMeaning, ReasonRow } from './rows';
import { hasPhrase, phraseOf, wordsOf } from './words';

interface Phrased<M> {
  readonly meaning: M;
  readonly phrase: readonly string[];
  readonly cell: boolean;
  /** Another word that must stand somewhere in the text. */
  readonly together: readonly (readonly string[])[];
}

/** The lists of words, indexed once. */
export interface LogWords {
  readonly version: string;
  readonly headings: readonly (Omit<HeadingRow, 'phrases' | 'never'> & {
    readonly phrases: readonly (readonly string[])[];
    readonly never: ReadonlySet<string>;
  })[];
  readonly shorts: ReadonlyMap<string, readonly string[]>;
  readonly holds: readonly Phrased<HoldMeaning>[];
  readonly reasons: readonly Phrased<ReasonMeaning>[];
  readonly nothing: Placeholders;
  readonly footers: readonly (readonly string[])[];
}

export function indexLogWords(rows: readonly LogWordRow[], version: string): LogWords {
  const of = <K extends LogWordRow['kind']>(kind: K): Extract<LogWordRow, { kind: K }>[] =>
    rows.filter((r): r is Extract<LogWordRow, { kind: K }> => r.kind === kind);
  const phrased = <M>(
    r: { readonly meaning: M; readonly phrases: readonly string[] },
    cell: boolean,
    together: readonly string[] = [],
  ): Phrased<M>[] => {
    const others = together.map(phraseOf);
    return r.phrases.map((p) => ({ meaning: r.meaning, phrase: phraseOf(p), cell, together: others }));
  };
  return {
    version,
    headings: of('heading').map((h) => ({ ...h, phrases: h.phrases.map(phraseOf), never: new Set(h.never) })),
    shorts: new Map(of('short').map((s) => [s.short, phraseOf(s.long)])),
    holds: longestFirst(of('hold').flatMap((r: HoldTextRow) => phrased(r, r.where === 'cell', r.together))),
    reasons: longestFirst(of('reason').flatMap((r: ReasonRow) => phrased(r, false))),
    nothing: {
      texts: new Set(of('placeholder').flatMap((p) => p.texts)),
      days: new Set(of('placeholder').flatMap((p) => p.days.flatMap((d) => parseDate(d) ?? []))),
    },
    footers: of('footer').flatMap((f) => f.starts.map(phraseOf)),
  };
}

/** "US MARSHAL HOLD" is decided by the marshal and not by the hold. */
function longestFirst<M>(rows: readonly Phrased<M>[]): Phrased<M>[] {
  return [...rows].sort((a, b) => b.phrase.length - a.phrase.length);
}

/** What a text of a charge, a detainer or an authority says of a hold. `mine`: what the person wrote down for this file; then nothing else is one. */
export function holdMeaning(text: string, words: LogWords, mine?: readonly (readonly string[])[]): HoldMeaning | 'none' {
  const said = wordsOf(text);
  if (said.length === 0) return 'none';
  if (mine) return mine.some((p) => hasPhrase(said, p)) ? 'ice' : 'none';
  // A request for notice is none to hold; one that says both asks for a hold.
  let found: HoldMeaning | 'none' = 'none';
  for (const { meaning, phrase, cell, together } of words.holds) {
    if (!hasPhrase(said, phrase) || (cell && said.length !== phrase.length)) continue;
    if (together.length > 0 && !together.some((p) => hasPhrase(said, p))) continue;
    if (meaning === 'ice') return 'ice';
    if (found === 'none') found = meaning;
  }
  return found;
}

/** What the end of a charge or of a booking says; the longest phrase decides, but "other agency (ICE)" is ICE. */
export function reasonMeaning(text: string, words: LogWords): ReasonMeaning | 'unknown' {
  const said = wordsOf(text);
  const first = words.reasons.find(({ phrase }) => hasPhrase(said, phrase));
  if (first?.meaning !== 'other-keeper') return first?.meaning ?? 'unknown';
  return words.reasons.some((r) => r.meaning === 'ice' && hasPhrase(said, r.phrase)) ? 'ice' : 'other-keeper';
}

/** A blank, a placeholder, or a dash. */
export function isNothing(text: string, words: LogWords): boolean {
  const t = text.trim().toLowerCase();
  return t === '' || words.nothing.texts.has(t);
}
