import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { momentWords } from '../../../../src/domain/time/words';

const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Phoenix',
  'America/Los_Angeles',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
  'America/Adak',
];
const from = Date.UTC(2008, 0, 2) / 60_000;
const until = Date.UTC(2036, 0, 1) / 60_000;

describe('words of a moment, beside luxon', () => {
  it('says the same as luxon for any minute of 2008 to 2035 in any zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: from, max: until }), fc.constantFrom(...zones), (utc, zone) => {
        const luxon = DateTime.fromMillis(utc * 60_000, { zone, locale: 'en-US' });
        assert.equal(momentWords(utc, zone), `${luxon.toFormat('cccc, LLLL d, yyyy, h:mm a ZZZZ')} (${zone})`);
      }),
      { seed: 20261122, numRuns: 3000 },
    );
  });
});
