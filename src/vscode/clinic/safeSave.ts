import { fingerprint } from '../../domain/note/blocks/hash';

/** The few things saving needs of a folder. Paths are relative to it. Nothing here may overwrite. */
export interface Files {
  /** undefined: there is no such file. */
  read(path: string): Promise<string | undefined>;
  /** Creates or replaces; used only for names that nobody else has. */
  write(path: string, text: string): Promise<void>;
  /** Refuses when there is something at `to` already. */
  rename(from: string, to: string): Promise<'done' | 'refused'>;
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
 * Saves without ever losing a version, with nothing but reads, writes and renames, and with others doing the same on the same shared
 * drive. First the new text goes into the history under its own fingerprint; then the present file is moved into the history; then the new
 * one is moved to its place, which refuses if another came first, and everything begins anew. A file system whose refusal is only a look
 * before the move can still let two through: then one of them is in the history already.
 */
export async function safeSave(
  files: Files,
  request: SaveRequest,
  pause: (ms: number) => Promise<void>,
  random: () => string,
): Promise<SaveOutcome> {
  const { path, text } = request;
  let kept: string | null = null;
  const alsoSaved = new Set<string>();
  let replaced: string | null = null;
  try {
    kept = await keep(files, path, text, random);
    const first = await files.read(path);
    if (request.basedOn !== undefined && first !== (request.basedOn ?? undefined) && first !== text)
      return { kind: 'conflict', theirs: first ?? null, mine: kept };
    let expected = first;
    for (let n = 0; n < TRIES; n += 1) {
      const present = n === 0 ? first : await files.read(path);
      if (present === text) return { kind: 'saved', replaced, alsoSaved: [...alsoSaved] };
      if (present !== undefined) {
        const moved = await moveAway(files, path, random);
        if (moved !== null) {
          if (moved.text !== expected) alsoSaved.add(moved.place);
          else replaced = moved.place;
        }
      }
      const temporary = `${folderOf(path)}.${nameOf(path)}.${random()}.tmp`;
      await files.write(temporary, text);
      if ((await files.rename(temporary, path)) === 'done') {
        const now = await files.read(path);
        // someone saved after us, or moved ours away to do so: theirs stands now, ours is in the history
        return { kind: 'saved', replaced, alsoSaved: now === text ? [...alsoSaved] : [...alsoSaved, path] };
      }
      await files.remove(temporary);
      expected = undefined; // what stands there from now on is another's
      await pause(5 + Math.min(n, 20) * 10 + (parseInt(random().slice(0, 4), 16) % 40));
    }
    return {
      kind: 'failed',
      why: 'The file could not be put in its place: others keep saving it, or the folder refuses changes.',
      mine: kept,
    };
  } catch (e) {
    return { kind: 'failed', why: e instanceof Error ? e.message : String(e), mine: kept };
  }
}

/** A version in the history, under its fingerprint. The same text is there once. */
async function keep(files: Files, path: string, text: string, random: () => string): Promise<string> {
  for (let n = 0; ; n += 1) {
    const place = historyPlace(path, text, n);
    const there = await files.read(place);
    if (there === text) return place;
    if (there !== undefined) continue; // another text with this fingerprint
    const temporary = `${place}.${random()}.tmp`;
    await files.write(temporary, text);
    const done = await files.rename(temporary, place);
    if (done !== 'done') await files.remove(temporary);
    if ((await files.read(place)) === text) return place;
    if (n > TRIES) throw new Error('The history cannot be written.');
  }
}

/** Moves whatever stands at `path` into the history. null: another was faster. The move comes first, the look after it, so nothing is lost. */
async function moveAway(
  files: Files,
  path: string,
  random: () => string,
): Promise<{ readonly place: string; readonly text: string } | null> {
  const aside = `${folderOf(path)}.history/${nameOf(path)}.${random()}.moved`;
  if ((await files.rename(path, aside)) !== 'done') return null;
  const text = await files.read(aside);
  if (text === undefined) return null;
  const place = await keep(files, path, text, random);
  await files.remove(aside);
  return { place, text };
}

export function historyPlace(path: string, text: string, n = 0): string {
  return `${folderOf(path)}.history/${nameOf(path)}.${fingerprint(text)}${n === 0 ? '' : `-${String(n)}`}`;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
