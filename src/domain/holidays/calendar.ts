import type { Basis } from '../basis';
import { dayNumber, daysInMonth, parseDate, weekdayOf } from '../time/civil';
import type { HolidayRow, HolidayRule, InLieuRow, StatutoryRow } from './rows';

export type DayKind = 'statutory' | 'in-lieu' | 'closing' | 'half-day-closing' | 'inauguration';

export interface SpecialDay {
  readonly day: number;
  readonly name: string;
  readonly kind: DayKind;
  readonly basis: readonly Basis[];
}

/** The holiday rows worked out once to day numbers, so that a count looks a day up instead of working it out. */
export interface HolidayCalendar {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly all: readonly SpecialDay[];
  /** Days on which the clock stops under each rule. Weekends are not in here. */
  readonly stops: Readonly<Record<HolidayRule, ReadonlyMap<number, SpecialDay>>>;
  /** Days on which the rules differ: observed days and closings. A span without one has the same end on every rule. */
  readonly disputed: ReadonlySet<number>;
  readonly halfDays: ReadonlyMap<number, SpecialDay>;
  readonly inaugurations: ReadonlyMap<number, SpecialDay>;
  /** States whose federal offices keep Inauguration Day. */
  readonly inaugurationAreas: ReadonlySet<string>;
}

/** null: no coverage row, so no year can be answered for. */
export function buildCalendar(rows: readonly HolidayRow[]): HolidayCalendar | null {
  const coverage = rows.find((r) => r.kind === 'coverage');
  if (!coverage) return null;
  const { firstYear, lastYear } = coverage;
  const firstDay = dayNumber(firstYear, 1, 1);
  const lastDay = dayNumber(lastYear, 12, 31);
  const all = rows
    .flatMap((r) => specialDays(r, rows, firstYear, lastYear))
    .filter((d) => d.day >= firstDay && d.day <= lastDay)
    .sort((a, b) => a.day - b.day || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const pick = (...kinds: readonly DayKind[]) => firstOfEachDay(all.filter((d) => kinds.includes(d.kind)));
  return {
    firstYear,
    lastYear,
    firstDay,
    lastDay,
    all,
    stops: {
      statutory: pick('statutory'),
      'in-lieu': pick('statutory', 'in-lieu'),
      'in-lieu+closures': pick('statutory', 'in-lieu', 'closing'),
    },
    disputed: new Set(all.filter((d) => d.kind === 'in-lieu' || d.kind === 'closing').map((d) => d.day)),
    halfDays: pick('half-day-closing'),
    inaugurations: pick('inauguration'),
    inaugurationAreas: new Set(rows.flatMap((r) => (r.kind === 'inauguration' ? r.areas : []))),
  };
}

const ORDER: readonly DayKind[] = ['statutory', 'in-lieu', 'closing', 'half-day-closing', 'inauguration'];

function firstOfEachDay(days: readonly SpecialDay[]): Map<number, SpecialDay> {
  const map = new Map<number, SpecialDay>();
  for (const d of days) if (!map.has(d.day)) map.set(d.day, d);
  return map;
}

function specialDays(row: HolidayRow, rows: readonly HolidayRow[], firstYear: number, lastYear: number): SpecialDay[] {
  if (row.kind === 'coverage' || row.kind === 'in-lieu') return [];
  if (row.kind === 'closing') return dated(row.date, row.name, row.extent === 'full' ? 'closing' : 'half-day-closing', row.basis);
  if (row.kind === 'inauguration') return dated(row.date, row.name, 'inauguration', row.basis);
  const shifts = rows.filter((r): r is InLieuRow => r.kind === 'in-lieu');
  const days: SpecialDay[] = [];
  // One year more: a New Year's Day on a Saturday is observed in the year before.
  for (let year = Math.max(firstYear, row.firstYear ?? firstYear); year <= lastYear + 1; year++) {
    const day = statutoryDay(row, year);
    days.push({ day, name: row.name, kind: 'statutory', basis: row.basis });
    const shift = shifts.find((s) => s.weekday === weekdayOf(day));
    if (shift)
      days.push({
        day: day + shift.shift,
        name: `${row.name} (observed)`,
        kind: 'in-lieu',
        basis: [...row.basis, ...shift.basis],
      });
  }
  return days;
}

function dated(date: string, name: string, kind: DayKind, basis: readonly Basis[]): SpecialDay[] {
  const day = parseDate(date);
  return day === null ? [] : [{ day, name, kind, basis }];
}

function statutoryDay({ rule }: StatutoryRow, year: number): number {
  if (rule.type === 'fixed') return dayNumber(year, rule.month, rule.day);
  if (rule.n > 0) {
    const first = dayNumber(year, rule.month, 1);
    return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.n - 1);
  }
  const last = dayNumber(year, rule.month, daysInMonth(year, rule.month));
  return last - ((weekdayOf(last) - rule.weekday + 7) % 7) + 7 * (rule.n + 1);
}
