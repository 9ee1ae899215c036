import { matchesOf } from './matches';
import type { Authority } from '../authority';
import { idsIn, joinCases } from '../cases/cases';
import type { Register } from '../register';
import { compile, SUBSECTIONS, type Nickname, type ResolveKind, type Shapes } from './shapes';

/** Something written like a citation, before anyone asks whether it is right. Offsets are within the scanned text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** "policy:10076.1"; for sections without the subsection: "usc:8:1229", "ina:239". */
  readonly key: string;
  readonly sub: string;
  readonly nickname: Nickname | null;
  /** A ruling of the same name that stands elsewhere: this one is not in the register. */
  readonly sameName?: Authority;
}

/** Finds every written form in a text whose blanks are plain already. Overlaps: the earlier wins, then the longer. */
export function scan(text: string, shapes: Shapes, register: Register): Hit[] {
  const lower = text.toLowerCase().replaceAll('\n', ' ');
  const hits: Hit[] = [];
  for (const shape of shapes.shapes) {
    if (!wanted(lower, shape.needs)) continue;
    for (const m of matchesOf(shape.re, text)) {
      const made = toHit(m, shape.resolve);
      hits.push(made);
      if (LISTED.has(shape.resolve)) hits.push(...continued(text, made, shape.resolve));
    }
  }
  for (const nickname of shapes.nicknames) {
    if (!wanted(lower, nickname.needs)) continue;
    for (const m of matchesOf(nickname.re, text))
      hits.push({ start: m.index, end: m.index + m[0].length, text: m[0], key: `nickname:${nickname.id}`, sub: '', nickname });
  }
  if (register.names) {
    for (const m of matchesOf(register.names, text))
      hits.push({
        start: m.index,
        end: m.index + m[0].length,
        text: m[0],
        key: `name:${register.caseNames.canonical(m[0])}`,
        sub: '',
        nickname: null,
      });
  }
  if (register.ownForms) {
    for (const m of matchesOf(register.ownForms.re, text)) {
      const key = register.ownForms.keyOf(m[0]);
      if (key !== undefined) hits.push({ start: m.index, end: m.index + m[0].length, text: m[0], key, sub: '', nickname: null });
    }
  }
  hits.push(...idsIn(text));
  return joinCases(text, withoutOverlaps(hits), register);
}

export function wanted(lower: string, needs: readonly string[]): boolean {
  return needs.length === 0 || needs.some((n) => lower.includes(n));
}

function withoutOverlaps(hits: Hit[]): Hit[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  let last = -1;
  for (const h of hits) {
    if (h.start < last) continue;
    kept.push(h);
    last = h.end;
  }
  return kept;
}

function toHit(m: RegExpExecArray, resolve: ResolveKind): Hit {
  return { start: m.index, end: m.index + m[0].length, text: m[0], ...keyOf(m, resolve), nickname: null };
}

function keyOf(m: RegExpExecArray, resolve: ResolveKind): { key: string; sub: string } {
  const [whole, a = '', b = '', c = ''] = m;
  switch (resolve) {
    case 'usc':
    case 'cfr': {
      // Words may name the section before the title; then the parts have names.
      const { title = a, section = b, under = c } = m.groups ?? {};
      return { key: `${resolve}:${Number(title)}:${section.toLowerCase()}`, sub: subOf(under) };
    }
    case 'ina':
      return { key: `ina:${a.toLowerCase()}`, sub: subOf(b) };
    case 'iirira':
      return { key: `iirira:${a}`, sub: subOf(b) };
    case 'fr':
      return { key: `fr:${a}:${b.replace(',', '')}`, sub: '' };
    case 'eo':
      return { key: `eo:${a.replace(/[.,]/, '')}`, sub: '' };
    case 'dec':
      return { key: `dec:${a}:${b}`, sub: '' };
    case 'reporter':
      return { key: `rep:${`${a}${b}${c}`.toLowerCase().replace(/[^a-z0-9]/g, '')}`, sub: '' };
    case 'reporter-at':
      return { key: `at:${`${a}${b}`.toLowerCase().replace(/[^a-z0-9]/g, '')}`, sub: '' };
    case 'supra':
      return { key: `supra:${a.toLowerCase()}`, sub: '' };
    case 'stat':
      return { key: `stat:${a}:${b}`, sub: '' };
    case 'uscis':
    case 'rin':
      return { key: `${resolve}:${a.toUpperCase()}`, sub: '' };
    case 'policy':
      return { key: `policy:${a === '' ? whole : a}`, sub: '' };
    case 'aila':
    case 'docket':
    case 'publ':
    case 'oppm':
    case 'instr':
      return { key: `${resolve}:${a.toLowerCase()}`, sub: '' };
  }
}

function subOf(written: string): string {
  return written.replaceAll(' ', '').toLowerCase();
}

const LISTED: ReadonlySet<ResolveKind> = new Set(['usc', 'cfr', 'ina']);
const JOIN = '(?:,<s>(?:and<S>|or<S>|&<S>)?|<S>(?:and|or|&)<S>|[-\u2013]|<S>(?:to|through)<S>)';
const NOT_NEXT = '(?![\\w%]|[ \\n]{0,4}(?:U\\.?<s>S|C\\.?<s>F|I\\.?<s>&|Fed|F\\.|CFR|USC|F[rR]\\b))';
const MORE_SECTION = compile(`${JOIN}(?:<sec>)?<s>(\\d{3,5}[A-Da-d]?)${NOT_NEXT}(<sub>)`, 'y');
const MORE_CFR = compile(`${JOIN}(?:<sec>)?<s>(\\d{1,4}[a-z]?\\.\\d{1,4}[a-z]?)${NOT_NEXT}(<sub>)`, 'y');
const MORE_SUB = compile(`${JOIN}(${SUBSECTIONS.replace('{0,8}', '{1,8}')})`, 'y');

/** "§§ 1226(a), (c)(4) and 1229(e)": the sections after the first; of "§§ 236.1-236.7" the last. */
function continued(text: string, first: Hit, resolve: ResolveKind): Hit[] {
  const plural = /§§|[Ss]ections|[Ss]ecs\b/.test(first.text);
  if (!plural && resolve !== 'cfr') return [];
  const next = resolve === 'cfr' ? MORE_CFR : MORE_SECTION;
  const prefix = resolve === 'ina' ? 'ina' : first.key.slice(0, first.key.lastIndexOf(':'));
  const found: Hit[] = [];
  let at = first.end;
  let key = first.key;
  for (;;) {
    next.lastIndex = at;
    let m = next.exec(text);
    let sub = m?.[2] ?? '';
    if (m) key = `${prefix}:${(m[1] ?? '').toLowerCase()}`;
    else if (plural) {
      MORE_SUB.lastIndex = at;
      m = MORE_SUB.exec(text);
      sub = m?.[1] ?? '';
    }
    if (!m) return found;
    const end = at + m[0].length;
    const lead = /^[,\s\u2013-]*(?:and\s+|or\s+|&\s+|to\s+|through\s+)?/.exec(m[0])?.[0].length ?? 0;
    found.push({ start: at + lead, end, text: text.slice(at + lead, end), key, sub: subOf(sub), nickname: null });
    at = end;
  }
}
