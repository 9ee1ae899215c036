import { MINUTES_PER_DAY } from '../../time/civil';
import { offsetAt, startOfDay, wallToUtc, type ZoneTable } from '../../time/zoneTable';
import { readCellClock, readCellTime, type CellTime, type Placeholders } from './cellTime';
import type { LogChoices } from '../answers';

/** What the cells of one column prove together about the way in which it is written. */
export interface ColumnEvidence {
  cells: number;
  days: number;
  clocks: number;
  bad: number;
  /** Dates whose first, or second, number cannot be a month. */
  dayFirst: number;
  monthFirst: number;
  eitherOrder: number;
  /** Clocks from 13 to 23 or 0, with a.m. or p.m., with a leading zero, and 1 to 12 with nothing said. */
  over12: number;
  halves: number;
  padded: number;
  bare: number;
  hours: number;
  /** Clocks of digits alone, "0930". */
  military: number;
  midnights: number;
  zoned: number;
}

export function noEvidence(): ColumnEvidence {
  return {
    cells: 0,
    days: 0,
    clocks: 0,
    bad: 0,
    dayFirst: 0,
    monthFirst: 0,
    eitherOrder: 0,
    over12: 0,
    halves: 0,
    padded: 0,
    bare: 0,
    hours: 0,
    military: 0,
    midnights: 0,
    zoned: 0,
  };
}

export function addEvidence(e: ColumnEvidence, cell: CellTime): void {
  if (cell.k === 'none') return;
  e.cells++;
  if (cell.k === 'bad') {
    e.bad++;
    return;
  }
  const { day, clock } = cell;
  if (day) {
    e.days++;
    if (day.order === 'dmy') e.dayFirst++;
    else if (day.order === 'mdy') e.monthFirst++;
    else if (day.order === 'either' && day.other !== null) e.eitherOrder++;
  }
  if (!clock) return;
  e.clocks++;
  if (clock.minute === 0) e.midnights++;
  if (clock.offset !== null) e.zoned++;
  if (clock.said === 'half') e.halves++;
  else if (clock.said === 'hour') e.hours++;
  else if (clock.said === 'padded') e.padded++;
  else if (clock.said === 'bare') e.bare++;
  else if (clock.said === 'military') e.military++;
  else if (day?.order !== 'iso' && clock.minute !== 0) e.over12++;
}

/** How the cells of one column are to be understood. `ask`: the column does not say, and nobody has said. */
export interface ColumnStyle {
  readonly order: 'mdy' | 'dmy' | 'ask';
  /** The clocks are of 24 hours. */
  readonly is24: boolean;
  /** "5" may be five o'clock, or five past midnight with its zeros lost. */
  readonly military: boolean;
  readonly hour12: 'am' | 'pm' | 'ask';
  readonly midnight: 'time' | 'day';
  readonly utc: 'as-written' | 'wall-clock';
}

/** So many clocks, and none of them after noon or with a leading zero less: they are not of 24 hours. */
const ENOUGH_CLOCKS = 20;
/** One minute in 1440 is midnight; more than this share of them, and at least so many, are days without a time. */
const [MANY_MIDNIGHTS, FEWEST_MIDNIGHTS] = [0.02, 3];

export function styleOf(
  e: ColumnEvidence,
  file: { readonly dayFirst: number },
  choices: Pick<LogChoices, 'dateOrder' | 'hour12' | 'midnight' | 'utc'>,
): ColumnStyle {
  const order = choices.dateOrder ?? (e.dayFirst > 0 || (file.dayFirst > 0 && e.monthFirst === 0) ? 'ask' : 'mdy');
  const unsaid = e.padded + e.bare;
  const is24 = e.halves === 0 && (e.over12 > 0 || (e.padded > 0 && unsaid < ENOUGH_CLOCKS));
  const many = e.midnights === e.clocks || (e.midnights >= FEWEST_MIDNIGHTS && e.midnights > e.clocks * MANY_MIDNIGHTS);
  return {
    order,
    is24,
    military: e.military > 0,
    hour12: choices.hour12 ?? 'ask',
    midnight: choices.midnight ?? (e.clocks > 0 && many ? 'day' : 'time'),
    utc: choices.utc ?? 'as-written',
  };
}

/** A cell in UTC minutes: `from` and `to` are the same minute, or the first and the last of a day of the zone. */
export type ReadMoment =
  | { readonly k: 'none' }
  | { readonly k: 'at'; readonly from: number; readonly to: number; readonly day: number | null }
  /** `code` groups the questions of a file. */
  | { readonly k: 'ask'; readonly code: AskCode; readonly why: string }
  | { readonly k: 'bad'; readonly why: string };

export type AskCode = 'hour12' | 'dateOrder' | 'zone' | 'no-day' | 'twice' | 'never' | 'freeing' | 'holdTexts';

const NONE: ReadMoment = { k: 'none' };

