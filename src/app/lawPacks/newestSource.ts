import { loadAuthorities, loadCitationShapes } from '../../data/authorities/authorities';
import { loadHoldData } from '../../data/holds/holds';
import { isDate, parseDate } from '../../domain/time/civil';

let builtIn: string | undefined;

/** The newest day on which a source of the built-in rows was made or looked at, YYYY-MM-DD; '' where no file can be read. */
function newestBuiltIn(): string {
  if (builtIn !== undefined) return builtIn;
  const [register, holds] = [loadAuthorities(), loadHoldData()];
  const days = [
    ...(register.ok ? register.rows.flatMap((a) => [a.newestSource, a.lastChecked]) : []),
    ...(holds.ok
      ? [...holds.data.jurisdictions.values()].flatMap((j) => [
          ...(j.firstLines ?? []).map((l) => l.readOn),
          ...j.laws.map((l) => l.lookedOn),
        ])
      : []),
  ].filter((d): d is string => typeof d === 'string' && isDate(d));
  return (builtIn = days.reduce((a, b) => (b > a ? b : a), ''));
}

export interface NewestSource {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** A sentence; where the day is long ago it says so and what to do. */
  readonly words: string;
  readonly old: boolean;
}

/** The newest source behind the rows in use, built in or from a pack, as seen on a day. null: nothing is known. */
export function newestSource(packs: readonly { readonly newestSource: string }[], today: string): NewestSource | null {
  const day = [newestBuiltIn(), ...packs.map((p) => p.newestSource)].reduce((a, b) => (b > a ? b : a));
  const [then, now] = [parseDate(day), parseDate(today)];
  if (then === null || now === null) return null;
  const limits = loadCitationShapes();
  const row = limits.ok ? limits.rows.find((r) => r.kind === 'limits') : undefined;
  const after = row && 'staleAfterDays' in row ? row.staleAfterDays : Number.POSITIVE_INFINITY;
  const old = now - then > after;
  const words = `The newest source of the law here is of ${day}${old ? `, ${String(now - then)} days ago. Ask for a newer law pack` : ''}.`;
  return { day, words, old };
}
