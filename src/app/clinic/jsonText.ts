/** JSON with comments, read so that every value still knows its place. A folder that others write to is read with limits. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

interface Node extends Place {
  readonly value: unknown;
  readonly members?: ReadonlyMap<string | number, { readonly key: Place; readonly node: Node }>;
}

export type JsonText =
  | { readonly ok: true; readonly value: unknown; placeOf(path: readonly (string | number)[]): Place }
  | { readonly ok: false; readonly message: string; readonly place: Place };

const MAX_DEPTH = 30;
const MAX_VALUES = 200_000;

class Refused extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

export function readJsonText(text: string): JsonText {
  try {
    const root = new Reader(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text).read();
    return { ok: true, value: root.value, placeOf: (path) => placeOf(root, path) };
  } catch (e) {
    if (!(e instanceof Refused)) throw e;
    const start = Math.min(e.at, text.length);
    return { ok: false, message: e.message, place: { start, end: Math.min(start + 1, text.length) } };
  }
}

/** The place of a value; of a key that has none, the nearest value around it. */
function placeOf(root: Node, path: readonly (string | number)[]): Place {
  let node = root;
  let key: Place | undefined;
  for (const step of path) {
    const member = node.members?.get(step);
    if (!member) break;
    node = member.node;
    key = member.key;
  }
  // a whole list or object would underline half the file: its key or its first character says enough
  if (node.members !== undefined) return key ?? { start: node.start, end: node.start + 1 };
  return { start: node.start, end: node.end };
}

class Reader {
  private at = 0;
  private values = 0;

  constructor(private readonly text: string) {}

  read(): Node {
    this.space();
    if (this.at >= this.text.length) throw new Refused('The file is empty. It may be half written.', 0);
    const node = this.node(0);
    this.space();
    if (this.at < this.text.length) throw new Refused('The file ends before this.', this.at);
    return node;
  }

  private node(depth: number): Node {
    if (depth > MAX_DEPTH) throw new Refused(`This is nested more than ${String(MAX_DEPTH)} deep.`, this.at);
    this.values += 1;
    if (this.values > MAX_VALUES) throw new Refused('The file holds too many values.', this.at);
    const c = this.text[this.at];
    if (c === '{') return this.object(depth);
    if (c === '[') return this.list(depth);
    const start = this.at;
    if (c === '"') return { value: this.string(), start, end: this.at };
    const word = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
      this.text.slice(this.at, this.at + 40),
    )?.[0];
    if (word === undefined) {
      const message =
        this.at >= this.text.length ? 'The file ends too early. It may be half written.' : 'A value was expected here.';
      throw new Refused(message, this.at);
    }
    this.at += word.length;
    return { value: JSON.parse(word) as unknown, start, end: this.at };
  }

  private object(depth: number): Node {
    const start = this.at;
    const members = new Map<string, { key: Place; node: Node }>();
    const value: Record<string, unknown> = {};
    this.each('}', () => {
      const from = this.at;
      if (this.text[this.at] !== '"') throw new Refused('A name in quotation marks was expected here.', this.at);
      const name = this.string();
      const key = { start: from, end: this.at };
      if (name === '__proto__') throw new Refused('"__proto__" cannot be a name.', from);
      if (members.has(name)) throw new Refused(`"${name.slice(0, 40)}" is given twice.`, from);
      this.space();
      this.take(':');
      this.space();
      const node = this.node(depth + 1);
      members.set(name, { key, node });
      value[name] = node.value;
    });
    return { value, start, end: this.at, members };
  }

  private list(depth: number): Node {
    const start = this.at;
    const members = new Map<number, { key: Place; node: Node }>();
    const value: unknown[] = [];
    this.each(']', () => {
      const from = this.at;
      const node = this.node(depth + 1);
      members.set(value.length, { key: { start: from, end: from + 1 }, node });
      value.push(node.value);
    });
    return { value, start, end: this.at, members };
  }

  /** Members between the brackets; a comma after the last one is forgiven. */
  private each(close: string, member: () => void): void {
    this.at += 1;
    for (;;) {
      this.space();
      if (this.text[this.at] === close) break;
      member();
      this.space();
      if (this.text[this.at] === close) break;
      this.take(',');
    }
    this.at += 1;
  }

  private string(): string {
    const from = this.at;
    for (let i = from + 1; i < this.text.length; i += 1) {
      const c = this.text[i];
      if (c === '\\') i += 1;
      else if (c === '"') {
        this.at = i + 1;
        return this.unescape(from);
      } else if (c === '\n') throw new Refused('A line ends inside quotation marks. Put "\\n", or close them.', from);
    }
    throw new Refused('Quotation marks are opened here and never closed. The file may be half written.', from);
  }

  private unescape(from: number): string {
    try {
      return JSON.parse(this.text.slice(from, this.at).replace(/\t/g, '\\t')) as string;
    } catch {
      throw new Refused('This text has a "\\" that means nothing. Write "\\\\" for one.', from);
    }
  }

  private take(c: string): void {
    if (this.text[this.at] === c) {
      this.at += 1;
      return;
    }
    const end = this.at >= this.text.length;
    throw new Refused(end ? 'The file ends too early. It may be half written.' : `"${c}" was expected here.`, this.at);
  }

  private space(): void {
    const re = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
    for (;;) {
      re.lastIndex = this.at;
      const m = re.exec(this.text);
      if (m === null) return;
      this.at = re.lastIndex;
    }
  }
}
