/** The JSON files of a clinic's folder, row by row. A broken row is said in its file and takes nothing else away. */
import {
  readAliases,
  readAuthorities,
  readHolidays,
  readInfo,
  readJails,
  readJurisdictions,
  readSnippets,
  readStatutes,
  type ClinicAliasRow,
  type ClinicAuthorityRow,
  type ClinicHolidayRow,
  type ClinicInfo,
  type ClinicIssue,
  type ClinicJailRow,
  type ClinicJurisdictionRow,
  type ClinicStatutesRow,
  type Row,
} from '../../data/clinic';
import { loadAliases } from '../../data/charges/offenses';
import { zoneTable } from '../../domain/time/zoneTable';
import { readJsonText } from './jsonText';
import { atMost, MOST_PROBLEMS, problemAt, type ClinicProblem } from './problem';
import { clinicSnippet, snippetProblem, type SnippetInfo } from './snippets';

export interface FileText {
  readonly path: string;
  readonly text: string;
}

export class ClinicLists {
  info: ClinicInfo | null = null;
  readonly authorities: ClinicAuthorityRow[] = [];
  readonly jurisdictions: ClinicJurisdictionRow[] = [];
  readonly holidays: ClinicHolidayRow[] = [];
  readonly aliases: ClinicAliasRow[] = [];
  readonly statutes: ClinicStatutesRow[] = [];
  readonly jails: ClinicJailRow[] = [];
  readonly snippets: { readonly file: string; readonly info: SnippetInfo }[] = [];
  readonly problems: ClinicProblem[] = [];

  readInfo(file: FileText): void {
    this.withJson(file, (json) => {
      const { info, issues } = readInfo(json);
      this.info = info;
      return issues;
    });
  }

  readList(file: FileText): void {
    this.withJson(file, (json) => {
      switch (file.path) {
        case 'holidays.json':
          return keep(this.holidays, readHolidays(json));
        case 'aliases.json':
          return keep(this.aliases, readAliases(json), shadowsSilently);
        case 'jails.json':
          return keep(this.jails, readJails(json), jailProblem(this.jails));
        case 'statutes.json':
          return keep(this.statutes, readStatutes(json));
        case 'jurisdictions.json':
          return keep(this.jurisdictions, readJurisdictions(json), twice(this.jurisdictions));
        case 'authorities.json':
          return keep(this.authorities, readAuthorities(json), twice(this.authorities));
        default:
          return [];
      }
    });
  }

  readSnippets(file: FileText, clinic: string): void {
    this.withJson(file, (json) => {
      const { rows, issues } = readSnippets(json);
      const more: ClinicIssue[] = [];
      for (const { row, path } of rows) {
        const why = snippetProblem(row);
        if (why === null) this.snippets.push({ file: file.path, info: clinicSnippet(String(path[0]), row, clinic) });
        else more.push({ path: [...path, 'body'], message: why });
      }
      return [...issues, ...more];
    });
  }

  private withJson(file: FileText, read: (json: unknown) => readonly ClinicIssue[]): void {
    const json = readJsonText(file.text);
    if (!json.ok) {
      this.problems.push(problemAt(file.path, file.text, json.place, 'error', 'not-json', json.message));
      return;
    }
    const bare = json.problems.map((p) => problemAt(file.path, file.text, p.place, 'error', 'not-json', p.message));
    const issues = read(json.value);
    const said: ClinicProblem[] = [];
    for (const issue of issues) {
      if (said.length > MOST_PROBLEMS) break;
      const place = json.placeOf(issue.path);
      // Said already, by what is wrong with the text itself.
      if (json.problems.some((p) => place.start >= p.place.start && place.start < p.place.end)) continue;
      said.push(problemAt(file.path, file.text, place, 'error', 'row', issue.message));
    }
    // What was not looked at is counted all the same.
    const unseen = said.length > MOST_PROBLEMS ? issues.length - said.length : 0;
    this.problems.push(...atMost([...bare, ...said], unseen));
  }
}

type Judge<T> = (row: T) => string | null;

function keep<T>(
  into: T[],
  read: { readonly rows: readonly Row<T>[]; readonly issues: readonly ClinicIssue[] },
  judge: Judge<T> = () => null,
): readonly ClinicIssue[] {
  const more: ClinicIssue[] = [];
  for (const { row, path } of read.rows) {
    const why = judge(row);
    if (why === null) into.push(row);
    else more.push({ path, message: why });
  }
  return [...read.issues, ...more];
}

function twice<T extends { readonly id: string }>(kept: readonly T[]): Judge<T> {
  return (row) => (kept.some((k) => k.id === row.id) ? `"${row.id}" stands here twice. The first one is used.` : null);
}

function jailProblem(kept: readonly ClinicJailRow[]): Judge<ClinicJailRow> {
  return (row) => {
    if (row.zone !== undefined && zoneTable(row.zone) === null) return `"${row.zone}" is not a time zone that is known.`;
    const same = kept.some((k) => k.jurisdiction === row.jurisdiction && k.facility.toLowerCase() === row.facility.toLowerCase());
    return same ? `"${row.facility.slice(0, 60)}" stands here twice. The first one is used.` : null;
  };
}

function shadowsSilently(row: ClinicAliasRow): string | null {
  const builtIn = loadAliases();
  const known = builtIn.ok && builtIn.rows.some((a) => a.alias.toLowerCase() === row.alias.toLowerCase());
  return known && row.reason === undefined
    ? `"${row.alias.slice(0, 40)}" is built in. Say under "reason" why the clinic's codes stand in its place.`
    : null;
}
