import type { Span } from '../caseNote';
import { linesOutsideFences } from './noteLines';

/** `<!-- detainer-desk:ignore CODE REASON -->`: a finding a person has looked at and set aside, with the reason. */
export interface NoteIgnore {
  readonly code: string;
  /** Required; null: left out, and the ignore does not count. */
  readonly reason: string | null;
  readonly span: Span;
  /** The line it speaks for: its own, or the next one where it stands alone. */
  readonly covers: Span;
}

const OPEN = '<!--';
const CLOSE = '-->';
const WORD = 'detainer-desk:ignore';
const CODE = /^[ \t]+([A-Za-z0-9][\w-]{0,60})(?=[ \t]|$)/;

interface Comment {
  readonly start: number;
  readonly end: number;
  /** Between the word and the end mark. */
  readonly words: string;
}

/** The ignore comments of one line. By hand: a pattern over many beginnings without an end grows with the square of the line and worse. */
function commentsOf(line: string): Comment[] {
  const out: Comment[] = [];
  let close = -1;
  for (let at = line.indexOf(OPEN); at >= 0; at = line.indexOf(OPEN, at)) {
    const start = at;
    at += OPEN.length;
    while (line[at] === ' ' || line[at] === '\t') at++;
    if (!line.startsWith(WORD, at)) continue;
    at += WORD.length;
    if (close < at) close = line.indexOf(CLOSE, at);
    if (close < 0) break;
    const words = line.slice(at, close);
    if (words !== '' && !/^[ \t]/.test(words)) continue;
    at = close + CLOSE.length;
    out.push({ start, end: at, words });
  }
  return out;
}

export function findIgnores(text: string): NoteIgnore[] {
  if (!text.includes(WORD)) return [];
  const out: NoteIgnore[] = [];
  let alone: { code: string; reason: string | null; span: Span }[] = [];
  for (const line of linesOutsideFences(text)) {
    const found = line.text.includes(WORD) ? commentsOf(line.text) : [];
    const rest = found.length > 0 ? without(line.text, found).trim() : line.text;
    const here = found.map((c) => ({
      ...codeAndReason(c.words),
      span: { start: line.start + c.start, end: line.start + c.end },
    }));
    if (found.length > 0 && rest === '') {
      alone.push(...here);
      continue;
    }
    const covers = { start: line.start, end: line.end };
    for (const ignore of [...alone, ...here]) out.push({ ...ignore, covers });
    alone = [];
  }
  for (const ignore of alone) out.push({ ...ignore, covers: { start: ignore.span.end, end: ignore.span.end } });
  return out;
}

function without(line: string, comments: readonly Comment[]): string {
  let [out, from] = ['', 0];
  for (const c of comments) {
    out += line.slice(from, c.start);
    from = c.end;
  }
  return out + line.slice(from);
}

function codeAndReason(words: string): { readonly code: string; readonly reason: string | null } {
  const code = CODE.exec(words);
  const reason = words.slice(code?.[0].length ?? 0).replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '');
  return { code: code?.[1] ?? '', reason: reason === '' ? null : reason };
}

/** The ignore that covers a finding (the line it begins on), if any. One without a reason does not count. */
export function ignoreFor(ignores: readonly NoteIgnore[], code: string, span: Span): NoteIgnore | undefined {
  return ignores.find((i) => i.reason !== null && i.code === code && span.start >= i.covers.start && span.start <= i.covers.end);
}

/** The line to put above a finding, with the indent left out: comments stand at the margin. */
export function ignoreLine(code: string, reason: string): string {
  return `<!-- detainer-desk:ignore ${code} ${plainReason(reason)} -->`;
}

/** A reason as it can stand in a comment: on one line, and without what would end it. */
export function plainReason(reason: string): string {
  return reason.replace(/-->|--|[\r\n\u2028\u2029]+/g, ' ').trim();
}
