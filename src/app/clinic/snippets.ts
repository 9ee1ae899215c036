import type { ClinicSnippetRow } from '../../data/clinic';

/** A snippet to insert: built in, or the clinic's. */
export interface SnippetInfo {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly description: string;
  /** In VS Code's snippet syntax. */
  readonly body: string;
  /** "built in", or whose it is, by whom, and when it was last read. */
  readonly origin: string;
  readonly clinic: boolean;
}

const MAX_BODY = 50_000;

/** Why a snippet of a shared folder is not used; null: it can be. */
export function snippetProblem(row: ClinicSnippetRow): string | null {
  const body = text(row.body);
  if (body.length > MAX_BODY) return `The snippet is longer than ${String(MAX_BODY)} characters.`;
  // the pattern of a transform runs in the editor, and a bad one can hold it up
  if (/\$\{\w+\/(?:[^/\\]|\\.)*\//.test(body))
    return 'Transforms (${name/pattern/…/}) are not used in shared snippets. Take it out.';
  if ((body.match(/\$\{/g) ?? []).length > 500) return 'The snippet has more than 500 places to fill in.';
  return null;
}

export function clinicSnippet(name: string, row: ClinicSnippetRow, clinic: string): SnippetInfo {
  return {
    name,
    prefixes: typeof row.prefix === 'string' ? [row.prefix] : row.prefix,
    description: text(row.description ?? '').replace(/\n/g, ' '),
    body: text(row.body),
    origin: provenanceWords(clinic, row),
    clinic: true,
  };
}

/** Whose a row is, by whom, and when it was last read: shown wherever it appears. */
export function provenanceWords(
  clinic: string,
  row: { readonly author?: string | undefined; readonly reviewed?: string | undefined },
): string {
  const by = row.author === undefined ? '' : `, by ${row.author}`;
  return `${clinic}${by}${row.reviewed === undefined ? ', not reviewed' : `, reviewed ${row.reviewed}`}`;
}

function text(lines: string | readonly string[]): string {
  return typeof lines === 'string' ? lines : lines.join('\n');
}
