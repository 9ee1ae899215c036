import type { ChargeInput, Level } from '../answers';
import { convicted, countOf, sortLevels, usable } from '../facts';
import type { LevelRule } from '../rows';

/** A fact the request leaves out and whose value can still change the level. */
export interface MissingFact {
  readonly charge: number;
  readonly fact: Fact;
}

export interface SchemeResult {
  readonly possible: readonly Level[];
  readonly perCharge: readonly (readonly Level[])[];
}

type Fact = 'disposition' | 'conviction' | 'maxPunishment' | 'aggravatedFelony';
const FACTS: readonly Fact[] = ['disposition', 'conviction', 'maxPunishment', 'aggravatedFelony'];

/** One way a charge can turn out. `over` and `under` are crimes counted as punishable by more and by less than one year. */
interface Outcome {
  readonly convicted: boolean;
  readonly aggravated: boolean;
  readonly over: number;
  readonly under: number;
  /** The value of each missing fact in this outcome. */
  readonly values: Readonly<Partial<Record<Fact, string>>>;
}

/** The outcomes of a charge as states, and for each missing fact the states grouped by its value (and by the other facts). */
interface Ways {
  readonly states: readonly number[];
  /** The states of its other counts, beside the one whose facts are asked. */
  readonly others: readonly number[];
  readonly facts: readonly { readonly fact: Fact; readonly groups: readonly (readonly (readonly number[])[])[] }[];
}

/**
 * The 2010 scheme counts convictions by the most the law allows. What the level can still be is the set over every way the missing
 * facts can turn out. Counts beyond the largest number a rule asks for change nothing, so a whole record is one of a few states
 * (a small number each) however long the sheet.
 */
export function createIce2010(rules: readonly LevelRule[]) {
  const space = createStates(rules);

  function classify(charges: readonly ChargeInput[]): SchemeResult & { readonly missing: readonly MissingFact[] } {
    const bySignature = new Map<string, Ways>();
    const signatures = charges.map(signature);
    const ways = charges.map((c, i) => {
      const key = signatures[i] ?? '';
      const known = bySignature.get(key) ?? waysOf(c, space);
      bySignature.set(key, known);
      return known;
    });
    const before: (readonly number[])[] = [space.start];
    for (const w of ways) before.push(space.join(before[before.length - 1] ?? space.start, w.states));
    const possible = space.levels(before[before.length - 1] ?? space.start);
    const perCharge = ways.map((w) => space.levels(w.states));
    return { possible, perCharge, missing: possible.length > 1 ? missingFacts(ways, signatures, before) : [] };
  }

  /** A fact is asked for only when, in some way the rest can turn out, its value changes the level. */
  function missingFacts(
    ways: readonly Ways[],
    signatures: readonly string[],
    before: readonly (readonly number[])[],
  ): MissingFact[] {
    const after: (readonly number[])[] = [];
    after[ways.length] = space.start;
    for (let i = ways.length - 1; i >= 0; i--) after[i] = space.join(after[i + 1] ?? space.start, ways[i]?.states ?? []);
    // Charges alike in every fact have the same rest, so one of them answers for all.
    const asked = new Map<string, readonly Fact[]>();
    return ways.flatMap((own, charge) => {
      const key = signatures[charge] ?? '';
      let facts = asked.get(key);
      if (!facts) {
        const rest = space.join(space.join(before[charge] ?? space.start, after[charge + 1] ?? space.start), own.others);
        facts = own.facts.filter((f) => f.groups.some((g) => rest.some((r) => differ(r, g)))).map((f) => f.fact);
        asked.set(key, facts);
      }
      return facts.map((fact) => ({ charge, fact }));
    });
  }

  /** Do two values of a fact leave different levels possible, the rest being `rest`? */
  function differ(rest: number, byValue: readonly (readonly number[])[]): boolean {
    const first = space.mask(rest, byValue[0] ?? []);
    return byValue.some((states) => space.mask(rest, states) !== first);
  }

  return { classify };
}

