import { fingerprint } from '../domain/note/hash';
import type { HoldEntry } from '../domain/note/holdEntry';
import type { FileStat } from './ports';

/**
 * What the list of holds remembers between sessions, so that unchanged notes are not read again. A key is a salted fingerprint of the URI, the
 * time and size of the file and the versions the entry was worked out under; a value holds what a row needs and nothing else (no text, no
 * name, nothing about a victim). It can be switched off and is named in PRIVACY.md.
 */
export interface HoldsCache {
  get(uri: string, stat: FileStat): CachedEntry | undefined;
  put(uri: string, stat: FileStat, entry: HoldEntry | undefined): void;
  /** JSON of the entries that were asked for or put since `openCache`: what is gone from the workspace is forgotten. */
  save(): string;
}

/** `entry` undefined: the file was looked at and is no case note. */
export interface CachedEntry {
  readonly entry: HoldEntry | undefined;
}

const FORMAT = 1;
/** Stands for "not a case note" in the file. */
const NO_NOTE = 0;

/** `version`: data version, extension version and whatever else an entry depends on. A damaged or foreign cache is an empty one. */
export function openCache(saved: string | undefined, salt: string, version: string): HoldsCache {
  const old = readSaved(saved, salt, version);
  const live = new Map<string, HoldEntry | undefined>();
  const keyOf = (uri: string, stat: FileStat): string => fingerprint(`${salt}\n${uri}\n${stat.mtime}\n${stat.size}`);
  return {
    get(uri, stat) {
      const key = keyOf(uri, stat);
      const source = live.has(key) ? live : old;
      if (!source.has(key)) return undefined;
      const entry = source.get(key);
      live.set(key, entry);
      return { entry };
    },
    put(uri, stat, entry) {
      live.set(keyOf(uri, stat), entry);
    },
    save() {
      // Sentences repeat in thousands of entries; each is written once.
      const sentences = new Map<string, number>();
      const number = (text: string): number => sentences.get(text) ?? (sentences.set(text, sentences.size), sentences.size - 1);
      const entries = [...live].map(([key, entry]) => [key, entry ? { ...entry, why: entry.why.map(number) } : NO_NOTE]);
      return JSON.stringify({ format: FORMAT, check: checkOf(salt, version), entries, sentences: [...sentences.keys()] });
    },
  };
}

function checkOf(salt: string, version: string): string {
  return fingerprint(`${FORMAT}\n${salt}\n${version}`);
}

function readSaved(saved: string | undefined, salt: string, version: string): Map<string, HoldEntry | undefined> {
  const out = new Map<string, HoldEntry | undefined>();
  if (saved === undefined) return out;
  let json: unknown;
  try {
    json = JSON.parse(saved);
  } catch {
    return out;
  }
  if (!isRecord(json) || json['check'] !== checkOf(salt, version)) return out;
  const { entries, sentences } = json;
  if (!Array.isArray(entries) || !Array.isArray(sentences)) return out;
  for (const pair of entries as unknown[]) {
    if (!Array.isArray(pair) || typeof pair[0] !== 'string') continue;
    if (pair[1] === NO_NOTE) out.set(pair[0], undefined);
    else {
      const entry = readEntry(pair[1], sentences);
      if (entry) out.set(pair[0], entry);
    }
  }
  return out;
}

const TEXTS = ['id', 'caseKey', 'facility', 'jurisdiction', 'assignee', 'zone', 'form', 'protectiveBy', 'outerBy'] as const;
const NUMBERS = ['protective', 'outer'] as const;

/** Field by field, so that a changed file can put nothing else into a row. */
function readEntry(raw: unknown, sentences: readonly unknown[]): HoldEntry | undefined {
  if (!isRecord(raw) || !Array.isArray(raw['why'])) return undefined;
  const kind = (['open', 'waiting', 'closed', 'needs-answer', 'not-read'] as const).find((k) => k === raw['kind']);
  const why = raw['why'].map((n) => (typeof n === 'number' ? sentences[n] : undefined));
  if (kind === undefined || !why.every((s) => typeof s === 'string')) return undefined;
  const fields: Record<string, string | number> = {};
  for (const name of TEXTS) {
    const value = raw[name];
    if (value !== undefined && typeof value !== 'string') return undefined;
    if (value !== undefined) fields[name] = value;
  }
  for (const name of NUMBERS) {
    const value = raw[name];
    if (value !== undefined && !Number.isSafeInteger(value)) return undefined;
    if (value !== undefined) fields[name] = value as number;
  }
  return { kind, why, ...fields };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
