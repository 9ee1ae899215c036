import { MINUTES_PER_DAY } from '../civil';
import type { ClockKind, DayPart, Item, Warning } from './parseItem';
import { isMilitary, type Reading, type Refused } from './parseDay';

/** One time of day the text may mean: minutes from midnight of the named day, 1440 for its end. */
export interface TimeOption {
  readonly minute: number;
  readonly warnings: readonly Warning[];
}

export interface TimesRead {
  /** One entry for each time in the text, each with its possible readings. */
  readonly times: readonly (readonly TimeOption[])[];
  readonly question: string | null;
  /** A bare "2030" that may also be the year of the date before it. */
  readonly yearLike: Item | null;
}

interface Candidate {
  readonly hour: number;
  readonly minute: number;
  readonly clock: ClockKind | 'midnight';
  readonly item: Item;
  readonly seconds: boolean;
  readonly military: boolean;
  readonly glued: boolean;
  readonly guess: boolean;
}

/** `named`: a date with its year, or a day, is known; `iso`: the date is in ISO order, so its clock is a 24-hour one. */
export function readTimes(r: Reading, text: string, part: DayPart | null, iso: boolean, yearKnown: boolean): TimesRead | Refused {
  let found = candidates(r, text, yearKnown);
  if ('refused' in found) return found;
  let half: DayPart | null = part;
  for (const item of r.items) {
    if (item.k !== 'part') continue;
    if (half !== null && half !== item.part && !(half === 'night' || item.part === 'night'))
      return { refused: 'The text names two parts of the day.' };
    half = item.part;
    if (found.length > 0) r.used.add(item);
  }
  found = found.filter(
    (c, i, all) => !all.some((o, j) => j !== i && same(c, o) && (rank(o) > rank(c) || (rank(o) === rank(c) && j < i))),
  );
  const times: TimeOption[][] = [];
  for (const c of found) {
    const options = readOne(c, half, iso);
    if ('refused' in options) return options;
    times.push(options);
  }
  const yearLike = found.length === 1 && found[0]?.guess === true && found[0].military ? found[0].item : null;
  return { times, question: question(found, times), yearLike };
}

function question(found: readonly Candidate[], times: readonly (readonly TimeOption[])[]): string | null {
  if (times.length > 1) return 'The text names more than one time. Which one is meant?';
  const only = found[0];
  if (!only || (times[0]?.length ?? 0) < 2) return null;
  if (only.clock === 'midnight') return 'Midnight at the start of that day, or at its end?';
  if (times[0]?.some((t) => t.minute >= MINUTES_PER_DAY)) return 'That night runs over midnight. Which day is meant?';
  return `“${only.item.src}” does not say morning or afternoon. Which one is meant?`;
}

function candidates(r: Reading, text: string, yearKnown: boolean): Candidate[] | Refused {
  const found: Candidate[] = [];
  let bad: Item | null = null;
  r.items.forEach((item, i) => {
    if (r.used.has(item)) return;
    const base = { item, seconds: false, military: false, glued: false, guess: false };
    if (item.k === 'midnight') found.push({ ...base, hour: 0, minute: 0, clock: 'midnight' });
    else if (item.k === 'time')
      found.push({
        ...base,
        hour: item.hour,
        minute: item.minute,
        clock: halfAfter(r, i, item.clock),
        seconds: item.seconds,
        glued: text[item.at - 1] === 't',
        guess: item.warn !== undefined,
      });
    else if (item.k === 'num' && !item.ordinal) {
      if (isMilitary(item)) {
        const hour = Math.floor(item.n / 100);
        const open = item.digits === 3 && hour > 0;
        const guess = item.digits === 4 && !yearKnown && item.n >= 1990 && item.n <= 2059;
        found.push({ ...base, hour, minute: item.n % 100, clock: open ? halfAfter(r, i, 'open') : '24', military: true, guess });
      } else if (item.digits <= 2 && item.n >= 1 && item.n <= 24) {
        found.push({ ...base, hour: item.n, minute: 0, clock: item.n > 12 ? '24' : halfAfter(r, i, 'open'), guess: item.n > 12 });
      } else {
        if (item.digits === 4 || item.digits <= 2) bad = item;
        return;
      }
    } else return;
    r.used.add(item);
  });
  const wrong = bad as Item | null;
  if (found.length === 0 && wrong !== null) return { refused: `“${wrong.src}” is not a time of day.` };
  return found;
}

