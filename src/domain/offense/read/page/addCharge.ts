/** A line that is a charge: a new one, or one that stood on the page before. */
import { kindOf, type Cell, type Line } from '../cells';
import { newDraft, type Draft } from '../draft';
import type { Labelled } from '../labels';
import type { PageParts } from '../pageParts';
import { readTokens } from '../phrases';
import { columnOf } from './columns';
import { strip, outcomeIn, apply, onlyOutcome, type Page } from './state';

export function addCharge(page: Page, line: Line, cell: Cell, label: Labelled | null, parts: PageParts): void {
  const { body, number } = strip(cell.text);
  const first = line.cells[0];
  const seq =
    first && first !== cell && /^0?\d{1,2}$/.test(first.text) && first.column < cell.column ? Number(first.text) : undefined;
  const read = parts.charge(body, page.jurisdiction);
  const no = number ?? label?.number ?? seq;
  const known = repeated(page, read.words, no) ?? printedTwice(page, line);
  const summary = SUMMARY.test(label?.label ?? '');
  const d = known ?? newDraft(read, line.number, no, cell.start, label?.kind === 'offense', summary);
  if (known === null) page.drafts.push(d);
  if (page.next !== null) page.lines.set(page.next, d);
  page.next = null;
  page.current = d;
  for (const other of line.cells) {
    if (other.text.includes(cell.text) || other.start === cell.start) continue;
    beside(page, d, line, other, parts);
  }
  if (known && read.outcome.disposition !== undefined) apply(d, read.outcome, page.stage);
}

const SUMMARY = /^(?:primary|lead|top|most serious)\b/i;

/** The same line with the same number of a case or a warrant is one charge printed twice. */
function printedTwice(page: Page, line: Line): Draft | null {
  if (!line.cells.some((c) => kindOf(c.text) === 'id')) return null;
  const words = line.text.replace(/\s+/g, ' ').trim();
  const known = page.lines.get(words);
  if (known !== undefined) return known;
  page.next = words;
  return null;
}

/** What the other cells of a charge's line say. */
export function beside(page: Page, d: Draft, line: Line, cell: Cell, parts: PageParts): void {
  const column = columnOf(page, line, cell);
  const label = parts.lines.label(cell.text);
  const kind = kindOf(cell.text);
  if (label && label.kind !== 'offense') return;
  if (column === 'count' && /^\d{1,2}$/.test(cell.text) && Number(cell.text) > 0 && Number(cell.text) < 100)
    d.count = Number(cell.text);
  else if (kind === 'class' && !(kind === 'class' && /^\d/.test(cell.text) && column !== 'class'))
    d.class ??= cell.text.replace(/^\(|\)$/g, '');
  else if (kind === 'words' || kind === 'id' || kind === 'money' || kind === 'number') {
    const sections = parts.charge(cell.text, page.jurisdiction);
    if (sections.statutes.length > 0 && (kind !== 'money' || column === 'statute')) {
      d.extraStatutes.push(...sections.statutes);
      d.read = withSections(d.read, sections);
    }
    if (kind === 'words' && column !== 'person' && (column !== 'place' || onlyOutcome(cell.text, parts))) {
      const outcome = outcomeIn(cell.text, parts);
      if (outcome.disposition !== undefined || outcome.custody !== undefined)
        apply(d, outcome, column === 'plea' ? 'plea' : page.stage);
      if (outcome.disposition === 'convicted' || column === 'sentence') d.sentence ??= sections.sentence;
    }
  }
}

/** A section in another column gives its candidates to the charge beside it. */
function withSections(read: Draft['read'], sections: Draft['read']): Draft['read'] {
  const codes = sections.statutes.flatMap((s) => s.codes ?? []);
  if (codes.length === 0) return read;
  const sameKind = read.candidates.filter(
    (c) => codes.includes(c) || codes.some((x) => x.endsWith('99') && x.slice(0, 2) === c.slice(0, 2)),
  );
  const notes = sections.asked.filter((a) => sections.statutes.some((s) => a.startsWith(s.text) && s.codes));
  return {
    ...read,
    candidates: [...new Set([...sameKind, ...codes, ...read.candidates])].slice(0, 5),
    asked: [...read.asked, ...notes],
  };
}

/** In a register a charge comes again at each stage: by its number and words, or by its words alone. */
function repeated(page: Page, words: string, number: number | undefined): Draft | null {
  if (!page.register && !page.drafts.some((d) => d.summary)) return null;
  const key = (s: string) => {
    const known = page.keys.get(s);
    if (known !== undefined) return known;
    const made = readTokens(s)
      .map((t) => t.word)
      .join(' ');
    page.keys.set(s, made);
    return made;
  };
  const own = key(words);
  const group = page.drafts.slice(page.from).filter((d) => page.register || d.summary);
  const alike = group.filter((d) => {
    const other = key(d.read.words);
    return other === own || (own.length > 8 && other.length > 8 && (other.startsWith(own) || own.startsWith(other)));
  });
  return (
    alike.find((d) => d.number === number) ??
    (alike.length > 0 ? (alike.find((d) => number === undefined || d.number === undefined) ?? null) : null)
  );
}
