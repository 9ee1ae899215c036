// Peers of the deadline calculator. Each: ({ holidays, zones }) => (utcMinute, zone, rule) => utcMinute of the end.
// `rules` names what the library can be asked at all. Every peer gets the same list of holidays; glue is kept to a minimum.
import { pathToFileURL } from 'node:url';

const DAY = 1440;
const HOURS = 48;
const ALL = ['continuous', 'weekends', 'holidays'];
const BUSINESS = ['weekends', 'holidays'];
const iso = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Own offsets and own day table: the floor, a bare loop without steps or reasons. */
async function integerLoop({ holidays, zones }) {
  const first = 13_000;
  const off = { weekends: new Uint8Array(12_000), holidays: new Uint8Array(12_000) };
  const list = new Set(holidays);
  for (let i = 0; i < 12_000; i++) {
    const w = (first + i + 4) % 7;
    off.weekends[i] = w === 0 || w === 6 ? 1 : 0;
    off.holidays[i] = off.weekends[i] || list.has(iso(first + i)) ? 1 : 0;
  }
  const tables = new Map(zones.map((z) => [z.name, z]));
  const offsetAt = (t, utc) => {
    let low = 0;
    let high = t.starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (t.starts[mid] <= utc) low = mid;
      else high = mid - 1;
    }
    return t.offsets[low];
  };
  return (utc, zone, rule) => {
    if (rule === 'continuous') return utc + HOURS * 60;
    const t = tables.get(zone);
    const skip = off[rule];
    let at = utc;
    let left = HOURS * 60;
    let day = Math.floor((utc + offsetAt(t, utc)) / DAY);
    for (;;) {
      const wall = (day + 1) * DAY;
      let next = wall - offsetAt(t, wall);
      next = wall - offsetAt(t, next);
      if (!skip[day - first]) {
        if (next - at >= left) return at + left;
        left -= next - at;
      }
      at = next;
      day++;
    }
  };
}

async function luxonWalk({ holidays }) {
  const { DateTime } = await import('luxon');
  const list = new Set(holidays);
  return (utc, zone, rule) => {
    let at = DateTime.fromMillis(utc * 60_000, { zone });
    if (rule === 'continuous') return at.plus({ hours: HOURS }).toMillis() / 60_000;
    let left = HOURS * 60;
    for (;;) {
      const next = at.plus({ days: 1 }).startOf('day');
      if (at.weekday < 6 && !(rule === 'holidays' && list.has(at.toISODate()))) {
        const length = (next.toMillis() - at.toMillis()) / 60_000;
        if (length >= left) return at.toMillis() / 60_000 + left;
        left -= length;
      }
      at = next;
    }
  };
}

async function temporalWalk({ holidays }) {
  const { Temporal } = await import('temporal-polyfill');
  const list = new Set(holidays);
  return (utc, zone, rule) => {
    let at = Temporal.Instant.fromEpochMilliseconds(utc * 60_000).toZonedDateTimeISO(zone);
    if (rule === 'continuous') return utc + HOURS * 60;
    let left = HOURS * 60;
    for (;;) {
      const next = at.add({ days: 1 }).startOfDay();
      if (at.dayOfWeek < 6 && !(rule === 'holidays' && list.has(at.toPlainDate().toString()))) {
        const length = (next.epochMilliseconds - at.epochMilliseconds) / 60_000;
        if (length >= left) return at.epochMilliseconds / 60_000 + left;
        left -= length;
      }
      at = next;
    }
  };
}

async function dateFnsWalk({ holidays }) {
  const { TZDate } = await import('@date-fns/tz');
  const { addDays, format, isWeekend, startOfDay } = await import('date-fns');
  const list = new Set(holidays);
  return (utc, zone, rule) => {
    if (rule === 'continuous') return utc + HOURS * 60;
    let at = new TZDate(utc * 60_000, zone);
    let left = HOURS * 60;
    for (;;) {
      const next = startOfDay(addDays(at, 1));
      if (!isWeekend(at) && !(rule === 'holidays' && list.has(format(at, 'yyyy-MM-dd')))) {
        const length = (next.getTime() - at.getTime()) / 60_000;
        if (length >= left) return at.getTime() / 60_000 + left;
        left -= length;
      }
      at = next;
    }
  };
}

