import { readCellTime } from './cellTime';
import { headingWords, knownHeadings } from './headings';
import type { LogTableRow, OpenTable, RowList } from '../answers';
import type { LogWords } from '../logWords';
import { STEP, type Steps } from '../steps';
import { wordsOf } from '../words';

/** A sheet as it was read: text cells, lines from 1. `spans`: how far a merged cell of a line reaches, where the file says so. */
export interface RawSheet {
  readonly name: string;
  readonly lines: RowList<RawLine>;
}

export interface RawLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** Column to the last column that a merged cell covers. */
  readonly spans?: ReadonlyMap<number, number>;
}

/** So many lines are looked at for the headings, and so many behind them for what the columns hold. */
const [HEAD_LINES, BODY_LINES] = [80, 2000];

/**
 * Finds the table in a sheet: the line of headings (or two), the lines that are no rows, and in a log of blocks (a person's line, then lines
 * of charges under headings of their own) both kinds of lines side by side: the person's columns first, the charge's behind them.
 */
export function* findTable(sheet: RawSheet, words: LogWords): Steps<OpenTable | null> {
  const beginning = filledLines(sheet.lines, BODY_LINES);
  if (beginning.length === 0) return null;
  const labels = labelBlocks(beginning, words) && labelBlocks(filledLines(sheet.lines), words);
  const lines = labels ?? sheet.lines;
  const first = labels ? labels.slice(0, BODY_LINES) : beginning;
  const filled = first.map((l) => count(l.cells));
  const usual = median(filled);
  const at = headingAt(first, filled, usual, words);
  const setApart: { line: number; why: string }[] = [];
  const head = at < 0 ? undefined : first[at];
  if (!head) {
    const width = Math.max(...first.map((l) => l.cells.length));
    const headings = unique(Array.from({ length: width }, () => ''));
    const body = yield* bodyOf(lines, 0, () => null, setApart);
    return { name: sheet.name, headingLine: 0, headings, rows: rowsOf(lines, body, width), setApart };
  }
  const above = at > 0 ? first[at - 1] : undefined;
  const texts = above && isUpperHeading(above, head, words) ? joinHeadings(above, head) : head.cells;
  const upper = texts !== head.cells ? above : undefined;
  const titles = first.slice(0, at);
  for (const l of titles) setApart.push({ line: l.line, why: l === upper ? 'heading above the headings' : 'title' });
  const behind = (labels ? at : placeOf(lines, head)) + 1;
  const body = yield* bodyOf(lines, behind, notARow(head, titles, usual, words), setApart);
  const inner = innerHeadings(body.head, head, words);
  if (inner) {
    const all = Array.from({ length: body.length }, (_, i) => body.lineAt(lines, i));
    return withBlocks(sheet, head, texts, all, inner, setApart, words);
  }
  const beginningOfBody = body.head.slice(0, BODY_LINES);
  const headings = alignHeadings(texts, head.spans, beginningOfBody);
  const width = Math.max(headings.length, ...beginningOfBody.map((l) => lastFilled(l.cells) + 1));
  return {
    name: sheet.name,
    headingLine: head.line,
    headings: unique(pad(headings, width)),
    rows: rowsOf(lines, body, width),
    setApart: byLine(setApart),
  };
}

function isFilled(l: RawLine): boolean {
  for (const c of l.cells) if (c !== '' && c.trim() !== '') return true;
  return false;
}

function filledLines(lines: RowList<RawLine>, most = Infinity): RawLine[] {
  const out: RawLine[] = [];
  for (let i = 0; i < lines.length && out.length < most; i++) {
    const l = lines.at(i);
    if (l && isFilled(l)) out.push(l);
  }
  return out;
}

/** The number of a line near the beginning. */
function placeOf(lines: RowList<RawLine>, wanted: RawLine): number {
  let i = 0;
  while (i < lines.length && lines.at(i)?.line !== wanted.line) i++;
  return i;
}

/** The lines that are rows, by number; those at the beginning also as they are. */
class Body {
  private numbers = new Uint32Array(1024);
  length = 0;
  readonly head: RawLine[] = [];

  push(number: number, line: RawLine): void {
    if (this.length === this.numbers.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.length++] = number;
    if (this.head.length < BODY_LINES * 10) this.head.push(line);
  }

  lineAt(lines: RowList<RawLine>, i: number): RawLine {
    return lines.at(this.numbers[i] ?? 0) ?? { line: 0, cells: [] };
  }
}

