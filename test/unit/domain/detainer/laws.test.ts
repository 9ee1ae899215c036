import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createHolds } from '../../../../src/app/deadline/holds';
import type { HoldRequest, ReadingResult } from '../../../../src/domain/detainer/answers';
import { US_ZONES } from '../../../support/usZones';

const holds = createHolds();
const SEED = { seed: 20_261_122, numRuns: 300 };
const first = Date.UTC(2008, 0, 3) / 60_000;
const last = Date.UTC(2036, 10, 1) / 60_000;

const release = fc.integer({ min: first, max: last });
const zone = fc.constantFrom(...US_ZONES);
const iso = (minute: number) => `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;
const at = (text: string) => Date.parse(text) / 60_000;

function readings(request: HoldRequest): readonly ReadingResult[] {
  const answer = holds.computeHold(request);
  assert.equal(answer.kind, 'hold');
  return answer.kind === 'hold' ? answer.readings : [];
}
function one(request: HoldRequest): ReadingResult {
  const [r] = readings(request);
  assert.ok(r);
  return r;
}

describe('laws of the clock', () => {
  it('adding a holiday never moves an end earlier', () => {
    fc.assert(
      fc.property(release, zone, fc.integer({ min: 0, max: 9 }), (minute, z, plus) => {
        const date = new Date((minute + plus * 1440) * 60_000).toISOString().slice(0, 10);
        const r = one({ releasable: iso(minute), zone: z, reading: 'regulation', localDays: [{ date, basis: 'a day' }] });
        for (const v of r.variants.filter((x) => x.label.includes(date))) assert.ok(at(v.expires) > at(r.expires));
        const ends = (['statutory', 'in-lieu', 'in-lieu+closures'] as const).map((holidayRule) =>
          at(one({ releasable: iso(minute), zone: z, reading: 'regulation', holidayRule }).expires),
        );
        assert.deepEqual(
          ends,
          [...ends].sort((a, b) => a - b),
        );
      }),
      SEED,
    );
  });

  it('the steps cover every span without gap or overlap, and the counted ones sum to the hours', () => {
    fc.assert(
      fc.property(release, zone, fc.integer({ min: 1, max: 6000 }), (minute, z, minutes) => {
        for (const r of readings({ releasable: iso(minute), zone: z, hours: minutes / 60 })) {
          const counted = r.steps.filter((s) => s.counted).reduce((sum, s) => sum + (at(s.to) - at(s.from)), 0);
          assert.equal(counted, minutes);
          assert.equal(at(r.steps[0]?.from ?? ''), minute);
          assert.equal(r.steps[r.steps.length - 1]?.to, r.expires);
          assert.equal(r.steps[r.steps.length - 1]?.counted, true);
          r.steps.forEach((s, i) => {
            assert.equal(s.to, r.steps[i + 1]?.from ?? r.expires);
            assert.equal(s.hours, (at(s.to) - at(s.from)) / 60);
            assert.ok(at(s.to) > at(s.from));
            assert.notEqual(s.why, r.steps[i + 1]?.why);
          });
        }
      }),
      { ...SEED, numRuns: 200 },
    );
  });

  it('a later release never gives an earlier end', () => {
    fc.assert(
      fc.property(release, zone, fc.integer({ min: 0, max: 5000 }), (minute, z, plus) => {
        const a = readings({ releasable: iso(minute), zone: z, form: 'I-247-2010-08' });
        const b = readings({ releasable: iso(minute + plus), zone: z, form: 'I-247-2010-08' });
        a.forEach((r, i) => assert.ok(at(r.expires) <= at(b[i]?.expires ?? '')));
      }),
      SEED,
    );
  });

  it('for equal start and hours no reading that skips days ends before one that does not', () => {
    fc.assert(
      fc.property(release, zone, (minute, z) => {
        // Each asked for by name: the consecutive reading is dated from 2015.
        const [cal, week, reg] = ['consecutive', 'weekends', 'regulation'].map((reading) =>
          at(one({ releasable: iso(minute), zone: z, reading }).expires),
        ) as [number, number, number];
        assert.ok(cal <= week && week <= reg);
      }),
      SEED,
    );
  });

  it('never ends inside a day that does not count', () => {
    fc.assert(
      fc.property(release, zone, (minute, z) => {
        const r = one({ releasable: iso(minute), zone: z, reading: 'regulation' });
        const lastMinute = new Intl.DateTimeFormat('en-US', { timeZone: z, weekday: 'short' }).format(
          (at(r.expires) - 1) * 60_000,
        );
        assert.ok(lastMinute !== 'Sat' && lastMinute !== 'Sun');
      }),
      SEED,
    );
  });
});
