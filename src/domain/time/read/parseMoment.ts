import type { Ask } from '../../ask';
import type { MomentAnswer } from '../answers';
import { dateWords, formatDate, MINUTES_PER_DAY, ymdOf } from '../civil';
import { daysOf } from './nearestDay';
import { readIso } from '../instant';
import { dayOrders, expandCompact, FIRST_YEAR, LAST_YEAR } from './parseCompact';
import { joinMonths, readDays } from './parseDates';
import type { DayFound, Reading } from './parseDay';
import { cleanText, LONGEST, type Item, type TextZone, type Warning } from './parseItem';
import { lex } from './parseLex';
import { readPhrase } from './parseChrono';
import { spellOut } from './parseSpelled';
import { readTimes, type TimeOption } from './parseTimes';
import { joinZones, resolveWall, type Resolved, type ZoneChoice } from './parseZone';
import { offsetAt, zoneTable, type ZoneTable } from '../zoneTable';

export interface MomentRequest {
  readonly text: string;
  /** IANA name of the jail's zone. */
  readonly zone: string;
  /** ISO with offset: what "today" and "2 hours ago" count from. */
  readonly now: string;
}

interface Context {
  readonly zone: string;
  readonly table: ZoneTable;
  readonly nowUtc: number;
  /** Wall time of now in the zone. */
  readonly nowWall: number;
  readonly text: string;
}

interface Option {
  readonly label: string;
  readonly value: string;
}

/** One way to read the text, before it is decided whether there are others. */
interface Outcome {
  readonly moments: readonly Resolved[];
  readonly dates: readonly number[];
  /** The same time on the day that was not taken. */
  readonly other?: Resolved;
  readonly warnings: readonly Warning[];
  readonly question: string | null;
  readonly contradicts?: boolean;
}

type Refusal = { readonly refused: string };

const HINT = 'Write it like 11/20/2026 3:00 PM or 11/20/26 1500.';
const MOST_CHOICES = 8;

const invalid = (message: string): MomentAnswer => ({ kind: 'invalid', message });

/**
 * Reads a moment as people and jails write it. Nothing is invented and nothing is dropped without a word: no time of day gives
 * `date-only`, two possible readings give `ask`, every guess and every unused word is a warning.
 */
export function parseMoment(r: MomentRequest): MomentAnswer {
  const table = zoneTable(r.zone);
  if (!table) return invalid(`“${r.zone.slice(0, 60)}” is not a time zone we know. Choose the jail's zone first.`);
  const now = readIso(r.now);
  if (now?.kind !== 'instant') return invalid('The current time is missing, so “today” cannot be worked out.');
  if (r.text.length > LONGEST) return invalid(`That is too long to be one date and time. ${HINT}`);
  const clean = spellOut(cleanText(r.text));
  if (clean.text === '') return invalid(`Nothing was written. ${HINT}`);
  if (clean.text.length > LONGEST) return invalid(`That is too long to be one date and time. ${HINT}`);
  const ctx: Context = { zone: r.zone, table, nowUtc: now.utc, nowWall: now.utc + offsetAt(table, now.utc), text: clean.text };
  const ways = expandCompact(lex(clean).filter((it) => it.k !== 'filler'));
  if ('refused' in ways) return invalid(ways.refused);
  const outcomes: Outcome[] = [];
  let refused: string | null = null;
  for (const way of dayOrders(ways, ctx.text)) {
    const outcome = readWay(way, ctx);
    if ('refused' in outcome) refused ??= outcome.refused;
    else outcomes.push(outcome);
  }
  if (outcomes.length === 0) return invalid(refused === null ? `We found no date or time in that. ${HINT}` : withHint(refused));
  // "Fri 20-11-26": the weekday may say which order is meant.
  const agreed = outcomes.filter((o) => !o.contradicts);
  return answer(agreed.length > 0 ? agreed : outcomes);
}

