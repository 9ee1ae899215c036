import assert from 'node:assert/strict';
import { createHolds } from '../../../../src/app/deadline/holds';
import type { HoldAnswer } from '../../../../src/domain/detainer/answers';
import { oracle, oracleIso, oracleStatutory, seeded, type OracleRule } from '../../../support/oracle';
import { US_ZONES } from '../../../support/usZones';

const CASES = process.env['TEST_DEEP'] === '1' ? 20_000 : 2_000;
const DAY = 1440;
const minuteOf = (text: string): number => Date.parse(text) / 60_000;

/** A third anywhere, a third around clock changes, a third around holidays. */
function releases(count: number): { zone: string; at: number }[] {
  const random = seeded(20_261_122);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sunday = (year: number, month: number, n: number) => {
    const first = new Date(Date.UTC(year, month, 1));
    return Date.UTC(year, month, 1 + ((7 - first.getUTCDay()) % 7) + 7 * (n - 1)) / 60_000;
  };
  return Array.from({ length: count }, (_, i) => {
    const year = 2008 + Math.floor(random() * 28);
    const jitter = Math.floor((random() - 0.5) * 8 * DAY);
    let at: number;
    if (i % 3 === 0) at = Date.UTC(year, 0, 3) / 60_000 + Math.floor(random() * 360 * DAY);
    else if (i % 3 === 1) at = (random() < 0.5 ? sunday(year, 2, 2) : sunday(year, 10, 1)) + 7 * 60 + jitter;
    else at = minuteOf(`${pick(oracleStatutory(year))}T12:00Z`) + jitter;
    // Edges are where mistakes live: a fifth of the cases fall on a whole hour in UTC, which is a local midnight for one zone or another.
    if (random() < 0.2) at -= at % 60;
    return { zone: US_ZONES[i % US_ZONES.length] as string, at };
  }).filter(({ at }) => at >= minuteOf('2008-01-02T12:00Z') && at < minuteOf('2035-12-20T00:00Z'));
}

function end(answer: HoldAnswer, why: string): string {
  assert.equal(answer.kind, 'hold', why);
  return answer.kind === 'hold' ? (answer.readings[0]?.expires ?? '') : '';
}

describe('the clock against a minute-by-minute count', function () {
  this.timeout(CASES > 2_000 ? 900_000 : 60_000);
  const holds = createHolds();

  it(`agrees on every reading and holiday rule in every US zone (${CASES} releases, 2008 to 2035)`, () => {
    const wrong: string[] = [];
    const asked: Record<OracleRule, { reading: string; holidayRule?: 'statutory' | 'in-lieu' | 'in-lieu+closures' }> = {
      consecutive: { reading: 'consecutive' },
      weekends: { reading: 'weekends' },
      statutory: { reading: 'regulation', holidayRule: 'statutory' },
      'in-lieu': { reading: 'regulation' },
      'in-lieu+closures': { reading: 'regulation', holidayRule: 'in-lieu+closures' },
    };
    const cases = releases(CASES);
    assert.ok(cases.length > CASES * 0.95);
    for (const { zone, at } of cases) {
      const releasable = oracleIso(at, zone);
      const expected = oracle(at, zone);
      for (const [rule, extra] of Object.entries(asked) as [OracleRule, (typeof asked)[OracleRule]][]) {
        const got = end(holds.computeHold({ releasable, zone, ...extra }), `${releasable} ${zone}`);
        const want = oracleIso(expected[rule], zone);
        if (got.replace(/:00([+-])/, '$1') !== want) wrong.push(`${zone} ${releasable} ${rule}: ${got}, counted ${want}`);
        const short = holds.holdEnds({ releasable, zone, ...extra });
        const ends = short.kind === 'hold' ? [short.protective, short.outer] : [];
        if (ends.length === 0 || ends.some((m) => m !== expected[rule]))
          wrong.push(`${zone} ${releasable} ${rule}, short: ${ends.join()}, counted ${expected[rule]}`);
      }
    }
    assert.deepEqual(wrong.slice(0, 10), []);
  });

  it('gives both ends as variants where the holiday rules differ, and only there', () => {
    for (const { zone, at } of releases(300)) {
      const expected = oracle(at, zone);
      const answer = holds.computeHold({ releasable: oracleIso(at, zone), zone, reading: 'regulation' });
      assert.equal(answer.kind, 'hold');
      if (answer.kind !== 'hold') continue;
      const others = [expected.statutory, expected['in-lieu+closures']]
        .filter((m) => m !== expected['in-lieu'])
        .map((m) => oracleIso(m, zone));
      const shown = answer.readings[0]?.variants.map((v) => v.expires.replace(/:00([+-])/, '$1'));
      assert.deepEqual(shown, others);
    }
  });
});
