import { dayNumber, formatOffset, MINUTES_PER_DAY } from '../civil';
import { formatInstant, formatWall } from '../instant';
import type { Item, Region, TextZone, Warning } from './parseItem';
import { clockWords, momentWords } from '../words';
import { offsetAt, wallToUtc, zoneTable, type ZoneTable } from '../zoneTable';

export interface Resolved {
  readonly utc: number;
  readonly iso: string;
  readonly zone: string;
  readonly words: string;
  readonly warnings: readonly Warning[];
}

/** One instant; or the two the wall time may mean, with the question. */
export interface ResolvedWall {
  readonly instants: readonly Resolved[];
  readonly question: string | null;
}

export interface ZoneChoice {
  readonly offset: number | null;
  readonly iana: string | null;
  readonly region: Region | null;
  readonly season: number | null;
  readonly src: string;
}

/** All zone words of the text as one; null when they contradict each other. */
export function joinZones(items: readonly (Item & { readonly zone: TextZone })[]): ZoneChoice | null {
  let [offset, iana, region, season] = [null, null, null, null] as [number | null, string | null, Region | null, number | null];
  for (const { zone } of items) {
    if (zone.kind === 'offset') {
      if (offset !== null && offset !== zone.minutes) return null;
      offset = zone.minutes;
    } else if (zone.kind === 'iana') {
      if (iana !== null && iana !== zone.name) return null;
      iana = zone.name;
    } else {
      if ((region !== null && region !== zone.region) || (season !== null && zone.offset !== null && season !== zone.offset))
        return null;
      region = zone.region;
      season ??= zone.offset;
    }
  }
  return { offset, iana, region, season, src: items.map((i) => i.src).join(' ') };
}

/** The wall time in the text's zone if it names one, else in the asked zone. null: the zone words contradict each other. */
export function resolveWall(wall: number, zone: string, own: ZoneTable, text: ZoneChoice | null): ResolvedWall | null {
  if (!text) return plain(wall, zone, own, zone, own, null);
  if (text.offset !== null) return byOffset(wall, zone, own, text, text.offset);
  const name = text.iana ?? (text.region ? regionZone(wall, zone, own, text.region, text.season) : zone);
  const table = zoneTable(name);
  if (!table) return null;
  // "EST (America/Denver)" says two things.
  if (
    text.iana !== null &&
    text.region &&
    !observes(table, text.region, wall, text.season) &&
    offsetAt(table, wall - text.region.standard) !== text.season
  )
    return null;
  return plain(wall, zone, own, name, table, text);
}

function byOffset(wall: number, zone: string, own: ZoneTable, text: ZoneChoice, offset: number): ResolvedWall | null {
  const utc = wall - offset;
  if (text.season !== null && text.season !== offset) return null;
  if (text.iana !== null) {
    const table = zoneTable(text.iana);
    if (!table || offsetAt(table, utc) !== offset) return null;
  }
  if (offsetAt(own, utc) === offset) return one(utc, zone, own, []);
  const words = momentWords(utc, zone);
  const warning = {
    code: 'zone-differs',
    message: `The text gives the offset ${formatOffset(offset)}, which ${zone} does not have then. In ${zone} that is ${words}.`,
  };
  const iso = `${formatWall(wall)}:00${formatOffset(offset)}`;
  return { instants: [{ utc, iso, zone, words, warnings: [warning] }], question: null };
}

const one = (utc: number, zone: string, table: ZoneTable, warnings: readonly Warning[]): ResolvedWall => ({
  instants: [{ utc, iso: formatInstant(utc, table), zone, words: momentWords(utc, zone), warnings }],
  question: null,
});

function plain(
  wall: number,
  zone: string,
  own: ZoneTable,
  name: string,
  table: ZoneTable,
  text: ZoneChoice | null,
): ResolvedWall {
  const look = wallToUtc(table, wall);
  const show = (utc: number): Resolved => {
    const warnings: Warning[] = [];
    if (text && text.season !== null && look.kind === 'exact' && offsetAt(table, utc) !== text.season) {
      warnings.push({
        code: 'other-season',
        message: `“${text.src}” is not the time kept in ${name} on that day. Read as the clock on the wall there; if it was meant as written, it is ${clockIn(wall - text.season, table)}.`,
      });
    }
    if (name === zone || offsetAt(own, utc) === offsetAt(table, utc)) {
      return { utc, iso: formatInstant(utc, own), zone, words: momentWords(utc, zone), warnings };
    }
    warnings.push({
      code: 'zone-differs',
      message: `The text names another zone (${name}). In ${zone} that is ${momentWords(utc, zone)}.`,
    });
    return { utc, iso: formatInstant(utc, table), zone: name, words: momentWords(utc, name), warnings };
  };
  if (look.kind === 'exact') return { instants: [show(look.utc)], question: null };
  const clock = clockWordsOf(wall);
  if (look.kind === 'skipped') {
    return {
      instants: [show(look.before), show(look.after)],
      question: `The clocks in ${name} went forward that day and never showed ${clock}. Which moment is meant?`,
    };
  }
  const both = [look.first, look.second];
  const said = text?.season ?? null;
  const fitting = said === null ? [] : both.filter((utc) => offsetAt(table, utc) === said);
  if (fitting[0] !== undefined) return { instants: [show(fitting[0])], question: null };
  return { instants: both.map(show), question: `The clocks in ${name} showed ${clock} twice that day. Which one is meant?` };
}

function clockWordsOf(wall: number): string {
  return clockWords(wall - Math.floor(wall / MINUTES_PER_DAY) * MINUTES_PER_DAY);
}

const clockIn = (utc: number, table: ZoneTable): string => clockWordsOf(utc + offsetAt(table, utc));

/** The asked zone if it keeps this region's time; else the region's main zone. */
function regionZone(wall: number, zone: string, own: ZoneTable, region: Region, season: number | null): string {
  if (observes(own, region, wall, season)) return zone;
  if (region.allYear !== undefined && season === region.standard) {
    const main = zoneTable(region.zone);
    if (main && offsetAt(main, wall - season) !== season) return region.allYear;
  }
  return region.zone;
}

function observes(table: ZoneTable, region: Region, wall: number, season: number | null): boolean {
  const year = 1970 + Math.floor(wall / MINUTES_PER_DAY / 365.2425);
  const winter = offsetAt(table, dayNumber(year, 1, 15) * MINUTES_PER_DAY);
  const summer = offsetAt(table, dayNumber(year, 7, 15) * MINUTES_PER_DAY);
  // Phoenix keeps Mountain time, but "MDT" is never Phoenix.
  if (season !== null && season === region.daylight && summer !== season) return false;
  return winter === region.standard && (summer === region.standard || summer === region.daylight);
}
