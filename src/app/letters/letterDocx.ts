import * as docx from 'docx';
import { gapsLine } from '../../domain/template/print/letterHtml';
import type { Block, Lines, ListItem, PageLook, Printed, Run } from '../../domain/template/print/printed';

type Child = docx.Paragraph | docx.Table;

/** The letter as a Word file on US Letter, with Word's own lists, headings and tables. */
export async function letterDocx(letter: Printed, title = 'Letter'): Promise<Uint8Array> {
  const body = new Body();
  const { marks, gaps, blocks, look } = letter;
  const first = [...marks, ...(gaps.length > 0 ? [gapsLine(gaps)] : [])].map((text) => box(text));
  const children = [...first, ...body.all(blocks, PAGE)];
  const document = new docx.Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: stylesOf(look),
    numbering: { config: body.lists },
    sections: [
      {
        properties: { page: { size: { width: 12_240, height: 15_840 }, margin: MARGIN }, titlePage: true },
        // the first page has no number; the marks are on every page
        footers: {
          first: new docx.Footer({ children: marks.length === 0 ? [new docx.Paragraph('')] : marks.map(markLine) }),
          default: new docx.Footer({ children: [...marks.map(markLine), pageNumber()] }),
        },
        children,
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

const INCH = 1_440;
const MARGIN = { top: INCH, right: INCH, bottom: INCH, left: INCH };
const STEP = 360;
/** A quotation in a quotation in a quotation still leaves room for its words. */
const FARTHEST = 10 * STEP;
const DEEPEST = 8;
const BLACK = '000000';
const PARAGRAPH = { after: 120, line: 240 };
const HEADING = {
  run: { color: BLACK, bold: true, size: 23, font: 'Times New Roman' },
  paragraph: { spacing: { before: 140, after: 60 }, keepNext: true },
};
/** Sizes in half points, as Word counts them: 11.5 for a letter, 13 with headings of 16 where the type is large. */
function stylesOf(look: PageLook | undefined): docx.IStylesOptions {
  const lang = look?.lang ?? 'en-US';
  const font = look?.large ? 'Arial' : 'Times New Roman';
  const heading = look?.large ? { ...HEADING, run: { ...HEADING.run, font, size: 32 } } : HEADING;
  return {
    default: {
      document: { run: { font, size: look?.large ? 26 : 23, color: BLACK, language: { value: lang, eastAsia: lang } } },
      heading1: { ...heading, run: { ...heading.run, size: look?.large ? 36 : 26 } },
      heading2: heading,
      heading3: heading,
      heading4: heading,
      heading5: heading,
      heading6: heading,
    },
  };
}
const LEVELS = [
  docx.HeadingLevel.HEADING_1,
  docx.HeadingLevel.HEADING_2,
  docx.HeadingLevel.HEADING_3,
  docx.HeadingLevel.HEADING_4,
  docx.HeadingLevel.HEADING_5,
  docx.HeadingLevel.HEADING_6,
];

/** Where a block stands: how far in, and the number or bullet that its first paragraph takes. */
interface Place {
  readonly left: number;
  readonly depth: number;
  readonly number?: { readonly reference: string; readonly level: number };
}
const PAGE: Place = { left: 0, depth: 0 };

class Body {
  /** Every list has a definition of its own, so that each begins at the number it was given. */
  readonly lists: docx.INumberingOptions['config'][number][] = [];

  all(blocks: readonly Block[], place: Place): Child[] {
    return blocks.flatMap((b, i) => this.block(b, i === 0 ? place : { left: place.left, depth: place.depth }));
  }

  private block(b: Block, place: Place): Child[] {
    switch (b.kind) {
      case 'heading':
        return [
          this.paragraph(bold(b.lines), place, {
            ...HEADING.paragraph,
            heading: LEVELS[b.level - 1] ?? docx.HeadingLevel.HEADING_6,
          }),
        ];
      case 'paragraph':
        // a closing ("Respectfully,") stays with the signature below it, and leaves room for the hand
        return [
          this.paragraph(b.lines, place, {
            keepLines: b.lines.length > 1,
            ...(isClosing(b.lines) ? { keepNext: true, spacing: { ...PARAGRAPH, after: 480 } } : {}),
          }),
        ];
      case 'quote':
        return [...this.numberAlone(place), ...this.all(b.blocks, { left: deeper(place.left), depth: place.depth })];
      case 'list':
        return [...this.numberAlone(place), ...this.list(b, place)];
      case 'table':
        return [...this.numberAlone(place), table(b.head, b.rows, place.left), new docx.Paragraph({ spacing: { after: 80 } })];
      case 'code':
        return [...this.numberAlone(place), ...codeLines(b.text, place.left)];
      case 'rule':
        return [...this.numberAlone(place), new docx.Paragraph({ thematicBreak: true, spacing: PARAGRAPH })];
    }
  }

  private paragraph(lines: Lines, place: Place, more: docx.IParagraphOptions = {}, before: docx.TextRun[] = []): docx.Paragraph {
    return new docx.Paragraph({
      spacing: PARAGRAPH,
      ...more,
      ...(place.number === undefined ? indent(place.left) : { numbering: place.number }),
      children: [...before, ...runs(lines)],
    });
  }

  /** An item that begins with something else than words still shows its number. */
  private numberAlone(place: Place): Child[] {
    return place.number === undefined ? [] : [this.paragraph([], place)];
  }

  private list(b: Extract<Block, { kind: 'list' }>, place: Place): Child[] {
    const level = Math.min(place.depth, DEEPEST);
    const left = deeper(place.left);
    const reference = `list-${String(this.lists.length)}`;
    const ordered = { format: docx.LevelFormat.DECIMAL, text: `%${String(level + 1)}${b.delimiter}`, start: b.start };
    const kind = b.ordered ? ordered : { format: docx.LevelFormat.BULLET, text: '•' };
    const style = { paragraph: { indent: { left, hanging: STEP } } };
    this.lists.push({ reference, levels: [{ level, ...kind, alignment: docx.AlignmentType.LEFT, style }] });
    return b.items.flatMap((item) => this.item(item, { left, depth: place.depth + 1 }, { reference, level }));
  }

  private item({ checked, blocks }: ListItem, inside: Place, number: NonNullable<Place['number']>): Child[] {
    const [first, ...rest] = blocks;
    if (first === undefined) return [this.paragraph([], { ...inside, number })];
    if (checked === null || first.kind !== 'paragraph') return this.all(blocks, { ...inside, number });
    // a box stands where the bullet would
    const line = new docx.TextRun({ text: checked ? '☑ ' : '☐ ' });
    return [this.paragraph(first.lines, inside, {}, [line]), ...this.all(rest, inside)];
  }
}

function deeper(left: number): number {
  return Math.min(left + STEP, FARTHEST);
}

function indent(left: number): docx.IParagraphOptions {
  return left === 0 ? {} : { indent: { left } };
}

function isClosing(lines: Lines): boolean {
  const words = lines.map((l) => l.map((r) => r.text).join('')).join(' ');
  return words.length < 40 && /^[A-Z][\p{L} ]+,$/u.test(words);
}

function codeLines(text: string, left: number): Child[] {
  return text.split('\n').map(
    (line) =>
      new docx.Paragraph({
        ...indent(left),
        children: line
          .split('\t')
          .map((part, n) => new docx.TextRun({ ...MONO, children: [...(n > 0 ? [new docx.Tab()] : []), part] })),
      }),
  );
}
const MONO = { font: 'Courier New', size: 20 };

function table(head: readonly Lines[], rows: readonly (readonly Lines[])[], left: number): docx.Table {
  const row = (cells: readonly Lines[], isHead: boolean): docx.TableRow =>
    new docx.TableRow({
      tableHeader: isHead,
      children: cells.map(
        (c) => new docx.TableCell({ children: [new docx.Paragraph({ children: runs(isHead ? bold(c) : c) })] }),
      ),
    });
  const width = 9_360 - left;
  const column = Math.floor(width / Math.max(1, head.length));
  return new docx.Table({
    width: { size: width, type: docx.WidthType.DXA },
    indent: { size: left, type: docx.WidthType.DXA },
    columnWidths: head.map(() => column),
    margins: { left: 80, right: 80 },
    rows: [row(head, true), ...rows.map((r) => row(r, false))],
  });
}

function bold(lines: Lines): Lines {
  return lines.map((line) => line.map((r) => ({ ...r, bold: true })));
}

function runs(lines: Lines): docx.TextRun[] {
  return lines.flatMap((line, n) =>
    (line.length === 0 ? [EMPTY] : line).map((r, i) => {
      const options = {
        bold: r.bold || r.gap,
        italics: r.italic,
        strike: r.strike,
        ...(r.code ? MONO : {}),
        ...(r.gap ? { highlight: 'yellow' as const } : {}),
        ...(n > 0 && i === 0 ? { break: 1 } : {}),
      };
      return new docx.TextRun({ ...options, text: r.text });
    }),
  );
}

const EMPTY: Run = { text: '', bold: false, italic: false, strike: false, code: false, gap: false };

/** A sentence in a frame at the top: a mark, or what is still to be filled in. */
function box(text: string): docx.Paragraph {
  const line = { style: docx.BorderStyle.SINGLE, size: 8, space: 4, color: BLACK };
  return new docx.Paragraph({
    spacing: PARAGRAPH,
    border: { top: line, bottom: line, left: line, right: line },
    children: [new docx.TextRun({ text, bold: true, size: 20 })],
  });
}

function markLine(text: string): docx.Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [new docx.TextRun({ text, bold: true, size: 18 })],
  });
}

function pageNumber(): docx.Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: 20 })],
  });
}
