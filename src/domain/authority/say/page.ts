/** A note cut into blocks that can be checked one by one: paragraphs, list runs, headings. Everything that is not prose is left out. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** The block's text with comments blanked out; same length as in the note. */
  readonly text: string;
  /** Under a heading that says "Policy history". */
  readonly history: boolean;
  /** Inside a generated block of this kind. */
  readonly generated: string | null;
}

/** `<!-- detainer-desk:ignore CODE REASON -->`. It covers its own line; standing alone, the next one. */
export interface IgnoreMark {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly reason: string;
  /** The stretch of the note it covers. */
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly blocks: readonly Block[];
  readonly ignores: readonly IgnoreMark[];
  /** Short names the note defines after a policy number, in lower case: "morton memo" is "10076.1". */
  readonly definitions: ReadonlyMap<string, string>;
}

interface Comment {
  readonly start: number;
  readonly end: number;
  readonly body: string;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;

export function readPage(text: string, historyHeading: RegExp): Page {
  const comments = findComments(text);
  const masked = mask(text, comments);
  return {
    blocks: cut(masked, comments, historyHeading),
    ignores: ignoresOf(text, comments),
    definitions: definitionsIn(masked),
  };
}

function cut(text: string, comments: readonly Comment[], historyHeading: RegExp): Block[] {
  const blocks: Block[] = [];
  const markers = comments.filter((c) => /^\s*\/?detainer-desk:\w/.test(c.body) && !/^\s*detainer-desk:ignore\b/.test(c.body));
  let marker = 0;
  let generated: string | null = null;
  let fence: { readonly char: string; readonly length: number } | null = null;
  let historyLevel = 0;
  let open = -1;
  let openEnd = -1;
  const flush = (): void => {
    if (open >= 0)
      blocks.push({ start: open, end: openEnd, text: text.slice(open, openEnd), history: historyLevel > 0, generated });
    open = -1;
  };
  let pos = frontMatterEnd(text);
  while (pos < text.length) {
    const nl = text.indexOf('\n', pos);
    const end = nl < 0 ? text.length : nl;
    const line = text.slice(pos, end);
    for (let m = markers[marker]; m && m.start < end; m = markers[marker]) {
      flush();
      const kind = /^\s*(\/?)detainer-desk:([\w-]+)/.exec(m.body);
      generated = kind?.[1] === '/' ? null : (kind?.[2] ?? null);
      marker++;
    }
    const opening = FENCE.exec(line);
    if (fence) {
      const run = opening?.[1] ?? '';
      if (run.startsWith(fence.char) && run.length >= fence.length && line.trim() === run) fence = null;
    } else if (opening?.[1]) {
      flush();
      fence = { char: opening[1].charAt(0), length: opening[1].length };
    } else {
      const heading = HEADING.exec(line);
      if (heading?.[1]) {
        flush();
        const level = heading[1].length;
        if (historyLevel === 0 || level <= historyLevel) historyLevel = historyHeading.test(line) ? level : 0;
        open = pos;
        openEnd = end;
        flush();
      } else if (line.trim() === '') flush();
      else {
        if (open < 0) open = pos;
        openEnd = end;
      }
    }
    pos = end + 1;
  }
  flush();
  return blocks;
}

function frontMatterEnd(text: string): number {
  const first = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!first) return 0;
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/gm;
  close.lastIndex = first[0].length;
  const end = close.exec(text);
  return end ? end.index + end[0].length : 0;
}

function findComments(text: string): Comment[] {
  const found: Comment[] = [];
  for (let at = text.indexOf('<!--'); at >= 0;) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) break;
    found.push({ start: at, end: close + 3, body: text.slice(at + 4, close) });
    at = text.indexOf('<!--', close + 3);
  }
  return found;
}

function mask(text: string, comments: readonly Comment[]): string {
  if (comments.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const c of comments) {
    parts.push(text.slice(at, c.start), text.slice(c.start, c.end).replace(/[^\n]/g, ' '));
    at = c.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function ignoresOf(text: string, comments: readonly Comment[]): IgnoreMark[] {
  return comments.flatMap((c) => {
    const m = /^\s*detainer-desk:ignore\s+([a-z0-9-]+)\s+(\S[^]{0,500})$/.exec(c.body);
    if (!m?.[1] || !m[2]) return [];
    const from = text.lastIndexOf('\n', c.start - 1) + 1;
    const lineEnd = text.indexOf('\n', c.end);
    const end = lineEnd < 0 ? text.length : lineEnd;
    // Behind a text the comment speaks for that line alone; on a line of its own, for the next.
    const alone = (text.slice(from, c.start) + text.slice(c.end, end)).trim() === '';
    const next = alone && lineEnd >= 0 ? text.indexOf('\n', lineEnd + 1) : end;
    return [
      {
        start: c.start,
        end: c.end,
        code: m[1],
        reason: m[2].trim(),
        from,
        to: next < 0 ? text.length : next,
      },
    ];
  });
}

const DEFINITION = /\((?:[Hh]ereinafter[ ,]{1,2})?(?:[Tt]he )?["\u201c]([A-Z][^"\u201c\u201d()\n]{2,60}?)[,.]?["\u201d]\)/g;

function definitionsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  DEFINITION.lastIndex = 0;
  for (let m = DEFINITION.exec(text); m; m = DEFINITION.exec(text)) {
    const numbers = text.slice(Math.max(0, m.index - 250), m.index).match(/\b1\d{4}\.\d\b/g);
    const last = numbers?.at(-1);
    if (m[1] && last !== undefined) found.set(m[1].toLowerCase(), last);
  }
  return found;
}

/** "24 I\&N Dec. 37", as a letter in Markdown prints it. */
const ESCAPED_AND = /\\(?=&)/g;
const WIDE_BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r]/g;
const HYPHENS = /[\u2010-\u2015\u2212]/g;
const APOSTROPHES = /[\u2018\u2019]/g;

/** No-break and thin spaces become blanks, dashes hyphens; the length stays, so offsets hold. */
export function plainBlanks(text: string): string {
  return text.replace(ESCAPED_AND, ' ').replace(WIDE_BLANKS, ' ').replace(HYPHENS, '-').replace(APOSTROPHES, "'");
}
