/**
 * Invented logs with their truth. It shares no code with src: times are UTC minutes here, written down in the file's own way, and the hours
 * are counted minute by minute (oracle.ts). Bookings are numbers and nobody is named.
 */
import type { LogChoices, LogMapping, RowKind } from '../../src/domain/jailLog/answers';
import { workbook } from './jailLog';
import { oracle, oracleIso, oracleOffset, oracleStatutory, seeded } from './oracle';

const DAY = 1440;

export interface MadeBooking {
  readonly id: string;
  readonly booked: number;
  /** When each charge but the hold ended; the latest is when the person would have left. */
  readonly ends: readonly number[];
  readonly left: number | null;
  readonly detainer: boolean;
  /** The last of the charges ended with another keeper. */
  readonly transfer: boolean;
}

export interface Truth {
  readonly kind: RowKind;
  readonly releasable?: number;
  readonly released?: number;
  readonly ends?: Readonly<Record<string, number>>;
}

export interface Layout {
  readonly name: string;
  readonly zone: string;
  /** Whether the log says how a charge ended, and that is asked for. */
  readonly transfers: boolean;
  /** The log shows the last of the ends alone. */
  readonly lastEndOnly?: boolean;
  readonly write: (bookings: readonly MadeBooking[], zone: string) => { name: string; text?: string; bytes?: Uint8Array };
  /** Omitted: the proposal's. */
  readonly mapping?: LogMapping;
  readonly choices: Omit<LogChoices, 'zone'>;
}

/** A third anywhere from 2009 to 2026, a third around the Sundays on which clocks change, a third around holidays. */
export function makeBookings(count: number, seed: number): MadeBooking[] {
  const random = seeded(seed);
  const within = (n: number): number => Math.floor(random() * n);
  return Array.from({ length: count }, (_, i) => {
    const year = 2009 + within(17);
    const holidays = oracleStatutory(year);
    const anchor =
      i % 3 === 0
        ? Date.UTC(year, 0, 5) / 60_000 + within(350 * DAY)
        : i % 3 === 1
          ? clockChange(year, random() < 0.5) + within(3 * DAY) - 2 * DAY
          : Date.parse(holidays[within(holidays.length)] ?? '') / 60_000 + within(4 * DAY) - 3 * DAY;
    const last = anchor;
    const booked = last - 600 - within(20 * DAY);
    const ends = [last, ...Array.from({ length: within(3) }, () => last - within(500))].sort((a, b) => a - b);
    const odd = i % 20;
    return {
      id: String(100_000 + i),
      booked,
      ends,
      left:
        odd === 7 ? null : odd === 11 ? booked - 1 - within(DAY) : odd === 13 ? last - 1 - within(300) : last + within(9 * DAY),
      detainer: odd !== 3 && odd !== 16,
      transfer: i % 15 === 6,
    };
  });
}

/** Second Sunday of March or first of November, at 09:00 UTC: near enough to the hour that comes twice or never. */
function clockChange(year: number, spring: boolean): number {
  const first = new Date(Date.UTC(year, spring ? 2 : 10, 1)).getUTCDay();
  return Date.UTC(year, spring ? 2 : 10, 1 + ((7 - first) % 7) + (spring ? 7 : 0), 9) / 60_000;
}

/** What a careful person finds, with the reasons in the order in which the log is asked. */
export function truthOf(b: MadeBooking, layout: Pick<Layout, 'zone' | 'transfers' | 'lastEndOnly'>): Truth {
  if (!b.detainer) return { kind: 'no-detainer' };
  if (layout.transfers && b.transfer) return { kind: 'refused' };
  const releasable = Math.max(...b.ends);
  const shown = layout.lastEndOnly ? [releasable] : b.ends;
  if (shown.some((t) => isDoubled(t, layout.zone))) return { kind: 'ambiguous' };
  if (b.left === null) return { kind: 'refused' };
  if (isDoubled(b.left, layout.zone)) return { kind: 'ambiguous' };
  if (b.left < b.booked || releasable < b.booked || b.left < releasable) return { kind: 'contradictory' };
  const counted = oracle(releasable, layout.zone);
  return {
    kind: 'answered',
    releasable,
    released: b.left,
    ends: {
      regulation: counted['in-lieu'],
      // A hold of an earlier year has no such reading: the words it rests on are of the form of 2015.
      ...(wall(releasable, layout.zone).y >= 2015 ? { consecutive: counted.consecutive } : {}),
      weekends: counted.weekends,
    },
  };
}

