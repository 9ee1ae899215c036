import type { Caution } from '../../basis';
import { findClientData } from '../../privacy/find';
import { covers } from '../gates/consent';
import type { Consent } from '../gates/consent';
import { cleanText, escapeMarkdown } from '../text/escape';
import type { Pieces } from '../pieces';
import type { TemplateSource } from '../text/source';

/** One line of the factor worksheet. */
export interface FactorRow {
  /** Id of the factor in the data; a worksheet may add its own, then null. */
  readonly id: string | null;
  readonly factor: string;
  /** For the request, against it, or not worked out. */
  readonly side: 'positive' | 'negative' | 'open';
  readonly analysis: string;
  readonly evidence: string;
  /** What the line discloses by its nature (from the data); a line of the person's own has none. */
  readonly tells?: 'none' | 'entry' | 'nationality' | 'status' | 'victim';
}

/** Lines a letter may carry, and for each line left out one sentence why. */
export function mayBeSaid(
  rows: readonly FactorRow[],
  t: TemplateSource,
  consent: Consent | undefined,
  today: string,
): { readonly rows: readonly FactorRow[]; readonly cautions: readonly Caution[] } {
  const forbid = new Set(t.fields.flatMap((f) => f.forbid));
  const cautions: Caution[] = [];
  const kept = rows.filter((r) => {
    const why = r.side === 'open' ? null : whyNot(r, forbid, covers(consent, 'victim-facts', today));
    if (why !== null)
      cautions.push({ code: 'factor-left-out', message: `"${r.factor}" is left out: ${why}.`, level: 'warn', basis: [] });
    return why === null;
  });
  return { rows: kept, cautions };
}

function whyNot(r: FactorRow, forbid: ReadonlySet<string>, consented: boolean): string | null {
  if (r.tells === 'entry' || r.tells === 'nationality')
    return 'it tells about entry or nationality, and only the attorney writes that, by hand';
  if (r.tells === 'status') return 'it tells about immigration status, and only the attorney writes that, by hand';
  if (r.tells === 'victim' && forbid.has('victim')) return 'this letter says nothing about a victim or witness';
  if (r.tells === 'victim' && !consented) return 'it tells about a victim or witness, and no written consent is recorded';
  const found =
    forbid.size === 0
      ? undefined
      : findClientData(`${r.factor}. ${r.analysis}. ${r.evidence}`).find((x) => x.confidence === 'high' && forbid.has(x.kind));
  return found === undefined ? null : `it carries a kind of fact (${found.kind}) that this letter must not carry`;
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
