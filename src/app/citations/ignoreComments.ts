import { findBlocks } from '../../domain/note/blocks/blocks';
import { linesOutsideFences, type NoteLine } from '../../domain/note/blocks/noteLines';
import type { Span } from '../../domain/note/caseNote';
import { findFrontMatter } from '../../domain/note/frontMatter/frontMatterBlock';

export interface IgnoreEdit {
  readonly offset: number;
  readonly newText: string;
}

/**
 * Where the comment goes that sets a finding aside. On a line of its own above, where that is the first line of a paragraph or the first line
 * of a block of ours; otherwise at the end of the finding's own line: a comment between two lines of a paragraph would cut the paragraph in two.
 * undefined: it cannot be written there without harm. Front matter is YAML and knows no such comment, what stands in a code fence is an
 * example, and a block of ours with one more line would count as edited by hand.
 */
export function ignoreEdit(text: string, at: number, comment: string): IgnoreEdit | undefined {
  const head = findFrontMatter(text);
  if (head.kind === 'refused' || at < head.bodyStart) return undefined;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = lineAt(text, start);
  if (line === undefined || line.text.trim() === '') return undefined;
  const blocks = findBlocks(text);
  const marker = blocks.some((b) => b.marker.start === start);
  if (!marker && blocks.some((b) => start > b.span.start && start <= b.span.end)) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const above = text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(start - 1, 0)).trim();
  const first = marker || start === 0 || above === '' || /^(?:#{1,6} |<!--)/.test(above);
  return first ? { offset: start, newText: comment + eol } : { offset: line.end, newText: ` ${comment}` };
}

/** undefined: no line begins there, or it stands in a code fence. */
function lineAt(text: string, start: number): NoteLine | undefined {
  for (const line of linesOutsideFences(text)) {
    if (line.start === start) return line;
    if (line.start > start) return undefined;
  }
  return undefined;
}

/** The text without these comments, and byte for byte what it was before `ignoreEdit`; a line that held nothing else goes with them. */
export function withoutComments(text: string, spans: readonly Span[]): string {
  let out = text;
  for (const span of [...spans].sort((a, b) => b.start - a.start)) {
    const start = out.lastIndexOf('\n', span.start - 1) + 1;
    const nl = out.indexOf('\n', span.end);
    const end = nl < 0 ? out.length : nl;
    const alone = out.slice(start, span.start).trim() === '' && out.slice(span.end, end).trim() === '';
    if (alone) out = out.slice(0, start) + out.slice(nl < 0 ? end : nl + 1);
    else out = out.slice(0, out[span.start - 1] === ' ' ? span.start - 1 : span.start) + out.slice(span.end);
  }
  return out;
}

/** The smallest stretch that differs, so that the cursor and everything else stay where they are. */
export function smallestEdit(before: string, after: string): { readonly span: Span; readonly newText: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { span: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) };
}
