/** A block whose wrapped lines are told by one line feed each, and the way back to the places of the note. */
export interface Unwrapped {
  readonly text: string;
  /** The place in the block of a stretch of `text`. */
  readonly back: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/**
 * A citation may be wrapped inside a list or a quotation, where the next line begins with blanks or ">". Those belong to the page, not to
 * the citation. Expects plain blanks.
 */
export function unwrap(block: string): Unwrapped {
  if (!block.includes('\n')) return { text: block, back: (start, end) => ({ start, end }) };
  const lines: string[] = [];
  const starts: number[] = [];
  const shifts: number[] = [];
  let at = 0;
  let length = 0;
  for (const line of block.split('\n')) {
    const lead = lines.length === 0 ? 0 : marginOf(line);
    const kept = line.slice(lead).trimEnd();
    starts.push(length);
    shifts.push(at + lead - length);
    lines.push(kept);
    length += kept.length + 1;
    at += line.length + 1;
  }
  const backOne = (place: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return place + (shifts[low] ?? 0);
  };
  return {
    text: lines.join('\n'),
    back: (start, end) => ({ start: backOne(start), end: end > start ? backOne(end - 1) + 1 : backOne(end) }),
  };
}

/** How much of a line is indentation and the signs of a quotation. */
function marginOf(line: string): number {
  let at = 0;
  while (line.charAt(at) === ' ' || line.charAt(at) === '>') at++;
  return at;
}
