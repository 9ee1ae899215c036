import { findBlocks, type BlockKind, type NoteBlock } from './blocks';
import { findFrontMatter } from '../frontMatter/frontMatterBlock';

export interface EarlierBlock {
  readonly block: NoteBlock;
  /** How many blocks of its kind the note has. */
  readonly of: number;
  /** The cursor stands in it, so it is the one that is meant. */
  readonly atCursor: boolean;
}

/** The block of its kind that a new one would take the place of: the one around `offset`, else the first. */
export function earlierBlock(blocks: readonly NoteBlock[], kind: BlockKind, offset: number): EarlierBlock | undefined {
  const same = blocks.filter((b) => b.kind === kind);
  const here = same.find((b) => offset >= b.span.start && offset <= b.span.end);
  const block = here ?? same[0];
  return block && { block, of: same.length, atCursor: here !== undefined };
}

/**
 * Where a new block may stand when the cursor is at the end of the line `offset`: not inside the front matter, where the cursor stands in a
 * note that was only just opened, and not inside another block, whose end would be lost.
 */
export function placeForBlock(text: string, offset: number): number {
  const head = findFrontMatter(text);
  const at = head.kind === 'found' ? Math.max(offset, head.whole.end) : offset;
  const around = findBlocks(text).find((b) => at >= b.span.start && at < b.span.end);
  return around ? around.span.end : at;
}
