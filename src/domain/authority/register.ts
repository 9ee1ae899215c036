import type { Authority, InaSection } from './authority';

/** The register, ready for looking up by id and by what people write. */
export interface Register {
  readonly rows: readonly Authority[];
  readonly byId: ReadonlyMap<string, Authority>;
  /** Plain keys ("policy:10076.1"); two rows may share one. */
  readonly byKey: ReadonlyMap<string, readonly Authority[]>;
  /** Sections ("usc:8:1229") with the subsections that have a row of their own, longest first. */
  readonly sections: ReadonlyMap<string, readonly { readonly sub: string; readonly row: Authority }[]>;
  readonly uscOfIna: ReadonlyMap<string, string>;
  readonly inaOfUsc: ReadonlyMap<string, string>;
  /** Names of cases and Acts, as one pattern; group 1 is the name. */
  readonly names: RegExp | null;
}

export function buildRegister(rows: readonly Authority[], ina: readonly InaSection[]): Register {
  const byKey = new Map<string, Authority[]>();
  const sections = new Map<string, { sub: string; row: Authority }[]>();
  for (const row of rows) {
    for (const key of row.keys) {
      const section = /^((?:usc|cfr):\d+:[^(]+)(.*)$/.exec(key);
      if (section?.[1] !== undefined) push(sections, section[1], { sub: section[2] ?? '', row });
      else push(byKey, key, row);
    }
  }
  for (const list of sections.values()) list.sort((a, b) => b.sub.length - a.sub.length);
  return {
    rows,
    byId: new Map(rows.map((r) => [r.id, r])),
    byKey,
    sections,
    uscOfIna: new Map(ina.map((s) => [s.ina.toLowerCase(), s.usc])),
    inaOfUsc: new Map(ina.map((s) => [s.usc, s.ina])),
    names: namesPattern([...byKey.keys()]),
  };
}

/** The row for a section: the one with the longest subsection that the citation lies in. */
export function rowOfSection(register: Register, base: string, sub: string): Authority | null {
  return register.sections.get(base)?.find((s) => sub.startsWith(s.sub))?.row ?? null;
}

/** "name:galarza v. szalczyk" for words as written. */
export function nameKey(written: string): string {
  return `name:${written
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ vs?\.? /, ' v. ')}`;
}

/** Less would find blanks and dashes everywhere. */
const TWO_LETTERS = /[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]/u;

function namesPattern(keys: readonly string[]): RegExp | null {
  const names = keys
    .filter((k) => k.startsWith('name:') && TWO_LETTERS.test(k.slice(5)))
    .map((k) =>
      k
        .slice(5)
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(' v\\. ', ' vs?\\.? ')
        .replaceAll(' ', '[ \\n]{1,4}'),
    )
    .sort((a, b) => b.length - a.length);
  return names.length === 0 ? null : new RegExp(`(?<![A-Za-z0-9])(${names.join('|')})(?![A-Za-z0-9])`, 'gi');
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
