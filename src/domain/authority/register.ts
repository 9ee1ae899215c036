import type { Authority, InaSection } from './authority';
import { caseNames, type Abbreviation, type CaseNames } from './cases/caseNames';
import { shortFormsOf } from './cases/cases';
import { ownForms, ownKey, type OwnForms } from './scan/ownForms';

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
  readonly caseNames: CaseNames;
  /** The citations that the rows print. */
  readonly ownForms: OwnForms | null;
  /** Keys of the rulings a short form can mean; see cases.ts. */
  readonly shortForms: ReadonlyMap<string, readonly string[]>;
}

export function buildRegister(
  rows: readonly Authority[],
  ina: readonly InaSection[],
  abbreviations: readonly Abbreviation[] = [],
): Register {
  const spelling = caseNames(abbreviations);
  const byKey = new Map<string, Authority[]>();
  const sections = new Map<string, { sub: string; row: Authority }[]>();
  for (const row of rows) {
    for (const key of row.keys) {
      const section = /^((?:usc|cfr):\d+:[^(]+)(.*)$/.exec(key);
      if (section?.[1] !== undefined) push(sections, section[1], { sub: section[2] ?? '', row });
      else push(byKey, key.startsWith('name:') ? `name:${spelling.canonical(key.slice(5))}` : key, row);
    }
  }
  for (const row of rows) push(byKey, ownKey(row.id), row);
  for (const list of sections.values()) list.sort((a, b) => b.sub.length - a.sub.length);
  return {
    rows,
    byId: new Map(rows.map((r) => [r.id, r])),
    byKey,
    sections,
    uscOfIna: new Map(ina.map((s) => [s.ina.toLowerCase(), s.usc])),
    inaOfUsc: new Map(ina.map((s) => [s.usc, s.ina])),
    names: namesPattern([...byKey.keys()], spelling),
    caseNames: spelling,
    ownForms: ownForms(rows),
    shortForms: shortFormsOf(rows),
  };
}

/** The same register with every row put through a change that keeps its id and its keys. */
export function withRows(register: Register, change: (row: Authority) => Authority): Register {
  const changed = new Map(register.rows.map((r) => [r.id, change(r)]));
  const of = (row: Authority): Authority => changed.get(row.id) ?? row;
  return {
    ...register,
    rows: register.rows.map(of),
    byId: changed,
    byKey: new Map([...register.byKey].map(([key, list]) => [key, list.map(of)])),
    sections: new Map([...register.sections].map(([key, list]) => [key, list.map((s) => ({ ...s, row: of(s.row) }))])),
  };
}

/** The row for a section: the one with the longest subsection that the citation lies in. */
export function rowOfSection(register: Register, base: string, sub: string): Authority | null {
  return register.sections.get(base)?.find((s) => sub.startsWith(s.sub))?.row ?? null;
}

/** Less would find blanks and dashes everywhere. */
const TWO_LETTERS = /[\p{L}\p{N}][^\p{L}\p{N}]*[\p{L}\p{N}]/u;

function namesPattern(keys: readonly string[], names: CaseNames): RegExp | null {
  const patterns = keys
    .filter((k) => k.startsWith('name:') && TWO_LETTERS.test(k.slice(5)))
    .sort((a, b) => b.length - a.length)
    .map((k) => names.pattern(k.slice(5)));
  return patterns.length === 0 ? null : new RegExp(`(?<![A-Za-z0-9])(${patterns.join('|')})(?![A-Za-z0-9])`, 'gi');
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list?.includes(value)) return;
  if (list) list.push(value);
  else map.set(key, [value]);
}
