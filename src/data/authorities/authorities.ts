/** The only file that opens the authority data. Everything is checked once, on first use. */
import * as z from 'zod';
import authorities from './authorities.json';
import changes from './authority-changes.json';
import circuitLaw from './circuit-law.json';
import shapes from './citation-shapes.json';
import codes from './finding-codes.json';
import ina from './ina-sections.json';
import { lazily } from '../load';
import { AuthoritiesFile, ChangesFile, ClinicAuthorityRow, InaFile, SourcesFile } from '../schema/authorities';
import { CircuitLawFile } from '../schema/circuitLaw';
import { CodesFile, ShapesFile } from '../schema/citations';
import sources from '../sources/policies.json';

export const loadAuthorities = lazily('authorities.json', authorities, AuthoritiesFile);
export const loadInaSections = lazily('ina-sections.json', ina, InaFile);
export const loadPolicySources = lazily('sources/policies.json', sources, SourcesFile);
export const loadAuthorityChanges = lazily('authority-changes.json', changes, ChangesFile);
export const loadCitationShapes = lazily('citation-shapes.json', shapes, ShapesFile);
export const loadCircuitLaw = lazily('circuit-law.json', circuitLaw, CircuitLawFile);
export const loadFindingCodes = lazily('finding-codes.json', codes, CodesFile);

export type ClinicAuthorityRow = z.infer<typeof ClinicAuthorityRow>;

/** Reads a clinic's rows; a row that does not fit is left out and named in `problems`, the others still count. */
export function readClinicAuthorities(json: unknown): {
  readonly rows: readonly ClinicAuthorityRow[];
  readonly problems: readonly string[];
} {
  const list = z.array(z.unknown()).safeParse(json);
  if (!list.success) return { rows: [], problems: ['The clinic authorities must be a list of rows.'] };
  const rows: ClinicAuthorityRow[] = [];
  const problems: string[] = [];
  list.data.forEach((item, i) => {
    const r = ClinicAuthorityRow.safeParse(item);
    if (r.success) rows.push(r.data);
    else {
      const first = r.error.issues[0];
      problems.push(
        `Authority ${i + 1} cannot be used: ${first?.path.map(String).join('.') ?? ''} ${first?.message ?? ''}`.trim(),
      );
    }
  });
  return { rows, problems };
}