/** One column, or a column of days and one of clocks, as moments. */
export class TimeColumn {
  private readonly evidence = noEvidence();
  private readonly clockEvidence = noEvidence();
  private style: ColumnStyle = { order: 'ask', is24: false, military: false, hour12: 'ask', midnight: 'time', utc: 'as-written' };

  constructor(
    readonly heading: string,
    private readonly date: number,
    private readonly clock: number | null,
    private readonly nothing: Placeholders,
  ) {}

  /** First every row is looked at, ... */
  look(cells: readonly string[]): void {
    addEvidence(this.evidence, readCellTime(cells[this.date] ?? '', this.nothing));
    if (this.clock !== null) addEvidence(this.clockEvidence, readCellClock(cells[this.clock] ?? '', this.nothing));
  }

  /** ... for lists in one cell the values one by one, ... */
  lookAt(text: string): void {
    addEvidence(this.evidence, readCellTime(text, this.nothing));
  }

  get dayFirst(): number {
    return this.evidence.dayFirst;
  }

  /** ... then the column is understood, ... */
  settle(dayFirstInFile: number, choices: Pick<LogChoices, 'dateOrder' | 'hour12' | 'midnight' | 'utc'>): void {
    const days = styleOf(this.evidence, { dayFirst: dayFirstInFile }, choices);
    // A column of clocks has real midnights: its days stand elsewhere.
    if (this.clock === null) this.style = days;
    else {
      const { is24, military } = styleOf(this.clockEvidence, { dayFirst: 0 }, choices);
      this.style = { ...days, is24, military, midnight: 'time' };
    }
  }

  /** ... and read. */
  read(cells: readonly string[], zone: ZoneTable): ReadMoment {
    const date = readCellTime(cells[this.date] ?? '', this.nothing);
    if (this.clock === null) return this.place(date, zone);
    if (date.k !== 'read') return this.place(date, zone);
    const clock = readCellClock(cells[this.clock] ?? '', this.nothing);
    if (clock.k === 'bad') return { k: 'bad', why: clock.why };
    if (clock.k === 'none') return this.place({ ...date, clock: null }, zone);
    return this.place({ ...date, clock: clock.clock }, zone);
  }

  readText(text: string, zone: ZoneTable): ReadMoment {
    return this.place(readCellTime(text, this.nothing), zone);
  }

  private place(cell: CellTime, zone: ZoneTable): ReadMoment {
    if (cell.k === 'none') return NONE;
    if (cell.k === 'bad') return { k: 'bad', why: `${this.heading}: ${cell.why}` };
    const { day, clock } = cell;
    const { style } = this;
    if (!day) return { k: 'ask', code: 'no-day', why: `${this.heading} gives a time and no day` };
    let dayNo = day.day;
    if (day.order === 'either' && day.other !== null) {
      if (style.order === 'ask')
        return { k: 'ask', code: 'dateOrder', why: `${this.heading}: which number is the month is not said` };
      if (style.order === 'dmy') dayNo = day.other;
    }
    if (!clock || (clock.minute === 0 && clock.offset === null && style.midnight === 'day' && clock.said !== 'hour')) {
      return { k: 'at', from: startOfDay(zone, dayNo), to: startOfDay(zone, dayNo + 1) - 1, day: dayNo };
    }
    let { minute } = clock;
    const { said } = clock;
    if (said === 'hour' || ((said === 'bare' || said === 'padded') && day.order !== 'iso' && !style.is24)) {
      if (said === 'hour' && style.military)
        return { k: 'bad', why: `${this.heading}: "${minute / 60}" may be an hour, or minutes past midnight` };
      // Midnight and the hours after noon say by themselves which half they are.
      if (minute >= 60 && minute < 13 * 60) {
        if (style.hour12 === 'ask') return { k: 'ask', code: 'hour12', why: `${this.heading}: a time without a.m. or p.m.` };
        minute = (minute % (12 * 60)) + (style.hour12 === 'pm' ? 12 * 60 : 0);
      }
    }
    const wall = dayNo * MINUTES_PER_DAY + minute;
    if (clock.offset !== null && !(clock.offset === 0 && style.utc === 'wall-clock')) {
      const utc = wall - clock.offset;
      if (clock.offset !== 0 && offsetAt(zone, utc) !== clock.offset)
        return {
          k: 'ask',
          code: 'zone',
          why: `${this.heading}: the zone written there is not the one of ${zone.name} at that time`,
        };
      return { k: 'at', from: utc, to: utc, day: null };
    }
    const found = wallToUtc(zone, wall);
    if (found.kind === 'exact') return { k: 'at', from: found.utc, to: found.utc, day: null };
    return found.kind === 'repeated'
      ? { k: 'ask', code: 'twice', why: `${this.heading}: the clocks showed that time twice` }
      : { k: 'ask', code: 'never', why: `${this.heading}: the clocks never showed that time` };
  }
}
