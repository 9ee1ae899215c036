import type { Token } from 'markdown-it';
import { markGaps } from './gaps';
import type { Piece } from './gaps';
import type { Lines, Run } from './printed';

/** A line of wrapped text is at least this long; shorter lines (an address, a signature) were broken on purpose. */
const WRAPPED_AT = 60;

const PLAIN: Run = { text: '', bold: false, italic: false, strike: false, code: false, gap: false };

export interface InlineNotes {
  readonly gapLabels: ReadonlySet<string>;
  readonly gaps: string[];
  readonly said: Set<string>;
}

/** The words of one paragraph, heading or cell, with their line breaks. Addresses of links stand behind their text. */
export function inlineLines(token: Token, notes: InlineNotes): Lines {
  const pieces = markGaps(piecesOf(token.children ?? [], notes), notes.gapLabels, notes.gaps);
  return keepBreaks(pieces, token.content);
}

function piecesOf(tokens: readonly Token[], notes: InlineNotes): Piece[] {
  const out: Piece[] = [];
  const links: { readonly href: string; readonly title: string; readonly from: number }[] = [];
  let [bold, italic, strike] = [0, 0, 0];
  const say = (text: string, code = false): void => {
    if (text === '') return;
    const run = { ...PLAIN, text, bold: bold > 0, italic: italic > 0, strike: strike > 0, code };
    out.push({ kind: 'text', run });
  };
  for (const t of tokens) {
    if (t.type === 'strong_open') bold += 1;
    else if (t.type === 'strong_close') bold -= 1;
    else if (t.type === 'em_open') italic += 1;
    else if (t.type === 'em_close') italic -= 1;
    else if (t.type === 's_open') strike += 1;
    else if (t.type === 's_close') strike -= 1;
    else if (t.type === 'softbreak' || t.type === 'hardbreak') out.push({ kind: 'break', hard: t.type === 'hardbreak' });
    else if (t.type === 'code_inline') say(t.content, true);
    else if (t.type === 'link_open') links.push({ href: attr(t, 'href'), title: attr(t, 'title'), from: out.length });
    else if (t.type === 'link_close') {
      const link = links.pop();
      if (link !== undefined) say(address(wordsOf(out.slice(link.from)), link.href, link.title));
    } else if (t.type === 'image') {
      notes.said.add('A picture is not printed; its words and its address are.');
      out.push(...piecesOf(t.children ?? [], notes));
      say(address('', attr(t, 'src'), attr(t, 'title')));
    } else out.push(...withBreaks(t.content, { ...PLAIN, bold: bold > 0, italic: italic > 0, strike: strike > 0 }, notes));
  }
  return out;
}

function attr(t: Token, name: string): string {
  return String(t.attrGet(name) ?? '');
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map((p) => (p.kind === 'text' ? p.run.text : ' ')).join('');
}

/** " (https://example.org, "title")", or nothing where the text is the address already. */
function address(shown: string, href: string, title: string): string {
  const same = shown === href || `mailto:${shown}` === href;
  const parts = [...(same || href === '' ? [] : [href]), ...(title === '' ? [] : [`"${title}"`])];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** `<br>` breaks the line, as people write it in tables; any other tag is text, and said. */
function withBreaks(text: string, run: Run, notes: InlineNotes): Piece[] {
  if (!text.includes('<')) return text === '' ? [] : [{ kind: 'text', run: { ...run, text } }];
  const out: Piece[] = [];
  for (const [n, part] of text.split(/<br ?\/?>/i).entries()) {
    if (n > 0) out.push({ kind: 'break', hard: true });
    if (/<\/?[a-z]/i.test(part)) notes.said.add('HTML is printed as plain text.');
    if (part !== '') out.push({ kind: 'text', run: { ...run, text: part } });
  }
  return out;
}

/**
 * Line breaks stay, except in text that a program wrapped: every line is so long that the next word had no room on it. `content` is the
 * source, whose lines say how long a line was when it was wrapped.
 */
function keepBreaks(pieces: readonly Piece[], content: string): Lines {
  const shown: Run[][] = [[]];
  const hard: boolean[] = [];
  for (const p of pieces) {
    if (p.kind === 'break') {
      hard.push(p.hard);
      shown.push([]);
    } else shown.at(-1)?.push(p.run);
  }
  if (!hard.includes(false)) return shown;
  const source = content.split('\n');
  const lines = source.length === shown.length ? source : shown.map((l) => l.map((r) => r.text).join(''));
  if (!isWrapped(lines, hard)) return shown;
  const out: Run[][] = [];
  for (const [n, line] of shown.entries()) {
    const last = out.at(-1);
    if (last !== undefined && hard[n - 1] === false) last.push({ ...PLAIN, text: ' ' }, ...line);
    else out.push([...line]);
  }
  return out;
}

function isWrapped(lines: readonly string[], hard: readonly boolean[]): boolean {
  const width = lines.reduce((most, l) => Math.max(most, l.length), WRAPPED_AT);
  return lines.slice(1).every((line, n) => {
    const word = /^\S*/.exec(line.trimStart())?.[0] ?? '';
    return hard[n] === true || (lines[n] ?? '').length + 1 + word.length > width;
  });
}
