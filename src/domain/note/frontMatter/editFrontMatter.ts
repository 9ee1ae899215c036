import { isMap, isScalar, isSeq } from 'yaml';
import type { YAMLMap, YAMLSeq } from 'yaml';
import type { Span } from '../caseNote';
import { oldSpellingOf } from '../keys/oldSpellings';
import { findFrontMatter, type FrontMatterBlock } from './frontMatterBlock';
import { findPair, parseSafely, readYamlFrontMatter, type YamlPath } from './yamlFrontMatter';
import { columnOf, contentEnd, isEmptyNode, lineEndAt, rangeOfNode } from './yamlPlaces';
import { writeScalar } from './yamlScalar';

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export type FrontMatterEdit =
  { readonly kind: 'edit'; readonly edit: TextEdit } | { readonly kind: 'cannot'; readonly message: string };

type Block = Extract<FrontMatterBlock, { kind: 'found' }>;
const INDENT = 2;

/**
 * The smallest edit that gives a key of the front matter a value: comments, order, quoting and everything else stay. Creates the map it
 * stands in, or the front matter, where there is none. A number in `path` is the place in a list; one past the end adds an entry.
 */
export function setFrontMatterValue(text: string, path: YamlPath, value: string): FrontMatterEdit {
  const edit = findEdit(text, path, value);
  if (edit.kind === 'cannot') return edit;
  // Proof before promise: YAML has more corners than this file knows, and a wrong edit in a legal note is worse than none.
  const after = readYamlFrontMatter(applyEdit(text, edit.edit));
  if (after.problems.length > 0 || valueAt(after.data, path) !== value)
    return cannot('This value cannot be written here safely. Type it into the front matter.');
  return edit;
}

export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
}

function findEdit(text: string, path: YamlPath, value: string): FrontMatterEdit {
  if (path.length === 0 || typeof path[0] !== 'string') return cannot('A value needs a key.');
  const block = findFrontMatter(text);
  if (block.kind === 'refused') return cannot(block.message);
  if (block.kind === 'none') {
    const gap =
      text.length > block.bodyStart && !/^\r?\n/.test(text.slice(block.bodyStart, block.bodyStart + 2)) ? block.eol : '';
    return insert(block.bodyStart, `---${block.eol}${fresh(path, value, 0, block.eol)}${block.eol}---${block.eol}${gap}`);
  }
  const yaml = text.slice(block.yaml.start, block.yaml.end);
  const doc = parseSafely(yaml);
  if (!doc || doc.errors.length > 0)
    return cannot('The front matter cannot be read as it stands. Correct the line that is marked first.');
  const place: Place = { text, yaml, block };
  if (doc.contents === null || isEmptyNode(doc.contents))
    return insert(block.yaml.end, `${fresh(path, value, 0, block.eol)}${block.eol}`);
  return inNode(place, doc.contents, path, value, 0);
}

interface Place {
  readonly text: string;
  readonly yaml: string;
  readonly block: Block;
}

function inNode(place: Place, node: unknown, path: YamlPath, value: string, parentIndent: number): FrontMatterEdit {
  if (path.length === 0) return replaceScalar(place, node, value);
  if (isMap(node)) return inMap(place, node, path, value);
  if (isSeq(node)) return inSeq(place, node, path, value, parentIndent);
  return cannot('There is text where a list of keys should stand. Correct that line first.');
}

function inMap(place: Place, map: YAMLMap, path: YamlPath, value: string): FrontMatterEdit {
  const [step = '', ...rest] = path;
  if (typeof step === 'number') return cannot('There is a map where a list should stand. Correct that line first.');
  const pair = findPair(map, step);
  if (!pair) return map.flow ? intoFlow(place, map, `${writeKey(step)}: `, rest, value) : afterLastItem(place, map, path, value);
  const indent = columnOf(place.yaml, rangeOfNode(pair.key)?.[0] ?? 0);
  if (!isEmptyNode(pair.value)) return inNode(place, pair.value, rest, value, indent);
  // `key:` with nothing behind it: the value goes right after the colon, or onto the next line.
  const colon = colonAfter(place.yaml, rangeOfNode(pair.key)?.[1] ?? 0);
  if (colon === undefined || (map.flow && rest.length > 0))
    return cannot('This line has no colon. Write it as "key: value" first.');
  if (rest.length === 0) return insert(place.block.yaml.start + colon + 1, ` ${writeScalar(value, 'plain', map.flow)}`);
  const end = lineEndAt(place.yaml, colon);
  return insert(place.block.yaml.start + end, place.block.eol + fresh(rest, value, indent + INDENT, place.block.eol));
}

