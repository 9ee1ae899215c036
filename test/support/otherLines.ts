/** The lines of `text` that are not those of `whole`, in order: "- " gone, "+ " new, "..." where equal lines are left out. */
export function otherLines(whole: string, text: string): string {
  const [a, b] = [whole.split('\n'), text.split('\n')];
  const out: string[] = [];
  let [i, j, skipped] = [0, 0, false];
  const longest = commonEnds(a, b);
  const say = (sign: string, line: string): void => {
    if (skipped) out.push('...');
    skipped = false;
    out.push(`${sign} ${line}`.trimEnd());
  };
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      [i, j, skipped] = [i + 1, j + 1, true];
    } else if (i < a.length && (j === b.length || at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      say('-', a[i] ?? '');
      i += 1;
    } else {
      say('+', b[j] ?? '');
      j += 1;
    }
  }
  return out.join('\n');
}

/** How many lines the rests of both texts have in common, for every pair of beginnings. */
function commonEnds(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row) row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
