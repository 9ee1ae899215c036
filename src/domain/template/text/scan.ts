/** Finds `{{ ... }}` and `{% ... %}` with line and column, before the engine sees the text, so every complaint can name its place. */

export interface Tok {
  readonly kind: 'output' | 'tag';
  /** Tag name, or '' for an output. */
  readonly name: string;
  readonly args: string;
  readonly line: number;
  readonly column: number;
}

export interface Problem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export function scan(body: string, firstLine: number): { toks: Tok[]; problems: Problem[] } {
  const toks: Tok[] = [];
  const problems: Problem[] = [];
  let line = firstLine;
  let lineStart = 0;
  let at = 0;
  const moveTo = (offset: number): void => {
    for (let n = body.indexOf('\n', at); n !== -1 && n < offset; n = body.indexOf('\n', n + 1)) {
      line += 1;
      lineStart = n + 1;
    }
    at = offset;
  };
  for (;;) {
    const open = nextOpen(body, at);
    if (open === -1) return { toks, problems };
    moveTo(open);
    const where = { line, column: open - lineStart + 1 };
    const isTag = body[open + 1] === '%';
    const close = body.indexOf(isTag ? '%}' : '}}', open + 2);
    if (close === -1) {
      problems.push({ message: `"${isTag ? '{%' : '{{'}" is never closed.`, ...where });
      return { toks, problems };
    }
    const inner = body
      .slice(open + 2, close)
      .replace(/^-|-$/g, '')
      .trim();
    const [, name = '', args = ''] = isTag ? (/^(\S*)\s*([\s\S]*)$/.exec(inner) ?? []) : ['', '', inner];
    toks.push({ kind: isTag ? 'tag' : 'output', name, args, ...where });
    moveTo(close + 2);
  }
}

function nextOpen(body: string, from: number): number {
  const a = body.indexOf('{{', from);
  const b = body.indexOf('{%', from);
  if (a === -1) return b;
  return b === -1 ? a : Math.min(a, b);
}
