// The weekday that is written proves the order of day and month: the day it agrees with is offered first.
import assert from 'node:assert/strict';
import { createMoments } from '../../../../src/app/deadline/moments';

const moments = createMoments();
const read = (text: string) => moments.parseMoment({ text, zone: 'America/Chicago', now: '2026-11-28T10:00:00-06:00' });

const FIRST: readonly (readonly [text: string, first: string])[] = [
  ['Fri 04/12/2026 3pm', '2026-12-04T15:00:00-06:00'],
  ['viernes 04/12/2026 3pm', '2026-12-04T15:00:00-06:00'],
  ['sábado 05/12/2026 10am', '2026-12-05T10:00:00-06:00'],
  ['lunes 07/12/2026 8:00 am', '2026-12-07T08:00:00-06:00'],
  ['martes 08/12/26 1500', '2026-12-08T15:00:00-06:00'],
  ['Fri 04-12-2026 15:00', '2026-12-04T15:00:00-06:00'],
  ['Fri 04.12.2026 15:00', '2026-12-04T15:00:00-06:00'],
  ['04/12 viernes 3pm', '2026-12-04T15:00:00-06:00'],
  ['vie 4/12 3pm', '2026-12-04T15:00:00-06:00'],
  ['Friday 04/12/2026', '2026-12-04'],
  ['Tue 01/12/2026 0900', '2026-12-01T09:00:00-06:00'],
  ['Wed 02/12/2026 0900', '2026-12-02T09:00:00-06:00'],
  ['Sun 06/12/2026 0900', '2026-12-06T09:00:00-06:00'],
  ['Tue 03/11/2026 3pm', '2026-11-03T15:00:00-06:00'],
];

describe('a date whose weekday agrees with the other order', () => {
  for (const [text, first] of FIRST)
    it(text, () => {
      const answer = read(text);
      assert.equal(answer.kind, 'ask');
      assert.equal(answer.kind === 'ask' && answer.choices[0]?.value, first);
      assert.equal(answer.kind === 'ask' && answer.choices.length, 3, 'the day as written and its neighbor stay');
    });

  it('is not offered where the weekday agrees with neither order', () => {
    const answer = read('Mon 04/12/2026 3pm');
    assert.deepEqual(answer.kind === 'ask' && answer.choices.map((c) => c.value.slice(0, 10)), ['2026-04-12', '2026-04-13']);
  });

  it('is not asked about where the weekday agrees with the order as written', () => {
    const answer = read('Sun 04/12/2026 3pm');
    assert.equal(answer.kind === 'moment' && answer.iso, '2026-04-12T15:00:00-05:00');
  });
});
