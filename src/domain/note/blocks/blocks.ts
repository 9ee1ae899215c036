import type { Span } from '../caseNote';
import { decodeBase64Url, encodeBase64Url } from './base64url';
import { canonicalJson, fingerprint } from './hash';
import { meaningOf } from './meaning';
import { linesOutsideFences } from './noteLines';

export const BLOCK_KINDS = ['hold', 'charges', 'authorities', 'factors'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface BlockData {
  /** What the block was worked out from. */
  readonly inputs: unknown;
  readonly dataVersion: string;
  /** Fingerprint of the text between the markers. */
  readonly hash: string;
}

/** A generated block as it stands in a note. Offsets are UTF-16, the span holds both markers and not the line break after them. */
export interface NoteBlock {
  readonly kind: BlockKind;
  readonly span: Span;
  /** The opening line, where a lens or a problem stands. */
  readonly marker: Span;
  /** The whole block as it stands, markers included. */
  readonly text: string;
  /** The text between the markers. */
  readonly body: string;
  /** null: the marker's data cannot be read. */
  readonly data: BlockData | null;
  readonly editedByPerson: boolean;
  /** What is broken, in one sentence; null: nothing. */
  readonly damage: string | null;
}

const OPEN = /^ {0,3}<!-- detainer-desk:([a-z]{1,20}) v=(\d{1,4}) ?([A-Za-z0-9_-]*) ?-->[ \t]*$/;
const CLOSE = /^ {0,3}<!-- \/detainer-desk:([a-z]{1,20}) -->[ \t]*$/;
const FORMAT = 1;
const MARKER = 'detainer-desk:';

/** All blocks in the order of the text. A marker inside a code fence is an example and not a block. */
export function findBlocks(text: string): NoteBlock[] {
  if (!text.includes(`<!-- ${MARKER}`) && !text.includes(`<!-- /${MARKER}`)) return [];
  const out: NoteBlock[] = [];
  let open: Opening | undefined;
  for (const line of linesOutsideFences(text)) {
    if (!line.text.includes(MARKER)) continue;
    const opening = OPEN.exec(line.text);
    const closing = opening ? null : CLOSE.exec(line.text);
    const span = { start: line.start, end: line.end };
    if (opening && isKind(opening[1])) {
      if (open) out.push(unclosed(text, open));
      open = { kind: opening[1], format: Number(opening[2]), code: opening[3] ?? '', line: span, next: line.next };
    } else if (closing && isKind(closing[1])) {
      if (open?.kind === closing[1]) out.push(closed(text, open, span));
      else if (open) out.push(unclosed(text, open));
      if (open?.kind !== closing[1]) out.push(stray(text, closing[1], span));
      open = undefined;
    }
  }
  if (open) out.push(unclosed(text, open));
  return out;
}

interface Opening {
  readonly kind: BlockKind;
  readonly format: number;
  readonly code: string;
  readonly line: Span;
  readonly next: number;
}

function closed(text: string, open: Opening, end: Span): NoteBlock {
  const span = { start: open.line.start, end: end.end };
  const body = text.slice(open.next, Math.max(open.next, end.start)).replace(/\r?\n$/, '');
  const data = open.format === FORMAT ? readData(open.code) : null;
  const damage =
    open.format !== FORMAT
      ? 'This block was written by a newer version of Detainer Desk and is left as it is.'
      : data === null
        ? 'The first line of this block was changed, so nothing can be checked. Insert it again.'
        : null;
  const editedByPerson = data !== null && data.hash !== bodyHash(body) && data.hash !== bytesHash(body);
  return { kind: open.kind, span, marker: open.line, text: text.slice(span.start, span.end), body, data, editedByPerson, damage };
}

function unclosed(text: string, open: Opening): NoteBlock {
  const damage = `The closing line "<!-- /${MARKER}${open.kind} -->" of this block is missing. Put it back, or take the first line out.`;
  return broken(text, open.kind, open.line, damage, readData(open.code));
}

function stray(text: string, kind: BlockKind, line: Span): NoteBlock {
  return broken(text, kind, line, 'This closing line has no beginning. Take it out, or insert the block again.', null);
}

function broken(text: string, kind: BlockKind, line: Span, damage: string, data: BlockData | null): NoteBlock {
  return {
    kind,
    span: line,
    marker: line,
    text: text.slice(line.start, line.end),
    body: '',
    data,
    editedByPerson: false,
    damage,
  };
}

export type BlockState = 'current' | 'stale-inputs' | 'stale-data' | 'edited-by-person' | 'damaged';

export interface BlockCheck {
  /** The most important of the findings below. */
  readonly state: BlockState;
  readonly edited: boolean;
  readonly staleInputs: boolean;
  readonly staleData: boolean;
}

/** Compares a block with what holds now. `inputs` null: the note no longer says enough to work the block out. */
export function checkBlock(block: NoteBlock, now: { readonly inputs: unknown; readonly dataVersion: string }): BlockCheck {
  if (block.damage !== null || block.data === null)
    return { state: 'damaged', edited: false, staleInputs: false, staleData: false };
  const staleInputs = canonicalJson(block.data.inputs) !== canonicalJson(now.inputs);
  const staleData = block.data.dataVersion !== now.dataVersion;
  const edited = block.editedByPerson;
  const state = edited ? 'edited-by-person' : staleInputs ? 'stale-inputs' : staleData ? 'stale-data' : 'current';
  return { state, edited, staleInputs, staleData };
}

/** The whole block, markers included, without a line break at the end. `body` is Markdown. */
export function writeBlock(
  kind: BlockKind,
  inputs: unknown,
  dataVersion: string,
  body: string,
  eol: '\n' | '\r\n' = '\n',
): string {
  const clean = safeBody(body);
  const code = encodeBase64Url(canonicalJson({ i: inputs, d: dataVersion, h: bodyHash(clean) }));
  return [`<!-- ${MARKER}${kind} v=${FORMAT} ${code} -->`, ...clean.split('\n'), `<!-- /${MARKER}${kind} -->`].join(eol);
}

/**
 * The same block with other inputs and another body, where neither was worked out anew. It stays "edited by a person" if it was, and the
 * fingerprint of what stood there before does not stay behind.
 */
export function rewriteBlock(block: NoteBlock, inputs: unknown, body: string): string {
  const eol = block.text.includes('\r\n') ? '\r\n' : '\n';
  const marker = block.text.slice(0, block.marker.end - block.marker.start);
  const hash = block.editedByPerson ? 'edited' : bodyHash(body);
  const first =
    block.data === null
      ? marker
      : `<!-- ${MARKER}${block.kind} v=${FORMAT} ${encodeBase64Url(canonicalJson({ i: inputs, d: block.data.dataVersion, h: hash }))} -->`;
  if (block.span.end === block.marker.end) return first; // the closing line is missing: only the first line is known to be ours
  return [first, ...body.split('\n'), `<!-- /${MARKER}${block.kind} -->`].join(eol);
}

/** The edit that puts a new version in the place of a block; only the block's own span is touched. */
export function replaceBlock(block: NoteBlock, written: string): { readonly span: Span; readonly newText: string } {
  return { span: block.span, newText: written };
}

/** The text to insert at `offset` so that the block stands on lines of its own with a blank line on either side. */
export function insertionText(text: string, offset: number, written: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(Math.max(0, offset - 4), offset).replace(/\r/g, '');
  const after = text.slice(offset, offset + 4).replace(/\r/g, '');
  const above = offset === 0 || before.endsWith('\n\n') || before === '\n' ? 0 : before.endsWith('\n') ? 1 : 2;
  const below = after === '' ? 1 : after.startsWith('\n\n') || after === '\n' ? 0 : after.startsWith('\n') ? 1 : 2;
  return eol.repeat(above) + written.replace(/\r?\n/g, eol) + eol.repeat(below);
}

/** A formatter that aligns a table or puts a blank line in changes no word, and is not an edit. */
function bodyHash(body: string): string {
  return fingerprint(meaningOf(body));
}

/** As blocks written before November 28, 2026 have it. */
function bytesHash(body: string): string {
  return fingerprint(body.replace(/\r\n?/g, '\n'));
}

/** What a person typed (a charge's words, for example) must not be able to end or begin a block. */
function safeBody(body: string): string {
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/(?<!\n)\n+$/, '')
    .replace(/<!--(?=\s*(?:\/\s*)?detainer-desk:)/g, '&lt;!--');
}

function readData(code: string): BlockData | null {
  const json = code === '' ? undefined : decodeBase64Url(code);
  if (json === undefined) return null;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return null;
  }
  if (nestedDeeper(data, MOST_NESTED)) return null;
  if (typeof data !== 'object' || data === null || !('i' in data) || !('d' in data) || !('h' in data)) return null;
  return typeof data.d === 'string' && typeof data.h === 'string' ? { inputs: data.i, dataVersion: data.d, hash: data.h } : null;
}

/** Inputs nest five levels. What nests without end would take the stack of everything that walks through it. */
const MOST_NESTED = 32;

function nestedDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((v) => nestedDeeper(v, most - 1));
}

function isKind(word: string | undefined): word is BlockKind {
  return BLOCK_KINDS.some((k) => k === word);
}
