/**
 * The screen for the Laken Riley Act, 8 U.S.C. 1226(c)(1)(E). It never clears a charge: what the words, codes and sections do not show stays
 * a note, because the terms have the meanings of the place where it happened and an arrest can be enough.
 */
import type { Mark } from '../basis';
import { createPhraseFinder, readTokens, type Token } from './read/phrases';

/** `raise`: a kind the Act lists. `ask`: a kind whose meaning the state decides. `note`: nothing seen; an attorney checks all the same. */
export type LakenRileyFinding = 'raise' | 'ask' | 'note';

export interface LakenRileyRow {
  readonly id: string;
  readonly finding: 'raise' | 'ask';
  /** What was seen, in words for a person. */
  readonly label: string;
  /** Each group must be met somewhere in the text. */
  readonly all: readonly (readonly string[])[];
  readonly not?: readonly string[];
  readonly codes?: readonly { readonly from: string; readonly to: string }[];
  readonly examples: readonly string[];
  readonly mark: Mark;
  readonly source: string;
}

export interface LakenRileyAnswer {
  readonly finding: LakenRileyFinding;
  /** What it rests on; empty for a note. */
  readonly because: readonly string[];
}

export interface Screened {
  readonly text?: string | undefined;
  /** A code a person confirmed, or codes of the section from a state's table. */
  readonly codes: readonly string[];
  /** Codes the words may stand for; they can ask, never raise. */
  readonly candidates: readonly string[];
}

const LONGEST = 2000;

export function createLakenRiley(rows: readonly LakenRileyRow[]): (charge: Screened) => LakenRileyAnswer {
  const tests = rows.map((row) => {
    const groups = row.all.map((phrases) => createPhraseFinder([row], () => phrases));
    const not = createPhraseFinder([row], () => row.not ?? []);
    return (text: string, tokens: readonly Token[]) =>
      groups.every((g) => g(text, tokens).length > 0) && not(text, tokens).length === 0;
  });
  const inRow = (row: LakenRileyRow, code: string) => row.codes?.some((r) => code >= r.from && code <= r.to) ?? false;

  return ({ text = '', codes, candidates }) => {
    const short = text.slice(0, LONGEST);
    const tokens = readTokens(short);
    const met = rows.filter((row, i) => codes.some((c) => inRow(row, c)) || tests[i]?.(short, tokens));
    const raised = met.filter((r) => r.finding === 'raise');
    if (raised.length > 0) return { finding: 'raise', because: raised.map((r) => r.label) };
    if (met.length > 0) return { finding: 'ask', because: met.map((r) => r.label) };
    const first = candidates[0];
    const near = first === undefined ? undefined : rows.find((r) => inRow(r, first));
    return near ? { finding: 'ask', because: [near.label] } : { finding: 'note', because: [] };
  };
}
