import type { Ask, Invalid } from '../../ask';
import type { HoldRequest } from '../answers';
import type { HoldData } from '../holdData';
import { endOfReading, labelOf, mayVary } from './readingResult';
import { Cautions } from '../cautions/sayCaution';
import { endsOf, settleHold, whyNoHold } from '../settleHold';

/** What a list of thousands of holds needs of an answer: the two ends and what must stop the reader. UTC minutes. */
export type HoldEnds =
  | {
      readonly kind: 'hold';
      /** The earliest end on any reading, and the latest that is claimed, with the labels of those readings. */
      readonly protective: number;
      readonly protectiveBy: string;
      readonly outer: number;
      readonly outerBy: string;
      readonly stops: readonly string[];
    }
  | { readonly kind: 'no-hold'; readonly because: string; readonly stops: readonly string[] }
  /** No reading gives an end: nothing in the data selects one. */
  | { readonly kind: 'none' }
  | Ask
  | Invalid;

/** The same questions in the same order as `computeHold`, without steps, words and variants. A test holds the two together. */
export function holdEnds(request: HoldRequest, data: HoldData): HoldEnds {
  const cautions = new Cautions(data.cautions, 'stop');
  const settled = settleHold(request, data, cautions, (row, read) => endOfReading(row, read, data.calendar));
  if (settled.kind === 'no-clock') return { kind: 'no-hold', because: settled.because, stops: cautions.messages() };
  if (settled.kind !== 'settled') return settled;
  const { counted, read } = settled;
  const none = whyNoHold(settled, data, cautions, () => counted.some((c) => mayVary(c, read, data.calendar)));
  if (none) return { kind: 'no-hold', because: none.because, stops: cautions.messages() };
  const ends = endsOf(counted, read);
  if (!ends) return { kind: 'none' };
  return {
    kind: 'hold',
    protective: ends.earliest.expires,
    protectiveBy: labelOf(ends.earliest),
    outer: ends.latest.expires,
    outerBy: labelOf(ends.latest),
    stops: cautions.messages(),
  };
}
