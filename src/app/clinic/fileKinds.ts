/** What a file of a clinic's folder is, by its name and its neighbours: a template, or a trace of a sync tool or an interrupted save. */
export type FileKind = 'template' | 'snippets' | 'list' | 'clinic' | 'arrests' | 'conflict-copy' | 'half-written' | 'other';

const LISTS = new Set(['holidays.json', 'authorities.json', 'jurisdictions.json', 'aliases.json', 'statutes.json', 'jails.json']);

/** `path` with "/" and relative to the folder; `all` are the paths of the folder. */
export function kindOf(path: string, all: ReadonlySet<string>): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (halfWritten(name)) return 'half-written';
  if (conflictOf(path, all) !== null) return 'conflict-copy';
  if (/^templates\/[^/]+\.md$/i.test(path)) return 'template';
  if (/^snippets\/[^/]+\.code-snippets$/i.test(path)) return 'snippets';
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

/** Marks that sync tools put into a name, wherever the original is. */
const MARKS = [
  /[ _-]?\((?:[^()]*\s)?(?:conflicted copy|case conflict|conflict|in konflikt stehende kopie)[^()]*\)/i,
  /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]+)?/i,
  /_conf\(\d+\)/i,
];
/** These could be a name of their own: a copy only where the original lies beside it. */
const MAYBE = [
  / \(\d{1,2}\)$/,
  / \d$/,
  /-(?=[A-Z0-9-]*\d|DESKTOP|LAPTOP|[A-Z0-9-]*-PC)[A-Z0-9][A-Z0-9-]{3,14}$/,
  / - copy(?: \(\d+\))?$/i,
];

/** The file this is a second copy of, made by a tool that could not merge two saves; null: it is none. */
export function conflictOf(path: string, all: ReadonlySet<string>): string | null {
  const slash = path.lastIndexOf('/') + 1;
  // No file system takes a longer name.
  if (path.length - slash > 255) return null;
  const dot = path.indexOf('.', slash + 1);
  for (const mark of MARKS) {
    const name = path.slice(slash);
    if (mark.test(name)) return path.slice(0, slash) + name.replace(mark, '');
  }
  if (dot === -1) return null;
  const stem = path.slice(slash, dot);
  for (const mark of MAYBE) {
    const original = path.slice(0, slash) + stem.replace(mark, '') + path.slice(dot);
    if (original !== path && all.has(original)) return original;
  }
  return null;
}
