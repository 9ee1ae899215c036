import {
  loadAuthorities,
  loadAuthorityChanges,
  loadCitationShapes,
  loadFindingCodes,
  loadInaSections,
  loadPolicySources,
  readClinicAuthorities,
} from '../../data/authorities/authorities';
import type { CitationFinding, StatusAnswer } from '../../domain/authority/answers';
import type { Authority } from '../../domain/authority/authority';
import { inMarkdown } from '../../domain/markdown';
import { createChecker as makeChecker, checkNote, type Checked, type Checker } from '../../domain/authority/checker';
import { cite as citeRow, type Citation } from '../../domain/authority/say/cite';
import { completionsFor, type Completion } from '../../domain/authority/say/completions';
import { circuitFor, circuitLaw } from './circuitLaw';
import { isDate } from '../../domain/time/civil';
import { hoverText, type SourceInfo } from '../../domain/authority/say/hover';
import { byPlace } from '../../domain/authority/cases/byPlace';
import { buildRegister, withRows, type Register } from '../../domain/authority/register';
import { compileShapes, type Shapes } from '../../domain/authority/scan/shapes';
import { status } from '../../domain/authority/status';
import { trialOf } from '../../domain/authority/scan/trial';
import { authoritiesTable, type AuthoritiesTable } from '../../domain/authority/say/table';

/** What a clinic's folder may add: rows of its own, or rows that shadow a built-in one, each with a reason. */
export interface ClinicAuthorities {
  readonly origin: string;
  readonly authorities?: unknown;
  /** Rows of signed packs, the oldest first: over the built-in ones, under the clinic's own. */
  readonly packs?: readonly { readonly origin: string; readonly authorities: unknown; readonly sources: readonly SourceInfo[] }[];
}

export interface FindingCode {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint' | 'off';
  readonly title: string;
  /** Page and heading of the help for this code. */
  readonly help: string;
}

export interface CitedAuthority extends Citation {
  /** A sentence when the id is not known or the data cannot be used. */
  readonly problem: string | null;
}

export interface Authorities {
  readonly dataVersion: string;
  /** Sentences about data that cannot be used; empty when all is well. */
  readonly problems: readonly string[];
  /** With a place ("US-TX") the answer is the one that holds there: circuits differ. */
  authorityStatus(r: { id: string; date: string; today?: string; jurisdiction?: string | undefined }): StatusAnswer;
  findCitations(r: { text: string; asOf: string; today: string; jurisdiction?: string | undefined }): readonly CitationFinding[];
  ignoredFindings(r: { text: string; asOf: string; today: string; jurisdiction?: string | undefined }): Checked['ignored'];
  /** One per open note: remembers its blocks, so a keystroke looks only at what changed. */
  createChecker(jurisdiction?: string): Checker;
  cite(r: { id: string; asOf: string; today: string; pin?: string }): CitedAuthority;
  hoverFor(r: { id: string; asOf: string; today: string; jurisdiction?: string | undefined }): string;
  tableOfAuthorities(r: { text: string; asOf: string; today: string; jurisdiction?: string | undefined }): AuthoritiesTable;
  completions(r: { prefix: string; asOf: string; today: string }): readonly Completion[];
  listAuthorities(): readonly Authority[];
  findingCodes(): readonly FindingCode[];
  /** What changed in the register after `since`, for these authorities. */
  rulesChangedSince(r: {
    since: string;
    ids: readonly string[];
  }): readonly { readonly dataVersion: string; readonly id: string; readonly change: string }[];
}

interface Ready {
  readonly register: Register;
  /** The register as it reads in a place; the plain one where the place is not known or changes nothing. */
  readonly registerFor: (jurisdiction: string | undefined) => Register;
  readonly shapes: Shapes;
  readonly sources: ReadonlyMap<string, SourceInfo>;
  readonly problems: readonly string[];
}

