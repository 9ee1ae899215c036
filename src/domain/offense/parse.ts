import type { ChargeInput, OffenseHit } from './answers';
import { findStatutes } from './statutes';
import { findMarks, offenseWords, outcomeOf, sentenceOf, type Mark } from './marks';

export interface ParsedCharge {
  /** UTF-16 offsets in the text given; the charge as written, without bullet or number. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What of the line was searched for. */
  readonly words: string;
  /** Ready for `classifyCharges`. `code` is set only when the sheet itself prints one. */
  readonly charge: ChargeInput;
  /** As the sheet prints it; a class does not say the most a statute allows, that differs by state. */
  readonly class: string | null;
  readonly statutes: readonly string[];
  /** What was recognised, with offsets in the text given. */
  readonly marks: readonly Mark[];
  /** Codes to pick from, with reasons. Never a decision. */
  readonly candidates: readonly OffenseHit[];
  readonly questions: readonly string[];
}

export interface ParsedSheet {
  readonly charges: readonly ParsedCharge[];
  /** Lines that hold no charge (headings, amounts, dates), so that a person can see what was left out. */
  readonly skipped: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

const LONGEST_TEXT = 200_000;
/** A longer line is a paragraph, not a charge. */
const LONGEST_LINE = 500;
const BULLET =
  /^\s*(?:[-*+•>]\s+|(?:\d{1,2}|[a-z])[.)]\s+|(?:ct|count|chg|charge)\s*(?:#\s*)?\d{1,2}\s*[:.)-]\s*|#\s?\d{1,2}\s+)*/i;
const HEADING =
  /^(?:(?:charges?|offenses?|description|statute|code|disposition|booking\s+\w+|arrest\s+date|inmate|name|dob|agency|court|total\s+bond|bond|bail)\s*(?::\s*)?|page\s+\d+.*)$/i;
const FIELD =
  /^(?:name|dob|inmate|booking(?:\s*(?:no|#|date|number))?|agency|arresting\s+agency|court(?:\s+date)?|judge|total\s+bond|bond(?:\s+amount)?|bail|release\s+date|arrest\s+date|cell|housing)\s*[:#]/i;
const LEADING_CODE = /^(\d{4}|\d{2}[A-Z]{2})(?=$|[\s,;:-])(?!\s*(?:PC|VC|HS|H&S|BP|B&P|USC|CVC|WI)\b)/i;
const NAMED_CODE = /\bNCIC\s*(?:code\s*)?(?:[:#]\s*)?(\d{4}|\d{2}[A-Z]{2})\b/i;

/**
 * What to say of a section number without words, and null for anything else. No table here leads from a state's sections to codes,
 * and a guess could be wrong.
 */
export function sectionNumberAlone(text: string): string | null {
  if (text.includes('$') || LEADING_CODE.test(text.trim()) || findStatutes(text).length === 0) return null;
  if (/[a-z]{2}/i.test(offenseWords(text, findMarks(text)))) return null;
  return `"${text.slice(0, 60)}" is only a section number, and section numbers cannot be looked up here. Type the words that stand beside it on the booking sheet, for example BURGLARY or POSSESSION.`;
}

/** One charge a line. Words never become a code by themselves: the candidates come with reasons and a person picks. */
export function parseSheet(text: string, search: (words: string) => readonly OffenseHit[]): ParsedSheet {
  const charges: ParsedCharge[] = [];
  const skipped: ParsedSheet['skipped'][number][] = [];
  let at = 0;
  for (const raw of text.slice(0, LONGEST_TEXT).split('\n')) {
    const lead = BULLET.exec(raw)?.[0].length ?? 0;
    const line = raw.slice(lead).trimEnd();
    const start = at + lead + (line.length - line.trimStart().length);
    const body = line.trimStart();
    at += raw.length + 1;
    if (body === '') continue;
    const span = { start, end: start + body.length, text: body };
    const parsed =
      body.startsWith('|') || body.length > LONGEST_LINE || HEADING.test(body) || FIELD.test(body)
        ? null
        : parseLine(span, search);
    if (parsed) charges.push(parsed);
    else skipped.push(span);
  }
  return { charges, skipped };
}

function parseLine(
  span: { readonly start: number; readonly end: number; readonly text: string },
  search: (words: string) => readonly OffenseHit[],
): ParsedCharge | null {
  const { text, start } = span;
  const named = NAMED_CODE.exec(text);
  const leading = named ? null : LEADING_CODE.exec(text);
  const code = (named?.[1] ?? leading?.[1])?.toUpperCase();
  const marks = findMarks(text).filter((m) => !(leading && m.start === 0 && m.kind === 'statute'));
  const bare = named
    ? text.replace(named[0], ' '.repeat(named[0].length))
    : leading
      ? ' '.repeat(leading[0].length) + text.slice(leading[0].length)
      : text;
  const words = offenseWords(bare, marks).replace(/^[\s,;:/-]+|(?<![\s,;:/-])[\s,;:/-]+$/g, '');
  // A section number is a charge too, only not one that can be looked up here.
  const alone = code === undefined && !/[a-z]{2}/i.test(words) ? sectionNumberAlone(text) : null;
  if (code === undefined && alone === null && !/[a-z]{2}/i.test(words)) return null;
  const outcome = outcomeOf(marks);
  // The length of a deferral is not a sentence.
  const sentence = outcome.disposition === 'deferred' ? undefined : sentenceOf(marks);
  const count = marks.find((m) => m.kind === 'count');
  const modifiers = [...new Set(marks.filter((m) => m.kind === 'modifier').map((m) => m.value))];
  const byCode = code === undefined ? [] : search(code).filter((h) => h.match === 'code' && h.code === code);
  const candidates = alone !== null ? [] : [...byCode, ...search(words).filter((h) => h.code !== byCode[0]?.code)];
  const charge: ChargeInput = {
    ...(code === undefined ? {} : { code }),
    text,
    ...(count && Number(count.value) > 0 ? { count: Number(count.value) } : {}),
    ...(modifiers.length > 0 ? { modifier: modifiers.join(', ') } : {}),
    ...(outcome.disposition === undefined ? {} : { disposition: outcome.disposition }),
    ...(sentence ? { sentence } : {}),
  };
  const lengths = marks.filter((m) => m.kind === 'sentence').length;
  return {
    ...span,
    words,
    charge,
    class: marks.find((m) => m.kind === 'class')?.text ?? null,
    statutes: marks.filter((m) => m.kind === 'statute').map((m) => m.text),
    marks: marks.map((m) => ({ ...m, start: m.start + start, end: m.end + start })),
    candidates,
    questions: [
      ...(alone === null ? [] : [alone]),
      ...(outcome.question === null ? [] : [outcome.question]),
      ...(modifiers.length > 0 ? [`"${modifiers.join(', ')}" is kept as a word. The published levels do not settle it.`] : []),
      ...(lengths > 1 ? ['The line names more than one length of time. Which one is the sentence imposed?'] : []),
      ...(lengths === 1 && sentence === undefined
        ? ['The line names a length of time beside a deferral. Was a sentence imposed?']
        : []),
    ],
  };
}