/** Knows only the host's zone, so it is fed the wall clock as if it were UTC; the child runs in UTC. Safe only because US clocks change on Sundays. */
async function openingHours({ holidays }) {
  const { default: OpeningHours } = await import('opening_hours');
  const { DateTime } = await import('luxon');
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const built = new Map();
  const hoursOf = (rule, year) => {
    const key = `${rule} ${year}`;
    if (!built.has(key)) {
      const near = holidays.filter((d) => rule === 'holidays' && Math.abs(Number(d.slice(0, 4)) - year) <= 1);
      const off = near.map((d) => `; ${d.slice(0, 4)} ${months[Number(d.slice(5, 7)) - 1]} ${d.slice(8)} off`).join('');
      built.set(key, new OpeningHours(`Mo-Fr 00:00-24:00${off}`));
    }
    return built.get(key);
  };
  return (utc, zone, rule) => {
    const local = DateTime.fromMillis(utc * 60_000, { zone });
    let at = new Date(local.toMillis() + local.offset * 60_000);
    const hours = hoursOf(rule, local.year);
    let left = HOURS * 60;
    for (let i = 0; i < 40; i++) {
      const next = hours.getNextChange(at);
      if (hours.getState(at)) {
        const length = (next.getTime() - at.getTime()) / 60_000;
        if (length >= left) {
          const wall = new Date(at.getTime() + left * 60_000).toISOString().slice(0, 16);
          return DateTime.fromISO(wall, { zone }).toMillis() / 60_000;
        }
        left -= length;
      }
      at = next;
    }
    return undefined;
  };
}

async function seriousBusinessTime({ holidays }) {
  const { default: moment } = await import('moment-timezone');
  const { default: SeriousBusinessTime } = await import('serious-business-time');
  const day = ['00:00:00', '24:00:00'];
  const week = { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null };
  const clocks = {
    weekends: SeriousBusinessTime.createInstance(moment, week, []),
    holidays: SeriousBusinessTime.createInstance(moment, week, holidays),
  };
  return (utc, zone, rule) => clocks[rule].addWorkingTime(moment.tz(utc * 60_000, zone), HOURS, 'hours').valueOf() / 60_000;
}

async function luxonBusinessDays({ holidays }) {
  const { default: library } = await import('luxon-business-days');
  const { DateTime } = library;
  const list = new Set(holidays);
  const matchers = { weekends: [], holidays: [(at) => list.has(at.toISODate())] };
  return (utc, zone, rule) => {
    const at = DateTime.fromMillis(utc * 60_000, { zone });
    at.setupBusiness({ holidayMatchers: matchers[rule] });
    return at.plusBusiness({ days: HOURS / 24 }).toMillis() / 60_000;
  };
}

/** The bundle that deadline.mjs made of what ships. */
const own =
  (name) =>
  async ({ bundle }) =>
    (await import(pathToFileURL(bundle).href))[name]();

export const PEERS = {
  'integer loop, no steps': { make: integerLoop, rules: ALL },
  'Detainer Desk, one reading, all steps': { make: own('domain'), rules: ALL },
  'Detainer Desk, public API, all readings': { make: own('publicApi'), rules: ALL, timed: own('apiOnly') },
  'temporal-polyfill 1.0.8, day walk': { make: temporalWalk, rules: ALL },
  'date-fns 4.4.0 + @date-fns/tz 1.4.1, day walk': { make: dateFnsWalk, rules: ALL },
  'luxon 3.7.2, day walk': { make: luxonWalk, rules: ALL },
  'opening_hours 3.15.0': { make: openingHours, rules: BUSINESS },
  'serious-business-time 0.3.0': { make: seriousBusinessTime, rules: BUSINESS },
  'luxon-business-days 3.0.1, plusBusiness': { make: luxonBusinessDays, rules: BUSINESS },
};
