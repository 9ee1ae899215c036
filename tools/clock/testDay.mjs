// On which day the tests run. No test may depend on it, so the usual run takes one of these at random, and `npm run test:days` takes all.
import path from 'node:path';

/** Days on which something about a date goes wrong first. `zone`: the computer stands there; otherwise its zone is left as it is. */
export const days = [
  { name: 'year-end', at: '2026-12-31T23:58:00Z', what: 'two minutes before a new year' },
  {
    name: 'clock-change',
    at: '2027-03-14T01:59:00-05:00',
    zone: 'America/New_York',
    what: 'a minute before clocks jump to 3:00',
  },
  { name: 'leap-day', at: '2028-02-29T12:00:00Z', what: 'February 29' },
  { name: 'friday', at: '2026-11-27T21:30:00Z', what: 'the Friday after Thanksgiving' },
  { name: 'saturday', at: '2026-11-28T10:20:00Z', what: 'a Saturday two days after a holiday' },
  { name: 'sunday', at: '2027-01-17T07:20:00Z', what: 'a Sunday before a holiday' },
  { name: 'holiday', at: '2026-11-26T15:00:00Z', what: 'Thanksgiving' },
];

/** @typedef {{ name: string, at?: string, zone?: string, what: string }} TestDay without `at` it is the real day */

/**
 * @param {string | undefined} asked what TEST_DAY says: a name of `days`, `today` for the real clock, or a time (2027-07-04T09:00Z)
 * @param {() => number} random
 * @returns {TestDay}
 */
export function chooseDay(asked, random = Math.random) {
  if (!asked) return days[Math.floor(random() * days.length)];
  if (asked === 'today') return { name: 'today', what: 'the real day' };
  const known = days.find((day) => day.name === asked);
  if (known) return known;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(asked) ? `${asked}Z` : asked;
  if (!/^\d{4}-\d\d-\d\dT/.test(at) || Number.isNaN(Date.parse(at)))
    throw new Error(
      `TEST_DAY=${asked} is no day: say today, ${days.map((day) => day.name).join(', ')}, or a time such as 2027-07-04T09:00Z.`,
    );
  return { name: asked, at, what: 'the time that was asked for' };
}

const preload = path.join(import.meta.dirname, 'shiftDate.cjs').replaceAll('\\', '/');

/** For VS Code's server, whose extension host takes over Node's arguments: newer versions keep NODE_OPTIONS from it. */
export const clockArguments = process.env.TEST_CLOCK_SHIFT ? ['--require', preload] : [];

/**
 * The environment of a command whose clock starts at that day now. Its own children inherit it, VS Code's server and extension host among them.
 * @param {TestDay} day
 * @param {number} now the real time, in milliseconds
 */
export function clockEnvironment(day, now) {
  if (!day.at) return {};
  return {
    TEST_CLOCK_SHIFT: String(Date.parse(day.at) - now),
    NODE_OPTIONS: [process.env.NODE_OPTIONS, `--require "${preload}"`].filter(Boolean).join(' '),
    ...(day.zone ? { TZ: day.zone } : {}),
  };
}
