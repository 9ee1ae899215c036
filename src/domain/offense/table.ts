import { gradeWords, type Basis, type Grade } from '../basis';
import { inMarkdown } from '../markdown';
import type { ChargeAnswer, ChargeInput, ClassifyRequest, LevelAnswer } from './answers';
import { readDisposition, readFacts, writeFacts } from './factsText';
import { dispositionWords, levelList, levelWords } from './words';

const HEAD = [
  'Charge as written',
  'Code',
  'Descriptor',
  'Statute',
  'Outcome',
  'Facts',
  'ICE-2010',
  'SC-2009',
  'Laken Riley',
  'Missing',
] as const;
const NEED_WORDS: Readonly<Record<string, string>> = {
  disposition: 'convicted or not',
  conviction: 'attorney: is the outcome a conviction',
  maxPunishment: 'the most the statute allows',
  aggravatedFelony: 'aggravated felony: not determined',
  sentence: 'the sentence imposed',
  code: 'the code',
};

/** The body of the generated block `charges`: one table, then the level by scheme with its reason, basis and grade, then the cautions. */
export function chargesTable(request: ClassifyRequest, answers: readonly LevelAnswer[]): string {
  const ice = answers.find((a) => a.scheme === 'ICE-2010');
  const sc = answers.find((a) => a.scheme === 'SC-2009');
  const rows = request.charges.map((c, i) => row(c, i, ice, sc));
  const table = [line(HEAD), `| ${HEAD.map(() => '---').join(' | ')} |`, ...rows];
  return [
    ...table,
    '',
    `Whole record checked, here and abroad: ${request.recordComplete === true ? 'yes' : request.recordComplete === false ? 'no' : 'not said'}`,
    '',
    ...answers.flatMap(summary),
    ...cautionLines(answers),
  ].join('\n');
}

function row(c: ChargeInput, i: number, ice: LevelAnswer | undefined, sc: LevelAnswer | undefined): string {
  const a = ice?.charges[i] ?? sc?.charges[i];
  const missing = new Set(
    [ice, sc].flatMap((s) => s?.needs.filter((n) => n.charge === i).map((n) => NEED_WORDS[n.fact] ?? n.fact) ?? []),
  );
  return line([
    c.text ?? '',
    c.code ?? '',
    describe(a),
    (a?.statutes ?? []).map(statuteWords).join('; '),
    c.disposition === undefined ? '' : dispositionWords(c.disposition),
    writeFacts(c),
    cell(ice?.charges[i]),
    cell(sc?.charges[i]),
    a ? lakenRileyWords(a.lakenRiley) : '',
    [...missing].join('; '),
  ]);
}

function describe(a: ChargeAnswer | undefined): string {
  if (!a) return '';
  if (a.descriptor !== null) return a.descriptor;
  if (a.code !== null) return a.match === 'category' ? 'not in the list; category known' : 'not in the list';
  return a.candidates.length > 0 ? `pick one: ${a.candidates.slice(0, 5).join(', ')}` : 'no code found';
}

/** "459 PC (US-CA)". */
export function statuteWords({ text: printed, state }: ChargeAnswer['statutes'][number]): string {
  return state === undefined ? `${printed} (which state?)` : `${printed} (${state})`;
}

/** What the screen says of one charge. It never says that a charge is outside the Act. */
export function lakenRileyWords({ finding, because }: ChargeAnswer['lakenRiley']): string {
  switch (finding) {
    case 'raise':
      return `may fall under it: ${because.join(', ')}`;
    case 'ask':
      return `ask: ${because.join('; ')}`;
    case 'note':
      return 'nothing seen; an attorney checks';
  }
}

/** "Level 1 (prose)", "open: Level 1 or Level 2 (prose)", "not placed". */
export function cell(a: ChargeAnswer | undefined): string {
  if (!a) return '';
  if (a.level === 'none') return 'counts for no level';
  if (a.level !== null) return `${levelWords(a.level)} (${a.grade})`;
  if (a.grade === 'not placed') return a.code === null ? 'needs a code' : 'not placed';
  return `open: ${levelList(a.possible)} (${a.grade})`;
}

