/** A page in columns: which column a cell stands in, and which of them hold no charge. */
import { kindOf, type Cell, type Line } from '../cells';
import type { PageParts } from '../pageParts';
import { readTokens } from '../phrases';
import { strip, type Page } from './state';

/** A row that names columns. "Charges: DOE, JANE⇥Statute⇥Level" is one too. */
export function heading(page: Page, line: Line, parts: PageParts): boolean {
  const named = line.cells.map((c) => {
    const label = parts.lines.label(c.text);
    if (label?.kind === 'offense' && kindOf(label.value) === 'name') return { cell: c, kind: 'offense' };
    if (label && label.value !== '') return { cell: c, kind: null };
    const named = parts.lines.column(c.text);
    const whole = named === 'outcome' && /plea/i.test(c.text) ? 'plea' : named;
    const words = readTokens(c.text);
    const each = words.length > 1 && words.length < 5 && words.every((t) => parts.lines.column(t.word) !== null);
    return { cell: c, kind: whole ?? (each ? parts.lines.column(words[0]?.word ?? '') : null) };
  });
  const known = named.filter((n) => n.kind !== null);
  if (named.length < 2 || known.length * 2 <= named.length || known.length < 2) return false;
  if (line.cells.some((c) => /\d{3}/.test(c.text))) return false;
  page.columns = known.map((n) => ({ kind: n.kind ?? '', start: n.cell.start, column: n.cell.column }));
  page.columnsTabbed = line.tabbed;
  // One row for each stage of a charge: arrest, prosecutor, court.
  if (known.some((n) => n.kind === 'phase')) page.register = true;
  if (known.some((n) => n.kind === 'offense')) {
    page.stage = 'charges';
    page.current = null;
  } else if (page.stage === 'other' && known.some((n) => n.kind === 'person') && known.some((n) => n.kind === 'date'))
    page.stage = null; // A roster begins: what stands under its names is what they are held for.
  return true;
}

export function columnOf(page: Page, line: Line, cell: Cell): string | null {
  if (!page.columns || page.columnsTabbed !== line.tabbed || /^[A-Za-z /#.]{2,30}[:#]\s/.test(line.text.trim())) return null;
  if (line.tabbed) return page.columns.find((c) => c.column === cell.column)?.kind ?? null;
  if (line.cells.length === 1 && cell.start < 2 && page.columns[0]?.start !== cell.start) return null;
  const near = page.columns.filter((c) => c.start <= cell.start + 3).at(-1);
  const exact = page.columns.find((c) => Math.abs(c.start - cell.start) <= 3);
  return (exact ?? near)?.kind ?? null;
}

/** Values of columns that are no charge. Returns whether the cell is used up. */
export function takesColumn(column: string, cell: Cell, page: Page, line: Line, parts: PageParts): boolean {
  switch (column) {
    case 'count':
    case 'class':
    case 'statute':
    case 'outcome':
    case 'plea':
    case 'sentence':
    case 'hold':
      return false;
    default: {
      // Columns shift: words that name an offense or a hold are never thrown away with a column.
      if (kindOf(cell.text) !== 'words') return true;
      const read = parts.charge(strip(cell.text).body, page.jurisdiction);
      return (
        !read.evident &&
        read.statutes.length === 0 &&
        !parts.hold(cell.text, readTokens(cell.text)) &&
        line.cells.length > 1 &&
        column !== 'place' &&
        column !== 'note'
      );
    }
  }
}

/** "ASSAULT, SIMPLE" has the shape of a name and is none: both its words are known. */
export function offenseName(text: string, parts: PageParts): boolean {
  const words = readTokens(text)
    .map((t) => t.word)
    .filter((w) => w.length > 2);
  return words.length > 1 && words.every((w) => parts.knows(w));
}
