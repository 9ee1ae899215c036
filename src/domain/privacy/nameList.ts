export type NameList =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** Nothing of it may be relied on, and the sentence says why. */
  | { readonly kind: 'unusable'; readonly message: string };

const MOST = 20_000;
/** What a wrong encoding leaves behind: the sign for a letter that could not be read, and the zeros of UTF-16. */
const MISREAD = /[\ufffd\0]/;

/**
 * The names of a list, a name a line: text of any program, lines ended in any way, columns parted by tabs, a line of a spreadsheet with its
 * quotation marks. "Surname, given name" is also kept in the other order. A list of which a guard would see only a part is refused.
 */
export function readNameList(text: string): NameList {
  if (MISREAD.test(text))
    return {
      kind: 'unusable',
      message: 'Its letters cannot be read. Save it as "UTF-8" (Excel: "CSV UTF-8"; Notepad: Encoding, UTF-8).',
    };
  const names = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .replace(/["\u201c\u201d]/g, '')
        .replace(/[\t\u00a0 ]+/g, ' ')
        .trim(),
    )
    .filter((line) => /\p{L}/u.test(line) && !line.startsWith('#'))
    .slice(0, MOST);
  if (names.length === 0) return { kind: 'unusable', message: 'It has no name in it.' };
  return { kind: 'names', names: names.flatMap((name) => [name, ...otherOrder(name)]) };
}

/** "Nunez, Jose" as "Jose Nunez". */
function otherOrder(name: string): string[] {
  const parts = name.split(/[,;]/).map((p) => p.trim());
  const [surname, given] = parts;
  return parts.length === 2 && surname && given ? [`${given} ${surname}`] : [];
}
