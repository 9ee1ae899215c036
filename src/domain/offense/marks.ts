import type { ChargeInput, Disposition } from './answers';
import { readSentence } from './factsText';
import { findStatutes } from './statutes';

/** What a charge line says beside the offense itself. Offsets are within the line. */
export interface Mark {
  readonly kind: 'count' | 'disposition' | 'class' | 'sentence' | 'modifier' | 'statute' | 'aside';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: string;
}

type Rule = readonly [RegExp, string];

const COUNT =
  /\(?\b(?:x\s?(\d{1,2})|(\d{1,2})\s?x|(\d{1,2})\s*(?:cts?|counts?|cnts?)|(?:cts|counts)\s*(?:[:=]\s*)?(\d{1,2}))\b\.?\)?/gi;

// The more particular wording first: a later rule does not read what an earlier one took.
const DISPOSITIONS: readonly Rule[] = [
  [
    /\b(?:dism(?:issed|d|iss)?|dismissal)\s+(?:after|following|upon|on)\s+(?:a\s+)?(?:plea|admission|completion|comp)\w*/gi,
    'dismissed-after-plea',
  ],
  [
    /\b(?:def(?:\.|erred|er)?\s*(?:adj\w*|pros\w*|disp\w*|sent\w*|judg\w*)|deferred|dadj|(?:pre-?trial\s+)?diver(?:sion|ted)|adj(?:udication|ud)?\.?\s*(?:withheld|w\/?h)|(?:wh|withhold)\s+adj\w*|cond(?:itional)?\s+disch(?:arge)?\w*|first\s+offender\s+act|continued\s+without\s+(?:a\s*)?finding|cwof|stet)\b/gi,
    'deferred',
  ],
  [/\b(?:expunge?d?|expungement|record\s+sealed|sealed)\b/gi, 'expunged'],
  [/\b(?:vacated?|vac'd|set\s+aside|conv(?:iction)?\s+overturned|overturned)\b/gi, 'vacated'],
  [
    /\b(?:juv(?:enile)?\.?\s+(?:adj\w*|ct|court|disp\w*|petition)|adj(?:udicated)?\s+delinq\w*|delinquency\s+adj\w*)\b/gi,
    'juvenile',
  ],
  [/\b(?:found\s+)?not\s+guilty(?!\s+by\s+reason)|\bacq(?:uit(?:ted|tal)?|td)?\b|\bNG\b(?!RI)/gi, 'acquitted'],
  [
    /\b(?:nolle(?:\s+pros(?:equi|s)?)?|nol(?:le)?[\s-]?pros\w*|nollied|dism(?:issed|iss|d|'d)?|dismissal|dropped|no\s+bill(?:ed)?|declined|da\s+reject(?:ed)?|rejected|not\s+filed|never\s+filed|no\s+charges?\s+filed|no\s+info(?:rmation)?\s+filed|withdrawn|wd'?n)\b/gi,
    'dismissed',
  ],
  [
    /(?<!\bprev(?:ious)?\s)(?<!\bprior\s)(?<!\bw\/\s?)\bconv(?:icted|iction|'d|td)?\b(?!\s*(?:fel|sex|as\b|of\b.*\bin\s+poss))/gi,
    'convicted',
  ],
  [
    /\b(?:pg(?![\s-]?[1-4][ab]?\b)|pled\s+(?:guilty|nolo|no\s+contest)|plead(?:ed)?\s+guilty|plea\s+of\s+guilty|guilty(?:\s+plea)?|gty|nolo(?:\s+contendere)?|no\s+contest|adj(?:udged|udicated)?\s+guilty|sentenced|time\s+served)\b/gi,
    'convicted',
  ],
  [
    /\b(?:pend(?:ing)?|pndg|unsentenced|awaiting\s+(?:trial|court|arraign\w*)|arraign(?:ment|ed)?|pre-?trial(?!\s+rel)|charge\s+open|untried)\b/gi,
    'charged',
  ],
];

const MODIFIERS: readonly Rule[] = [
  [
    /\b(?:crim(?:inal)?\s+)?(?:att|atmpt|attm?pt?|attempt(?:ed|ing)?|attm)\b\.?(?!\s+(?:to\s+)?(?:elude|flee|evade))/gi,
    'attempt',
  ],
  [/\bconsp(?:iracy|ire|ir)?\b\.?(?:\s+(?:to\s+)?commit)?/gi, 'conspiracy'],
  [
    /\b(?:crim(?:inal)?\s+solic\w*|solic\w*\s+(?:to\s+commit|of\s+(?:a\s+)?(?:capital\s+)?(?:felony|murder)))\b/gi,
    'solicitation',
  ],
  [/\baccess(?:o|a)ry\b/gi, 'accessory'],
  [/\baid(?:ing)?\s*(?:&|and|\/|or)\s*abet(?:ting)?\b/gi, 'aid or abet'],
  [/\b(?:crim(?:inal)?\s+)?facilitation\b/gi, 'facilitation'],
  [/\b(?:assault|asslt|aslt)\s+(?:(?:w\/?|with)\s*)?(?:int(?:ent)?\s*)?to\s+commit\b/gi, 'assault to commit'],
  [/\bthreat\s+to\s+commit\b/gi, 'threat to commit'],
];

const CLASS =
  /\b(?:F-?[1-6SX]|M-?[1-4ABC]|(?:class|cl)\.?\s*[A-E1-6]\s*(?:fel(?:ony)?|misd?(?:emeanor)?|mis)?|fel(?:ony)?\s?[1-6]?|misd(?:emeanor)?|[1-4](?:st|nd|rd|th)\s+deg(?:ree)?)\b\.?/gi;
const SENTENCE =
  /\b\d{1,4}\s*(?:-\s*)?(?:y(?:ea)?rs?|mon(?:th)?s?|mos?|days?|dys?)\b\.?(?:\s*(?:,\s*)?(?:and\s+)?\d{1,3}\s*(?:-\s*)?(?:y(?:ea)?rs?|mon(?:th)?s?|mos?|days?|dys?)\b\.?)*/gi;
/** An age, a term of probation or a weight of time in the offense's own name is not a sentence. */
const NOT_A_SENTENCE_BEFORE = /(?:under|over|less than|more than|[<>]=?|age|older|younger|within)$/i;
const LONGEST_BEFORE = 'less than'.length;
const NOT_A_SENTENCE_AFTER = /^\s*(?:old|of age|def\w*|or older|or younger)/i;
const PROBATION = /^\s*(?:(?:of|on|formal|summary|informal)\s+)*(?:prob\w*|superv\w*|comm\w*\s+superv\w*)/i;
const ASIDES: readonly RegExp[] = [
  /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/g,
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /(?:\b(?:bond|bail|fine|cash|surety|warrant\s*(?:no|#)|case\s*(?:no|#)?|docket|cause\s*(?:no|#)?)\b[\s:#.]*)\$?[\dA-Z][\dA-Z,.\-]{0,60}\d[\dA-Z-]*/gi,
];

/** Finds everything of a line that is not the offense. Nothing is found twice. */
export function findMarks(line: string): Mark[] {
  const marks: Mark[] = [];
  const taken = new Uint8Array(line.length);
  const free = (start: number, end: number) => !taken.subarray(start, end).includes(1);
  const put = (m: Mark) => {
    taken.fill(1, m.start, m.end);
    marks.push(m);
  };
  const add = (kind: Mark['kind'], m: RegExpMatchArray, value: string) => {
    const start = m.index ?? 0;
    const end = start + m[0].trimEnd().length;
    if (end > start && free(start, end)) put({ kind, start, end, text: line.slice(start, end), value });
  };
  for (const re of ASIDES) for (const m of line.matchAll(re)) add('aside', m, '');
  for (const s of findStatutes(line))
    if (free(s.start, s.end)) put({ kind: 'statute', start: s.start, end: s.end, text: s.text, value: s.text });
  for (const m of line.matchAll(COUNT)) add('count', m, m[1] ?? m[2] ?? m[3] ?? m[4] ?? '');
  for (const [re, value] of MODIFIERS) for (const m of line.matchAll(re)) add('modifier', m, value);
  for (const [re, value] of DISPOSITIONS) for (const m of line.matchAll(re)) add('disposition', m, value);
  for (const m of line.matchAll(SENTENCE)) {
    const at = m.index;
    const aside = PROBATION.exec(line.slice(at + m[0].length));
    if (aside) {
      const end = at + m[0].length + aside[0].length;
      if (free(at, end)) put({ kind: 'aside', start: at, end, text: line.slice(at, end), value: '' });
      continue;
    }
    const before = line.slice(0, at).trimEnd().slice(-LONGEST_BEFORE);
    if (NOT_A_SENTENCE_BEFORE.test(before) || NOT_A_SENTENCE_AFTER.test(line.slice(at + m[0].length))) continue;
    if (readSentence(m[0])) add('sentence', m, m[0]);
  }
  for (const m of line.matchAll(CLASS)) add('class', m, m[0]);
  return marks.sort((a, b) => a.start - b.start);
}

export interface Outcome {
  readonly disposition: Disposition | undefined;
  /** The words leave open what happened. */
  readonly question: string | null;
}

const SPECIAL: readonly string[] = ['dismissed-after-plea', 'deferred', 'expunged', 'vacated', 'juvenile'];

/** Reads the outcome words together. A plea and a dismissal on one line is an outcome of its own; other contradictions are asked. */
export function outcomeOf(marks: readonly Mark[]): Outcome {
  const found = [...new Set(marks.filter((m) => m.kind === 'disposition').map((m) => m.value))] as Disposition[];
  const settled = found.filter((d) => d !== 'charged');
  const special = settled.filter((d) => SPECIAL.includes(d));
  if (found.length === 0) return { disposition: undefined, question: null };
  if (special.length === 1) return { disposition: special[0], question: null };
  if (special.length === 0 && settled.includes('dismissed') && settled.includes('convicted'))
    return { disposition: 'dismissed-after-plea', question: null };
  if (settled.length === 0) return { disposition: 'charged', question: null };
  if (found.length === 1 && settled[0] === 'dismissed')
    return {
      disposition: 'dismissed',
      question:
        'Was there a plea or an admission before it was dismissed? If so, the outcome is "dismissed after a plea": ask an attorney.',
    };
  if (found.length === 1) return { disposition: settled[0], question: null };
  return { disposition: 'unknown', question: `The line names more than one outcome (${found.join(', ')}). Which one stands?` };
}

export function sentenceOf(marks: readonly Mark[]): ChargeInput['sentence'] | undefined {
  const found = marks.filter((m) => m.kind === 'sentence');
  return found.length === 1 && found[0] ? (readSentence(found[0].value) ?? undefined) : undefined;
}

const LONGEST = 500;

/** The line without its marks: what to search for. */
export function offenseWords(text: string, given?: readonly Mark[]): string {
  const line = text.slice(0, LONGEST);
  return without(line, given ?? findMarks(line));
}

function without(line: string, marks: readonly Mark[]): string {
  let out = '';
  let at = 0;
  for (const m of marks) {
    out += `${line.slice(at, m.start)} `;
    at = m.end;
  }
  return (out + line.slice(at)).replace(/\s+/g, ' ').trim();
}
