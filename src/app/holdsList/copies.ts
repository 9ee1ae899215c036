/**
 * Notes that are there twice: a copy a sync tool made of two saves, a link to a note, the same text in two places. The first is counted, its copies
 * are shown as what they are. Pure.
 */
import { copyOfName } from '../../domain/note/copyName';

export interface CopyFacts {
  readonly uri: string;
  readonly id?: string | undefined;
  readonly caseKey?: string | undefined;
  /** What its folder says where the note is silent; the same text in two folders may be two cases. */
  readonly zone?: string | undefined;
  /** Of the whole text; undefined: it was not read. */
  readonly print?: string | undefined;
  /** What the file system tells files apart by; the same behind two links to one file. undefined: it does not say. */
  readonly file?: string | undefined;
}

export interface Copy {
  /** The address of the note that counts. */
  readonly of: string;
  /** Both have the same text. */
  readonly same: boolean;
}

/** Each copy with its note. Names alone decide nothing: only notes of one case, with one id, are copies of each other. */
export function copiesOf(notes: readonly CopyFacts[]): ReadonlyMap<string, Copy> {
  const out = new Map<string, Copy>();
  for (const [first, ...others] of sameTexts(notes)) {
    if (first === undefined) continue;
    for (const uri of others) if (uri !== first) out.set(uri, { of: first, same: true });
  }
  const byPath = new Map(notes.map((n) => [pathOf(n.uri), n]));
  for (const [path, note] of byPath) {
    const original = byPath.get(copyOfName(path, byPath) ?? '');
    if (!original || original.id !== note.id || original.caseKey !== note.caseKey) continue;
    out.set(note.uri, { of: original.uri, same: false });
  }
  // What a copy was made of may be a copy itself, and only the first counts.
  const printOf = new Map(notes.map((n) => [n.uri, n.print]));
  for (const [uri, copy] of out) {
    let { of } = copy;
    for (let i = 0; i < out.size && out.has(of); i++) of = out.get(of)?.of ?? of;
    const print = printOf.get(uri);
    out.set(uri, { of, same: print !== undefined && print === printOf.get(of) });
  }
  return out;
}

/** One text of one case, or one file under two names; the one with the shorter address first. */
function sameTexts(notes: readonly CopyFacts[]): Iterable<readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { uri, id, caseKey, zone = '', print, file } of notes) {
    if (print === undefined) continue;
    const named = id !== undefined || caseKey !== undefined;
    // Two texts without a word on whose they are may be alike by chance; one file under two names is not.
    const key = named ? `${print} ${zone}` : file === undefined ? undefined : `${print} ${file} ${zone}`;
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(uri);
    else groups.set(key, [uri]);
  }
  const many = [...groups.values()].filter((g) => g.length > 1);
  return many.map((g) => g.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)));
}

const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

function pathOf(uri: string): string {
  let path = known.get(uri);
  if (path === undefined) {
    try {
      path = decodeURIComponent(uri);
    } catch {
      path = uri;
    }
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(uri, path);
  }
  return path;
}

/** One sentence for a list or a report, which names nobody; none where nothing is there twice. */
export function copyWords(copies: Iterable<Copy>): string[] {
  const all = [...copies];
  if (all.length === 0) return [];
  const differ = all.filter((c) => !c.same).length;
  const are = all.length === 1 ? '1 note is a copy' : `${all.length} notes are copies`;
  const compare =
    differ > 0 ? ` ${differ} of them ${differ === 1 ? 'says' : 'say'} something else than the note: compare them.` : '';
  return [`${are} of another (made by a sync tool, or a link) and not counted.${compare}`];
}
