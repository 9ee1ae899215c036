import type { NoteEdit, Span } from '../caseNote';

export interface LateFrontMatter {
  /** The line that was meant to open the front matter. */
  readonly span: Span;
  readonly message: string;
  readonly edit: NoteEdit;
}

/** A person who meant front matter began it near the top, and a case note's has few lines. */
const MOST_BEFORE = 6;
const MOST_LINES = 120;
const LOOKED_AT = 16_000;
/** Three dashes or more, a dash that autocorrect made of them, a comment behind: all but the line that counts. */
const OPENING = /^\s*(?:-{3,}|[\u2013\u2014\u2015]+-*)[ \t]*(?:#.*)?$/;
const OURS = /^\s{0,3}(?:case|detainer|releasable)[ \t]*:(?:[ \t]|$)/;
const FENCE = /^\s*(?:`{3}|~{3})/;

/**
 * Front matter that looks like one and is none to any reader, because something stands before it or its dashes are not three: such a note
 * has no hold, and nothing else would say so. undefined: nothing of the kind. To be asked only where no front matter was found.
 */
export function lateFrontMatter(text: string): LateFrontMatter | undefined {
  const lines = linesOf(text);
  const first = lines.slice(0, MOST_BEFORE + 1).findIndex((l) => OPENING.test(l.words));
  const opening = lines[first];
  if (opening === undefined || lines.slice(0, first).some((l) => FENCE.test(l.words))) return undefined;
  const closing = lines.findIndex((l, i) => i > first && (OPENING.test(l.words) || l.words.trim() === '...'));
  const last = lines[closing];
  if (last === undefined) return undefined;
  const between = lines.slice(first + 1, closing);
  if (!between.some((l) => OURS.test(l.words))) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, opening.start).replace(/^\ufeff+/, '');
  // A return alone ends no line for the reader of front matter, so the one behind the last line goes with it.
  const lone = text[last.end] === '\r' && text[last.end + 1] !== '\n';
  const kept = before.trim() === '' ? '' : `${eol}${before.trimEnd()}`;
  return {
    span: { start: opening.start, end: opening.end },
    message:
      first === 0
        ? 'The front matter must begin with a line of three dashes and nothing else. As it stands, nothing of this note is read.'
        : 'The front matter must begin on the first line. As it stands, nothing of this note is read.',
    edit: {
      title: first === 0 ? 'Make the lines around the front matter "---"' : 'Move the front matter to the first line',
      span: { start: 0, end: lone ? last.end + 1 : last.end },
      newText: ['---', ...between.map((l) => l.words), '---'].join(eol) + kept + (lone ? eol : ''),
    },
  };
}

interface Line {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Ended by LF, CRLF or CR alone. */
function linesOf(text: string): Line[] {
  const head = text.slice(0, LOOKED_AT);
  const out: Line[] = [];
  let start = /^\ufeff*/.exec(head)?.[0].length ?? 0;
  for (const m of head.matchAll(/\r\n?|\n|$/g)) {
    if (out.length === MOST_LINES) break;
    out.push({ words: head.slice(start, m.index), start, end: m.index });
    start = m.index + m[0].length;
  }
  return out;
}
