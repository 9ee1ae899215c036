import { fingerprint } from '../../domain/note/blocks/hash';

/** The few things saving needs of a folder. Paths are relative to it. */
export interface Files {
  /** undefined: there is no such file. Bytes that are no UTF-8 are read as U+FFFD; a mark at the beginning is kept. */
  read(path: string): Promise<string | undefined>;
  /** Creates or replaces; used only for names that nobody else has. */
  write(path: string, text: string): Promise<void>;
  /** Byte for byte, to a name that nobody else has. `missing`: there is nothing to copy. */
  copy(from: string, to: string): Promise<'done' | 'missing'>;
  /** In one step, so that there is always a whole file at `to`. Without `over`, refuses when there is something already. */
  rename(from: string, to: string, over: boolean): Promise<'done' | 'refused'>;
  remove(path: string): Promise<void>;
}

export interface SaveRequest {
  /** For example `templates/C01.md`. */
  readonly path: string;
  readonly text: string;
  /** What the person had in front when they began; null: a new file. Absent: whatever is there goes into the history. */
  readonly basedOn?: string | null;
}

export type SaveOutcome =
  | {
      readonly kind: 'saved';
      /** Where the version that stood there before is now. */
      readonly replaced: string | null;
      /** Someone else saved in the same moment: their versions, in the history. */
      readonly alsoSaved: readonly string[];
    }
  /** Someone else saved since `basedOn`. Nothing was changed; the text is kept in the history. */
  | { readonly kind: 'conflict'; readonly theirs: string | null; readonly mine: string }
  | { readonly kind: 'failed'; readonly why: string; readonly mine: string | null };

const TRIES = 40;

/**
 * Saves without ever losing a version, and with a whole version at the place at every moment, with others doing the same on the same shared
 * drive. The new text goes into the history under its own fingerprint; the present file is copied beside it, byte for byte; the new one is
 * written under a name of its own and takes the place in one rename. Whoever is cut off at any step leaves the old or the new one standing.
 * Two who rename at the same moment: the second stands, the first is in the history already.
 */
export async function safeSave(
  files: Files,
  request: SaveRequest,
  pause: (ms: number) => Promise<void>,
  random: () => string,
): Promise<SaveOutcome> {
  const { path, text } = request;
  const temporary = `${folderOf(path)}.${nameOf(path)}.${random()}.tmp`;
  let kept: string | null = null;
  try {
    kept = await keep(files, path, text, random);
    const first = await files.read(path);
    if (request.basedOn !== undefined && first !== (request.basedOn ?? undefined) && first !== text)
      return { kind: 'conflict', theirs: first ?? null, mine: kept };
    const alsoSaved = new Set<string>();
    let replaced: string | null = null;
    let present = first;
    if (present === text) return { kind: 'saved', replaced, alsoSaved: [] };
    await files.write(temporary, text);
    for (let n = 0; n < TRIES; n += 1) {
      const place: string | null = present === undefined ? null : await keepCopy(files, path, present, random);
      // Looked at again: what came while the copy was made is kept too before it is replaced.
      const same = (await files.read(path)) === present;
      if (place !== null && present === first) replaced = place;
      else if (place !== null) alsoSaved.add(place);
      if (same && (await files.rename(temporary, path, present !== undefined)) === 'done') {
        const now = await files.read(path);
        // someone saved after us: theirs stands now, ours is in the history
        return { kind: 'saved', replaced, alsoSaved: now === text ? [...alsoSaved] : [...alsoSaved, path] };
      }
      await pause(5 + Math.min(n, 20) * 10 + (parseInt(random().slice(0, 4), 16) % 40));
      present = await files.read(path);
    }
    await files.remove(temporary);
    return {
      kind: 'failed',
      why: 'The file could not be put in its place: others keep saving it, or the folder refuses changes.',
      mine: kept,
    };
  } catch (e) {
    await files.remove(temporary).catch(() => undefined);
    return { kind: 'failed', why: e instanceof Error ? e.message : String(e), mine: kept };
  }
}

/** A version in the history, under its fingerprint. The same text is there once. */
async function keep(files: Files, path: string, text: string, random: () => string): Promise<string> {
  return intoHistory(files, path, text, random, async (temporary) => {
    await files.write(temporary, text);
    return true;
  });
}

/** What stands at `path`, byte for byte, whatever its encoding. null: it is gone or is another by now. */
async function keepCopy(files: Files, path: string, text: string, random: () => string): Promise<string | null> {
  try {
    return await intoHistory(files, path, text, random, async (temporary) => {
      if ((await files.copy(path, temporary)) === 'missing') return false;
      return (await files.read(temporary)) === text;
    });
  } catch (e) {
    if (e instanceof Gone) return null;
    throw e;
  }
}

class Gone extends Error {}

/** Written under another name first, so that a save that is cut off leaves no half version under a fingerprint. */
async function intoHistory(
  files: Files,
  path: string,
  text: string,
  random: () => string,
  fill: (temporary: string) => Promise<boolean>,
): Promise<string> {
  // Two texts in another encoding can read the same: such a version always gets a place of its own.
  const exact = !text.includes(UNREADABLE);
  for (let n = 0; n <= TRIES; n += 1) {
    const place = historyPlace(path, text, n);
    const there = await files.read(place);
    if (exact && there === text) return place;
    if (there !== undefined) continue; // another text with this fingerprint
    const temporary = `${place}.${random()}.tmp`;
    const filled = await fill(temporary);
    if (filled && (await files.rename(temporary, place, false)) === 'done') return place;
    await files.remove(temporary);
    if (!filled) throw new Gone();
    if (exact && (await files.read(place)) === text) return place;
  }
  throw new Error('The history cannot be written.');
}

const UNREADABLE = '\ufffd';

/** `templates/.history/C-X.md.0123456789.moved`, as an earlier version left it when a save was cut off; gives `templates/C-X.md`. */
export function movedFrom(path: string): string | null {
  const m = /^((?:[^/]+\/)?)\.history\/([^/]{1,255})\.[0-9a-f]{10}\.moved$/.exec(path);
  return m ? `${m[1] ?? ''}${m[2] ?? ''}` : null;
}

/** Puts back what was moved aside by a save that was cut off, where nothing stands in its place. The newest name first; each place once. */
export async function putBack(files: Files, present: ReadonlySet<string>, moved: readonly string[]): Promise<string[]> {
  const done = new Set<string>();
  for (const from of moved) {
    const to = movedFrom(from);
    if (to === null || present.has(to) || done.has(to)) continue;
    if ((await files.rename(from, to, false)) === 'done') done.add(to);
  }
  return [...done];
}

export function historyPlace(path: string, text: string, n = 0): string {
  return `${folderOf(path)}.history/${nameOf(path)}.${fingerprint(text)}${n === 0 ? '' : `-${String(n)}`}`;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
