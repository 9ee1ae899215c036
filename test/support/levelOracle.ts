// A slow, separate statement of docs/offense-levels.md. It tries every way the missing facts can turn out, one by one.
import type { ChargeInput, ClassifyRequest, Level } from '../../src/domain/offense/answers';

const RANK: Level[] = [1, 2, 3, 'none'];
const ATTORNEY = ['dismissed-after-plea', 'deferred', 'expunged', 'vacated', 'juvenile'];
const good = (f: ChargeInput['conviction']) =>
  f && f.by.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(f.on) ? f.finding : undefined;

function product<T>(sets: T[][]): T[][] {
  return sets.reduce<T[][]>((acc, set) => acc.flatMap((head) => set.map((x) => [...head, x])), [[]]);
}

/** Every combination of crimes, as exact tallies: nothing is capped here. */
function tallies(crimes: Fixed[][]): Tally[] {
  let ways = new Map<number, Tally>([[0, { held: 0, felonies: 0, misdemeanors: 0, af: 0 }]]);
  for (const crime of crimes) {
    const next = new Map<number, Tally>();
    for (const t of ways.values())
      for (const f of crime) {
        const add = (yes: boolean) => (f.convicted && yes ? 1 : 0);
        const sum: Tally = {
          held: t.held + add(true),
          felonies: t.felonies + add(f.kind === 'felony'),
          misdemeanors: t.misdemeanors + add(f.kind === 'misdemeanor'),
          af: t.af + add(f.af),
        };
        next.set(((sum.held * 64 + sum.felonies) * 64 + sum.misdemeanors) * 64 + sum.af, sum);
      }
    ways = next;
  }
  return [...ways.values()];
}

interface Tally {
  held: number;
  felonies: number;
  misdemeanors: number;
  af: number;
}

interface Fixed {
  convicted: boolean;
  kind: 'felony' | 'misdemeanor' | 'neither';
  af: boolean;
}

function completions(c: ChargeInput): Fixed[] {
  const d = c.disposition ?? 'unknown';
  const said = good(c.conviction);
  const convicted =
    d === 'convicted'
      ? [true]
      : ['charged', 'acquitted', 'dismissed'].includes(d)
        ? [false]
        : said
          ? [said === 'yes']
          : [true, false];
  const max = c.maxPunishment;
  const kinds: Fixed['kind'][] =
    max === 'over-one-year' ? ['felony'] : max === 'under-one-year' ? ['misdemeanor'] : ['felony', 'misdemeanor', 'neither'];
  const found = good(c.aggravatedFelony);
  const afs = found ? [found === 'yes'] : [true, false];
  const ways = convicted.flatMap((v) => kinds.flatMap((kind) => afs.map((af) => ({ convicted: v, kind, af }))));
  // Without a conviction nothing else counts: one such way is enough.
  return ways.filter((w, i) => w.convicted || ways.findIndex((x) => !x.convicted) === i);
}

function ice(t: Tally): Level | null {
  if (t.held === 0) return 'none';
  if (t.af > 0 || t.felonies >= 2) return 1;
  if (t.felonies >= 1 || t.misdemeanors >= 3) return 2;
  return t.misdemeanors > 0 ? 3 : null;
}

/** `placed`: what the code table (by hand, for the codes the test uses) says: levels, or null where it does not place the code. */
function scSet(c: ChargeInput, table: Record<string, Level[] | 'drug'>): Level[] {
  const d = c.disposition;
  const said = good(c.conviction);
  if (d === 'acquitted' || d === 'dismissed') return ['none'];
  const attorney = d !== undefined && ATTORNEY.includes(d);
  if (attorney && said === 'no') return ['none'];
  const entry = c.code === undefined ? undefined : table[c.code];
  let levels: Level[];
  if (entry === undefined || (c.modifier ?? '') !== '') return RANK;
  if (entry === 'drug') {
    const months = c.sentence?.months;
    levels =
      months === undefined
        ? c.maxPunishment === 'under-one-year'
          ? [2]
          : [1, 2]
        : months > 12
          ? [1]
          : months < 12
            ? [2]
            : [1, 2];
  } else levels = entry;
  return attorney && said === undefined ? [...levels, 'none'] : levels;
}

export function oracle(r: ClassifyRequest, table: Record<string, Level[] | 'drug'>): { level: Level | null; possible: Level[] } {
  const found = new Set<Level>();
  if (r.scheme === 'SC-2009') {
    for (const way of product(r.charges.map((c) => scSet(c, table))))
      found.add(RANK[Math.min(3, ...way.map((l) => RANK.indexOf(l)))] ?? 'none');
  } else {
    // Each count is a crime of its own.
    const crimes = r.charges.flatMap((c) => Array.from({ length: c.count ?? 1 }, () => completions(c)));
    for (const way of tallies(crimes)) {
      const l = ice(way);
      if (l !== null) found.add(l);
    }
  }
  // A record nobody checked whole may hold a more serious crime, never a less serious one.
  const reachable = (l: Level) => r.recordComplete !== true && RANK.slice(RANK.indexOf(l)).some((m) => found.has(m));
  const possible = RANK.filter((l) => found.has(l) || reachable(l));
  return { level: possible.length === 1 ? (possible[0] ?? null) : null, possible };
}