/** The authorities with a clinic's own rows. Broken data is a sentence in `problems`; what can still be answered is. */
export function createAuthorities(clinic?: ClinicAuthorities): Authorities {
  let made: Ready | undefined;
  const ready = (): Ready => (made ??= prepare(clinic));
  const changes = loadAuthorityChanges;
  return {
    get dataVersion() {
      const loaded = loadAuthorities();
      return loaded.ok ? loaded.version : 'unknown';
    },
    get problems() {
      return ready().problems;
    },
    authorityStatus(r) {
      const { shapes } = ready();
      const register = ready().registerFor(r.jurisdiction);
      const row = register.byId.get(r.id);
      if (!row) return { status: 'unverified', sentence: unknownId(r.id, ready()), basis: [] };
      if (!isDate(r.date))
        return { status: 'unverified', sentence: `"${r.date}" is not a date. Write it as YYYY-MM-DD.`, basis: [] };
      return status(row, r.date, shapes, r.today);
    },
    findCitations(r) {
      const { registerFor, shapes } = ready();
      return checkNote(r.text, r.asOf, r.today, registerFor(r.jurisdiction), shapes).findings;
    },
    ignoredFindings(r) {
      const { registerFor, shapes } = ready();
      return checkNote(r.text, r.asOf, r.today, registerFor(r.jurisdiction), shapes).ignored;
    },
    createChecker(jurisdiction) {
      const { registerFor, shapes } = ready();
      return makeChecker(registerFor(jurisdiction), shapes);
    },
    cite(r) {
      const { register, shapes } = ready();
      const row = register.byId.get(r.id);
      if (!row)
        return {
          text: null,
          short: null,
          place: 'law',
          note: null,
          beside: null,
          status: 'unverified',
          problem: unknownId(r.id, ready()),
        };
      return { ...citeRow(row, r.asOf, r.today, shapes, r.pin), problem: null };
    },
    hoverFor(r) {
      const { registerFor, shapes, sources } = ready();
      const register = registerFor(r.jurisdiction);
      const row = register.byId.get(r.id);
      return row ? hoverText(row, r, shapes, register, sources) : inMarkdown(unknownId(r.id, ready()));
    },
    tableOfAuthorities(r) {
      const { registerFor, shapes } = ready();
      const register = registerFor(r.jurisdiction);
      return authoritiesTable(checkNote(r.text, r.asOf, r.today, register, shapes), r, shapes, register);
    },
    completions(r) {
      const { register, shapes } = ready();
      return completionsFor(r.prefix, r, register, shapes);
    },
    listAuthorities: () => ready().register.rows,
    findingCodes() {
      const loaded = loadFindingCodes();
      return loaded.ok ? loaded.rows : [];
    },
    rulesChangedSince(r) {
      const loaded = changes();
      if (!loaded.ok) return [];
      const ids = new Set(r.ids);
      return loaded.rows.filter((c) => c.dataVersion > r.since && ids.has(c.id));
    },
  };
}

function prepare(clinic: ClinicAuthorities | undefined): Ready {
  const loaded = loadAuthorities();
  const ina = loadInaSections();
  const written = loadCitationShapes();
  const sources = loadPolicySources();
  const problems: string[] = [];
  for (const part of [loaded, ina, written, sources]) if (!part.ok) problems.push(part.message);
  const shapes = compileShapes(written.ok ? written.rows : []);
  const packs = clinic?.packs ?? [];
  let rows = loaded.ok ? (loaded.rows as readonly Authority[]) : [];
  for (const part of [...packs, ...(clinic ? [clinic] : [])]) {
    const own = addedRows(
      part,
      rows.map((r) => r.id),
      shapes,
    );
    problems.push(...own.problems);
    const shadowed = new Set(own.rows.map((r) => r.id));
    rows = [...rows.filter((r) => !shadowed.has(r.id)), ...own.rows];
  }
  const register = buildRegister(rows, ina.ok ? ina.rows : [], shapes.abbreviations);
  return {
    register,
    registerFor: byCircuit(register),
    shapes,
    sources: new Map([...(sources.ok ? sources.rows : []), ...packs.flatMap((p) => p.sources)].map((s) => [s.id, s])),
    problems,
  };
}

/** One register for each circuit that was asked about, made when it is. */
function byCircuit(register: Register): (jurisdiction: string | undefined) => Register {
  const made = new Map<string, Register>();
  return (jurisdiction) => {
    if (jurisdiction === undefined || circuitFor(jurisdiction) === null) return register;
    const known = made.get(jurisdiction) ?? withRows(register, (row) => byPlace(row, circuitLaw(), jurisdiction));
    made.set(jurisdiction, known);
    return known;
  };
}

function addedRows(
  clinic: Pick<ClinicAuthorities, 'origin' | 'authorities'>,
  builtIn: readonly string[],
  shapes: Shapes,
): { rows: Authority[]; problems: readonly string[] } {
  if (clinic.authorities === undefined) return { rows: [], problems: [] };
  const read = readClinicAuthorities(clinic.authorities);
  const known = new Set(builtIn);
  const problems = read.problems.map((p) => `${clinic.origin}: ${p}`);
  const rows = read.rows.flatMap(({ reason, review: _review, ...row }): Authority[] => {
    const own = row as Authority;
    const wrong = trialOf(own, shapes, shapes.trial);
    if (wrong !== null) problems.push(`${clinic.origin}: authority "${row.id}" is not used: ${wrong}.`);
    return wrong === null ? [{ ...own, origin: { name: clinic.origin, reason, shadows: known.has(row.id) } }] : [];
  });
  return { rows, problems };
}

function unknownId(id: string, ready: Ready): string {
  return ready.problems[0] ?? `"${id}" is not in the register.`;
}
