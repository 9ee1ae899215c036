import assert from 'node:assert/strict';
import { dayNumber, formatDate, isRealDate, parseDate, weekdayOf, ymdOf } from '../../../../src/domain/time/civil';
import { formatInstant, readIso } from '../../../../src/domain/time/instant';
import { endWords, momentWords } from '../../../../src/domain/time/words';
import { isZone, offsetAt, startOfDay, wallToUtc, zoneTable } from '../../../../src/domain/time/zoneTable';
import { oracleOffset, seeded } from '../../../support/oracle';
import { US_ZONES } from '../../../support/usZones';
import { durationWords } from '../../../../src/domain/time/lengths';

const utc = (text: string) => Date.parse(text) / 60_000;
const table = (name: string) => {
  const t = zoneTable(name);
  assert.ok(t);
  return t;
};

describe('civil days', () => {
  it('agree with Date over four hundred years', () => {
    for (let d = dayNumber(1800, 1, 1); d < dayNumber(2200, 1, 1); d += 13) {
      const at = new Date(d * 86_400_000);
      assert.deepEqual(ymdOf(d), { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() });
      assert.equal(weekdayOf(d), at.getUTCDay());
      assert.equal(parseDate(formatDate(d)), d);
    }
  });
  it('know which dates are real', () => {
    assert.ok(isRealDate(2024, 2, 29) && !isRealDate(2026, 2, 29) && !isRealDate(2026, 13, 1) && !isRealDate(2026, 4, 31));
    assert.equal(parseDate('2026-2-3'), null);
  });
});

