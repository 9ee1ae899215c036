/** Values behind a label, with a colon or without, and headings of a stage. */
import { kindOf, startsWithDay, type Line } from '../cells';
import type { Labelled } from '../labels';
import type { PageParts } from '../pageParts';
import { readTokens } from '../phrases';
import { addCharge } from './addCharge';
import { NOTHING, SENTENCE_LINE, enter, spokenOf, outcomeIn, apply, onlyOutcome, type Page } from './state';

/** Values behind a known label. Returns whether it is used up; false: its value is to be read as a charge or a hold. */
export function takesLabel(label: Labelled, page: Page, parts: PageParts, reasons: string[]): boolean {
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
    case 'amended':
      if (d && value !== '' && parts.charge(value, page.jurisdiction).evident) d.amended = value;
      reasons.push('what the charge above became');
      return d !== null;
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
      // A rap sheet tells the court behind the arrest, and then the same counts again.
      if (page.arrests && /^court$/i.test(label.label)) enter(page, 'court');
      reasons.push(kind === 'personal' ? 'personal data' : 'an agency, a place or a remark');
      return true;
  }
}

/** "Disposition   07/07/2025   GUILTY PLEA": a label without a colon, and its value in a cell of its own. */
export function labelBeside(page: Page, line: Line, parts: PageParts): boolean {
  const [first, ...others] = line.cells;
  const kind = first && others.length > 0 ? parts.lines.column(first.text) : null;
  if (!first || (kind !== 'outcome' && kind !== 'sentence')) return false;
  const value = others.find((c) =>
    kind === 'outcome' ? onlyOutcome(c.text, parts) : parts.charge(c.text, page.jurisdiction).sentence !== undefined,
  );
  if (!value || parts.lines.stage(value.text) !== null) return false;
  return takesLabel({ kind, label: first.text, value: value.text, number: undefined }, page, parts, []);
}

/** "Final Charge Disposition GUILTY": a label without a colon, and a value that fits it. */
export function bareLabel(page: Page, line: Line, parts: PageParts, later: Labelled[]): boolean {
  const cell = line.cells.length === 1 ? line.cells[0] : undefined;
  const found = cell === undefined || parts.lines.label(cell.text) ? null : parts.lines.bareLabel(cell.text);
  if (!cell || !found) return false;
  const read = parts.charge(found.value, page.jurisdiction);
  if (found.kind === 'offense') {
    if (!read.evident || readTokens(found.label).length < 2) return false;
    addCharge(page, line, { ...cell, text: found.value }, found, parts);
    return true;
  }
  const fits: Readonly<Record<string, boolean>> = {
    statute: read.statutes.length > 0 && !read.evident,
    outcome: onlyOutcome(found.value, parts),
    sentence: /\d/.test(found.value) && (!read.evident || SENTENCE_LINE.test(found.value) || /^\d+\s?[dmy]\b/i.test(found.value)),
    class: kindOf(found.value) === 'class',
  };
  if (page.current === null || fits[found.kind] !== true) return false;
  later.push(found);
  return true;
}

export function stageOf(line: Line, parts: PageParts): string | null {
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
