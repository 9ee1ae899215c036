/** Checks what stands in a clinic's own folder: row by row, every problem with the path of the value it is about. */
import * as z from 'zod';
import type { JurisdictionRow } from '../domain/detainer/rows';
import {
  CLINIC_LISTS,
  ClinicAlias,
  ClinicAuthority,
  ClinicHoliday,
  ClinicJail,
  ClinicJson,
  ClinicJurisdiction,
  ClinicSnippet,
  ClinicStatutes,
  CODES_OF_A_SECTION,
} from './schema/clinic';

export type ClinicPath = readonly (string | number)[];

export interface ClinicIssue {
  readonly path: ClinicPath;
  readonly message: string;
}

export type ClinicInfo = z.output<typeof ClinicJson>;
export type ClinicHolidayRow = z.output<typeof ClinicHoliday>;
export type ClinicAliasRow = z.output<typeof ClinicAlias>;
export type ClinicStatutesRow = z.output<typeof ClinicStatutes>;
export type ClinicAuthorityRow = z.output<typeof ClinicAuthority>;
export type ClinicJailRow = z.output<typeof ClinicJail>;
export type ClinicSnippetRow = z.output<typeof ClinicSnippet>;
export type ClinicJurisdictionRow = JurisdictionRow & {
  readonly reason: string;
  readonly author?: string;
  readonly reviewed?: string;
};

export interface Row<T> {
  readonly row: T;
  readonly path: ClinicPath;
}

export interface Rows<T> {
  readonly rows: readonly Row<T>[];
  readonly issues: readonly ClinicIssue[];
}

export const readHolidays = (json: unknown): Rows<ClinicHolidayRow> => list(ClinicHoliday, json);
export const readAliases = (json: unknown): Rows<ClinicAliasRow> => list(ClinicAlias, json);
export const readJails = (json: unknown): Rows<ClinicJailRow> => list(ClinicJail, json);
/** A section whose codes cannot be read is said and left out; the rest of its table stands. */
export function readStatutes(json: unknown): Rows<ClinicStatutesRow> {
  const { rows, issues } = list(ClinicStatutes, json);
  const more: ClinicIssue[] = [];
  const kept = rows.map(({ row, path }) => {
    const good = Object.entries(row.sections).filter(([section, codes]) => {
      if (CODES_OF_A_SECTION.test(codes)) return true;
      if (more.length < MOST)
        more.push({
          path: [...path, 'sections', section],
          message:
            'The codes of a section are four digits each, with a blank between two: "2399 2303". This section is not used.',
        });
      return false;
    });
    return { row: { ...row, sections: Object.fromEntries(good) }, path };
  });
  return { rows: kept, issues: [...issues, ...more] };
}

export const readAuthorities = (json: unknown): Rows<ClinicAuthorityRow> => list(ClinicAuthority, json);
// zod writes an absent key as `T | undefined`, our rows as absent only; JSON cannot hold undefined.
export const readJurisdictions = (json: unknown): Rows<ClinicJurisdictionRow> =>
  list(ClinicJurisdiction, json) as unknown as Rows<ClinicJurisdictionRow>;

export function readSnippets(json: unknown): Rows<ClinicSnippetRow> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return {
      rows: [],
      issues: [{ path: [], message: 'A snippet file is an object: "name of the snippet": { "prefix", "body" }.' }],
    };
  return collect(ClinicSnippet, Object.entries(json));
}

export function readInfo(json: unknown): { readonly info: ClinicInfo | null; readonly issues: readonly ClinicIssue[] } {
  const read = ClinicJson.safeParse(json);
  return read.success ? { info: read.data, issues: [] } : { info: null, issues: issuesOf(read.error, []) };
}

function list<T>(schema: z.ZodType<T>, json: unknown): Rows<T> {
  if (!Array.isArray(json)) return { rows: [], issues: [{ path: [], message: 'This file is a list: [ { … }, { … } ].' }] };
  return collect(schema, [...json.entries()]);
}

function collect<T>(schema: z.ZodType<T>, entries: readonly (readonly [string | number, unknown])[]): Rows<T> {
  const rows: Row<T>[] = [];
  const issues: ClinicIssue[] = [];
  for (const [key, value] of entries) {
    const read = schema.safeParse(value);
    if (read.success) rows.push({ row: read.data, path: [key] });
    else issues.push(...issuesOf(read.error, [key]));
  }
  return { rows, issues };
}

const MOST = 20;

export function issuesOf(error: z.ZodError, base: ClinicPath): ClinicIssue[] {
  return error.issues.slice(0, MOST).flatMap((issue) => {
    const path = [...base, ...issue.path.filter((p) => typeof p !== 'symbol')];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], message: `"${key.slice(0, 40)}" is not known here.` }));
    if (issue.message.endsWith('received undefined') && path.length > 0)
      return [{ path, message: `"${String(path.at(-1))}" is missing.` }];
    const what = issue.path.length === 0 ? 'This' : `"${issue.path.map(String).join('.')}"`;
    return [{ path, message: `${what} cannot be used: ${issue.message}.` }];
  });
}

/** The same checks as JSON Schema, for completing and checking while one types. */
export function clinicJsonSchemas(): ReadonlyMap<string, unknown> {
  const make = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return new Map<string, unknown>([
    ['clinic.json', make(ClinicJson)],
    ...Object.entries(CLINIC_LISTS).map(([name, row]) => [name, make(z.array(row))] as const),
    ['code-snippets.json', make(z.record(z.string(), ClinicSnippet))],
  ]);
}
