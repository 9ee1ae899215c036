import { isState } from '../detainer/place';
import type { AgencyRow } from './rows';

/** Words that nearly every agency has: they tell none from another. */
const COMMON = new Set(
  'a and at center constable constables correctional corrections county department dept detention facility jail law of office officer parish pd police prison safety sheriff sheriffs so the'.split(
    ' ',
  ),
);

export interface Place {
  /** "US-AL" */
  readonly id: string;
  /** "Alabama" */
  readonly name: string;
}

/**
 * Agencies that a name or a county fits, the best first. Every telling word has to begin a word of the agency's name or county; a state at
 * the end of the text, in full or as two letters behind a comma, narrows it. Nothing telling: nothing found.
 */
export function matchAgencies<Row extends AgencyRow>(
  text: string,
  rows: readonly Row[],
  places: readonly Place[],
  jurisdiction: string | undefined,
  limit: number,
): readonly Row[] {
  const { name, state } = splitState(text, places);
  const all = wordsOf(name);
  const telling = tellingWords(name);
  if (telling.length === 0) return [];
  const found: { readonly row: Row; readonly rank: number }[] = [];
  for (const row of rows) {
    if ((jurisdiction !== undefined && row.jurisdiction !== jurisdiction) || (state !== null && row.jurisdiction !== state))
      continue;
    const rank = rankOf(row, all, telling);
    if (rank !== null) found.push({ row, rank });
  }
  return found
    .sort((a, b) => a.rank - b.rank || compare(a.row.jurisdiction, b.row.jurisdiction) || compare(a.row.name, b.row.name))
    .slice(0, limit)
    .map((f) => f.row);
}

/** The words of a name that tell it from others: without "county", "jail", "sheriff" and the like. */
export function tellingWords(name: string): readonly string[] {
  return wordsOf(name).filter((w) => !COMMON.has(w));
}

/** Whether a name is that of an agency that runs a jail. */
export function keepsJail(name: string): boolean {
  return wordsOf(name).some((w) => w.startsWith('sheriff') || w.startsWith('correction') || w === 'jail' || w === 'detention');
}

/** Lower is better: the name itself, then whole words before beginnings of words, then who runs a jail before who does not. */
function rankOf(row: AgencyRow, all: readonly string[], telling: readonly string[]): number | null {
  const name = wordsOf(row.name);
  const known = [...name, ...wordsOf(row.county)];
  if (!telling.every((w) => known.some((k) => k.startsWith(w)))) return null;
  if (name.join(' ') === all.join(' ')) return 0;
  const whole = telling.every((w) => known.includes(w)) ? 0 : 2;
  const inName = telling.every((w) => name.some((k) => k.startsWith(w))) ? 0 : 1;
  return 1 + 10 * (keepsJail(row.name) ? 0 : 1) + whole + inName;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Words without accents, points and apostrophes: "Sheriff's" and "Sheriffs" are one word, "St." and "St" too. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9&]+/)
    .filter((w) => w !== '');
}

function splitState(text: string, places: readonly Place[]): { readonly name: string; readonly state: string | null } {
  const comma = text.lastIndexOf(',');
  const code = comma === -1 ? '' : text.slice(comma + 1).trim();
  const byCode = places.find((p) => p.id === code || p.id === `US-${code}`);
  if (byCode) return { name: text.slice(0, comma), state: byCode.id };
  const low = text.trimEnd().toLowerCase();
  // The longest first: "West Virginia" before "Virginia". A name of a state alone is a county's name.
  for (const p of [...places].sort((a, b) => b.name.length - a.name.length)) {
    if (!isState(p.id) || !low.endsWith(p.name.toLowerCase())) continue;
    const rest = text.slice(0, low.length - p.name.length);
    if (/[\s,]$/.test(rest) && wordsOf(rest).length > 0) return { name: rest, state: p.id };
  }
  return { name: text, state: null };
}
