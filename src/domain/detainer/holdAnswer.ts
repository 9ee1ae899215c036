import type { HoldAnswer, HoldRequest } from './answers';
import type { HoldData } from './holdData';
import { countReading, readingResults, type Worked } from './readings/readingResult';
import { Cautions } from './cautions/sayCaution';
import { endsOf, settleHold, whyNoHold } from './settleHold';

/** When does the hold end, on each reading that applies? See docs/rules-and-data.md for the order in which the questions are settled. */
export function computeHold(request: HoldRequest, data: HoldData): HoldAnswer {
  const cautions = new Cautions(data.cautions);
  const worked: Worked[] = [];
  const settled = settleHold(request, data, cautions, (row, read) => {
    const one = countReading(row, read, data.calendar, worked);
    if (one) worked.push(one);
    return one;
  });
  if (settled.kind === 'no-clock') return { ...settled, kind: 'no-hold', cautions: cautions.list(), ifHeldAnyway: [] };
  if (settled.kind !== 'settled') return settled;
  const results = readingResults(worked, settled.read, data.calendar);
  const hasVariants = (): boolean => results.some((r) => r.variants.length > 0);
  const none = whyNoHold(settled, data, cautions, hasVariants);
  if (none) return { kind: 'no-hold', ...none, cautions: cautions.list(), ifHeldAnyway: results };
  const ends = endsOf(worked, settled.read);
  return {
    kind: 'hold',
    readings: results,
    earliest: ends?.earliest.row.id ?? '',
    latest: ends?.latest.row.id ?? '',
    cautions: cautions.list(),
  };
}
