import { loadTemplates } from '../../data/templates';
import { readArrests, type ArrestRow } from '../../domain/program/pattern/arrests';
import type { StatuteTable } from '../../domain/offense/read/rows';
import type { ClinicInfo, ClinicStatutesRow } from '../../data/clinic';
import type { TemplateSource } from '../../domain/template/text/source';
import { copyOfName } from '../../domain/note/copyName';
import { kindOf } from './fileKinds';
import { lintForClients, lintName } from './lint';
import { ClinicLists, type FileText } from './lists';
import { atMost, problemAt, type ClinicProblem } from './problem';
import { provenanceWords, type SnippetInfo } from './snippets';
import type { ClinicRows } from './clinicRows';
import { readTemplateFile } from '../letters/letters';
import { NO_PACKS, type FolderPacks } from '../lawPacks/folderPacks';
import { joinPacks } from '../lawPacks/joinPacks';

/** A file of the folder as it was found; `text` null: too large, or it could not be read. */
export interface ClinicFile {
  readonly path: string;
  readonly text: string | null;
  /** Said when there is no text. */
  readonly why?: string;
  /** It may be readable in a moment: another program has it open, for example. */
  readonly passing?: boolean;
}

export interface ClinicLibrary {
  readonly name: string;
  readonly info: ClinicInfo | null;
  readonly rows: ClinicRows;
  readonly snippets: readonly SnippetInfo[];
  /** Where each of the clinic's templates stands, by id. */
  readonly templateFiles: ReadonlyMap<string, string>;
  readonly packs: FolderPacks;
  readonly problems: readonly ClinicProblem[];
  /** A file could not be read this time, so the folder is to be read again soon. */
  readonly again: boolean;
}

/** Files larger than this are not read: a template is a few pages. */
export const MAX_CLINIC_FILE = 1_000_000;
/** More files than these are not read at all. */
export const MAX_FILES = 2000;

const UNEXPECTED = 'Detainer Desk failed on this file, so it is not used; everything else is. It is tried again in a moment.';

/** Reads a clinic's folder. One broken file or row never disables the others. `packs`: what its law packs hold, already checked. */
export function readClinicLibrary(files: readonly ClinicFile[], folderName: string, packs = NO_PACKS): ClinicLibrary {
  const all = new Set(files.map((f) => f.path));
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MAX_FILES);
  const lists = new ClinicLists();
  const problems: ClinicProblem[] = [];
  const readable: (FileText & { readonly kind: ReturnType<typeof kindOf> })[] = [];
  for (const f of sorted) {
    const kind = kindOf(f.path, all);
    const trace = traceProblem(f.path, kind, all);
    if (trace) problems.push(trace);
    else if (kind !== 'other' && f.text === null)
      problems.push(wholeFile(f.path, 'error', 'unread', f.why ?? 'This file cannot be read.'));
    else if (kind !== 'other' && kind !== 'law-pack' && f.text !== null) readable.push({ path: f.path, text: f.text, kind });
  }
  const clinic = readable.find((f) => f.kind === 'clinic');
  if (clinic) {
    try {
      lists.readInfo(clinic);
    } catch {
      problems.push(wholeFile(clinic.path, 'error', 'unexpected', UNEXPECTED));
    }
  }
  const name = lists.info?.name ?? folderName;
  let arrests: readonly ArrestRow[] | undefined;
  const templates = new Map<string, { readonly source: TemplateSource; readonly file: string }>();
  const readOne = (f: (typeof readable)[number]): void => {
    problems.push(...mergeMarks(f), ...lintName(f.path), ...lintForClients(f.path, f.text));
    if (f.kind === 'list') lists.readList(f);
    else if (f.kind === 'snippets') lists.readSnippets(f, name);
    else if (f.kind === 'template') problems.push(...addTemplate(f, templates));
    else if (f.kind === 'arrests') {
      const read = readArrests(f.text);
      arrests = read.rows;
      problems.push(...atMost(read.problems.map((p) => ({ ...wholeFile(f.path, 'error', 'row', p.message), line: p.line }))));
    }
  };
  let again = files.some((f) => f.text === null && f.why !== undefined && f.passing === true);
  for (const f of readable) {
    try {
      readOne(f);
    } catch {
      // One file is never the reason that zones, templates or states of the others are old.
      problems.push(wholeFile(f.path, 'error', 'unexpected', UNEXPECTED));
      again = true;
    }
  }
  return {
    name,
    info: lists.info,
    snippets: lists.snippets.map((s) => s.info),
    templateFiles: new Map([...templates].map(([id, t]) => [id, t.file])),
    packs,
    problems: [...lists.problems, ...problems, ...packs.problems],
    again,
    rows: joinPacks(
      {
        origin: name,
        templates: [...templates.values()].map((t) => t.source),
        aliases: lists.aliases.map(({ alias, codes }) => ({ alias, codes })),
        statutes: lists.statutes.map((t) => statuteTable(name, t)),
        authorities: lists.authorities.map((a) => ({
          ...a,
          reason: `${a.reason} (${a.review ? `by ${a.review.by}, reviewed ${a.review.on}` : 'not reviewed'})`,
        })),
        jurisdictions: lists.jurisdictions,
        jails: lists.jails,
        localDays: lists.holidays.map((h) => ({ date: h.date, basis: `${h.name}: ${h.basis} (${provenanceWords(name, h)})` })),
        ...(arrests ? { arrests } : {}),
        ...(lists.info ? { info: lists.info } : {}),
      },
      packs.used.map((u) => u.pack),
    ),
  };
}

