/**
 * JSON with comments, by the parser of VS Code itself, so that every value knows its place. A folder that others write to is read with limits,
 * and in time that grows with the file.
 */
import { createScanner, parseTree, type Node, type ParseError } from 'jsonc-parser';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** One thing that is wrong with the text itself. */
export interface JsonProblem {
  readonly place: Place;
  readonly message: string;
}

export type JsonText =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Codes without quotation marks; a row that holds one cannot be used, everything else can. */
      readonly problems: readonly JsonProblem[];
      placeOf(path: readonly (string | number)[]): Place;
    }
  | { readonly ok: false; readonly message: string; readonly place: Place };

const MAX_DEPTH = 30;
const MAX_VALUES = 200_000;
/** The parser's kinds of words; its own names for them are there for the compiler only. */
const OPEN: ReadonlySet<number> = new Set([1, 3]);
const CLOSE: ReadonlySet<number> = new Set([2, 4]);
const SEPARATOR: ReadonlySet<number> = new Set([5, 6]);
const NUMBER = 11;
const END_OF_TEXT = 17;

export function readJsonText(text: string): JsonText {
  const scanned = scan(text);
  if (!('bare' in scanned)) return refuse(text, scanned);
  const errors: ParseError[] = [];
  const root = parseTree(scanned.text, errors, { allowTrailingComma: true, allowEmptyContent: false });
  const [error] = errors;
  if (error !== undefined || root === undefined) return refuse(text, syntaxProblem(text, error));
  try {
    const value = valueOf(root);
    return { ok: true, value, problems: scanned.bare, placeOf: (path) => placeOf(root, path) };
  } catch (e) {
    if (e instanceof Refused) return refuse(text, { message: e.message, place: { start: e.at, end: e.at + 1 } });
    throw e;
  }
}

function refuse(text: string, { message, place }: JsonProblem): JsonText {
  const start = Math.min(place.start, text.length);
  return { ok: false, message, place: { start, end: Math.min(Math.max(place.end, start + 1), text.length) } };
}

/**
 * One pass over the words of the text before it is parsed: the parser calls itself for each level, so what nests without end never reaches it.
 * A code such as 0901 is no number of JSON: it is said, and an empty object is handed on in its place.
 */
function scan(text: string): JsonProblem | { readonly text: string; readonly bare: readonly JsonProblem[] } {
  const scanner = createScanner(text, true);
  const bare: JsonProblem[] = [];
  const parts: string[] = [];
  let [depth, values, copied] = [0, 0, 0];
  if (text.startsWith('\uFEFF')) {
    parts.push(' ');
    copied = 1;
    scanner.setPosition(1);
  }
  for (;;) {
    const kind: number = scanner.scan();
    if (kind === END_OF_TEXT) break;
    const start = scanner.getTokenOffset();
    if (OPEN.has(kind) && ++depth > MAX_DEPTH)
      return { message: `This is nested more than ${String(MAX_DEPTH)} deep.`, place: { start, end: start + 1 } };
    if (CLOSE.has(kind)) depth--;
    if (!SEPARATOR.has(kind) && ++values > MAX_VALUES)
      return { message: 'The file holds too many values.', place: { start, end: start + 1 } };
    if (kind !== NUMBER) continue;
    const digits = BARE_CODE.exec(text.slice(start, start + LONGEST_CODE))?.[0];
    if (digits === undefined) continue;
    const end = start + digits.length;
    bare.push({
      place: { start, end },
      message: `Put this in quotation marks: "${digits}". Without them the leading zero is no JSON.`,
    });
    parts.push(text.slice(copied, start), NO_VALUE.padEnd(digits.length));
    copied = end;
    scanner.setPosition(end);
  }
  return { text: parts.length === 0 ? text : parts.join('') + text.slice(copied), bare };
}

/** Stands in its place, as long as it, so that every other place stays where it is: no schema of ours takes an empty object for a code. */
const NO_VALUE = '{}';
const LONGEST_CODE = 40;
const BARE_CODE = /^-?0\d+(?![\w.])/;

function syntaxProblem(text: string, error: ParseError | undefined): JsonProblem {
  const at = error?.offset ?? 0;
  const place = { start: at, end: at + Math.max(1, error?.length ?? 1) };
  if (text.trim() === '') return { place: { start: 0, end: 1 }, message: 'The file is empty. It may be half written.' };
  return { place, message: (error && WORDS[error.error]) ?? 'A value was expected here.' };
}

/** By the numbers of the parser's ParseErrorCode, which is an enum for the compiler only. */
const WORDS: Readonly<Record<number, string>> = {
  1: 'This is not a value. A text stands in quotation marks.',
  2: 'This number cannot be read.',
  3: 'A name in quotation marks was expected here.',
  4: 'A value was expected here.',
  5: '":" was expected here.',
  6: '"," was expected here.',
  7: '"}" was expected here. The file may be half written.',
  8: '"]" was expected here. The file may be half written.',
  9: 'The file ends before this.',
  11: 'This comment has no end.',
  12: 'Quotation marks are opened here and not closed on this line. Put "\\n" for a new line, or close them.',
  13: 'This number has no end.',
  14: 'This text has a "\\u" without its four digits.',
  15: 'This text has a "\\" that means nothing. Write "\\\\" for one.',
  16: 'This text has a character that cannot be seen, a control character. Take it out.',
};

class Refused extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value;
  const out: Record<string, unknown> = {};
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (!key || !value) continue;
    const name = String(key.value);
    if (name === '__proto__') throw new Refused('"__proto__" cannot be a name.', key.offset);
    if (Object.hasOwn(out, name)) throw new Refused(`"${name.slice(0, 40)}" is given twice.`, key.offset);
    out[name] = valueOf(value);
  }
  return out;
}

/** The place of a value; of a key that has none, the nearest value around it. */
function placeOf(root: Node, path: readonly (string | number)[]): Place {
  let node = root;
  let key: Node | undefined;
  for (const step of path) {
    const property = node.type === 'object' ? node.children?.find((c) => c.children?.[0]?.value === step) : undefined;
    const next = node.type === 'array' ? (typeof step === 'number' ? node.children?.[step] : undefined) : property?.children?.[1];
    if (!next) break;
    key = property?.children?.[0];
    node = next;
  }
  // a whole list or object would underline half the file: its key or its first character says enough
  if (node.type !== 'object' && node.type !== 'array') return placeOfNode(node);
  return key ? placeOfNode(key) : { start: node.offset, end: node.offset + 1 };
}

function placeOfNode({ offset, length }: Node): Place {
  return { start: offset, end: offset + length };
}
