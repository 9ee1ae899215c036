import type { HoldAnswer } from '../detainer/answers';
import { endLead, inOrderOfEnd } from '../detainer/readings/endLead';
import { readIso } from '../time/instant';
import { findBlocks } from './blocks/blocks';
import type { ReadNote, Span } from './caseNote';
import { findFrontMatter } from './frontMatter/frontMatterBlock';
import { lines } from './blocks/noteLines';
import { placeNoteTime } from './keys/noteTime';
import { shortEnd, shortMoment } from './shortWords';

export interface OutlineItem {
  readonly kind: 'note' | 'time' | 'end' | 'charge' | 'block';
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly children: readonly OutlineItem[];
}

const TIMES = [
  ['booked', 'Booked'],
  ['received', 'Received by the jail'],
  ['servedAt', 'Copy given'],
  ['releasable', 'Release-eligible'],
  ['demand', 'Demand sent'],
  ['released', 'Released'],
  ['iceCustody', 'ICE custody'],
] as const;

/** The deadlines of a note for the outline: what the front matter says and what follows from it. Headings are Markdown's own. */
export function noteOutline(text: string, read: ReadNote, zone: string | undefined, answer: HoldAnswer | null): OutlineItem[] {
  const out: OutlineItem[] = [];
  if (read.frontMatter) {
    const children: OutlineItem[] = [];
    for (const [key, name] of TIMES) {
      const span = read.spans[`detainer.${key === 'servedAt' ? 'served-at' : key}`];
      const typed = read.note.detainer[key];
      if (!span || typed === undefined) continue;
      const placed = zone ? placeNoteTime(typed, zone) : undefined;
      const detail = zone && placed?.kind === 'placed' ? shortMoment(placed.utc, zone) : typed;
      children.push({ kind: 'time', name, detail, span, children: key === 'releasable' ? ends(answer, zone, span) : [] });
    }
    for (const [i, charge] of read.note.charges.entries()) {
      const span = read.spans[`charges.${i}.code`] ?? read.spans[`charges.${i}.text`];
      if (span)
        children.push({
          kind: 'charge',
          name: charge.code ?? charge.text ?? '',
          detail: charge.disposition ?? '',
          span,
          children: [],
        });
    }
    out.push({
      kind: 'note',
      name: read.note.case ?? 'Case note',
      detail: read.note.facility ?? '',
      span: read.frontMatter,
      children,
    });
  }
  const names = { hold: 'Deadline', charges: 'Charges', authorities: 'Authorities', factors: 'Factors' };
  for (const block of findBlocks(text))
    out.push({ kind: 'block', name: names[block.kind], detail: block.damage ? 'damaged' : '', span: block.span, children: [] });
  return out;
}

function ends(answer: HoldAnswer | null, zone: string | undefined, span: Span): OutlineItem[] {
  if (answer?.kind !== 'hold' || !zone) return [];
  return inOrderOfEnd(answer.readings, answer.earliest).flatMap((r): OutlineItem[] => {
    const read = readIso(r.expires);
    return read?.kind === 'instant'
      ? [{ kind: 'end', name: `${endLead(r, answer)}: ${r.label}`, detail: shortEnd(read.utc, zone), span, children: [] }]
      : [];
  });
}

/** Front matter, its maps and lists, and generated blocks, as stretches of text that can be folded. */
export function noteFolds(text: string): Span[] {
  const out: Span[] = [];
  const front = findFrontMatter(text);
  if (front.kind === 'found') {
    out.push(front.whole);
    let open: { start: number; end: number } | undefined;
    for (const line of lines(text.slice(0, front.yaml.end), front.yaml.start)) {
      const deeper = /^(?:[ \t]+\S|- )/.test(line.text);
      if (deeper && open) open.end = line.end;
      else if (!deeper && line.text.trim() !== '') {
        if (open && open.end > open.start) out.push(open);
        open = /^[A-Za-z][\w-]*:[ \t]*(?:#.*)?$/.test(line.text) ? { start: line.start, end: line.start } : undefined;
      }
    }
    if (open && open.end > open.start) out.push(open);
  }
  for (const block of findBlocks(text)) if (block.span.end > block.marker.end) out.push(block.span);
  return out;
}
