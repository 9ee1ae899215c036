import type { Span } from './caseNote';
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

/** What stands between is read in a second step: two runs of blanks around a reason cost the cube of a long line of blanks. */
const IGNORE = /<!--[ \t]*detainer-desk:ignore((?:[ \t][^\n]{0,2000}?)?)-->/g;
const CODE = /^[ \t]+([A-Za-z0-9][\w-]{0,60})(?=[ \t]|$)/;

export function findIgnores(text: string): NoteIgnore[] {
  if (!text.includes('detainer-desk:ignore')) return [];
  const out: NoteIgnore[] = [];
  let alone: { code: string; reason: string | null; span: Span }[] = [];
  for (const line of linesOutsideFences(text)) {
    const found = line.text.includes('detainer-desk:ignore') ? [...line.text.matchAll(IGNORE)] : [];
    const rest = found.length > 0 ? line.text.replace(IGNORE, '').trim() : line.text;
    const here = found.map((m) => ({
      ...codeAndReason(m[1] ?? ''),
      span: { start: line.start + m.index, end: line.start + m.index + m[0].length },
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
  return `<!-- detainer-desk:ignore ${code} ${reason.replace(/-->|--|[\r\n]+/g, ' ').trim()} -->`;
}
