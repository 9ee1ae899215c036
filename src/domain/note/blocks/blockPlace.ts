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

/** The heading of a new case note under which a text of this kind has its place. */
export const SECTION: Readonly<Record<BlockKind | 'request', string | null>> = {
  hold: 'Deadline',
  charges: 'Charges',
  request: 'Requests',
  authorities: null,
  factors: null,
};

/**
 * Where a new block may stand when the cursor is at the end of the line `offset`: not inside the front matter, where the cursor stands in a
 * note that was only just opened, and not inside another block, whose end would be lost. `section`: the heading it goes under when the
 * cursor is not in the body; without such a heading it goes right behind the front matter.
 */
export function placeForBlock(text: string, offset: number, section: string | null = null): number {
  const head = findFrontMatter(text);
  const inHead = head.kind === 'found' && offset < head.whole.end;
  const at = inHead ? ((section === null ? null : endOfHeading(text, head.whole.end, section)) ?? head.whole.end) : offset;
  const around = findBlocks(text).find((b) => at >= b.span.start && at < b.span.end);
  return around ? around.span.end : at;
}

/** The end of the first heading with these words; null where the body has none. */
function endOfHeading(text: string, from: number, words: string): number | null {
  const lines = /^#{1,6}[ \t]+([^\r\n]*?)[ \t#]*$/gm;
  lines.lastIndex = from;
  for (let found = lines.exec(text); found; found = lines.exec(text))
    if (found[1]?.toLowerCase() === words.toLowerCase()) return found.index + found[0].length;
  return null;
}
