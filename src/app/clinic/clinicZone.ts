import type { CaseNote } from '../../domain/note/caseNote';
import type { ClinicRows } from './clinicRows';

/**
 * The zone a clinic gives for a note (IANA name): that of its jail, from clinic.json or jails.json, else the clinic's own. Two jails of one
 * name in two states settle nothing unless the note says the state.
 */
export function clinicZone(rows: ClinicRows | undefined, note: CaseNote | undefined): string | undefined {
  const name = note?.facility?.trim().toLowerCase();
  const stated = rows?.info?.zones?.find((z) => z.facility.toLowerCase() === name)?.zone;
  if (stated !== undefined) return stated;
  const jails = (rows?.jails ?? []).filter(
    (j) => j.facility.toLowerCase() === name && (note?.jurisdiction === undefined || note.jurisdiction === j.jurisdiction),
  );
  const [zone, ...others] = new Set(jails.flatMap((j) => j.zone ?? []));
  return others.length === 0 && zone !== undefined ? zone : rows?.info?.zone;
}
