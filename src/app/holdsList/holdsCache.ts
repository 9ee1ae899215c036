import { fingerprint } from '../../domain/note/blocks/hash';
import type { HoldEntry } from '../../domain/note/holdEntry';
import type { FileStat } from '../ports';

/**
 * What the list of holds remembers between sessions, so that unchanged notes are not read again. A key is a salted fingerprint of the URI, the
 * time and size of the file and the versions the entry was worked out under; a value holds what a row needs and nothing else (no text, no
 * name, nothing about a victim). It can be switched off and is named in PRIVACY.md.
 */
export interface HoldsCache {
  get(uri: string, stat: FileStat): CachedEntry | undefined;
  put(uri: string, stat: FileStat, entry: HoldEntry | undefined, print?: string): void;
  /** The entries that were asked for or put since `openCache`: what is gone from the workspace is forgotten. */
  save(): string;
}

/** `entry` undefined: the file was looked at and is no case note. */
export interface CachedEntry {
  readonly entry: HoldEntry | undefined;
  /** Of the text it was worked out from, where it is a case note. */
  readonly print?: string | undefined;
}

/**
 * A line for each file, so that opening and saving ten thousand of them is only cutting and joining text, and the work on each is done when
 * that file is asked for: `key`, the fields as JSON, the numbers of its sentences and the fingerprint of its text, with tabs between. A key
 * alone is no case note.
 */
const FORMAT = 4;
const KEY_LENGTH = 16;
/** Last line: a file that was cut off lacks it, and half a line must not be taken for a whole one. */
const END = '\nend';

interface Line {
  readonly fields: string;
  readonly why: readonly number[];
  readonly print: string;
}

/** `version`: data version, extension version and whatever else an entry depends on. A damaged or foreign cache is an empty one. */
export function openCache(saved: string | undefined, salt: string, version: string): HoldsCache {
  const old = readSaved(saved, salt, version);
  const live = new Map<string, Line | undefined>();
  const sentences = new Sentences();
  const keyOf = (uri: string, stat: FileStat): string => fingerprint(`${salt}\n${uri}\n${stat.mtime}\n${stat.size}`);
  const fromOld = (key: string): CachedEntry | undefined => {
    const line = old.lines.get(key);
    if (line === undefined) return undefined;
    if (line === '') return (live.set(key, undefined), { entry: undefined });
    const [fields = '', numbers, print = ''] = line.split('\t');
    const why = numbers === undefined ? undefined : readWhy(numbers, old.sentences);
    const entry = why && readEntry(fields, why);
    if (!entry) return undefined;
    live.set(key, { fields, why: entry.why.map((s) => sentences.number(s)), print });
    return found(entry, print);
  };
  return {
    get(uri, stat) {
      const key = keyOf(uri, stat);
      if (!live.has(key)) return fromOld(key);
      const line = live.get(key);
      return line ? found(readEntry(line.fields, sentences.of(line.why)), line.print) : { entry: undefined };
    },
    put(uri, stat, entry, print = '') {
      let line: Line | undefined;
      if (entry) {
        const { why, ...fields } = entry;
        line = { fields: JSON.stringify(fields), why: why.map((s) => sentences.number(s)), print };
      }
      live.set(keyOf(uri, stat), line);
    },
    save() {
      const head = JSON.stringify({ format: FORMAT, check: checkOf(salt, version), sentences: sentences.all });
      let out = head;
      for (const [key, line] of live) out += line ? `\n${key}\t${line.fields}\t${line.why.join()}\t${line.print}` : `\n${key}`;
      return out + END;
    },
  };
}

function found(entry: HoldEntry | undefined, print: string): CachedEntry {
  return print === '' ? { entry } : { entry, print };
}

/** They repeat in thousands of entries; each is written once. */
class Sentences {
  readonly all: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(text: string): number {
    let n = this.numbers.get(text);
    if (n === undefined) {
      n = this.all.push(text) - 1;
      this.numbers.set(text, n);
    }
    return n;
  }

  of(numbers: readonly number[]): string[] {
    return numbers.map((n) => this.all[n] ?? '');
  }
}

function checkOf(salt: string, version: string): string {
  return fingerprint(`${FORMAT}\n${salt}\n${version}`);
}

interface Saved {
  /** What stands behind each key, not yet looked at. */
  readonly lines: ReadonlyMap<string, string>;
  readonly sentences: readonly unknown[];
}

function readSaved(saved: string | undefined, salt: string, version: string): Saved {
  const lines = new Map<string, string>();
  if (!saved?.endsWith(END)) return { lines, sentences: [] };
  let from = endOfLine(saved, 0);
  const head = readJson(saved.slice(0, from));
  const sentences = head?.['sentences'];
  if (head?.['check'] !== checkOf(salt, version) || !Array.isArray(sentences)) return { lines, sentences: [] };
  while (from < saved.length - END.length) {
    const to = endOfLine(saved, from + 1);
    // Behind the key stands a tab or the end of the line.
    lines.set(saved.slice(from + 1, from + 1 + KEY_LENGTH), saved.slice(Math.min(from + 2 + KEY_LENGTH, to), to));
    from = to;
  }
  return { lines, sentences };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function readWhy(numbers: string, sentences: readonly unknown[]): string[] | undefined {
  if (numbers === '') return [];
  const why = numbers.split(',').map((n) => sentences[Number(n)]);
  return why.every((s) => typeof s === 'string') ? why : undefined;
}

const TEXTS = [
  'id',
  'caseKey',
  'facility',
  'jurisdiction',
  'custodian',
  'assignee',
  'zone',
  'form',
  'protectiveBy',
  'outerBy',
] as const;
const NUMBERS = ['protective', 'outer'] as const;
const KINDS = ['open', 'waiting', 'closed', 'needs-answer', 'not-read'] as const;

/** Field by field, so that a changed file can put nothing else into a row. */
function readEntry(json: string, why: readonly string[]): HoldEntry | undefined {
  const raw = readJson(json);
  const kind = KINDS.find((k) => k === raw?.['kind']);
  if (!raw || kind === undefined) return undefined;
  const entry: { -readonly [K in keyof HoldEntry]: HoldEntry[K] } = { kind, why };
  const redacted = raw['whyRedacted'];
  if (redacted !== undefined) {
    if (!Array.isArray(redacted) || !redacted.every((s) => typeof s === 'string')) return undefined;
    entry.whyRedacted = redacted;
  }
  for (const name of TEXTS) {
    const value = raw[name];
    if (typeof value === 'string') entry[name] = value;
    else if (value !== undefined) return undefined;
  }
  for (const name of NUMBERS) {
    const value = raw[name];
    if (typeof value === 'number' && Number.isSafeInteger(value)) entry[name] = value;
    else if (value !== undefined) return undefined;
  }
  return entry;
}

function readJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
