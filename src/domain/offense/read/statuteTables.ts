import type { StatuteTable } from './rows';

export interface SectionCodes {
  readonly codes: readonly string[];
  readonly table: StatuteTable;
  /** National categories, where the table gives no more than that. */
  readonly categories: readonly string[];
}

export interface StatuteTables {
  /** null: no table for that state, or the section is not in it. */
  lookUp(section: string, state: string): SectionCodes | null;
  tableOf(state: string): StatuteTable | null;
}

interface Entry {
  readonly sub: string;
  readonly value: string;
}

const MOST = 5;
/** Codes of a state's own, and the general crime of the public order that says nothing. */
const SAYS_NOTHING = '7399';

/** Section numbers to codes, a table for each state. A later table of the same state stands in place of an earlier row, section by section. */
export function createStatuteTables(tables: readonly StatuteTable[], codes: ReadonlySet<string>): StatuteTables {
  const byState = new Map<string, { table: StatuteTable; bases: Map<string, Entry[]> }[]>();
  const general = generalCodes(codes);

  function opened(state: string): { table: StatuteTable; bases: Map<string, Entry[]> }[] {
    const known = byState.get(state);
    if (known) return known;
    const made = tables
      .filter((t) => t.jurisdiction === state)
      .reverse()
      .map((table) => {
        const bases = new Map<string, Entry[]>();
        for (const [section, value] of Object.entries(table.sections)) {
          const { base, sub } = normal(section);
          const list = bases.get(base);
          if (list) list.push({ sub, value });
          else bases.set(base, [{ sub, value }]);
        }
        return { table, bases };
      });
    byState.set(state, made);
    return made;
  }

  return {
    tableOf: (state) => opened(state)[0]?.table ?? null,
    lookUp(section, state) {
      const { base, sub } = normal(state === 'US' ? section.replace(/^(\d{1,2}):(?=\d)/, '$1 USC ') : section);
      for (const { table, bases } of opened(state)) {
        // A table of one code of laws prints its sections without that code's name.
        const list = bases.get(base) ?? bases.get(base.replace(/^[a-z]+:/, ':'));
        if (!list) continue;
        const found = valuesFor(list, sub);
        const said = [...new Set(found.flatMap((v) => v.split(' ')))];
        const categories = table.gives === 'category' ? said.filter((c) => table.families?.[c] === undefined) : [];
        const all =
          table.gives === 'category'
            ? said.flatMap((c) => table.families?.[c] ?? general.get(c) ?? [])
            : byUse(found).flatMap((c) => table.families?.[c] ?? [c]);
        // A code of the state's own still names the category.
        const known = all.flatMap((c) => (codes.has(c) ? [c] : (general.get(c.slice(0, 2)) ?? [])));
        const telling = known.filter((c) => c !== SAYS_NOTHING);
        return { table, categories, codes: [...new Set(telling.length > 0 ? telling : known)].slice(0, MOST) };
      }
      return null;
    },
  };
}

/** The subsection; else what is more particular than it; else the nearest it belongs to; else the whole section. */
function valuesFor(list: readonly Entry[], sub: string): string[] {
  const exact = list.filter((e) => e.sub === sub);
  if (exact.length > 0) return exact.map((e) => e.value);
  const below = sub === '' ? [] : list.filter((e) => e.sub.startsWith(sub));
  if (below.length > 0) return below.map((e) => e.value);
  const above = list.filter((e) => sub.startsWith(e.sub)).sort((a, b) => b.sub.length - a.sub.length)[0];
  return above ? [above.value] : list.map((e) => e.value);
}

/** The codes of several rows, the most frequent first. */
function byUse(values: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const v of values) for (const c of v.split(' ')) uses.set(c, (uses.get(c) ?? 0) + 1);
  return [...uses].sort((a, b) => b[1] - a[1]).map(([c]) => c);
}

function generalCodes(codes: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const c of codes) if (c.endsWith('99')) out.set(c.slice(0, 2), [c]);
  return out;
}

/** "812.014(2)(C)1" and "812.014(2c1)" are one section; "PC 459" and "459 PC" too; "F.S." and "§" say only whose it is. */
function normal(printed: string): { base: string; sub: string } {
  const section = printed.replace(/^(\d{1,2}) (\S+) US$/i, '$1 USC $2');
  const text = section
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[§*\s]/g, ' ');
  const words = [...text.matchAll(/(?<![\d(])\b[a-z](?:\.?[a-z])+\b\.?/g)].map((m) => m[0].replace(/[^a-z]/g, ''));
  const law = words.map((w) => LAW[w] ?? '').join('');
  const number = /\d.*/.exec(text.replace(/(?<![\d(])\b[a-z](?:\.?[a-z])+\b\.?/g, ' '))?.[0].trim() ?? '';
  const at = number.search(/[\s(]/);
  const base = at < 0 ? number : number.slice(0, at);
  const rest = at < 0 ? '' : number.slice(at);
  // A title stands before a federal section: "18 USC 922(g)".
  if (law === 'usc') {
    const m = /^\s*(\d\S*)(.*)$/.exec(rest.replace(/^\s+/, ''));
    const inner = m?.[1] ?? '';
    const open = inner.indexOf('(');
    return {
      base: `usc:${base}:${open < 0 ? inner : inner.slice(0, open)}`,
      sub: (open < 0 ? (m?.[2] ?? '') : inner.slice(open) + (m?.[2] ?? '')).replace(/[^a-z0-9]/g, ''),
    };
  }
  return { base: `${law}:${base.replace(/[.\-]+$/, '')}`, sub: rest.replace(/[^a-z0-9]/g, '') };
}

/** Names of California's codes and the federal one; names of a whole state's law do not tell two sections apart. */
const LAW: Readonly<Record<string, string>> = {
  pc: 'pc',
  cpc: 'pc',
  penalcode: 'pc',
  vc: 'vc',
  cvc: 'vc',
  hs: 'hs',
  hands: 'hs',
  hands2: 'hs',
  bp: 'bp',
  bandp: 'bp',
  bpc: 'bp',
  wi: 'wi',
  wic: 'wi',
  wandi: 'wi',
  fg: 'fg',
  fandg: 'fg',
  gc: 'gc',
  lc: 'lc',
  fa: 'fa',
  mv: 'mv',
  ci: 'ci',
  in: 'in',
  hn: 'hn',
  fc: 'fc',
  rt: 'rt',
  ic: 'ic',
  el: 'el',
  ec: 'ec',
  pu: 'pu',
  sh: 'sh',
  usc: 'usc',
  usca: 'usc',
};
