import type { Span } from '../caseNote';
import { findFrontMatter } from '../frontMatter/frontMatterBlock';

/**
 * Where in the front matter an offset stands: in a key or in a value, and under which keys. Read from the lines alone, because while
 * someone types the YAML is broken most of the time.
 */
export interface KeyPlace {
  readonly at: 'key' | 'value';
  /** Dotted path of the map the line stands in, `*` for a list entry; empty at the top. */
  readonly parent: string;
  /** The key of the line; empty while none is typed. */
  readonly key: string;
  /** What would be replaced: the word of the key, or the value (without a comment behind it). */
  readonly span: Span;
  /** The value as typed, quotation marks included. */
  readonly typed: string;
  /** Keys already present in the same map. */
  readonly siblings: readonly string[];
  /** True when nothing follows the key yet, not even a colon. */
  readonly bare: boolean;
}

interface Row {
  readonly start: number;
  readonly raw: string;
  readonly indent: number;
  readonly dash: boolean;
  /** Column where the key begins. */
  readonly column: number;
  readonly key: string;
  readonly colon: number;
}

export function keyPlace(text: string, offset: number): KeyPlace | undefined {
  const block = findFrontMatter(text);
  const open = block.kind === 'refused' && block.code === 'front-matter-open' ? openEnd(text, block.bodyStart) : undefined;
  const yaml = block.kind === 'found' ? block.yaml : open;
  if (!yaml || offset < yaml.start || offset > yaml.end) return undefined;
  const rows = readRows(text, yaml);
  const at = rows.filter((r) => r.start <= offset).length - 1;
  const row = rows[at];
  if (!row || /^\s*#/.test(row.raw)) return undefined;
  const inLine = offset - row.start;
  const comment = commentAt(row.raw, row.colon);
  if (inLine > comment) return undefined;
  const blank = row.key === '' && row.colon < 0;
  const column = blank ? Math.max(inLine, row.column) : row.column;
  const { parent, siblings } = around(rows, at, column);
  if (row.colon >= 0 && inLine > row.colon) {
    const from = row.colon + 1 + (/^[ \t]*/.exec(row.raw.slice(row.colon + 1))?.[0].length ?? 0);
    const typed = row.raw.slice(from, comment).trimEnd();
    const start = Math.min(row.start + from, typed === '' ? offset : row.start + from);
    return { at: 'value', parent, key: row.key, span: { start, end: start + typed.length }, typed, siblings, bare: false };
  }
  const start = row.start + row.column;
  const span = blank ? { start: offset, end: offset } : { start, end: start + row.key.length };
  return { at: 'key', parent, key: row.key, span, typed: '', siblings, bare: row.colon < 0 };
}

/** Still typing, no closing line yet: the first blank line or heading ends it. */
function openEnd(text: string, start: number): Span {
  const from = text.indexOf('\n', start) + 1;
  const head = text.slice(from, from + 8192);
  const stop = /\r?\n(?=\r?\n|#{1,6} )/.exec(head);
  return { start: from, end: from + (stop ? stop.index : head.length) };
}

function readRows(text: string, yaml: Span): Row[] {
  const out: Row[] = [];
  for (let start = yaml.start; start <= yaml.end;) {
    const at = text.indexOf('\n', start);
    const end = at < 0 || at > yaml.end ? yaml.end : at;
    const raw = text.slice(start, end).replace(/\r$/, '');
    const m = /^( *)((?:- +)*)(?:([A-Za-z][\w-]*)( *:(?=\s|$))?)?/.exec(raw);
    const indent = m?.[1]?.length ?? 0;
    const column = indent + (m?.[2]?.length ?? 0);
    const key = m?.[3] ?? '';
    const colon = m?.[4] === undefined ? -1 : column + key.length + m[4].length - 1;
    out.push({ start, raw, indent, dash: (m?.[2] ?? '') !== '', column, key, colon });
    if (at < 0 || at >= yaml.end) break;
    start = at + 1;
  }
  return out;
}

function commentAt(raw: string, colon: number): number {
  const m = /[ \t]#/.exec(raw.slice(Math.max(colon, 0)));
  return m && !/["']/.test(raw) ? Math.max(colon, 0) + m.index : raw.length;
}

/** Walks up through the lines that stand further left. */
function around(rows: readonly Row[], at: number, column: number): { parent: string; siblings: string[] } {
  const parts: string[] = [];
  const siblings: string[] = [];
  let left = column;
  let level = true;
  const own = rows[at];
  if (own?.dash) {
    parts.unshift('*');
    left = own.indent + 1; // the list's key may stand at the same column as the dash
    level = false;
  }
  for (let i = at - 1; i >= 0 && left > 0; i--) {
    const row = rows[i];
    if (!row || row.raw.trim() === '' || /^\s*#/.test(row.raw)) continue;
    if (level && row.column === column) {
      siblings.push(row.key);
      if (row.dash) {
        parts.unshift('*');
        left = row.indent + 1;
        level = false;
      }
      continue;
    }
    if (!level && row.dash && row.column === left) {
      // The first key of the same list entry: the dash belongs to the key found below it.
      parts.unshift('*');
      left = row.indent + 1;
      continue;
    }
    if (row.column < left && row.key !== '' && !(row.dash && row.indent + 1 === left)) {
      parts.unshift(row.key);
      left = row.column;
      level = false;
      if (row.dash) {
        parts.unshift('*');
        left = row.indent + 1;
      }
    }
  }
  for (let i = at + 1; i < rows.length; i++) {
    const row = rows[i];
    if (!row || row.raw.trim() === '') continue;
    if (row.column < column || (row.dash && row.column <= column)) break;
    if (row.column === column) siblings.push(row.key);
  }
  if (column === 0)
    for (const row of rows) if (row.column === 0 && row !== own && row.key !== '' && !row.dash) siblings.push(row.key);
  return { parent: parts.join('.'), siblings: [...new Set(siblings)] };
}
