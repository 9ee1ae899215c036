/** What is known while a page is being read, and what a line changes of it. */
import type { ReadHold } from '../answers';
import type { Draft } from '../draft';
import { outcomeOf, type Outcome } from '../outcomes';
import type { PageParts } from '../pageParts';
import { readTokens } from '../phrases';

export interface Page {
  readonly jurisdiction: string | undefined;
  readonly drafts: Draft[];
  readonly holds: ReadHold[];
  readonly ignored: { line: number; why: string }[];
  columns: { kind: string; start: number; column: number }[] | null;
  columnsTabbed: boolean;
  stage: string | null;
  /** Charges before this one belong to an earlier arrest. */
  from: number;
  /** Stages of a register stood on the page, so a charge that comes again is the same one. */
  register: boolean;
  current: Draft | null;
  readonly single: boolean;
  /** Words of charges, brought into one form once. */
  readonly keys: Map<string, string>;
  /** Lines of charges that carry a number of a case or a warrant, as they were printed. */
  readonly lines: Map<string, Draft>;
  next: string | null;
  /** The page tells arrests one by one. */
  arrests: boolean;
}

const BULLET =
  /^\s*(?:[-*+•>]\s+)?(?:(?:ct|cnt|chg)\.?\s?#?\s?(\d{1,3})\s*[:.)-]\s*|#\s?(\d{1,3})\s+|\(?(\d{1,3})\s?[.)]\s+|(\d{1,3})\s\/\s+|0(\d)\s{2,}(?=\d))?/i;

export const LETTERS = /[a-z][^a-z]{0,3}[a-z]/i;

export const NOTHING = /^(?:none|n\/a|na|no|unknown|no charges?.*|-+|not available)\.?$/i;

/** Stands alone in the sentence of a register; "PROBATION VIOLATION" is a charge. */
export const SENTENCE_LINE =
  /^(?:probation|confinement|incarceration|county jail|community control|conditional discharge)$|\b\d+(?:\.\d+)?\s*(?:years?|yrs?|months?|mos?|days?)\b|^(?:fine|fees?|costs?|restitution|community service|license|credit)\b/i;

/** Behind the words of a charge such a label speaks of that charge, not of the one above: "THEFT  Disp: Dismissed". */
export const OF_A_CHARGE: ReadonlySet<string> = new Set(['outcome', 'sentence', 'class', 'count']);

export function strip(text: string): { body: string; number: number | undefined; marked: boolean } {
  const m = BULLET.exec(text);
  const lead = m?.[0] ?? '';
  const digits = m?.slice(1).find((d) => d !== undefined);
  return { body: text.slice(lead.length), number: digits === undefined ? undefined : Number(digits), marked: lead.trim() !== '' };
}

export function enter(page: Page, stage: string): void {
  if (stage === 'court') {
    // The first court on a page is its heading; behind charges it is the place where the same ones come again.
    if (page.drafts.length === page.from) return;
    page.register = true;
    page.stage = 'charges';
    page.current = null;
    return;
  }
  if (stage === 'arrest') {
    page.arrests = true;
    page.from = page.drafts.length;
    page.register = false;
  } else if (stage === 'plea' || stage === 'disposition' || stage === 'sentence' || stage === 'lower') page.register = true;
  page.stage = stage === 'arrest' ? 'charges' : stage;
  page.current = null;
  page.columns = null;
}

/** Under a heading of its own a disposition speaks of the charge whose labels stand above it, or of the only one. */
export function spokenOf(page: Page, kind: string): Draft | null {
  const group = page.drafts.slice(page.from);
  const last = group.at(-1);
  return OF_A_CHARGE.has(kind) && last && (last.labelled || group.length === 1) ? last : null;
}

export function outcomeIn(text: string, parts: PageParts): Outcome {
  return outcomeOf(text, parts.outcomes(text, readTokens(text)));
}

/** What a later stage says stands in place of an earlier one; a plea is kept beside. */
export function apply(d: Draft, outcome: Outcome, stage: string | null): void {
  if (stage === 'plea') {
    if (outcome.disposition === 'convicted') d.plea = outcome.text;
    else if (outcome.disposition !== undefined && outcome.disposition !== 'acquitted') d.outcome = outcome;
    return;
  }
  if (outcome.disposition === undefined) {
    if (outcome.custody !== undefined)
      d.asked.push(`"${outcome.custody}" says where the person is, not how the charge ended. Convicted or not?`);
    return;
  }
  if (stage === 'sentence' && d.outcome.disposition !== undefined) return;
  // "Charged" says less than what stands there already.
  if (outcome.disposition === 'charged' && d.outcome.disposition !== undefined && d.outcome.disposition !== 'charged') return;
  d.outcome = outcome;
}

/** A column called status may hold the place of the person or the outcome: "PENDING" is one. */
export function onlyOutcome(text: string, parts: PageParts): boolean {
  const tokens = readTokens(text);
  const covered = parts.outcomes(text, tokens).reduce((n, h) => n + h.to - h.from, 0);
  return covered > 0 && covered >= tokens.length;
}
