import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { LIMITS, millions } from '../app/jailLog/limits';

export type Input = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: string };

/** A whole file, or standard input for "-". What is too large for a log is refused before it is read. */
export async function readInput(file: string, standardInput?: AsyncIterable<Uint8Array>): Promise<Input> {
  const no = (why: string): Input => ({ ok: false, why });
  const tooLarge = (size: number): string => `${millions(size)} are more than a log may have (${millions(LIMITS.file)}).`;
  if (file === '-' && standardInput) {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of standardInput) {
      size += piece.length;
      if (size > LIMITS.file) return no(`more than ${millions(LIMITS.file)} are more than a log may have.`);
      pieces.push(piece);
    }
    return { ok: true, bytes: Buffer.concat(pieces) };
  }
  try {
    const found = await stat(file);
    if (found.isDirectory()) return no('this is a folder. Name the files in it.');
    if (found.size > LIMITS.file) return no(tooLarge(found.size));
    return { ok: true, bytes: await readFile(file) };
  } catch (error) {
    return no(reasonOf(error));
  }
}

/** Why the disk refused, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be opened.';
  if (code === 'ENOSPC') return 'the disk is full.';
  return `it cannot be used (${typeof code === 'string' ? code : 'unknown reason'}).`;
}

/** Written beside its name and renamed when whole: a run that is stopped leaves no half result. */
export async function writeWhole(
  dir: string,
  name: string,
  fill: (write: (part: string | Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  await mkdir(dir, { recursive: true });
  const target = path.join(dir, name);
  const part = `${target}.part`;
  const file = await open(part, 'w');
  try {
    await fill(async (content) => {
      await file.writeFile(content, 'utf8');
    });
  } finally {
    await file.close();
  }
  await rename(part, target);
}