/** Every filled line from a number on, with those set apart for which there is a reason. */
function* bodyOf(
  lines: RowList<RawLine>,
  from: number,
  notRow: (l: RawLine) => string | null,
  setApart: { line: number; why: string }[],
): Steps<Body> {
  const body = new Body();
  for (let i = from; i < lines.length; i++) {
    if (i % STEP === 0) yield;
    const l = lines.at(i);
    if (!l || !isFilled(l)) continue;
    const why = notRow(l);
    if (why) setApart.push({ line: l.line, why });
    else body.push(i, l);
  }
  return body;
}

function rowsOf(lines: RowList<RawLine>, body: Body, width: number): RowList<LogTableRow> {
  return {
    length: body.length,
    at: (i) => (i >= 0 && i < body.length ? asRow(body.lineAt(lines, i), width) : undefined),
  };
}

/** Why a line behind the headings is no row of the table. A million lines are asked: the first cell answers for nearly all of them. */
function notARow(head: RawLine, titles: readonly RawLine[], usual: number, words: LogWords): (l: RawLine) => string | null {
  const headKey = key(head);
  const headFirst = plain(head.cells[0] ?? '');
  const titleKeys = new Set(titles.map(key));
  const titleCells = Math.max(0, ...titles.map((t) => count(t.cells)));
  const names = new Set(head.cells.map(plain).filter((c) => c !== ''));
  return (l) => {
    const n = count(l.cells);
    const firstFilled = l.cells.find((c) => c.trim() !== '') ?? '';
    if (plain(l.cells[0] ?? '') === headFirst && key(l) === headKey) return 'headings again';
    if (names.has(plain(firstFilled)) && nearlySame(l, names)) return 'headings again';
    if (n <= titleCells && titleKeys.has(key(l))) return 'title again';
    const full = n >= usual && n > Math.max(1, Math.floor(usual / 2));
    return full && !/^\s*[-=_*]{2}/.test(firstFilled) ? null : footer(l, usual, words);
  };
}

const count = (cells: readonly string[]): number => {
  let n = 0;
  for (const c of cells) if (c !== '' && c.trim() !== '') n++;
  return n;
};

const plain = (cell: string): string => cell.trim().toLowerCase();

const key = (l: RawLine): string =>
  l.cells
    .map((c) => c.trim().toLowerCase())
    .join('\u0001')
    .replace(/\u0001+$/, '');

function asRow(l: RawLine, width: number): LogTableRow {
  const { cells } = l;
  // Kept as it came where nothing has to be done: a million rows pass here.
  if (cells.length === width) return l.spans ? { line: l.line, cells } : l;
  return { line: l.line, cells: pad(cells, width) };
}

function pad(cells: readonly string[], width: number): string[] {
  const out = cells.slice(0, Math.max(width, lastFilled(cells) + 1));
  while (out.length < width) out.push('');
  return out;
}