describe('zone tables', () => {
  it('agree with Intl in every US zone', () => {
    const random = seeded(7);
    for (const zone of US_ZONES) {
      for (let i = 0; i < 60; i++) {
        const at = Math.floor(utc('2008-01-01T00:00Z') + random() * (utc('2037-06-01T00:00Z') - utc('2008-01-01T00:00Z')));
        assert.equal(offsetAt(table(zone), at), oracleOffset(zone, at), `${zone} ${at}`);
      }
    }
  });

  it('tell an exact, a repeated and a skipped wall time apart', () => {
    const ny = table('America/New_York');
    const wall = (text: string) => utc(`${text}Z`);
    assert.deepEqual(wallToUtc(ny, wall('2026-11-01T01:30')), {
      kind: 'repeated',
      first: utc('2026-11-01T05:30Z'),
      second: utc('2026-11-01T06:30Z'),
    });
    assert.deepEqual(wallToUtc(ny, wall('2026-03-08T02:30')), {
      kind: 'skipped',
      before: utc('2026-03-08T06:30Z'),
      after: utc('2026-03-08T07:30Z'),
    });
    assert.equal(wallToUtc(ny, wall('2026-11-01T00:59')).kind, 'exact');
    assert.equal(wallToUtc(ny, wall('2026-11-01T02:00')).kind, 'exact');
    assert.equal(wallToUtc(ny, wall('2026-03-08T03:00')).kind, 'exact');
    assert.equal(wallToUtc(table('America/Phoenix'), wall('2026-03-08T02:30')).kind, 'exact');
  });

  it('start a day at its first instant even where midnight is skipped or shown twice', () => {
    assert.equal(startOfDay(table('America/Havana'), dayNumber(2026, 3, 8)), utc('2026-03-08T05:00Z'));
    assert.equal(startOfDay(table('America/Havana'), dayNumber(2026, 11, 1)), utc('2026-11-01T04:00Z'));
  });

  it('take IANA names only', () => {
    assert.deepEqual(['America/New_York', 'UTC', 'EST', '+05:00', 'America/Nowhere', ''].map(isZone), [
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('instants', () => {
  it('read and write ISO with an offset', () => {
    assert.equal(formatInstant(utc('2026-11-20T20:00Z'), table('America/New_York')), '2026-11-20T15:00:00-05:00');
    for (const text of [
      '2026-11-20T15:00-05:00',
      '2026-11-20 15:00:30-05:00',
      '2026-11-20T20:00Z',
      '2026-11-20T15:00:00.000-0500',
    ]) {
      const read = readIso(text);
      assert.equal(read?.kind === 'instant' && read.utc, utc('2026-11-20T20:00Z'), text);
    }
  });
  it('refuse what is no time', () => {
    for (const text of [
      '2026-02-30T10:00',
      '2026-01-01T24:01',
      '2026-01-01T10:60',
      '2026-01-01',
      '10:00',
      '2026-01-01T10:00+15:00',
      '',
    ])
      assert.equal(readIso(text), null, text);
  });
  it('are read as their pattern says, letter by letter', () => {
    const pattern = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-](\d{2}):?(\d{2}))?$/;
    const random = seeded(11);
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
    const starts = [
      '2026-11-20T15:00',
      '2026-02-29T10:00',
      '2024-02-29 23:59',
      '2026-01-01T24:00',
      '2026-01-01T25:00',
      '1999-12-31T00:00',
    ];
    const seconds = ['', ':00', ':59', ':60', ':00.5', ':00.123456789', ':00.1234567890', ':00.', ':5'];
    const offsets = ['', 'Z', 'z', '-05:00', '-0500', '+14:00', '+15:00', '-05:60', '-05', '+5:00', '-05:000', ' '];
    let read = 0;
    for (let i = 0; i < 20_000; i++) {
      let text = pick(starts) + pick(seconds) + pick(offsets);
      const at = Math.floor(random() * (text.length + 1));
      if (random() < 0.3) text = text.slice(0, at) + pick(['', '0', '9', ':', '-', '\n', '٣']) + text.slice(at + pick([0, 1]));
      const m = pattern.exec(text);
      const n = (k: number) => Number(m?.[k] ?? 0);
      const real =
        m !== null &&
        isRealDate(n(1), n(2), n(3)) &&
        n(5) < 60 &&
        n(6) < 60 &&
        (n(4) < 24 || (n(4) === 24 && n(5) + n(6) === 0)) &&
        n(8) <= 14 &&
        n(9) < 60;
      const found = readIso(text);
      assert.equal(found !== null, real, JSON.stringify(text));
      if (!m || !found) continue;
      read++;
      const wall = dayNumber(n(1), n(2), n(3)) * 1440 + n(4) * 60 + n(5);
      const offset = (m[7]?.startsWith('-') ? -1 : 1) * (n(8) * 60 + n(9));
      assert.equal(found.kind, m[7] === undefined ? 'wall' : 'instant', text);
      assert.equal(found.kind === 'wall' ? found.wall : found.utc + found.offset, wall, text);
      if (found.kind === 'instant') assert.equal(found.offset, offset + 0, text);
    }
    assert.ok(read > 2000);
  });
});

describe('moments in words', () => {
  it('say weekday, date, time and zone', () => {
    assert.equal(
      momentWords(utc('2026-11-22T20:00Z'), 'America/New_York'),
      'Sunday, November 22, 2026, 3:00 PM EST (America/New_York)',
    );
    assert.equal(
      momentWords(utc('2026-07-04T04:05Z'), 'America/New_York'),
      'Saturday, July 4, 2026, 12:05 AM EDT (America/New_York)',
    );
    assert.equal(momentWords(utc('2026-07-04T02:00Z'), 'Pacific/Guam'), 'Saturday, July 4, 2026, 12:00 PM GMT+10 (Pacific/Guam)');
    assert.equal(
      endWords(utc('2026-11-21T06:00Z'), 'America/Chicago'),
      'end of Friday, November 20, 2026 (Saturday 12:00 AM CST, America/Chicago)',
    );
  });
  it('say a duration in its two largest units', () => {
    assert.deepEqual([0, 1, 59, 60, 125, 1440, -3005].map(durationWords), [
      '0 minutes',
      '1 minute',
      '59 minutes',
      '1 hour',
      '2 hours 5 minutes',
      '1 day',
      '2 days 2 hours',
    ]);
  });
});
