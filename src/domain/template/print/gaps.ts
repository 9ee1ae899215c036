import type { Run } from './printed';

/** A stretch of text, or a place where the line ends. */
export type Piece = { readonly kind: 'text'; readonly run: Run } | { readonly kind: 'break'; readonly hard: boolean };

const LONGEST_LABEL = 200;

/** Marks `[label]` where it is a blank of a template, also where a formatter has wrapped it. Other brackets are the writer's own. */
export function markGaps(pieces: readonly Piece[], labels: ReadonlySet<string>, found: string[]): Piece[] {
  const flat = pieces.map((p) => (p.kind === 'text' ? p.run.text : ' ')).join('');
  const spans = gapSpans(flat, labels, found);
  if (spans.length === 0) return [...pieces];
  const out: Piece[] = [];
  let at = 0;
  for (const p of pieces) {
    const length = p.kind === 'text' ? p.run.text.length : 1;
    if (p.kind === 'break') out.push(p);
    else out.push(...split(p.run, at, spans));
    at += length;
  }
  return out;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function gapSpans(flat: string, labels: ReadonlySet<string>, found: string[]): Span[] {
  const spans: Span[] = [];
  for (let open = flat.indexOf('['); open !== -1; open = flat.indexOf('[', open + 1)) {
    const close = flat.slice(open, open + LONGEST_LABEL).indexOf(']');
    if (close === -1) continue;
    const label = flat
      .slice(open + 1, open + close)
      .replace(/\s+/g, ' ')
      .trim();
    if (!labels.has(label)) continue;
    if (!found.includes(label)) found.push(label);
    spans.push({ start: open, end: open + close + 1 });
  }
  return spans;
}

function split(run: Run, at: number, spans: readonly Span[]): Piece[] {
  const out: Piece[] = [];
  const push = (from: number, to: number, gap: boolean): void => {
    if (to > from) out.push({ kind: 'text', run: { ...run, text: run.text.slice(from - at, to - at), gap } });
  };
  const end = at + run.text.length;
  let from = at;
  for (const s of spans) {
    if (s.end <= from || s.start >= end) continue;
    push(from, Math.max(from, s.start), false);
    from = Math.min(end, s.end);
    push(Math.max(at, s.start), from, true);
  }
  push(from, end, false);
  return out;
}
