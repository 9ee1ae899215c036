/** Whether the deadline in a note still says what the note and the rules say now. Pure: asked by the problems and by the fix. */
import { holdRequestFrom } from '../../data/requests';
import { noteToHoldRequest, type NoteDefaults } from '../../domain/note/noteRequests';
import type { HoldAnswer, HolidayRuleId, HoldRequest } from '../../domain/detainer/answers';
import { writableRequest } from '../../domain/detainer/protectedAnswers';
import type { NoteBlock } from '../../domain/note/blocks/blocks';
import type { CaseNote } from '../../domain/note/caseNote';
import { canonicalJson } from '../../domain/note/blocks/hash';
import { NOTED_FACTS, type DetainerFact } from '../../domain/note/keys/detainerFacts';
import { placeNoteTime } from '../../domain/note/keys/noteTime';

/** For a block whose data this version cannot use. */
export const UNKNOWN_INPUTS =
  'This block was written by a newer version of Detainer Desk, or changed by hand, so it cannot be checked. Insert it again, or leave it as it is.';

export interface BlockApi {
  readonly dataVersion: string;
  computeHold(r: HoldRequest): HoldAnswer;
  noteBlock(r: HoldRequest, a: HoldAnswer): string;
}

export type BlockState =
  | { readonly kind: 'current' }
  | { readonly kind: 'damaged'; readonly message: string }
  /** `now`: the block as it would be written now; null where the note no longer says enough. */
  | {
      readonly kind: 'inputs' | 'rules';
      readonly message: string;
      readonly now: string | null;
      readonly edited: boolean;
      /** Why the block is not rewritten before its difference was shown, in one sentence. */
      readonly lookFirst?: string;
    };

type Named = readonly (readonly [keyof HoldRequest, string])[];
const named = (facts: readonly DetainerFact[]): Named =>
  facts.flatMap(({ field, changed }) => (field && changed ? [[field, changed] as const] : []));

/** Keys of a request that a note can carry. Answers that must not stand in a note are not here. */
const NOTE_KEYS: Named = [
  ['zone', 'the time zone'],
  ['jurisdiction', 'the state'],
  ['occurrence', 'which of the two repeated hours'],
  ['convicted', 'the conviction'],
  ...named(NOTED_FACTS.filter((f) => !f.whereGiven)),
];
const NOTE_KEYS_WHERE_GIVEN = named(NOTED_FACTS.filter((f) => f.whereGiven));

/** What a request without a rule means. */
const DEFAULT_RULE: HolidayRuleId = 'in-lieu';

export function holdBlockState(block: NoteBlock, note: CaseNote, api: BlockApi, defaults: NoteDefaults = {}): BlockState {
  if (block.damage !== null || block.data === null)
    return { kind: 'damaged', message: block.damage ?? 'This block cannot be checked.' };
  const then = readInputs(block.data.inputs);
  if (!then) return { kind: 'damaged', message: UNKNOWN_INPUTS };
  const edited = block.editedByPerson;
  // A quick check in a note that says nothing about a hold: only the rules can have changed.
  const asked = note.detainer.releasable === undefined ? undefined : noteToHoldRequest(note, defaults);
  if (asked?.kind === 'missing')
    return {
      kind: 'inputs',
      message: `The note changed, and this deadline cannot be checked: ${asked.missing.map((m) => m.question).join(' ')}`,
      now: null,
      edited,
    };
  const now = asked ? merge(then, asked.request) : then;
  const answer = api.computeHold(now);
  const written = answer.kind === 'hold' || answer.kind === 'no-hold' ? api.noteBlock(now, answer) : null;
  const changed = asked
    ? [...NOTE_KEYS, ...NOTE_KEYS_WHERE_GIVEN]
        .filter(([key]) => !sameInput(key, then, now))
        // the time of release is what people look for first
        .sort(([a], [b]) => Number(b === 'releasable') - Number(a === 'releasable'))
        .map(([, words]) => words)
    : [];
  if (changed.length > 0)
    return {
      kind: 'inputs',
      message: `The note changed since this deadline was worked out: ${changed.join(', ')}.`,
      now: written,
      edited,
    };
  if (block.data.dataVersion === api.dataVersion || written === null) return { kind: 'current' };
  // Newer rules that say the same need no new block.
  const body = (text: string): string => withoutVersion(text, block.data?.dataVersion ?? '', api.dataVersion);
  if (!edited && sameBody(body(bodyOf(written)), body(block.body))) return { kind: 'current' };
  return {
    kind: 'rules',
    message: `Rules or holidays changed since this deadline was worked out under those of ${block.data.dataVersion}.`,
    now: written,
    edited,
  };
}

/** What stands between the markers of a block that was just written. */
function bodyOf(written: string): string {
  return written.split('\n').slice(1, -1).join('\n');
}

/** Line ends differ between machines and are no difference. */
export function sameBody(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?<!\n)\n+$/, '');
  return plain(a) === plain(b);
}

function withoutVersion(text: string, then: string, now: string): string {
  return text.replaceAll(then, '').replaceAll(now, '');
}

function merge(then: HoldRequest, now: HoldRequest): HoldRequest {
  const kept = Object.fromEntries(Object.entries(then).filter(([key]) => !NOTE_KEYS.some(([k]) => k === key)));
  return { ...kept, ...now };
}

function sameInput(key: keyof HoldRequest, then: HoldRequest, now: HoldRequest): boolean {
  const a = then[key];
  const b = now[key];
  if (key === 'occurrence') return true; // part of the time itself
  if (key === 'releasable' || key === 'received' || key === 'iceCustodySince') return instant(a, then) === instant(b, now);
  if (key === 'servedBy287g') return sameService(then, now);
  if (key === 'holidayRule') return (a ?? DEFAULT_RULE) === (b ?? DEFAULT_RULE);
  // Not known and not said are the same answer.
  return canonicalJson(a ?? 'unknown') === canonicalJson(b ?? 'unknown');
}

function sameService(then: HoldRequest, now: HoldRequest): boolean {
  const [a, b] = [then, now].map((r) => [r.servedBy287g?.by ?? 'unknown', instant(r.servedBy287g?.at, r)]);
  return canonicalJson(a) === canonicalJson(b);
}

/** "2026-11-20 15:00" and "2026-11-20T15:00-06:00" are the same moment in Chicago. */
function instant(value: unknown, request: HoldRequest): string {
  if (typeof value !== 'string') return '';
  const text = request.occurrence && request.releasable === value ? `${value} ${request.occurrence}` : value;
  const placed = placeNoteTime(text.replace(/(T\d{2}:\d{2}):00/, '$1'), request.zone);
  return placed.kind === 'placed' ? String(placed.utc) : value;
}

/** The data of the first line, if it is a request we know; answers that no note may carry are left out. */
function readInputs(inputs: unknown): HoldRequest | undefined {
  const read = holdRequestFrom(inputs);
  return read && writableRequest(read);
}
