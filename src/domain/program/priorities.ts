import type { Basis } from '../basis';
import { pickCautions } from './cautions';
import type { CautionRow, Known, PriorityPeriod, PriorityQuestion, PriorityRow, PriorityRule } from './rows';

export interface PriorityRequest {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** By the id of a question; what is left out is unknown. Kept in memory only: these answers never go into a note. */
  readonly facts: Readonly<Record<string, Known>>;
}

export interface PriorityMatch {
  readonly label: string;
  /** The fact in words. */
  readonly fact: string;
  readonly basis: readonly Basis[];
}

/** Never a bare yes or no: `sentence` and `cautions` are part of every answer. */
export interface PriorityAnswer {
  readonly result: 'listed' | 'not-listed' | 'unknown' | 'unverified';
  /** "Listed.", "Not listed on these facts.", "Unknown.", "Unverified." */
  readonly words: string;
  readonly because: string;
  /** "Not being listed never protected anyone from arrest; an attorney must advise." */
  readonly sentence: string;
  readonly date: string;
  readonly period: PriorityPeriod | null;
  readonly matched: readonly PriorityMatch[];
  readonly unknown: readonly { readonly fact: string; readonly question: string }[];
  readonly rules: readonly PriorityRule[];
  readonly cautions: readonly CautionRow[];
}

export const NEVER_PROTECTED = 'never-protected';

const WORDS: Readonly<Record<PriorityAnswer['result'], string>> = {
  listed: 'Listed.',
  'not-listed': 'Not listed on these facts.',
  unknown: 'Unknown.',
  unverified: 'Unverified.',
};

/** Was a person with these facts named by the priorities of that day, by which of them, and what is not known? */
export function checkPriorities(
  request: PriorityRequest,
  rows: readonly PriorityRow[],
  cautions: readonly CautionRow[],
): PriorityAnswer {
  const { date, facts } = request;
  const questions = new Map(rows.filter((r): r is PriorityQuestion => r.kind === 'question').map((q) => [q.id, q]));
  const period = rows.find((r): r is PriorityPeriod => r.kind === 'period' && holds(r, date)) ?? null;
  const rules = rows.filter((r): r is PriorityRule => r.kind === 'rule' && holds(r, date) && facts[r.fact] === 'yes');
  const always = pickCautions([NEVER_PROTECTED, 'seed-not-law', 'tell-defense-counsel'], cautions);
  const sentence = always.find((c) => c.id === NEVER_PROTECTED)?.message ?? '';
  const base = { date, period, sentence, cautions: always, rules };
  if (!period) {
    const because = 'No set of priorities is on file for this day.';
    return { ...base, result: 'unverified', words: WORDS.unverified, because, matched: [], unknown: [] };
  }
  if (period.criteriaStatus === 'unverified') {
    const because = `${period.name}: its criteria were not seen, so nothing is checked against them.`;
    return { ...base, result: 'unverified', words: WORDS.unverified, because, matched: [], unknown: [] };
  }
  const matched = period.criteria
    .filter((c) => facts[c.fact] === 'yes')
    .map((c) => ({ label: c.label, fact: questions.get(c.fact)?.label ?? c.fact, basis: c.basis }));
  const open = [...new Set(period.criteria.map((c) => c.fact).filter((f) => (facts[f] ?? 'unknown') === 'unknown'))];
  const unknown = open.map((f) => ({ fact: f, question: questions.get(f)?.question ?? f }));
  const result = matched.length > 0 ? 'listed' : unknown.length > 0 ? 'unknown' : 'not-listed';
  return { ...base, result, words: WORDS[result], because: reason(period, matched, unknown), matched, unknown };
}

function reason(
  period: PriorityPeriod,
  matched: readonly PriorityMatch[],
  unknown: readonly { readonly question: string }[],
): string {
  if (matched.length > 0) return `${period.name}: ${matched.map((m) => `${m.label}, because ${m.fact}`).join('; ')}.`;
  if (unknown.length > 0)
    return `${period.name}: ${unknown.length === 1 ? 'one question is' : `${unknown.length} questions are`} open.`;
  return `${period.name}: none of its criteria is met by the facts given.`;
}

function holds(row: { readonly from: string; readonly until: string | null }, date: string): boolean {
  return row.from <= date && (row.until === null || date < row.until);
}
