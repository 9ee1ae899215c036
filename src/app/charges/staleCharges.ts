/** Whether the table of charges in a note still says what the note and the rules say now. Pure: asked by the problems and by the fix. */
import { classifyRequestFrom } from '../../data/requests';
import type { NoteBlock } from '../../domain/note/blocks/blocks';
import type { CaseNote } from '../../domain/note/caseNote';
import { canonicalJson } from '../../domain/note/blocks/hash';
import { noteToClassifyRequest } from '../../domain/note/noteRequests';
import type { ChargeInput, ClassifyRequest } from '../../domain/offense/answers';
import type { ReadTable } from '../../domain/offense/table';
import { listComparedWith, listNamedBy, sameCharge, writeChargesBlock } from './chargeLists';
import { sameBody, UNKNOWN_INPUTS, type BlockState } from '../deadline/staleBlocks';

export interface ChargesApi {
  readonly dataVersion: string;
  /** One sentence while the data cannot be used: then nothing is compared. */
  readonly problem: string | null;
  chargesTable(request: ClassifyRequest): string;
  readChargesTable(markdown: string): ReadTable | null;
}

const FACTS: readonly (readonly [keyof ChargeInput, string])[] = [
  ['code', 'the code'],
  ['text', 'its words'],
  ['count', 'the number of counts'],
  ['modifier', 'attempt or conspiracy'],
  ['disposition', 'the outcome'],
  ['sentence', 'the sentence'],
  ['maxPunishment', 'the most the statute allows'],
  ['aggravatedFelony', "the attorney's finding on an aggravated felony"],
  ['conviction', "the attorney's finding on a conviction"],
];
const RECORD = 'whether the whole record was checked';

/**
 * What the note says of a charge comes from the note; a fact that was given only in the classifier, or written into the table by hand, stays
 * as it was. A note that lists no charge says nothing about the table, and nothing about one that was made from a list of its own.
 * `tables`: all tables of charges of the note.
 */
export function chargesBlockState(
  block: NoteBlock,
  note: CaseNote,
  api: ChargesApi,
  tables: readonly NoteBlock[] = [block],
): BlockState {
  if (block.damage !== null || block.data === null)
    return { kind: 'damaged', message: block.damage ?? 'This block cannot be checked.' };
  const made = readInputs(block.data.inputs);
  if (!made) return { kind: 'damaged', message: UNKNOWN_INPUTS };
  if (api.problem !== null) return { kind: 'current' };
  const edited = block.editedByPerson;
  const byHand = edited ? editedFacts(block, made, api) : undefined;
  const then = byHand ? { ...byHand, ...placeOf(made) } : made;
  const list = listComparedWith(block, made.charges, note, tables);
  const ofNote = list === 'own' ? undefined : mergeNote(then, note);
  if (list === 'unknown' && ofNote && ofNote.changed.length > 0)
    return {
      kind: 'inputs',
      message: `This note has several tables of charges, and this one does not say where its charges came from. It differs from the front matter (${ofNote.changed.join('; ')}). If it should show the charges of the front matter, insert it again; otherwise leave it.`,
      now: null,
      edited,
    };
  const merged = ofNote ?? { request: then, changed: [], lost: 0 };
  const changed = [...(byHand ? changes(made, byHand, 'table') : []), ...merged.changed];
  const table = api.chargesTable(merged.request);
  const from = merged.changed.length > 0 ? 'note' : listNamedBy(block);
  const written = writeChargesBlock(merged.request, from, api.dataVersion, table);
  if (changed.length > 0) {
    // What somebody wrote may already be what would be written.
    if (sameBody(table, block.body)) return { kind: 'current' };
    return {
      kind: 'inputs',
      message:
        merged.changed.length > 0
          ? `The note no longer says what these levels were worked out from: ${changed.join('; ')}.`
          : `This table was changed since its levels were worked out: ${changed.join('; ')}.`,
      now: written,
      edited,
      ...(merged.lost > 0 ? { lookFirst: `${lostWords(merged.lost)} Look at the difference first.` } : {}),
    };
  }
  const { dataVersion } = block.data;
  if (dataVersion === api.dataVersion) return { kind: 'current' };
  // Newer data that say the same need no new table.
  if (!edited && sameBody(table, block.body)) return { kind: 'current' };
  return {
    kind: 'rules',
    message: `Codes or level rules changed since these levels were worked out under those of ${dataVersion}.`,
    now: written,
    edited,
  };
}

