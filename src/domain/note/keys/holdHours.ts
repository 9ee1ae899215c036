/** A number of hours as a person writes it: "24", "36.5" or "36:30". undefined: cannot be read. */
export function readHours(typed: string): number | undefined {
  const read = /^(\d{1,4})(?:(\.\d{1,2})|:([0-5]\d))?$/.exec(typed.trim());
  if (!read) return undefined;
  const minutes = Math.round((Number(read[1]) + Number(read[2] ?? 0)) * 60) + Number(read[3] ?? 0);
  return minutes > 0 && minutes <= MOST_MINUTES ? minutes / 60 : undefined;
}

/** Longer than any paper gives: a slip of the finger. */
const MOST_MINUTES = 60_000;

/** The number in what was typed with a word behind it ("36 hours", "48h"), for a correction to offer. */
export function hoursFixes(typed: string): string[] {
  const bare = /^\s*(\d{1,4}(?:\.\d{1,2}|:[0-5]\d)?)\s*(?:h|hrs?|hours?)\.?\s*$/i.exec(typed)?.[1];
  return bare !== undefined && readHours(bare) !== undefined ? [bare] : [];
}
