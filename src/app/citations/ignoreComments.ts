import type { Span } from '../../domain/note/caseNote';

/**
 * Where the comment goes that sets a finding aside. On a line of its own above, where that is the first line of a paragraph; otherwise at
 * the end of the finding's own line: a comment between two lines of a paragraph would cut the paragraph in two.
 */
export function ignoreEdit(text: string, at: number, comment: string): { readonly offset: number; readonly newText: string } {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const above = text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(start - 1, 0)).trim();
  const first = start === 0 || above === '' || /^(?:#{1,6} |<!--)/.test(above);
  if (first) return { offset: start, newText: comment + eol };
  const nl = text.indexOf('\n', at);
  const end = nl < 0 ? text.length : text[nl - 1] === '\r' ? nl - 1 : nl;
  return { offset: end, newText: ` ${comment}` };
}

/** The text without these comments; a line that held nothing else goes with them. */
export function withoutComments(text: string, spans: readonly Span[]): string {
  let out = text;
  for (const span of [...spans].sort((a, b) => b.start - a.start)) {
    const start = out.lastIndexOf('\n', span.start - 1) + 1;
    const nl = out.indexOf('\n', span.end);
    const end = nl < 0 ? out.length : nl;
    const alone = out.slice(start, span.start).trim() === '' && out.slice(span.end, end).trim() === '';
    if (alone) out = out.slice(0, start) + out.slice(nl < 0 ? end : nl + 1);
    else out = out.slice(0, span.start).replace(/(?<![ \t])[ \t]+$/, '') + out.slice(span.end);
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
