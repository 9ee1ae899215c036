/** A count of arrests that the clinic supplies: one state, one calendar quarter, where the number is from. */
export interface ArrestRow {
  /** "US-GA". */
  readonly jurisdiction: string;
  /** "2026-Q3". */
  readonly quarter: string;
  readonly arrests: number;
  readonly source: string;
}

export interface ArrestProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface ReadArrests {
  readonly rows: readonly ArrestRow[];
  readonly problems: readonly ArrestProblem[];
}

export const ARREST_COLUMNS = ['jurisdiction', 'quarter', 'arrests', 'source'] as const;
const HEADING = ARREST_COLUMNS.join(',');
const MOST_LINES = 5000;
const LONGEST_SOURCE = 200;

/** Reads the clinic's file. A line that is wrong is said with its number and not used; the others are. */
export function readArrests(text: string): ReadArrests {
  const lines = csvLines(text.replace(/^\ufeff/, '')).filter((l) => l.cells.some((c) => c.trim() !== ''));
  const [head, ...body] = lines;
  if (!head) return { rows: [], problems: [{ line: 1, message: `This file is empty. Its first line is "${HEADING}".` }] };
  if (head.cells.map((c) => c.trim().toLowerCase()).join(',') !== HEADING) {
    const other = head.cells.length === 1 && /[;\t]/.test(head.cells[0] ?? '') ? ' The columns are parted by commas.' : '';
    return { rows: [], problems: [{ line: head.line, message: `The first line must be "${HEADING}".${other}` }] };
  }
  const problems: ArrestProblem[] = [];
  const rows: (ArrestRow & { readonly line: number })[] = [];
  for (const { line, cells, open } of body.slice(0, MOST_LINES)) {
    const read = open ? 'A quotation mark is opened and never closed.' : readRow(cells.map((c) => c.trim()));
    if (typeof read === 'string') problems.push({ line, message: read });
    else rows.push({ ...read, line });
  }
  if (body.length > MOST_LINES)
    problems.push({ line: body[MOST_LINES]?.line ?? 1, message: `Only the first ${MOST_LINES} lines are read.` });
  const first = new Map<string, number>();
  const twice = new Set<string>();
  for (const r of rows) {
    const key = `${r.jurisdiction} ${r.quarter}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, r.line);
    else {
      twice.add(key);
      problems.push({ line: r.line, message: `${key} stands in line ${other} already. Neither line is used: keep one.` });
    }
  }
  return {
    rows: rows
      .filter((r) => !twice.has(`${r.jurisdiction} ${r.quarter}`))
      .map(({ jurisdiction, quarter, arrests, source }) => ({ jurisdiction, quarter, arrests, source })),
    problems: problems.sort((a, b) => a.line - b.line),
  };
}

function readRow(cells: readonly string[]): ArrestRow | string {
  const [jurisdiction = '', quarter = '', arrests = '', source = '', ...more] = cells;
  if (cells.length < 4) return 'This line has fewer than four values: state, quarter, arrests, source.';
  if (more.length > 0)
    return 'This line has more than four values. Put quotation marks around a source with a comma, and write numbers without one.';
  if (!/^US-[A-Z]{2}$/.test(jurisdiction)) return 'The jurisdiction is written US- and two letters, for example US-GA.';
  if (!/^(?:19|20)\d\d-Q[1-4]$/.test(quarter)) return 'The quarter is written as a year and Q1 to Q4, for example 2026-Q3.';
  if (!/^\d{1,7}$/.test(arrests)) return 'Arrests are a whole number of up to seven digits without commas, for example 12345.';
  if (Number(arrests) === 0) return 'Arrests are 0. A rate needs at least one arrest: leave the line out.';
  if (source === '') return 'The source is missing: who published this number, and where.';
  if (source.length > LONGEST_SOURCE) return `The source is longer than ${LONGEST_SOURCE} characters.`;
  return { jurisdiction, quarter, arrests: Number(arrests), source };
}

interface CsvLine {
  /** Where it begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark was never closed. */
  readonly open: boolean;
}

/** RFC 4180, with any kind of line end. */
function csvLines(text: string): CsvLine[] {
  const out: CsvLine[] = [];
  let line = 1;
  let began = 1;
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const end = (): void => {
    out.push({ line: began, cells: [...cells, cell], open: quoted });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    const isEnd = c === '\n' || c === '\r';
    if (isEnd && c === '\r' && text.charAt(i + 1) === '\n') i++;
    if (isEnd) line++;
    if (quoted) {
      if (c !== '"') cell += isEnd ? '\n' : c;
      else if (text.charAt(i + 1) === '"') cell += text.charAt(++i);
      else quoted = false;
    } else if (c === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (c === ',') {
      cells.push(cell);
      cell = '';
    } else if (isEnd) {
      end();
      began = line;
    } else cell += c;
  }
  if (cell !== '' || cells.length > 0 || quoted) end();
  return out;
}
