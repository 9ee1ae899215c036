import type { FieldSpan } from './answers';
import { escapeSnippet } from './text/escape';

/**
 * What the engine prints is a marker; the words are put in afterwards. So client text is never in front of the engine, and the same
 * rendering becomes plain Markdown and a snippet.
 */
export type Piece =
  | { readonly kind: 'field'; readonly field: string; readonly text: string }
  | { readonly kind: 'blank'; readonly field: string; readonly label: string }
  | { readonly kind: 'literal'; readonly text: string };

const OPEN = '\uE000';
const CLOSE = '\uE001';
/** Put behind a block tag that stands alone on its line, so that the line leaves no gap. */
export const NO_LINE = '\uE002';

export class Pieces {
  private readonly list: Piece[] = [];

  /** The marker to print for this piece. */
  add(piece: Piece): string {
    this.list.push(piece);
    return `${OPEN}${String(this.list.length - 1)}${CLOSE}`;
  }

  finish(rendered: string): { text: string; snippet: string; spans: FieldSpan[] } {
    const tidy = rendered
      .replaceAll(`${NO_LINE}\n`, '')
      .replaceAll(NO_LINE, '')
      .replace(/(?<![ \t])[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    const stops = new Map<string, number>();
    const spans: FieldSpan[] = [];
    let text = '';
    let snippet = '';
    for (const [i, part] of tidy.split(/\uE000(\d+)\uE001/).entries()) {
      const piece = i % 2 === 0 ? undefined : this.list[Number(part)];
      if (piece === undefined) {
        text += part;
        snippet += escapeSnippet(part);
        continue;
      }
      const words = piece.kind === 'blank' ? `[${piece.label}]` : piece.text;
      if (piece.kind !== 'literal')
        spans.push({ field: piece.field, start: text.length, end: text.length + words.length, blank: piece.kind === 'blank' });
      text += words;
      snippet += piece.kind === 'blank' ? tabStop(stops, piece.field, words) : escapeSnippet(words);
    }
    return { text: `${text}\n`, snippet: `${snippet}\n$0`, spans };
  }
}

/** The first place of a blank carries its words; later places of the same blank follow what is typed there. */
function tabStop(stops: Map<string, number>, field: string, words: string): string {
  const known = stops.get(field);
  if (known !== undefined) return `$\{${String(known)}}`;
  stops.set(field, stops.size + 1);
  return `$\{${String(stops.size)}:${escapeSnippet(words)}}`;
}
