import type { ReadCharge, ReadChargesAnswer, ReadChargesRequest, ReadHold } from './answers';
import { kindOf, readLine, startsWithDay, type Cell, type Line } from './cells';
import { finished, newDraft, type Draft } from './draft';
import { HOLD_ORDER } from './holds';
import type { Labelled } from './labels';
import { outcomeOf, type Outcome } from './outcomes';
import type { PageParts } from './pageParts';
import { readTokens } from './phrases';

const LONGEST_TEXT = 2_000_000;
const BULLET =
  /^\s*(?:[-*+•>]\s+)?(?:(?:ct|cnt|chg)\.?\s?#?\s?(\d{1,3})\s*[:.)-]\s*|#\s?(\d{1,3})\s+|\(?(\d{1,3})\s?[.)]\s+|(\d{1,3})\s\/\s+|0(\d)\s{2,}(?=\d))?/i;
const LETTERS = /[a-z][^a-z]{0,3}[a-z]/i;
const NOTHING = /^(?:none|n\/a|na|no|unknown|no charges?.*|-+|not available)\.?$/i;
const PROSE = /(?:\b[a-z]{2,}\b\s+){6}/;
/** Stands alone in the sentence of a register; "PROBATION VIOLATION" is a charge. */
const SENTENCE_LINE =
  /^(?:probation|confinement|incarceration|county jail|community control|conditional discharge)$|\b\d+(?:\.\d+)?\s*(?:years?|yrs?|months?|mos?|days?)\b|^(?:fine|fees?|costs?|restitution|community service|license|credit)\b/i;

interface Page {
  readonly jurisdiction: string | undefined;
  readonly drafts: Draft[];
  readonly holds: ReadHold[];
  readonly ignored: { line: number; why: string }[];
  columns: { kind: string; start: number; column: number }[] | null;
  columnsTabbed: boolean;
  stage: string | null;
  /** Charges before this one belong to an earlier arrest. */
  from: number;
  /** Stages of a register stood on the page, so a charge that comes again is the same one. */
  register: boolean;
  current: Draft | null;
  readonly single: boolean;
  /** Words of charges, brought into one form once. */
  readonly keys: Map<string, string>;
}

/**
 * Reads what people paste: a booking page, a roster row, a court register, a rap sheet, or one line. Every line is a charge, a hold, a
 * part of a charge, or ignored with a reason. Runs as a generator so that a long page can be read in slices; it gives back how many
 * lines are read.
 */
export function* readPage(request: ReadChargesRequest, parts: PageParts): Generator<number, ReadChargesAnswer> {
  const raws = request.text.slice(0, LONGEST_TEXT).split('\n');
  const page: Page = {
    jurisdiction: request.jurisdiction,
    drafts: [],
    holds: [],
    ignored: [],
    columns: null,
    columnsTabbed: false,
    stage: null,
    from: 0,
    register: false,
    current: null,
    keys: new Map(),
    single: raws.filter((r) => r.trim() !== '').length === 1,
  };
  for (const [i, raw] of raws.entries()) {
    if (raw.trim() !== '') readOneLine(page, readLine(raw, i + 1), parts);
    yield i + 1;
  }
  const charges = page.drafts.map((d) => ofAnotherYear(finished(d), request.caseDate, parts));
  return { charges, holds: page.holds, ignored: page.ignored };
}

function readOneLine(page: Page, line: Line, parts: PageParts): void {
  const later: Labelled[] = [];
  readCells(page, line, parts, later);
  for (const label of later) takesLabel(label, page, parts, []);
}

/** Behind the words of a charge such a label speaks of that charge, not of the one above: "THEFT  Disp: Dismissed". */
const OF_A_CHARGE: ReadonlySet<string> = new Set(['outcome', 'sentence', 'class', 'count']);
const NUMBER_OF_A_CHARGE = /^(?:count|charge|offense|ct)\s?(?:no|number|#)?\.?\s?\d{1,3}[:.]?$/i;

/** `later`: labels to be read once the charge of the line is known. */
function readCells(page: Page, line: Line, parts: PageParts, later: Labelled[]): void {
  const ignore = (why: string) => page.ignored.push({ line: line.number, why });
  if (!/[\p{L}\p{N}]/u.test(line.text)) return void ignore('a ruled line');
  if (NUMBER_OF_A_CHARGE.test(line.text.trim()) || heading(page, line, parts)) return void ignore('a heading');
  if (labelBeside(page, line, parts)) return void ignore('the outcome or the sentence of the charge above');
  const stage = stageOf(line, parts);
  if (stage !== null) {
    enter(page, stage);
    return void ignore('a heading');
  }

  const lone = line.cells.length > 1 ? parts.lines.column(line.cells[0]?.text ?? '') : null;
  if (lone !== null && VALUES.has(lone) && !line.cells.slice(1).some((c) => parts.charge(c.text, page.jurisdiction).evident))
    return void ignore(
      lone === 'date'
        ? 'a date'
        : lone === 'money'
          ? 'an amount'
          : lone === 'personal'
            ? 'personal data'
            : 'an agency, a place or a remark',
    );

  const rest: { cell: Cell; label: Labelled | null }[] = [];
  const reasons: string[] = [];
  let done = false;
  for (const cell of line.cells) {
    const label = parts.lines.label(strip(cell.text).body) ?? parts.lines.label(cell.text);
    const column = columnOf(page, line, cell);
    if (label && label.value !== '' && rest.length > 0 && OF_A_CHARGE.has(label.kind)) {
      later.push(label);
      continue;
    }
    if (label && !takesLabel(label, page, parts, reasons)) {
      rest.push({ cell: { ...cell, text: label.value }, label });
      continue;
    }
    if (label) {
      done = true;
      continue;
    }
    if (column !== null && column !== 'offense' && takesColumn(column, cell, page, line, parts)) continue;
    rest.push({ cell, label: null });
  }
  if (rest.length === 0)
    return void (done ? ignore(reasons[0] ?? 'a part of the charge above') : ignore('personal data, a date or an amount'));

  const kept: typeof rest = [];
  for (const r of rest) {
    const kind = r.label === null ? kindOf(r.cell.text) : 'words';
    const inColumn = columnOf(page, line, r.cell) === 'offense' && !['date', 'time', 'money', 'name'].includes(kind);
    if (kind === 'words' || inColumn || (kind === 'name' && offenseName(r.cell.text, parts))) kept.push(r);
    else reasons.push(WHY[kind] ?? kind);
  }
  if (kept.length === 0) {
    const only = line.cells.length === 1 ? line.cells[0] : undefined;
    if (only && page.single && (/^\s*\d{4}\s*$/.test(only.text) || wholeSection(only.text, page, parts)))
      return addCharge(page, line, only, null, parts);
    return void ignore(reasons[0] ?? 'no words');
  }

  // Holds first: a line about a hold is no charge, unless an offense stands beside it.
  const open: typeof kept = [];
  const found: ReadHold[] = [];
  for (const r of kept) {
    const label = r.label?.kind === 'hold' ? 'hold ' : '';
    const text = strip(r.cell.text).body;
    const hold = parts.hold(label + text, readTokens(label + text));
    if (
      !hold ||
      (r.label?.kind === 'hold' && NOTHING.test(text)) ||
      (hold.byNameAlone && !onlyTheName(hold.rest, text, page, parts))
    ) {
      open.push(r);
      continue;
    }
    const beside =
      !/[a-z]{4}/.test(hold.rest) || hold.byNameAlone || hold.kind === 'probation-parole'
        ? null
        : parts.charge(hold.rest, page.jurisdiction);
    if (beside?.evident && !ABOUT_HOLDS.test(beside.candidates[0] ?? '')) open.push(r);
    found.push({ text: text.trim(), line: line.number, kind: hold.kind });
    page.current = null;
  }
  const telling = [...found].sort((a, b) => HOLD_ORDER.indexOf(a.kind) - HOLD_ORDER.indexOf(b.kind))[0];
  if (telling) page.holds.push(telling);
  if (open.length === 0) return;
  if (
    open.length < kept.length &&
    open.every((r) => r.label === null && !parts.charge(strip(r.cell.text).body, page.jurisdiction).evident)
  )
    return;

  if (outcomeLine(page, line, open, parts)) return;
  if (sectionLine(page, open, parts)) return void ignore('the section of the charge above');
  if (wrapped(page, line, open, parts)) return;
  const numbered = open.filter((r) => namesNumbered(r.cell, page, parts));
  if (numbered.length > 1) {
    for (const r of numbered) addCharge(page, { ...line, cells: [r.cell] }, r.cell, r.label, parts);
    return;
  }
  const chosen = choose(page, line, open, parts);
  if (typeof chosen === 'string') return void ignore(reasons[0] && chosen === NO_CHARGE ? reasons[0] : chosen);
  addCharge(page, line, chosen.cell, chosen.label, parts);
}

/** A section may have said something else in another year: the table's year and the case's are put side by side. */
function ofAnotherYear(charge: ReadCharge, caseDate: string | undefined, parts: PageParts): ReadCharge {
  const year = caseDate === undefined ? NaN : Number(caseDate.slice(0, 4));
  if (!(year > 0)) return charge;
  const notes = charge.statutes.flatMap(({ text, state, codes }) => {
    const table = codes === undefined || state === undefined ? undefined : parts.tables.lookUp(text, state)?.table;
    if (!table || table.year === null || table.year === year) return [];
    return [`The table of ${text} is of ${String(table.year)} and the case of ${String(year)}: the section may read otherwise.`];
  });
  return notes.length === 0 ? charge : { ...charge, asked: [...new Set([...charge.asked, ...notes])] };
}

/** "13-1203A1" alone has the shape of a case number; with the state known and nothing beside it, it is a section. */
function wholeSection(text: string, page: Page, parts: PageParts): boolean {
  if (page.jurisdiction === undefined || !['id', 'number', 'words'].includes(kindOf(text))) return false;
  const [span] = parts.statutes.find(text, page.jurisdiction);
  return span !== undefined && span.end - span.start === text.length;
}

/** "ICE", "US MARSHALS SERVICE": who holds and nothing else. */
function onlyTheName(rest: string, text: string, page: Page, parts: PageParts): boolean {
  const words = rest === '' ? 0 : rest.split(' ').length;
  const read = parts.charge(rest, page.jurisdiction);
  return words <= 4 && !read.evident && parts.statutes.find(text, page.jurisdiction).length === 0;
}

/** Labels whose values are no charge; on a page in columns they stand without a colon. */
const VALUES: ReadonlySet<string> = new Set(['person', 'personal', 'number', 'date', 'money', 'place', 'note']);
/** Bail, probation, appearance and immigration alone do not make a hold a charge. */
const ABOUT_HOLDS = /^(?:50|03|49|80|17)/;
const NO_CHARGE = 'no offense, section or class on this line';
const WHY: Readonly<Record<string, string>> = {
  date: 'a date',
  time: 'a time',
  money: 'an amount',
  number: 'a number',
  id: 'a case or booking number',
  class: 'a class alone',
  address: 'an address',
  name: 'a name',
};

function strip(text: string): { body: string; number: number | undefined; marked: boolean } {
  const m = BULLET.exec(text);
  const lead = m?.[0] ?? '';
  const digits = m?.slice(1).find((d) => d !== undefined);
  return { body: text.slice(lead.length), number: digits === undefined ? undefined : Number(digits), marked: lead.trim() !== '' };
}

/** A row that names columns. "Charges: DOE, JANE⇥Statute⇥Level" is one too. */
function heading(page: Page, line: Line, parts: PageParts): boolean {
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
  }
  return true;
}

function columnOf(page: Page, line: Line, cell: Cell): string | null {
  if (!page.columns || page.columnsTabbed !== line.tabbed || /^[A-Za-z /#.]{2,30}[:#]\s/.test(line.text.trim())) return null;
  if (line.tabbed) return page.columns.find((c) => c.column === cell.column)?.kind ?? null;
  if (line.cells.length === 1 && cell.start < 2 && page.columns[0]?.start !== cell.start) return null;
  const near = page.columns.filter((c) => c.start <= cell.start + 3).at(-1);
  const exact = page.columns.find((c) => Math.abs(c.start - cell.start) <= 3);
  return (exact ?? near)?.kind ?? null;
}

/** Values of columns that are no charge. Returns whether the cell is used up. */
function takesColumn(column: string, cell: Cell, page: Page, line: Line, parts: PageParts): boolean {
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

/** Values behind a known label. Returns whether it is used up; false: its value is to be read as a charge or a hold. */
function takesLabel(label: Labelled, page: Page, parts: PageParts, reasons: string[]): boolean {
  const { kind, value } = label;
  const d = page.current ?? spokenOf(page, kind);
  switch (kind) {
    case 'offense':
      if (value === '') {
        enter(page, 'charges');
        reasons.push('a heading');
        return true;
      }
      return NOTHING.test(value) || kindOf(value) === 'name';
    case 'hold':
      if (value === '' || NOTHING.test(value)) {
        reasons.push('no hold');
        return true;
      }
      return false;
    case 'outcome':
      if (d && value !== '') apply(d, outcomeIn(value, parts), /plea/i.test(label.label) ? 'plea' : page.stage);
      reasons.push(d ? 'the outcome of the charge above' : 'an outcome without a charge beside it');
      return true;
    case 'sentence':
      if (d && value !== '') d.sentence = parts.charge(value, undefined).sentence ?? d.sentence;
      reasons.push('the sentence of the charge above');
      return true;
    case 'class':
      if (d && value !== '') d.class ??= value;
      reasons.push('the class of the charge above');
      return true;
    case 'count':
      // "CNT:02" of a rap sheet is the second charge, not two of one.
      if (d && /^[1-9]\d?$/.test(value)) d.count = Number(value);
      reasons.push('the number of counts of the charge above');
      return true;
    case 'statute':
      if (d && /\d/.test(value)) d.extraStatutes.push(...parts.charge(value, page.jurisdiction).statutes);
      reasons.push('the section of the charge above');
      return d !== null;
    case 'number':
      reasons.push('a case or booking number');
      return !(/^warrant/i.test(label.label) && parts.charge(value, page.jurisdiction).evident);
    case 'person':
      reasons.push('a name');
      return true;
    case 'date':
      reasons.push('a date');
      return true;
    case 'money':
      reasons.push('an amount');
      return true;
    default:
      reasons.push(kind === 'personal' ? 'personal data' : 'an agency, a place or a remark');
      return true;
  }
}

/** "Disposition   07/07/2025   GUILTY PLEA": a label without a colon, and its value in a cell of its own. */
function labelBeside(page: Page, line: Line, parts: PageParts): boolean {
  const [first, ...others] = line.cells;
  const kind = first && others.length > 0 ? parts.lines.column(first.text) : null;
  if (!first || (kind !== 'outcome' && kind !== 'sentence')) return false;
  const value = others.find((c) =>
    kind === 'outcome' ? onlyOutcome(c.text, parts) : parts.charge(c.text, page.jurisdiction).sentence !== undefined,
  );
  if (!value || parts.lines.stage(value.text) !== null) return false;
  return takesLabel({ kind, label: first.text, value: value.text, number: undefined }, page, parts, []);
}

/** In a register a line with a section and no words belongs to the charge above it. */
function sectionLine(page: Page, open: readonly { cell: Cell; label: Labelled | null }[], parts: PageParts): boolean {
  const d = page.register ? page.current : null;
  const cell = open.length === 1 ? open[0]?.cell : undefined;
  if (!d || !cell) return false;
  const read = parts.charge(strip(cell.text).body, page.jurisdiction);
  if (read.evident || read.statutes.length === 0 || LETTERS.test(read.words)) return false;
  d.extraStatutes.push(...read.statutes);
  return true;
}

/** Under a heading of its own a disposition speaks of the charge whose labels stand above it, or of the only one. */
function spokenOf(page: Page, kind: string): Draft | null {
  const group = page.drafts.slice(page.from);
  const last = group.at(-1);
  return OF_A_CHARGE.has(kind) && last && (last.labelled || group.length === 1) ? last : null;
}

function enter(page: Page, stage: string): void {
  if (stage === 'arrest') {
    page.from = page.drafts.length;
    page.register = false;
  } else if (stage === 'plea' || stage === 'disposition' || stage === 'sentence' || stage === 'lower') page.register = true;
  page.stage = stage === 'arrest' ? 'charges' : stage;
  page.current = null;
  page.columns = null;
}

function stageOf(line: Line, parts: PageParts): string | null {
  const words = line.cells.filter((c) => !['date', 'time', 'id'].includes(kindOf(c.text)));
  const dated = words.length < line.cells.length;
  const first = words[0];
  if (!first) return null;
  const stages = words.map((c) => parts.lines.stage(c.text));
  if (words.length === 1)
    return stages[0] ?? (startsWithDay(first.text) ? parts.lines.stage(first.text.replace(/^\S+\s+/, '')) : null);
  if (!dated) return null;
  return stages.find((s) => s === 'disposition' || s === 'lower' || s === 'plea' || s === 'sentence') ?? null;
}

function outcomeIn(text: string, parts: PageParts): Outcome {
  return outcomeOf(text, parts.outcomes(text, readTokens(text)));
}

/** What a later stage says stands in place of an earlier one; a plea is kept beside. */
function apply(d: Draft, outcome: Outcome, stage: string | null): void {
  if (stage === 'plea') {
    if (outcome.disposition === 'convicted') d.plea = outcome.text;
    else if (outcome.disposition !== undefined && outcome.disposition !== 'acquitted') d.outcome = outcome;
    return;
  }
  if (outcome.disposition === undefined) {
    if (outcome.custody !== undefined)
      d.asked.push(`"${outcome.custody}" says where the person is, not how the charge ended. Convicted or not?`);
    return;
  }
  if (stage === 'sentence' && d.outcome.disposition !== undefined) return;
  // "Charged" says less than what stands there already.
  if (outcome.disposition === 'charged' && d.outcome.disposition !== undefined && d.outcome.disposition !== 'charged') return;
  d.outcome = outcome;
}

/** A line of outcome words alone belongs to the charge above it. */
function outcomeLine(page: Page, line: Line, open: readonly { cell: Cell; label: Labelled | null }[], parts: PageParts): boolean {
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
function wrapped(page: Page, line: Line, open: readonly { cell: Cell; label: Labelled | null }[], parts: PageParts): boolean {
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

/** "1) SHOPLIFTING   2) RESISTING ARREST": each is a charge. */
function namesNumbered(cell: Cell, page: Page, parts: PageParts): boolean {
  const { body, number } = strip(cell.text);
  return number !== undefined && parts.charge(body, page.jurisdiction).evident;
}

/** The cell that is the charge, or why there is none. */
function choose(
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
      read.statutes.length > 0 && (read.named || page.single || page.jurisdiction !== undefined || read.words !== '');
    const other =
      page.stage === 'other' ||
      ((page.stage === 'disposition' || page.stage === 'sentence') && SENTENCE_LINE.test(line.text.trim()));
    const agency = !inColumn && !section && !numbered && !(page.single && read.evident) ? parts.lines.lineKind(body) : null;
    const prose = !inColumn && !section && (PROSE.test(body) || /\.\s+[A-Z]/.test(body)) && body.length > 60;
    if (NOTHING.test(body.trim())) continue;
    let score = 0;
    if (read.evident && !agency && !prose && (!other || numbered || section)) score += 10;
    if (inColumn && letters) score += 8;
    if (section && !other && !agency) score += 4;
    if (numbered && letters && page.stage === 'charges') score += 2;
    if (page.single && letters && !agency && !prose) score += 1;
    if (score > 0 && (best === null || score > best.score)) best = { r, score };
  }
  if (best) return best.r;
  const body = open[0]?.cell.text ?? '';
  return parts.lines.lineKind(body) ?? (PROSE.test(body) ? 'a sentence that names no charge' : NO_CHARGE);
}

/** "ASSAULT, SIMPLE" has the shape of a name and is none: both its words are known. */
function offenseName(text: string, parts: PageParts): boolean {
  const words = readTokens(text)
    .map((t) => t.word)
    .filter((w) => w.length > 2);
  return words.length > 1 && words.every((w) => parts.knows(w));
}

function addCharge(page: Page, line: Line, cell: Cell, label: Labelled | null, parts: PageParts): void {
  const { body, number } = strip(cell.text);
  const first = line.cells[0];
  const seq =
    first && first !== cell && /^0?\d{1,2}$/.test(first.text) && first.column < cell.column ? Number(first.text) : undefined;
  const read = parts.charge(body, page.jurisdiction);
  const no = number ?? label?.number ?? seq;
  const known = repeated(page, read.words, no);
  const d = known ?? newDraft(read, line.number, no, cell.start, label?.kind === 'offense');
  if (known === null) page.drafts.push(d);
  page.current = d;
  for (const other of line.cells) {
    if (other.text.includes(cell.text) || other.start === cell.start) continue;
    beside(page, d, line, other, parts);
  }
  if (known && read.outcome.disposition !== undefined) apply(d, read.outcome, page.stage);
}

/** What the other cells of a charge's line say. */
function beside(page: Page, d: Draft, line: Line, cell: Cell, parts: PageParts): void {
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

/** A column called status may hold the place of the person or the outcome: "PENDING" is one. */
function onlyOutcome(text: string, parts: PageParts): boolean {
  const tokens = readTokens(text);
  const covered = parts.outcomes(text, tokens).reduce((n, h) => n + h.to - h.from, 0);
  return covered > 0 && covered >= tokens.length;
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
  if (!page.register) return null;
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
  const group = page.drafts.slice(page.from);
  const alike = group.filter((d) => {
    const other = key(d.read.words);
    return other === own || (own.length > 8 && other.length > 8 && (other.startsWith(own) || own.startsWith(other)));
  });
  return (
    alike.find((d) => d.number === number) ??
    (alike.length > 0 ? (alike.find((d) => number === undefined || d.number === undefined) ?? null) : null)
  );
}
