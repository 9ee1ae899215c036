/** What the `facility` line of a note offers and says: the same jails, in the same words, as *This Jail*. */
import { isJailModel } from '../../domain/jails/rows';
import type { CaseNote } from '../../domain/note/caseNote';
import type { NoteValue } from '../../domain/note/keys/keyHelp';
import type { ClinicRows } from '../clinic/clinicRows';
import { knownJails } from './knownJails';
import { agreementRows, dayOf, nothingFound } from './thisJail';

/** Names to choose from; before anything is typed, the clinic's own. */
export function jailValues(note: CaseNote, clinic: ClinicRows | undefined, today: string): readonly NoteValue[] {
  const typed = note.facility?.trim() ?? '';
  if (typed === '') return (clinic?.jails ?? []).map((j) => ({ value: j.facility, help: `${j.jurisdiction}, from the clinic` }));
  return knownJails(typed, note.jurisdiction, clinic).map((jail) => ({
    value: jail.facility,
    help: agreementRows(jail, dayOf(jail, note, today))
      .map((r) => r.label)
      .join(' '),
  }));
}

/** The agency of the jail a note names, with its models, where one of them lets a deputy serve the warrant in the jail. */
export function jailModel(
  facility: string | undefined,
  jurisdiction: string | undefined,
  clinic: ClinicRows | undefined,
): string | undefined {
  // Without the state a name would find its namesake elsewhere.
  if (facility === undefined || jurisdiction === undefined) return undefined;
  const [jail] = knownJails(facility, jurisdiction, clinic, 1);
  const agency = jail?.agencies.find((a) => a.agreements.some(isJailModel));
  if (!agency) return undefined;
  const models = agency.agreements.filter(isJailModel).map((g) => g.model);
  return `${agency.name}: ${models.join(', ')} on ICE's list of ${agency.listOf}`;
}

/** The agreements of the jail a note names, best match first, each with the agency's own name so that a wrong match is seen. */
export function jailLines(note: CaseNote, clinic: ClinicRows | undefined, today: string): readonly string[] {
  const name = note.facility?.trim() ?? '';
  if (name === '') return [];
  const [jail] = knownJails(name, note.jurisdiction, clinic, 1);
  if (!jail) return [nothingFound(name)];
  return agreementRows(jail, dayOf(jail, note, today)).flatMap((r) => [r.label, r.detail].filter((words) => words !== ''));
}
