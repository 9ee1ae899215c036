/** One line of a text; `end` stands before the line break, `next` after it. */
export interface NoteLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

export function* lines(text: string, from = 0): Generator<NoteLine> {
  for (let start = from; start < text.length;) {
    const at = text.indexOf('\n', start);
    const next = at < 0 ? text.length : at + 1;
    let end = at < 0 ? text.length : at;
    if (end > start && text.charCodeAt(end - 1) === 13) end--;
    yield { text: text.slice(start, end), start, end, next };
    start = next;
  }
}

/** The lines that are not inside a fenced code block (and not the fences themselves). */
export function* linesOutsideFences(text: string, from = 0): Generator<NoteLine> {
  let fence: { readonly mark: string; readonly length: number } | undefined;
  for (const line of lines(text, from)) {
    const m = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line.text.slice(0, 400));
    const mark = m?.[1];
    if (fence) {
      if (mark && mark[0] === fence.mark && mark.length >= fence.length && m?.[2]?.trim() === '') fence = undefined;
      continue;
    }
    if (mark && !(mark.startsWith('`') && m?.[2]?.includes('`'))) {
      fence = { mark: mark[0] ?? '', length: mark.length };
      continue;
    }
    yield line;
  }
}
