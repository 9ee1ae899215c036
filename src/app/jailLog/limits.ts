/** What is still a log. Anything above is refused with one sentence before it is taken apart. */
export const LIMITS = {
  /** Bytes or characters of one file, packed or not. A text of JavaScript ends at half a billion. */
  file: 400_000_000,
  /** Bytes of all parts of a workbook when unpacked. */
  workbook: 400_000_000,
  /** How many times its size a packed file may have when unpacked, from this many bytes on. */
  packed: 400,
  smallest: 10_000_000,
  parts: 5000,
  line: 1_000_000,
  columns: 2000,
  rows: 5_000_000,
} as const;

export class Refused extends Error {}

/** The person ended the reading. */
export class Stopped extends Error {}

export function refuse(sentence: string): never {
  throw new Refused(sentence);
}

export function millions(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
