import { loadHoldData, type LoadedHoldData } from '../../data/holds';
import type { JurisdictionRow } from '../../domain/detainer/rows';
import type { ClinicRows } from '../clinicRows';
import { createHolds, holdsFrom, type Holds } from '../holds';
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
      // the title is what every answer prints of a law, so the origin stands there
      laws: j.laws.map((l) => ({ ...l, title: `${l.title} (row of ${provenanceWords(clinic.origin, j)}: ${j.reason})` })),
    },
  ]);
  return { ok: true, data: { ...loaded.data, jurisdictions: new Map([...loaded.data.jurisdictions, ...own]) } };
}

/** The clinic's days go into each request that names none of its own; the default answer is the same with or without them. */
function withLocalDays(holds: Holds, localDays: NonNullable<ClinicRows['localDays']>): Holds {
  return {
    ...holds,
    computeHold: (request) => holds.computeHold(request.localDays ? request : { ...request, localDays }),
  };
}
