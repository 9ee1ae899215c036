import type { ClinicLibrary } from '../../../app/clinic/clinicLibrary';
import type { NoteValue } from '../../../domain/note/keys/keyHelp';

/** On what footing a reviewer signs; staff who are none of these cannot end the DRAFT mark. */
export const FOOTINGS = [
  { label: 'Attorney', value: 'attorney' },
  { label: 'Fully accredited representative', value: 'fully-accredited' },
  {
    label: 'Partially accredited representative',
    description: 'not for the immigration court',
    value: 'partially-accredited',
  },
] as const;

/** The reviewers that a clinic names, with their footing in words, for the key `reviewed-by`. */
export function reviewersOf(library: ClinicLibrary | null): readonly NoteValue[] {
  return (library?.info?.reviewers ?? []).map((r) => ({ value: r.name, help: footingWords(r.authority) }));
}

export function footingWords(authority: string): string {
  return FOOTINGS.find((f) => f.value === authority)?.label ?? authority;
}