function withHint(message: string): string {
  return /Write|write/.test(message) ? message : `${message} ${HINT}`;
}

function readWay(items: readonly Item[], ctx: Context): Outcome | Refusal {
  const r: Reading = {
    items,
    used: new Set<Item>(),
    today: Math.floor(ctx.nowWall / MINUTES_PER_DAY),
    times: items.filter((it) => it.k === 'time' || it.k === 'midnight').length,
  };
  const zones = items.filter((it): it is Item & { k: 'zone'; zone: TextZone } => it.k === 'zone');
  zones.forEach((z) => r.used.add(z));
  const zone = zones.length > 0 ? joinZones(zones) : null;
  if (zones.length > 0 && !zone) return { refused: 'The text names two time zones.' };
  const phrase = phraseOf(r);
  const stop = items.find((it) => (it.k === 'refuse' || it.k === 'phrase') && !r.used.has(it));
  if (stop) return { refused: stop.k === 'refuse' ? stop.message : `We could not read “${stop.src}”.` };
  const written = joinMonths(r);
  if ('refused' in written) return written;
  for (const d of written)
    if (d.year !== null && (d.year < FIRST_YEAR || d.year > LAST_YEAR)) return { refused: outOfRange(d.year) };
  const yearless = written.length === 1 && written[0]?.year === null;
  const read = readDays(r, written);
  if ('refused' in read) return read;
  const days = phrase ? (read.days.length > 0 ? null : [phrase]) : read.days;
  if (!days) return { refused: 'The text names more than one day.' };
  const spans = items.filter((it) => it.k === 'span');
  const dateIso = days.length === 1 && days[0]?.iso === true;
  const times = readTimes(r, ctx.text, read.part, dateIso, written.some((d) => d.year !== null) || spans.length > 0);
  if ('refused' in times) return times;
  const notes = [...unused(r, read.part !== null && times.times.length === 0), ...approximate(items)];
  if (spans.length > 0) {
    spans.forEach((s) => r.used.add(s));
    if (times.times.length > 0 || spans.length > 1) return { refused: 'The text names more than one time.' };
    return counted(spans[0], days, ctx, notes);
  }
  if (written.some((d) => d.dash) && (times.times.length === 0 || written.length > 1)) {
    return {
      refused: `“${written.find((d) => d.dash)?.src ?? ''}” may be a date or a span of hours. Write the date with slashes, such as 11/20/2026.`,
    };
  }
  if (times.times.length === 0 && days.length === 0) {
    return { refused: 'We found no date or time in that.' };
  }
  const small = read.relative && ctx.nowWall % MINUTES_PER_DAY < 240 ? [smallHours(r.today)] : [];
  if (times.times.length === 0) {
    return {
      moments: [],
      dates: days.flatMap(daysOf),
      warnings: [...(days.length === 1 ? (days[0]?.warnings ?? []) : []), ...small, ...notes],
      question: read.question,
      ...(read.contradicts ? { contradicts: true } : {}),
    };
  }
  const combined = combine(days, times.times, zone, ctx, [...small, ...notes], read.question ?? times.question);
  const outcome = read.contradicts && !('refused' in combined) ? { ...combined, contradicts: true } : combined;
  if (items.some((it) => it.k === 'between') && !('refused' in outcome) && outcome.moments.length < 2) {
    return { refused: 'The text names a span of time, not one moment.' };
  }
  if ('refused' in outcome || !times.yearLike || !yearless) return outcome;
  const year = Number(times.yearLike.src);
  const first = written[0];
  if (!first || year < FIRST_YEAR || year > LAST_YEAR) return outcome;
  const asDate = readDays({ ...r, used: new Set(items) }, [{ ...first, year }]);
  if ('refused' in asDate) return outcome;
  return { ...outcome, dates: asDate.days.flatMap(daysOf), question: `Is “${times.yearLike.src}” a time or a year?` };
}

