/** Taking a value out of the front matter: the smallest edit after which the key says nothing. */
import { isMap, isSeq } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import { oldSpellingOf } from '../keys/oldSpellings';
import { applyEdit, type FrontMatterEdit } from './editFrontMatter';
import { findFrontMatter } from './frontMatterBlock';
import { contentEnd, isEmptyNode, lineEndAt, lineStartAt, rangeOfNode } from './yamlPlaces';
import { findPair, parseSafely, readYamlFrontMatter, type YamlPath } from './yamlFrontMatter';

const NOTHING: FrontMatterEdit = { kind: 'edit', edit: { span: { start: 0, end: 0 }, newText: '' } };

/**
 * The line goes; where a comment stands behind the value, or the key stands behind the dash of a list, the key stays without a value. All
 * other bytes stay. No such value: an edit that changes nothing.
 */
export function removeFrontMatterValue(text: string, path: YamlPath): FrontMatterEdit {
  const block = findFrontMatter(text);
  if (block.kind === 'refused') return { kind: 'cannot', message: block.message };
  if (block.kind === 'none') return NOTHING;
  const yaml = text.slice(block.yaml.start, block.yaml.end);
  const doc = parseSafely(yaml);
  if (!doc || doc.errors.length > 0)
    return { kind: 'cannot', message: 'The front matter cannot be read as it stands. Correct the line that is marked first.' };
  const found = pairAt(doc.contents, path);
  if (!found || isEmptyNode(found.pair.value)) return NOTHING;
  const { start, end } = found.map.flow ? inFlow(found.map, found.pair) : inBlock(yaml, found.pair);
  const edit = { span: { start: block.yaml.start + start, end: block.yaml.start + end }, newText: '' };
  const after = readYamlFrontMatter(applyEdit(text, edit));
  const before = readYamlFrontMatter(text);
  // Proof before promise, as for a value that is written.
  if (after.problems.length > 0 || said(after.data) !== said(before.data, path))
    return { kind: 'cannot', message: 'This value cannot be taken out safely here. Take it out of the front matter by hand.' };
  return { kind: 'edit', edit };
}

function pairAt(root: unknown, path: YamlPath): { map: YAMLMap; pair: Pair } | undefined {
  let node: unknown = root;
  let found: { map: YAMLMap; pair: Pair } | undefined;
  for (const step of path) {
    found = undefined;
    if (isMap(node)) {
      const pair = findPair(node, step);
      if (!pair) return undefined;
      found = { map: node, pair };
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return found;
}

function inFlow(map: YAMLMap, pair: Pair): { start: number; end: number } {
  const at = map.items.indexOf(pair);
  const start = rangeOfNode(pair.key)?.[0] ?? 0;
  const end = rangeOfNode(pair.value)?.[1] ?? start;
  const next = rangeOfNode(map.items[at + 1]?.key)?.[0];
  if (next !== undefined) return { start, end: next };
  const before = map.items[at - 1];
  return { start: before ? (rangeOfNode(before.value)?.[1] ?? start) : start, end };
}

function inBlock(yaml: string, pair: Pair): { start: number; end: number } {
  const [keyStart = 0, keyEnd = 0] = rangeOfNode(pair.key) ?? [];
  const [valueStart = 0, valueEnd = 0] = rangeOfNode(pair.value) ?? [];
  const lineStart = lineStartAt(yaml, keyStart);
  const colon = yaml.indexOf(':', keyEnd);
  // A text over several lines, a map and a list end with the line of their last character.
  const several = yaml.slice(valueStart, valueEnd).includes('\n') || yaml.slice(colon, valueStart).includes('\n');
  const end = several ? contentEnd(yaml, valueEnd) : valueEnd;
  const rest = yaml.slice(end, lineEndAt(yaml, end));
  if (yaml.slice(lineStart, keyStart).trim() !== '' || rest.trim() !== '') return { start: colon + 1, end };
  const lineEnd = yaml.indexOf('\n', end);
  return { start: lineStart, end: lineEnd < 0 ? yaml.length : lineEnd + 1 };
}

/** What front matter says, without keys that say nothing; `without`: as if nothing stood there. */
function said(data: unknown, without?: YamlPath): string {
  const walk = (value: unknown, path: YamlPath | undefined): unknown => {
    if (path?.length === 0 || value === '' || value === undefined) return undefined;
    const [step, ...rest] = path ?? [];
    const under = (key: string | number): YamlPath | undefined =>
      path && (String(step) === String(key) || oldSpellingOf(step ?? '') === String(key)) ? rest : undefined;
    if (Array.isArray(value)) return value.map((item, i) => walk(item, under(i)) ?? null);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).flatMap(([key, item]) => {
      const left = walk(item, under(key));
      return left === undefined ? [] : [[key, left] as const];
    });
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  };
  return JSON.stringify(walk(data, without)) ?? '';
}
