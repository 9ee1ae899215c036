import { dayNumber, formatDate } from '../time/civil';
import type { DayKind, HolidayCalendar } from './calendar';
import type { HolidayRule } from './rows';

export interface HolidaysRequest {
  readonly year: number;
  readonly rule?: HolidayRule;
  /** Also list Inauguration Day, as its own kind. */
  readonly inaugurationArea?: boolean;
}

export type HolidaysAnswer =
  | {
      readonly kind: 'holidays';
      readonly days: readonly { readonly date: string; readonly name: string; readonly kind: string }[];
    }
  | { readonly kind: 'invalid'; readonly message: string };

const KINDS: Readonly<Record<HolidayRule, readonly DayKind[]>> = {
  statutory: ['statutory'],
  'in-lieu': ['statutory', 'in-lieu'],
  'in-lieu+closures': ['statutory', 'in-lieu', 'closing', 'half-day-closing'],
};

/** By calendar date: 31 December 2010 stands in 2010 although it is observed for 2011. Half-day closings are listed but never stop a clock. */
export function listHolidays(request: HolidaysRequest, calendar: HolidayCalendar): HolidaysAnswer {
  const { year } = request;
  if (!Number.isInteger(year) || year < calendar.firstYear || year > calendar.lastYear) {
    return { kind: 'invalid', message: `Holidays are known for the years ${calendar.firstYear} to ${calendar.lastYear}.` };
  }
  const kinds = KINDS[request.rule ?? 'in-lieu'];
  const from = dayNumber(year, 1, 1);
  const until = dayNumber(year + 1, 1, 1);
  const days = calendar.all
    .filter((d) => d.day >= from && d.day < until)
    .filter((d) => kinds.includes(d.kind) || (request.inaugurationArea === true && d.kind === 'inauguration'))
    .map((d) => ({ date: formatDate(d.day), name: d.name, kind: d.kind }));
  return { kind: 'holidays', days };
}
