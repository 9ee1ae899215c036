import { findClientData } from '../../domain/privacy/find';
import { KINDS, type ClientDataKind } from '../../domain/privacy/kinds';
import { problemAt, type ClinicProblem } from './problem';

/**
 * What looks like a client's data in a folder that others read. Only what points at one person: a template may well speak of victims or
 * of status. Guesses about names are left to the person who shares; here they would cry wolf on every line.
 */
export function lintForClients(file: string, text: string): readonly ClinicProblem[] {
  const own = allowed(file);
  return findClientData(broken(text))
    .filter((f) => KINDS[f.kind].identifier && f.confidence !== 'low' && !own.has(f.kind))
    .filter((f) => !(f.kind === 'name' && /^\s*"?(?:author|name|reviewed-by)"?\s*:/.test(lineAround(text, f.start))))
    .slice(0, 100)
    .map((f) =>
      problemAt(
        file,
        text,
        f,
        'warning',
        'client-data',
        `This looks like a client's data (${KINDS[f.kind].label}), and others read this folder. Turn it into a field, or take it out. Earlier versions under .history have it too.`,
      ),
    );
}

/** A word without an end (a hostile file, an encoded picture) makes some patterns slow. A space in it now and then keeps every offset. */
function broken(text: string): string {
  return text.replace(/\S{200}/g, (run) => `${run.slice(0, -1)} `);
}

/** The clinic's own letterhead, and the docket numbers of reported cases, belong where they stand. */
function allowed(file: string): ReadonlySet<ClientDataKind> {
  if (file === 'clinic.json') return new Set(['address', 'phone', 'email', 'name']);
  if (file === 'jails.json') return new Set(['address', 'phone', 'email', 'name']);
  if (file === 'authorities.json' || file === 'jurisdictions.json') return new Set(['case-number', 'address', 'name']);
  if (file === 'holidays.json' || file === 'aliases.json' || file === 'statutes.json') return new Set(['name']);
  return new Set();
}

/** A file name can name a client as well. */
export function lintName(file: string): readonly ClinicProblem[] {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const found = findClientData(name.replace(/[_-]/g, ' ')).find((f) => KINDS[f.kind].identifier && f.confidence === 'high');
  if (found === undefined) return [];
  const message = `The name of this file looks like a client's data (${KINDS[found.kind].label}). Rename it.`;
  return [{ file, line: 1, column: 1, length: 0, severity: 'warning', code: 'client-data', message }];
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end === -1 ? undefined : end);
}
