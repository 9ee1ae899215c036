import { copyOfName } from '../../domain/note/copyName';

/** What a file of a clinic's folder is, by its name and its neighbours: a template, or a trace of a sync tool or an interrupted save. */
export type FileKind =
  'template' | 'snippets' | 'list' | 'clinic' | 'arrests' | 'law-pack' | 'conflict-copy' | 'half-written' | 'other';

const LISTS = new Set(['holidays.json', 'authorities.json', 'jurisdictions.json', 'aliases.json', 'statutes.json', 'jails.json']);

/** `path` with "/" and relative to the folder; `all` are the paths of the folder. */
export function kindOf(path: string, all: ReadonlySet<string>): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (halfWritten(name)) return 'half-written';
  if (copyOfName(path, all) !== null) return 'conflict-copy';
  if (/^templates\/[^/]+\.md$/i.test(path)) return 'template';
  if (/^snippets\/[^/]+\.code-snippets$/i.test(path)) return 'snippets';
  if (/^(?:law-packs\/)?[^/]+\.law-pack\.json$/i.test(path)) return 'law-pack';
  if (path === 'clinic.json') return 'clinic';
  if (path === 'arrests.csv') return 'arrests';
  return LISTS.has(path) ? 'list' : 'other';
}

function halfWritten(name: string): boolean {
  return (
    /^\..+\.[0-9a-f]{8,}\.tmp$/i.test(name) ||
    /^(?:~\$|\.~lock\.|\.#)/.test(name) ||
    /\.(?:tmp|temp|part|partial|crdownload|swp)$/i.test(name)
  );
}
