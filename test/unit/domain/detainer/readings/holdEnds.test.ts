// The short answer of the list of holds says what the whole answer says, for every request there can be.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createHolds } from '../../../../../src/app/deadline/holds';
import { CUSTODIANS, PROBABLE_CAUSE_BOXES, type HoldAnswer, type HoldRequest } from '../../../../../src/domain/detainer/answers';
import type { HoldEnds } from '../../../../../src/domain/detainer/readings/holdEnds';
import { readIso } from '../../../../../src/domain/time/instant';
import { US_ZONES } from '../../../../support/usZones';

const holds = createHolds();

const utc = (iso: string): number => {
  const read = readIso(iso);
  assert.equal(read?.kind, 'instant', iso);
  return read?.kind === 'instant' ? read.utc : NaN;
};

/** Read off the whole answer, as the list did before it had a short one. */
function shorten(a: HoldAnswer): HoldEnds {
  if (a.kind === 'ask' || a.kind === 'invalid') return a;
  const stops = a.cautions.filter((c) => c.level === 'stop').map((c) => c.message);
  if (a.kind === 'no-hold') return { kind: 'no-hold', because: a.because, stops };
  const earliest = a.readings.find((r) => r.reading === a.earliest);
  const latest = a.readings.find((r) => r.reading === a.latest);
  if (!earliest || !latest) return { kind: 'none' };
  return {
    kind: 'hold',
    protective: utc(earliest.expires),
    protectiveBy: earliest.label,
    outer: utc(latest.expires),
    outerBy: latest.label,
    stops,
  };
}

const states = holds.listJurisdictions();
const day = (d: Date): string => d.toISOString().slice(0, 10);
/** Days on which a law begins or ends, and the days beside them. */
const edges = states
  .flatMap((s) => s.laws.flatMap((l) => [l.from, l.until]))
  .concat(holds.listForms().flatMap((f) => [f.inUse.from, f.inUse.until]))
  .filter((d) => d !== null)
  .flatMap((d) => [-1, 0, 1].map((n) => day(new Date(Date.parse(d) + n * 86_400_000))));

const optional = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> => fc.constantFrom(undefined, ...values);
const yesNo = ['yes', 'no', 'unknown'] as const;
const moment = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...edges),
      fc.date({ min: new Date('2006-12-01'), max: new Date('2036-12-31'), noInvalidDate: true }).map(day),
      fc.constantFrom(
        '2026-11-01',
        '2026-03-08',
        '2021-11-07',
        '2026-11-26',
        '2024-12-24',
        '2025-01-09',
        '2027-12-31',
        '2026-02-30',
      ),
    ),
    // The second hour is where clocks are changed.
    fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 60, max: 179 })),
  )
  .map(([d, m]) => `${d}T${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);

const request: fc.Arbitrary<HoldRequest> = fc
  .record({
    releasable: fc.oneof({ weight: 20, arbitrary: moment }, fc.constant('soon')),
    zone: fc.constantFrom(...US_ZONES, 'Nowhere/At_All'),
    form: optional([...holds.listForms().map((f) => f.id), 'unknown', 'I-999']),
    jurisdiction: optional([...states.map((s) => s.id), 'US', 'US-ZZ']),
    reading: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      fc.constantFrom(...holds.listReadings().map((r) => r.id), 'no-such'),
    ),
    holidayRule: optional(['in-lieu', 'statutory', 'in-lieu+closures'] as const),
    hours: optional([12, 48, 0.5, 4000]),
    occurrence: optional(['first', 'second'] as const),
    received: fc.option(moment, { nil: undefined }),
    iceCustodySince: fc.option(moment, { nil: undefined }),
    now: fc.option(moment, { nil: undefined }),
    custodian: optional(CUSTODIANS),
    servedBy287g: optional([
      { by: 'deputy', at: '2026-01-12T08:00' },
      { by: 'deputy' },
      { by: 'ice' },
      { by: 'unknown' },
    ] as const),
    probableCauseBox: optional(PROBABLE_CAUSE_BOXES),
    served: optional(yesNo),
    warrant: optional(['I-200', 'I-205', 'none', 'unknown'] as const),
    convictionBox: optional([true, false]),
    convicted: optional([true, false]),
    otherHolds: optional(yesNo),
    inaugurationArea: optional([true, false]),
    citizenshipClaim: optional(yesNo),
    priorOrder: optional(yesNo),
    pendingFiling: optional(yesNo),
    bond: optional(['accepted', 'offered', 'unpaid', 'unknown'] as const),
    bookedToIce: optional(yesNo),
    counsel: optional(yesNo),
    localDays: optional([[{ date: '2026-11-27', basis: 'county order' }]]),
  })
  .map((r) => Object.fromEntries(Object.entries(r).filter(([, v]) => v !== undefined)) as unknown as HoldRequest);

describe('the short answer for a list', () => {
  it('is the whole answer, shortened', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(request, (r) => {
        const short = holds.holdEnds(r);
        seen.set(short.kind, (seen.get(short.kind) ?? 0) + 1);
        assert.deepEqual(short, shorten(holds.computeHold(r)));
      }),
      { seed: 20_261_122, numRuns: process.env['TEST_DEEP'] === '1' ? 100_000 : 5_000 },
    );
    // A generator that only makes mistakes would prove nothing.
    for (const kind of ['hold', 'no-hold', 'ask', 'invalid']) assert.ok((seen.get(kind) ?? 0) > 50, `${kind}: ${seen.get(kind)}`);
  });
});
