import type { Span } from '../caseNote';
import { linesOutsideFences } from './noteLines';

/** One line of the log of calls (T24), as a person wrote it. An empty cell is ''. */
export interface Call {
  /** "2026-11-20 15:05", in the jail's zone; whatever was written where it is no such time. */
  readonly when: string;
  readonly who: string;
  readonly asked: string;
  readonly answer: string;
  readonly next: string;
  /** Where the line stands in the note. */
  readonly span: Span;
}

const HEAD = /^\s*\|\s*Day and hour\s*\|\s*Who\s*\|\s*Asked\s*\|\s*Answer\s*\|\s*Next\s*\|\s*$/i;
const RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
/** Longer lines are no log that a person wrote. */
const LONGEST = 20_000;

/** The calls in every log of a note, in the order of its lines. Lines with nothing filled in are left out; a log in a code block is an example. */
export function readCalls(note: string): readonly Call[] {
  const out: Call[] = [];
  let inside = false;
  for (const line of linesOutsideFences(note)) {
    if (line.text.length <= LONGEST && HEAD.test(line.text)) {
      inside = true;
      continue;
    }
    if (!inside || RULE.test(line.text)) continue;
    if (!/^\s*\|/.test(line.text) || line.text.length > LONGEST) {
      inside = false;
      continue;
    }
    const cells = line.text.trim().split(/(?<!\\)\|/);
    const [, when = '', who = '', asked = '', answer = '', next = ''] = cells.map(words);
    if ([when, who, asked, answer, next].every((c) => c === '')) continue;
    out.push({ when, who, asked, answer, next, span: { start: line.start, end: line.end } });
  }
  return out;
}

/** A cell without Markdown's own signs; a blank that nobody filled in ("[day and hour]") is empty. */
function words(cell: string): string {
  const text = cell
    .replace(/<br\s*\/?>/gi, '; ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return /^\[[^\]]*\]$/.test(text) ? '' : text;
}

/** One line for a call in a sheet for the file: "2026-11-20 15:05, records desk; asked: release; answer: not today; next: a call back by 17:00." */
export function callWords(c: Call): string {
  const head = [c.when === '' ? 'time not noted' : c.when, ...(c.who === '' ? [] : [c.who])].join(', ');
  const rest = [
    ...(c.asked === '' ? [] : [`asked: ${c.asked}`]),
    ...(c.answer === '' ? [] : [`answer: ${c.answer}`]),
    ...(c.next === '' ? [] : [`next: ${c.next}`]),
  ].map((part) => part.replace(/[.;]+$/, ''));
  return `${head}${rest.length === 0 ? '' : `; ${rest.join('; ')}`}.`;
}
