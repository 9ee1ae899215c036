import { CUSTODIANS, PROBABLE_CAUSE_BOXES, type HoldRequest } from '../../domain/detainer/answers';

type Fits = (value: unknown) => boolean;

const text =
  (max: number): Fits =>
  (v) =>
    typeof v === 'string' && v.length <= max;
const maybeText =
  (max: number): Fits =>
  (v) =>
    v === undefined || (typeof v === 'string' && v.length <= max);
const maybeOneOf =
  (...values: readonly string[]): Fits =>
  (v) =>
    v === undefined || (typeof v === 'string' && values.includes(v));
const maybeBoolean: Fits = (v) => v === undefined || typeof v === 'boolean';
const maybeYesNo = maybeOneOf('yes', 'no', 'unknown');
/** Seldom given, and long to check: left to the schema. */
const leftToTheSchema: Fits = (v) => v === undefined;

const FITS: Readonly<Record<keyof HoldRequest, Fits>> = {
  releasable: text(100),
  zone: text(200),
  form: maybeText(200),
  jurisdiction: maybeText(200),
  reading: maybeText(200),
  holidayRule: maybeOneOf('in-lieu', 'statutory', 'in-lieu+closures'),
  localDays: leftToTheSchema,
  hours: (v) => v === undefined || Number.isFinite(v),
  occurrence: maybeOneOf('first', 'second'),
  now: maybeText(100),
  received: maybeText(100),
  served: maybeYesNo,
  warrant: maybeOneOf('I-200', 'I-205', 'none', 'unknown'),
  custodian: maybeOneOf(...CUSTODIANS),
  servedBy287g: leftToTheSchema,
  probableCauseBox: maybeOneOf(...PROBABLE_CAUSE_BOXES),
  convictionBox: maybeBoolean,
  convicted: maybeBoolean,
  otherHolds: maybeYesNo,
  iceCustodySince: maybeText(100),
  inaugurationArea: maybeBoolean,
  bond: maybeOneOf('accepted', 'offered', 'unpaid', 'unknown'),
  bookedToIce: maybeYesNo,
  citizenshipClaim: maybeYesNo,
  priorOrder: maybeYesNo,
  pendingFiling: maybeYesNo,
  counsel: maybeYesNo,
};
const fits: ReadonlyMap<string, Fits> = new Map(Object.entries(FITS));

/**
 * True only for a request that certainly fits the schema of the API; false says nothing, and the schema decides and finds the words.
 * The schema costs as much as the hours themselves, and a list of holds asks ten thousand times. A test holds the two together.
 */
export function isPlainHold(request: unknown): boolean {
  if (typeof request !== 'object' || request === null || Object.getPrototypeOf(request) !== Object.prototype) return false;
  const given = request as Readonly<Record<string, unknown>>;
  for (const key in given) if (!fits.get(key)?.(given[key])) return false;
  return FITS.releasable(given.releasable) && FITS.zone(given.zone);
}
