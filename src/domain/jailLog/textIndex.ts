/**
 * Finds again where a text stood, without keeping the texts: of a million numbers of bookings only the hashes are in memory, and where two are
 * equal the text is read once more.
 */
export class TextIndex {
  private readonly slots: Int32Array;
  private readonly hashes: Int32Array;
  private readonly mask: number;

  /** @param most how many texts there can be. @param textOf the text that was added under a number. */
  constructor(
    most: number,
    private readonly textOf: (entry: number) => string,
  ) {
    let size = 16;
    while (size < most * 2) size *= 2;
    this.slots = new Int32Array(size).fill(EMPTY);
    this.hashes = new Int32Array(size);
    this.mask = size - 1;
  }

  /** The number under which the text was added; -1: it was not, and is now, under `entry`. */
  findOrAdd(text: string, entry: number): number {
    const hash = hashOf(text);
    for (let at = hash & this.mask; ; at = (at + 1) & this.mask) {
      const found = this.slots[at] ?? EMPTY;
      if (found === EMPTY) {
        this.slots[at] = entry;
        this.hashes[at] = hash;
        return EMPTY;
      }
      if (this.hashes[at] === hash && this.textOf(found) === text) return found;
    }
  }
}

const EMPTY = -1;

function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}
