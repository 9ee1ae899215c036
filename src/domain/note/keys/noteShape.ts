import { DISPOSITIONS } from '../../offense/answers';

/**
 * Which keys a case note has, where they stand and what kind of value each takes: docs/note-format.md as a table. The help texts stand in
 * src/data/note-keys.json; a test holds the two together. Forms, zones and jurisdictions are lists that come from elsewhere.
 */
export type ValueKind =
  | 'text'
  | 'date'
  | 'time'
  | 'day-or-time'
  | 'languages'
  | 'hours'
  | 'local-days'
  | 'zone'
  | 'form'
  | 'jurisdiction'
  | 'one-of'
  | 'count'
  | 'code'
  | 'sentence'
  | 'map'
  | 'list';

export interface KeyShape {
  /** Dotted path; `*` stands for the number of a list entry. */
  readonly path: string;
  readonly kind: ValueKind;
  readonly values?: readonly string[];
}

const YES_NO = ['yes', 'no'];
const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'];

const key = (path: string, kind: ValueKind): KeyShape => ({ path, kind });
const oneOf = (path: string, values: readonly string[]): KeyShape => ({ path, kind: 'one-of', values });

export const NOTE_SHAPE: readonly KeyShape[] = [
  key('id', 'text'),
  key('case', 'text'),
  key('date', 'date'),
  key('zone', 'zone'),
  key('facility', 'text'),
  key('jurisdiction', 'jurisdiction'),
  key('detainer', 'map'),
  key('detainer.form', 'form'),
  key('detainer.issued', 'date'),
  key('detainer.received', 'time'),
  oneOf('detainer.served', YES_NO_UNKNOWN),
  key('detainer.served-at', 'day-or-time'),
  key('detainer.served-languages', 'languages'),
  oneOf('detainer.warrant', ['I-200', 'I-205', 'none', 'unknown']),
  oneOf('detainer.convictionBox', YES_NO),
  key('detainer.booked', 'time'),
  key('detainer.releasable', 'time'),
  key('detainer.release-event', 'text'),
  key('detainer.released', 'time'),
  key('detainer.demand', 'time'),
  oneOf('detainer.status', ['open', 'released', 'ice-custody', 'closed']),
  oneOf('detainer.otherHolds', YES_NO_UNKNOWN),
  key('detainer.iceCustody', 'time'),
  oneOf('detainer.bond', ['accepted', 'offered', 'unpaid', 'unknown']),
  oneOf('detainer.bookedToIce', YES_NO_UNKNOWN),
  oneOf('detainer.counsel', YES_NO_UNKNOWN),
  key('detainer.hours', 'hours'),
  oneOf('detainer.holidayRule', ['in-lieu', 'statutory', 'in-lieu+closures']),
  oneOf('detainer.inaugurationArea', YES_NO),
  key('detainer.localDays', 'local-days'),
  key('charges', 'list'),
  key('charges.*.code', 'code'),
  key('charges.*.text', 'text'),
  key('charges.*.count', 'count'),
  key('charges.*.modifier', 'text'),
  oneOf('charges.*.disposition', DISPOSITIONS),
  key('charges.*.sentence', 'sentence'),
  oneOf('charges.*.max', ['over-one-year', 'exactly-one-year', 'under-one-year']),
  key('charges.*.aggravated-felony', 'map'),
  oneOf('charges.*.aggravated-felony.finding', YES_NO),
  key('charges.*.aggravated-felony.by', 'text'),
  key('charges.*.aggravated-felony.on', 'date'),
  key('charges.*.conviction', 'map'),
  oneOf('charges.*.conviction.finding', YES_NO),
  key('charges.*.conviction.by', 'text'),
  key('charges.*.conviction.on', 'date'),
  oneOf('recordComplete', YES_NO),
  key('victim', 'map'),
  key('victim.consent', 'map'),
  oneOf('victim.consent.scope', ['victim-facts', 'pending-petition', 'both']),
  key('victim.consent.date', 'date'),
  key('victim.consent.by', 'text'),
  oneOf('victim.consent.written', YES_NO),
  key('assigned', 'text'),
  key('review-by', 'date'),
  key('reviewed-by', 'text'),
  oneOf('authority', ['attorney', 'fully-accredited', 'partially-accredited']),
  key('reviewed-on', 'date'),
  key('reviewed-letters', 'text'),
];

const BY_PATH = new Map(NOTE_SHAPE.map((shape) => [shape.path, shape]));

export function shapeAt(path: string): KeyShape | undefined {
  return BY_PATH.get(path);
}

const CHILDREN = new Map<string, ReadonlyMap<string, KeyShape>>();

/** The keys directly under a path (`''` is the top, `charges.*` an entry of the list), by name. */
export function keysUnder(parent: string): ReadonlyMap<string, KeyShape> {
  let keys = CHILDREN.get(parent);
  if (keys === undefined) {
    const prefix = parent === '' ? '' : `${parent}.`;
    const below = NOTE_SHAPE.filter(({ path }) => path.startsWith(prefix) && !/[.*]/.test(path.slice(prefix.length)));
    keys = new Map(below.map((shape) => [shape.path.slice(prefix.length), shape]));
    CHILDREN.set(parent, keys);
  }
  return keys;
}
