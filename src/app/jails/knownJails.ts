import type { ClinicJailRow } from '../../data/clinic';
import { loadJurisdictions } from '../../data/holds/holds';
import type { Custodian } from '../../domain/detainer/answers';
import { keepsJail, matchAgencies, tellingWords, wordsOf } from '../../domain/jails/match';
import type { ClinicRows } from '../clinic/clinicRows';
import { findJails, type JailMatch } from './jails';

/** A jail as ICE's list, the clinic, or both know it. */
export interface KnownJail {
  /** What the note names it by. */
  readonly facility: string;
  /** "US-AL", and its name. */
  readonly jurisdiction: string;
  readonly state: string;
  /** IANA; null: the state has more than one, and the clinic does not say which. */
  readonly zone: string | null;
  /** null: nobody has said. `custodianOn` says what of it stands on a day. */
  readonly custodian: Custodian | null;
  /** Agencies of ICE's list that run it or are meant; empty: none on the list. */
  readonly agencies: readonly JailMatch[];
  readonly clinic: ClinicJailRow | null;
}

/** What the state's law leaves of a jail's 287(g) agreements; null: it says nothing of them, or the jail has none on the list. */
export function agreementsIn(jail: KnownJail): AgreementsUnderLaw | null {
  const states = loadJurisdictions();
  const place = states.ok ? states.rows.find((s) => s.id === jail.jurisdiction) : undefined;
  const { agreements } = place ?? {};
  if (!agreements || agreements.voidFrom === null || jail.agencies.length === 0) return null;
  const disputed = agreements.disputed.flatMap(wordsOf);
  const ofJail = jail.agencies.flatMap((a) => [...wordsOf(a.name), ...wordsOf(a.county)]);
  return {
    voidFrom: agreements.voidFrom,
    disputed: ofJail.some((word) => disputed.includes(word)),
    sentence: agreements.sentence,
  };
}

export interface AgreementsUnderLaw {
  /** YYYY-MM-DD: the first day on which those made before are void. */
  readonly voidFrom: string;
  /** This agency says otherwise, or nobody has decided: the agreement is not taken for void. */
  readonly disputed: boolean;
  readonly sentence: string;
}

/**
 * Who holds the person on a day (YYYY-MM-DD). What the clinic wrote stands; an agreement that the state's law made void by then makes no
 * agency with an agreement, and where that agency runs a jail it is a county's or a city's.
 */
export function custodianOn(jail: KnownJail, day: string): Custodian | null {
  const law = agreementsIn(jail);
  if (jail.clinic?.custodian !== undefined || !law || law.disputed || day < law.voidFrom) return jail.custodian;
  return jail.agencies.some((a) => keepsJail(a.name)) ? 'county-or-city-jail' : null;
}

/** What the clinic wrote comes first, joined with the agency of ICE's list that runs the jail; then the list's other agencies. */
export function knownJails(
  text: string,
  jurisdiction: string | undefined,
  clinic: ClinicRows | undefined,
  limit = 10,
): readonly KnownJail[] {
  const states = loadJurisdictions();
  if (!states.ok || text.trim() === '') return [];
  const stateName = (id: string): string => states.rows.find((s) => s.id === id)?.name ?? id;
  const own = (clinic?.jails ?? []).map((row) => ({
    row,
    name: row.facility,
    county: row.county ?? '',
    jurisdiction: row.jurisdiction,
    agreements: [],
  }));
  const ours = matchAgencies(text, own, states.rows, jurisdiction, limit).map(({ row }): KnownJail => {
    const agencies = runBy(row);
    return {
      facility: row.facility,
      jurisdiction: row.jurisdiction,
      state: stateName(row.jurisdiction),
      zone: row.zone ?? agencies[0]?.zone ?? null,
      custodian: row.custodian ?? custodianOf(agencies),
      agencies,
      clinic: row,
    };
  });
  const joined = new Set(ours.flatMap((j) => j.agencies.map(keyOf)));
  const listed = findJails({ text, ...(jurisdiction === undefined ? {} : { jurisdiction }), limit: limit + joined.size })
    .filter((m) => !joined.has(keyOf(m)))
    .map((m): KnownJail => ({
      facility: m.name,
      jurisdiction: m.jurisdiction,
      state: stateName(m.jurisdiction),
      zone: m.zone,
      custodian: custodianOf([m]),
      agencies: [m],
      clinic: null,
    }));
  return [...ours, ...listed].slice(0, limit);
}

/** The agency of the list that runs the clinic's jail: of the same state, its name made of the same telling words, and one that keeps a jail. */
function runBy(row: ClinicJailRow): readonly JailMatch[] {
  const telling = [...tellingWords(row.facility)].sort().join(' ');
  return findJails({ text: row.facility, jurisdiction: row.jurisdiction, limit: 50 }).filter(
    (m) => keepsJail(m.name) && [...tellingWords(m.name)].sort().join(' ') === telling,
  );
}

function custodianOf(agencies: readonly JailMatch[]): Custodian | null {
  return agencies.some((a) => a.agreements.length > 0) ? 'agency-with-287g' : null;
}

const keyOf = (m: JailMatch): string => `${m.jurisdiction} ${m.name} ${m.county}`;
