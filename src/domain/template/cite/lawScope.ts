import type { CaseRow, CasesFor } from '../../authority/cases/casesFor';
import type { Topic } from '../../authority/cases/circuitLaw';
import { escapeMarkdown } from '../text/escape';
import type { Pieces } from '../pieces';

/** Questions a letter may ask the rulings of a place about. */
export const TOPICS = [
  'jail-hold',
  'hours',
  'citizenship',
  'prompt-review',
  'bond',
  'bond-factors',
  'habeas',
  'removal',
] as const satisfies readonly Topic[];

/** Rulings of the jail's circuit and state on one question. */
export type LawOf = (topic: Topic) => CasesFor;

/** More than three rulings make a brief of a letter. */
const MOST = 3;

const LISTS: Readonly<Record<string, Topic>> = {
  cases: 'jail-hold',
  bond: 'bond',
  bond_factors: 'bond-factors',
  citizenship: 'citizenship',
};

export function lawScope(topics: readonly Topic[], law: LawOf | undefined, pieces: Pieces): Readonly<Record<string, unknown>> {
  const of = (topic: Topic): readonly CaseRow[] => (law === undefined || !topics.includes(topic) ? [] : cited(topic, law));
  const say = (text: string): string => pieces.add({ kind: 'literal', text });
  const lists = Object.fromEntries(
    Object.entries(LISTS).map(([name, topic]) => [
      name,
      of(topic).map((c) => ({
        citation: say(citation(c)),
        holding: say(holding(c)),
        binding: c.counts === 'binding' ? 'yes' : 'no',
      })),
    ]),
  );
  const circuit = topics[0] === undefined ? null : (law?.(topics[0]).circuit ?? null);
  return {
    ...lists,
    given: of('jail-hold').length > 0,
    any_bond: of('bond').length > 0,
    any_bond_factors: of('bond-factors').length > 0,
    any_citizenship: of('citizenship').length > 0,
    circuit: circuit === null ? '' : say(escapeMarkdown(circuit.name)),
  };
}

/** The rulings that a letter prints on a question. */
function cited(topic: Topic, law: LawOf): readonly CaseRow[] {
  return inOrder(topic, law).filter(printable).slice(0, MOST);
}

/** Rulings on citizens held by mistake come last where citizenship is not the question: the letter says nothing about it. */
function inOrder(topic: Topic, law: LawOf): readonly CaseRow[] {
  const all = law(topic).for;
  if (topic === 'citizenship') return all;
  const ofCitizens = new Set(law('citizenship').for.map((c) => c.id));
  return [...all.filter((c) => !ofCitizens.has(c.id)), ...all.filter((c) => ofCitizens.has(c.id))];
}

/** A ruling from memory is in no letter, whatever its row allows; nor is one that the reader could not look up. */
function printable(c: CaseRow): boolean {
  return c.mark !== 'R' && c.counts !== 'not-citable' && canBeFound(c);
}

/** A reporter and a page, or a docket number. */
function canBeFound(c: CaseRow): boolean {
  return /\bNo\. |, \d+ [A-Z]/.test(c.citation);
}

/** What a ruling said for the person; what it said against stands in the margin. */
const OTHER_HALF = / But [^]*$/;

/** "*Galarza v. Szalczyk*, 745 F.3d 634 (3d Cir. 2014)", with the words that must stand beside it. */
function citation(c: CaseRow): string {
  const end = /, (?=\d|No\. )| \(/.exec(c.citation)?.index ?? c.citation.length;
  const rest = escapeMarkdown(c.citation.slice(end));
  const beside = c.beside === null ? '' : ` (${escapeMarkdown(c.beside)})`;
  return `*${escapeMarkdown(c.citation.slice(0, end))}*${rest}${beside}`;
}

/** Our rows say "1357(g)(10)" and "8 CFR 287.7"; a letter says "8 U.S.C. § 1357(g)(10)" and "8 C.F.R. § 287.7". */
function holding(c: CaseRow): string {
  const words = c.holding
    .replace(OTHER_HALF, '')
    .replace(/\b8 CFR (?=\d)/g, '8 C.F.R. § ')
    .replace(/(?<![§.\d] ?)(?<!U\.S\.C\. )\b(1(?:1|2|3)\d\d)(?=\([a-z]\))/g, '8 U.S.C. § $1')
    .replace(/8 U\.S\.C\. (?=\d)/g, '8 U.S.C. § ')
    .replace(/(?<![§\d.] ?)\b(122[56])\b(?![(\d])/g, '8 U.S.C. § $1')
    .replace(/8 U\.S\.C\. § 8 U\.S\.C\. § /g, '8 U.S.C. § ')
    .replace(/\b([Aa]) (?=8 U\.S\.C\.)/g, '$1n ')
    .replace(/\.$/, '');
  return escapeMarkdown(words);
}

export interface MarginNote {
  readonly code: string;
  readonly message: string;
}

/** What the other side will cite, and what must not be cited: for the signer, in the preview, never in the letter. */
export function lawMargin(topics: readonly Topic[], law: LawOf | undefined): readonly MarginNote[] {
  if (law === undefined) return [];
  const out = new Map<string, string>();
  for (const topic of topics) {
    const { against, never, texts, for: helpful } = law(topic);
    for (const c of cited(topic, law))
      if (c.note !== null) out.set(`know-${c.id}`, `Know before you cite ${c.short}: ${c.note}.`);
    for (const c of helpful) {
      const other = OTHER_HALF.exec(c.holding)?.[0];
      if (other !== undefined) out.set(`expect-${c.id}`, `Expect this answer: ${c.citation}.${other}`);
      if (!canBeFound(c))
        out.set(
          `find-${c.id}`,
          `Not in the letter, for want of a reporter or docket number; look it up and add it: ${c.citation}. ${c.holding}`,
        );
    }
    for (const c of against)
      out.set(`expect-${c.id}`, `Expect this answer: ${c.citation}. ${c.holding}${c.note === null ? '' : ` ${c.note}.`}`);
    for (const t of texts.against) out.set(`expect-${t.id}`, `Expect this answer: ${t.citation}. ${t.holding}`);
    for (const c of never)
      out.set(
        `never-${c.id}`,
        `Never cite ${c.citation}: ${c.mark === 'R' ? 'known from memory only, its text was not read. ' : ''}${c.history ?? c.holding}`,
      );
  }
  return [...out].map(([code, message]) => ({ code, message }));
}
