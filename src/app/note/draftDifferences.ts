/** Whether a draft was typed over what the note still says. No editor. */
import { loadNoteKeys } from '../../data/notes';
import { NOTED_FACTS } from '../../domain/note/keys/detainerFacts';
import { NO_ROW, type ChargeForm, type ChargesForm } from '../../protocol/charges';
import type { HoldForm } from '../../protocol/hold';
import type { NoteState, TypedOver } from '../../protocol/hostState';

const MOST = 8;

/** null: it can be saved. Only what would be saved is compared. */
export function draftDifferences(
  draft: { readonly hold: HoldForm | null; readonly charges: ChargesForm | null },
  over: TypedOver,
  note: Pick<NoteState, 'id' | 'name' | 'hold' | 'charges'>,
): { message: string; differences: string[] } | null {
  const undone = over.beforeSaving !== null && holdDifferences(over.beforeSaving, note.hold).length === 0;
  const all = [
    ...(draft.hold && !undone ? holdDifferences(over.hold, note.hold) : []),
    ...(draft.charges ? chargesDifferences(over.charges, note.charges) : []),
  ];
  const more = all.length - MOST;
  const differences = [...all.slice(0, MOST), ...(more > 0 ? [`and ${more} more`] : [])];
  if (over.id !== note.id)
    return { message: `These values were typed for ${over.name}, so nothing was saved into ${note.name}.`, differences };
  return all.length === 0
    ? null
    : { message: 'The note was changed after these values were typed, so nothing was saved.', differences };
}

/**
 * The charges with their places in the note as it is now, for a person who saw that it changed and saves all the same. One that the note
 * no longer has, or has otherwise, is a new one: no other charge's facts go with it.
 */
export function placedAnew(charges: ChargesForm, over: ChargesForm, now: ChargesForm): ChargesForm {
  const facts = ({ noteRow: _row, name: _name, ...rest }: ChargeForm): string => JSON.stringify(rest);
  const free = now.charges.map(facts);
  const rows = new Map<number, number>();
  for (const [row, charge] of over.charges.entries()) {
    const place = free.indexOf(facts(charge));
    if (place < 0) continue;
    free[place] = '';
    rows.set(row, place);
  }
  return { ...charges, charges: charges.charges.map((c) => ({ ...c, noteRow: rows.get(c.noteRow) ?? NO_ROW })) };
}

function holdDifferences(then: HoldForm, now: HoldForm): string[] {
  const [before, after] = [flat(then), flat(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) =>
    says(labelOf(path), before.get(path) ?? '', after.get(path) ?? ''),
  );
}

/** Fields of the form whose name is not that of their key. */
const PATHS: Readonly<Record<string, string>> = {
  zone: 'zone',
  jurisdiction: 'jurisdiction',
  inauguration: 'detainer.inauguration-area',
  ...Object.fromEntries(NOTED_FACTS.map((fact) => [fact.prop, `detainer.${fact.key}`])),
  convicted: 'charges.*.disposition',
};

/** What the form has, by the path of the note. */
function flat(form: HoldForm): Map<string, string> {
  const { facts, before, answers, localDays, nudge: _nudge, compare: _compare, ...plain } = form;
  const all = { ...plain, ...before, ...answers, localDays: localDays.map((d) => Object.values(d).join(' ')).join('; ') };
  return new Map([
    ...Object.entries(all).map(([key, value]) => [PATHS[key] ?? `detainer.${key}`, value] as const),
    ...Object.entries(facts),
  ]);
}

function chargesDifferences(then: ChargesForm, now: ChargesForm): string[] {
  const names = (form: ChargesForm): string =>
    form.charges.map((c) => [c.code, c.name || c.text, c.disposition].filter(Boolean).join(' ')).join('; ');
  const [before, after] = [JSON.stringify(then.charges), JSON.stringify(now.charges)];
  return [
    ...(before === after ? [] : says('Charges', names(then), names(now), true)),
    ...says(labelOf('record-complete'), then.recordComplete ? 'yes' : '', now.recordComplete ? 'yes' : ''),
  ];
}

function says(label: string, before: string, after: string, differs = before !== after): string[] {
  const quoted = (value: string): string => (value === '' ? 'nothing' : `“${value.slice(0, 200)}”`);
  return differs ? [`${label}: the note had ${quoted(before)} then and has ${quoted(after)} now.`] : [];
}

function labelOf(path: string): string {
  const keys = loadNoteKeys();
  return (keys.ok ? keys.rows.find((r) => r.path === path)?.label : undefined) ?? path;
}