/** The clock shows this minute twice that night. */
function isDoubled(minute: number, zone: string): boolean {
  const wall = minute + oracleOffset(zone, minute);
  return [minute - 60, minute + 60].some((other) => other + oracleOffset(zone, other) === wall);
}

const two = (n: number): string => String(n).padStart(2, '0');

interface Wall {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly h: number;
  readonly min: number;
}

function wall(minute: number, zone: string): Wall {
  const at = new Date((minute + oracleOffset(zone, minute)) * 60_000);
  return { y: at.getUTCFullYear(), m: at.getUTCMonth() + 1, d: at.getUTCDate(), h: at.getUTCHours(), min: at.getUTCMinutes() };
}

/** 2016-03-04 08:00:00 */
export function isoText(minute: number, zone: string): string {
  return `${oracleIso(minute, zone).slice(0, 16).replace('T', ' ')}:00`;
}

/** 3/4/2016 8:00 AM */
export function usText(minute: number, zone: string): string {
  const { y, m, d, h, min } = wall(minute, zone);
  return `${m}/${d}/${y} ${h % 12 === 0 ? 12 : h % 12}:${two(min)} ${h < 12 ? 'AM' : 'PM'}`;
}

function slashText(minute: number, zone: string): string {
  const { y, m, d, h, min } = wall(minute, zone);
  return `${two(m)}/${two(d)}/${y} ${two(h)}:${two(min)}`;
}

/** 03/04/16 and 0800, in two columns. */
function dayAndClock(minute: number | null, zone: string): string[] {
  if (minute === null) return ['', ''];
  const { y, m, d, h, min } = wall(minute, zone);
  return [`${two(m)}/${two(d)}/${two(y % 100)}`, `${two(h)}${two(min)}`];
}

const CHARGES = ['DUI', 'THEFT 3', 'DWLS', 'ASSAULT 4', 'SHOPLIFTING'];
const FREEING = ['PR', 'Bail Bond', 'Time Served', 'Dismissed'];
const charge = (i: number): string => CHARGES[i % CHARGES.length] ?? '';
const how = (b: MadeBooking, i: number): string =>
  b.transfer && i === b.ends.length - 1 ? 'Department of Corrections' : (FREEING[i % FREEING.length] ?? '');

/** A line for each charge and one for the hold. */
export function chargeLines(b: MadeBooking, zone: string, write: (minute: number, zone: string) => string): string[][] {
  const left = b.left === null ? '' : write(b.left, zone);
  const own = [b.id, write(b.booked, zone), left];
  const lines = b.ends.map((end, i) => [...own, charge(i), write(end, zone), how(b, i)]);
  return b.detainer ? [...lines, [...own, 'HOLD IMMIGRAT', left, left === '' ? '' : 'Immigration']] : lines;
}