function inSeq(place: Place, seq: YAMLSeq, path: YamlPath, value: string, parentIndent: number): FrontMatterEdit {
  const [step, ...rest] = path;
  if (typeof step !== 'number' || step < 0 || step > seq.items.length) return cannot('The list has no such entry.');
  if (step < seq.items.length) {
    const item = seq.items[step];
    if (isEmptyNode(item)) return cannot('An entry of this list is empty. Take it out or fill it in first.');
    return inNode(place, item, rest, value, parentIndent);
  }
  if (seq.flow || seq.items.length === 0) return cannot('Write this list with one entry on each line first.');
  const first = rangeOfNode(seq)?.[0] ?? 0;
  const indent = columnOf(place.yaml, first);
  return insert(
    place.block.yaml.start + contentEnd(place.yaml, rangeOfNode(seq)?.[1] ?? 0),
    place.block.eol + fresh(path.slice(-rest.length - 1), value, indent, place.block.eol),
  );
}

function replaceScalar(place: Place, node: unknown, value: string): FrontMatterEdit {
  if (!isScalar(node) || !node.range) return cannot('A list or map stands here already. Change it by hand.');
  const quoting = node.type === 'QUOTE_SINGLE' ? 'single' : node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const [from, to] = node.range;
  const end = block ? contentEnd(place.yaml, to) : to;
  const span = { start: place.block.yaml.start + from, end: place.block.yaml.start + end };
  return { kind: 'edit', edit: { span, newText: writeScalar(value, quoting, inFlowAt(place.yaml, from)) } };
}

/** Conservative: a bracket anywhere before on the same line means "quote more". */
function inFlowAt(yaml: string, at: number): boolean {
  return /[[{]/.test(yaml.slice(0, at));
}

function intoFlow(place: Place, map: YAMLMap, key: string, rest: YamlPath, value: string): FrontMatterEdit {
  const end = rangeOfNode(map)?.[1];
  const names = rest.filter((step) => typeof step === 'string');
  if (end === undefined || names.length < rest.length) return cannot('Write this map with one key on each line first.');
  const written = names.reduceRight((inner, name) => `{${writeKey(name)}: ${inner}}`, writeScalar(value, 'plain', true));
  const inside = place.yaml.slice(0, end - 1);
  const at = inside.trimEnd().length;
  const comma = map.items.length > 0 && !inside.trimEnd().endsWith(',') ? ', ' : map.items.length > 0 ? ' ' : '';
  return insert(place.block.yaml.start + at, `${comma}${key}${written}`);
}

function afterLastItem(place: Place, map: YAMLMap, path: YamlPath, value: string): FrontMatterEdit {
  const firstKey = rangeOfNode(map.items[0]?.key)?.[0] ?? 0;
  const last = map.items[map.items.length - 1];
  const end = Math.max(rangeOfNode(last?.value)?.[1] ?? 0, rangeOfNode(last?.key)?.[1] ?? 0);
  const at = contentEnd(place.yaml, end);
  return insert(
    place.block.yaml.start + at,
    place.block.eol + fresh(path, value, columnOf(place.yaml, firstKey), place.block.eol),
  );
}

/** The lines of a path that does not exist yet. */
function fresh(path: YamlPath, value: string, indent: number, eol: string): string {
  const [step = '', ...rest] = path;
  const pad = ' '.repeat(indent);
  if (typeof step === 'number')
    return `${pad}- ${rest.length === 0 ? writeScalar(value) : fresh(rest, value, indent + INDENT, eol).trimStart()}`;
  if (rest.length === 0) return `${pad}${writeKey(step)}: ${writeScalar(value)}`;
  return `${pad}${writeKey(step)}:${eol}${fresh(rest, value, indent + INDENT, eol)}`;
}

function writeKey(key: string): string {
  return /^[A-Za-z][\w-]*$/.test(key) ? key : writeScalar(key, 'double');
}

function insert(at: number, newText: string): FrontMatterEdit {
  return { kind: 'edit', edit: { span: { start: at, end: at }, newText } };
}

function cannot(message: string): FrontMatterEdit {
  return { kind: 'cannot', message };
}

function colonAfter(yaml: string, at: number): number | undefined {
  const m = /^\s*:/.exec(yaml.slice(at, at + 200));
  return m ? at + m[0].length - 1 : undefined;
}

function valueAt(data: unknown, path: YamlPath): unknown {
  let node = data;
  for (const step of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    const at: Readonly<Record<string | number, unknown>> = { ...node };
    node = at[step] ?? at[oldSpellingOf(step) ?? step];
  }
  return node;
}
