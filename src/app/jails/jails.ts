import { loadAgreements } from '../../data/jails/jails';
import { loadJurisdictions } from '../../data/holds/holds';
import type { Basis } from '../../domain/basis';
import { matchAgencies } from '../../domain/jails/match';
import { damageOf, type Agreement } from '../../domain/jails/rows';

export interface JailQuery {
  /** A name or a county; a state may stand behind it ("Autauga County, Alabama"). */
  readonly text: string;
  /** "US-AL" */
  readonly jurisdiction?: string;
  /** At most so many; 10 where it is left out. */
  readonly limit?: number;
}

/** An agency of ICE's list of agreements. `zone` is null in a state with more than one. */
export interface JailMatch {
  readonly name: string;
  readonly county: string;
  readonly jurisdiction: string;
  readonly zone: string | null;
  readonly agreements: readonly Agreement[];
  /** YYYY-MM-DD: the day of ICE's list. */
  readonly listOf: string;
  readonly basis: readonly Basis[];
}

const SOURCE = 'ice-287g-list';

/** Agencies with a 287(g) agreement that a name or a county fits, the best first. A broken list finds nothing; `jailListProblem` says so. */
export function findJails({ text, jurisdiction, limit = 10 }: JailQuery): readonly JailMatch[] {
  const list = loadAgreements();
  const states = loadJurisdictions();
  if (!list.ok || !states.ok) return [];
  const { agencies, listOf, zones } = list.data;
  return matchAgencies(text, agencies, states.rows, jurisdiction, limit).map((row) => {
    const damage = damageOf(row);
    const basis: Basis = {
      source: SOURCE,
      locator: listOf,
      mark: 'V2',
      grade: 'secondary',
      ...(damage === null ? {} : { note: damage }),
    };
    return { ...row, zone: zones.get(row.jurisdiction) ?? null, listOf, basis: [basis] };
  });
}

export interface JailList {
  readonly listOf: string;
  readonly attribution: string;
  readonly agencies: number;
  readonly agreements: number;
  /** What is wrong with the list, in sentences; empty: nothing. */
  readonly problems: readonly string[];
}

/** What the list is and what is wrong with it: rows without a county, misprinted ones, pieces that cannot be read. */
export function aboutJailList(): JailList {
  const list = loadAgreements();
  if (!list.ok) return { listOf: '', attribution: '', agencies: 0, agreements: 0, problems: [list.message] };
  const { agencies, listOf, attribution, unreadable } = list.data;
  const without = agencies.filter((a) => a.county === '').length;
  const misprinted = agencies.filter((a) => a.county !== '' && damageOf(a) !== null);
  return {
    listOf,
    attribution,
    agencies: agencies.length,
    agreements: agencies.reduce((sum, a) => sum + a.agreements.length, 0),
    problems: [
      ...(without > 0 ? [`${without} agencies stand on ICE's list without a county: look for them by name.`] : []),
      ...misprinted.map((a) => `${a.name} (${a.jurisdiction}): ${damageOf(a) ?? ''}`),
      ...unreadable.map((piece) => `A row of the list cannot be read and is left out: ${piece}`),
    ],
  };
}
