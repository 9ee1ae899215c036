import Papa from 'papaparse';
import type { RowList } from '../../../domain/jailLog/answers';
import type { RawLine } from '../../../domain/jailLog/columns/findTable';
import { STEP, type Steps } from '../../../domain/jailLog/steps';
import { LIMITS, refuse } from '../limits';

/** Characters looked at in one go. */
const PIECE = 64 * 1024;

interface Cut {
  readonly delimiter: string;
  readonly newline: string;
  readonly quoteChar: string;
}

/**
 * The lines of a text, cut into cells when they are asked for: of a million lines only their beginnings are kept. Lines are counted as an
 * editor shows them, also where a quoted cell has several.
 */
export class TextLines implements RowList<RawLine> {
  private starts = new Uint32Array(4096);
  /** Rows behind which an editor counts more lines than there were rows. */
  private readonly longer: { readonly row: number; readonly more: number }[] = [];
  private rows = 0;

  constructor(
    private readonly text: string,
    private readonly cut: Cut,
  ) {}

  get length(): number {
    return this.rows;
  }

  /** @param lines how many lines of an editor the row has. */
  add(start: number, lines: number): void {
    if (this.rows + 1 >= this.starts.length) {
      const wider = new Uint32Array(this.starts.length * 2);
      wider.set(this.starts);
      this.starts = wider;
    }
    this.starts[this.rows++] = start;
    this.starts[this.rows] = this.text.length;
    if (lines > 1) this.longer.push({ row: this.rows, more: (this.longer.at(-1)?.more ?? 0) + lines - 1 });
  }

  at(index: number): RawLine | undefined {
    if (index < 0 || index >= this.rows) return undefined;
    const row = this.text.slice(this.starts[index], this.starts[index + 1]);
    return { line: index + 1 + this.moreBefore(index), cells: cellsOf(row, this.cut) };
  }

  private moreBefore(index: number): number {
    let [from, to] = [0, this.longer.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.longer[middle]?.row ?? 0) <= index) from = middle + 1;
      else to = middle;
    }
    return this.longer[from - 1]?.more ?? 0;
  }
}

/** One row without its line break. A row without a quotation mark needs no parser. */
function cellsOf(row: string, { delimiter, newline, quoteChar }: Cut): readonly string[] {
  if (row.includes(quoteChar)) return new Papa.Parser({ delimiter, newline, quoteChar }).parse(row, 0, false).data[0] ?? [];
  return (row.endsWith(newline) ? row.slice(0, -newline.length) : row).split(delimiter);
}

/** null: a quotation mark is opened and never closed. */
export function* openLines(text: string, cut: Cut): Steps<TextLines | null> {
  const lines = new TextLines(text, cut);
  const { newline, quoteChar } = cut;
  let at = 0;
  let piece = PIECE;
  while (at < text.length) {
    yield;
    let until = Math.min(text.length, at + piece);
    if (until < text.length) {
      const end = text.lastIndexOf(newline, until);
      // No line break in it: a longer piece.
      if (end < at) {
        piece *= 2;
        continue;
      }
      until = end + newline.length;
    }
    const part = text.slice(at, until);
    if (!part.includes(quoteChar)) {
      at = addPlain(lines, text, at, until, newline);
      piece = PIECE;
      continue;
    }
    const read = addQuoted(lines, part, at, until === text.length, cut);
    if (read === null) return null;
    // A quoted cell that reaches beyond the piece.
    piece = read === at ? piece * 2 : PIECE;
    at = read;
  }
  return lines;
}

function addPlain(lines: TextLines, text: string, from: number, until: number, newline: string): number {
  let at = from;
  while (at < until) {
    lines.add(at, 1);
    const end = text.indexOf(newline, at);
    at = end < 0 || end >= until ? until : end + newline.length;
  }
  return at;
}

/** How far whole rows reach; null: the text ends inside a quoted cell. */
function addQuoted(lines: TextLines, part: string, from: number, isLast: boolean, cut: Cut): number | null {
  let start = 0;
  let open = false;
  const parser = new Papa.Parser({
    ...cut,
    step: ({ data, errors, meta }) => {
      open ||= errors.some((e) => e.code === 'MissingQuotes');
      // Behind the last line break there is no row.
      if (start >= part.length) return;
      const [cells = []] = data;
      if (cells.length > LIMITS.columns) refuse(`more than ${LIMITS.columns} columns are more than a log has.`);
      lines.add(from + start, 1 + cells.reduce((n, c) => n + (c.includes('\n') ? c.split('\n').length - 1 : 0), 0));
      start = meta.cursor;
    },
  });
  const { errors } = parser.parse(part, 0, !isLast);
  if (open || errors.some((e) => e.code === 'MissingQuotes')) return null;
  return isLast ? from + part.length : from + start;
}

/** Before anything is taken apart: a file that is all lines, all cells or all one line is no log, and would fill the memory. */
export function* lookAtLines(text: string, delimiter: string): Steps<undefined> {
  const end = text.includes('\n') ? '\n' : '\r';
  let lines = 0;
  for (let from = 0; from < text.length; lines++) {
    if (lines % (STEP * 16) === 0) yield;
    const found = text.indexOf(end, from);
    const to = found < 0 ? text.length : found;
    if (to - from > LIMITS.line) refuse(`one line has more than ${LIMITS.line.toLocaleString('en-US')} characters.`);
    if (to - from > LIMITS.columns) lookAtCells(text.slice(from, to), delimiter);
    if (lines > LIMITS.rows) refuse(`more than ${LIMITS.rows.toLocaleString('en-US')} lines are more than can be read.`);
    from = to + 1;
  }
  return undefined;
}

function lookAtCells(line: string, delimiter: string): void {
  const cells = line.replace(/"[^"]*"/g, '').split(delimiter, LIMITS.columns + 1).length;
  if (cells > LIMITS.columns) refuse(`more than ${LIMITS.columns} columns are more than a log has.`);
}
