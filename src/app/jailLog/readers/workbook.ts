import { unzipSync } from 'fflate';
import type { RawLine, RawSheet } from '../../../domain/jailLog/columns/findTable';
import { LIMITS, millions, refuse } from '../limits';
import { cellReader, readStyles } from './workbookCells';
import { localName, walkXml } from './xml';

/**
 * The values of an .xlsx, as they were last shown: formulas and macros are not run, pictures and links not opened. Loaded only when a
 * workbook is read.
 *
 * Why fflate and a small reader, and not a library for spreadsheets: what a log needs beyond the cells is which lines are merged and
 * whether a cell is a day, a day with a time or a time (its format says so), and that a file that unpacks without end is refused before it
 * is unpacked. read-excel-file gives dates without their format and no merges, exceljs brings nine packages and builds every cell as an
 * object, and the free SheetJS on the registry is no longer kept. fflate and saxen have no dependencies.
 */
export function readWorkbook(name: string, bytes: Uint8Array, problems: string[]): RawSheet[] {
  const parts = unpack(bytes);
  const text = (path: string): string | null => {
    const found = parts[path] ?? parts[path.replace(/^\//, '')];
    return found ? new TextDecoder('utf-8').decode(found) : null;
  };
  const book = text('xl/workbook.xml');
  if (book === null) return refuse('this is a packed file and not an .xlsx.');
  const { sheets, is1904 } = readBook(book);
  const targets = readTargets(text('xl/_rels/workbook.xml.rels') ?? '');
  const strings = readStrings(text('xl/sharedStrings.xml') ?? '');
  const styles = readStyles(text('xl/styles.xml') ?? '');
  if (Object.keys(parts).some((p) => p.endsWith('vbaProject.bin')))
    problems.push(`${name}: the macros of the workbook were not run.`);
  const out: RawSheet[] = [];
  let uncounted = 0;
  for (const [i, s] of sheets.entries()) {
    const path = targets.get(s.id) ?? `worksheets/sheet${i + 1}.xml`;
    const xml = text(path.startsWith('/') ? path.slice(1) : `xl/${path}`);
    if (xml === null) continue;
    const read = readSheet(xml, cellReader(strings, styles, is1904));
    uncounted += read.uncounted;
    if (read.lines.length > 0) out.push({ name: s.name, lines: read.lines });
  }
  if (uncounted > 0) problems.push(`${name}: ${uncounted} formulas have no stored result; their cells are blank.`);
  const [only] = out;
  return out.length === 1 && only ? [{ ...only, name }] : out;
}

/** Only what is read is unpacked, and only after the sizes in the file's directory were added up; more than that is never written. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  let count = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize, size: packed }) => {
      count++;
      if (count > LIMITS.parts) refuse('the workbook has more parts than any log has.');
      const wanted =
        /^\/?xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(name);
      if (name.endsWith('vbaProject.bin')) return originalSize < 50_000_000;
      if (!wanted) return false;
      size += originalSize;
      if (size > LIMITS.workbook) refuse(`unpacked it has more than ${millions(LIMITS.workbook)}.`);
      if (originalSize > LIMITS.smallest && originalSize > packed * LIMITS.packed)
        refuse('it unpacks to far more than any log has.');
      return true;
    },
  });
}

function readBook(xml: string): { sheets: { name: string; id: string }[]; is1904: boolean } {
  const sheets: { name: string; id: string }[] = [];
  let is1904 = false;
  walkXml(xml, {
    open(name, attrs, decode) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attrs()['date1904'] ?? '');
      if (name !== 'sheet') return;
      const a = attrs();
      const id = Object.entries(a).find(([k]) => k !== 'sheetId' && localName(k) === 'id')?.[1] ?? '';
      sheets.push({ name: decode(a['name'] ?? ''), id });
    },
  });
  return { sheets, is1904 };
}

function readTargets(xml: string): Map<string, string> {
  const out = new Map<string, string>();
  walkXml(xml, {
    open(name, attrs, decode) {
      if (name !== 'Relationship') return;
      const a = attrs();
      out.set(a['Id'] ?? '', decode(a['Target'] ?? ''));
    },
  });
  return out;
}

function readStrings(xml: string): string[] {
  const out: string[] = [];
  let text = '';
  let inText = false;
  let aside = 0;
  walkXml(xml, {
    open(name, _attrs, _decode, selfClosing) {
      if (name === 'si') text = '';
      if (name === 'rPh' && !selfClosing) aside++;
      if (name === 't') inText = !selfClosing;
    },
    text(t) {
      if (inText && aside === 0) text += t;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') aside--;
      if (name === 'si') out.push(text);
    },
  });
  return out;
}

function readSheet(xml: string, read: ReturnType<typeof cellReader>): { lines: RawLine[]; uncounted: number } {
  const lines: { line: number; cells: string[]; spans?: Map<number, number> }[] = [];
  const merges: string[] = [];
  let row: { line: number; cells: string[] } | null = null;
  let column = -1;
  let [type, style, value] = ['', '', ''];
  let [inValue, hasFormula, hasValue] = [false, false, false];
  let uncounted = 0;
  walkXml(xml, {
    open(name, attrs, _decode, selfClosing) {
      if (name === 'row') {
        const line = Number(attrs()['r'] ?? (lines[lines.length - 1]?.line ?? 0) + 1);
        row = { line, cells: [] };
        column = -1;
        if (lines.length >= LIMITS.rows) refuse('the sheet has more rows than can be read.');
        lines.push(row);
      } else if (name === 'c') {
        const a = attrs();
        column = a['r'] === undefined ? column + 1 : columnNumber(a['r']);
        if (column >= LIMITS.columns) refuse(`more than ${LIMITS.columns} columns are more than a log has.`);
        [type, style, value] = [a['t'] ?? 'n', a['s'] ?? '', ''];
        [hasFormula, hasValue] = [false, false];
        if (selfClosing) return;
      } else if (name === 'f') hasFormula = true;
      else if (name === 'v' || name === 't') {
        inValue = !selfClosing;
        hasValue ||= !selfClosing;
      } else if (name === 'mergeCell') merges.push(attrs()['ref'] ?? '');
    },
    text(t) {
      if (inValue) value += t;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      if (name !== 'c' || !row) return;
      if (hasFormula && !hasValue) uncounted++;
      const text = read(type, style, value);
      if (text === '') return;
      while (row.cells.length < column) row.cells.push('');
      row.cells[column] = text;
    },
  });
  mergeInto(lines, merges);
  return { lines, uncounted };
}

/** "AB12" is column 27. */
function columnNumber(ref: string): number {
  let n = 0;
  for (let i = 0; i < ref.length; i++) {
    const c = ref.charCodeAt(i) & 223;
    if (c < 65 || c > 90) break;
    n = n * 26 + c - 64;
  }
  return n - 1;
}

/** Of lines below a merged cell: a range may name lines that no sheet has. */
const MOST_LOOKED = 1_000_000;

/** A cell merged over several lines says the same on each; one merged over columns says how far its heading reaches. */
function mergeInto(lines: { line: number; cells: string[]; spans?: Map<number, number> }[], merges: readonly string[]): void {
  if (merges.length === 0) return;
  const byLine = new Map(lines.map((l) => [l.line, l]));
  let looked = 0;
  for (const ref of merges) {
    const m = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref);
    if (!m) continue;
    const [from, top, to, bottom] = [columnNumber(m[1] ?? ''), Number(m[2]), columnNumber(m[3] ?? ''), Number(m[4])];
    const head = byLine.get(top);
    if (!head) continue;
    if (to > from) (head.spans ??= new Map()).set(from, to);
    const text = head.cells[from] ?? '';
    if (text === '') continue;
    for (let line = top + 1; line <= bottom && looked < MOST_LOOKED; line++) {
      looked++;
      const below = byLine.get(line);
      if (!below || (below.cells[from] ?? '') !== '') continue;
      while (below.cells.length <= from) below.cells.push('');
      below.cells[from] = text;
    }
  }
}
