import type { ReadCharge, ReadChargesAnswer, ReadChargesRequest, ReadHold } from './answers';
import { kindOf, readLine, type Cell, type Line } from './cells';
import { finished } from './draft';
import { HOLD_ORDER } from './holds';
import type { Labelled } from './labels';
import type { PageParts } from './pageParts';
import { readTokens } from './phrases';
import { addCharge } from './page/addCharge';
import { sectionLine, outcomeLine, wrapped } from './page/belongs';
import { NO_CHARGE, namesNumbered, choose } from './page/choose';
import { heading, columnOf, takesColumn, offenseName } from './page/columns';
import { takesLabel, labelBeside, bareLabel, stageOf } from './page/labelled';
import { NOTHING, OF_A_CHARGE, strip, enter, type Page } from './page/state';

const LONGEST_TEXT = 2_000_000;

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
    lines: new Map(),
    next: null,
    arrests: false,
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

const NUMBER_OF_A_CHARGE = /^(?:count|charge|offense|ct)\s?(?:no|number|#)?\.?\s?\d{1,3}[:.]?$/i;

/** `later`: labels to be read once the charge of the line is known. */
function readCells(page: Page, line: Line, parts: PageParts, later: Labelled[]): void {
  const ignore = (why: string) => page.ignored.push({ line: line.number, why });
  if (!/[\p{L}\p{N}]/u.test(line.text)) return void ignore('a ruled line');
  if (NUMBER_OF_A_CHARGE.test(line.text.trim()) || heading(page, line, parts)) return void ignore('a heading');
  if (labelBeside(page, line, parts)) return void ignore('the outcome or the sentence of the charge above');
  if (bareLabel(page, line, parts, later)) return void ignore('a part of the charge above');
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
