import { gradeWords, type Basis, type Caution } from '../../domain/basis';
import { loadAuthorities, loadPolicySources } from '../../data/authorities/authorities';
import { loadHoldData, loadOtherClocks } from '../../data/holds/holds';
import { loadOffenseSources } from '../../data/charges/offenses';
import type { CautionView } from '../../protocol/parts';

/** Whether a person can be told what this source is. */
export function hasTitle(source: string): boolean {
  return sourceTitles().has(source);
}

let titles: ReadonlyMap<string, string> | undefined;

function sourceTitles(): ReadonlyMap<string, string> {
  if (titles) return titles;
  const hold = loadHoldData();
  const policies = loadPolicySources();
  const offenses = loadOffenseSources();
  const register = loadAuthorities();
  titles = new Map([
    ...(register.ok ? register.rows.map((a) => [a.id, a.title] as const) : []),
    ...(offenses.ok ? offenses.rows.map((s) => [s.id, s.title] as const) : []),
    ...(policies.ok ? policies.rows.map((s) => [s.id, s.title] as const) : []),
    ...(hold.ok ? [...hold.data.sources].map(([id, s]) => [id, s.title] as const) : []),
  ]);
  return titles;
}

/** "8 CFR 287.7, (d) (seen in the source)": where it stands, and how sure we are, in words. */
export function basisLines(basis: readonly Basis[]): string[] {
  const lines = basis.map((b) => {
    const title = sourceTitles().get(b.source) ?? b.source;
    // Some titles name their page already.
    const place = b.locator && !title.endsWith(b.locator) ? `${title}, ${b.locator}` : title;
    return `${place} (${gradeWords(b.grade)})${b.note ? `. ${b.note}` : ''}`;
  });
  return [...new Set(lines)];
}

export function cautionView(c: Omit<Caution, 'code'>): CautionView {
  return {
    message: c.message,
    ...(c.short === undefined ? {} : { short: c.short }),
    level: c.level,
    basis: basisLines(c.basis),
  };
}

/** "Custody decision" for its id; the id itself where the table does not have it. */
export function clockName(id: string): string {
  const clocks = loadOtherClocks();
  const row = clocks.ok ? clocks.rows.find((r) => r.id === id && r.kind === 'clock') : undefined;
  return row && 'name' in row ? row.name : id;
}
