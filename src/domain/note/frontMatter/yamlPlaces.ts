/** Where nodes and lines of front matter stand, as offsets in its YAML. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';

export function rangeOfNode(node: unknown): readonly [number, number, number] | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? ((node as Node).range ?? undefined) : undefined;
}

export function isEmptyNode(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && (node.range?.[1] ?? 0) <= (node.range?.[0] ?? 0));
}

export function columnOf(yaml: string, at: number): number {
  return at - lineStartAt(yaml, at);
}

export function lineStartAt(yaml: string, at: number): number {
  return yaml.lastIndexOf('\n', at - 1) + 1;
}

export function lineEndAt(yaml: string, at: number): number {
  const end = yaml.indexOf('\n', at);
  if (end < 0) return yaml.length;
  return yaml.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** The end of the line on which the last visible character before `end` stands, so that a comment there stays where it is. */
export function contentEnd(yaml: string, end: number): number {
  return lineEndAt(yaml, Math.max(0, yaml.slice(0, end).trimEnd().length - 1));
}