function lostWords(count: number): string {
  return count === 1 ? 'One charge stands only in the table.' : `${count} charges stand only in the table.`;
}

/** Facts that a person wrote into our table; undefined: only other words were changed. */
function editedFacts(block: NoteBlock, made: ClassifyRequest, api: ChargesApi): ClassifyRequest | undefined {
  const now = api.readChargesTable(block.body)?.request;
  // Through the table and back, so that what the table cannot carry is no difference.
  const before = api.readChargesTable(api.chargesTable(made))?.request;
  if (!now || !before || now.charges.length === 0) return undefined;
  return canonicalJson(now) === canonicalJson(before) ? undefined : now;
}

interface Merged {
  readonly request: ClassifyRequest;
  readonly changed: readonly string[];
  /** How many charges of the table the note does not list. */
  readonly lost: number;
}

function mergeNote(then: ClassifyRequest, note: CaseNote): Merged {
  const asked = noteToClassifyRequest(note);
  if (asked.kind === 'missing') return { request: then, changed: [], lost: 0 };
  const left = [...then.charges];
  const charges = asked.request.charges.map((said): ChargeInput => {
    const at = left.findIndex((c) => sameCharge(said, c));
    const known = at < 0 ? undefined : left.splice(at, 1)[0];
    return known ? { ...known, ...withoutUnknown(said) } : said;
  });
  const checked = note.recordComplete ?? then.recordComplete;
  const request = { charges, ...(checked === undefined ? {} : { recordComplete: checked }), ...placeOf(then), ...placeOf(note) };
  return { request, changed: changes(then, request, 'note'), lost: left.length };
}

/** "unknown" in the note is no answer, so it takes none away. */
function withoutUnknown(charge: ChargeInput): ChargeInput {
  const { disposition, ...rest } = charge;
  return disposition === undefined || disposition === 'unknown' ? rest : charge;
}

/** What is other, in words; nothing a person typed is repeated, because a problem is shown in lists and logs. */
function changes(before: ClassifyRequest, after: ClassifyRequest, where: 'note' | 'table'): string[] {
  const out: string[] = [];
  const sameList =
    before.charges.length === after.charges.length &&
    after.charges.every((c, i) => sameCharge(c, before.charges[i] ?? {}) || (!c.code && !c.text));
  if (sameList) {
    after.charges.forEach((c, i) => {
      const old = before.charges[i] ?? {};
      const facts = FACTS.filter(([key]) => canonicalJson(factOf(c, key)) !== canonicalJson(factOf(old, key))).map(([, w]) => w);
      if (facts.length > 0) out.push(`charge ${i + 1}: ${facts.join(', ')}`);
    });
  } else out.push(where === 'note' ? 'the list of charges' : 'the charges in it');
  if ((before.recordComplete === true) !== (after.recordComplete === true)) out.push(RECORD);
  return out;
}

function factOf(charge: ChargeInput, key: keyof ChargeInput): unknown {
  const value = charge[key];
  if (key === 'disposition') return value ?? 'unknown';
  if (key === 'count') return value ?? 1;
  return value ?? null;
}

/** The data of the first line, if it is a request we know; where the list came from stands beside it. */
function readInputs(inputs: unknown): ClassifyRequest | undefined {
  if (typeof inputs !== 'object' || inputs === null) return undefined;
  const { from: _from, ...request } = inputs as Record<string, unknown>;
  const read = classifyRequestFrom(request);
  if (!read || read.charges.length === 0) return undefined;
  return {
    charges: read.charges,
    ...(read.recordComplete === undefined ? {} : { recordComplete: read.recordComplete }),
    ...placeOf(read),
  };
}

/** Whose section numbers they are; a table made before this was written down has none. */
function placeOf({ jurisdiction }: { readonly jurisdiction?: string | undefined }): Pick<ClassifyRequest, 'jurisdiction'> {
  return jurisdiction === undefined ? {} : { jurisdiction };
}
