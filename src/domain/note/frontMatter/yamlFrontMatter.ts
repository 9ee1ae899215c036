import { isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import type { NoteEdit, Span } from '../caseNote';
import { oldSpellingOf } from '../keys/oldSpellings';
import { findFrontMatter } from './frontMatterBlock';
import { lateFrontMatter } from './lateFrontMatter';
import { nestsTooDeeply } from './nesting';

export interface FrontMatterProblem {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  /** What one fix writes, where it is more than another value. */
  readonly edit?: NoteEdit;
}

export type YamlPath = readonly (string | number)[];

export interface YamlFrontMatter {
  /** Maps without a prototype, arrays and strings; never a number, a date or a boolean. undefined: no front matter, or none that can be read. */
  readonly data: unknown;
  readonly body: string;
  readonly bodyStart: number;
  /** Both `---` lines included; null when there is none. */
  readonly frontMatter: Span | null;
  readonly problems: readonly FrontMatterProblem[];
  /** Where the value at this path stands in the text (for a key without a value: the key). */
  spanOf(path: YamlPath): Span | undefined;
  /** Where the key itself stands. */
  keySpanOf(path: YamlPath): Span | undefined;
}

/**
 * Reads YAML front matter as text (failsafe schema), so `0301`, `15:32` and `no` stay what was typed. Never throws and never runs
 * anything: aliases are refused, at most 64 KB are read, a key given twice is left out and reported.
 */
export function readYamlFrontMatter(text: string): YamlFrontMatter {
  const block = findFrontMatter(text);
  const rest = {
    body: text.slice(block.bodyStart),
    bodyStart: block.bodyStart,
    spanOf: () => undefined,
    keySpanOf: () => undefined,
  };
  if (block.kind === 'none') {
    const late = lateFrontMatter(text);
    const problems = late === undefined ? [] : [{ code: 'front-matter-late', ...late }];
    return { data: undefined, frontMatter: null, problems, ...rest };
  }
  if (block.kind === 'refused') {
    return {
      data: undefined,
      frontMatter: null,
      problems: [{ code: block.code, message: block.message, span: block.span }],
      ...rest,
    };
  }
  const base = block.yaml.start;
  const doc = parseSafely(text.slice(base, block.yaml.end));
  const whole = { ...rest, frontMatter: block.whole };
  if (doc === undefined) {
    const message = 'The front matter cannot be read: its lists or maps are nested too deeply.';
    return { data: undefined, problems: [{ code: 'yaml', message, span: block.whole }], ...whole };
  }
  const problems: FrontMatterProblem[] = doc.errors.map((e) => ({
    code: 'yaml',
    message: plainMessage(e.code),
    span: shift(e.pos, base, block.yaml.end),
  }));
  const alias = firstAlias(doc);
  if (alias !== undefined) {
    const message = 'Shortcuts with "*" and "&" are not read in a case note. Type the value out, or put it in quotation marks.';
    return {
      data: undefined,
      problems: [...problems, { code: 'alias', message, span: shift(alias, base, block.yaml.end) }],
      ...whole,
    };
  }
  const contents = doc.contents;
  const twiceAt: Node[] = [];
  const data = contents === null ? undefined : plain(contents, twiceAt);
  const doubles = twiceAt.map(({ range }) => ({
    code: 'yaml',
    message: TWICE,
    span: shift(range ?? [0, 1], base, block.yaml.end),
  }));
  return {
    ...whole,
    data,
    problems: [...problems, ...doubles],
    spanOf: (path) => valueSpan(contents, path, base),
    keySpanOf: (path) => keySpan(contents, path, base),
  };
}

/** Also used by the editing functions, which need the nodes. `undefined`: nested too deeply for the parser. */
export function parseSafely(yaml: string): Document.Parsed | undefined {
  if (nestsTooDeeply(yaml)) return undefined;
  try {
    return parseDocument(yaml, {
      schema: 'failsafe',
      version: '1.2',
      strict: true,
      // The parser compares each key with all before it, which thousands of keys turn into seconds; `plain` finds doubles in one pass.
      uniqueKeys: false,
      stringKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch {
    return undefined;
  }
}

function firstAlias(doc: Document.Parsed): readonly number[] | undefined {
  let at: readonly number[] | undefined;
  visit(doc, {
    Alias(_key, node) {
      at = node.range ?? [0, 1];
      return visit.BREAK;
    },
  });
  return at;
}

/** `twiceAt` collects keys that were given a second time. */
function plain(node: unknown, twiceAt: Node[]): unknown {
  if (isScalar(node)) return scalarText(node.value);
  if (isSeq(node)) return node.items.map((item) => plain(item, twiceAt));
  if (!isMap(node)) return '';
  const out = Object.create(null) as Record<string, unknown>;
  const twice = new Set<string>();
  for (const pair of node.items) {
    const key = keyText(pair);
    if (key === undefined) continue;
    if (Object.hasOwn(out, key)) {
      twice.add(key);
      if (isNodeWithRange(pair.key)) twiceAt.push(pair.key);
    } else out[key] = plain(pair.value, twiceAt);
  }
  // Which of the two a person meant is not ours to guess.
  for (const key of twice) delete out[key];
  return out;
}

function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function keyText(pair: Pair): string | undefined {
  return isScalar(pair.key) ? scalarText(pair.key.value) : undefined;
}

/** The pair of a key; where there is none, that of the key's old spelling. */
export function findPair(map: YAMLMap, key: string | number): Pair | undefined {
  const of = (name: string): Pair | undefined => map.items.find((pair) => keyText(pair) === name);
  const old = oldSpellingOf(key);
  return of(String(key)) ?? (old === undefined ? undefined : of(old));
}

function nodeAt(root: unknown, path: YamlPath): { node: unknown; pair: Pair | undefined } | undefined {
  let node: unknown = root;
  let pair: Pair | undefined;
  for (const step of path) {
    if (isMap(node)) {
      pair = findPair(node, step);
      if (pair === undefined) return undefined;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      if (step < 0 || step >= node.items.length) return undefined;
      pair = undefined;
      node = node.items[step];
    } else return undefined;
  }
  return { node, pair };
}

function valueSpan(root: unknown, path: YamlPath, base: number): Span | undefined {
  const found = nodeAt(root, path);
  if (found === undefined) return undefined;
  const range = isNodeWithRange(found.node) ? found.node.range : undefined;
  if (range && range[1] > range[0]) return { start: base + range[0], end: base + range[1] };
  return keySpan(root, path, base) ?? (range ? { start: base + range[0], end: base + range[1] } : undefined);
}

function keySpan(root: unknown, path: YamlPath, base: number): Span | undefined {
  const key = nodeAt(root, path)?.pair?.key;
  const range = isNodeWithRange(key) ? key.range : undefined;
  return range ? { start: base + range[0], end: base + range[1] } : undefined;
}

function isNodeWithRange(node: unknown): node is Node {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);
}

/** Keeps a squiggle inside the front matter and at least one character wide. */
function shift(pos: readonly number[], base: number, limit: number): Span {
  const start = Math.max(base, Math.min(base + (pos[0] ?? 0), limit - 1));
  return { start, end: Math.max(start + 1, Math.min(base + (pos[1] ?? 0), limit)) };
}

const TWICE = 'This key is given twice, so neither value is used. Keep one of them.';

function plainMessage(code: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'This line begins with a tab. Indent with spaces.';
    case 'MISSING_CHAR':
      return 'Something is missing here, often a closing quotation mark or the colon after a key.';
    case 'BAD_INDENT':
      return 'The spaces at the beginning of this line do not fit the lines above it.';
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
      return 'A value that begins with this character must stand in quotation marks.';
    case 'NON_STRING_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'This line is not read as "key: value". If the value holds a colon, put it in quotation marks.';
    default:
      return 'This line of the front matter cannot be read. Write it as "key: value".';
  }
}
