import { loadHoldData, type LoadedHoldData } from '../../data/holds/holds';
import type { JurisdictionRow } from '../../domain/detainer/rows';
import type { ClinicRows } from './clinicRows';
import { createHolds, holdsFrom, type Holds } from '../deadline/holds';
import { provenanceWords } from './snippets';

/** The clock with a clinic's rows: its states stand in place of the built-in ones, its local days are shown as variants. */
export function clinicHolds(clinic: ClinicRows | undefined): Holds {
  if (!clinic) return createHolds();
  const holds = clinic.jurisdictions?.length ? holdsFrom(withStates(loadHoldData(), clinic)) : createHolds(clinic);
  return clinic.localDays?.length ? withLocalDays(holds, clinic.localDays) : holds;
}

function withStates(loaded: LoadedHoldData, clinic: ClinicRows): LoadedHoldData {
  if (!loaded.ok) return loaded;
  const own = (clinic.jurisdictions ?? []).map((j): readonly [string, JurisdictionRow] => [
    j.id,
    {
      id: j.id,
      name: j.name,
      // What is read first, and what the jail may tell ICE, are the clinic's too: a state of the clinic's stands in place of the whole.
      ...(j.firstLines
        ? { firstLines: j.firstLines.map((l) => ({ ...l, line: `${l.line} (${provenanceWords(clinic.origin, j)})` })) }
        : {}),
      ...(j.notice ? { notice: j.notice } : {}),
      ...(j.agreements ? { agreements: j.agreements } : {}),
      // the title is what every answer prints of a law, so the origin stands there
      laws: j.laws.map((l) => ({ ...l, title: `${l.title} (row of ${provenanceWords(clinic.origin, j)}: ${j.reason})` })),
    },
  ]);
  return { ok: true, data: { ...loaded.data, jurisdictions: new Map([...loaded.data.jurisdictions, ...own]) } };
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
