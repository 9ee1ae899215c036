import type { CitationFinding } from '../answers';
import { matchesOf } from './matches';
import type { Block } from '../say/page';
import { sentenceAround, type Times } from '../cases/place';
import type { Register } from '../register';
import { wanted } from './scan';
import type { Shapes } from './shapes';
import { spanOn } from '../status';

/** The end of a line after which the sentence may go on: no list item or table row begins there. */
const WRAP = /\n(?![-*+|#]|\d{1,3}[.)])/g;

/** Sentences that say more, or less, than the source. */
export function findPhrases(
  unwrapped: string,
  block: Block,
  times: Times,
  shapes: Shapes,
  register: Register,
): CitationFinding[] {
  if (block.generated !== null) return [];
  const text = unwrapped.replace(WRAP, ' ');
  const lower = text.toLowerCase();
  const found: CitationFinding[] = [];
  for (const p of shapes.phrases) {
    if (!wanted(lower, p.needs)) continue;
    for (const m of matchesOf(p.re, text)) {
      const end = m.index + m[0].length;
      const around =
        p.within === 'sentence' ? sentenceAround(text, m.index, end) : text.slice(Math.max(0, m.index - 1500), end + 1500);
      if ((p.near && !p.near.test(around)) || p.unless?.test(around)) continue;
      const row = p.authority === null ? undefined : register.byId.get(p.authority);
      found.push({
        start: m.index,
        end,
        text: m[0],
        authority: p.authority,
        statusOn: row
          ? { asOf: spanOn(row, times.asOf).status, today: spanOn(row, times.today).status }
          : { asOf: 'unverified', today: 'unverified' },
        problem: p.code,
        message: p.message,
        suggestions: p.suggestions,
      });
    }
  }
  return found;
}
