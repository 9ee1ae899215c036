import { formatDate } from '../time/civil';
import { localDay, type ZoneTable } from '../time/zoneTable';
import type { Answer } from './answerRow';

/** Where the bars of the picture begin, in hours past the end. They are ours: no rule counts by them. */
export const HOUR_STEPS = [6, 12, 24, 48, 96, 168, 720] as const;
/** Not past for certain, then a bar up to each step, then all above. */
const BARS = HOUR_STEPS.length + 2;
const MOST_PLACES = 300;
export const OTHER_PLACES = 'Other places';
export const NO_PLACE = 'Not said';

export interface GroupTotals {
  rows: number;
  /** Held past the end for certain; and perhaps, where there are only days. */
  past: number;
  perhaps: number;
  minutes: [number, number];
}

/** One reading: how long people were held past its end, by hours, by the quarter in which they would have left, and by facility. */
export interface ReadingBreakdown {
  readonly bars: number[];
  readonly quarters: Map<string, GroupTotals>;
  readonly places: Map<string, GroupTotals>;
}

export class Breakdown {
  private readonly readings = new Map<string, ReadingBreakdown>();

  add({ ends, releasable, facility }: Answer, zone: ZoneTable | null): void {
    if (!ends || !releasable || !zone) return;
    const quarter = quarterOf(localDay(zone, releasable.from));
    for (const { reading, past } of ends) {
      const [least, most] = typeof past === 'number' ? [past, past] : past;
      const own = this.of(reading);
      const bar = barOf(least);
      own.bars[bar] = (own.bars[bar] ?? 0) + 1;
      addTo(own.quarters, quarter, least, most);
      const place = facility ?? NO_PLACE;
      addTo(own.places, own.places.has(place) || own.places.size < MOST_PLACES ? place : OTHER_PLACES, least, most);
    }
  }

  of(reading: string): ReadingBreakdown {
    let found = this.readings.get(reading);
    if (!found) {
      found = { bars: new Array<number>(BARS).fill(0), quarters: new Map(), places: new Map() };
      this.readings.set(reading, found);
    }
    return found;
  }
}

/** "Not past the end", "up to 6 hours", ... as many as there are bars. */
export function barLabels(): string[] {
  return [
    'Not past',
    ...HOUR_STEPS.map((h, i) => (i === 0 ? `Up to ${h} h` : `${HOUR_STEPS[i - 1]} to ${h} h`)),
    `Over ${HOUR_STEPS[HOUR_STEPS.length - 1]} h`,
  ];
}

function barOf(minutes: number): number {
  if (minutes <= 0) return 0;
  const at = HOUR_STEPS.findIndex((h) => minutes <= h * 60);
  return at < 0 ? BARS - 1 : at + 1;
}

const quarters = new Map<number, string>();

function quarterOf(day: number): string {
  let found = quarters.get(day);
  if (found === undefined) {
    const date = formatDate(day);
    found = `${date.slice(0, 4)} Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
    quarters.set(day, found);
  }
  return found;
}

function addTo(groups: Map<string, GroupTotals>, key: string, least: number, most: number): void {
  let g = groups.get(key);
  if (!g) groups.set(key, (g = { rows: 0, past: 0, perhaps: 0, minutes: [0, 0] }));
  g.rows++;
  if (least > 0) g.past++;
  else if (most > 0) g.perhaps++;
  g.minutes[0] += least;
  g.minutes[1] += most;
}