function lastFilled(cells: readonly string[]): number {
  let at = cells.length - 1;
  while (at >= 0 && (cells[at] ?? '').trim() === '') at--;
  return at;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function byLine(list: { line: number; why: string }[]): { line: number; why: string }[] {
  return list.sort((a, b) => a.line - b.line);
}

/** The first line that reads like headings: words that are known, no times and no numbers, as many cells as the rows have. -1: none. */
function headingAt(lines: readonly RawLine[], filled: readonly number[], usual: number, words: LogWords): number {
  const scores: { at: number; score: number; sure: boolean }[] = [];
  for (let i = 0; i < Math.min(lines.length, HEAD_LINES); i++) {
    const l = lines[i];
    const n = filled[i] ?? 0;
    if (!l || n < Math.min(2, usual)) continue;
    const texts = l.cells.filter((c) => c.trim() !== '');
    const data = texts.filter((c) => looksLikeData(c, words)).length;
    if (data > texts.length * 0.2) continue;
    const known = knownHeadings(texts, words);
    if (known === 0) continue;
    const different = new Set(texts.map((t) => t.trim().toLowerCase())).size;
    const score = known * 3 + (n >= usual * 0.6 ? 2 : 0) + different / n - data * 2 - (texts.some((t) => t.length > 80) ? 4 : 0);
    scores.push({ at: i, score, sure: known >= 2 && known >= n * 0.5 && different > n * 0.6 });
  }
  const most = scores.reduce((m, s) => Math.max(m, s.score), 0);
  // Headings of charges may be more words than those of the persons above them: the first that is sure comes before the best.
  const found = scores.find((s) => s.score === most || (s.sure && s.score >= most * 0.4));
  if (found) {
    let { at } = found;
    for (;;) {
      const [upper, lower] = [lines[at], lines[at + 1]];
      const below =
        scores.some((s) => s.at === at + 1) || (lower !== undefined && !lower.cells.some((c) => looksLikeData(c, words)));
      if (!upper || !lower || !below || (filled[at + 1] ?? 0) < usual * 0.6 || !isUpperHeading(upper, lower, words)) return at;
      at++;
    }
  }
  // No known word: a first line of words above lines of numbers and times.
  const first = lines.findIndex((_, i) => (filled[i] ?? 0) >= usual * 0.8);
  const l = lines[first];
  if (!l || l.cells.some((c) => looksLikeData(c, words)) || lines.length < 2) return -1;
  return lines.slice(first + 1, first + 20).some((b) => b.cells.some((c) => looksLikeData(c, words))) ? first : -1;
}

/** A time, or digits that are no word. */
function looksLikeData(cell: string, words: LogWords): boolean {
  const t = cell.trim();
  if (t === '' || !/\d/.test(t)) return false;
  if (/^[\d\s.,$%/-]+$/.test(t)) return true;
  return readCellTime(t, words.nothing).k === 'read';
}

const GENERIC = new Set([
  'date',
  'time',
  'number',
  'type',
  'by',
  'reason',
  'code',
  'description',
  'to',
  'from',
  'in',
  'out',
  'id',
  'agency',
]);

/** "Booking" over "Date" and "Time": a second line of headings above. */
function isUpperHeading(above: RawLine, head: RawLine, words: LogWords): boolean {
  const texts = above.cells.filter((c) => c.trim() !== '');
  if (texts.length < 2 || head.line - above.line > 1 || texts.some((t) => t.length > 40 || looksLikeData(t, words))) return false;
  const below = head.cells.map((c) => headingWords(c, words).join(' ')).filter((c) => c !== '');
  return below.some((c) => GENERIC.has(c)) && (knownHeadings(texts, words) > 0 || new Set(below).size < below.length);
}

function joinHeadings(above: RawLine, head: RawLine): string[] {
  let from = '';
  let until = -1;
  return Array.from({ length: Math.max(above.cells.length, head.cells.length) }, (_, i) => {
    const own = (head.cells[i] ?? '').trim();
    const over = (above.cells[i] ?? '').trim();
    if (over !== '') {
      from = over;
      until = above.spans?.get(i) ?? (above.spans && above.spans.size > 0 ? i : Infinity);
    }
    const upper = i <= until ? from : '';
    return own === '' ? over : upper === '' || own.toLowerCase().startsWith(upper.toLowerCase()) ? own : `${upper} ${own}`;
  });
}

function nearlySame(l: RawLine, names: ReadonlySet<string>): boolean {
  const own = l.cells.filter((c) => c.trim() !== '');
  return own.length >= 2 && own.length >= names.size * 0.6 && own.every((c) => names.has(plain(c)));
}

/** Few cells and a word with which reports end. */
function footer(l: RawLine, usual: number, words: LogWords): string | null {
  const texts = l.cells.filter((c) => c.trim() !== '');
  const first = wordsOf(texts[0] ?? '');
  const few = texts.length <= Math.max(1, Math.floor(usual / 2));
  // "Total bookings | 150": two cells are not few beside charges that have three, but nothing in them is a time.
  const counted = texts.length > 1 && texts.length < usual && texts.slice(1).every((t) => /^\d{1,3}(?:,?\d{3})?$/.test(t.trim()));
  if (usual >= 3 && (few || counted) && first.length > 0) {
    for (const start of words.footers) if (start.every((w, i) => first[i] === w)) return 'title, footer or total';
    if (texts.length === 1 && /\brows? (?:affected|selected|returned)\b|^page \d+|^-+$|^=+$|^\*+/i.test((texts[0] ?? '').trim()))
      return 'title, footer or total';
    if (texts.length === 1 && usual >= 4 && first.length >= 6) return 'a line of text';
  }
  if (texts.every((t) => /^[-=_*]{2,}$/.test(t.trim()))) return 'a rule of dashes';
  return null;
}

/** Headings of charges that stand again and again between the rows at the beginning. */
function innerHeadings(body: readonly RawLine[], head: RawLine, words: LogWords): RawLine | null {
  const seen = new Map<string, { line: RawLine; times: number; known: number }>();
  const headNames = new Set(head.cells.map((c) => c.trim().toLowerCase()));
  for (const l of body) {
    const texts = l.cells.filter((c) => c.trim() !== '');
    if (texts.length < 2 || texts.length > 40) continue;
    const k = key(l);
    const before = seen.get(k);
    if (before) {
      before.times++;
      continue;
    }
    if (texts.some((t) => t.length > 40 || looksLikeData(t, words))) continue;
    const known = knownHeadings(texts, words);
    if (known < 2 || texts.filter((t) => headNames.has(t.trim().toLowerCase())).length > texts.length / 2) continue;
    seen.set(k, { line: l, times: 1, known });
  }
  let best: { line: RawLine; times: number; known: number } | null = null;
  for (const s of seen.values()) {
    const share = s.known / count(s.line.cells);
    if (share >= 0.4 && (s.times >= 2 || (s.known >= 3 && share >= 0.6)) && (!best || s.times > best.times)) best = s;
  }
  return best?.line ?? null;
}

/** Two tables in one: the lines of persons and the lines of charges, each under headings of its own. */
function withBlocks(
  sheet: RawSheet,
  head: RawLine,
  texts: readonly string[],
  body: readonly RawLine[],
  inner: RawLine,
  setApart: { line: number; why: string }[],
  words: LogWords,
): OpenTable {
  const innerKey = key(inner);
  const again = setApart.filter((s) => s.why === 'headings again').map((s) => s.line);
  const persons: RawLine[] = [];
  const charges: RawLine[] = [];
  const order: { line: RawLine; person: boolean }[] = [];
  let state: 'person' | 'charge' = 'person';
  let previous = head.line;
  body.forEach((l, i) => {
    if (key(l) === innerKey) {
      setApart.push({ line: l.line, why: 'headings of the charges' });
      state = 'charge';
      previous = l.line;
      return;
    }
    const next = body[i + 1];
    const beforeInner = next !== undefined && key(next) === innerKey;
    const afterGap = l.line - previous > 1;
    const afterHead = again.some((at) => at > previous && at < l.line);
    // A page may break inside the charges: behind a gap a line is a person's only if it is followed as one or looks like one.
    if (state === 'charge' && (beforeInner || afterHead || (afterGap && likePerson(l, head, words)))) state = 'person';
    const person = state === 'person';
    (person ? persons : charges).push(l);
    order.push({ line: l, person });
    previous = l.line;
  });
  const own = alignHeadings(texts, head.spans, persons);
  const theirs = alignHeadings(inner.cells, inner.spans, charges);
  const width = Math.max(own.length, ...persons.map((l) => lastFilled(l.cells) + 1));
  const innerWidth = Math.max(theirs.length, ...charges.map((l) => lastFilled(l.cells) + 1));
  const blank = (n: number): string[] => new Array<string>(n).fill('');
  const rows = order.map(({ line, person }) => ({
    line: line.line,
    cells: person
      ? [...pad(line.cells, width).slice(0, width), ...blank(innerWidth)]
      : [...blank(width), ...pad(line.cells, innerWidth).slice(0, innerWidth)],
  }));
  const headings = unique([...pad(own, width), ...pad(theirs, innerWidth)]);
  return { name: sheet.name, headingLine: head.line, ...dropBlank(headings, rows), setApart: byLine(setApart) };
}

/** Its cells stand under the headings of persons, and one of them is a time. */
function likePerson(l: RawLine, head: RawLine, words: LogWords): boolean {
  const under = l.cells.every((c, i) => c.trim() === '' || (head.cells[i] ?? '').trim() !== '');
  return under && count(l.cells) >= count(head.cells) * 0.5 && l.cells.some((c) => readCellTime(c, words.nothing).k === 'read');
}

/** Columns without a heading and without a value say nothing. */
function dropBlank(headings: readonly string[], rows: readonly LogTableRow[]): Pick<OpenTable, 'headings' | 'rows'> {
  const keep = headings.flatMap((h, i) =>
    /^Column \d+$/.test(h) && rows.every((r) => (r.cells[i] ?? '').trim() === '') ? [] : [i],
  );
  if (keep.length === headings.length) return { headings, rows };
  return {
    headings: keep.map((i) => headings[i] ?? ''),
    rows: rows.map((r) => ({ line: r.line, cells: keep.map((i) => r.cells[i] ?? '') })),
  };
}

/**
 * Headings over the columns that have values. Merged cells and report writers let a heading stand beside its values: then the headings are
 * moved, in their order, to the columns with values, and only where each of them finds one.
 */
export function alignHeadings(texts: readonly string[], spans: RawLine['spans'], body: readonly RawLine[]): string[] {
  const names = texts.map((t) => t.replace(/\s+/g, ' ').trim());
  const used = new Map<number, number>();
  for (const l of body.slice(0, BODY_LINES)) l.cells.forEach((c, i) => c.trim() !== '' && used.set(i, (used.get(i) ?? 0) + 1));
  const places = names.flatMap((n, i) => (n === '' ? [] : [i]));
  const stray = [...used.keys()].filter((i) => (names[i] ?? '') === '').sort((a, b) => a - b);
  if (stray.length === 0) return names;
  const out = [...names];
  const moved = (from: number, to: number): void => {
    out[to] = names[from] ?? '';
    out[from] = '';
  };
  for (const i of stray) {
    // Under a merged heading that itself has no values.
    const under = places.find((p) => p < i && (spans?.get(p) ?? p) >= i && !used.has(p) && (out[p] ?? '') !== '');
    if (under !== undefined) {
      while (out.length <= i) out.push('');
      moved(under, i);
    }
  }
  const left = stray.filter((i) => (out[i] ?? '') === '');
  const idle = places.filter((p) => !used.has(p) && (out[p] ?? '') !== '');
  if (left.length === 0 || left.length !== idle.length) return out;
  const columns = [...used.keys()].sort((a, b) => a - b);
  const ordered = out.filter((n) => n !== '');
  if (ordered.length !== columns.length) return out;
  const placed: string[] = [];
  columns.forEach((c, i) => {
    while (placed.length <= c) placed.push('');
    placed[c] = ordered[i] ?? '';
  });
  return placed;
}

/** A blank heading is named by its place, one that stands twice by its number. */
export function unique(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((h, i) => {
    const name = h.replace(/\s+/g, ' ').trim() || `Column ${i + 1}`;
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/**
 * Reports that write "Booking #: 1234   Booking Date: 4/23/2020" instead of a line of headings: the labels become headings. null: there are
 * no such lines. The lines between them stay as they are.
 */
function labelBlocks(lines: readonly RawLine[], words: LogWords): readonly RawLine[] | null {
  const read = lines.slice(0, BODY_LINES).map((l) => labelsOf(l, words));
  const found = read.filter((r) => r !== null);
  if (found.length < 2) return null;
  const names = [...new Set(found.flatMap((r) => r.map(([name]) => name)))];
  if (names.length < 2 || names.length > 60) return null;
  const first = lines.findIndex((l) => labelsOf(l, words) !== null);
  const out: RawLine[] = [...lines.slice(0, first), { line: lines[first]?.line ?? 1, cells: names }];
  let open: { line: number; values: Map<string, string> } | null = null;
  const close = (): void => {
    if (open) out.push({ line: open.line, cells: names.map((n) => open?.values.get(n) ?? '') });
    open = null;
  };
  for (const l of lines.slice(first)) {
    const pairs = labelsOf(l, words);
    if (!pairs) {
      close();
      out.push(l);
      continue;
    }
    // A label that stands again begins the next person.
    if (open && pairs.some(([n]) => open?.values.has(n))) close();
    open ??= { line: l.line, values: new Map() };
    for (const [name, value] of pairs) open.values.set(name, value);
  }
  close();
  return out;
}

const MOST_LABEL = 32;

function labelsOf(l: RawLine, words: LogWords): [string, string][] | null {
  const cells = l.cells.map((c) => c.trim()).filter((c) => c !== '');
  const pairs: [string, string][] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? '';
    const m = /^([A-Za-z][A-Za-z .#/&-]{1,30}):\s*(.*)$/.exec(cell);
    if (!m?.[1]) continue;
    if (m[2]) {
      // "4/23/2020    Release Date: 4/25/2020" in one cell: the value, then more labels behind wide gaps.
      const [value = '', ...more] = m[2].split('  ').map((t) => t.trim());
      pairs.push([m[1], value]);
      for (const text of more) {
        const colon = text.indexOf(':');
        if (colon > 0 && colon <= MOST_LABEL) pairs.push([text.slice(0, colon), text.slice(colon + 1).trim()]);
      }
    } else if (i + 1 < cells.length && !/:$/.test(cells[i + 1] ?? '')) {
      pairs.push([m[1], cells[i + 1] ?? '']);
      i++;
    }
  }
  return pairs.length > 0 &&
    pairs.length >= cells.length / 3 &&
    knownHeadings(
      pairs.map(([n]) => n),
      words,
    ) > 0
    ? pairs
    : null;
}
