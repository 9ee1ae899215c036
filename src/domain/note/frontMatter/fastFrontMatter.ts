import { findFrontMatter } from './frontMatterBlock';
import { lateFrontMatter } from './lateFrontMatter';

/**
 * A reader for front matter as people write it: keys, plain or simply quoted values, maps and lists by indentation, comments. It gives
 * exactly what `readYamlFrontMatter` gives (a test holds the two together), some thirty times faster, and answers undefined for everything it
 * is not sure of: then the full reader is asked. For scanning thousands of notes, where places in the text are not needed.
 */
export function readPlainFrontMatter(text: string): { readonly data: unknown } | undefined {
  const block = findFrontMatter(text);
  if (block.kind === 'none') return lateFrontMatter(text) === undefined ? { data: undefined } : undefined;
  if (block.kind === 'refused') return undefined;
  const lines = splitLines(text.slice(block.yaml.start, block.yaml.end));
  if (lines === undefined) return undefined;
  if (lines.length === 0) return { data: undefined };
  const reader = new LineReader(lines);
  const data = reader.map(lines[0]?.indent ?? 0);
  return data !== undefined && reader.done && lines[0]?.indent === 0 ? { data } : undefined;
}

interface Line {
  readonly indent: number;
  /** Dashes before the key, as `- key: value` (one level only). */
  readonly dash: boolean;
  /** Column of the key. */
  readonly column: number;
  readonly key: string;
  /** undefined: nothing behind the colon. */
  readonly value: string | undefined;
}

/** One line: indent, an optional dash, a key, and a value in one of three plain forms. Everything else is left to the full reader. */
const LINE =
  /^( *)(- +)?([A-Za-z][A-Za-z0-9_-]{0,60}):(?:[ ]+(?:([A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f_.,;+/()'"&@$%=*~!?<>^|{}[\]-]|:(?=[^\s])|[ ](?=[^\s#]))*)|"([A-Za-z0-9\u00c0-\u024f _.,;:+/()'&@$%=*~!?<>^|#{}[\]-]*)"|'([A-Za-z0-9\u00c0-\u024f _.,;:+/()"&@$%=*~!?<>^|#{}[\]-]*)'))?(?:[ ]+#.*)?[ ]*$/;
const COMMENT = /^ *(?:#.*)?$/;

/** Odd characters, in a value or a comment, are for the full reader. A return that ends no line fits neither pattern above. */
const PRINTABLE = /^[\x20-\x7e\u00a1-\u024f\u2010-\u2027\r\n]*$/;

function splitLines(yaml: string): Line[] | undefined {
  if (!PRINTABLE.test(yaml)) return undefined;
  const out: Line[] = [];
  for (let start = 0; start < yaml.length;) {
    const at = yaml.indexOf('\n', start);
    const end = at < 0 ? yaml.length : at;
    const raw = yaml.slice(start, end > start && yaml.charCodeAt(end - 1) === 13 ? end - 1 : end);
    start = end + 1;
    const m = LINE.exec(raw);
    if (m === null) {
      if (!COMMENT.test(raw)) return undefined;
      continue;
    }
    const indent = m[1]?.length ?? 0;
    const dash = m[2] !== undefined;
    out.push({ indent, dash, column: indent + (m[2]?.length ?? 0), key: m[3] ?? '', value: m[4] ?? m[5] ?? m[6] });
  }
  return out;
}

class LineReader {
  private at = 0;

  constructor(private readonly lines: readonly Line[]) {}

  get done(): boolean {
    return this.at >= this.lines.length;
  }

  /** Reads the keys at `column`; the first one may stand behind the dash of a list. undefined: not sure. */
  map(column: number): Record<string, unknown> | undefined {
    // An ordinary object is quicker; LINE lets no key begin with an underscore, so none can reach the prototype.
    const out: Record<string, unknown> = {};
    for (let first = true; ; first = false) {
      const line = this.lines[this.at];
      if (line === undefined || line.column < column || line.indent < (first ? 0 : column) || (line.dash && !first)) return out;
      if (line.column !== column || Object.hasOwn(out, line.key)) return undefined;
      this.at++;
      const value = line.value ?? this.below(column);
      const next = this.lines[this.at];
      // A deeper line after a value would continue it.
      if (value === undefined || (next !== undefined && next.indent > column && line.value !== undefined)) return undefined;
      out[line.key] = value;
    }
  }

  /** What stands under `key:` with nothing behind it. */
  private below(column: number): unknown {
    const next = this.lines[this.at];
    if (next === undefined) return '';
    if (next.dash && next.indent >= column) return this.list(next.indent);
    return next.indent > column ? this.map(next.indent) : '';
  }

  private list(indent: number): unknown[] | undefined {
    const out: unknown[] = [];
    for (;;) {
      const line = this.lines[this.at];
      if (line === undefined || line.indent < indent || (line.indent === indent && !line.dash)) return out;
      if (line.indent !== indent) return undefined;
      const item = this.map(line.column);
      if (item === undefined) return undefined;
      out.push(item);
    }
  }
}
