import { CONSENT_LINE } from '../gates/consent';
import { DRAFT_LINE } from '../review';
import { markdownBlocks } from './markdownBlocks';
import type { Block, Lines, PageLook, Printed } from './printed';
import { sourceText } from './sourceText';

/** More than a hundred pages. */
export const MAX_PRINTED = 300_000;
/** Paragraphs, items and cells; Word files grow slow long before the text is long. */
export const MAX_PARTS = 3_000;
/** Line breaks and changes of type inside them, which a Word file pays for one by one. */
export const MAX_RUNS = 8_000;

export interface PrintRequest {
  readonly markdown: string;
  /** Whether a review of this very text is recorded in the note. Without one DRAFT stands on every page, whatever the text says. */
  readonly reviewed: boolean;
  /** Labels of the blanks that templates leave, without their brackets. */
  readonly gapLabels: ReadonlySet<string>;
  /** Marks of other texts (a client sheet that nobody has reviewed): where the text has one, it stands on every page. */
  readonly otherMarks?: readonly string[];
  /** A page that is no letter: nobody signs it, so its own marks count and DRAFT does not. */
  readonly look?: PageLook;
}

export type PrintAnswer =
  { readonly kind: 'printed'; readonly printed: Printed } | { readonly kind: 'invalid'; readonly message: string };

/** Reads a letter for the page and the Word file alike. Nothing that was typed is lost; never throws. */
export function readLetter(r: PrintRequest): PrintAnswer {
  if (r.markdown.length > MAX_PRINTED) {
    const message = `This text is longer than ${MAX_PRINTED.toLocaleString('en-US')} characters, about 100 pages. Select the letter in it and print that.`;
    return { kind: 'invalid', message };
  }
  const source = sourceText(r.markdown, r.otherMarks);
  const gaps: string[] = [];
  const said = new Set(source.said);
  const blocks = markdownBlocks(source.text, { gapLabels: r.gapLabels, gaps, said });
  if (parts(blocks) > MAX_PARTS) {
    const message = `This text has more than ${MAX_PARTS.toLocaleString('en-US')} paragraphs and cells. Select the letter in it and print that.`;
    return { kind: 'invalid', message };
  }
  if (runs(blocks) > MAX_RUNS) {
    const message = `This text has more than ${MAX_RUNS.toLocaleString('en-US')} line breaks and changes of type. Select the letter in it and print that.`;
    return { kind: 'invalid', message };
  }
  const isDraft = !r.reviewed && r.look === undefined;
  const marks = [...(isDraft ? [DRAFT_LINE] : []), ...(source.doNotSend ? [CONSENT_LINE] : []), ...source.otherMarks];
  return { kind: 'printed', printed: { marks, gaps, blocks, said: [...said], ...(r.look ? { look: r.look } : {}) } };
}

function parts(blocks: readonly Block[]): number {
  return blocks.reduce((sum, b) => sum + partsOf(b), 0);
}

function partsOf(b: Block): number {
  switch (b.kind) {
    case 'quote':
      return 1 + parts(b.blocks);
    case 'list':
      return b.items.reduce((sum, item) => sum + 1 + parts(item.blocks), 1);
    case 'table':
      return b.head.length * (b.rows.length + 1);
    case 'code':
      return b.text.split('\n').length;
    case 'heading':
    case 'paragraph':
    case 'rule':
      return 1;
  }
}

function runs(blocks: readonly Block[]): number {
  return blocks.reduce((sum, b) => sum + runsOf(b), 0);
}

function runsOf(b: Block): number {
  switch (b.kind) {
    case 'quote':
      return runs(b.blocks);
    case 'list':
      return b.items.reduce((sum, item) => sum + runs(item.blocks), 0);
    case 'table':
      return [b.head, ...b.rows].flat().reduce((sum, cell) => sum + inLines(cell), 0);
    case 'heading':
    case 'paragraph':
      return inLines(b.lines);
    case 'code':
    case 'rule':
      return 0;
  }
}

function inLines(lines: Lines): number {
  return lines.reduce((sum, line) => sum + 1 + line.length, 0);
}
