/** Names that sync tools give to the second of two files they could not merge. */

/** In parentheses, "(Reception's conflicted copy 2026-11-22)": a copy wherever the original is. */
const IN_PARENTHESES = /[ _-]?\([^()]*\)/g;
const SAYS_CONFLICT = /(?:\(|\s)(?:conflicted copy|case conflict|conflict|in konflikt stehende kopie)/i;
const MARKS = [/\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]+)?/i, /_conf\(\d+\)/i];

/** These could be a name of their own: a copy only where the original lies beside it. */
const MAYBE = [/ \(\d{1,2}\)$/, / \d$/, / - copy(?: \(\d+\))?$/i];
/** The name of a computer behind a hyphen, "-DESKTOP-4F2K1". */
const COMPUTER = /^[A-Z0-9][A-Z0-9-]{3,14}$/;
const LIKE_A_COMPUTER = /\d|^(?:DESKTOP|LAPTOP)|-PC/;

/** No file system takes a longer name. */
const LONGEST = 255;

/** The file this is a second copy of, made by a tool that could not merge two saves; null: it is none. `all`: the paths that there are. */
export function copyOfName(path: string, all: { has(path: string): boolean }): string | null {
  const slash = path.lastIndexOf('/') + 1;
  const [folder, name] = [path.slice(0, slash), path.slice(slash)];
  if (name.length > LONGEST) return null;
  for (const [words] of name.matchAll(IN_PARENTHESES)) if (SAYS_CONFLICT.test(words)) return folder + name.replace(words, '');
  for (const mark of MARKS) if (mark.test(name)) return folder + name.replace(mark, '');
  const dot = name.indexOf('.', 1);
  if (dot === -1) return null;
  const [stem, ending] = [name.slice(0, dot), name.slice(dot)];
  const shorter = [...MAYBE.map((mark) => stem.replace(mark, '')), ...withoutComputer(stem)];
  return (
    shorter
      .filter((s) => s !== stem)
      .map((s) => folder + s + ending)
      .find((original) => all.has(original)) ?? null
  );
}

function withoutComputer(stem: string): string[] {
  const out: string[] = [];
  for (let at = stem.lastIndexOf('-'); at > 0; at = stem.lastIndexOf('-', at - 1)) {
    const computer = stem.slice(at + 1);
    if (COMPUTER.test(computer) && LIKE_A_COMPUTER.test(computer)) out.push(stem.slice(0, at));
  }
  return out;
}