function outOfRange(year: number): string {
  return `${year} is outside the years ${FIRST_YEAR} to ${LAST_YEAR} that we can count. Write a date in those years.`;
}

function smallHours(today: number): Warning {
  return { code: 'small-hours', message: `It is after midnight: days are counted from ${dateWords(today)}.` };
}

/** Hands the words around "weeks", "ago", "from" to the phrase reader; marks them used if it could read them all. */
function phraseOf(r: Reading): DayFound | null {
  if (!r.items.some((it) => it.k === 'phrase')) return null;
  const about = r.items.filter(
    (it) => !['time', 'midnight', 'zone', 'part', 'meridiem', 'approximate'].includes(it.k) && !(it.k === 'num' && it.digits > 2),
  );
  const day = readPhrase(about, r.today);
  if (day) about.forEach((it) => r.used.add(it));
  return day;
}

function approximate(items: readonly Item[]): Warning[] {
  const item = items.find((it) => it.k === 'approximate');
  return item
    ? [{ code: 'approximate', message: `“${item.src}”: the time is not exact. Use the earliest it can be, or ask the jail.` }]
    : [];
}

/** Words that no step used, neighbours together. */
function unused(r: Reading, partAlone: boolean): Warning[] {
  const groups: string[] = [];
  let previous = -2;
  r.items.forEach((item, i) => {
    const part = item.k === 'part' || (item.k === 'relative' && item.part !== null);
    const loose = part
      ? partAlone || !r.used.has(item)
      : !r.used.has(item) && item.k !== 'approximate' && item.k !== 'between' && item.k !== 'span';
    if (!loose) return;
    if (previous === i - 1 && groups.length > 0) groups[groups.length - 1] += ` ${item.src}`;
    else groups.push(item.src);
    previous = i;
  });
  if (groups.length === 0) return [];
  return [{ code: 'unused', message: `Not used: ${groups.map((g) => `“${g}”`).join(', ')}.` }];
}

function counted(span: Item | undefined, days: readonly DayFound[], ctx: Context, notes: readonly Warning[]): Outcome | Refusal {
  if (span?.k !== 'span') return { refused: 'We found no date or time in that.' };
  const utc = ctx.nowUtc + span.minutes;
  const wall = utc + offsetAt(ctx.table, utc);
  const day = Math.floor(wall / MINUTES_PER_DAY);
  if (days.some((d) => !daysOf(d).includes(day))) return { refused: `“${span.src}” and the day do not agree.` };
  const own: ZoneChoice = { offset: offsetAt(ctx.table, utc), iana: null, region: null, season: null, src: '' };
  const resolved = resolveWall(wall, ctx.zone, ctx.table, own)?.instants[0];
  if (!resolved) return { refused: 'We found no date or time in that.' };
  if (!inRange(wall)) return { refused: outOfRange(ymdOf(day).year) };
  const warning = { code: 'counted-from-now', message: `“${span.src}” is counted from the clock of this computer.` };
  return { moments: [{ ...resolved, warnings: [] }], dates: [], warnings: [warning, ...notes], question: null };
}