function createStates(rules: readonly LevelRule[]) {
  const decide = rules
    .filter((r) => r.scheme === 'ICE-2010' && r.use === 'decides' && r.when !== undefined && r.level !== null)
    .sort((a, b) => Number(a.level) - Number(b.level));
  const cap = (side: string) =>
    Math.max(1, ...decide.map((r) => (r.when && 'punishable' in r.when && r.when.punishable === side ? r.when.atLeast : 0)));
  const capOver = cap('over-one-year');
  const capUnder = cap('under-one-year');
  const size = (capOver + 1) * (capUnder + 1) * 4;

  const encode = (o: Omit<Outcome, 'values'>) =>
    ((Math.min(capOver, o.over) * (capUnder + 1) + Math.min(capUnder, o.under)) * 2 + (o.aggravated ? 1 : 0)) * 2 +
    (o.convicted ? 1 : 0);
  const decode = (n: number) => ({
    convicted: n % 2 === 1,
    aggravated: (n >> 1) % 2 === 1,
    under: (n >> 2) % (capUnder + 1),
    over: Math.floor((n >> 2) / (capUnder + 1)),
  });
  const all = Array.from({ length: size }, (_, n) => decode(n));
  const sums = all.map((a) =>
    all.map((b) =>
      encode({
        convicted: a.convicted || b.convicted,
        aggravated: a.aggravated || b.aggravated,
        over: a.over + b.over,
        under: a.under + b.under,
      }),
    ),
  );
  const level = all.map((s): Level | null => {
    if (!s.convicted) return 'none';
    const rule = decide.find(({ when: w }) => {
      if (!w) return false;
      return 'aggravatedFelony' in w ? s.aggravated : (w.punishable === 'over-one-year' ? s.over : s.under) >= w.atLeast;
    });
    // No rule: convicted, but only of crimes punishable by exactly one year; nothing says where they belong.
    return rule?.level ?? null;
  });
  const bit = level.map((l) => (l === null ? 0 : 1 << (l === 'none' ? 0 : l)));

  function join(left: readonly number[], right: readonly number[]): readonly number[] {
    const seen = new Uint8Array(size);
    const out: number[] = [];
    for (const a of left) {
      const row = sums[a];
      if (!row) continue;
      for (const b of right) {
        const s = row[b] ?? 0;
        if (seen[s] === 1) continue;
        seen[s] = 1;
        out.push(s);
      }
    }
    return out;
  }

  /** The states of `n` crimes that are alike. Beyond the caps nothing changes, so a count of thousands costs no more than a few. */
  function times(states: readonly number[], n: number): readonly number[] {
    let out = states;
    for (let i = 1; i < Math.min(n, capOver + capUnder + 1); i++) out = join(out, states);
    return out;
  }

  function mask(rest: number, states: readonly number[]): number {
    let m = 0;
    for (const s of states) m |= bit[sums[rest]?.[s] ?? 0] ?? 0;
    return m;
  }

  return {
    start: [0] as readonly number[],
    encode,
    join,
    times,
    mask,
    levels: (states: readonly number[]): Level[] => sortLevels(states.flatMap((s) => level[s] ?? [])),
  };
}

/** Three counts are three crimes: each can turn out its own way, just as three lines of one crime each. */
function waysOf(charge: ChargeInput, space: ReturnType<typeof createStates>): Ways {
  const outcomes = outcomesOf(charge);
  const unique = (list: readonly Outcome[]) => [...new Set(list.map((o) => space.encode(o)))];
  const facts = FACTS.flatMap((fact) => {
    const groups = new Map<string, Map<string, Outcome[]>>();
    for (const o of outcomes) {
      const value = o.values[fact];
      if (value === undefined) continue;
      // Whether there was a conviction is compared across everything that only a conviction brings with it.
      const isOutcome = fact === 'disposition' || fact === 'conviction';
      const others = isOutcome ? '' : FACTS.map((f) => (f === fact ? '' : (o.values[f] ?? ''))).join('|');
      const byValue = groups.get(others) ?? new Map<string, Outcome[]>();
      byValue.set(value, [...(byValue.get(value) ?? []), o]);
      groups.set(others, byValue);
    }
    return groups.size === 0 ? [] : [{ fact, groups: [...groups.values()].map((g) => [...g.values()].map(unique)) }];
  });
  const one = unique(outcomes);
  const count = countOf(charge);
  return { states: space.times(one, count), others: count > 1 ? space.times(one, count - 1) : space.start, facts };
}

/** Charges with the same signature are alike in everything the scheme looks at. */
function signature(charge: ChargeInput): string {
  const finding = usable(charge.aggravatedFelony) ? charge.aggravatedFelony.finding : '';
  return `${convicted(charge)}|${charge.maxPunishment ?? ''}|${finding}|${String(countOf(charge))}`;
}

/** Of one count. */
function outcomesOf(charge: ChargeInput): Outcome[] {
  const state = convicted(charge);
  const asks = state === 'open' ? 'disposition' : state === 'attorney' ? 'conviction' : null;
  const out: Outcome[] = [];
  if (state !== 'yes') out.push({ convicted: false, aggravated: false, over: 0, under: 0, values: asks ? { [asks]: 'no' } : {} });
  if (state === 'no') return out;
  const conviction = asks ? { [asks]: 'yes' } : {};
  const found = usable(charge.aggravatedFelony) ? [charge.aggravatedFelony.finding] : (['yes', 'no'] as const);
  const max = charge.maxPunishment;
  const sides = max === undefined ? (['over-one-year', 'exactly-one-year', 'under-one-year'] as const) : [max];
  for (const side of sides)
    for (const finding of found)
      for (const [over, under] of COUNTED[side])
        out.push({
          convicted: true,
          aggravated: finding === 'yes',
          over,
          under,
          values: {
            ...conviction,
            ...(max === undefined ? { maxPunishment: side } : {}),
            ...(found.length > 1 ? { aggravatedFelony: finding } : {}),
          },
        });
  return out;
}

/** How a crime may be counted. Exactly one year fits neither label: it may have gone with either, or with neither. */
const COUNTED = {
  'over-one-year': [[1, 0]],
  'under-one-year': [[0, 1]],
  'exactly-one-year': [
    [1, 0],
    [0, 1],
    [0, 0],
  ],
} as const;
