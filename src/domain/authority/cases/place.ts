/** The words around a hit, within its block. */
export interface Place {
  readonly text: string;
  readonly history: boolean;
  readonly generated: boolean;
  /** Where the next hit begins, or the block's end. */
  readonly nextStart: number;
  /** Short names the note itself defines: ("Morton Memo") after a policy number. */
  readonly definitions: ReadonlyMap<string, string>;
}

export interface Times {
  readonly asOf: string;
  readonly today: string;
}

/**
 * The sentence a stretch stands in, at most 300 characters to either side. "v." and "No." do not end it when a small letter or digit follows.
 * Wrapped lines are told as one.
 */
export function sentenceAround(text: string, start: number, end: number): string {
  const { before, after } = sentenceParts(text, start, end);
  return `${before}${text.slice(start, end).replaceAll('\n', ' ')}${after}`;
}

/** What of that sentence stands before the stretch, and what behind it. */
export function sentenceParts(text: string, start: number, end: number): { readonly before: string; readonly after: string } {
  const from = Math.max(0, start - 300);
  const before = text.slice(from, start);
  const cut = Math.max(lastEnd(before), 0);
  const after = text.slice(end, Math.min(text.length, end + 300));
  const stop = /[.;!?](?=\s+[A-Z"(]|\s*$)/.exec(after);
  return {
    before: before.slice(cut).replaceAll('\n', ' '),
    after: (stop ? after.slice(0, stop.index + 1) : after).replaceAll('\n', ' '),
  };
}

function lastEnd(text: string): number {
  const re = /[a-z)\]"][.;!?](?=\s+[A-Z"(])/g;
  let at = -1;
  for (let m = re.exec(text); m; m = re.exec(text)) at = m.index + 2;
  return at;
}
