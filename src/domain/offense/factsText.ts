import { DISPOSITIONS, type ChargeInput, type Disposition } from './answers';
import { dispositionWords } from './words';

/** The facts beside a charge as one cell of the table writes them, and back. What is written can be read again without loss. */

const MAX: readonly (readonly [NonNullable<ChargeInput['maxPunishment']>, string])[] = [
  ['over-one-year', 'over one year'],
  ['exactly-one-year', 'exactly one year'],
  ['under-one-year', 'under one year'],
];
const UNITS = ['years', 'months', 'days'] as const;

type Finding = NonNullable<ChargeInput['aggravatedFelony']>;

export function writeFacts(c: ChargeInput): string {
  const out: string[] = [];
  if (c.count !== undefined) out.push(`counts: ${String(c.count)}`);
  if (c.modifier !== undefined) out.push(`modifier: ${plain(c.modifier)}`);
  if (c.sentence !== undefined) out.push(`sentence: ${sentenceWords(c.sentence)}`);
  const max = MAX.find(([id]) => id === c.maxPunishment);
  if (max) out.push(`most allowed: ${max[1]}`);
  if (c.aggravatedFelony !== undefined) out.push(`aggravated felony: ${findingWords(c.aggravatedFelony)}`);
  if (c.conviction !== undefined) out.push(`conviction: ${findingWords(c.conviction)}`);
  return out.join('; ');
}

export function readFacts(text: string): Partial<ChargeInput> {
  const out: { -readonly [K in keyof ChargeInput]?: ChargeInput[K] } = {};
  for (const part of text.split(';')) {
    const at = part.indexOf(':');
    if (at < 0) continue;
    const name = part.slice(0, at).trim().toLowerCase();
    const value = part.slice(at + 1).trim();
    if (name === 'counts' && /^[1-9]\d{0,3}$/.test(value)) out.count = Number(value);
    if (name === 'modifier' && value !== '') out.modifier = value;
    if (name === 'sentence') {
      const sentence = readSentence(value);
      if (sentence) out.sentence = sentence;
    }
    const max = name === 'most allowed' ? MAX.find(([, words]) => words === value.toLowerCase()) : undefined;
    if (max) out.maxPunishment = max[0];
    const finding = readFinding(value);
    if (name === 'aggravated felony' && finding) out.aggravatedFelony = finding;
    if (name === 'conviction' && finding) out.conviction = finding;
  }
  return out;
}

export function readDisposition(text: string): Disposition | undefined {
  const words = text.trim().toLowerCase();
  return DISPOSITIONS.find((d) => d === words || dispositionWords(d) === words);
}

export function sentenceWords(sentence: NonNullable<ChargeInput['sentence']>): string {
  const parts = UNITS.flatMap((u) => {
    const n = sentence[u];
    return n === undefined ? [] : [`${String(n)} ${n === 1 ? u.slice(0, -1) : u}`];
  });
  return parts.join(' ');
}

/** `1 year 6 months`, `364 days`, `18 mo`. */
export function readSentence(text: string): ChargeInput['sentence'] | null {
  const out: { years?: number; months?: number; days?: number } = {};
  for (const m of text.matchAll(/(\d{1,5}(?:\.\d+)?)\s*(?:-\s*)?(y(?:ea)?rs?|yrs?|y|mon(?:th)?s?|mos?|days?|dys?|d)\b\.?/gi)) {
    const unit = (m[2] ?? '').toLowerCase();
    out[unit.startsWith('y') ? 'years' : unit.startsWith('m') ? 'months' : 'days'] = Number(m[1]);
  }
  return out.years === undefined && out.months === undefined && out.days === undefined ? null : out;
}

function findingWords(f: Finding): string {
  return `${f.finding}, ${plain(f.by)}, ${plain(f.on)}`;
}

function readFinding(text: string): Finding | null {
  const m = /^(yes|no)\s*,(.*),([^,]*)$/i.exec(text);
  if (!m) return null;
  return { finding: m[1]?.toLowerCase() === 'yes' ? 'yes' : 'no', by: (m[2] ?? '').trim(), on: (m[3] ?? '').trim() };
}

/** `;` and `:` part the facts of a cell. */
function plain(text: string): string {
  return text.replace(/[;\r\n]+/g, ',').trim();
}
