import { matchesOf } from './matches';
import type { Unwrapped } from './unwrap';

/** "_Galarza v. Szalczyk_", "**8 CFR 287.7**": marks that stand at the edges of words, with their like behind them. */
const EMPHASIS = /(?<![\p{L}\p{N}*_\\])(\*{1,3}|_{1,3})(?=[^\s*_])[^*_]{1,300}?(?<=[^\s*_\\])\1(?![\p{L}\p{N}*_])/gu;

interface Cut {
  /** Where the mark stands in the written text, and where it stood in the text without marks. */
  readonly at: number;
  readonly kept: number;
  readonly length: number;
  /** Characters taken out up to its end. */
  readonly gone: number;
}

/**
 * Names of rulings are set in italics, and the marks of Markdown stand between the name and its reporter. The text without them, and the way
 * back: a stretch with one mark of a pair inside takes in the other beside it, so that what replaces it leaves none behind.
 */
export function withoutEmphasis(written: string): Unwrapped {
  const cuts: Cut[] = [];
  const parts: string[] = [];
  let from = 0;
  const cut = (at: number, length: number): void => {
    const before = cuts.at(-1)?.gone ?? 0;
    parts.push(written.slice(from, at));
    cuts.push({ at, kept: at - before, length, gone: before + length });
    from = at + length;
  };
  if (/[*_]/.test(written))
    for (const m of matchesOf(EMPHASIS, written)) {
      const length = m[1]?.length ?? 0;
      cut(m.index, length);
      cut(m.index + m[0].length - length, length);
    }
  if (cuts.length === 0) return { text: written, back: (start, end) => ({ start, end }) };
  parts.push(written.slice(from));
  /** How many marks stood at or before a place of the text without them. */
  const passed = (place: number): number => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle]?.kept ?? Infinity) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const back = (place: number): number => place + (cuts[passed(place) - 1]?.gone ?? 0);
  return {
    text: parts.join(''),
    back: (start, end) => {
      const at = { start: back(start), end: end > start ? back(end - 1) + 1 : back(end) };
      const first = passed(start);
      const last = end > start ? passed(end - 1) : first;
      // Marks come in pairs: an odd place among those inside means that one of the two stands outside.
      const opened = first % 2 === 1 ? cuts[first - 1] : undefined;
      const closed = last % 2 === 1 ? cuts[last] : undefined;
      if (last > first && opened && opened.at + opened.length === at.start) at.start = opened.at;
      if (last > first && closed && closed.at === at.end) at.end += closed.length;
      return at;
    },
  };
}
