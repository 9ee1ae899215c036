import { DRAFT_LINE } from './review';
import { CONSENT_LINE } from './consent';

/** The part of Markdown our letters use, as blocks. What is not known stays plain text; nothing is ever markup of the reader's. */

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Lines of runs: a letter keeps the line breaks of an address. */
export type Lines = readonly (readonly Run[])[];

export type Block =
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly lines: Lines }
  | { readonly kind: 'quote'; readonly lines: Lines }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Lines[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Run[])[])[] }
  | { readonly kind: 'rule' };

const ITEM = /^ {0,3}(?:([-*+])|(\d{1,9})[.)]) +(?:\[[ xX]\] )?(.*)$/;
const BOX = /^ {0,3}[-*+] +\[([ xX])\] /;

/** By hand: a pattern would look for the end of every comment that never ends. */
function withoutComments(text: string): string {
  let out = '';
  let from = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    if (close === -1) break;
    out += text.slice(from, open);
    from = text.charAt(close + 3) === '\n' ? close + 4 : close + 3;
  }
  return out + text.slice(from);
}

export function letterBlocks(markdown: string): readonly Block[] {
  const text = withoutComments(markdown.replace(/\r\n?/g, '\n').replace(/^\uFEFF?---\n[\s\S]*?\n---\n/, ''));
  const out: Block[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) out.push(...group(lines));
    lines = [];
  };
  for (const line of text.split('\n')) {
    const heading = /^(#{1,6}) +(.*?)(?: +#+)?$/.exec(line);
    if (line.trim() === '') flush();
    else if (heading !== null) {
      flush();
      const level = Math.min(heading[1]?.length ?? 1, 3) as 1 | 2 | 3;
      out.push({ kind: 'heading', level, runs: inline(heading[2] ?? '') });
    } else if (/^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line)) {
      flush();
      out.push({ kind: 'rule' });
    } else lines.push(line);
  }
  flush();
  return joinLists(out);
}

function group(lines: readonly string[]): Block[] {
  const [first = '', second = ''] = lines;
  if (lines.length === 1 && (first === DRAFT_LINE || first === CONSENT_LINE)) return [{ kind: 'mark', text: first }];
  if (first.trimStart().startsWith('|') && /^[\s:|-]+$/.test(second) && second.includes('-'))
    return [{ kind: 'table', rows: lines.filter((_, i) => i !== 1).map(cells) }];
  if (lines.every((l) => /^ {0,3}> ?/.test(l)))
    return [{ kind: 'quote', lines: lines.map((l) => inline(l.replace(/^ {0,3}> ?/, ''))) }];
  const at = lines.findIndex((l) => ITEM.test(l));
  if (at > 0) return [...group(lines.slice(0, at)), ...group(lines.slice(at))];
  if (at === 0) return [list(lines)];
  return [{ kind: 'paragraph', lines: lines.map((l) => inline(l.trim())) }];
}

function list(lines: readonly string[]): Block {
  const items: Run[][][] = [];
  for (const l of lines) {
    const m = ITEM.exec(l);
    if (m === null) items.at(-1)?.push([...inline(l.trim())]);
    else items.push([[...(BOX.test(l) ? inline(/\[ \]/.test(l) ? '☐ ' : '☑ ') : []), ...inline(m[3] ?? '')]]);
  }
  return { kind: 'list', ordered: ITEM.exec(lines[0] ?? '')?.[2] !== undefined, items };
}

function joinLists(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const b of blocks) {
    const last = out.at(-1);
    if (b.kind === 'list' && last?.kind === 'list' && last.ordered === b.ordered)
      out[out.length - 1] = { ...last, items: [...last.items, ...b.items] };
    else out.push(b);
  }
  return out;
}

function cells(line: string): (readonly Run[])[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((c) => inline(c.trim()));
}

/** `**bold**`, `*italic*` and backslash escapes; a star without its partner is a star. */
export function inline(text: string): readonly Run[] {
  const runs: Run[] = [];
  let [bold, italic, words] = [false, false, ''];
  const push = (): void => {
    if (words !== '') runs.push({ text: words, bold, italic });
    words = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] ?? '';
    if (c === '\\' && /[!-/:-@[-`{-~]/.test(text[i + 1] ?? '')) {
      words += text[i + 1] ?? '';
      i += 1;
    } else if (text.startsWith('**', i) && (bold || hasPartner(text, i + 2, '**'))) {
      push();
      bold = !bold;
      i += 1;
    } else if (c === '*' && (italic || hasPartner(text, i + 1, '*'))) {
      push();
      italic = !italic;
    } else words += c;
  }
  push();
  return runs;
}

function hasPartner(text: string, from: number, mark: string): boolean {
  if (/\s/.test(text[from] ?? ' ')) return false;
  for (let at = text.indexOf(mark, from + 1); at !== -1; at = text.indexOf(mark, at + 1))
    if (text[at - 1] !== '\\' && !/\s/.test(text[at - 1] ?? ' ')) return true;
  return false;
}
