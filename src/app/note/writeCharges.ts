/** The charges of the page become those of the note: each keeps its own facts, wherever it stands in the list. No editor. */
import type { CaseNote } from '../../domain/note/caseNote';
import { applyEdit } from '../../domain/note/frontMatter/editFrontMatter';
import { arrangeList, type Entry } from '../../domain/note/frontMatter/arrangeList';
import { setFrontMatterValues } from '../../domain/note/frontMatter/writeValues';
import { readYamlFrontMatter, type YamlPath } from '../../domain/note/frontMatter/yamlFrontMatter';
import { NO_ROW, type ChargeForm, type ChargesForm } from '../../protocol/charges';
import { chargeForm, findingOf } from '../charges/chargesView';

/** An attorney's finding, by its name on the page and its key in the note. */
const FINDING_KEYS = [
  ['aggravatedFelony', 'aggravated-felony'],
  ['conviction', 'conviction'],
] as const;

export type WrittenCharges =
  | { readonly kind: 'text'; readonly text: string; readonly left: readonly string[] }
  | { readonly kind: 'cannot'; readonly message: string };

/** `noted`: what the note says as it stands; `form.charges[i].noteRow` says which of its charges each one is. */
export function writeCharges(text: string, noted: CaseNote, form: ChargesForm): WrittenCharges {
  const rows = rowsOf(text);
  const taken = new Set<number>();
  const charges = form.charges.map((charge) => {
    const known = charge.noteRow >= 0 && charge.noteRow < rows.length && !taken.has(charge.noteRow);
    if (known) taken.add(charge.noteRow);
    return { charge, row: known ? charge.noteRow : NO_ROW };
  });
  const arranged = arrange(text, rows, charges);
  if (arranged.kind === 'cannot') return arranged;
  const left: string[] = [];
  const places = rowsOf(arranged.text);
  const values = charges.flatMap(({ charge, row }, i) => {
    const was = row === NO_ROW ? undefined : noted.charges[row];
    const base: YamlPath = ['charges', places[i] ?? i];
    return chargeChanges(charge, was === undefined ? undefined : chargeForm(was, ''), base, `charge ${i + 1}`, left);
  });
  const complete =
    form.recordComplete === (noted.recordComplete ?? false)
      ? []
      : [[['record-complete'], form.recordComplete ? 'yes' : ''] as const];
  const edit = setFrontMatterValues(arranged.text, [...values, ...complete]);
  if (edit.kind === 'cannot') return edit;
  return { kind: 'text', text: applyEdit(arranged.text, edit.edit), left };
}

/** The places of the charges in the note's list; entries that are no charge are passed over, as the reader does. */
function rowsOf(text: string): readonly number[] {
  const { data } = readYamlFrontMatter(text);
  const list = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)['charges'] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, i) => (typeof item === 'object' && item !== null && !Array.isArray(item) ? [i] : []));
}

type Placed = readonly { readonly charge: ChargeForm; readonly row: number }[];

/** Removed, added and moved charges; the facts come afterwards. What stands in the list and is not shown stays where it is. */
function arrange(
  text: string,
  rows: readonly number[],
  charges: Placed,
): { readonly kind: 'text'; readonly text: string } | { readonly kind: 'cannot'; readonly message: string } {
  const inPlace = charges.length === rows.length && charges.every(({ row }, i) => row === i);
  if (inPlace) return { kind: 'text', text };
  const entries: Entry[] = charges.map(({ charge, row }): Entry => {
    const place = rows[row];
    if (place !== undefined) return place;
    return charge.code ? { key: 'code', value: charge.code } : { key: 'text', value: charge.text.trim() };
  });
  const list = listLength(text);
  for (let place = 0; place < list; place++) {
    if (rows.includes(place)) continue;
    const before = entries.map((e, i) => (typeof e === 'number' && e < place ? i : -1));
    entries.splice(Math.max(-1, ...before) + 1, 0, place);
  }
  const edit = arrangeList(text, 'charges', entries);
  return edit.kind === 'cannot' ? edit : { kind: 'text', text: applyEdit(text, edit.edit) };
}

function listLength(text: string): number {
  const { data } = readYamlFrontMatter(text);
  const list = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)['charges'] : undefined;
  return Array.isArray(list) ? list.length : 0;
}

function chargeChanges(
  charge: ChargeForm,
  was: ChargeForm | undefined,
  base: YamlPath,
  name: string,
  left: string[],
): (readonly [YamlPath, string])[] {
  const values: (readonly [YamlPath, string])[] = [];
  const put = (keys: readonly string[], value: string, before: string): void => {
    if (value.trim() !== before.trim()) values.push([[...base, ...keys], value.trim()]);
  };
  put(['code'], charge.code, was?.code ?? '');
  put(['text'], charge.text, was?.text ?? '');
  put(['count'], charge.count, was?.count ?? '');
  put(['modifier'], charge.modifier, was?.modifier ?? '');
  put(['disposition'], charge.disposition, was?.disposition ?? '');
  put(['sentence'], sentenceText(charge), was ? sentenceText(was) : '');
  put(['max'], charge.maxPunishment, was?.maxPunishment ?? '');
  for (const [fact, key] of FINDING_KEYS) {
    const found = findingOf(charge, fact);
    const before = was && findingOf(was, fact);
    const typed = Object.values(charge.findings[fact] ?? {}).some((part) => part.trim() !== '');
    if (found) for (const part of ['finding', 'by', 'on'] as const) put([key, part], found[part], before?.[part] ?? '');
    else if (typed) left.push(`the attorney’s finding on ${name}, which needs who found it and a date`);
    else if (before) values.push([[...base, key], '']);
  }
  return values;
}

function sentenceText(c: ChargeForm): string {
  return (['years', 'months', 'days'] as const).flatMap((unit) => (c[unit] ? [`${Number(c[unit])} ${unit}`] : [])).join(' ');
}
