import type { CodeRow } from '../rows';
import type { ChargeInput, OffenseHit } from '../answers';
import { readSentence } from '../factsText';
import type { ReadStatute } from './answers';
import { NO_OUTCOME, outcomeOf, type Outcome } from './outcomes';
import { readTokens, type PhraseHit, type Token } from './phrases';
import type { OutcomeRow, TagRow } from './rows';
import type { StatuteReader } from './statutes';
import type { StatuteTables } from './statuteTables';

/** What the reader of one charge leans on. Everything is a function, so a test can give its own. */
export interface ChargeParts {
  readonly search: (words: string) => readonly OffenseHit[];
  readonly statutes: StatuteReader;
  readonly tables: StatuteTables;
  readonly outcomes: (text: string, tokens: readonly Token[]) => PhraseHit<OutcomeRow>[];
  readonly tags: (text: string, tokens: readonly Token[]) => PhraseHit<TagRow>[];
  readonly codes: ReadonlyMap<string, CodeRow>;
}

/** One charge as far as its own words say. */
export interface ChargeText {
  readonly text: string;
  /** What was searched for. */
  readonly words: string;
  readonly code: string | undefined;
  readonly candidates: readonly string[];
  readonly statutes: readonly ReadStatute[];
  readonly count: number | undefined;
  readonly modifier: string | undefined;
  readonly class: string | undefined;
  readonly sentence: ChargeInput['sentence'];
  readonly outcome: Outcome;
  readonly tags: readonly string[];
  readonly asked: readonly string[];
  /** The words name an offense; without that a line needs other grounds to be a charge. */
  readonly evident: boolean;
  /** A word for law stands with the section, so it is one for certain. */
  readonly named: boolean;
}

const CANDIDATES = 5;
const LETTERS = /[a-z][^a-z]{0,3}[a-z]/i;
const COUNT =
  /\(?\b(?:x\s?(\d{1,2})|(\d{1,2})\s?x|(\d{1,2})\s*(?:cts?|counts?|cnts?)|(?:cts|counts)\s?[:=]?\s?(\d{1,2}))\b\.?\)?/gi;
const CLASS =
  /\(?\b(?:F-?[1-6SX]|M-?[1-4ABC]|(?:class|cl)\.?\s?[A-E1-6]\s?(?:fel(?:ony)?|misd?(?:emeanor)?|mis)?|fel(?:ony)?\s?[1-6]?|misd(?:emeanor)?|[1-4](?:st|nd|rd|th)\s+deg(?:ree)?)\b\.?\)?|\((?:F|M|MISD|MSD|GM|PM|FEL)\)/gi;
