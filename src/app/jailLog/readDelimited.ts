import Papa from 'papaparse';
import type { RawLine, RawSheet } from '../../domain/jailLog/columns/findTable';
import { LIMITS, millions, refuse } from './limits';

const DELIMITERS = [',', '\t', '|', ';'] as const;
/** A quote sign that stands in no text: the file is read as if it had none. */
const NO_QUOTE = '\u0000';

/** Text with a sign between its cells. Lines are counted as an editor shows them, also where a quoted cell has several. */
export function readDelimited(name: string, text: string, problems: string[]): RawSheet {
  if (text.length > LIMITS.file) refuse(`${millions(text.length)} are more than a log may have (${millions(LIMITS.file)}).`);
  if (text.trim() === '') refuse('the file is empty.');
  if (text.slice(0, 65_536).includes('\u0000')) refuse('this is not a text and not a spreadsheet.');
  const delimiter = guessDelimiter(text);
  lookAtLines(text, delimiter);
  let parsed = parse(text, delimiter, '"');
  if (parsed.open) {
    // One sign that opens a cell and is never closed would swallow every line behind it.
    problems.push(`${name}: a quotation mark is opened and never closed; the marks are read as plain signs.`);
    parsed = parse(text, delimiter, NO_QUOTE);
  }
  return { name, lines: parsed.lines };
}

function parse(text: string, delimiter: string, quoteChar: string): { lines: RawLine[]; open: boolean } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, quoteChar, skipEmptyLines: false });
  const open = errors.some((e) => e.code === 'MissingQuotes');
  const quoted = quoteChar === '"' && text.includes('"');
  const lines: RawLine[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.length > LIMITS.columns) refuse(`more than ${LIMITS.columns} columns are more than a log has.`);
    lines.push({ line, cells });
    line++;
    if (quoted) for (const c of cells) if (c.includes('\n')) line += c.split('\n').length - 1;
  }
  return { lines, open };
}

/** The sign that cuts the most lines into the same number of cells, and that number above one. */
function guessDelimiter(text: string): string {
  const head = text.slice(0, 200_000);
  let best: string = ',';
  let most = 0;
  for (const d of DELIMITERS) {
    if (!head.includes(d)) continue;
    const { data } = Papa.parse<string[]>(head, { delimiter: d, preview: 300, skipEmptyLines: true });
    const counts = new Map<number, number>();
    for (const row of data) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    for (const [width, lines] of counts) {
      const score = lines * Math.min(width, 12);
      if (score > most) [best, most] = [d, score];
    }
  }
  return best;
}

/** Before anything is taken apart: a file that is all lines, all cells or all one line is no log, and would fill the memory. */
function lookAtLines(text: string, delimiter: string): void {
  const end = text.includes('\n') ? '\n' : '\r';
  let lines = 0;
  for (let from = 0; from < text.length; lines++) {
    const found = text.indexOf(end, from);
    const to = found < 0 ? text.length : found;
    if (to - from > LIMITS.line) refuse(`one line has more than ${LIMITS.line.toLocaleString('en-US')} characters.`);
    if (to - from > LIMITS.columns) lookAtCells(text.slice(from, to), delimiter);
    if (lines > LIMITS.rows) refuse(`more than ${LIMITS.rows.toLocaleString('en-US')} lines are more than can be read.`);
    from = to + 1;
  }
}

function lookAtCells(line: string, delimiter: string): void {
  const cells = line.replace(/"[^"]*"/g, '').split(delimiter, LIMITS.columns + 1).length;
  if (cells > LIMITS.columns) refuse(`more than ${LIMITS.columns} columns are more than a log has.`);
}
