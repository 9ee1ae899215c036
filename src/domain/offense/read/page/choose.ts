/** Which cell of a line is the charge, or why none is. */
import { kindOf, startsWithDay, type Cell, type Line } from '../cells';
import type { Labelled } from '../labels';
import type { PageParts } from '../pageParts';
import { columnOf } from './columns';
import { LETTERS, NOTHING, SENTENCE_LINE, strip, type Page } from './state';

const PROSE = /(?:\b[a-z]{2,}\b\s+){6}/;

/** What is left of "Plea is Guilty Disposition is Guilty" without its outcomes. */
const ABOUT_OUTCOMES = /^[\s\d.:;-]*(?:(?:plea|disposition|finding|verdict|charge|count|is|was|of|and)\b[\s:;,.#\d-]*)+$/i;

const NOTICE = 'a notice or a remark';

export const NO_CHARGE = 'no offense, section or class on this line';

/** "1) SHOPLIFTING   2) RESISTING ARREST": each is a charge. */
export function namesNumbered(cell: Cell, page: Page, parts: PageParts): boolean {
  const { body, number } = strip(cell.text);
  return number !== undefined && parts.charge(body, page.jurisdiction).evident;
}

/** The cell that is the charge, or why there is none. */
export function choose(
  page: Page,
  line: Line,
  open: readonly { cell: Cell; label: Labelled | null }[],
  parts: PageParts,
): { cell: Cell; label: Labelled | null } | string {
  let best: { r: (typeof open)[number]; score: number } | null = null;
  const classed = line.cells.some((c) => kindOf(c.text) === 'class');
  for (const r of open) {
    const { body, marked, number } = strip(r.cell.text);
    const read = parts.charge(body, page.jurisdiction);
    const letters = LETTERS.test(body);
    const inColumn = columnOf(page, line, r.cell) === 'offense' || r.label?.kind === 'offense';
    const numbered = marked || number !== undefined || classed;
    const section =
      read.statutes.length > 0 &&
      (read.named || page.single || page.jurisdiction !== undefined || read.words !== '') &&
      (read.evident || read.named || page.single || inColumn || atAnEdge(body, read.statutes[0]?.text ?? ''));
    const other =
      page.stage === 'other' ||
      ((page.stage === 'disposition' || page.stage === 'sentence') && SENTENCE_LINE.test(line.text.trim()));
    const kind = parts.lines.lineKind(body);
    const agency =
      (!inColumn || !read.evident) &&
      (!section || (kind === NOTICE && !read.evident)) &&
      !numbered &&
      !(page.single && read.evident)
        ? kind
        : null;
    const prose = !inColumn && !section && (PROSE.test(body) || /\.\s+[A-Z]/.test(body)) && body.length > 60;
    if (NOTHING.test(body.trim()) || (!read.evident && ABOUT_OUTCOMES.test(read.words))) continue;
    const names =
      read.evident && (numbered || section || inColumn || page.single || parts.lines.charged(body, read.candidates[0] ?? ''));
    let score = 0;
    if (names && !agency && !prose && (!other || numbered || section)) score += 10;
    if (inColumn && letters && !agency && (read.evident || line.cells.length > 1 || r.label !== null || classed)) score += 8;
    if (section && !other && !agency) score += 4;
    if (numbered && letters && page.stage === 'charges') score += 2;
    if (page.single && letters && !agency && !prose) score += 1;
    if (score > 0 && (best === null || score > best.score)) best = { r, score };
  }
  if (best) return best.r;
  const body = open[0]?.cell.text ?? '';
  return parts.lines.lineKind(body) ?? (PROSE.test(body) ? 'a sentence that names no charge' : NO_CHARGE);
}

/** A number in the midst of a sentence is a time or a room; a section stands first or last. A day first is no section. */
function atAnEdge(body: string, section: string): boolean {
  if (startsWithDay(body)) return false;
  const at = body.indexOf(section);
  return at <= 3 || at + section.length >= body.length - 2;
}
