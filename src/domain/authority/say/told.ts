import type { Said } from '../answers';
import type { Authority } from '../authority';
import { sentenceParts, type Place, type Times } from '../cases/place';
import type { Hit } from '../scan/scan';
import type { Shapes } from '../scan/shapes';
import { endedOn, spanOn } from '../status';

/** What the sentence says of the authority it cites: that it is over, that it is open, or that it binds. */
export function saidOf(row: Authority, hit: Hit, place: Place, times: Times, shapes: Shapes): Said {
  const over = endedOn(row, times.asOf) || spanOn(row, times.asOf).status === 'ended';
  const { before: withNumbers, after } = sentenceParts(place.text, hit.start, hit.end);
  // "No. 10075.1. Do not cite ...": a number ends the sentence before, too.
  const before = withNumbers.split(/(?<=\d\.) (?=[A-Z])/).at(-1) ?? '';
  const ended = shapes.toldEndedBefore.test(before) || shapes.toldEndedAfter.test(after);
  const open = !over && shapes.toldOpen.test(`${before} ${after}`);
  return {
    over,
    told: ended || open,
    reliedOn: shapes.reliedOn.test(before),
    ...(row.rival === undefined ? {} : { rival: row.rival }),
  };
}
