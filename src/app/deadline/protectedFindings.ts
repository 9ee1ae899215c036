/**
 * Notes written by an earlier version may carry answers that no note may carry. Found in the data of a block and in its text, and taken
 * out without working anything out anew: what a person wrote around them stays.
 */
import { PROTECTED_ANSWERS, carriesProtected } from '../../domain/detainer/protectedAnswers';
import { findBlocks, rewriteBlock, type NoteBlock } from '../../domain/note/blocks/blocks';
import type { NoteFinding } from '../note/noteFindings';

/** Code of this finding. */
export const PROTECTED = 'protected-answer';

const IN_BLOCK =
  'This block carries answers that must not stand in a note: on citizenship, an earlier order or a protected filing. Take them out, and tell the attorney.';
const IN_TEXT =
  'This line was made by Detainer Desk from an answer that must not stand in a note. Take it out, and tell the attorney.';
const FIX = 'Take these answers out, and nothing else';

/** `sentences`: the cautions that such an answer leads to, as they stand in a text of ours. */
export function protectedFindings(text: string, sentences: readonly string[]): NoteFinding[] {
  const blocks = findBlocks(text);
  const within = (at: number): boolean => blocks.some((b) => at >= b.span.start && at < b.span.end);
  const found = blocks.flatMap((block): NoteFinding[] => {
    const newText = cleanBlock(block, sentences);
    if (newText === null) return [];
    const fix = { title: FIX, span: block.span, newText };
    return [{ code: PROTECTED, span: block.marker, message: IN_BLOCK, severity: 'error', fixes: [fix] }];
  });
  for (const sentence of sentences) {
    for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + sentence.length)) {
      if (within(at)) continue;
      const span = { start: at, end: at + sentence.length };
      const line = wholeLine(text, span.start, span.end);
      const fixes = line ? [{ title: FIX, span: line, newText: '' }] : [];
      found.push({ code: PROTECTED, span, message: IN_TEXT, severity: 'error', fixes });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The block without them; null: it carries none. */
function cleanBlock(block: NoteBlock, sentences: readonly string[]): string | null {
  const inputs = block.data?.inputs;
  const body = block.body
    .split(/\r?\n/)
    .filter((line) => !sentences.some((s) => line.includes(s)))
    .join('\n');
  const inText = body !== block.body.replace(/\r\n/g, '\n');
  if (!carriesProtected(inputs) && !inText) return null;
  const kept =
    typeof inputs === 'object' && inputs !== null
      ? Object.fromEntries(Object.entries(inputs).filter(([key]) => !PROTECTED_ANSWERS.some((p) => p === key)))
      : inputs;
  return rewriteBlock(block, kept, body);
}

/** The line with its line break, where nothing but a list mark and our own lead stands beside the sentence. */
function wholeLine(text: string, start: number, end: number): { start: number; end: number } | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const nl = text.indexOf('\n', end);
  const to = nl < 0 ? text.length : nl;
  const alone = /^\s*(?:[-*] )?(?:\*\*(?:First|Caution):\*\* ?|Caution: )?$/.test(text.slice(from, start));
  return alone && text.slice(end, to).trim() === '' ? { start: from, end: nl < 0 ? to : nl + 1 } : null;
}
