/** Every match of a pattern with the flag g. A match of nothing moves on by one place, so that no pattern can stay where it is. */
export function* matchesOf(re: RegExp, text: string): Generator<RegExpExecArray> {
  re.lastIndex = 0;
  for (let m = re.exec(text); m; m = re.exec(text)) {
    if (m[0] === '') re.lastIndex++;
    else yield m;
  }
}
