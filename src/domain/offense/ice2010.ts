import type { ChargeInput, Level } from './answers';
import { convicted, countOf, sortLevels, usable } from './facts';
import type { LevelRule } from './rows';

/** A fact the request leaves out and whose value can still change the level. */
export interface MissingFact {
  readonly charge: number;
  readonly fact: 'disposition' | 'conviction' | 'maxPunishment' | 'aggravatedFelony';
}

export interface SchemeResult {
  readonly possible: readonly Level[];
  readonly perCharge: readonly (readonly Level[])[];
}

/** One way a charge can turn out. `over` and `under` are crimes counted as punishable by more and by less than one year. */
interface Outcome {
  readonly convicted: boolean;
  readonly aggravated: boolean;
  readonly over: number;
  readonly under: number;
  /** The value of each missing fact in this outcome. */
  readonly values: Readonly<Partial<Record<MissingFact['fact'], string>>>;
}

interface State {
  readonly convicted: boolean;
  readonly aggravated: boolean;
  readonly over: number;
  readonly under: number;
}

const START: State = { convicted: false, aggravated: false, over: 0, under: 0 };

/**
 * The 2010 scheme counts convictions by the most the law allows. What the level can still be is the set over every way the missing
 * facts can turn out. Counts beyond the largest number a rule asks for change nothing, so the states stay few however long the sheet.
 */
export function createIce2010(rules: readonly LevelRule[]) {
  const decide = rules
    .filter((r) => r.scheme === 'ICE-2010' && r.use === 'decides' && r.when !== undefined && r.level !== null)
    .sort((a, b) => Number(a.level) - Number(b.level));
  const cap = (side: string) =>
    Math.max(1, ...decide.map((r) => (r.when && 'punishable' in r.when && r.when.punishable === side ? r.when.atLeast : 0)));
  const capOver = cap('over-one-year');
  const capUnder = cap('under-one-year');

  const key = (s: State) => ((s.over * (capUnder + 1) + s.under) * 2 + (s.aggravated ? 1 : 0)) * 2 + (s.convicted ? 1 : 0);
  const add = (a: State, b: State): State => ({
    convicted: a.convicted || b.convicted,
    aggravated: a.aggravated || b.aggravated,
    over: Math.min(capOver, a.over + b.over),
    under: Math.min(capUnder, a.under + b.under),
  });

  function levelOf(s: State): Level | null {
    if (!s.convicted) return 'none';
    for (const r of decide) {
      const w = r.when;
      if (!w) continue;
      if ('aggravatedFelony' in w ? s.aggravated : (w.punishable === 'over-one-year' ? s.over : s.under) >= w.atLeast)
        return r.level;
    }
    return null; // convicted, but only of crimes punishable by exactly one year: no rule says where they belong
  }

  function join(left: ReadonlyMap<number, State>, right: Iterable<State>): Map<number, State> {
    const out = new Map<number, State>();
    const list = [...right];
    for (const a of left.values())
      for (const b of list) {
        const s = add(a, b);
        out.set(key(s), s);
      }
    return out;
  }

  const none = () => new Map([[key(START), START]]);
  const levels = (states: Iterable<State>): Level[] => {
    const found = new Set<Level>();
    for (const s of states) {
      const l = levelOf(s);
      if (l !== null) found.add(l);
    }
    return sortLevels(found);
  };

  function classify(charges: readonly ChargeInput[]): SchemeResult & { readonly missing: readonly MissingFact[] } {
    const outcomes = charges.map(outcomesOf);
    const before: Map<number, State>[] = [none()];
    for (const o of outcomes) before.push(join(before[before.length - 1] ?? none(), o));
    const possible = levels((before[before.length - 1] ?? none()).values());
    const perCharge = outcomes.map((o) => levels(join(none(), o).values()));
    return { possible, perCharge, missing: possible.length > 1 ? missingFacts(outcomes, before) : [] };
  }

  /** A fact is asked for only when, in some way the rest can turn out, its value changes the level. */
  function missingFacts(outcomes: readonly (readonly Outcome[])[], before: readonly Map<number, State>[]): MissingFact[] {
    const after: Map<number, State>[] = [];
    after[outcomes.length] = none();
    for (let i = outcomes.length - 1; i >= 0; i--) after[i] = join(after[i + 1] ?? none(), outcomes[i] ?? []);
    return outcomes.flatMap((own, charge) => {
      const rest = join(before[charge] ?? none(), (after[charge + 1] ?? none()).values());
      return FACTS.filter((fact) => own.some((o) => o.values[fact] !== undefined) && matters(fact, own, rest.values())).map(
        (fact) => ({ charge, fact }),
      );
    });
  }

  function matters(fact: MissingFact['fact'], own: readonly Outcome[], rest: Iterable<State>): boolean {
    const groups = new Map<string, Map<string, Outcome[]>>();
    for (const o of own) {
      const value = o.values[fact];
      if (value === undefined) continue;
      const others = FACTS.filter((f) => f !== fact)
        .map((f) => o.values[f] ?? '')
        .join('|');
      // Whether there was a conviction is compared across everything that only a conviction brings with it.
      const context = fact === 'disposition' || fact === 'conviction' ? '' : others;
      const byValue = groups.get(context) ?? new Map<string, Outcome[]>();
      byValue.set(value, [...(byValue.get(value) ?? []), o]);
      groups.set(context, byValue);
    }
    for (const r of rest)
      for (const byValue of groups.values()) {
        const sets = [...byValue.values()].map((os) => levels(os.map((o) => add(r, o))).join());
        if (new Set(sets).size > 1) return true;
      }
    return false;
  }

  return { classify };
}

export const FACTS: readonly MissingFact['fact'][] = ['disposition', 'conviction', 'maxPunishment', 'aggravatedFelony'];

function outcomesOf(charge: ChargeInput): Outcome[] {
  const n = countOf(charge);
  const state = convicted(charge);
  const asks = state === 'open' ? 'disposition' : state === 'attorney' ? 'conviction' : null;
  const out: Outcome[] = [];
  if (state !== 'yes') out.push({ ...START, values: asks ? { [asks]: 'no' } : {} });
  if (state === 'no') return out;
  const conviction = asks ? { [asks]: 'yes' } : {};
  const found = usable(charge.aggravatedFelony) ? [charge.aggravatedFelony.finding] : (['yes', 'no'] as const);
  const max = charge.maxPunishment;
  const sides = max === undefined ? (['over-one-year', 'exactly-one-year', 'under-one-year'] as const) : [max];
  for (const side of sides)
    for (const finding of found)
      // Exactly one year fits neither label: it may have been counted with either, or with neither.
      for (const [over, under] of side === 'over-one-year'
        ? [[n, 0]]
        : side === 'under-one-year'
          ? [[0, n]]
          : [
              [n, 0],
              [0, n],
              [0, 0],
            ])
        out.push({
          convicted: true,
          aggravated: finding === 'yes',
          over: over ?? 0,
          under: under ?? 0,
          values: {
            ...conviction,
            ...(max === undefined ? { maxPunishment: side } : {}),
            ...(found.length > 1 ? { aggravatedFelony: finding } : {}),
          },
        });
  return out;
}
