import { CONSENT_LINE } from '../gates/consent';
import { DRAFT_LINE } from '../review';

/** What is taken out of the text before it is read as Markdown: marks, comments, characters that no file may carry. */
export interface SourceText {
  readonly text: string;
  readonly draft: boolean;
  readonly doNotSend: boolean;
  /** Those of the marks that were asked for and that stand in the text. */
  readonly otherMarks: readonly string[];
  readonly said: readonly string[];
}

/** Characters that XML 1.0, and so Word, refuses; a surrogate without its partner among them. */
const REFUSED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function sourceText(markdown: string, otherMarks: readonly string[] = []): SourceText {
  const said: string[] = [];
  const lines = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const clean = lines.replace(REFUSED, '\uFFFD');
  if (clean !== lines) said.push('Characters that cannot be printed are shown as "\uFFFD".');
  const open = withoutComments(clean);
  if (open.left > 0)
    said.push(open.left === 1 ? 'One hidden comment is not printed.' : `${String(open.left)} hidden comments are not printed.`);
  const draft = takeMark(open.text, DRAFT_LINE);
  const consent = takeMark(draft.text, CONSENT_LINE);
  let { text } = consent;
  const found = otherMarks.filter((mark) => {
    const taken = takeMark(text, mark);
    text = taken.text;
    return taken.found;
  });
  return { text, draft: draft.found, doNotSend: consent.found, otherMarks: found, said };
}

/** By hand: a pattern would look for the end of every comment that never ends. */
function withoutComments(text: string): { readonly text: string; readonly left: number } {
  let out = '';
  let from = 0;
  let left = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    if (close === -1) break;
    out += text.slice(from, open);
    from = close + 3;
    if (!/^\/?detainer-desk:/.test(text.slice(open + 4, open + 30).trimStart())) left += 1;
  }
  return { text: out + text.slice(from), left };
}

/**
 * Takes a mark out where it begins a line, whatever blanks, quotation or list marks stand before it and however its words were wrapped;
 * what is joined to it becomes a paragraph of its own. In the middle of a line it stays, and counts all the same.
 */
function takeMark(text: string, mark: string): { readonly text: string; readonly found: boolean } {
  const words = mark.split(' ');
  const [first = ''] = words;
  const whole = new RegExp(words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s>*_]{1,40}'), 'y');
  let out = '';
  let from = 0;
  let found = false;
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + first.length)) {
    whole.lastIndex = at;
    if (at < from || !whole.test(text)) continue;
    found = true;
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    if (at - lineStart > 80 || !/^[\s>*_#+\-\\]*$/.test(text.slice(lineStart, at))) continue;
    let end = whole.lastIndex;
    while (end < text.length && '*_\\ \t\u00A0'.includes(text.charAt(end))) end += 1;
    out += `${text.slice(from, lineStart)}\n`;
    // what follows on the same line begins a line of its own; in a quotation it leaves the quotation
    from = end;
    if (text.charAt(end) !== '\n') out += '\n';
  }
  return { text: out + text.slice(from), found };
}
