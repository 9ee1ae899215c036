import { createProgramme, type Programme } from '../app/programme';
import type { Holds } from '../app/holds';

const made = new WeakMap<Holds, Programme>();

/** The programme (stages, priorities, what the documents say) over the clock of a clinic; made on first use. */
export function programmeOf(engines: { readonly holds: Holds }): Programme {
  const { holds } = engines;
  const known = made.get(holds);
  if (known) return known;
  const programme = createProgramme({ computeHold: (r) => holds.computeHold(r) });
  made.set(holds, programme);
  return programme;
}