/** "3 … pm": the half of the day stands apart. */
function halfAfter(r: Reading, i: number, clock: ClockKind): ClockKind {
  const next = r.items[i + 1];
  if (next?.k !== 'meridiem' || (clock !== 'open' && clock !== 'lead')) return clock;
  r.used.add(next);
  return next.pm ? 'pm' : 'am';
}

function rank(c: Candidate): number {
  return c.clock === 'open' ? 0 : c.clock === 'lead' ? 1 : c.clock === 'midnight' ? 1 : 2;
}

function same(a: Candidate, b: Candidate): boolean {
  if (a.minute !== b.minute) return false;
  // Midnight is said again by 0000, 2400, 12 AM or a bare 12, never by noon.
  if (a.clock === 'midnight' || b.clock === 'midnight')
    return [a, b].every((c) => absolute(c) % 24 === 0 || (rank(c) < 2 && c.hour === 12));
  const loose = rank(a) < 2 || rank(b) < 2;
  return absolute(a) === absolute(b) || (loose && absolute(a) % 12 === absolute(b) % 12);
}

function absolute(c: Candidate): number {
  if (c.clock === 'pm') return (c.hour % 12) + 12;
  return c.clock === 'am' ? c.hour % 12 : c.hour;
}

function readOne(c: Candidate, part: DayPart | null, iso: boolean): TimeOption[] | Refused {
  const src = c.item.src;
  const warnings: Warning[] = [];
  if (c.seconds) warnings.push({ code: 'seconds-dropped', message: `The seconds of “${src}” are left out.` });
  if (c.guess) warnings.push({ code: 'read-as-time', message: `“${src}” read as a time of day.` });
  const at = (hour: number, more: readonly Warning[] = []): TimeOption => ({
    minute: hour * 60 + c.minute,
    warnings: [...warnings, ...more],
  });
  const both = [at(c.hour % 12), at((c.hour % 12) + 12)];
  if (c.clock === 'midnight') return [at(0), at(24)];
  const open = c.clock === 'open' || (c.clock === 'lead' && part !== null);
  if (open && !(iso && c.hour >= 10 && src.includes(':') && part === null)) return settle(c.hour, part, at, both);
  const hour = absolute(c);
  if (part !== null && !fits(hour, part)) return { refused: `“${src}” and “${part}” contradict each other.` };
  if (part === 'night' && hour < 6) return [at(hour), at(hour + 24)];
  if (c.clock === 'lead' && !iso)
    return [
      at(hour, [
        {
          code: 'assumed-24h',
          message: `“${src}” read on a 24-hour clock, because of its leading zero. If it was in the afternoon, add PM.`,
        },
      ]),
    ];
  if (hour === 24)
    return [at(24, [{ code: 'end-of-day', message: `“${src}” read as the end of that day: 12:00 AM of the next day.` }])];
  if (hour === 0 && c.minute === 0 && !c.glued)
    return [
      at(0, [
        { code: 'midnight', message: `“${src}” read as the start of that day. If the end of the day is meant, write 2400.` },
      ]),
    ];
  if (hour === 12 && c.minute === 0 && c.clock === 'pm') return [at(12, [{ code: 'noon', message: `“${src}” read as noon.` }])];
  return [at(hour)];
}

function settle(hour: number, part: DayPart | null, at: (hour: number) => TimeOption, both: TimeOption[]): TimeOption[] {
  const pm = [at((hour % 12) + 12)];
  if (part === 'morning' && hour < 12) return [at(hour)];
  if (part === 'afternoon' && (hour === 12 || hour <= 8)) return pm;
  if (part === 'evening' && hour >= 4 && hour < 12) return pm;
  if (part === 'night') {
    if (hour === 12) return [at(0), at(24)];
    return hour >= 6 ? pm : [at(hour), at(hour + 24)];
  }
  return both;
}

function fits(hour: number, part: DayPart): boolean {
  if (part === 'morning') return hour < 12;
  if (part === 'afternoon') return hour >= 12 && hour <= 20;
  if (part === 'evening') return hour >= 15;
  return hour >= 17 || hour < 6;
}