export const CHARGE_HEADINGS = ['booking_id', 'booking_dt', 'release_dt', 'charge_desc', 'charge_release_dt', 'disposition'];
export const CHARGE_MAPPING: LogMapping = {
  onePer: 'charge',
  columns: {
    booking: 'booking_id',
    booked: 'booking_dt',
    released: 'release_dt',
    charge: 'charge_desc',
    chargeReleased: 'charge_release_dt',
    chargeEnd: 'disposition',
  },
};

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'a line for each charge, with pipes',
    zone: 'America/Los_Angeles',
    transfers: true,
    write: (bookings, zone) => ({
      name: 'charges.csv',
      text: [CHARGE_HEADINGS, ...bookings.flatMap((b) => chargeLines(b, zone, isoText))].map((l) => l.join('|')).join('\n'),
    }),
    mapping: CHARGE_MAPPING,
    choices: { otherwiseReleased: 'last-freeing-end', detainers: 'by-charge' },
  },
  {
    name: 'a line for each booking in a workbook, times as its numbers',
    zone: 'America/Chicago',
    transfers: false,
    lastEndOnly: true,
    write: (bookings, zone) => {
      const cell = (t: number | null) => (t === null ? null : { n: (t + oracleOffset(zone, t)) / DAY + 25_569, style: 2 });
      const rows = bookings.map((b) => [b.id, cell(b.booked), cell(Math.max(...b.ends)), b.detainer ? 'Y' : null, cell(b.left)]);
      const head = ['Booking No', 'Booked', 'Bond Posted', 'ICE Detainer', 'Released'];
      return { name: 'bookings.xlsx', bytes: workbook({ Log: [head, ...rows] }) };
    },
    mapping: {
      onePer: 'booking',
      columns: {
        booking: 'Booking No',
        booked: 'Booked',
        releasable: 'Bond Posted',
        detainer: 'ICE Detainer',
        released: 'Released',
      },
    },
    choices: { otherwiseReleased: 'column', detainers: 'by-column' },
  },
  {
    name: 'day and clock in two columns, years of two digits',
    zone: 'America/New_York',
    transfers: false,
    write: (bookings, zone) => ({
      name: 'clocks.csv',
      text: [
        'Booking #,In Date,In Time,Charge,End Date,End Time,Out Date,Out Time',
        ...bookings.flatMap((b) => {
          const [own, out] = [dayAndClock(b.booked, zone), dayAndClock(b.left, zone)];
          const lines = b.ends.map((end, i) => [b.id, ...own, charge(i), ...dayAndClock(end, zone), ...out]);
          return (b.detainer ? [...lines, [b.id, ...own, 'ICE DETAINER', ...out, ...out]] : lines).map((l) => l.join(','));
        }),
      ].join('\r\n'),
    }),
    mapping: {
      onePer: 'charge',
      columns: {
        booking: 'Booking #',
        booked: 'In Date + In Time',
        charge: 'Charge',
        chargeReleased: 'End Date + End Time',
        released: 'Out Date + Out Time',
      },
    },
    choices: { otherwiseReleased: 'last-other-charge', detainers: 'by-charge' },
  },
  {
    name: 'blocks of a booking and its charges, under a title and above a footer',
    zone: 'America/Phoenix',
    transfers: false,
    write: (bookings, zone) => ({
      name: 'blocks.csv',
      text: [
        ',Detainers added,,,,',
        ',,,,,',
        ',Booking No,Sex,Booking Date,Release Date,Place',
        ...bookings.flatMap((b) => {
          const left = b.left === null ? '' : slashText(b.left, zone);
          const charges = b.ends.map((end, i) => `,${charge(i)},MB,,${slashText(end, zone)},`);
          return [
            `,${b.id},M,${slashText(b.booked, zone)},${left},X`,
            ',Charge Literal,Level,Sentence,Disposition Date,',
            ...charges,
            ...(b.detainer ? [`,ICE DETAINER,F,,${left},`] : []),
            ',,,,,',
          ];
        }),
        `,Total bookings,${bookings.length},,,`,
      ].join('\n'),
    }),
    choices: { otherwiseReleased: 'last-other-charge', detainers: 'by-charge' },
  },
  {
    name: 'lists in one cell',
    zone: 'America/Denver',
    transfers: false,
    write: (bookings, zone) => ({
      name: 'lists.tsv',
      text: [
        ['Booking', 'Booked', 'Charges', 'Charge release times', 'Released'],
        ...bookings.map((b) => {
          const left = b.left === null ? '' : usText(b.left, zone);
          const texts = [...(b.detainer ? ['ICE HOLD'] : []), ...b.ends.map((_, i) => charge(i))];
          const ends = [...(b.detainer ? [left === '' ? 'N/A' : left] : []), ...b.ends.map((t) => usText(t, zone))];
          return [b.id, usText(b.booked, zone), texts.join('; '), ends.join('; '), left];
        }),
      ]
        .map((l) => l.join('\t'))
        .join('\n'),
    }),
    mapping: {
      onePer: 'list',
      separator: ';',
      columns: {
        booking: 'Booking',
        booked: 'Booked',
        charge: 'Charges',
        chargeReleased: 'Charge release times',
        released: 'Released',
      },
    },
    choices: { otherwiseReleased: 'last-other-charge', detainers: 'by-charge' },
  },
];
