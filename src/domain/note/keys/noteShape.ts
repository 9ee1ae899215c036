import { DISPOSITIONS } from '../../offense/answers';
import { NOTED_FACTS, valuesOf } from './detainerFacts';
import { presentSpellingOf } from './oldSpellings';
import type { ValueKind } from './valueKind';

/**
 * Which keys a case note has, where they stand and what kind of value each takes: docs/note-format.md as a table. The keys of the detainer
 * are the rows of detainerFacts.ts; the help texts of the others stand in src/data/note-keys.json, and a test holds the two together. Forms, zones and jurisdictions are lists that come from elsewhere.
 */
export interface KeyShape {
  /** Dotted path; `*` stands for the number of a list entry. */
  readonly path: string;
  readonly kind: ValueKind;
  readonly values?: readonly string[];
}

const YES_NO = ['yes', 'no'];

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
  ...NOTED_FACTS.map((fact): KeyShape => {
    const values = valuesOf(fact);
    return { path: `detainer.${fact.key}`, kind: fact.kind, ...(values ? { values } : {}) };
  }),
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
  oneOf('record-complete', YES_NO),
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

/** The shape of a key, in its present or its old spelling. */
export function shapeAt(path: string): KeyShape | undefined {
  return BY_PATH.get(path) ?? BY_PATH.get(presentPath(path));
}

function presentPath(path: string): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return path.slice(0, path.length - name.length) + (presentSpellingOf(name) ?? name);
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
