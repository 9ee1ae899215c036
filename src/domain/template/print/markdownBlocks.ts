import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { inlineLines } from './inlineRuns';
import type { InlineNotes } from './inlineRuns';
import type { Block, Lines, ListItem, Run } from './printed';

/**
 * The reader of VS Code's own preview, so that the printed letter is the one that was seen there. It follows no link, so every address
 * is text; a definition of a reference (or a footnote) stays where it stands, because a line that nothing points to would vanish.
 */
const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });
reader.disable(['reference']);
reader.validateLink = () => true;
reader.normalizeLink = (url) => url;
reader.normalizeLinkText = (text) => text;

/** The blocks of a text. No line of it is left out: what the reader passes over is printed as plain text, and said. */
export function markdownBlocks(text: string, notes: InlineNotes): Block[] {
  const walk = new Walk(reader.parse(text, {}), text.split('\n'), notes);
  if (/^ {0,3}\[\^[^\]\n]+\]:/m.test(text)) notes.said.add('Footnotes are printed where they stand, as plain text.');
  return walk.all();
}

class Walk {
  private at = 0;
  /** The first line that has not been printed yet. */
  private line = 0;
  private readonly lines: readonly string[];

  constructor(
    private readonly tokens: readonly Token[],
    lines: readonly string[],
    private readonly notes: InlineNotes,
  ) {
    this.lines = lines;
  }

  all(): Block[] {
    const blocks = this.until(null);
    return [...blocks, ...this.passedOver(this.lines.length)];
  }

  /** Blocks up to the closing token of this type. */
  private until(close: string | null): Block[] {
    const out: Block[] = [];
    for (let t = this.tokens[this.at]; t !== undefined; t = this.tokens[this.at]) {
      this.at += 1;
      if (t.type === close) return [...out, ...this.passedOver(t.map?.[1] ?? this.line)];
      out.push(...this.block(t));
    }
    return out;
  }

  private block(t: Token): Block[] {
    const before = t.map === null ? [] : this.passedOver(t.map[0]);
    return [...before, ...this.one(t)];
  }

  private one(t: Token): Block[] {
    switch (t.type) {
      case 'paragraph_open':
      case 'heading_open': {
        const lines = this.words();
        this.at += 1; // the closing token
        this.printed(t);
        if (t.type === 'paragraph_open') return [{ kind: 'paragraph', lines }];
        return [{ kind: 'heading', level: Number(t.tag.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6, lines }];
      }
      case 'blockquote_open': {
        const blocks = this.until('blockquote_close');
        return [{ kind: 'quote', blocks: [...blocks, ...this.rest(t)] }];
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return [this.list(t)];
      case 'table_open':
        return [this.table(t)];
      case 'fence':
      case 'code_block': {
        this.printed(t);
        const text = t.content.replace(/\n$/, '');
        const info = t.info.trim();
        return [{ kind: 'code', text: info === '' ? text : `${info}\n${text}` }];
      }
      case 'hr':
        this.printed(t);
        return [{ kind: 'rule' }];
      default:
        return [];
    }
  }

  private words(): Lines {
    const t = this.tokens[this.at];
    this.at += 1;
    return t?.type === 'inline' ? inlineLines(t, this.notes) : [];
  }

  private list(open: Token): Block {
    const ordered = open.type === 'ordered_list_open';
    const close = ordered ? 'ordered_list_close' : 'bullet_list_close';
    const items: ListItem[] = [];
    for (let t = this.tokens[this.at]; t !== undefined && t.type !== close; t = this.tokens[this.at]) {
      this.at += 1;
      const blocks = this.until('list_item_close');
      items.push(withBox([...blocks, ...this.rest(t)]));
    }
    this.at += 1;
    const start = Number(open.attrGet('start') ?? 1);
    return { kind: 'list', ordered, start, delimiter: open.markup === ')' ? ')' : '.', items };
  }

  /** Cells beyond the last column would be dropped by the reader: they get columns of their own. */
  private table(open: Token): Block {
    const rows: Lines[][] = [];
    for (let t = this.tokens[this.at]; t !== undefined && t.type !== 'table_close'; t = this.tokens[this.at]) {
      this.at += 1;
      if (t.type === 'tr_open') rows.push([...this.row(), ...this.beyond(t, rows[0]?.length ?? 0)]);
    }
    this.at += 1;
    this.printed(open);
    const width = Math.max(...rows.map((r) => r.length));
    const [head = [], ...body] = rows.map((r) => [...r, ...Array<Lines>(width - r.length).fill([[]])]);
    return { kind: 'table', head, rows: body };
  }

  private row(): Lines[] {
    const cells: Lines[] = [];
    for (let t = this.tokens[this.at]; t !== undefined && t.type !== 'tr_close'; t = this.tokens[this.at]) {
      this.at += 1;
      if (t.type === 'inline') cells.push(inlineLines(t, this.notes));
    }
    return cells;
  }

  private beyond(row: Token, columns: number): Lines[] {
    if (columns === 0 || row.map === null) return [];
    const source = (this.lines[row.map[0]] ?? '').trim().replace(/^(?:> ?)*\|/, '');
    const cells = source.replace(/(?<!\\)\|$/, '').split(/(?<!\\)\|/);
    const extra = cells.slice(columns).filter((c) => c.trim() !== '');
    if (extra.length > 0)
      this.notes.said.add('A row of a table has more cells than its heading; they stand in columns of their own.');
    return extra.map((c) => plainLines([c.trim().replaceAll('\\|', '|')]));
  }

  private printed(t: Token): void {
    if (t.map !== null) this.line = Math.max(this.line, t.map[1]);
  }

  /** Lines of a quotation or an item that the reader took into it without reading them. */
  private rest(t: Token): Block[] {
    return t.map === null ? [] : this.passedOver(t.map[1]);
  }

  /** Quotations and lists nested deeper than the reader goes: their words, as they were typed. */
  private passedOver(end: number): Block[] {
    const lost = this.lines.slice(this.line, end).filter((l) => /[\p{L}\p{N}]/u.test(l));
    this.line = Math.max(this.line, end);
    if (lost.length === 0) return [];
    this.notes.said.add('Part of the text is nested too deeply and is printed as plain text.');
    return [{ kind: 'paragraph', lines: plainLines(lost.map((l) => l.trim())) }];
  }
}

function plainLines(lines: readonly string[]): Lines {
  return lines.map((text) => [{ text, bold: false, italic: false, strike: false, code: false, gap: false }]);
}

/** "[ ] call the jail" is a box to check. */
function withBox(blocks: readonly Block[]): ListItem {
  const [first, ...rest] = blocks;
  const run = first?.kind === 'paragraph' ? first.lines[0]?.[0] : undefined;
  const box = run === undefined ? null : /^\[([ xX])\] /.exec(run.text);
  if (first?.kind !== 'paragraph' || run === undefined || box === null) return { checked: null, blocks };
  const [[, ...line] = [], ...more] = first.lines as readonly [readonly Run[], ...Lines];
  const trimmed: Run = { ...run, text: run.text.slice(4) };
  return { checked: box[1] !== ' ', blocks: [{ ...first, lines: [[trimmed, ...line], ...more] }, ...rest] };
}
