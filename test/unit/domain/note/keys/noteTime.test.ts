import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { noteTimeText, placeNoteTime } from '../../../../../src/domain/note/keys/noteTime';
import { formatInstant } from '../../../../../src/domain/time/instant';
import { zoneTable } from '../../../../../src/domain/time/zoneTable';

describe('a time is written into a note as a person would type it', () => {
  for (const [iso, zone, written] of [
    ['2026-11-20T15:00:00-06:00', 'America/Chicago', '2026-11-20 15:00'],
    ['2026-11-20T21:00:00Z', 'America/Chicago', '2026-11-20 15:00'],
    ['2026-11-01T01:30:00-05:00', 'America/Chicago', '2026-11-01T01:30:00-05:00'], // the clock showed it twice
    ['2026-11-01T01:30:00-06:00', 'America/Chicago', '2026-11-01T01:30:00-06:00'],
    ['not a time', 'America/Chicago', 'not a time'],
    ['2026-11-20T15:00:00-06:00', 'Not/AZone', '2026-11-20T15:00:00-06:00'],
  ] as const)
    it(`${iso} in ${zone}: ${written}`, () => assert.equal(noteTimeText(iso, zone), written));

  it('and is read back as the same minute, in every zone and in both hours of a clock set back', () => {
    const zones = ['America/Chicago', 'America/New_York', 'America/Phoenix', 'Pacific/Honolulu', 'America/Puerto_Rico'];
    const minute = fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2029, 0, 1) / 60_000 });
    const setBack = fc.integer({ min: -240, max: 240 }).map((m) => Date.UTC(2026, 10, 1, 6, 30) / 60_000 + m);
    fc.assert(
      fc.property(fc.oneof(minute, setBack), fc.constantFrom(...zones), (utc, zone) => {
        const table = zoneTable(zone);
        assert.ok(table);
        const placed = placeNoteTime(noteTimeText(formatInstant(utc, table), zone), zone);
        assert.deepEqual([placed.kind, placed.kind === 'placed' && placed.utc], ['placed', utc]);
      }),
      { seed: 20261128, numRuns: 500 },
    );
  });
});