function summary(a: LevelAnswer): string[] {
  const said = a.level === null ? `open (${levelList(a.possible)})` : levelWords(a.level);
  const out = [`- **${a.scheme}: ${said}.** ${inMarkdown(a.because)}`];
  const basis = shortBasis(a.basis);
  if (basis !== '') out.push(`  - Basis: ${inMarkdown(basis)}`);
  return out;
}

/** Each grade once with its sources: "secondary (seen in a secondary source only): vandeventer-2010". */
export function shortBasis(list: readonly Basis[]): string {
  const by = new Map<Grade, Set<string>>();
  for (const b of list) by.set(b.grade, (by.get(b.grade) ?? new Set()).add(b.locator ? `${b.source} (${b.locator})` : b.source));
  return [...by].map(([g, s]) => `${g}, ${gradeWords(g)}: ${[...s].join(', ')}`).join('; ');
}

function cautionLines(answers: readonly LevelAnswer[]): string[] {
  const all = new Map(answers.flatMap((a) => a.cautions).map((c) => [c.code, c]));
  const order = { stop: 0, warn: 1, note: 2 } as const;
  const sorted = [...all.values()].sort((a, b) => order[a.level] - order[b.level]);
  return sorted.length === 0 ? [] : ['', ...sorted.map((c) => `- ${inMarkdown(c.message)}`)];
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(inMarkdown).join(' | ')} |`;
}

export interface ReadTable {
  readonly request: ClassifyRequest;
  /** Cells that could not be read, in words; the value was left out. */
  readonly problems: readonly string[];
}

/** Reads our own table back, columns in any order. null: there is no such table. */
export function readChargesTable(markdown: string): ReadTable | null {
  const lines = markdown.split(/\r?\n/);
  const head = lines.findIndex(
    (l) => l.trimStart().startsWith('|') && cells(l).some((c) => c.toLowerCase() === HEAD[0].toLowerCase()),
  );
  if (head < 0) return null;
  const names = cells(lines[head] ?? '').map((c) => c.toLowerCase());
  const problems: string[] = [];
  const charges: ChargeInput[] = [];
  for (const l of lines.slice(head + 2)) {
    if (!l.trimStart().startsWith('|')) break;
    const values = cells(l);
    const at = (name: (typeof HEAD)[number]) => values[names.indexOf(name.toLowerCase())] ?? '';
    const code = at('Code');
    const charge = at('Charge as written');
    const outcome = at('Outcome');
    const disposition = readDisposition(outcome);
    if (outcome !== '' && disposition === undefined)
      problems.push(`"${outcome}" in row ${String(charges.length + 1)} is not an outcome we know.`);
    charges.push({
      ...(code === '' ? {} : { code }),
      ...(charge === '' ? {} : { text: charge }),
      ...(disposition === undefined ? {} : { disposition }),
      ...readFacts(at('Facts')),
    });
  }
  const checked = /^Whole record checked[^:\n]*:\s*(yes|no)\b/im.exec(markdown)?.[1]?.toLowerCase();
  return { request: { charges, ...(checked === undefined ? {} : { recordComplete: checked === 'yes' }) }, problems };
}

/** How blocks of earlier versions wrote these two. */
const ENTITIES = [
  ['&lt;', '<'],
  ['&gt;', '>'],
] as const;

function cells(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  const out: string[] = [];
  let cell = '';
  for (let i = 0; i < inner.length; i++) {
    const c = inner[i] ?? '';
    const entity = ENTITIES.find(([written]) => inner.startsWith(written, i));
    if (c === '\\' && i + 1 < inner.length) cell += inner[++i] ?? '';
    else if (entity) {
      cell += entity[1];
      i += entity[0].length - 1;
    } else if (c === '|') {
      out.push(cell);
      cell = '';
    } else cell += c;
  }
  out.push(cell);
  return out.map((s) => s.trim());
}
