/** What a note's bytes say, where that is certain without asking the editor. Asking costs a message to another process for each file. */

/** How VS Code reads a file that says nothing of its encoding: as `files.encoding` and `files.autoGuessEncoding` of its folder have it. */
export type FolderEncoding =
  /** UTF-8, as without any setting. */
  | 'utf8'
  /** One in which the first 128 characters are those of ASCII; or it is guessed from the other characters. */
  | 'likeAscii'
  /** UTF-16: no byte is what it seems. */
  | 'wide';

export function folderEncoding(encoding: string, guess: boolean): FolderEncoding {
  const name = encoding.toLowerCase();
  if (/^utf-?16/.test(name)) return 'wide';
  return !guess && (name === '' || name === 'utf8' || name === 'utf8bom') ? 'utf8' : 'likeAscii';
}

/** As far as VS Code looks for the zeros of UTF-16 without a mark. */
const LOOKS_AT = 512;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** undefined: only VS Code can say. */
export function textOf(bytes: Uint8Array, encoding: FolderEncoding): string | undefined {
  if (encoding === 'wide') return undefined;
  // In UTF-16 every character of ASCII has a zero, and those bytes are UTF-8 too; a note in UTF-8 has none.
  if (bytes.subarray(0, LOOKS_AT).includes(0)) return undefined;
  if (encoding === 'likeAscii' && !isAscii(bytes)) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((b) => b < 0x80);
}
