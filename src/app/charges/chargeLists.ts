/**
 * Which list of charges a table in a note was made from. The front matter has one list and a note may have several tables (another arrest,
 * a booking sheet), so each table carries where its charges came from and is compared with that list alone.
 */
import { writeBlock, type NoteBlock } from '../../domain/note/blocks/blocks';
import type { CaseNote } from '../../domain/note/caseNote';
import { noteToClassifyRequest } from '../../domain/note/noteRequests';
import type { ChargeInput, ClassifyRequest } from '../../domain/offense/answers';

/** `note`: the charges of the front matter. `own`: charges that were selected or picked, and stand in the table alone. */
export type ChargeList = 'note' | 'own';

export function writeChargesBlock(
  request: ClassifyRequest,
  from: ChargeList | undefined,
  dataVersion: string,
  table: string,
): string {
  return writeBlock('charges', from === undefined ? request : { ...request, from }, dataVersion, table);
}

/** What the first line of a table says of its list; undefined: written before tables said so. */
export function listNamedBy(block: NoteBlock): ChargeList | undefined {
  const inputs = block.data?.inputs;
  if (typeof inputs !== 'object' || inputs === null || !('from' in inputs)) return undefined;
  return inputs.from === 'note' || inputs.from === 'own' ? inputs.from : undefined;
}

/**
 * For a table that is being written. `started`: where the charges came from, where that is known. A table that is put beside one of the front
 * matter's list has a list of its own.
 */
export function listOfNewTable(
  request: ClassifyRequest,
  note: CaseNote,
  started: ChargeList | undefined,
  beside: readonly NoteBlock[],
): ChargeList {
  if (beside.some((b) => b.kind === 'charges' && listNamedBy(b) !== 'own')) return 'own';
  const listed = chargesOf(note);
  if (started === 'note' || sameList(request.charges, listed)) return 'note';
  return started ?? (shares(request.charges, listed) ? 'note' : 'own');
}

/** The list a table is to be compared with; `unknown`: it does not say, and its charges do not tell. */
export function listComparedWith(
  block: NoteBlock,
  charges: readonly ChargeInput[],
  note: CaseNote,
  tables: readonly NoteBlock[],
): ChargeList | 'unknown' {
  const named = listNamedBy(block);
  const listed = chargesOf(note);
  if (named === 'note') return 'note';
  // The only table of a note: where it names a charge of the front matter, the front matter speaks of it.
  if (tables.length < 2) return named === 'own' && !shares(charges, listed) ? 'own' : 'note';
  if (named === 'own') {
    const taken = tables.some((t) => listNamedBy(t) === 'note');
    return !taken && sameList(charges, listed) ? 'note' : 'own';
  }
  if (sameList(charges, listed)) return 'note';
  return shares(charges, listed) ? 'unknown' : 'own';
}

/** The same line of the record: by its code, or by its words where one side has no code yet. */
export function sameCharge(a: ChargeInput, b: ChargeInput): boolean {
  if (a.code !== undefined && b.code !== undefined) return a.code === b.code;
  return a.text !== undefined && a.text === b.text;
}

function chargesOf(note: CaseNote): readonly ChargeInput[] {
  const asked = noteToClassifyRequest(note);
  return asked.kind === 'request' ? asked.request.charges : [];
}

function sameList(a: readonly ChargeInput[], b: readonly ChargeInput[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((charge, i) => sameCharge(charge, b[i] ?? {}));
}

function shares(a: readonly ChargeInput[], b: readonly ChargeInput[]): boolean {
  return a.some((one) => b.some((other) => sameCharge(one, other)));
}
