import type { Span } from '../caseNote';

/** Front matter longer than this is not read: no person types it, and a parser must not be fed a megabyte on every keystroke. */
export const FRONT_MATTER_LIMIT = 64 * 1024;

/** Where the front matter of a text stands, found without parsing it. */
export type FrontMatterBlock =
  | {
      readonly kind: 'found';
      /** Both `---` lines included, without the line break after the last one. */
      readonly whole: Span;
      /** Between the two lines, the last line break included. */
      readonly yaml: Span;
      /** First offset after the closing line. */
      readonly bodyStart: number;
      readonly eol: '\n' | '\r\n';
    }
  | { readonly kind: 'none'; readonly bodyStart: number; readonly eol: '\n' | '\r\n' }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly span: Span;
      readonly bodyStart: number;
      readonly eol: '\n' | '\r\n';
    };

const BYTE_ORDER_MARK = 0xfeff;
const CLOSING = /\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/g;

/** Looks at the first 64 KB only, whatever the length of the text. */
export function findFrontMatter(text: string): FrontMatterBlock {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const head = text.slice(0, start + FRONT_MATTER_LIMIT + 8);
  const firstBreak = head.indexOf('\n', start);
  const eol = firstBreak > 0 && head.charCodeAt(firstBreak - 1) === 13 ? '\r\n' : '\n';
  if (!head.startsWith('---', start)) return { kind: 'none', bodyStart: start, eol };
  const lineEnd = firstBreak < 0 ? head.length : firstBreak - (eol === '\r\n' ? 1 : 0);
  const opening = head.slice(start, lineEnd);
  if (opening.trimEnd() !== '---') return otherLanguage(opening, start, lineEnd, eol);
  if (firstBreak < 0) return { kind: 'none', bodyStart: start, eol };
  // The search begins at the opening line's break, so that an empty front matter is found as well.
  CLOSING.lastIndex = lineEnd;
  const closing = CLOSING.exec(head);
  if (closing === null || closing.index - start > FRONT_MATTER_LIMIT)
    return unfinished(head, firstBreak + 1, start, lineEnd, text.length > head.length, eol);
  const end = closing.index + closing[0].length;
  const yamlEnd = Math.max(closing.index + (head.charCodeAt(closing.index) === 13 ? 2 : 1), firstBreak + 1);
  return {
    kind: 'found',
    whole: { start, end },
    yaml: { start: firstBreak + 1, end: yamlEnd },
    bodyStart: afterBreak(text, end),
    eol,
  };
}

function afterBreak(text: string, at: number): number {
  const skipReturn = text.charCodeAt(at) === 13 ? at + 1 : at;
  return text.charCodeAt(skipReturn) === 10 ? skipReturn + 1 : at;
}

/** `---js` and the like run code in some readers; here they are never more than text. A line of dashes alone is a Markdown rule. */
function otherLanguage(opening: string, start: number, end: number, eol: '\n' | '\r\n'): FrontMatterBlock {
  const word = /^---\s*([A-Za-z]\w*)\s*$/.exec(opening)?.[1];
  if (word === undefined) return { kind: 'none', bodyStart: start, eol };
  return {
    kind: 'refused',
    code: 'front-matter-language',
    message: `The first line says "${opening.trimEnd().slice(0, 40)}". Only plain front matter is read: make the line "---" and nothing else.`,
    span: { start, end },
    bodyStart: start,
    eol,
  };
}

function unfinished(
  head: string,
  from: number,
  start: number,
  end: number,
  longer: boolean,
  eol: '\n' | '\r\n',
): FrontMatterBlock {
  if (!beginsWithKey(head.slice(from, from + 4096))) return { kind: 'none', bodyStart: start, eol };
  return {
    kind: 'refused',
    code: longer ? 'front-matter-too-long' : 'front-matter-open',
    message: longer
      ? 'The front matter is longer than 64 KB or its closing line "---" is missing, so it was not read.'
      : 'The front matter has no closing line. Put a line with "---" and nothing else after the last key.',
    span: { start, end },
    bodyStart: start,
    eol,
  };
}

const KEY_LINE = /^[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)/;

/** Whether the first line that says something is a key. Line by line: one pattern over blank lines and comments doubled its work with each. */
function beginsWithKey(yaml: string): boolean {
  for (const line of yaml.split(/\r?\n/)) {
    const said = line.trim();
    if (said === '' || said.startsWith('#')) continue;
    return KEY_LINE.test(line);
  }
  return false;
}
