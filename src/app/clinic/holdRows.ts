import { loadHoldData, type LoadedHoldData } from '../../data/holds/holds';
import type { JurisdictionRow } from '../../domain/detainer/rows';
import type { ClinicRows, PackLaw } from './clinicRows';
import { createHolds, holdsFrom, type Holds } from '../deadline/holds';
import { provenanceWords } from './snippets';

/** The clock with a clinic's rows: its states stand in place of the built-in ones, its local days are shown as variants. */
export function clinicHolds(clinic: ClinicRows | undefined): Holds {
  if (!clinic) return createHolds();
  const packs = clinic.packs ?? [];
  const own = clinic.jurisdictions?.length || packs.length;
  const holds = own
    ? holdsFrom(
        withLaw(loadHoldData(), clinic, packs),
        packs.flatMap((p) => p.clocks),
      )
    : createHolds(clinic);
  return clinic.localDays?.length ? withLocalDays(holds, clinic.localDays) : holds;
}

/** The built-in rows, over them those of packs, over all the clinic's own. */
function withLaw(loaded: LoadedHoldData, clinic: ClinicRows, packs: readonly PackLaw[]): LoadedHoldData {
  if (!loaded.ok) return loaded;
  const { data } = loaded;
  const readingById = new Map([...data.readingById, ...packs.flatMap((p) => p.readings).map((r) => [r.id, r] as const)]);
  const cautions = packs.flatMap((p) => p.cautions);
  return {
    ok: true,
    data: {
      ...data,
      readings: [...readingById.values()].sort((a, b) => a.order - b.order),
      readingById,
      cautions: new Map([
        ...data.cautions,
        ...cautions.map(({ code, level, message, short, basis }) => [code, { code, level, message, short, basis }] as const),
      ]),
      cautionFrom: new Map([
        ...[...data.cautionFrom].filter(([code]) => !cautions.some((c) => c.code === code)),
        ...cautions.flatMap((c) => (c.from === undefined ? [] : [[c.code, c.from] as const])),
      ]),
      sources: new Map([...data.sources, ...packs.flatMap((p) => p.sources).map((s) => [s.id, s] as const)]),
      jurisdictions: new Map([
        ...data.jurisdictions,
        ...packs.flatMap((p) => p.jurisdictions.map((j) => state(j, p.origin))),
        ...(clinic.jurisdictions ?? []).map((j) => state(j, provenanceWords(clinic.origin, j))),
      ]),
    },
  };
}

/** Whose the row is stands in what every answer prints of a law, its title, and in what is read first. */
function state(j: JurisdictionRow & { readonly reason: string }, whose: string): readonly [string, JurisdictionRow] {
  return [
    j.id,
    {
      id: j.id,
      name: j.name,
      // What is read first, and what the jail may tell ICE, come along: a state stands in place of the whole.
      ...(j.firstLines ? { firstLines: j.firstLines.map((l) => ({ ...l, line: `${l.line} (${whose})` })) } : {}),
      ...(j.notice ? { notice: j.notice } : {}),
      ...(j.agreements ? { agreements: j.agreements } : {}),
      laws: j.laws.map((l) => ({ ...l, title: `${l.title} (row of ${whose}: ${j.reason})` })),
    },
  ];
}

/**
 * The clinic's days go into each request, after those the caller gives: both say what somebody closes, and neither speaks for the other.
 * The default answer is the same with or without them.
 */
function withLocalDays(holds: Holds, clinicDays: LocalDays): Holds {
  return {
    ...holds,
    computeHold: (request) => holds.computeHold({ ...request, localDays: bothDays(request.localDays ?? [], clinicDays) }),
  };
}

type LocalDays = NonNullable<ClinicRows['localDays']>;

/** A day that both name stands once, with both reasons. */
function bothDays(given: LocalDays, own: LocalDays): LocalDays {
  const together = given.map((g) => {
    const same = own.filter((o) => o.date === g.date && o.basis !== g.basis);
    return same.length === 0 ? g : { ...g, basis: [g, ...same].map((d) => d.basis).join('; ') };
  });
  return [...together, ...own.filter((o) => !given.some((g) => g.date === o.date))];
}
