import assert from 'node:assert/strict';
import { createApi } from '../../../../src/api';
import { holdView } from '../../../../src/app/deadline/holdView';
import { EMPTY_HOLD } from '../../../../src/protocol/hold';

const api = createApi();
/** A Saturday. */
const NOW = '2026-11-28T10:00:00-06:00';
const main = (releasable: string): ReturnType<typeof holdView>['main'] =>
  holdView({ ...EMPTY_HOLD, releasable, zone: 'America/Chicago' }, api, NOW).main;

describe("the panel's answer", () => {
  it('offers the day that was not taken as what could be typed instead', () => {
    const taken = main('fri 3pm');
    assert.equal(taken.asText.slice(0, 10), '2026-11-27');
    assert.equal(taken.other?.label, 'Or Friday, December 4, 2026, 3:00 PM CST (America/Chicago)');
    assert.equal(main(taken.other?.value ?? '').asText.slice(0, 10), '2026-12-04');
    assert.equal(main('2026-11-27 3pm').other, null);
  });

  it('asks where two days are as near', () => {
    const { outcome } = main('tue 3pm');
    assert.deepEqual(outcome.kind === 'ask' && outcome.choices.map((c) => c.value.slice(0, 10)), ['2026-11-24', '2026-12-01']);
  });
});
