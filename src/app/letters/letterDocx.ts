import type * as DocxModule from 'docx';
import type { Block, Lines, Run } from '../../domain/template/letterBlocks';
import { letterBlocks } from '../../domain/template/letterBlocks';

type Docx = typeof DocxModule;

/** The letter as a Word file. The library is loaded only when someone asks for one. */
export async function letterDocx(markdown: string, title = 'Letter'): Promise<Uint8Array> {
  const docx = await import('docx');
  const blocks = letterBlocks(markdown);
  const marks = blocks.flatMap((b) => (b.kind === 'mark' ? [b.text] : []));
  const footers = marks.length === 0 ? {} : { footers: { default: markFooter(docx, marks) } };
  const document = new docx.Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: 'Georgia', size: 24 } } } },
    numbering: {
      config: [
        { reference: 'numbers', levels: [{ level: 0, format: docx.LevelFormat.DECIMAL, text: '%1.', style: LIST_STYLE }] },
      ],
    },
    sections: [{ properties: {}, ...footers, children: blocks.flatMap((b, n) => children(docx, b, n)) }],
  });
  const blob = await docx.Packer.toArrayBuffer(document);
  return new Uint8Array(blob);
}

const LIST_STYLE = { paragraph: { indent: { left: 480, hanging: 360 } } };
const SPACE = { spacing: { after: 160, line: 300 } };

/** The mark again on every page. */
function markFooter(docx: Docx, marks: readonly string[]): InstanceType<Docx['Footer']> {
  return new docx.Footer({
    children: marks.map((m) => new docx.Paragraph({ children: [new docx.TextRun({ text: m, bold: true, size: 18 })] })),
  });
}

/** `instance`: each numbered list begins at 1. */
function children(docx: Docx, b: Block, instance: number): (InstanceType<Docx['Paragraph']> | InstanceType<Docx['Table']>)[] {
  switch (b.kind) {
    case 'mark':
      return [new docx.Paragraph({ ...SPACE, children: [new docx.TextRun({ text: b.text, bold: true })] })];
    case 'heading': {
      const heading = [docx.HeadingLevel.HEADING_1, docx.HeadingLevel.HEADING_2, docx.HeadingLevel.HEADING_3][b.level - 1];
      return [new docx.Paragraph({ ...SPACE, ...(heading === undefined ? {} : { heading }), children: runs(docx, [b.runs]) })];
    }
    case 'paragraph':
      return [new docx.Paragraph({ ...SPACE, children: runs(docx, b.lines) })];
    case 'quote':
      return [new docx.Paragraph({ ...SPACE, indent: { left: 480 }, children: runs(docx, b.lines) })];
    case 'list':
      return b.items.map(
        (i) =>
          new docx.Paragraph({
            ...SPACE,
            ...(b.ordered ? { numbering: { reference: 'numbers', level: 0, instance } } : { bullet: { level: 0 } }),
            children: runs(docx, i),
          }),
      );
    case 'table':
      return [
        new docx.Table({
          width: { size: 100, type: docx.WidthType.PERCENTAGE },
          rows: b.rows.map(
            (row) =>
              new docx.TableRow({
                children: row.map((c) => new docx.TableCell({ children: [new docx.Paragraph({ children: runs(docx, [c]) })] })),
              }),
          ),
        }),
      ];
    case 'rule':
      return [new docx.Paragraph({ thematicBreak: true })];
  }
}

function runs(docx: Docx, lines: Lines): InstanceType<Docx['TextRun']>[] {
  return lines.flatMap((line, n) =>
    (line.length === 0 ? [EMPTY] : line).map(
      (r, i) => new docx.TextRun({ text: r.text, bold: r.bold, italics: r.italic, ...(n > 0 && i === 0 ? { break: 1 } : {}) }),
    ),
  );
}

const EMPTY: Run = { text: '', bold: false, italic: false };