/** The clinic's name stands in the title, because the title is shown beside every code of the table. */
function statuteTable(clinic: string, t: ClinicStatutesRow): StatuteTable {
  return {
    jurisdiction: t.jurisdiction,
    title: `${t.title} (${provenanceWords(clinic, t)})`,
    source: t.source,
    year: t.year,
    mark: 'A',
    grade: 'analysis',
    gives: 'codes',
    sections: t.sections,
  };
}

function wholeFile(file: string, severity: ClinicProblem['severity'], code: string, message: string): ClinicProblem {
  return { file, line: 1, column: 1, length: 0, severity, code, message };
}

function traceProblem(path: string, kind: ReturnType<typeof kindOf>, all: ReadonlySet<string>): ClinicProblem | null {
  if (kind === 'half-written') {
    const message =
      'This is a half-written file: someone is saving now, or a save was cut off. It is not used. If it is still here tomorrow, look whether it holds a version that is missing under .history.';
    return wholeFile(path, 'information', 'half-written', message);
  }
  if (kind !== 'conflict-copy') return null;
  const original = copyOfName(path, all) ?? path;
  const message = `This is a second copy of ${original.slice(original.lastIndexOf('/') + 1)}, made by the tool that syncs this folder because two people saved it. It is not used. Compare the two, keep one, and delete this one.`;
  return wholeFile(path, 'warning', 'conflict-copy', message);
}

/** A git merge that was left half done reads as nonsense further down; the marks themselves are the problem. */
function mergeMarks(f: FileText): readonly ClinicProblem[] {
  const at = /^(?:<{7}|>{7}) /m.exec(f.text);
  if (at === null) return [];
  const span = { start: at.index, end: at.index + at[0].length };
  return [
    problemAt(
      f.path,
      f.text,
      span,
      'error',
      'merge',
      'Two versions were merged by git and the marks are still here. Choose one and delete the marks.',
    ),
  ];
}

function addTemplate(
  f: FileText,
  into: Map<string, { readonly source: TemplateSource; readonly file: string }>,
): readonly ClinicProblem[] {
  const read = readTemplateFile(f.text);
  if (!read.ok)
    return read.problems.map((p) => ({
      ...wholeFile(f.path, 'error', 'template', p.message),
      line: p.line,
      column: p.column,
    }));
  const t = read.template;
  const other = into.get(t.id);
  if (other)
    return [
      wholeFile(
        f.path,
        'error',
        'template-twice',
        `${other.file} has the id "${t.id}" too, and that one is used. Give this one another id.`,
      ),
    ];
  const builtIn = loadTemplates();
  if (builtIn.ok && builtIn.rows.some((b) => b.id === t.id) && t.origin.reason === undefined)
    return [
      wholeFile(
        f.path,
        'error',
        'no-reason',
        `"${t.id}" is a built-in template. Say under "reason" why this one stands in its place, or give it another id. Until then the built-in one is used.`,
      ),
    ];
  into.set(t.id, { source: t, file: f.path });
  return [];
}
