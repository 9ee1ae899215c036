/** Lengths of time in words, in minutes. The clock says no more than how long: never "late", never "on time". */
import { MINUTES_PER_DAY } from './civil';

function partsOf(minutes: number): { readonly days: number; readonly hours: number; readonly rest: number } {
  const n = Math.abs(minutes);
  return { days: Math.floor(n / MINUTES_PER_DAY), hours: Math.floor((n % MINUTES_PER_DAY) / 60), rest: n % 60 };
}

/** "2 days 3 hours", "45 minutes": the two largest units, never rounded up. */
export function durationWords(minutes: number): string {
  const { days, hours, rest } = partsOf(minutes);
  const units: readonly (readonly [number, string])[] = [
    [days, 'day'],
    [hours, 'hour'],
    [rest, 'minute'],
  ];
  const shown = units
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return shown.length ? shown.join(' ') : '0 minutes';
}

/** "47 h 30 min": hours that were counted, however many; days would hide the 48. */
export function hoursWords(minutes: number): string {
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** "20 h 15 min left" or "3 h 5 min past it"; empty where no time was compared. */
export function countdown(overrunMinutes: number | null): string {
  if (overrunMinutes === null) return '';
  if (overrunMinutes === 0) return 'ends now';
  const { days, hours, rest } = partsOf(overrunMinutes);
  const words = `${days > 0 ? `${days} d ` : ''}${hours} h ${rest} min`;
  return overrunMinutes > 0 ? `${words} past it` : `${words} left`;
}

/** "21 h", "2 d 3 h"; minutes only in the last two hours, so that the words change seldom. */
export function leftShort(minutes: number): string {
  const n = Math.abs(minutes);
  if (n < 120) return `${n} min`;
  const hours = Math.floor(n / 60);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