const UNIT = String.raw`(?:y(?:ea)?rs?|mon(?:th)?s?|mos?|days?|dys?)`;
const SENTENCE = new RegExp(
  String.raw`\b\d{1,4}\s?-?\s?${UNIT}\b\.?(?:\s?(?:,\s?)?(?:and\s)?\d{1,3}\s?-?\s?${UNIT}\b\.?){0,3}`,
  'gi',
);
/** An age, a term of probation or a length of time in the offense's own name is not a sentence. */
const NOT_A_SENTENCE_BEFORE = /(?:under|over|less than|more than|[<>]=?|age|older|younger|within)$/i;
const NOT_A_SENTENCE_AFTER = /^\s?(?:old|of age|def\w*|or older|or younger|suspen\w*|min\b|max\b)/i;
const PROBATION = /^\s?(?:(?:of|on|formal|summary|informal)\s){0,3}(?:prob\w*|superv\w*|comm\w*\s+superv\w*|conditional|cond\b)/i;
const NUMBERED: readonly RegExp[] = [
  /\b(?:bond|bail|fine|cash|surety|warrant\s?(?:no|#)|case\s?(?:no|#)?|docket|cause\s?(?:no|#)?)[\s:#.]{0,3}\$?[\dA-Z][\dA-Z,.-]{0,60}/gi,
];
const ASIDES: readonly RegExp[] = [
  /\b\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})\b/g,
  /\b\d{4}[-/]\d{2}[-/]\d{2}\b/g,
  /\b\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]m)?\b/gi,
  /\{\d{3,4}\}/g,
];
const NAMED_CODE = /\bNCIC\s?(?:code\s?)?(?:[:#]\s?)?(\d{4}|\d{2}[A-Z]{2})\b/i;
const LEADING_CODE = /^(\d{4})(?=[\s,;:]+[A-Za-z])/;
const BRACES = /\{(\d{3,4})\}/;

export function createChargeReader(parts: ChargeParts): (text: string, jurisdiction?: string) => ChargeText {
  return (text, jurisdiction) => {
    const taken = new Uint8Array(text.length);
    const take = (start: number, end: number) => taken.fill(1, start, end);
    const free = (start: number, end: number) => !taken.subarray(start, end).includes(1);
    const asked: string[] = [];

    const braces = BRACES.exec(text)?.[1];
    if (braces !== undefined) asked.push(`{${braces}} is a number of the state's own, not one of the national list.`);
    const setAside = (list: readonly RegExp[]) => {
      for (const re of list)
        for (const m of text.matchAll(re))
          if (/\d/.test(m[0]) && free(m.index, m.index + m[0].length)) take(m.index, m.index + m[0].length);
    };
    setAside(NUMBERED);
    const spans = parts.statutes.find(text, jurisdiction).filter((s) => free(s.start, s.end));
    for (const s of spans) take(s.start, s.end);
    // After the sections: "16-5-21" has the shape of a day and is none.
    setAside(ASIDES);
    const counted = [...text.matchAll(COUNT)].find((m) => free(m.index, m.index + m[0].length));
    if (counted) take(counted.index, counted.index + counted[0].length);

    const tokens = readTokens(text);
    const tagHits = parts.tags(text, tokens).filter((h) => free(h.start, h.end) && !stopped(h, tokens));
    const outcomeHits = parts.outcomes(text, tokens).filter((h) => free(h.start, h.end));
    const length = sentenceOf(text, free, take);
    const klass = [...text.matchAll(CLASS)].filter((m) => free(m.index, m.index + m[0].trimEnd().length));
    for (const m of klass) take(m.index, m.index + m[0].length);

    // A word of an outcome may belong to the offense ("discharged firearm"): only what leaves an offense standing is an outcome.
    const bare = (hits: readonly { start: number; end: number }[]) => wordsOf(text, taken, hits);
    const modifiers = tagHits.filter((h) => h.row.modifier !== undefined);
    const plain = bare([...outcomeHits, ...modifiers]);
    let hits = find(plain);
    let outcomes: readonly PhraseHit<OutcomeRow>[] = outcomeHits;
    let words = plain;
    if (hits.length === 0) {
      const whole = bare([]);
      const found = find(whole);
      if (found.length > 0) {
        const kept = find(bare(outcomeHits));
        hits = kept.length > 0 ? kept : found;
        outcomes = kept.length > 0 ? outcomeHits : [];
        words = kept.length > 0 ? bare(outcomeHits) : whole;
      }
    }
    const outcome = outcomes.length === 0 ? NO_OUTCOME : outcomeOf(text, outcomes);
    if (outcome.question !== null) asked.push(outcome.question);
    if (outcome.custody !== undefined && outcome.disposition === undefined)
      asked.push(`"${outcome.custody}" says where the person is, not how the charge ended. Convicted or not?`);

    const statutes = spans.map((s) => statute(s.text, s.state, asked));
    const byStatute = spans.flatMap((s) => (s.state ? (parts.tables.lookUp(s.text, s.state) ?? []) : []));
    const code = codeOf(text, hits);
    const candidates = merge(hits, byStatute, code);
    const hasWords = LETTERS.test(words);
    if (!hasWords && spans.length > 0 && candidates.length === 0)
      asked.push(onlyASection(spans[0]?.text ?? text, spans[0]?.state));
    else if (candidates.length === 0 && hasWords)
      asked.push(
        `No offense of the list was found in "${words.slice(0, 60)}". Type the words that name it, for example THEFT or ASSAULT.`,
      );
    const number = /^\s*(\d{4})\s*$/.exec(text)?.[1];
    if (number !== undefined) asked.push(numberAlone(number));
    const modifier = [...new Set(modifiers.map((h) => h.row.modifier ?? ''))].join(', ');
    if (modifier !== '') asked.push(`"${modifier}" is kept as a word. The published levels do not settle it.`);
    if (length.several) asked.push('The line names more than one length of time. Which one is the sentence imposed?');
    const deferred = outcome.disposition === 'deferred';
    if (deferred && length.sentence) asked.push('The line names a length of time beside a deferral. Was a sentence imposed?');
    return {
      text: text.trim(),
      words,
      code,
      candidates,
      statutes,
      count: counted ? Number(counted[1] ?? counted[2] ?? counted[3] ?? counted[4]) || undefined : undefined,
      modifier: modifier === '' ? undefined : modifier,
      class: klass[0]?.[0].trim().replace(/^\(|\)$/g, ''),
      // The length of a deferral is not a sentence.
      sentence: deferred ? undefined : length.sentence,
      outcome,
      tags: [...new Set(tagHits.map((h) => h.row.tag))],
      asked,
      evident: hits.length > 0,
      named: spans.some((s) => s.named),
    };
  };

  function find(words: string): readonly OffenseHit[] {
    return LETTERS.test(words) ? parts.search(words) : [];
  }

  function statute(text: string, state: string | undefined, asked: string[]): ReadStatute {
    const found = state ? parts.tables.lookUp(text, state) : null;
    if (found && found.codes.length > 0) {
      const when = found.table.year === null ? 'a table without a year' : `a table of ${String(found.table.year)}`;
      asked.push(`${text}: ${found.table.title} (${when}). Its codes are candidates: confirm one.`);
    }
    return { text, ...(state ? { state } : {}), ...(found && found.codes.length > 0 ? { codes: found.codes } : {}) };
  }

  function onlyASection(text: string, state: string | undefined): string {
    const shown = `"${text.slice(0, 60)}" is only a section number`;
    if (state === undefined)
      return `${shown}, and the same number is another law in another state. Which state is it? Or type the words that stand beside it.`;
    return `${shown}, and there is no table here for it (${state}). Type the words that stand beside it on the paper, for example BURGLARY or POSSESSION.`;
  }

  function numberAlone(code: string): string {
    const row = parts.codes.get(code);
    return row
      ? `${code} is ${row.descriptor} in the national list, but states print numbers of their own that look the same, and sections too. Whose number is it?`
      : `${code} is not in the national list. Whose number is it?`;
  }

  /** Only a number that the text calls NCIC, or that stands before its own descriptor. */
  function codeOf(text: string, hits: readonly OffenseHit[]): string | undefined {
    const named = NAMED_CODE.exec(text)?.[1]?.toUpperCase();
    if (named !== undefined) return parts.codes.has(named) ? named : undefined;
    const leading = LEADING_CODE.exec(text.trim())?.[1];
    if (leading === undefined || !parts.codes.has(leading)) return undefined;
    return hits.some((h) => h.code === leading) ? leading : undefined;
  }

  function merge(
    hits: readonly OffenseHit[],
    sections: readonly { codes: readonly string[]; categories: readonly string[] }[],
    code: string | undefined,
  ): string[] {
    const byWords = hits.map((h) => h.code);
    const said = sections.flatMap((s) => s.codes);
    const categories = new Set(sections.flatMap((s) => s.categories));
    const agreed = byWords.filter((c) => said.includes(c) || categories.has(c.slice(0, 2)));
    return [...new Set([...(code ? [code] : []), ...agreed, ...said, ...byWords])].slice(0, CANDIDATES);
  }
}

function stopped(hit: PhraseHit<TagRow>, tokens: readonly Token[]): boolean {
  const next = tokens.slice(hit.to, hit.to + 2).map((t) => t.word);
  return (hit.row.unlessAfter ?? []).some((w) => next.includes(w));
}

function sentenceOf(
  text: string,
  free: (start: number, end: number) => boolean,
  take: (start: number, end: number) => void,
): { sentence: ChargeInput['sentence']; several: boolean } {
  const found: string[] = [];
  for (const m of text.matchAll(SENTENCE)) {
    const end = m.index + m[0].length;
    const after = text.slice(end, end + 40);
    if (!free(m.index, end)) continue;
    const term = PROBATION.exec(after);
    if (term) {
      take(m.index, end + term[0].length);
      continue;
    }
    if (NOT_A_SENTENCE_BEFORE.test(text.slice(Math.max(0, m.index - 12), m.index).trimEnd()) || NOT_A_SENTENCE_AFTER.test(after))
      continue;
    found.push(m[0]);
    take(m.index, end);
  }
  return { sentence: found.length === 1 ? (readSentence(found[0] ?? '') ?? undefined) : undefined, several: found.length > 1 };
}

function wordsOf(text: string, taken: Uint8Array, also: readonly { readonly start: number; readonly end: number }[]): string {
  const out = [...text].length === text.length ? text.split('') : Array.from({ length: text.length }, (_, i) => text.charAt(i));
  for (let i = 0; i < out.length; i++) if (taken[i] === 1) out[i] = ' ';
  for (const { start, end } of also) out.fill(' ', start, end);
  return out
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s,;:/.()-]+/, '')
    .replace(/(?<![\s,;:/.(-])[\s,;:/.(-]+$/, '');
}
