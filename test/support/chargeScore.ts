/** Scores the reading of charges on labelled texts and pages that were written without sight of the code. */
import type { Charges } from '../../src/app/charges/charges';
import type { ReadCharge, ReadChargesAnswer } from '../../src/domain/offense/read/answers';

export interface LabelledText {
  readonly text: string;
  readonly state: string;
  readonly codes: readonly string[];
  readonly category?: string;
  readonly categories?: readonly string[];
  readonly disposition?: string;
  readonly hold?: unknown;
  readonly none?: boolean;
}

export interface LabelledCharge {
  readonly text: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Later lines of the same charge: its repeats and its outcome. */
  readonly alsoLines?: readonly number[];
  readonly codes?: readonly string[];
  readonly count?: number;
  readonly disposition?: string;
}

export interface LabelledPage {
  readonly name: string;
  readonly text: string;
  readonly state: string;
  readonly charges: readonly LabelledCharge[];
  readonly holds: readonly { readonly line: number; readonly kind: string }[];
}

export interface TextScore {
  texts: number;
  first: number;
  five: number;
  wrongCategory: number;
  nothing: number;
  holds: number;
  holdsFound: number;
  holdsWithCodes: number;
  noChargeWithCodes: number;
  outcomes: number;
  outcomesRight: number;
  outcomesWrong: number;
}

export interface PageScore {
  charges: number;
  found: number;
  reported: number;
  doubled: number;
  invented: number;
  lines: number;
  holds: number;
  holdsFound: number;
  counts: number;
  countsRight: number;
  coded: number;
  five: number;
  outcomes: number;
  outcomesRight: number;
  outcomesWrong: number;
}

type Api = Pick<Charges, 'readCharges' | 'listCodes'>;
/** Finds codes for a text, best first: our search or a peer's. */
export type Find = (text: string) => readonly string[];

export function scoreTexts(texts: readonly LabelledText[], api: Api, find: Find): TextScore {
  const category = new Map(api.listCodes().map((c) => [c.code, c.category]));
  const n: TextScore = {
    texts: 0,
    first: 0,
    five: 0,
    wrongCategory: 0,
    nothing: 0,
    holds: 0,
    holdsFound: 0,
    holdsWithCodes: 0,
    noChargeWithCodes: 0,
    outcomes: 0,
    outcomesRight: 0,
    outcomesWrong: 0,
  };
  for (const t of texts) {
    const read = api.readCharges({ text: t.text, ...place(t.state) });
    const candidates = read.charges.flatMap(codesOf);
    if (t.hold !== undefined) {
      n.holds++;
      if (read.holds.length > 0) n.holdsFound++;
      if (candidates.length > 0) n.holdsWithCodes++;
    } else if (t.none) {
      if (candidates.length > 0) n.noChargeWithCodes++;
    } else {
      const hits = find(t.text).slice(0, 5);
      const [top] = hits;
      n.texts++;
      if (top === undefined) n.nothing++;
      else if (t.codes.includes(top)) n.first++;
      else if (!(t.categories ?? [t.category ?? '']).includes(category.get(top) ?? '-')) n.wrongCategory++;
      if (hits.some((h) => t.codes.includes(h))) n.five++;
    }
    if (t.disposition === undefined) continue;
    n.outcomes++;
    const got = read.charges[0]?.disposition;
    if (got === t.disposition) n.outcomesRight++;
    else if (said(got)) n.outcomesWrong++;
  }
  return n;
}

export function scorePages(pages: readonly LabelledPage[], api: Api): PageScore {
  const n: PageScore = {
    charges: 0,
    found: 0,
    reported: 0,
    doubled: 0,
    invented: 0,
    lines: 0,
    holds: 0,
    holdsFound: 0,
    counts: 0,
    countsRight: 0,
    coded: 0,
    five: 0,
    outcomes: 0,
    outcomesRight: 0,
    outcomesWrong: 0,
  };
  for (const page of pages) {
    n.lines += page.text.split('\n').filter((l) => l.trim()).length;
    scorePage(page, api.readCharges({ text: page.text, ...place(page.state) }), n);
  }
  return n;
}

function scorePage(page: LabelledPage, read: ReadChargesAnswer, n: PageScore): void {
  const used = new Set<ReadCharge>();
  n.reported += read.charges.length;
  for (const want of page.charges) {
    n.charges++;
    const mine = read.charges.filter((c) => !used.has(c) && touches(c, want)).sort((a, b) => overlap(b, want) - overlap(a, want));
    const got = mine.find((c) => c.firstLine === want.firstLine && overlap(c, want) > 0) ?? mine[0];
    if (!got || overlap(got, want) < 0.3) continue;
    used.add(got);
    n.found++;
    for (const again of mine) {
      const others = page.charges.some((v) => v !== want && v.firstLine <= again.lastLine && again.firstLine <= v.lastLine);
      if (again === got || others || overlap(again, want) < 0.5) continue;
      used.add(again);
      n.doubled++;
    }
    if (want.count !== undefined) {
      n.counts++;
      if (got.count === want.count) n.countsRight++;
    }
    if (want.codes && want.codes.length > 0) {
      n.coded++;
      if (codesOf(got).some((c) => want.codes?.includes(c))) n.five++;
    }
    if (want.disposition !== undefined) {
      n.outcomes++;
      if (got.disposition === want.disposition) n.outcomesRight++;
      else if (said(got.disposition)) n.outcomesWrong++;
    } else if (said(got.disposition)) n.outcomesWrong++;
  }
  n.invented += read.charges.filter((c) => !used.has(c)).length;
  n.holds += page.holds.length;
  n.holdsFound += page.holds.filter((h) => read.holds.some((x) => x.line === h.line)).length;
}

function place(state: string): { jurisdiction?: string } {
  return state === 'US' ? {} : { jurisdiction: `US-${state}` };
}

function codesOf(c: ReadCharge): readonly string[] {
  return [...(c.code === undefined ? [] : [c.code]), ...c.candidates].slice(0, 5);
}

function said(disposition: string | undefined): boolean {
  return disposition !== undefined && disposition !== 'unknown';
}

function touches(c: ReadCharge, want: LabelledCharge): boolean {
  const lines = [want.firstLine, ...(want.alsoLines ?? [])];
  return lines.some((l) => c.firstLine <= l && l <= c.lastLine) || (c.firstLine <= want.lastLine && want.firstLine <= c.lastLine);
}

/** The share of the wanted words that the charge has. */
function overlap(c: ReadCharge, want: LabelledCharge): number {
  const has = new Set(words(c.text));
  const all = words(want.text);
  return all.filter((w) => has.has(w)).length / Math.max(1, all.length);
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