function inRange(wall: number): boolean {
  const { year } = ymdOf(Math.floor(wall / MINUTES_PER_DAY));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function combine(
  days: readonly DayFound[],
  times: readonly (readonly TimeOption[])[],
  zone: ZoneChoice | null,
  ctx: Context,
  notes: readonly Warning[],
  question: string | null,
): Outcome | Refusal {
  const today = Math.floor(ctx.nowWall / MINUTES_PER_DAY);
  const assumed = days.length === 0;
  const bases: readonly DayFound[] = assumed ? [{ day: today, iso: false, warnings: [] }] : days;
  // As many days as times, more than one: "booked 11/18 0900, released 11/20 1500" are pairs.
  const paired = bases.length > 1 && bases.length === times.length;
  const moments: Resolved[] = [];
  let asked = question;
  let warnings: readonly Warning[] = [];
  let other: Resolved | undefined;
  const settled = bases.length === 1 && bases[0]?.also === undefined;
  for (const [i, base] of bases.entries()) {
    const options = paired ? (times[i] ?? []) : times.flat();
    for (const [day, option] of daysOf(base).flatMap((d) => options.map((o) => [d, o] as const))) {
      const wall = day * MINUTES_PER_DAY + option.minute;
      if (!inRange(wall)) return { refused: outOfRange(ymdOf(Math.floor(wall / MINUTES_PER_DAY)).year) };
      const resolved = resolveWall(wall, ctx.zone, ctx.table, zone);
      if (!resolved) return { refused: 'The time zones in the text contradict each other.' };
      asked ??= resolved.question;
      if (settled && base.other !== undefined)
        other ??= resolveWall(base.other * MINUTES_PER_DAY + option.minute, ctx.zone, ctx.table, zone)?.instants[0];
      for (const m of resolved.instants) {
        if (moments.some((o) => o.utc === m.utc)) continue;
        moments.push(m);
        warnings = [...(assumed ? [assumedDay(today, m.utc, ctx)] : base.warnings), ...option.warnings, ...m.warnings];
      }
    }
  }
  if (moments.length > 1) warnings = assumed ? [assumedDay(today, ctx.nowUtc, ctx)] : settled ? (bases[0]?.warnings ?? []) : [];
  return {
    moments,
    dates: [],
    ...(other && moments.length === 1 ? { other } : {}),
    warnings: [...warnings, ...notes],
    question: moments.length > 1 ? asked : null,
  };
}

function assumedDay(today: number, utc: number, ctx: Context): Warning {
  const future = utc > ctx.nowUtc ? ' That is still to come; if it has passed, write the date.' : '';
  return { code: 'assumed-day', message: `No day was written. Read as today, ${dateWords(today)}.${future}` };
}

function answer(outcomes: readonly Outcome[]): MomentAnswer {
  const options: Option[] = [];
  const put = (option: Option): void => {
    if (!options.some((o) => o.value === option.value)) options.push(option);
  };
  for (const o of outcomes) {
    for (const m of o.moments) put({ label: m.words, value: m.iso });
    for (const d of o.dates) put({ label: `${dateWords(d)}, no time of day`, value: formatDate(d) });
  }
  const first = outcomes[0];
  if (!first) return invalid(`We found no date or time in that. ${HINT}`);
  if (options.length > MOST_CHOICES) return invalid(`The text can be read in too many ways. ${HINT}`);
  if (options.length > 1) return ask(outcomes, options);
  const moment = first.moments[0];
  if (moment) {
    const { iso, zone, words } = moment;
    const other = first.other && first.other.iso !== iso ? { other: { iso: first.other.iso, words: first.other.words } } : {};
    return { kind: 'moment', iso, zone, words, warnings: first.warnings, ...other };
  }
  const day = first.dates[0];
  if (day === undefined) return invalid(`We found no date or time in that. ${HINT}`);
  if (!inRange(day * MINUTES_PER_DAY)) return invalid(outOfRange(ymdOf(day).year));
  return { kind: 'date-only', date: formatDate(day), ...(first.warnings.length > 0 ? { warnings: first.warnings } : {}) };
}

function ask(outcomes: readonly Outcome[], choices: readonly Option[]): Ask {
  const question =
    outcomes.find((o) => o.question !== null)?.question ?? 'The text can be read in more than one way. Which one is meant?';
  // What is said of one way alone ("read with the day first") is not said of the question.
  const notes = (outcomes[0]?.warnings ?? [])
    .map((w) => w.message)
    .filter((message) => outcomes.every((o) => o.warnings.some((w) => w.message === message)));
  return { kind: 'ask', field: 'text', question: [question, ...new Set(notes)].join(' '), choices };
}
