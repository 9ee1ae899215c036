import type { Basis, Caution } from '../../basis';
import type { ChargeInput, SchemeId } from '../answers';
import { convicted, hasBadCount, usable } from '../facts';
import type { LakenRileyFinding } from '../lakenRiley';
import type { CodeMatch } from '../search/matchCode';
import type { CautionRow, LevelRule } from '../rows';
import { isModified } from './sc2009';

export interface CautionFacts {
  readonly scheme: SchemeId;
  readonly charges: readonly ChargeInput[];
  readonly matches: readonly CodeMatch[];
  readonly candidates: readonly (readonly string[])[];
  /** The screen of each charge. */
  readonly lakenRiley: readonly LakenRileyFinding[];
  readonly recordComplete: boolean;
  /** Rules that gave a level, per charge (2009 scheme). */
  readonly rules: readonly (readonly LevelRule[])[];
  readonly exactly: boolean;
}

/** The sentences that travel with a level. Their words and sources are data; only when they apply is decided here. */
export function createCautions(rows: readonly CautionRow[]) {
  const byId = new Map(rows.map((r) => [r.id, r]));
  const coded = rows.filter((r) => r.use === 'caution' && (r.codes !== undefined || r.words !== undefined));
  const wordTests = new Map(coded.map((r) => [r.id, r.words ? new RegExp(`\\b(?:${r.words.join('|')})`, 'i') : null]));

  function question(id: string): string {
    return byId.get(id)?.message ?? id;
  }

  function applies(row: CautionRow, f: CautionFacts, i: number): boolean {
    const code = f.matches[i]?.code ?? null;
    if (code !== null && row.codes?.some((r) => code >= r.from && code <= r.to)) return true;
    return wordTests.get(row.id)?.test(f.charges[i]?.text ?? '') ?? false;
  }

  function cautions(f: CautionFacts): Caution[] {
    const ids = new Set<string>();
    const some = (test: (c: ChargeInput, i: number) => boolean) => f.charges.some(test);
    for (const row of coded) if (row.id !== 'minor-traffic-2012' && some((_, i) => applies(row, f, i))) ids.add(row.id);
    if (f.charges.length > 0 && f.charges.every((c, i) => isMinorTraffic(c, i, f))) ids.add('minor-traffic-2012');
    ids.add('level-decides-nothing');
    if (f.lakenRiley.includes('raise')) ids.add('laken-riley');
    if (f.lakenRiley.includes('ask')) ids.add('laken-riley-ask');
    if (f.charges.length > 0 && f.lakenRiley.every((x) => x === 'note')) ids.add('laken-riley-note');
    if (f.scheme === 'ICE-2010') {
      if (some((c) => convicted(c) !== 'no')) ids.add('attorney-findings');
      if (some((c) => c.disposition === 'charged')) ids.add('charged-not-convicted');
    } else {
      ids.add('sc-historical').add('sc-counts-charges');
      const used = f.rules.flat();
      if (used.some((r) => r.basis[0]?.grade === 'prose')) ids.add('sc-prose');
      if (used.some((r) => r.basis[0]?.grade === 'reconstructed')) ids.add('sc-reconstructed');
      if (used.some((r) => r.sentence !== undefined)) ids.add('sc-drug-sentence');
    }
    if (f.exactly) ids.add('exactly-one-year');
    if (some((c) => convicted(c) === 'attorney')) ids.add('conviction-for-attorney');
    if (some((c) => [c.aggravatedFelony, c.conviction].some((x) => x !== undefined && !usable(x)))) ids.add('finding-incomplete');
    if (some(hasBadCount)) ids.add('count-not-used');
    if (some(isModified)) ids.add('modifier-unsettled');
    if (f.matches.some((m) => m.code !== null && m.match !== 'exact')) ids.add('not-in-list');
    if (f.matches.some((m) => m.row?.retired !== undefined)) ids.add('retired-code');
    if (f.matches.some((m) => m.row?.singleSource)) ids.add('single-source-code');
    if (!f.recordComplete) ids.add('record-not-checked');
    const order = { stop: 0, warn: 1, note: 2 } as const;
    return rows
      .filter((r) => ids.has(r.id))
      .map((r) => ({ code: r.id, message: r.message, level: r.level, basis: r.basis }))
      .sort((a, b) => order[a.level] - order[b.level]);
  }

  function isMinorTraffic(c: ChargeInput, i: number, f: CautionFacts): boolean {
    if (c.disposition !== undefined && c.disposition !== 'charged' && c.disposition !== 'unknown') return false;
    const row = byId.get('minor-traffic-2012');
    const code = f.matches[i]?.code ?? f.candidates[i]?.[0] ?? '';
    return row?.codes?.some((r) => code >= r.from && code <= r.to) ?? false;
  }

  const basisOf = (id: string): readonly Basis[] => byId.get(id)?.basis ?? [];
  return { cautions, question, basisOf };
}
