import { presentSpellingOf } from './oldSpellings';
import { keysUnder, NOTE_SHAPE, shapeAt } from './noteShape';

export interface NearKey {
  readonly message: string;
  /** What could stand there instead; empty when the key belongs elsewhere. */
  readonly fixes: readonly string[];
}

/**
 * Unknown keys are a person's own and stay without comment. Only one that is almost a known key, or a known key in the wrong place,
 * gets a hint, because its value would silently not count.
 */
export function nearKey(parent: string, name: string, present: ReadonlySet<string>): NearKey | undefined {
  const known = [...keysUnder(parent).keys()];
  const near = known.find((k) => !present.has(k) && isNear(name, k));
  if (near !== undefined) return { message: `"${name}" is not read. Did you mean "${near}"?`, fixes: [near] };
  const elsewhere =
    parent === '' && !OWN_WORDS.has(name)
      ? NOTE_SHAPE.find(({ path }) => path === `detainer.${presentSpellingOf(name) ?? name}`)
      : undefined;
  if (elsewhere)
    return { message: `"${name}" is read only under "detainer:". Move it there, indented by two spaces.`, fixes: [] };
  if (parent === 'detainer' && shapeAt(name)) {
    return { message: `"${name}" is read only at the left margin, not under "detainer:".`, fixes: [] };
  }
  return undefined;
}

/** At the left margin these are as likely a person's own keys: a name of counsel must not be asked into the detainer. */
const OWN_WORDS: ReadonlySet<string> = new Set(['bond', 'counsel', 'hours']);

function isNear(typed: string, known: string): boolean {
  const a = bare(typed);
  const b = bare(known);
  if (a === b) return true;
  // Short words lie too close to each other ("data", "date"): only swapped letters count.
  if (b.length <= 5)
    return a.length === b.length && distance(a, b, true) <= 1 && [...a].sort().join('') === [...b].sort().join('');
  return Math.abs(a.length - b.length) <= 2 && distance(a, b, true) <= (b.length >= 8 ? 2 : 1);
}

function bare(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '');
}

/** Edit distance in which two swapped neighbours count once. */
export function distance(a: string, b: string, swaps: boolean): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const above = rows[i - 1] ?? [];
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (swaps && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** Allowed values that a wrong one may have meant, nearest first. */
export function nearValues(typed: string, allowed: readonly string[], most = 3): string[] {
  const t = bare(typed).slice(0, 40);
  return allowed
    .map((value) => ({ value, d: bare(value).startsWith(t) && t !== '' ? 0 : distance(t, bare(value), true) }))
    .filter(({ value, d }) => d <= Math.max(2, Math.floor(value.length / 3)))
    .sort((x, y) => x.d - y.d)
    .slice(0, most)
    .map(({ value }) => value);
}
