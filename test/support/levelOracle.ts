// A slow, separate statement of docs/offense-levels.md. It tries every way the missing facts can turn out, one by one.
import type { ChargeInput, ClassifyRequest, Level } from '../../src/domain/offense/answers';

const RANK: Level[] = [1, 2, 3, 'none'];
const ATTORNEY = ['dismissed-after-plea', 'deferred', 'expunged', 'vacated', 'juvenile'];
const good = (f: ChargeInput['conviction']) =>
  f && f.by.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(f.on) ? f.finding : undefined;

function product<T>(sets: T[][]): T[][] {
  return sets.reduce<T[][]>((acc, set) => acc.flatMap((head) => set.map((x) => [...head, x])), [[]]);
}

interface Fixed {
  convicted: boolean;
  count: number;
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
  return convicted.flatMap((v) => kinds.flatMap((kind) => afs.map((af) => ({ convicted: v, count: c.count ?? 1, kind, af }))));
}

function ice(fixed: Fixed[]): Level | null {
  const held = fixed.filter((f) => f.convicted);
  if (held.length === 0) return 'none';
  const sum = (k: Fixed['kind']) => held.filter((f) => f.kind === k).reduce((n, f) => n + f.count, 0);
  if (held.some((f) => f.af) || sum('felony') >= 2) return 1;
  if (sum('felony') >= 1 || sum('misdemeanor') >= 3) return 2;
  return sum('misdemeanor') > 0 ? 3 : null;
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
    for (const way of product(r.charges.map(completions))) {
      const l = ice(way);
      if (l !== null) found.add(l);
    }
  }
  const open = found.has('none') && r.recordComplete !== true;
  const possible = open ? RANK : RANK.filter((l) => found.has(l));
  return { level: possible.length === 1 ? (possible[0] ?? null) : null, possible };
}
