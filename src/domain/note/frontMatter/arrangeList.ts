/** The entries of a list of the front matter in another order, some taken out, some new. Each entry goes with its own lines and comments. */
import { isSeq } from 'yaml';
import type { YAMLSeq } from 'yaml';
import { applyEdit, setFrontMatterValue, type FrontMatterEdit } from './editFrontMatter';
import { findFrontMatter } from './frontMatterBlock';
import { removeFrontMatterValue } from './removeValue';
import { difference } from './writeValues';
import { columnOf, contentEnd, isEmptyNode, lineStartAt, rangeOfNode } from './yamlPlaces';
import { findPair, parseSafely, readYamlFrontMatter } from './yamlFrontMatter';
import { writeScalar } from './yamlScalar';

/** An entry that stands in the list, by its place, or a new one with its first key. */
export type Entry = number | { readonly key: string; readonly value: string };

const BY_HAND = 'This list cannot be rearranged safely here. Take the entries out, or put them in order, by hand.';

export function arrangeList(text: string, key: string, entries: readonly Entry[]): FrontMatterEdit {
  const block = findFrontMatter(text);
  if (block.kind === 'refused') return { kind: 'cannot', message: block.message };
  const yaml = block.kind === 'found' ? text.slice(block.yaml.start, block.yaml.end) : '';
  const root = parseSafely(yaml)?.contents;
  const pair = root && 'items' in root && !isSeq(root) ? findPair(root, key) : undefined;
  if (block.kind === 'none' || !pair || isEmptyNode(pair.value)) return afresh(text, key, entries);
  if (!isSeq(pair.value)) return { kind: 'cannot', message: BY_HAND };
  if (entries.length === 0) return removeFrontMatterValue(text, [key]);
  const seq = pair.value;
  const place = seq.flow ? flowParts(yaml, seq, entries) : blockParts(yaml, seq, entries, block.eol);
  if (!place) return { kind: 'cannot', message: BY_HAND };
  const span = { start: block.yaml.start + place.start, end: block.yaml.start + place.end };
  const edit = { span, newText: place.text };
  // Proof before promise: every entry that stays says what it said.
  const [before, after] = [text, applyEdit(text, edit)].map((t) => readYamlFrontMatter(t));
  const was = listOf(before?.data, key);
  const wanted = entries.map((e) => (typeof e === 'number' ? was[e] : { [e.key]: e.value }));
  const same = JSON.stringify(listOf(after?.data, key)) === JSON.stringify(wanted);
  return same && after?.problems.length === 0 ? { kind: 'edit', edit } : { kind: 'cannot', message: BY_HAND };
}

function afresh(text: string, key: string, entries: readonly Entry[]): FrontMatterEdit {
  const fresh = entries.flatMap((e) => (typeof e === 'number' ? [] : [e]));
  if (fresh.length !== entries.length) return { kind: 'cannot', message: BY_HAND };
  let changed = text;
  for (const [i, e] of fresh.entries()) {
    const edit = setFrontMatterValue(changed, [key, i, e.key], e.value);
    if (edit.kind === 'cannot') return edit;
    changed = applyEdit(changed, edit.edit);
  }
  return { kind: 'edit', edit: difference(text, changed) };
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `[{ code: "1313" }, …]` on one line or several. A comment between two entries belongs to nobody and stops it. */
function flowParts(yaml: string, seq: YAMLSeq, entries: readonly Entry[]): Part | undefined {
  const [start = 0, end = 0] = rangeOfNode(seq) ?? [];
  const ranges = seq.items.map((item) => rangeOfNode(item) ?? [0, 0]);
  let at = start + 1;
  for (const [from = 0, to = 0] of [...ranges, [end - 1, end - 1]]) {
    if (yaml.slice(at, from).includes('#')) return undefined;
    at = to;
  }
  const parts = entries.map((e) =>
    typeof e === 'number'
      ? yaml.slice(ranges[e]?.[0] ?? 0, ranges[e]?.[1] ?? 0).trimEnd()
      : `{${e.key}: ${writeScalar(e.value, 'plain', true)}}`,
  );
  return { start: start + 1, end: end - 1, text: parts.join(', ') };
}

/** One entry on each line, begun with a dash: from its dash, and the comments right above it, to the next one. */
function blockParts(yaml: string, seq: YAMLSeq, entries: readonly Entry[], eol: string): Part | undefined {
  const first = rangeOfNode(seq)?.[0] ?? 0;
  const indent = columnOf(yaml, first);
  const end = contentEnd(yaml, rangeOfNode(seq)?.[1] ?? 0);
  const starts: number[] = [];
  for (let at = lineStartAt(yaml, first); at < end; at = yaml.indexOf('\n', at) + 1) {
    if (yaml.slice(at, at + indent).trim() === '' && /^-(?=\s|$)/.test(yaml.slice(at + indent, at + indent + 2)))
      starts.push(starts.length === 0 ? at : aboveComments(yaml, at, indent));
    if (!yaml.includes('\n', at)) break;
  }
  if (starts.length !== seq.items.length) return undefined;
  const start = starts[0] ?? 0;
  const lines = (i: number): string => yaml.slice(starts[i] ?? end, starts[i + 1] ?? end).replace(/\r?\n$/, '');
  const texts = entries.map((e) =>
    typeof e === 'number' ? lines(e) : `${' '.repeat(indent)}- ${e.key}: ${writeScalar(e.value)}`,
  );
  return { start, end, text: texts.join(eol) };
}

function aboveComments(yaml: string, at: number, indent: number): number {
  let start = at;
  for (;;) {
    const above = lineStartAt(yaml, start - 1);
    const line = yaml.slice(above, start);
    if (start === 0 || !/^\s*#/.test(line) || line.search(/\S/) > indent) return start;
    start = above;
  }
}

function listOf(data: unknown, key: string): readonly unknown[] {
  const list = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[key] : undefined;
  return Array.isArray(list) ? list : [];
}
