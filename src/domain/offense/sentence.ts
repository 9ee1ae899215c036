import type { ChargeInput } from './answers';
import type { YearSide } from './rows';

const MONTHS_A_YEAR = 12;
const SHORTEST_MONTHS = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334] as const;
const LONGEST_MONTHS = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337] as const;
const DAYS_A_YEAR = 365;

/**
 * On which side of one year a sentence lies; null when it cannot be told (none given, or months and days that straddle a year
 * depending on the calendar). 12 months, 1 year and 365 days are exactly one year; a year and a day is over.
 */
export function sideOfYear(sentence: ChargeInput['sentence']): YearSide | null {
  if (!sentence) return null;
  const parts = [sentence.years ?? 0, sentence.months ?? 0, sentence.days ?? 0];
  if (parts.some((n) => !Number.isFinite(n) || n < 0)) return null;
  if (sentence.years === undefined && sentence.months === undefined && sentence.days === undefined) return null;
  const [years = 0, months = 0, days = 0] = parts;
  const allMonths = years * MONTHS_A_YEAR + months;
  if (allMonths > MONTHS_A_YEAR) return 'over-one-year';
  if (allMonths === MONTHS_A_YEAR) return days > 0 ? 'over-one-year' : 'exactly-one-year';
  if (!Number.isInteger(allMonths)) return days === 0 ? 'under-one-year' : null;
  if (allMonths === 0) return days > DAYS_A_YEAR ? 'over-one-year' : days === DAYS_A_YEAR ? 'exactly-one-year' : 'under-one-year';
  const least = (SHORTEST_MONTHS[allMonths] ?? 0) + days;
  const most = (LONGEST_MONTHS[allMonths] ?? 0) + days;
  if (least > DAYS_A_YEAR + 1) return 'over-one-year';
  return most < DAYS_A_YEAR ? 'under-one-year' : null;
}
