import { cleanText, escapeMarkdown } from './escape';
import type { Pieces } from './pieces';

/** One line of the factor worksheet. */
export interface FactorRow {
  /** Id of the factor in the data; a worksheet may add its own, then null. */
  readonly id: string | null;
  readonly factor: string;
  /** For the request, against it, or not worked out. */
  readonly side: 'positive' | 'negative' | 'open';
  readonly analysis: string;
  readonly evidence: string;
}

export function factorsScope(rows: readonly FactorRow[], pieces: Pieces): Readonly<Record<string, unknown>> {
  const say = (text: string): string => pieces.add({ kind: 'literal', text: escapeMarkdown(cleanText(text, false)) });
  const side = (s: FactorRow['side']): object[] =>
    rows
      .filter((r) => r.side === s)
      .slice(0, 100)
      .map((r) => ({
        factor: say(r.factor),
        analysis: say(r.analysis),
        evidence: say(r.evidence === '' ? 'no exhibit named yet' : r.evidence),
      }));
  const [positive, negative] = [side('positive'), side('negative')];
  return { for: positive.length > 0, against: negative.length > 0, positive, negative };
}
