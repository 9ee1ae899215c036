/** A small reader of VS Code's snippet syntax: what an editor inserts when nobody types into the tab stops. Throws on what it does not know. */
export function expandSnippet(body: string): { text: string; stops: number[] } {
  const values = new Map<number, string>();
  const stops: number[] = [];
  let at = 0;

  function read(until: '}' | null): string {
    let out = '';
    while (at < body.length) {
      const c = body[at];
      if (c === until) {
        at += 1;
        return out;
      }
      if (c === '\\' && '$}\\'.includes(body[at + 1] ?? '?')) {
        out += body[at + 1];
        at += 2;
      } else if (c === '$') out += stop();
      else {
        out += c;
        at += 1;
      }
    }
    if (until !== null) throw new Error('a placeholder is not closed');
    return out;
  }

  function stop(): string {
    const plain = /^\$(\d+)/.exec(body.slice(at));
    const braced = /^\$\{(\d+)(:|\})/.exec(body.slice(at));
    if (plain) {
      at += plain[0].length;
      return value(Number(plain[1]), '');
    }
    const choice = /^\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}/.exec(body.slice(at));
    if (choice) {
      at += choice[0].length;
      const first = /^(?:\\.|[^,\\])*/.exec(choice[2] ?? '')?.[0] ?? '';
      return value(Number(choice[1]), first.replace(/\\(.)/g, '$1'));
    }
    if (!braced) throw new Error(`an unescaped "$" at ${String(at)}: ${body.slice(at, at + 20)}`);
    at += braced[0].length;
    return value(Number(braced[1]), braced[2] === ':' ? read('}') : '');
  }

  function value(n: number, words: string): string {
    if (!stops.includes(n)) stops.push(n);
    if (words !== '') values.set(n, words);
    return values.get(n) ?? '';
  }

  return { text: read(null), stops };
}
