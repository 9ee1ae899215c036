import assert from 'node:assert/strict';
import { parseMoment } from '../../../../src/domain/time/read/parseMoment';

/** Days of a calendar by the engine's own Date, which shares nothing with ours. */
const DAY = 86_400_000;
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const weekday = (date: string): number => new Date(utc(date)).getUTCDay();
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** In standard time, so that each offset is known without a table. */
const ZONES = [
  ['America/New_York', '-05:00'],
  ['America/Phoenix', '-07:00'],
  ['America/Adak', '-10:00'],
  ['Pacific/Guam', '+10:00'],
] as const;
const WEEK = ['2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'];

/** Step away from today, one day at a time, both ways at once; a hit on one side waits a day for the other. */
function nearest(today: string, fits: (date: string) => boolean): string[] {
  for (let away = 0; away < 3000; away++) {
    const at = (days: number): string[] => [utc(today) - days * DAY, utc(today) + days * DAY].map(dateOf).filter(fits);
    if (at(away).length === 0) continue;
    return [...new Set(away === 0 ? at(0) : [...at(away), ...at(away + 1)])].sort();
  }
  return [];
}

describe('a day without its week or year is the nearest such day', () => {
  for (const [zone, offset] of ZONES)
    for (const clock of ['00:10', '23:50'])
      it(`every weekday typed on every weekday at ${clock} in ${zone}`, () => {
        const kinds = new Map<string, number>();
        for (const today of WEEK)
          for (const [index, name] of NAMES.entries()) {
            const answer = parseMoment({ text: `${name} 3pm`, zone, now: `${today}T${clock}:00${offset}` });
            const wanted = nearest(today, (date) => weekday(date) === index).map((date) => `${date}T15:00:00${offset}`);
            const got =
              answer.kind === 'moment'
                ? [answer.iso]
                : answer.kind === 'ask'
                  ? answer.choices.map((c) => c.value)
                  : [answer.kind];
            assert.deepEqual(got, wanted, `${name} on ${today}`);
            kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + 1);
            if (answer.kind !== 'moment') continue;
            const [warning] = answer.warnings;
            const other = answer.other?.iso.slice(0, 10) ?? '';
            assert.equal(Math.abs(utc(other) - utc(answer.iso.slice(0, 10))), 7 * DAY, `${name} on ${today}: ${other}`);
            assert.ok(warning?.code === 'assumed-weekday' && warning.message.includes(`write ${other}.`), warning?.message);
          }
        // Today, one and two days each way are taken; three against four is asked.
        assert.deepEqual(Object.fromEntries(kinds), { moment: 35, ask: 14 });
      });

  it('every date without a year, by the same rule', () => {
    let asked = 0;
    for (const today of ['2026-11-28', '2028-02-29'])
      for (let at = utc('2028-01-01'); at < utc('2029-01-01'); at += DAY) {
        const [, month = '', day = ''] = dateOf(at).split('-');
        const answer = parseMoment({ text: `${month}/${day} 3pm`, zone: 'America/Phoenix', now: `${today}T09:00:00-07:00` });
        const wanted = nearest(today, (date) => date.endsWith(`-${month}-${day}`)).map((date) => `${date}T15:00:00-07:00`);
        if (answer.kind === 'ask') asked++;
        const got =
          answer.kind === 'moment' ? [answer.iso] : answer.kind === 'ask' ? answer.choices.map((c) => c.value) : [answer.kind];
        assert.deepEqual(got, wanted, `${month}/${day} on ${today}`);
        if (answer.kind === 'moment') assert.ok(answer.other, `${month}/${day}: the other year is not said`);
      }
    assert.ok(asked > 0, 'half a year away is a question');
  });

  it('a weekday settles which of two years as near is meant, and a question names both days', () => {
    const ask = (text: string): ReturnType<typeof parseMoment> =>
      parseMoment({ text, zone: 'America/Phoenix', now: '2026-11-28T09:00:00-07:00' });
    const open = ask('5/29 3pm');
    assert.equal(open.kind === 'ask' && open.question, '“5/29”: Friday, May 29, 2026, or Saturday, May 29, 2027?');
    const settled = ask('Sat 5/29 3pm');
    assert.equal(settled.kind === 'moment' && settled.iso, '2027-05-29T15:00:00-07:00');
  });

  it('two times beside a weekday that is asked about are not taken as a pair of days', () => {
    const answer = parseMoment({ text: 'tue 3pm or 4pm', zone: 'America/Phoenix', now: '2026-11-28T09:00:00-07:00' });
    assert.deepEqual(answer.kind === 'ask' && answer.choices.map((c) => c.value.slice(0, 13)), [
      '2026-11-24T15',
      '2026-11-24T16',
      '2026-12-01T15',
      '2026-12-01T16',
    ]);
  });
});
