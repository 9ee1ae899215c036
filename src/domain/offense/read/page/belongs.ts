/** Lines that belong to the charge above them. */
import { startsWithDay, type Cell, type Line } from '../cells';
import type { Labelled } from '../labels';
import { outcomeOf } from '../outcomes';
import type { PageParts } from '../pageParts';
import { readTokens } from '../phrases';
import { LETTERS, strip, apply, type Page } from './state';

/** In a register a line with a section and no words belongs to the charge above it. */
export function sectionLine(page: Page, open: readonly { cell: Cell; label: Labelled | null }[], parts: PageParts): boolean {
  const d = page.register ? page.current : null;
  const cell = open.length === 1 ? open[0]?.cell : undefined;
  if (!d || !cell) return false;
  const read = parts.charge(strip(cell.text).body, page.jurisdiction);
  if (read.evident || read.statutes.length === 0 || LETTERS.test(read.words)) return false;
  d.extraStatutes.push(...read.statutes);
  return true;
}

/** A line of outcome words alone belongs to the charge above it. */
export function outcomeLine(
  page: Page,
  line: Line,
  open: readonly { cell: Cell; label: Labelled | null }[],
  parts: PageParts,
): boolean {
  const text = open.map((r) => strip(r.cell.text).body).join(' ; ');
  const tokens = readTokens(text);
  const hits = parts.outcomes(text, tokens);
  if (hits.length === 0) return false;
  const covered = hits.reduce((n, h) => n + h.to - h.from, 0);
  const others = tokens.filter(
    (t, i) => !hits.some((h) => i >= h.from && i < h.to) && !/^\d+$/.test(t.word) && t.word.length > 2,
  );
  if (others.length > 1 || (others.length === 1 && (covered < 2 || parts.knows(others[0]?.word ?? '')))) return false;
  const outcome = outcomeOf(text, hits);
  const d = page.current;
  if (d && !startsWithDay(line.text.trim())) {
    apply(d, outcome, page.stage);
    if (outcome.disposition === 'convicted') d.sentence ??= parts.charge(text, page.jurisdiction).sentence;
    page.ignored.push({ line: line.number, why: 'the outcome of the charge above' });
  } else
    page.ignored.push({
      line: line.number,
      why: outcome.custody ? 'a custody status without a charge beside it' : 'an outcome without a charge beside it',
    });
  return true;
}

/** The second line of a charge that was wrapped. */
export function wrapped(
  page: Page,
  line: Line,
  open: readonly { cell: Cell; label: Labelled | null }[],
  parts: PageParts,
): boolean {
  const d = page.current;
  const cell = open[0]?.cell;
  if (!d || !cell || open.length !== 1 || open[0]?.label || line.number !== d.lastLine + 1) return false;
  const { number, marked } = strip(cell.text);
  if (number !== undefined || marked || /^\d/.test(cell.text)) return false;
  const goesOn = parts.lines.goesOn(d.read.text) || (d.read.text.includes('(') && !d.read.text.includes(')'));
  const under =
    d.column > 7 &&
    Math.abs(cell.start - d.column) <= 1 &&
    line.cells.length <= 2 &&
    !parts.charge(cell.text, page.jurisdiction).evident;
  if (!goesOn && !under) return false;
  d.read = parts.charge(`${d.read.text} ${cell.text}`, page.jurisdiction);
  if (d.outcome.disposition === undefined) d.outcome = d.read.outcome;
  d.lastLine = line.number;
  return true;
}
